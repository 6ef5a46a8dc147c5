"""Card checkouts that are each sent several times at once with the same key."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import httpx

from drills.crowd import crowd
from drills.ground import (
    Ground,
    Json,
    a_key,
    cancel,
    expect,
    must,
    outcome,
    pay_page,
    place,
    until,
)
from tests.journey.buyer import VISA

MOST = 5


def repeats(ground: Ground, small: bool) -> str:
    """1,000 checkouts sent 2 to 5 times each: 1,000 orders, 1,000 authorisations of what was
    agreed."""
    checkouts = 20 if small else 1000
    before = ground.one(ORDERS)
    told: Counter[str] = Counter()
    pool = ThreadPoolExecutor(8 * MOST)

    def checkout(web: httpx.Client, n: int) -> Json:
        chance = random.Random(n)
        basket = ground.basket(
            web, [ground.skus[n % len(ground.skus)]], chance.choice(ground.slots)
        )
        key = a_key()
        sent = [
            pool.submit(place, web, basket, "stripe", key) for _ in range(chance.randint(2, MOST))
        ]
        answers = [each.result() for each in sent]
        told.update(map(outcome, answers))
        placed = [answer.json() for answer in answers if answer.status_code == 201]
        must(len({each["order"]["number"] for each in placed}) == 1, list(map(outcome, answers)))
        late = expect(place(web, basket, "stripe", key), 201)
        must(late == placed[0], f"another answer: {late}")
        page = pay_page(web, placed[0])
        paid = ground.shop.provider.pay(page, VISA)
        must(paid.status_code == 303, f"the provider's page: {paid.status_code}")
        must(httpx.get(paid.headers["Location"], timeout=60).status_code == 303, "our return")
        return placed[0]

    with pool:
        placed = crowd(ground, checkout, range(checkouts), threads=8)
    must(set(told) <= {"201", "still_running"}, dict(told))
    orders = ground.one(ORDERS) - before
    must(orders == checkouts, f"{orders} orders")
    until(lambda: settled(ground, placed), 60, "not all orders became placed")
    rows = ground.ledger()
    for each in placed:
        order = each["order"]
        authorised = [row["authorised"] for row in rows[order["number"]]]
        must(authorised == [order["totals"]["maximum"]["minor"]], (order["number"], authorised))
    crowd(ground, lambda web, each: expect(cancel(web, each)), placed, threads=8)
    return (
        f"{checkouts} checkouts sent {told.total()} times: {orders} orders, {len(placed)}"
        f" authorisations; {told['still_running']} told to wait"
    )


def settled(ground: Ground, placed: list[Json]) -> bool:
    numbers = [each["order"]["number"] for each in placed]
    return bool(ground.one(PLACED, numbers=numbers) == len(numbers))


ORDERS = "SELECT count(*) FROM orders_order"
PLACED = "SELECT count(*) FROM orders_order WHERE number = ANY(%(numbers)s) AND state = 'placed'"
