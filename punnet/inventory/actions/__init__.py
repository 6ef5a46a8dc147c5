"""Every write to supply, reservations and movements. Called inside the caller's transaction.

    promise.py   reserve, release               the hot path
    amending.py  hold_more, join                what a changed order has
    picking.py   pick, put_back, spoil          what left the shelf for an order
    shelf.py     receive, count, waste, …       what changes the shelf otherwise
    undo.py      undo                           what staff booked by hand, taken back
    inbound.py   receive_due, renew_inbound     dated supply
    bulk.py      many rows at once, for the seed
    level.py     what they share: locks, taking back, covering again

Order of locks everywhere: slots, waves and seats, then supply rows by id, then their reservations.
"""

from punnet.inventory.actions.amending import hold_more, join
from punnet.inventory.actions.bulk import (
    Past,
    Plan,
    Shelf,
    bulk_movements,
    bulk_plan_daily,
    bulk_set_shelf,
)
from punnet.inventory.actions.inbound import receive_due, renew_inbound
from punnet.inventory.actions.level import Effect, lock
from punnet.inventory.actions.picking import pick, put_back, spoil
from punnet.inventory.actions.promise import Wanted, release, reserve
from punnet.inventory.actions.shelf import (
    count,
    receive,
    return_to_shelf,
    set_available,
    waste,
)
from punnet.inventory.actions.undo import undo

__all__ = [
    "Effect",
    "Past",
    "Plan",
    "Shelf",
    "Wanted",
    "bulk_movements",
    "bulk_plan_daily",
    "bulk_set_shelf",
    "count",
    "hold_more",
    "join",
    "lock",
    "pick",
    "put_back",
    "receive",
    "receive_due",
    "release",
    "renew_inbound",
    "reserve",
    "return_to_shelf",
    "set_available",
    "spoil",
    "undo",
    "waste",
]
