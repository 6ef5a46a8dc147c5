"""What changes the shelf besides picking: goods in, counts, waste, returns, the operators' tool.

Whatever leaves less than is reserved succeeds; the effect names the lines at risk.
"""

from __future__ import annotations

from datetime import date

from punnet.events.record import of, record
from punnet.foundation import db
from punnet.inventory.actions import inbound, level
from punnet.inventory.actions.level import Change, Effect
from punnet.inventory.events import AvailableSet, GoodsReceived, StockCounted, StockWasted
from punnet.inventory.models import MovementReason, Source


def receive(
    *,
    store_id: int,
    sku: str,
    quantity: int,
    actor: object,
    subject: str = "",
    day: date | None = None,
    good_until: date | None = None,
) -> Effect:
    """Goods in: the shelf holds more, and lines at risk are covered, oldest slot first.

    With `day`, the dated inbound of that day has come with `quantity`, planned or not, and its
    reservations move to the shelf with it; received already, nothing happens. Without, a repeat
    adds again. Raises Invalid for a quantity below one (below zero with `day`).
    """
    level.must_be_whole("quantity", quantity, low=1 if day is None else 0)
    supplies = level.lock(store_id, [sku])
    effect = Effect()
    if day is None:
        shelf = next(row for row in supplies if row.source == Source.SHELF)
        change = Change(MovementReason.RECEIVED, quantity)
        level.set_level(
            shelf,
            shelf.quantity + quantity,
            store_id=store_id,
            changes=[change],
            subject=subject,
            actor=actor,
        )
        if good_until:
            db.write(KEEPS_UNTIL, supply=shelf.id, good_until=good_until)
    else:
        coming = [row for row in supplies if (row.source, row.there_by) == (Source.INBOUND, day)]
        if not coming:
            return effect
        effect = level.set_level(coming[0], quantity, store_id=store_id)
        inbound.become_shelf(store_id, day, [sku], since=day, actor=actor, subject=subject)
    effect = level.covering(store_id, [sku], effect)
    _tell(GoodsReceived(sku, quantity), store_id, sku, actor)
    return effect


def count(*, store_id: int, sku: str, counted: int, actor: object, subject: str = "") -> Effect:
    """The shelf was counted and holds exactly `counted`; ends a wanted recount. Raises Invalid."""
    level.must_be_whole("counted", counted)
    shelf = level.lock_shelf(store_id, sku)
    effect = _counted(shelf, counted, store_id, actor, subject)
    _tell(StockCounted(sku, shelf.quantity, counted), store_id, sku, actor)
    return level.covering(store_id, [sku], effect)


def waste(
    *, store_id: int, sku: str, quantity: int, actor: object, subject: str = "", why: str = ""
) -> Effect:
    """Units or grams were thrown away. More than the books hold: the rest is `found` first and
    the SKU wants a recount. Raises Invalid."""
    level.must_be_whole("quantity", quantity, low=1)
    shelf = level.lock_shelf(store_id, sku)
    found = max(0, quantity - shelf.quantity)
    effect = level.set_level(
        shelf,
        shelf.quantity + found - quantity,
        store_id=store_id,
        changes=[Change(MovementReason.FOUND, found), Change(MovementReason.WASTED, -quantity)],
        subject=subject,
        actor=actor,
    )
    if found:
        level.want_recount(store_id, sku)
    _tell(StockWasted(sku, quantity, why), store_id, sku, actor)
    return level.covering(store_id, [sku], effect)


def return_to_shelf(
    *, store_id: int, sku: str, quantity: int, actor: object, subject: str = ""
) -> Effect:
    """Goods that were handed over or packed came back fit for sale. Raises Invalid."""
    level.must_be_whole("quantity", quantity, low=1)
    shelf = level.lock_shelf(store_id, sku)
    level.set_level(
        shelf,
        shelf.quantity + quantity,
        store_id=store_id,
        changes=[Change(MovementReason.RETURNED, quantity)],
        subject=subject,
        actor=actor,
    )
    return level.covering(store_id, [sku])


def set_available(*, store_id: int, sku: str, available: int, actor: object) -> Effect:
    """Exactly `available` can be promised, for every day (`punnet stock set`).

    Dated supply is lowered to what is reserved of it, lines at risk are covered, and the shelf
    is counted to reserved + safety stock + `available`; its goods keep. Raises Invalid.
    """
    level.must_be_whole("available", available)
    supplies = level.lock(store_id, [sku])
    for coming in (row for row in supplies if row.source == Source.INBOUND):
        level.set_level(coming, coming.reserved, store_id=store_id)
    shelf = next(row for row in supplies if row.source == Source.SHELF)
    db.write(KEEPS_UNTIL, supply=shelf.id, good_until=None)
    facts = db.read(OWED, store=store_id, sku=sku)[0]
    kept = facts.safety_stock + available
    effect = _counted(shelf, shelf.reserved + facts.owed + kept, store_id, actor)
    effect = level.covering(store_id, [sku], effect)
    shelf = level.lock_shelf(store_id, sku)
    _counted(shelf, shelf.reserved + kept, store_id, actor)
    _tell(AvailableSet(sku, available), store_id, sku, actor)
    return effect


def _counted(
    shelf: level.Supply, counted: int, store_id: int, actor: object, subject: str = ""
) -> Effect:
    effect = level.set_level(
        shelf,
        counted,
        store_id=store_id,
        changes=[Change(MovementReason.COUNTED, counted - shelf.quantity)],
        subject=subject,
        actor=actor,
    )
    db.write(RECOUNTED, store=store_id, sku=shelf.sku)
    return effect


def _tell(event: object, store_id: int, sku: str, actor: object) -> None:
    record(event, subject=of("sku", sku), actor=actor, store_id=store_id)


KEEPS_UNTIL = """
UPDATE inventory_supply SET good_until = %(good_until)s::date WHERE id = %(supply)s::bigint
"""

OWED = """
SELECT coalesce((SELECT safety_stock FROM inventory_stockrule
                  WHERE store_id = %(store)s::bigint AND sku = %(sku)s), 0) AS safety_stock,
       coalesce((SELECT sum(quantity) FROM inventory_shortfall
                  WHERE store_id = %(store)s::bigint AND sku = %(sku)s), 0)::int AS owed
"""

RECOUNTED = """
UPDATE inventory_stockrule SET recount_since = NULL
 WHERE store_id = %(store)s::bigint AND sku = %(sku)s AND recount_since IS NOT NULL
"""
