"""Reads of stock, open to all: nothing here is anybody's. Every function says what it costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from punnet.events.record import of
from punnet.foundation import db
from punnet.inventory.reasons import WasteReason

RECEIVED, COUNTED = "received", "counted"  # beside WasteReason: changes by hand


def available(
    store_id: int,
    skus: Sequence[str],
    on: date,
    keeps: Mapping[str, date] | None = None,
) -> dict[str, int]:
    """What can be promised of each SKU for that day, less safety stock, never negative.

    `keeps`: the last day that a SKU's goods must be good for. Every SKU asked for is in the
    answer. One SQL query.
    """
    asked = sorted(set(skus))
    lives = [(keeps or {}).get(sku) for sku in asked]
    rows = db.read(AVAILABLE, store=store_id, skus=asked, lives=lives, on=on)
    return {row.sku: row.available for row in rows}


@dataclass(frozen=True, slots=True)
class Had:
    """What a key has of a SKU that could come on a day, what it is owed with it; `of_day`: all
    that, where it was promised for that very day, else nothing."""

    quantity: int
    of_day: int


def had(
    key: UUID, store_id: int, skus: Sequence[str], on: date, keeps: Mapping[str, date]
) -> dict[str, Had]:
    """By SKU; those of which it has nothing are absent. One SQL query."""
    asked = sorted(set(skus))
    lives = [keeps.get(sku) for sku in asked]
    rows = db.read(HAD, key=key, store=store_id, skus=asked, lives=lives, on=on)
    return {row.sku: Had(row.quantity, row.of_day) for row in rows if row.quantity}


@dataclass(frozen=True, slots=True)
class AtRisk:
    """What a key was promised and the store does not have."""

    key: UUID
    sku: str
    quantity: int
    since: datetime


def at_risk(store_id: int) -> list[AtRisk]:
    """Promises of the store that are not covered, the earliest slot first. One SQL query."""
    return [AtRisk(*row) for row in db.read(AT_RISK, store=store_id)]


def subjects_of(key: UUID) -> list[str]:
    """What the movements of a change by hand may say of themselves."""
    return [of(what, key) for what in (RECEIVED, COUNTED, *WasteReason.values)]


def booked_by_hand(store_id: int, sku: str, subject: str) -> bool:
    """Whether a change of the SKU with that subject was booked already. One SQL query."""
    return bool(db.read(BOOKED, store=store_id, sku=sku, subject=subject))


BOOKED = """
SELECT 1 FROM inventory_stockmovement
 WHERE subject = %(subject)s AND store_id = %(store)s::bigint AND sku = %(sku)s LIMIT 1
"""

AVAILABLE = """
SELECT w.sku,
       least(2000000000, greatest(0, coalesce((
           SELECT sum(s.quantity - s.reserved)
             FROM inventory_supply s
            WHERE s.store_id = %(store)s::bigint AND s.sku = w.sku AND s.there_by <= %(on)s::date
              AND s.received_at IS NULL
              AND (w.life IS NULL OR coalesce(s.good_until >= w.life, true))), 0)
         - coalesce((
           SELECT safety_stock FROM inventory_stockrule r
            WHERE r.store_id = %(store)s::bigint AND r.sku = w.sku), 0)))::int AS available
  FROM unnest(%(skus)s::text[], %(lives)s::date[]) AS w(sku, life)
"""

# a promise for the same day stands as it was made; for another, its goods must be there and keep
HAD = """
SELECT w.sku, coalesce(sum(h.quantity), 0)::int AS quantity,
       coalesce(sum(h.quantity) FILTER (WHERE h.pick_on = %(on)s::date), 0)::int AS of_day
  FROM unnest(%(skus)s::text[], %(lives)s::date[]) AS w(sku, life)
  JOIN (SELECT r.sku, r.quantity, r.pick_on, s.there_by, s.good_until
          FROM inventory_reservation r JOIN inventory_supply s ON s.id = r.supply_id
         WHERE r.key = %(key)s::uuid AND r.store_id = %(store)s::bigint
         UNION ALL
        SELECT sku, quantity, pick_on, '-infinity', NULL FROM inventory_shortfall
         WHERE key = %(key)s::uuid AND store_id = %(store)s::bigint) h ON h.sku = w.sku
   AND (h.pick_on = %(on)s::date
        OR h.there_by <= %(on)s::date
           AND (w.life IS NULL OR coalesce(h.good_until >= w.life, true)))
 GROUP BY w.sku
"""

AT_RISK = """
SELECT key, sku, quantity, since FROM inventory_shortfall
 WHERE store_id = %(store)s::bigint ORDER BY slot_ends_at, key, sku
"""
