"""What every change of a supply shares: lock its SKU, set its level, cover again.

The shelf may turn out to hold less than is reserved. Whoever lowers it takes back reservations,
latest slot first (a shortfall: the line is at risk); whatever becomes free covers shortfalls,
oldest slot first. Rule: docs/rules/stock.md#at-risk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from django.db import transaction

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid
from punnet.inventory.models import MovementReason, Source

SHELF_DAY = date(2000, 1, 1)  # the shelf is there on every day

Line = tuple[UUID, str]  # key, SKU


class Supply(Protocol):
    """A source as it was read under its lock."""

    @property
    def id(self) -> int: ...
    @property
    def sku(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def there_by(self) -> date: ...
    @property
    def quantity(self) -> int: ...
    @property
    def reserved(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Effect:
    """Lines (key, SKU) that a change put at risk, and those that lack nothing any more.

    A line lost and covered by the same change stands in `covered` alone.
    """

    at_risk: tuple[Line, ...] = ()
    covered: tuple[Line, ...] = ()

    def __add__(self, other: Effect) -> Effect:
        """This change, then the other."""
        lost = (*self.at_risk, *other.at_risk)
        covered = (*self.covered, *other.covered)
        return Effect(tuple(line for line in lost if line not in other.covered), covered)


@dataclass(frozen=True, slots=True)
class Change:
    """Why the shelf changes, and by how much; a change by nothing is not written."""

    reason: MovementReason
    by: int


def must_be_inside_transaction() -> None:
    """Raise RuntimeError where locks would be given back after each statement."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("inventory locks rows: call this inside a transaction")


def must_be_whole(name: str, quantity: int, *, low: int = 0) -> None:
    """Raise Invalid unless the quantity is at least `low` and fits the database."""
    if not low <= quantity <= 2_000_000_000:
        raise Invalid.field(name, f"must be {low} or more" if quantity < low else "is too large")


def lock(store_id: int, skus: Iterable[str]) -> list[Supply]:
    """All sources of the SKUs, locked in the order of ids and read as they are now.

    Who changes several SKUs one after the other locks them all here first. Makes the shelves
    that are missing. One SQL statement, three when a shelf is missing.
    """
    must_be_inside_transaction()
    wanted = sorted(set(skus))
    supplies = db.write(LOCK, store=store_id, skus=wanted)
    missing = set(wanted) - {row.sku for row in supplies if row.source == Source.SHELF}
    if missing:
        db.write(MAKE_SHELF, store=store_id, skus=sorted(missing), shelf_day=SHELF_DAY)
        supplies = db.write(LOCK, store=store_id, skus=wanted)
    return supplies


def lock_shelf(store_id: int, sku: str) -> Supply:
    """The one shelf of a SKU, with all other sources of the SKU locked."""
    return next(row for row in lock(store_id, [sku]) if row.source == Source.SHELF)


def set_level(
    supply: Supply,
    quantity: int,
    *,
    store_id: int,
    changes: Sequence[Change] = (),
    subject: str = "",
    actor: object = "",
) -> Effect:
    """Set a locked supply's quantity and write the movements that say why.

    Takes back what it no longer covers, latest slot first. Raises Invalid for more than the
    database counts. One SQL statement.
    """
    must_be_whole("quantity", quantity)
    written = [change for change in changes if change.by]
    lost = db.write(
        SET_LEVEL,
        supply=supply.id,
        level=quantity,
        store=store_id,
        sku=supply.sku,
        now=clock.now(),
        reasons=[change.reason.value for change in written],
        changes=[change.by for change in written],
        subject=subject,
        actor=str(actor),
    )
    return Effect(at_risk=tuple((row.key, supply.sku) for row in lost))


def cover(store_id: int, skus: Iterable[str]) -> list[Line]:
    """Cover shortfalls of locked SKUs from what is free, oldest slot first, safety stock too.

    Returns the lines that lack nothing any more. Three SQL statements, however many they are.
    """
    wanted = sorted(set(skus))
    short = db.read(SHORT, store=store_id, skus=wanted)
    free = db.read(FREE, store=store_id, skus=wanted) if short else []
    taken, covered = _shared(short, free)
    if taken:
        shortfalls, supplies, quantities = (list(each) for each in zip(*taken, strict=True))
        db.write(COVER, shortfalls=shortfalls, supplies=supplies, quantities=quantities)
    return covered


def _shared(
    short: Sequence[Any], free: Sequence[Any]
) -> tuple[list[tuple[int, int, int]], list[Line]]:
    """Who of `short` takes how much of which source (ids, quantity), the newest source that is
    there by then and keeps as promised first; and the lines that then lack nothing."""
    left = {row.id: row.free for row in free}
    taken, covered = [], []
    for lacking in short:
        still = lacking.quantity
        for source in free:
            fits = source.sku == lacking.sku and source.there_by <= lacking.pick_on
            if fits and _keeps(source.good_until, lacking.good_until):
                part = min(still, left[source.id])
                if part:
                    taken.append((lacking.id, source.id, part))
                    left[source.id] -= part
                    still -= part
        if not still:
            covered.append((lacking.key, lacking.sku))
    return taken, covered


def _keeps(until: date | None, promised: date | None) -> bool:
    return promised is None or until is None or until >= promised


