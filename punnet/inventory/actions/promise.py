"""Promising units to a key, and giving them back: the hot path of placing and cancelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.inventory.actions import level
from punnet.inventory.actions.level import Effect
from punnet.inventory.errors import OutOfStock


@dataclass(frozen=True, slots=True)
class Wanted:
    """Units or grams of a SKU, of goods that keep until that day (None: any)."""

    sku: str
    quantity: int
    good_until: date | None = None


def reserve(
    *,
    key: UUID,
    store_id: int,
    pick_on: date,
    slot_ends_at: datetime,
    lines: Sequence[Wanted],
) -> None:
    """Promise all lines to `key` for picking on that day, or none of them.

    Takes the goods that come latest first, so that tomorrow's order leaves today's shelf to
    today's (rule: docs/rules/stock.md#which-goods). A key that holds anything already is left
    as it is. Raises OutOfStock naming every line that lacks something. One SQL statement; the
    CHECK reserved_within_quantity stands behind it. Two callers with one new key at the same
    time must be told apart by the caller's own unique row, which comes first.
    """
    wanted = _merged(lines)
    short = db.write(
        RESERVE,
        key=key,
        store=store_id,
        pick_on=pick_on,
        slot_ends_at=slot_ends_at,
        skus=[line.sku for line in wanted],
        quantities=[line.quantity for line in wanted],
        lives=[line.good_until for line in wanted],
    )
    if short:
        raise OutOfStock(lines=[row._asdict() for row in short])


def release(*, key: UUID) -> Effect:
    """Give back all that `key` still has, and what it was owed; safe to repeat.

    What becomes free covers lines at risk, oldest slot first: the effect names them. Three
    SQL statements, and two more where a line is covered.
    """
    level.must_be_inside_transaction()
    supplies = db.write(LOCK_OF_KEY, key=key)
    db.write(RELEASE, key=key)
    freed = {(row.store_id, row.sku) for row in supplies}
    covered = [
        line
        for store_id in sorted({store for store, _ in freed})
        for line in level.cover(store_id, [sku for store, sku in freed if store == store_id])
    ]
    return Effect(covered=tuple(covered))


def _merged(lines: Sequence[Wanted]) -> list[Wanted]:
    """One line a SKU, in the order of SKUs: the sum, with the longest life asked."""
    merged: dict[str, Wanted] = {}
    for line in lines:
        if line.quantity <= 0:
            raise Invalid.field("quantity", f"must be above zero for {line.sku}")
        if (other := merged.get(line.sku)) is not None:
            lives = [life for life in (line.good_until, other.good_until) if life]
            line = Wanted(line.sku, line.quantity + other.quantity, max(lives, default=None))
        merged[line.sku] = line
    if not merged:
        raise Invalid.field("lines", "there is nothing to reserve")
    return [merged[sku] for sku in sorted(merged)]


# `l` waits for every source in the order of ids, as everybody does, and then sees what the
# winner left: quantities under a lock are the newest, not the snapshot's.
RESERVE = """
WITH wanted AS (
    SELECT w.sku, w.quantity, w.good_until
      FROM unnest(%(skus)s::text[], %(quantities)s::int[], %(lives)s::date[])
           AS w(sku, quantity, good_until)
     WHERE NOT EXISTS (SELECT 1 FROM inventory_reservation WHERE key = %(key)s::uuid)
       AND NOT EXISTS (SELECT 1 FROM inventory_shortfall WHERE key = %(key)s::uuid)
), l AS MATERIALIZED (
    SELECT id, sku, there_by, good_until, quantity - reserved AS free
      FROM inventory_supply
     WHERE store_id = %(store)s::bigint AND sku = ANY(%(skus)s::text[])
       AND there_by <= %(pick_on)s::date AND received_at IS NULL
     ORDER BY id
       FOR NO KEY UPDATE
), usable AS (
    SELECT l.id, l.sku, l.free, w.quantity AS wanted, w.good_until,
           sum(l.free) OVER (PARTITION BY l.sku ORDER BY l.there_by DESC, l.id) AS running
      FROM wanted w JOIN l ON l.sku = w.sku
     WHERE l.free > 0 AND (w.good_until IS NULL OR coalesce(l.good_until >= w.good_until, true))
), verdict AS (
    SELECT w.sku, w.quantity AS wanted,
           least(2000000000, greatest(0, coalesce(f.free, 0) - coalesce((
               SELECT safety_stock FROM inventory_stockrule r
                WHERE r.store_id = %(store)s::bigint AND r.sku = w.sku), 0)))::int AS available
      FROM wanted w
      LEFT JOIN (SELECT sku, sum(free) AS free FROM usable GROUP BY sku) f ON f.sku = w.sku
), take AS (
    SELECT id, sku, good_until, least(free, wanted - (running - free))::int AS quantity
      FROM usable
     WHERE running - free < wanted AND NOT EXISTS (SELECT 1 FROM verdict WHERE available < wanted)
), taken AS (
    UPDATE inventory_supply s SET reserved = s.reserved + t.quantity
      FROM take t WHERE s.id = t.id
), promised AS (
    INSERT INTO inventory_reservation
           (key, supply_id, store_id, sku, quantity, taken, pick_on, good_until, slot_ends_at)
    SELECT %(key)s::uuid, id, %(store)s::bigint, sku, quantity, 0, %(pick_on)s::date, good_until,
           %(slot_ends_at)s::timestamptz
      FROM take
)
SELECT sku, wanted, available FROM verdict WHERE available < wanted ORDER BY sku
"""

# every source of the SKUs, since what becomes free may cover others
LOCK_OF_KEY = """
SELECT id, store_id, sku
  FROM inventory_supply
 WHERE received_at IS NULL
   AND (store_id, sku) IN (
       SELECT store_id, sku FROM inventory_reservation WHERE key = %(key)s::uuid
       UNION SELECT store_id, sku FROM inventory_shortfall WHERE key = %(key)s::uuid)
 ORDER BY id
   FOR NO KEY UPDATE
"""

RELEASE = """
WITH gone AS (
    DELETE FROM inventory_reservation WHERE key = %(key)s::uuid RETURNING supply_id, quantity
), forgiven AS (
    DELETE FROM inventory_shortfall WHERE key = %(key)s::uuid
)
UPDATE inventory_supply s SET reserved = s.reserved - g.quantity
  FROM (SELECT supply_id, sum(quantity)::int AS quantity FROM gone GROUP BY supply_id) g
 WHERE s.id = g.supply_id AND g.quantity > 0
"""
