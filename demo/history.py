"""60 days of orders that were: told by past.py, written through each domain's bulk actions.

1. Tell: orders, slots, prices of their days; orders still to be picked only if there are goods for
   them (tried in a transaction that is rolled back).
2. The payment provider's simulator learns of past card payments, so that they can be refunded.
3. One transaction: stock promised to orders still to be picked, orders, seats, payments, picking,
   the books with their invoices, and what left the shelves (with the goods that had come in for it).
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import transaction

from demo import cards, invoices
from demo.baskets import DAYS_AHEAD, HELSINKI, past_orders
from demo.baskets import PastOrder as Bought
from demo.catalogue import ProductSpec
from demo.goods import Goods
from demo.past import PICKED_STATES, Teller, Told, picking
from demo.people import Person
from demo.town.stores import STORES
from punnet.foundation import clock, db
from punnet.fulfilment import actions as fulfilment
from punnet.inventory import actions as inventory
from punnet.inventory.actions import Past, Wanted
from punnet.inventory.errors import OutOfStock
from punnet.inventory.models import MovementReason
from punnet.ledger import actions as ledger
from punnet.orders.actions import bulk as orders
from punnet.orders.states import OrderState
from punnet.payments.actions import bulk as payments
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.slots.queries import SlotInfo
from punnet.stores import queries as stores

DAYS, COUNT = 60, 6_000
WEEK = 14  # days that one query of slots answers
ZONE_KEPT = "ambient"  # what came back of it is sold again, the rest is wasted
NIGHT = time(5)  # goods come in before the day's picking
ACTOR = "operator:seed"


def remember(
    products: Sequence[ProductSpec],
    everybody: Sequence[Person],
    customers: Sequence[int],
    pickers: Sequence[str],
    *,
    count: int = COUNT,
) -> tuple[int, bool]:
    """Write the past; how many orders, and whether the payment simulator knows their cards."""
    now = clock.now()
    bought = past_orders(
        products,
        everybody,
        {spec.details.slug: spec.slot_plans for spec in STORES},
        now=now,
        days=DAYS,
        count=count,
        hours=_hours(now),
    )
    told = _tell(products, bought, everybody, customers, pickers, now)
    lost = _not_to_be_had([each for each in told if each.order.state == OrderState.PLACED])
    told = [each for each in told if each.order.placement_key not in lost]
    charges = cards.hand_over([each.order for each in told])
    _write(told, charges)
    return len(told), charges.known


def _hours(now: datetime) -> dict[tuple[str, date], tuple[tuple[time, time], ...]]:
    hours = {}
    for store in stores.all_stores():
        first = store.local(now).date() - timedelta(days=DAYS)
        for opening in stores.openings(store.id, first, days=DAYS + DAYS_AHEAD + 1):
            hours[store.slug, opening.on] = opening.hours
    return hours


def _tell(
    products: Sequence[ProductSpec],
    bought: Sequence[Bought],
    everybody: Sequence[Person],
    customers: Sequence[int],
    pickers: Sequence[str],
    now: datetime,
) -> list[Told]:
    tellers, known = {}, {}
    for store in stores.all_stores():
        goods = Goods(store.slug, products)
        rng = random.Random(f"past {store.slug}")
        tellers[store.slug] = Teller(goods, store.charges, store.id, list(pickers), now, rng)
        for slot in _slots(store.id, store.local(now).date()):
            known[store.slug, slot.method, slot.starts_at] = slot
    told = []
    for order in bought:
        starts = datetime.combine(order.slot_day, order.slot_starts, HELSINKI)
        chosen = known.get((order.store, order.method, starts))
        if chosen is None or order.placed_at >= chosen.cutoff_at:
            continue
        person = everybody[order.person]
        each = tellers[order.store].tell(order, person, customers[order.person], chosen)
        if each is not None:
            told.append(each)
    return told


def _slots(store_id: int, today: date) -> Iterator[SlotInfo]:
    for method in ("delivery", "collection"):
        for back in range(-DAYS, DAYS_AHEAD + 1, WEEK):
            first = today + timedelta(days=back)
            yield from slot_queries.week(
                store_id=store_id, method=method, from_day=first, days=WEEK
            )


def _not_to_be_had(waiting: Sequence[Told]) -> set[UUID]:
    """Placement keys of orders that the shelves of today and the days to come have no goods for."""
    lost = set()
    with transaction.atomic():
        for each in waiting:
            try:
                with transaction.atomic():
                    _reserve(each)
            except OutOfStock:
                lost.add(each.order.placement_key)
        transaction.set_rollback(True)
    return lost


def _reserve(told: Told) -> None:
    goods = [(each, each.product) for each in told.quoted]
    inventory.reserve(
        key=told.order.placement_key,
        store_id=told.order.store_id,
        pick_on=told.slot.pick_on,
        slot_ends_at=told.slot.ends_at,
        lines=[
            Wanted(
                line.sku,
                line.quantity,
                told.slot.pick_on + timedelta(days=product.min_life_days)
                if product.min_life_days
                else None,
            )
            for line, product in goods
            if product is not None
        ],
    )


@db.transaction
def _write(told: Sequence[Told], charges: cards.Charges) -> None:
    for each in told:
        if each.order.state == OrderState.PLACED:
            _reserve(each)
    orders.bulk_add([each.past for each in told])
    slots.bulk_seats(
        [
            slots.PastSeat(
                each.slot.id,
                each.order.placement_key,
                each.order.created_at,
                each.pick_minutes,
                each.litres,
            )
            for each in told
            if each.order.state != OrderState.CANCELLED
        ]
    )
    paid = [cards.payment(each.order, charges) for each in told]
    payments.bulk_add(
        [each.payment for each in paid],
        [(index, each.attempt) for index, each in enumerate(paid) if each.attempt],
        _calls(paid),
    )
    posted = [
        (each, posting)
        for each, money in zip(told, paid, strict=True)
        for posting in cards.books(each.order, each.every_line, money)
    ]
    invoices.issue(posted, ledger.bulk_post([posting for _, posting in posted]))
    done = [each for each in told if each.order.state in PICKED_STATES]
    claims = [picking(each) for each in done]
    for each in done:
        for tote in each.totes:
            tote.order_id = each.order.pk
    fulfilment.bulk_add(
        [claim for claim, _ in claims],
        [pick for _, picks in claims for pick in picks],
        [tote for each in done for tote in each.totes],
    )
    inventory.bulk_movements(_movements(done))


def _calls(paid: Sequence[cards.Paid]) -> list[tuple[int, cards.Call]]:
    """Calls by the index of their attempt among those that there are."""
    with_attempt = [each for each in paid if each.attempt]
    return [(index, call) for index, each in enumerate(with_attempt) for call in each.calls]


def _movements(done: Sequence[Told]) -> list[Past]:
    """What left the shelves and came back, and before it each week the goods that had come in:
    at the end the shelves hold what they held."""
    rows: list[Past] = []
    for each in done:
        rows += _left(each)
    left: dict[tuple[int, str, date], int] = defaultdict(int)
    for row in rows:
        day = row.at.astimezone(HELSINKI).date()
        left[row.store_id, row.sku, day - timedelta(days=day.weekday())] -= row.change
    came = [
        Past(
            datetime.combine(monday, NIGHT, HELSINKI), store_id, sku,
            MovementReason.RECEIVED, units, "", ACTOR,
        )
        for (store_id, sku, monday), units in left.items()
        if units > 0
    ]  # fmt: skip
    return sorted([*came, *rows], key=lambda row: (row.at, row.store_id, row.sku))


def _left(told: Told) -> Iterator[Past]:
    order, subject = told.order, f"order:{told.order.pk}"
    picked: Counter[tuple[str, str]] = Counter()
    for line in told.every_line:
        picked[line.sku, line.zone] += line.picked or 0
    for (sku, zone), units in picked.items():
        if not units or order.packed_at is None:
            continue
        common = (order.store_id, sku)
        yield Past(order.packed_at, *common, MovementReason.PICKED, -units, subject, told.picker)
        if order.state == OrderState.RETURNED:
            at = min(told.slot.ends_at + timedelta(minutes=30), clock.now())
            yield Past(at, *common, MovementReason.RETURNED, units, subject, told.picker)
            if zone != ZONE_KEPT:
                yield Past(at, *common, MovementReason.WASTED, -units, subject, told.picker)
