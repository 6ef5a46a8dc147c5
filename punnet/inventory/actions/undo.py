"""Taking back what was booked by hand: the opposite movements, never a changed row.

What staff book has a key; its movements say `received:<key>`, `counted:<key>`, `expired:<key>`.
"""

from __future__ import annotations

from uuid import UUID

from punnet.events.record import of, record
from punnet.foundation import db
from punnet.foundation.errors import NotFound
from punnet.inventory import queries
from punnet.inventory.actions import level
from punnet.inventory.actions.level import Change, Effect
from punnet.inventory.errors import CannotUndo
from punnet.inventory.events import StockChangeUndone
from punnet.inventory.models import MovementReason


def undo(*, store_id: int, sku: str, key: UUID, actor: object) -> Effect:
    """Book the opposite of what was booked under `key`. Undone already, nothing happens.

    Lines at risk are covered by what comes back; what goes may put others at risk. Raises
    NotFound, CannotUndo when the SKU was counted since (the count is the truth), or the goods
    have left the shelf.
    """
    shelf = level.lock_shelf(store_id, sku)
    if queries.booked_by_hand(store_id, sku, of("undo", key)):
        return Effect()
    booked = db.read(BOOKED, store=store_id, sku=sku, subjects=queries.subjects_of(key))
    if not booked:
        raise NotFound(change=str(key))
    if db.read(COUNTED_SINCE, store=store_id, sku=sku, at=booked[-1].at, last=booked[-1].id):
        raise CannotUndo(why="counted", sku=sku)
    changes = [Change(MovementReason(row.reason), -row.change) for row in reversed(booked)]
    back = sum(change.by for change in changes)
    if shelf.quantity + back < 0:
        raise CannotUndo(why="gone", sku=sku)
    effect = level.set_level(
        shelf,
        shelf.quantity + back,
        store_id=store_id,
        changes=changes,
        subject=of("undo", key),
        actor=actor,
    )
    if any(row.reason == MovementReason.COUNTED for row in booked):
        level.want_recount(store_id, sku)
    record(StockChangeUndone(sku, back), subject=of("sku", sku), actor=actor, store_id=store_id)
    return level.covering(store_id, [sku], effect)


BOOKED = """
SELECT at, id, reason, change FROM inventory_stockmovement
 WHERE subject = ANY(%(subjects)s::text[])
   AND store_id = %(store)s::bigint AND sku = %(sku)s
 ORDER BY at, id
"""

# a count that was itself taken back does not stand in the way
COUNTED_SINCE = """
SELECT 1 FROM inventory_stockmovement m
 WHERE m.store_id = %(store)s::bigint AND m.sku = %(sku)s AND m.reason = 'counted'
   AND (m.at, m.id) > (%(at)s::timestamptz, %(last)s::bigint) AND m.subject NOT LIKE 'undo:%%'
   AND NOT EXISTS (SELECT 1 FROM inventory_stockmovement u
                    WHERE u.subject = 'undo:' || split_part(m.subject, ':', 2))
 LIMIT 1
"""
