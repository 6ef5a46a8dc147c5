"""The provider at its worst while customers buy: all ends as it does in peace.

The same customers by the same seed, thrice in one shop: undisturbed; while three calls in ten to
the provider go wrong and every tenth loses its answer after the work was done, and its messages
come one to five times in any order among forged and old ones; and while no message comes at all.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

import httpx

from drills.crowd import crowd
from drills.ground import Ground, Json, a_key, must, order_of, place, until
from drills.shopper import Story, bearer, until_answered
from drills.store import handled, staff_of
from tests.journey.buyer import DECLINED, VISA

THREADS = 8
PATIENCE_SECONDS = 240
REST_SECONDS = 300
AS_DELIVERED = 15 * 60  # to pay in: who is kept waiting by the provider is not to lose the order
OVER = ("captured", "refunded", "voided")
PROMPT = "0.25"  # the histogram's bucket below the 300 ms that are promised
# of calls to the provider: the answer lost after the work, 500 before and after it, 429, 409, reset
FAULTS = (
    {"fault": "timeout_after", "rate": 0.10},
    {"fault": "error", "status": 500, "rate": 0.06},
    {"fault": "error", "status": 500, "when": "after", "rate": 0.06},
    {"fault": "error", "status": 429, "rate": 0.06},
    {"fault": "error", "status": 409, "rate": 0.06},
    {"fault": "reset", "rate": 0.06},
)


@dataclass(frozen=True)
class Plan:
    """What a customer will do, by the seed."""

    sku: int
    declined_first: bool
    comes_back: bool
    cancels: bool
    sent_back: bool  # not at home


def plan_of(n: int) -> Plan:
    chance = random.Random(n)
    return Plan(
        sku=chance.randrange(100),
        declined_first=chance.random() < 0.15,
        comes_back=chance.random() < 0.7,
        cancels=chance.random() < 0.2,
        sent_back=chance.random() < 0.2,
    )


class End(NamedTuple):
    """How it ended for one customer: minor units at the provider."""

    order: str
    payment: str
    captured: int
    refunded: int
    held: int

    @property
    def at_rest(self) -> bool:
        """Nothing is under way: we call a payment refunded once we asked for it."""
        asked = self.payment == "refunded" and self.refunded != self.captured
        return self.payment in OVER and not self.held and not asked


@dataclass
class Told:
    """Of the provider's messages that are not to be believed."""

    refused: int = 0
    believed: list[object] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


def hostile(ground: Ground, small: bool) -> str:
    """400 customers over ten minutes, with captures, cancellations and returns: order, payment and
    money of each as in peace, nobody charged twice, every forged and old message refused. Once
    more without a message at all: what is asked for must tell the same."""
    customers, seconds = (10, 10) if small else (400, 600)
    slots = [ground.slots.pop() for _ in range(6)]  # they are closed on the way
    with ground.shop.beside(PUNNET_PAYMENT_SECONDS=str(AS_DELIVERED)) as url:
        peace = Season(ground, url, customers, 0, slots[:2]).lived()
        with at_its_worst(ground) as told:
            war = Season(ground, url, customers, seconds, slots[2:4]).lived()
        with ground.shop.provider.webhooks(mode="drop"):
            silence = Season(ground, url, customers, 0, slots[4:]).lived()
    prompt, messages = answered_promptly(ground)
    for what, season in (("at war", war), ("without a message", silence)):
        different = [(n, peace[n], season[n]) for n in peace if peace[n] != season[n]]
        must(not different, f"{len(different)} ended otherwise {what}, first {different[:2]}")
    must(not told.believed, f"messages not to be believed were answered {told.believed[:5]}")
    must(told.refused, "no forged message was sent")
    must(small or prompt >= 0.99, f"{prompt:.1%} of messages answered in {PROMPT} s")
    return (
        f"{customers} customers in peace, at war and without a message: all ended the same;"
        f" {told.refused} forged and old messages refused;"
        f" {prompt:.1%} of {messages} answered within {PROMPT} s"
    )


# --- one season


@dataclass(frozen=True)
class Season:
    """Customers buy at `url`, spread over so many seconds; the store picks, packs and sends."""

    ground: Ground
    url: str
    customers: int
    seconds: float
    slots: list[str]

    def lived(self) -> dict[int, End]:
        """How it ended for each, once all is at rest."""
        began, ground = time.monotonic(), self.ground

        def buy(web: httpx.Client, n: int) -> tuple[int, Json]:
            comes = began + self.seconds * n / self.customers
            time.sleep(max(0.0, comes - time.monotonic()))
            return n, bought(ground, web, plan_of(n), self.slots[n % len(self.slots)])

        everyone = range(self.customers)
        placed = dict(crowd(ground, buy, everyone, threads=THREADS, url=self.url))
        for slot in self.slots:
            ground.shop.punnet("slot", "set", slot, "--cutoff", "now")
        staff = staff_of(ground)

        def handle(web: httpx.Client, n: int) -> None:
            handled(web, staff, placed[n], sent_back=plan_of(n).sent_back)

        crowd(ground, handle, [n for n in placed if not plan_of(n).cancels], threads=4)
        return at_rest(ground, placed)


