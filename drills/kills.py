"""Web, worker and PostgreSQL killed again and again while customers buy and the provider loses
answers."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from functools import partial

from drills.crowd import crowd
from drills.ground import Ground, Json, must, order_of, until
from drills.shopper import Bought, Story, shopping
from tests.journey.running import answers

CUSTOMERS = 12
BACK_WITHIN_SECONDS = 60
LOST_ANSWERS = 0.1  # of the provider's, after it did the work
FREE_AFTER_SECONDS = 60
MONEY_WITHIN_SECONDS = 180
LIVE = ("requires_capture", "succeeded", "processing")
Kill = Callable[[Ground, int], Callable[[], bool]]  # the how-manieth; then: is all back?


def kills(ground: Ground, small: bool) -> str:
    """200 times `kill -9` of web or worker in mid-checkout, a tenth of the provider's answers lost.

    No order is lost whose answer said so, nobody is charged twice or without an order, and 60 s
    after the last kill all that is not an order's is free.
    """
    return survived(ground, 3 if small else 200, Story(), _kill_processes)


def postmaster(ground: Ground, small: bool) -> str:
    """20 times `kill -9` of PostgreSQL's postmaster meanwhile, and the same must be true."""
    return survived(ground, 2 if small else 20, Story(database_dies=True), _kill_postmaster)


def survived(ground: Ground, times: int, story: Story, kill: Kill) -> str:
    """Customers buy until `kill` was done so often; what became of their orders."""
    first = ground.one("SELECT coalesce(max(id), 0) FROM orders_order")
    with ground.shop.provider.fault(path="/v1/", fault="timeout_after", rate=LOST_ANSWERS, seed=7):
        killer = threading.Thread(target=killing, args=(ground, story, times, kill), daemon=True)
        killer.start()
        try:
            crowd(ground, partial(shopping, ground, story), range(CUSTOMERS))
        finally:
            story.over = True
            killer.join()
    must(story.killed == times, f"killed {story.killed} times: {story.trouble}")
    freed = free_again(ground, story)
    money_fits(ground, first)
    lost = [words for each in story.bought if (words := lost_or_wrong(ground, each))]
    must(not lost, lost[:5])
    cards = ground.one(CARDS, first=first)
    return (
        f"{times} kills, {len(story.bought)} orders ({cards} stand paid by card), none lost,"
        f" {story.broken} calls cut and {story.refused.total()} told to wait;"
        f" provider and orders agree to the cent; all free {freed:.0f} s after the last kill"
    )


def killing(ground: Ground, story: Story, times: int, kill: Kill) -> None:
    """Kill, wait until what was killed is back, let customers buy, kill again."""
    chance = random.Random(times)
    try:
        for turn in range(times):
            time.sleep(chance.uniform(1, 4))
            if story.over:
                return
            is_back = kill(ground, turn)
            story.killed, story.last_kill = story.killed + 1, time.monotonic()
            until(is_back, BACK_WITHIN_SECONDS, f"kill {turn + 1}: they did not come back")
    except Exception as problem:
        story.trouble = repr(problem)
    finally:
        story.over = True


def _kill_processes(ground: Ground, turn: int) -> Callable[[], bool]:
    """Web, worker, both in turns; whether the supervisor has others running in their place."""
    names = (("web",), ("worker",), ("web", "worker"))[turn % 3]
    old = {name: ground.shop.child(name) for name in names}
    for name in names:
        ground.shop.kill(name)

    def back() -> bool:
        others = all(ground.shop.child(name) != pid for name, pid in old.items())
        return others and answers(f"{ground.shop.url}/healthz")

    return back


def _kill_postmaster(ground: Ground, _turn: int) -> Callable[[], bool]:
    """Whether another one runs, and web and worker work with it."""
    old = ground.postmaster()
    os.kill(old, signal.SIGKILL)
    return lambda: ground.postmaster() not in (0, old) and answers(f"{ground.shop.url}/readyz")


def free_again(ground: Ground, story: Story) -> float:
    """Seconds from the last kill until nothing is held that is not an order's."""
    while True:
        held = dict(zip(("pending", "units", "seats"), ground.rows(HELD)[0], strict=True))
        since = time.monotonic() - story.last_kill
        if not any(held.values()):
            return since
        must(since < FREE_AFTER_SECONDS, f"still held {since:.0f} s after the last kill: {held}")
        time.sleep(0.5)


def money_fits(ground: Ground, first: int) -> None:
    """Once the worker has repeated what the provider did not answer."""
    limit = time.monotonic() + MONEY_WITHIN_SECONDS
    while rest := misfits(ground, first):
        must(time.monotonic() < limit, f"after {MONEY_WITHIN_SECONDS} s: {rest[:5]}")
        time.sleep(1)


def misfits(ground: Ground, first: int) -> list[str]:
    """Where the provider's ledger and our orders made since `first` do not say the same."""
    found, every = [], {number for (number,) in ground.rows("SELECT number FROM orders_order")}
    orders = {row[0]: row[1:] for row in ground.rows(ORDERS, first=first)}
    ledger = ground.ledger()
    for number, rows in ledger.items():
        if number not in every:
            found.append(f"{number}: an order that we do not have")
        elif number in orders:
            state, method, maximum = orders[number]
            live = [row["authorised"] for row in rows if row["status"] in LIVE]
            stands = [maximum] if (state, method) == ("placed", "stripe") else []
            if live != stands or any(row["captured"] for row in rows):
                found.append(f"{number}: {state} by {method} for {maximum}, at the provider {live}")
    for number, (state, method, _) in orders.items():
        if (state, method) == ("placed", "stripe") and number not in ledger:
            found.append(f"{number}: placed, and unknown to the provider")
    return found


def lost_or_wrong(ground: Ground, bought: Bought) -> str:
    """What the customer was told and is not so; empty when all is as it was told."""
    with ground.client() as web:
        order: Json = order_of(web, bought.placed)
    if bought.cancelled:
        right = order["state"] == "cancelled"
    elif bought.said_placed:
        right = order["state"] == "placed"
    elif bought.paid:
        right = order["state"] in ("placed", "cancelled")  # it may have come after the deadline
    else:
        right = order["state"] == "cancelled"
    return "" if right else f"{order['number']} is {order['state']}: {bought.in_words()}"


HELD = """
SELECT (SELECT count(*) FROM orders_order WHERE state = 'pending'),
       (SELECT coalesce(sum(r.quantity), 0) FROM inventory_reservation r
         WHERE NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.placement_key = r.key
                            AND o.state IN ('placed', 'picking'))),
       (SELECT count(*) FROM slots_seat s WHERE s.until > now())
"""
ORDERS = """
SELECT o.number, o.state, p.method, o.maximum_minor
  FROM orders_order o JOIN payments_payment p ON p.order_id = o.id WHERE o.id > %(first)s
"""
CARDS = f"SELECT count(*) FROM ({ORDERS}) o WHERE o.state = 'placed' AND o.method = 'stripe'"
