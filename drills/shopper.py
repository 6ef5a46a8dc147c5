"""A customer who does not give up: sends again, with the same key, what was cut off."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import httpx

from drills.ground import Failed, Ground, Json, a_key, must, outcome, place
from tests.journey.buyer import VISA

ANSWERED_WITHIN_SECONDS = 90
# refusals that ask for a moment's patience; the last: who insists on the card
AGAIN = ("still_running", "confirming", "gateway_down")


@dataclass
class Bought:
    """What one customer was told of one order."""

    placed: Json
    paid: bool = False  # the provider's page accepted the card
    said_placed: bool = False  # we said that it is placed
    cancelled: bool = False  # we said that it is cancelled

    def in_words(self) -> str:
        return f"paid {self.paid}, told placed {self.said_placed}, cancelled {self.cancelled}"


@dataclass
class Story:
    """What happened, told by all threads of a drill."""

    bought: list[Bought] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    broken: int = 0
    killed: int = 0
    last_kill: float = 0.0
    over: bool = False
    database_dies: bool = False  # then a call may be answered that it does not work now
    trouble: str = ""


def shopping(ground: Ground, story: Story, _: httpx.Client, seed: int) -> None:
    """Buy until the story is over: pay, walk away from the page, change one's mind."""
    chance = random.Random(seed)
    while not story.over:
        with ground.client() as web:
            try:
                basket = ground.basket(
                    web, chance.sample(ground.skus, 2), chance.choice(ground.slots)
                )
            except (httpx.TransportError, Failed) as cut:
                if isinstance(cut, Failed) and not story.database_dies:
                    raise
                story.broken += 1
                time.sleep(0.2)
                continue
            one_order(ground, story, web, basket, chance)


def one_order(
    ground: Ground, story: Story, web: httpx.Client, basket: Json, chance: random.Random
) -> None:
    method, key = ("stripe" if chance.random() < 0.8 else "on_delivery"), a_key()
    answer = until_answered(story, lambda: place(web, basket, method, key), 201)
    bought = Bought(answer.json())
    bought.said_placed = bought.placed["order"]["state"] == "placed"
    story.bought.append(bought)
    if method == "stripe" and chance.random() < 0.7:
        pay(ground, story, web, bought, comes_back=chance.random() < 0.7)
    if chance.random() < 0.25:
        key, number = a_key(), bought.placed["order"]["number"]
        headers = {**bearer(bought.placed), "Idempotency-Key": key}
        until_answered(
            story, lambda: web.post(f"/orders/{number}/cancellation", headers=headers), 200
        )
        bought.cancelled = True


def pay(ground: Ground, story: Story, web: httpx.Client, bought: Bought, comes_back: bool) -> None:
    """On the provider's page, once it is known; then back to us, if there is anybody."""
    order = bought.placed["order"]
    while order["state"] == "pending" and not order["payment"]["action"]:
        time.sleep(0.5)
        order = seen(story, web, bought)
    if order["state"] != "pending":
        return
    answer = ground.shop.provider.pay(order["payment"]["action"]["url"], VISA)
    bought.paid = answer.status_code == 303
    if bought.paid and comes_back:
        with suppress(httpx.TransportError):
            httpx.get(answer.headers["Location"], timeout=60)
        bought.said_placed = seen(story, web, bought)["state"] == "placed"


def seen(story: Story, web: httpx.Client, bought: Bought) -> Json:
    number = bought.placed["order"]["number"]
    answer = until_answered(
        story, lambda: web.get(f"/orders/{number}", headers=bearer(bought.placed)), 200
    )
    order: Json = answer.json()
    return order


def until_answered(story: Story, call: Callable[[], httpx.Response], status: int) -> httpx.Response:
    """Send it until it is answered: a call that was cut, or told to wait, goes again."""
    limit = time.monotonic() + ANSWERED_WITHIN_SECONDS
    while True:
        try:
            answer = call()
            if answer.status_code == status:
                return answer
            story.refused[outcome(answer)] += 1
            dead = story.database_dies and answer.status_code >= 500
            must(dead or outcome(answer) in AGAIN, f"{outcome(answer)} {answer.text[:300]}")
        except httpx.TransportError:
            story.broken += 1
        if time.monotonic() > limit:
            raise Failed(f"no answer in {ANSWERED_WITHIN_SECONDS} s: {dict(story.refused)}")
        time.sleep(0.3)


def until_done(story: Story, call: Callable[[], httpx.Response]) -> Json:
    """A call of the staff, sent again until it is done: one that was cut may have been."""
    limit = time.monotonic() + ANSWERED_WITHIN_SECONDS
    cut = False
    while True:
        try:
            answer = call()
            if answer.status_code == 200 or (cut and outcome(answer) == "order_state"):
                made: Json = answer.json()
                return made
            dead = story.database_dies and answer.status_code >= 500
            must(dead, f"{answer.request.url.path}: {outcome(answer)} {answer.text[:300]}")
        except httpx.TransportError:
            story.broken += 1
        cut = True
        must(time.monotonic() < limit, f"not done in {ANSWERED_WITHIN_SECONDS} s")
        time.sleep(0.3)


def bearer(placed: Json) -> dict[str, str]:
    return {"Authorization": f"Bearer {placed['access_token']}"}
