"""Baskets with overlapping goods in random order, placed and cancelled at full load."""

from __future__ import annotations

import random
import time
from collections import Counter

import httpx

from drills.crowd import crowd
from drills.ground import Ground, cancel, must, outcome, place

CUSTOMERS, LINES, SLOTS = 24, 6, 4
COUNT_EVERY_SECONDS = 4


def overlap(ground: Ground, small: bool) -> str:
    """No deadlock reaches a customer: every placing and cancelling is answered as it should be.

    Customers share 12 goods and 4 slots; one in three begins to pay by card and cancels that. A
    shelf is counted every few seconds meanwhile. What PostgreSQL ended and the shop repeated by
    itself is told too.
    """
    before, end = ground.deadlocks(), time.monotonic() + (8 if small else 60)
    told: Counter[str] = Counter()

    def customer(web: httpx.Client, seed: int) -> None:
        chance = random.Random(seed)
        while time.monotonic() < end:
            goods = chance.sample(ground.skus, LINES)
            basket = ground.basket(web, goods, chance.choice(ground.slots[:SLOTS]))
            method = "stripe" if chance.random() < 1 / 3 else "on_delivery"
            answer = place(web, basket, method)
            told[f"placed {outcome(answer)}"] += 1
            if answer.status_code == 201:
                told[f"cancelled {outcome(cancel(web, answer.json()))}"] += 1

    def counting(_: httpx.Client, seed: int) -> None:
        chance = random.Random(seed)
        while time.monotonic() < end:
            ground.stock(chance.choice(ground.skus), 5000)
            time.sleep(COUNT_EVERY_SECONDS)

    crowd(ground, lambda web, n: (customer if n else counting)(web, n), range(CUSTOMERS + 1))
    must(set(told) == {"placed 201", "cancelled 200"}, dict(told))
    ended = ground.deadlocks() - before
    return (
        f"{told['placed 201']} placed and {told['cancelled 200']} cancelled by {CUSTOMERS} at once,"
        f" nothing else answered; deadlocks in PostgreSQL: {ended}"
    )
