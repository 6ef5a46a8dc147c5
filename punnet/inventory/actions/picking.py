"""What left the shelf for an order. A pick books what was taken, not what was reserved; goods that
its picker found spoilt are wasted for it."""

from __future__ import annotations

from uuid import UUID

from punnet.events.record import of, record
from punnet.foundation import clock, db
from punnet.inventory.actions import inbound, level
from punnet.inventory.actions.level import Change, Effect
from punnet.inventory.actions.shelf import waste
from punnet.inventory.actions.undo import COUNTED_SINCE
from punnet.inventory.events import StockChangeUndone
from punnet.inventory.models import MovementReason, Source


def pick(
    *, key: UUID, store_id: int, sku: str, quantity: int, subject: str, actor: object
) -> Effect:
    """Book that `quantity` of the SKU has left the shelf for `subject`, all in all.

    Absolute: a repeat changes nothing, a smaller one puts the rest back. `subject` is what the
    goods are for (one order line); its movements tell what left before. Uses up what `key` has
    reserved; what is left of it stays until `release`. The day's inbound is received first.
    Taken more than the books hold: a `found` movement precedes it and the SKU wants a recount.
    Others may come at risk. Raises Invalid for a negative quantity.
    """
    level.must_be_whole("quantity", quantity)
    shelf = _shelf_with_todays_goods(store_id, sku, actor)
    before = db.read(PICKED, subject=subject, store=store_id, sku=sku)[0].quantity
    more = quantity - before
    if more > 0:
        effect = _take(shelf, more, key=key, store_id=store_id, subject=subject, actor=actor)
    elif more < 0:
        effect = _put_back(shelf, -more, key=key, store_id=store_id, subject=subject, actor=actor)
    else:
        return Effect()
    return level.covering(store_id, [sku], effect)


def put_back(*, key: UUID, store_id: int, sku: str, subject: str, actor: object) -> Effect:
    """Undo the picks of `subject`: all of it is on the shelf again, reserved as it was before."""
    return pick(key=key, store_id=store_id, sku=sku, quantity=0, subject=subject, actor=actor)


def spoil(*, store_id: int, sku: str, quantity: int, subject: str, actor: object) -> Effect:
    """Book that `quantity` of the SKU was found spoilt for `subject`, all in all.

    Absolute, as `pick` is: a repeat changes nothing, and what a smaller one no longer wastes is on
    the shelf again, unless the SKU was counted since (the count is the truth). Raises Invalid for
    a negative quantity.
    """
    level.must_be_whole("quantity", quantity)
    shelf = level.lock_shelf(store_id, sku)
    last = db.read(SPOILT, subject=subject, store=store_id, sku=sku)[0]
    more = quantity - last.quantity
    if more > 0:
        return waste(store_id=store_id, sku=sku, quantity=more, subject=subject, actor=actor)
    if not more or db.read(COUNTED_SINCE, store=store_id, sku=sku, at=last.at, last=last.id):
        return Effect()
    level.set_level(
        shelf,
        shelf.quantity - more,
        store_id=store_id,
        changes=[Change(MovementReason.WASTED, -more)],
        subject=subject,
        actor=actor,
    )
    event = StockChangeUndone(sku, -more)
    record(event, subject=of("sku", sku), actor=actor, store_id=store_id)
    return level.covering(store_id, [sku])


def _shelf_with_todays_goods(store_id: int, sku: str, actor: object) -> level.Supply:
    supplies = level.lock(store_id, [sku])
    if any(row.source == Source.INBOUND for row in supplies):
        today = db.read(TODAY, store=store_id, now=clock.now())[0].today
        if any(row.source == Source.INBOUND and row.there_by <= today for row in supplies):
            inbound.become_shelf(store_id, today, [sku], actor=actor)
            return level.lock_shelf(store_id, sku)
    return next(row for row in supplies if row.source == Source.SHELF)


def _take(
    shelf: level.Supply, more: int, *, key: UUID, store_id: int, subject: str, actor: object
) -> Effect:
    used = db.write(USE_UP, key=key, sku=shelf.sku, more=more)[0].quantity
    eased = False
    if used < more:  # goods that were owed to the key: found after all
        owed = db.write(EASE, key=key, sku=shelf.sku, more=more - used, shelf=shelf.id)
        eased = any(row.still == 0 for row in owed)
    found = max(0, more - shelf.quantity)
    effect = level.set_level(
        shelf,
        shelf.quantity + found - more,
        store_id=store_id,
        changes=[Change(MovementReason.FOUND, found), Change(MovementReason.PICKED, -more)],
        subject=subject,
        actor=actor,
    )
    if found:
        level.want_recount(store_id, shelf.sku)
    return effect + Effect(covered=((key, shelf.sku),) if eased else ())


