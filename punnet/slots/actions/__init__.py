"""Every write to plans, waves, slots and seats. Called inside the caller's transaction.

    seats.py    hold_seat, renew_hold, seat_to_order, release_seat, …
    making.py   plans make slots and waves
    changing.py what an operator changes on a slot
    bulk.py     the seats of past orders, for the seed

Order of locks everywhere: slots by id, waves by id, then their seats; stock comes after.
"""

from punnet.slots.actions.bulk import PastSeat, bulk_seats
from punnet.slots.actions.changing import set_cutoff, set_free
from punnet.slots.actions.making import PlanDetails, ensure_slots, put_plan
from punnet.slots.actions.seats import (
    Work,
    hold_seat,
    move_hold_to_customer,
    release_hold,
    release_seat,
    renew_hold,
    reweigh,
    seat_to_order,
    take_over,
)

__all__ = [
    "PastSeat",
    "PlanDetails",
    "Work",
    "bulk_seats",
    "ensure_slots",
    "hold_seat",
    "move_hold_to_customer",
    "put_plan",
    "release_hold",
    "release_seat",
    "renew_hold",
    "reweigh",
    "seat_to_order",
    "set_cutoff",
    "set_free",
    "take_over",
]
