"""Dated supply: goods that will be there by a day, promised before they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from punnet.foundation import clock, db
from punnet.foundation.actors import job
from punnet.inventory.actions import level
from punnet.inventory.actions.level import Effect

KEPT_DAYS = 7  # a received inbound's row, so that its day is not planned a second time


def receive_due(*, store_id: int, on: date) -> Effect:
    """Put the goods planned for that day or earlier on the shelf, as planned; safe to repeat.

    Their reservations go with them. Eight SQL statements at most, whatever comes.
    """
    db.write(FORGET, store=store_id, before=on - timedelta(days=KEPT_DAYS))
    skus = [row.sku for row in db.read(DUE, store=store_id, on=on)]
    if not skus:
        return Effect()
    level.lock(store_id, skus)
    become_shelf(store_id, on, skus, actor=job("receive_due"))
    return level.covering(store_id, skus)


def renew_inbound(*, store_id: int, first: date, days: int) -> Effect:
    """Make the dated inbounds of the daily plan for `days` days; those there are stay as they
    are, so that it is safe to repeat."""
    db.write(RENEW, store=store_id, first=first, last=first + timedelta(days=days - 1))
    skus = [row.sku for row in db.read(OWED_SKUS, store=store_id)]
    if not skus:
        return Effect()
    level.lock(store_id, skus)
    return level.covering(store_id, skus)


def become_shelf(
    store_id: int,
    on: date,
    skus: Sequence[str],
    *,
    actor: object,
    subject: str = "",
    since: date = date.min,
) -> None:
    """Move the inbounds of locked SKUs that are due `on` a day to their shelves, reservations and
    all; those of days before `since` stay.

    The shelf then keeps as long as the newest goods: docs/rules/stock.md#days-of-life. One
    SQL statement.
    """
    db.write(
        BECOME_SHELF,
        store=store_id,
        skus=list(skus),
        on=on,
        since=since,
        now=clock.now(),
        subject=subject,
        actor=str(actor),
    )


DUE = """
SELECT DISTINCT sku FROM inventory_supply
 WHERE store_id = %(store)s::bigint AND source = 'inbound' AND received_at IS NULL
   AND there_by <= %(on)s::date
 ORDER BY sku
"""

BECOME_SHELF = """
WITH due AS (
    SELECT id, sku, quantity, reserved, good_until FROM inventory_supply
     WHERE store_id = %(store)s::bigint AND sku = ANY(%(skus)s::text[]) AND source = 'inbound'
       AND received_at IS NULL AND there_by BETWEEN %(since)s::date AND %(on)s::date
), came AS (
    SELECT sku, sum(quantity)::int AS quantity, sum(reserved)::int AS reserved,
           max(good_until) FILTER (WHERE quantity > 0) AS good_until
      FROM due GROUP BY sku
), moving AS (
    DELETE FROM inventory_reservation r USING due WHERE r.supply_id = due.id RETURNING r.*
), promised AS (
    INSERT INTO inventory_reservation AS r
           (key, supply_id, store_id, sku, quantity, taken, pick_on, good_until, slot_ends_at)
    SELECT m.key, s.id, m.store_id, m.sku, sum(m.quantity), sum(m.taken), min(m.pick_on),
           max(m.good_until), max(m.slot_ends_at)
      FROM moving m
      JOIN inventory_supply s
        ON s.store_id = m.store_id AND s.sku = m.sku AND s.source = 'shelf'
     GROUP BY m.key, s.id, m.store_id, m.sku
    ON CONFLICT (key, supply_id) DO UPDATE
       SET quantity = r.quantity + excluded.quantity, taken = r.taken + excluded.taken
), emptied AS (
    UPDATE inventory_supply s SET quantity = 0, reserved = 0, received_at = %(now)s::timestamptz
      FROM due WHERE s.id = due.id
), moved AS (
    INSERT INTO inventory_stockmovement (at, store_id, sku, reason, change, subject, actor)
    SELECT %(now)s::timestamptz, %(store)s::bigint, sku, 'received', quantity, %(subject)s,
           %(actor)s
      FROM came WHERE quantity > 0
)
UPDATE inventory_supply s
   SET quantity = s.quantity + c.quantity, reserved = s.reserved + c.reserved,
       good_until = greatest(s.good_until, c.good_until)
  FROM came c
 WHERE s.store_id = %(store)s::bigint AND s.sku = c.sku AND s.source = 'shelf'
"""

FORGET = """
DELETE FROM inventory_supply s
 WHERE s.store_id = %(store)s::bigint AND s.received_at IS NOT NULL
   AND s.there_by < %(before)s::date
"""

RENEW = """
INSERT INTO inventory_supply (store_id, sku, source, there_by, good_until, quantity, reserved)
SELECT p.store_id, p.sku, 'inbound', d::date, d::date + p.life_days, p.quantity, 0
  FROM inventory_dailyplan p
  JOIN generate_series(%(first)s::date::timestamp, %(last)s::date::timestamp, '1 day') d
    ON (p.weekdays >> (extract(isodow FROM d)::int - 1)) & 1 = 1
 WHERE p.store_id = %(store)s::bigint
 ORDER BY p.sku, d
ON CONFLICT (store_id, sku, source, there_by) DO NOTHING
"""

OWED_SKUS = """
SELECT DISTINCT sku FROM inventory_shortfall WHERE store_id = %(store)s::bigint ORDER BY sku
"""