def covering(store_id: int, skus: Iterable[str], before: Effect | None = None) -> Effect:
    """Cover shortfalls; the effect of `before` and of that together."""
    covered = Effect(covered=tuple(cover(store_id, skus)))
    return (before or Effect()) + covered


def want_recount(store_id: int, sku: str) -> None:
    """Mark the SKU: the books were wrong. The first such instant stays until a count."""
    db.write(WANT_RECOUNT, store=store_id, sku=sku, now=clock.now())


LOCK = """
SELECT id, sku, source, there_by, good_until, quantity, reserved
  FROM inventory_supply
 WHERE store_id = %(store)s::bigint AND sku = ANY(%(skus)s::text[]) AND received_at IS NULL
 ORDER BY id
   FOR NO KEY UPDATE
"""

MAKE_SHELF = """
INSERT INTO inventory_supply (store_id, sku, source, there_by, quantity, reserved)
SELECT %(store)s::bigint, sku, 'shelf', %(shelf_day)s::date, 0, 0
  FROM unnest(%(skus)s::text[]) AS sku
ON CONFLICT (store_id, sku, source, there_by) DO NOTHING
"""

# the locks were taken by an earlier statement, so that this one's snapshot is of what they guard
SET_LEVEL = """
WITH r AS (
    SELECT id, key, store_id, sku, quantity, pick_on, good_until, slot_ends_at,
           least(quantity, greatest(0, %(level)s::bigint - (sum(quantity) OVER oldest - quantity)))
               AS keep
      FROM inventory_reservation
     WHERE supply_id = %(supply)s::bigint AND quantity > 0
    WINDOW oldest AS (ORDER BY slot_ends_at, id)
), lost AS (
    SELECT r.*, (quantity - keep)::int AS less FROM r WHERE keep < quantity
), lessened AS (
    UPDATE inventory_reservation x SET quantity = lost.keep FROM lost WHERE x.id = lost.id
), short AS (
    INSERT INTO inventory_shortfall AS f
           (key, store_id, sku, quantity, pick_on, good_until, slot_ends_at, since)
    SELECT key, store_id, sku, less, pick_on, good_until, slot_ends_at, %(now)s::timestamptz
      FROM lost
    ON CONFLICT (key, sku) DO UPDATE SET quantity = f.quantity + excluded.quantity
), levelled AS (
    UPDATE inventory_supply
       SET quantity = %(level)s::int,
           reserved = reserved - (SELECT coalesce(sum(less), 0) FROM lost)
     WHERE id = %(supply)s::bigint
), moved AS (
    INSERT INTO inventory_stockmovement (at, store_id, sku, reason, change, subject, actor)
    SELECT %(now)s::timestamptz, %(store)s::bigint, %(sku)s, m.reason, m.change, %(subject)s,
           %(actor)s
      FROM unnest(%(reasons)s::text[], %(changes)s::int[]) WITH ORDINALITY
           AS m(reason, change, nth)
     ORDER BY m.nth
)
SELECT key FROM lost ORDER BY slot_ends_at, key
"""

SHORT = """
SELECT id, key, sku, quantity, pick_on, good_until FROM inventory_shortfall
 WHERE store_id = %(store)s::bigint AND sku = ANY(%(skus)s::text[])
 ORDER BY slot_ends_at, id
"""

FREE = """
SELECT id, sku, there_by, good_until, quantity - reserved AS free FROM inventory_supply
 WHERE store_id = %(store)s::bigint AND sku = ANY(%(skus)s::text[])
   AND received_at IS NULL AND quantity > reserved
 ORDER BY there_by DESC, id
"""

COVER = """
WITH t AS (
    SELECT * FROM unnest(%(shortfalls)s::bigint[], %(supplies)s::bigint[], %(quantities)s::int[])
               AS t(shortfall, supply, quantity)
), taken AS (
    UPDATE inventory_supply s SET reserved = s.reserved + x.quantity
      FROM (SELECT supply, sum(quantity)::int AS quantity FROM t GROUP BY supply) x
     WHERE s.id = x.supply
), promised AS (
    INSERT INTO inventory_reservation AS r
           (key, supply_id, store_id, sku, quantity, taken, pick_on, good_until, slot_ends_at)
    SELECT f.key, t.supply, f.store_id, f.sku, t.quantity, 0, f.pick_on, f.good_until,
           f.slot_ends_at
      FROM t JOIN inventory_shortfall f ON f.id = t.shortfall
    ON CONFLICT (key, supply_id) DO UPDATE SET quantity = r.quantity + excluded.quantity
), total AS (
    SELECT shortfall, sum(quantity)::int AS quantity FROM t GROUP BY shortfall
), lessened AS (
    UPDATE inventory_shortfall f SET quantity = f.quantity - total.quantity
      FROM total WHERE f.id = total.shortfall AND f.quantity > total.quantity
)
DELETE FROM inventory_shortfall f USING total
 WHERE f.id = total.shortfall AND f.quantity = total.quantity
"""

WANT_RECOUNT = """
INSERT INTO inventory_stockrule AS r (store_id, sku, safety_stock, recount_since)
VALUES (%(store)s::bigint, %(sku)s, 0, %(now)s::timestamptz)
ON CONFLICT (store_id, sku) DO UPDATE
   SET recount_since = coalesce(r.recount_since, excluded.recount_since)
"""
