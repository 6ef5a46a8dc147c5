"""Slots in words: `a_slot(seats=1)`, `held(slot)`, `booked(slot)`."""

from __future__ import annotations

from datetime import time, timedelta
from itertools import count
from uuid import UUID

from punnet.foundation import clock, ids
from punnet.slots import actions
from punnet.slots.actions import PlanDetails, Work
from punnet.slots.models import Seat, Slot, Wave
from punnet.stores.models import Store
from punnet.stores.tests.factories import a_store

EVERY_DAY = 0b1111111
_NTH = count()


def the_store() -> int:
    """The first store there is, made when there is none."""
    found = Store.objects.order_by("id").values_list("id", flat=True).first()
    return found if found is not None else a_store()


def a_slot(
    *,
    seats: int = 5,
    in_hours: float = 48,
    cutoff_in_hours: float | None = None,
    method: str = "delivery",
    store: int | None = None,
    price: int = 690,
) -> int:
    """A two-hour slot that starts then; its cut-off is 12 hours before unless said. Its id."""
    # no two slots of a store and method start at the same instant
    starts_at = clock.now() + timedelta(hours=in_hours, milliseconds=next(_NTH))
    hours = in_hours - 12 if cutoff_in_hours is None else cutoff_in_hours
    cutoff_at = clock.now().replace(microsecond=0) + timedelta(hours=hours)
    wave, _ = Wave.objects.get_or_create(
        store_id=store or the_store(), pick_on=starts_at.date(), cutoff_at=cutoff_at
    )
    return Slot.objects.create(
        store_id=wave.store_id,
        wave=wave,
        method=method,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        cutoff_at=cutoff_at,
        capacity=seats,
        price_minor=price,
        currency="EUR",
    ).pk


def hold_of(basket_id: UUID) -> Seat | None:
    """The basket's seat while it is held."""
    return Seat.objects.filter(key=basket_id, until__gt=clock.now()).first()


def a_plan(
    *,
    starts: time = time(8),
    ends: time = time(10),
    weekdays: int = EVERY_DAY,
    cutoff_hours: int = 12,
    seats: int = 5,
    method: str = "delivery",
    store: int | None = None,
) -> int:
    details = PlanDetails(method, weekdays, starts, ends, cutoff_hours, seats, 690)
    return actions.put_plan(store or the_store(), details)


def held(
    slot: int,
    basket: UUID | None = None,
    *,
    customer: int | None = None,
    work: Work | None = None,
) -> UUID:
    """A basket that holds a seat of the slot; its id."""
    basket = basket or ids.new()
    actions.hold_seat(
        slot_id=slot, basket_id=basket, customer_id=customer, work=work or Work(10, 30)
    )
    return basket


def booked(slot: int, basket: UUID, key: UUID | None = None, work: Work | None = None) -> UUID:
    """The basket's seat becomes the order's; its key."""
    key = key or ids.new()
    actions.seat_to_order(slot_id=slot, basket_id=basket, key=key, work=work or Work(10, 30))
    return key
