"""Web, worker and PostgreSQL killed again and again while customers buy and the provider loses
answers."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from queue import Empty, SimpleQueue
from typing import NamedTuple

import httpx

from drills.crowd import crowd
from drills.ground import Ground, Json, expect, must, order_of, pay_page, place, until
from drills.shopper import Bought, Story, seen, shopping, until_done
from drills.store import handled, is_captured, staff_of
from tests.journey.buyer import VISA
from tests.journey.running import answers

CUSTOMERS = 12
PICKERS = 3
BACK_WITHIN_SECONDS = 60
LOST_ANSWERS = 0.1  # of the provider's, after it did the work
FREE_AFTER_SECONDS = 60
MONEY_WITHIN_SECONDS = 180
HELD_THERE = ("requires_capture", "processing")
Kill = Callable[[Ground, int], Callable[[], bool]]  # the how-manieth; then: is all back?


def kills(ground: Ground, small: bool) -> str:
    """200 times `kill -9` of web or worker in mid-checkout, mid-capture and mid-refund, a tenth of
    the provider's answers lost.

    No order is lost whose answer said so, nobody is charged twice or without an order, and 60 s
    after the last kill all that is not an order's is free.
    """
    return survived(ground, 3 if small else 200, Story(), _kill_processes)


def postmaster(ground: Ground, small: bool) -> str:
    """20 times `kill -9` of PostgreSQL's postmaster meanwhile, and the same must be true."""
    return survived(ground, 2 if small else 20, Story(database_dies=True), _kill_postmaster)


def survived(ground: Ground, times: int, story: Story, kill: Kill) -> str:
    """Customers buy and the store picks until `kill` was done so often; what became of the
    orders."""
    first = ground.one("SELECT coalesce(max(id), 0) FROM orders_order")
    staff, waiting = staff_of(ground), bought_before(ground, 2 * times)
    killer = partial(killing, ground, story, times, kill)
    picker = partial(picking, ground, story, staff, waiting)
    with (
        ground.shop.provider.fault(path="/v1/", fault="timeout_after", rate=LOST_ANSWERS, seed=7),
        beside(story, [killer, *(picker for _ in range(PICKERS))]),
    ):
        crowd(ground, partial(shopping, ground, story), range(CUSTOMERS))
    must(story.killed == times, f"killed {story.killed} times: {story.trouble}")
    must(not story.trouble, story.trouble)
    freed = free_again(ground, story)
    money_fits(ground, first)
    lost = [words for each in story.bought if (words := lost_or_wrong(ground, each))]
    must(not lost, lost[:5])
    states = dict(ground.rows(BY_CARD, first=first))
    charged, back = (states.get(state, 0) for state in ("handed_over", "returned"))
    must(charged and back, f"nothing charged or given back meanwhile: {states}")
    return (
        f"{times} kills, {len(story.bought)} orders bought ({states.get('placed', 0)} stand paid by"
        f" card), none lost; {charged + back} others charged and {back} of them given back;"
        f" {story.broken} calls cut and {story.refused.total()} told to wait;"
        f" provider and orders agree to the cent; all free {freed:.0f} s after the last kill"
    )


@contextmanager
def beside(story: Story, works: list[Callable[[], None]]) -> Iterator[None]:
    """Each on a thread of its own; the story ends with the block, and they with it."""
    threads = [threading.Thread(target=work, daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        story.over = True
        for thread in threads:
            thread.join()


def bought_before(ground: Ground, count: int) -> SimpleQueue[Json]:
    """Orders paid by card that the store may pick already."""
    slot, waiting = ground.slots.pop(), SimpleQueue[Json]()

    def buy(web: httpx.Client, n: int) -> Json:
        basket = ground.basket(web, [ground.skus[n % len(ground.skus)]], slot)
        placed = expect(place(web, basket, "stripe"), 201)
        answer = ground.shop.provider.pay(pay_page(web, placed), VISA)
        httpx.get(answer.headers["Location"], timeout=60)
        until(lambda: order_of(web, placed)["state"] == "placed", 60, "never placed")
        return placed

    for placed in crowd(ground, buy, range(count), threads=4):
        waiting.put(placed)
    ground.shop.punnet("slot", "set", slot, "--cutoff", "now")
    return waiting


def picking(
    ground: Ground, story: Story, staff: dict[str, str], waiting: SimpleQueue[Json]
) -> None:
    """One order after the other until the story is over; every other one comes back."""
    try:
        with ground.client() as web:
            while not story.over:
                placed = waiting.get_nowait()
                handled(
                    web, staff, placed, sent_back=waiting.qsize() % 2 == 0,
                    send=partial(until_done, story),
                    captured=partial(_captured, story, web, placed),
                )  # fmt: skip
    except Empty:
        return
    except Exception as problem:
        story.trouble, story.over = repr(problem), True


def _captured(story: Story, web: httpx.Client, placed: Json) -> bool:
    return is_captured(seen(story, web, Bought(placed)))


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
    ledger = ground.ledger()
    found += [f"{number}: an order that we do not have" for number in ledger if number not in every]
    for number, state, method, maximum, actual in ground.rows(ORDERS, first=first):
        there = at_provider(ledger.get(number, []))
        if there != (due := should_be(state, method, maximum, actual)):
            found.append(f"{number}: {state} by {method}, at the provider {there}, not {due}")
    return found


class There(NamedTuple):
    """Of one order at the provider: minor units."""

    held: list[int]  # one for each authorisation that lives
    captured: list[int]
    refunded: int


def at_provider(rows: list[Json]) -> There:
    return There(
        [row["authorised"] for row in rows if row["status"] in HELD_THERE],
        [row["captured"] for row in rows if row["captured"]],
        sum(row["refunded"] for row in rows),
    )


def should_be(state: str, method: str, maximum: int, actual: int | None) -> There:
    """By what the order is now."""
    if method != "stripe" or state in ("pending", "cancelled"):
        return There([], [], 0)
    if state == "placed":
        return There([maximum], [], 0)
    return There([], [actual or 0], (actual or 0) if state == "returned" else 0)


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
SELECT o.number, o.state, p.method, o.maximum_minor, o.actual_minor
  FROM orders_order o JOIN payments_payment p ON p.order_id = o.id WHERE o.id > %(first)s
"""
BY_CARD = f"""
SELECT state, count(*) FROM ({ORDERS}) o WHERE method = 'stripe' GROUP BY state
"""