def bought(ground: Ground, web: httpx.Client, plan: Plan, slot: str) -> Json:
    """Ordered, paid and placed, or cancelled after all."""
    story, key = Story(), a_key()
    basket = ground.basket(web, [ground.skus[plan.sku % len(ground.skus)]], slot)
    patient = partial(until_answered, story)
    placed: Json = patient(lambda: place(web, basket, "stripe", key), 201).json()
    cards = [DECLINED, VISA] if plan.declined_first else [VISA]
    for card in cards:
        answer = ground.shop.provider.pay(paying_page(web, placed), card)
        must(answer.status_code == (402 if card == DECLINED else 303), answer.status_code)
    if plan.comes_back:
        httpx.get(answer.headers["Location"], timeout=60)
    until(lambda: order_of(web, placed)["state"] == "placed", PATIENCE_SECONDS, "never placed")
    if plan.cancels:
        path, headers = f"/orders/{placed['order']['number']}/cancellation", bearer(placed)
        headers["Idempotency-Key"] = a_key()
        patient(lambda: web.post(path, headers=headers), 200)
    return placed


def paying_page(web: httpx.Client, placed: Json) -> str:
    """The newest, as soon as there is one."""
    limit = time.monotonic() + PATIENCE_SECONDS
    while not (action := order_of(web, placed)["payment"]["action"]):
        must(time.monotonic() < limit, "no page to pay on")
        time.sleep(0.5)
    return str(action["url"])


def at_rest(ground: Ground, placed: dict[int, Json]) -> dict[int, End]:
    """Of each: the order, its payment, and what the provider took, gave back and still holds, once
    they agree."""
    limit = time.monotonic() + REST_SECONDS
    while True:
        found = ends(ground, placed)
        restless = [each for each in found.values() if not each.at_rest]
        if not restless:
            return found
        must(time.monotonic() < limit, f"not at rest: {restless[:3]}")
        time.sleep(2)


def ends(ground: Ground, placed: dict[int, Json]) -> dict[int, End]:
    rows, found = ground.ledger(), dict[int, End]()
    with ground.client() as web:
        for n, each in placed.items():
            order, theirs = order_of(web, each), rows.get(each["order"]["number"], [])
            must(sum(row["captured"] > 0 for row in theirs) <= 1, f"charged twice: {theirs}")
            held = sum(row["authorised"] for row in theirs if row["status"] == "requires_capture")
            captured, refunded = (
                sum(row[what] for row in theirs) for what in ("captured", "refunded")
            )
            found[n] = End(order["state"], order["payment"]["state"], captured, refunded, held)
    return found


# --- the provider at its worst


@contextmanager
def at_its_worst(ground: Ground) -> Iterator[Told]:
    provider, told = ground.shop.provider, Told()
    threads = [
        threading.Thread(target=act, args=(ground, told), daemon=True) for act in (meddles, forges)
    ]
    with ExitStack() as stack:
        for nth, fault in enumerate(FAULTS):
            stack.enter_context(provider.fault(path="/v1/", seed=nth, **fault))
        stack.enter_context(provider.webhooks(mode="normal", copies=5, shuffle=True))
        for thread in threads:
            thread.start()
        try:
            yield told
        finally:
            told.over.set()
            for thread in threads:
                thread.join(30)


def meddles(ground: Ground, told: Told) -> None:
    """One to five copies of each message, late and in any order."""
    chance = random.Random(5)
    with httpx.Client(base_url=ground.shop.provider.url, timeout=20) as control:
        while not told.over.wait(1):
            wish = {"mode": "normal", "copies": chance.randint(1, 5), "shuffle": True,
                    "delay_ms": chance.randint(0, 3000)}  # fmt: skip
            control.put("/_control/webhooks", json=wish)


def forges(ground: Ground, told: Told) -> None:
    """Forged and old messages in turns; each must be answered 400."""
    turn = 0
    with httpx.Client(base_url=ground.shop.provider.url, timeout=20) as control:
        while not told.over.wait(0.5):
            turn += 1
            how = "forged" if turn % 2 else "old"
            answer = control.post("/_control/events/forge", json={"how": how})
            if answer.status_code != 200:  # no message was sent yet
                continue
            status = answer.json()["status"]
            told.refused += status == 400
            if status != 400:
                told.believed.append((how, status))


def answered_promptly(ground: Ground) -> tuple[float, int]:
    """The share of messages that the shop answered in time, and how many there were, as its own
    metrics say."""
    text = httpx.get(f"{ground.shop.url}/metrics", timeout=20).text
    lines = [line for line in text.splitlines() if 'route="/webhooks' in line]
    prompt = [line for line in lines if "_bucket" in line and f'le="{PROMPT}"' in line]
    every = [line for line in lines if "_count" in line]
    count, below = (sum(float(line.split()[-1]) for line in found) for found in (every, prompt))
    must(count, f"no messages in the metrics: {lines[:3]}")
    return below / count, int(count)
