"""The shelf turns out to hold something else: goods came in, were counted, or were thrown away.

Each verb is one transaction: stock changes, and the lines of orders that it puts at risk, latest
slot first, or covers again, oldest slot first, are marked with it. With a `key` a verb said again
does nothing, and `undo_change` takes it back by the opposite movements.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from punnet.events.record import of
from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.inventory import actions as inventory
from punnet.inventory import queries
from punnet.inventory.actions import Effect
from punnet.inventory.reasons import WasteReason
from punnet.processes.stock_effects import tell_orders
from punnet.stores import queries as stores


@db.transaction
def receive_goods(
    *,
    store_id: int,
    sku: str,
    quantity: int,
    actor: object,
    good_until: date | None = None,
    key: UUID | None = None,
) -> Effect:
    """Goods in, which keep until `good_until`. Raises Invalid, also for goods past their day."""
    if good_until and good_until < stores.store(store_id).today():
        raise Invalid.field("good_until", "lies before today")
    subject = of(queries.RECEIVED, key) if key else ""
    if _booked(store_id, sku, subject):
        return Effect()
    return _told(
        inventory.receive(
            store_id=store_id,
            sku=sku,
            quantity=quantity,
            good_until=good_until,
            subject=subject,
            actor=actor,
        )
    )


@db.transaction
def count_stock(
    *, store_id: int, sku: str, counted: int, actor: object, key: UUID | None = None
) -> Effect:
    """The shelf was counted. Less than is reserved succeeds. Raises Invalid."""
    subject = of(queries.COUNTED, key) if key else ""
    if _booked(store_id, sku, subject):
        return Effect()
    return _told(
        inventory.count(store_id=store_id, sku=sku, counted=counted, subject=subject, actor=actor)
    )


@db.transaction
def waste_goods(
    *,
    store_id: int,
    sku: str,
    quantity: int,
    actor: object,
    why: WasteReason = WasteReason.OTHER,
    key: UUID | None = None,
) -> Effect:
    """Thrown away, and why. Raises Invalid."""
    subject = of(why.value, key) if key else ""
    if _booked(store_id, sku, subject):
        return Effect()
    return _told(
        inventory.waste(
            store_id=store_id,
            sku=sku,
            quantity=quantity,
            why=why.value,
            subject=subject,
            actor=actor,
        )
    )


@db.transaction
def undo_change(*, store_id: int, sku: str, key: UUID, actor: object) -> Effect:
    """Take back a change by hand; repeating does nothing. Raises NotFound, CannotUndo."""
    return _told(inventory.undo(store_id=store_id, sku=sku, key=key, actor=actor))


@db.transaction
def set_available(*, store_id: int, sku: str, available: int, actor: object) -> None:
    """What can be promised of a SKU, for every day (the operators' tool). Raises Invalid."""
    _told(inventory.set_available(store_id=store_id, sku=sku, available=available, actor=actor))


def _booked(store_id: int, sku: str, subject: str) -> bool:
    """Whether it was said before; the lock makes two at once stand in line."""
    inventory.lock(store_id, [sku])
    return bool(subject) and queries.booked_by_hand(store_id, sku, subject)


def _told(effect: Effect) -> Effect:
    tell_orders(effect)
    return effect
