"""Payments that arrive with their deadline, and pages that nobody pays."""

from __future__ import annotations

import random
import time
from collections import Counter
from datetime import datetime

import httpx

from drills.crowd import crowd
from drills.ground import Ground, Json, expect, must, order_of, pay_page, place
from punnet.foundation import clock
from tests.journey.buyer import VISA

FREE_AFTER_SECONDS = 60
AT_ONCE = 50
LIVE = ("requires_capture", "succeeded", "processing")


def deadline(ground: Ground, small: bool) -> str:
    """Paid within the second of `pay_before`: each order ends placed or its money is let go.

    Never both, never neither. Between them pages that nobody pays: their goods and seat are free
    at most 60 s after `pay_before`.
    """
    paid, left = (10, 3) if small else (200, 20)
    crowded = crowd(
        ground,
        lambda web, n: late_payer(ground, web, n) if n < paid else abandoner(ground, web, n),
        range(paid + left),
        threads=AT_ONCE,
    )
    ends = Counter(how for how, _ in crowded)
    slowest = max(seconds for how, seconds in crowded if how == "abandoned")
    must(slowest <= FREE_AFTER_SECONDS, f"free {slowest:.0f} s after pay_before")
    told = ", ".join(f"{ends[how]} {how}" for how in sorted(ends) if how != "abandoned")
    return f"{paid} paid at the deadline: {told}; {left} abandoned, free after {slowest:.0f} s"


def begun(ground: Ground, web: httpx.Client, n: int) -> tuple[Json, datetime]:
    chance = random.Random(n)
    basket = ground.basket(web, [chance.choice(ground.skus)], chance.choice(ground.slots))
    placed = expect(place(web, basket, "stripe"), 201)
    return placed, datetime.fromisoformat(placed["order"]["pay_before"])


def late_payer(ground: Ground, web: httpx.Client, n: int) -> tuple[str, float]:
    placed, limit = begun(ground, web, n)
    page = pay_page(web, placed)
    time.sleep(
        max(0.0, (limit - clock.now()).total_seconds() + random.Random(n).uniform(-0.9, 0.1))
    )
    answer = ground.shop.provider.pay(page, VISA)
    taken = answer.status_code == 303
    if taken and n % 2:  # every other customer comes back to us; the rest close their browser
        httpx.get(answer.headers["Location"], timeout=60)
    return outcome_of(ground, web, placed, taken)


def outcome_of(ground: Ground, web: httpx.Client, placed: Json, taken: bool) -> tuple[str, float]:
    """How it ended, when order and provider have come to rest and agree."""
    number, began = placed["order"]["number"], time.monotonic()
    while True:
        order, rows = order_of(web, placed), ground.ledger().get(number, [])
        live = [row["authorised"] for row in rows if row["status"] in LIVE]
        state, seconds = order["state"], time.monotonic() - began
        if state == "placed" and live == [order["totals"]["maximum"]["minor"]]:
            must(taken, f"{number}: placed though its page had refused the card")
            return "placed", seconds
        if state == "cancelled" and not live:
            return (
                "cancelled with the money let go" if taken else "refused by a closed page"
            ), seconds
        must(seconds < FREE_AFTER_SECONDS + 30, f"{number}: {state}, provider {rows}")
        time.sleep(1)


def abandoner(ground: Ground, web: httpx.Client, n: int) -> tuple[str, float]:
    """Waits until the order is over and holds nothing; seconds since `pay_before`."""
    placed, limit = begun(ground, web, n)
    number = placed["order"]["number"]
    while True:
        state, seats, goods = ground.rows(HELD, number=number)[0]
        late = (clock.now() - limit).total_seconds()
        if state == "cancelled" and not seats and not goods:
            return "abandoned", late
        must(late < FREE_AFTER_SECONDS + 30, f"{number}: {state}, {seats} seats, {goods} units")
        time.sleep(1)


HELD = """
SELECT o.state,
       (SELECT count(*) FROM slots_seat s
         WHERE s.key = o.placement_key AND (s.until IS NULL OR s.until > now())),
       (SELECT coalesce(sum(quantity), 0) FROM inventory_reservation r
         WHERE r.key = o.placement_key)
  FROM orders_order o WHERE o.number = %(number)s
"""