def _put_back(
    shelf: level.Supply, less: int, *, key: UUID, store_id: int, subject: str, actor: object
) -> Effect:
    effect = level.set_level(
        shelf,
        shelf.quantity + less,
        store_id=store_id,
        changes=[Change(MovementReason.PUT_BACK, less)],
        subject=subject,
        actor=actor,
    )
    again = db.write(GIVE_UP, key=key, sku=shelf.sku, less=less)[0].quantity
    if again:
        db.write(PROMISE_AGAIN, key=key, sku=shelf.sku, shelf=shelf.id, quantity=again)
    return effect


TODAY = """
SELECT (%(now)s::timestamptz AT TIME ZONE time_zone)::date AS today
  FROM stores_store WHERE id = %(store)s::bigint
"""

PICKED = """
SELECT coalesce(-sum(change), 0)::int AS quantity
  FROM inventory_stockmovement
 WHERE subject = %(subject)s AND store_id = %(store)s::bigint AND sku = %(sku)s
   AND reason IN ('picked', 'put_back')
"""

SPOILT = """
SELECT coalesce(-sum(change), 0)::int AS quantity, max(at) AS at, max(id) AS id
  FROM inventory_stockmovement
 WHERE subject = %(subject)s AND store_id = %(store)s::bigint AND sku = %(sku)s
   AND reason = 'wasted'
"""

# the shelf's part first: it is what the picker holds
USE_UP = """
WITH mine AS (
    SELECT r.id, r.supply_id, r.quantity,
           sum(r.quantity) OVER (ORDER BY s.source DESC, s.there_by, r.id) AS running
      FROM inventory_reservation r JOIN inventory_supply s ON s.id = r.supply_id
     WHERE r.key = %(key)s::uuid AND r.sku = %(sku)s AND r.quantity > 0
), used AS (
    SELECT id, supply_id, least(quantity, %(more)s::int - (running - quantity))::int AS quantity
      FROM mine WHERE running - quantity < %(more)s::int
), lessened AS (
    UPDATE inventory_reservation r SET quantity = r.quantity - u.quantity,
                                       taken = r.taken + u.quantity
      FROM used u WHERE r.id = u.id
), given AS (
    UPDATE inventory_supply s SET reserved = s.reserved - u.quantity
      FROM used u WHERE s.id = u.supply_id
)
SELECT coalesce(sum(quantity), 0)::int AS quantity FROM used
"""

EASE = """
WITH f AS (
    SELECT *, least(quantity, %(more)s::int) AS eased FROM inventory_shortfall
     WHERE key = %(key)s::uuid AND sku = %(sku)s
), noted AS (
    INSERT INTO inventory_reservation AS r
           (key, supply_id, store_id, sku, quantity, taken, pick_on, good_until, slot_ends_at)
    SELECT key, %(shelf)s::bigint, store_id, sku, 0, eased, pick_on, good_until, slot_ends_at FROM f
    ON CONFLICT (key, supply_id) DO UPDATE SET taken = r.taken + excluded.taken
), lessened AS (
    UPDATE inventory_shortfall x SET quantity = x.quantity - f.eased
      FROM f WHERE x.id = f.id AND x.quantity > f.eased
), ended AS (
    DELETE FROM inventory_shortfall x USING f WHERE x.id = f.id AND x.quantity = f.eased
)
SELECT quantity - eased AS still FROM f
"""

GIVE_UP = """
WITH mine AS (
    SELECT id, taken, sum(taken) OVER (ORDER BY id) AS running
      FROM inventory_reservation WHERE key = %(key)s::uuid AND sku = %(sku)s AND taken > 0
), back AS (
    SELECT id, least(taken, %(less)s::int - (running - taken))::int AS quantity
      FROM mine WHERE running - taken < %(less)s::int
), lessened AS (
    UPDATE inventory_reservation r SET taken = r.taken - b.quantity FROM back b WHERE r.id = b.id
)
SELECT coalesce(sum(quantity), 0)::int AS quantity FROM back
"""

# the units are on the shelf again, whichever source was reserved before
PROMISE_AGAIN = """
WITH promised AS (
    INSERT INTO inventory_reservation AS r
           (key, supply_id, store_id, sku, quantity, taken, pick_on, good_until, slot_ends_at)
    SELECT key, %(shelf)s::bigint, store_id, sku, %(quantity)s::int, 0, pick_on, good_until,
           slot_ends_at
      FROM inventory_reservation WHERE key = %(key)s::uuid AND sku = %(sku)s
     ORDER BY id LIMIT 1
    ON CONFLICT (key, supply_id) DO UPDATE SET quantity = r.quantity + excluded.quantity
    RETURNING supply_id
)
UPDATE inventory_supply SET reserved = reserved + %(quantity)s::int
 WHERE id IN (SELECT supply_id FROM promised)
"""
