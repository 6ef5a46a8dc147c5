"""An order is changed: what it needs more is promised to a key beside its own, and becomes its own
when the change holds; what it needs no longer is free again only then.

Rule: docs/rules/amending.md#stock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from punnet.foundation import clock, db
from punnet.inventory import queries
from punnet.inventory.actions import level, promise
from punnet.inventory.actions.level import Effect, Line
from punnet.inventory.actions.promise import Wanted
from punnet.inventory.errors import OutOfStock


def hold_more(
    *,
    key: UUID,
    beside: UUID,
    store_id: int,
    pick_on: date,
    slot_ends_at: datetime,
    lines: Sequence[Wanted],
) -> None:
    """Promise to `key` what `lines` ask above what `beside` has and could have on that day.

    Locks all that either names, so that `join` may follow. Raises OutOfStock naming every line
    that lacks something, in the sums of both. Three SQL statements, two where nothing more is
    asked; one more for a SKU that never had a shelf.
    """
    lives = {line.sku: line.good_until for line in lines if line.good_until}
    db.write(LOCK_OF_KEYS, keys=[key, beside], store=store_id, skus=[each.sku for each in lines])
    had = queries.had(beside, store_id, [line.sku for line in lines], pick_on, lives)
    more = [
        Wanted(line.sku, line.quantity - own, line.good_until)
        for line in lines
        if line.quantity > (own := had[line.sku].quantity if line.sku in had else 0)
    ]
    if not more:
        return
    try:
        promise.reserve(
            key=key, store_id=store_id, pick_on=pick_on, slot_ends_at=slot_ends_at, lines=more
        )
    except OutOfStock as short:
        mine = {sku: each.quantity for sku, each in had.items()}
        raise OutOfStock(lines=[_with_own(line, mine) for line in short.facts["lines"]]) from short


def _with_own(line: Mapping[str, Any], own: Mapping[str, int]) -> dict[str, Any]:
    mine = own.get(line["sku"], 0)
    return {
        "sku": line["sku"],
        "wanted": line["wanted"] + mine,
        "available": line["available"] + mine,
    }


def join(
    *,
    key: UUID,
    taking: UUID,
    store_id: int,
    pick_on: date,
    slot_ends_at: datetime,
    lines: Sequence[Wanted],
) -> Effect:
    """Let `key` have exactly `lines`, for that day, of what it and `taking` have by now; `taking`
    has nothing any more, and the rest is free.

    What the shelf took back meanwhile is still owed. What becomes free covers lines at risk. Seven
    SQL statements, two more where a line is covered.
    """
    both = [key, taking]
    wanted = {line.sku: line for line in lines}
    supplies = db.write(LOCK_OF_KEYS, keys=both, store=store_id, skus=list(wanted))
    held, owed = db.read(HELD, keys=both), db.read(OWED, keys=both)
    plan = _Plan(pick_on)
    for sku in sorted({row.sku for row in (*held, *owed)}):
        plan.share(sku, wanted.get(sku), held, owed)
    delta = plan.delta(held)
    db.write(EMPTY, keys=both, supplies=list(delta), deltas=list(delta.values()))
    db.write(
        FILL,
        key=key,
        store=store_id,
        pick_on=pick_on,
        slot_ends_at=slot_ends_at,
        now=clock.now(),
        supplies=[each[0] for each in plan.kept],
        skus=[each[1] for each in plan.kept],
        quantities=[each[2] for each in plan.kept],
        lives=[_life(wanted, each[1]) for each in plan.kept],
        short_skus=list(plan.short),
        short_quantities=list(plan.short.values()),
        short_lives=[_life(wanted, sku) for sku in plan.short],
    )
    covered = level.cover(store_id, {row.sku for row in supplies})
    before = {row.sku for row in owed if row.key == key}
    return _effect(key, before, set(plan.short), covered)


def _effect(key: UUID, before: set[str], short: set[str], covered: Sequence[Line]) -> Effect:
    forgiven = tuple((key, sku) for sku in sorted(before - short))
    lost = Effect(at_risk=tuple((key, sku) for sku in sorted(short)))
    return lost + Effect(covered=(*forgiven, *covered))


def _life(wanted: Mapping[str, Wanted], sku: str) -> date | None:
    return wanted[sku].good_until


@dataclass
class _Plan:
    """Who keeps what: (supply, SKU, quantity) and, by SKU, what stays owed."""

    pick_on: date
    kept: list[tuple[int, str, int]] = field(default_factory=list)
    short: dict[str, int] = field(default_factory=dict)

    def share(
        self, sku: str, line: Wanted | None, held: Sequence[Any], owed: Sequence[Any]
    ) -> None:
        """Of what is held, the goods that come latest stay first, as they were reserved."""
        still = line.quantity if line else 0
        life = line.good_until if line else None
        mine: Counter[int] = Counter()
        for row in held:
            if row.sku != sku or not self._usable(row, life):
                continue
            part = min(still, row.quantity)
            mine[row.supply_id] += part
            still -= part
        self.kept += [(supply, sku, n) for supply, n in sorted(mine.items()) if n]
        lacking = min(still, sum(row.quantity for row in owed if row.sku == sku))
        if lacking:
            self.short[sku] = lacking

    def _usable(self, row: Any, life: date | None) -> bool:
        """As `queries.HAD`: a promise for the same day stands as it was made."""
        if row.pick_on == self.pick_on:
            return True
        keeps = life is None or row.good_until is None or row.good_until >= life
        return row.there_by <= self.pick_on and keeps

    def delta(self, held: Sequence[Any]) -> dict[int, int]:
        """By supply, how much more of it is reserved than before."""
        change: Counter[int] = Counter()
        for row in held:
            change[row.supply_id] -= row.quantity
        for supply, _, quantity in self.kept:
            change[supply] += quantity
        return {supply: n for supply, n in sorted(change.items()) if n}


# every source of the SKUs, in the order of ids
LOCK_OF_KEYS = """
SELECT id, sku FROM inventory_supply
 WHERE store_id = %(store)s::bigint AND received_at IS NULL
   AND (sku = ANY(%(skus)s::text[])
        OR sku IN (SELECT sku FROM inventory_reservation WHERE key = ANY(%(keys)s::uuid[])
                   UNION SELECT sku FROM inventory_shortfall WHERE key = ANY(%(keys)s::uuid[])))
 ORDER BY id
   FOR NO KEY UPDATE
