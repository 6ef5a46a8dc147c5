"""Many rows at once, for the seed and for imports: the same tables, constraints and audit.

Rows go over in chunks as arrays. For a shop at rest: nothing here waits for reservations, a
shelf that would fall below what is reserved breaks its CHECK and nothing is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from itertools import islice
from typing import Any

from punnet.foundation import clock, db
from punnet.inventory.actions import level

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Shelf:
    store_id: int
    sku: str
    quantity: int
    good_until: date | None = None
    safety_stock: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A SKU's daily plan: bit 0 of `weekdays` is Monday."""

    store_id: int
    sku: str
    weekdays: int
    quantity: int
    life_days: int | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """A movement that happened at an earlier instant; `change` is negative when goods left."""

    at: datetime
    store_id: int
    sku: str
    reason: str
    change: int
    subject: str
    actor: str


def bulk_set_shelf(rows: Iterable[Shelf], *, actor: object) -> None:
    """Count shelves to these quantities, each with its movement; safety stock as given."""
    for chunk in _chunks(rows):
        db.write(SET_SHELF, now=clock.now(), actor=str(actor), day=level.SHELF_DAY, **chunk)
        db.write(SET_SAFETY_STOCK, **chunk)


def bulk_plan_daily(rows: Iterable[Plan]) -> None:
    """Set daily plans of fresh goods; `renew_inbound` makes supply of them."""
    for chunk in _chunks(rows):
        db.write(SET_PLANS, **chunk)


def bulk_movements(rows: Iterable[Past]) -> None:
    """Write past movements and change the shelves by their sums.

    A shelf may dip below zero on the way; at the end it must hold what is reserved of it.
    """
    sums: Counter[tuple[int, str]] = Counter()
    for chunk in _chunks(rows):
        db.write(ADD_MOVEMENTS, **chunk)
        for store_id, sku, change in zip(
            chunk["store_id"], chunk["sku"], chunk["change"], strict=True
        ):
            sums[store_id, sku] += change
    shelves = sorted(sums)
    store_ids, skus = [store for store, _ in shelves], [sku for _, sku in shelves]
    db.write(MAKE_SHELVES, store_id=store_ids, sku=skus, day=level.SHELF_DAY)
    db.write(CHANGE_SHELVES, store_id=store_ids, sku=skus, change=[sums[one] for one in shelves])


def _chunks(rows: Iterable[Any]) -> Iterator[dict[str, Sequence[Any]]]:
    """The rows' fields as lists by name, a chunk at a time."""
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        names = [field.name for field in fields(chunk[0])]
        yield {name: [getattr(row, name) for row in chunk] for name in names}


SET_SHELF = """
WITH w AS (
    SELECT * FROM unnest(%(store_id)s::bigint[], %(sku)s::text[], %(quantity)s::int[],
                         %(good_until)s::date[]) AS w(store_id, sku, quantity, good_until)
), was AS (
    SELECT s.store_id, s.sku, s.quantity FROM inventory_supply s JOIN w USING (store_id, sku)
     WHERE s.source = 'shelf'
), counted AS (
    INSERT INTO inventory_stockmovement (at, store_id, sku, reason, change, actor)
    SELECT %(now)s::timestamptz, w.store_id, w.sku, 'counted',
           w.quantity - coalesce(was.quantity, 0), %(actor)s
      FROM w LEFT JOIN was USING (store_id, sku)
     WHERE w.quantity <> coalesce(was.quantity, 0)
)
INSERT INTO inventory_supply AS s
       (store_id, sku, source, there_by, good_until, quantity, reserved)
SELECT store_id, sku, 'shelf', %(day)s::date, good_until, quantity, 0 FROM w
ON CONFLICT (store_id, sku, source, there_by) DO UPDATE
   SET quantity = excluded.quantity, good_until = excluded.good_until
"""

SET_SAFETY_STOCK = """
INSERT INTO inventory_stockrule (store_id, sku, safety_stock)
SELECT * FROM unnest(%(store_id)s::bigint[], %(sku)s::text[], %(safety_stock)s::int[])
           AS w(store_id, sku, safety_stock)
 WHERE safety_stock > 0
ON CONFLICT (store_id, sku) DO UPDATE SET safety_stock = excluded.safety_stock
"""

SET_PLANS = """
INSERT INTO inventory_dailyplan (store_id, sku, weekdays, quantity, life_days)
SELECT * FROM unnest(%(store_id)s::bigint[], %(sku)s::text[], %(weekdays)s::smallint[],
                     %(quantity)s::int[], %(life_days)s::smallint[])
ON CONFLICT (store_id, sku) DO UPDATE
   SET weekdays = excluded.weekdays, quantity = excluded.quantity, life_days = excluded.life_days
"""

ADD_MOVEMENTS = """
INSERT INTO inventory_stockmovement (at, store_id, sku, reason, change, subject, actor)
SELECT * FROM unnest(%(at)s::timestamptz[], %(store_id)s::bigint[], %(sku)s::text[],
                     %(reason)s::text[], %(change)s::int[], %(subject)s::text[], %(actor)s::text[])
"""

MAKE_SHELVES = """
INSERT INTO inventory_supply (store_id, sku, source, there_by, quantity, reserved)
SELECT store_id, sku, 'shelf', %(day)s::date, 0, 0
  FROM unnest(%(store_id)s::bigint[], %(sku)s::text[]) AS w(store_id, sku)
ON CONFLICT (store_id, sku, source, there_by) DO NOTHING
"""

CHANGE_SHELVES = """
UPDATE inventory_supply s SET quantity = s.quantity + w.change
  FROM unnest(%(store_id)s::bigint[], %(sku)s::text[], %(change)s::int[])
       AS w(store_id, sku, change)
 WHERE s.store_id = w.store_id AND s.sku = w.sku AND s.source = 'shelf'
"""
