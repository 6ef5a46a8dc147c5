"""Holding the money of a far slot when its day is near: our own call on the card that was kept.

1. Transaction: order and payment locked, only while it waits for its day and no such call is under
   way: a new attempt with a key of its own and the exact request, for the maximum as it is now.
2. No transaction: settle_payment sends it and writes what came. Silence: the same request again, by
   the sweep, until it is known; six hours before the cut-off the customer is asked all the same.

Killed after 1: the attempt's `ask_again_at` brings the sweep. Cancelled meanwhile: the attempt is
closed by not calling and read again, and money that came goes back.
"""

from __future__ import annotations

from datetime import timedelta

from punnet.foundation import clock, db
from punnet.orders import actions as orders
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.gateways.base import own_reach
from punnet.payments.gateways.registry import GATEWAYS
from punnet.payments.models import Purpose
from punnet.payments.states import PaymentState
from punnet.processes import far_slots, settle_payment
from punnet.processes.attempts import card_of, new_attempt
from punnet.slots import queries as slots

SILENT_BEFORE_CUTOFF = timedelta(hours=6)


def due() -> list[int]:
    """Ids of orders whose money is to be held by now. One SQL query for each provider that keeps
    cards."""
    now = clock.now()
    return [
        order_id
        for name, each in GATEWAYS.items()
        if each.own_life
        for order_id in payment_queries.near_orders(
            method=name, reached=now + own_reach(each), ask_by=now + SILENT_BEFORE_CUTOFF
        )
    ]


def authorise(order_id: int) -> None:
    """Hold the money of the order, where it is due. Safe to repeat; silence raises nothing."""
    attempt_id = _open(order_id)
    if attempt_id is not None:
        settle_payment.settle(attempt_id)


@db.transaction
def _open(order_id: int) -> int | None:
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    if order.state != OrderState.PLACED or payment.state != PaymentState.VERIFIED:
        return None
    slot, now = slots.slot(order.slot_id), clock.now()
    if not now < slot.ends_at <= now + own_reach(GATEWAYS[payment.method]):
        return None
    if payment_queries.open_attempts(order.pk):
        if slot.cutoff_at <= now + SILENT_BEFORE_CUTOFF:
            far_slots.ask_to_pay(order, payment, slot, code="silent")
        return None
    kept = payment_queries.verified(payment.pk)
    if kept is None:
        far_slots.ask_to_pay(order, payment, slot, code="no_card")
        return None
    attempt = new_attempt(
        order,
        payment,
        amount_minor=payment.maximum_minor,
        purpose=Purpose.CHARGE,
        card=card_of(kept),
    )
    return attempt.pk
