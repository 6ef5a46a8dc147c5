"""What the driver does at a door: hands over, takes money, goods that are not taken and empties."""

from __future__ import annotations

from random import Random

from punnet.foundation import clock, db
from punnet.orders.models import Order
from punnet.processes.at_the_door import Door, Empties, NotTaken, off_minor
from punnet.processes.hand_over import Paid, ReturnReason, hand_over, restricted, return_order
from punnet.stores import queries as stores
from simulation.people import Worker, touched
from simulation.tasks import NOTHING

COMES_BACK, UNPAID = 0.1, 0.03
NOT_TAKEN, EMPTIES = 0.2, 0.25
DEPOSITS = (10, 15, 20, 40)  # what containers are bought back for here


def drive(driver: Worker, chance: Random) -> str:
    """Hand over an order whose slot has begun, or bring it back."""
    waiting = db.read(PACKED, now=clock.now())
    if not waiting:
        return NOTHING
    order = Order.objects.get(pk=touched(chance.choice(waiting).id))
    actor, luck = f"staff:{driver.name}", chance.random()
    if luck < COMES_BACK:
        reason = chance.choice(list(ReturnReason))
        return_order(order_id=order.pk, reason=reason, actor=actor)
        return f"order {order.pk} comes back: {reason}"
    door = _door(order, chance)
    hand_over(
        order_id=order.pk,
        actor=actor,
        received_by="Ada",
        age_checked=bool(restricted(order)),
        paid=_paid(order, door, chance),
        waived_reason="the card machine is down" if luck > 1 - UNPAID else "",
        door=door,
    )
    less = ", not all of it" if door.not_taken else ""
    empties = f", {sum(each.count for each in door.empties)} empties" if door.empties else ""
    return f"hands over order {order.pk}{less}{empties}"


def _door(order: Order, chance: Random) -> Door:
    """Some lines are not taken, whole or in part; empties of whatever order they came from."""
    not_taken = []
    if chance.random() < NOT_TAKEN:
        lines = [line for line in order.lines.all() if line.picked]
        for line in chance.sample(lines, min(len(lines), chance.choice((1, 1, 2)))):
            part = chance.randint(1, line.picked or 1) if chance.random() < 0.6 else None
            not_taken.append(NotTaken(line.pk, part))
    empties = []
    if chance.random() < EMPTIES:
        some = chance.sample(DEPOSITS, chance.choice((1, 2)))
        empties = [Empties(deposit, chance.randint(1, 24)) for deposit in some]
    return Door(not_taken, empties)


def _paid(order: Order, door: Door, chance: Random) -> Paid | None:
    """What is due, by card; in coins, or exactly from who has the cents."""
    if order.tender != "on_delivery":
        return None
    by = chance.choice(("cash", "cash", "card"))
    due = (order.actual_minor or 0) - off_minor(order, door)
    if by == "cash" and chance.random() < 0.85:
        due = stores.store(order.store_id).in_cash(due)
    return Paid(by, due, order.currency)


PACKED = """
SELECT o.id FROM orders_order o JOIN slots_slot s ON s.id = o.slot_id
 WHERE o.state = 'packed' AND s.starts_at <= %(now)s::timestamptz ORDER BY s.starts_at, o.id
"""