"""

HELD = """
SELECT r.key, r.supply_id, r.sku, r.quantity, r.pick_on, s.there_by, s.good_until
  FROM inventory_reservation r JOIN inventory_supply s ON s.id = r.supply_id
 WHERE r.key = ANY(%(keys)s::uuid[])
 ORDER BY s.there_by DESC, s.id, r.key
"""

OWED = """
SELECT key, sku, quantity FROM inventory_shortfall WHERE key = ANY(%(keys)s::uuid[]) ORDER BY id
"""

EMPTY = """
WITH gone AS (
    DELETE FROM inventory_reservation WHERE key = ANY(%(keys)s::uuid[])
), forgiven AS (
    DELETE FROM inventory_shortfall WHERE key = ANY(%(keys)s::uuid[])
)
UPDATE inventory_supply s SET reserved = s.reserved + d.n
  FROM unnest(%(supplies)s::bigint[], %(deltas)s::int[]) AS d(supply, n)
 WHERE s.id = d.supply
"""

FILL = """
WITH promised AS (
    INSERT INTO inventory_reservation
           (key, supply_id, store_id, sku, quantity, taken, pick_on, good_until, slot_ends_at)
    SELECT %(key)s::uuid, k.supply, %(store)s::bigint, k.sku, k.quantity, 0, %(pick_on)s::date,
           k.life, %(slot_ends_at)s::timestamptz
      FROM unnest(%(supplies)s::bigint[], %(skus)s::text[], %(quantities)s::int[],
                  %(lives)s::date[]) AS k(supply, sku, quantity, life)
)
INSERT INTO inventory_shortfall
       (key, store_id, sku, quantity, pick_on, good_until, slot_ends_at, since)
SELECT %(key)s::uuid, %(store)s::bigint, f.sku, f.quantity, %(pick_on)s::date, f.life,
       %(slot_ends_at)s::timestamptz, %(now)s::timestamptz
  FROM unnest(%(short_skus)s::text[], %(short_quantities)s::int[], %(short_lives)s::date[])
       AS f(sku, quantity, life)
"""
