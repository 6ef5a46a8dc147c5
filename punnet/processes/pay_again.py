"""Another try while the order waits: a new card, another method, after an authorisation that
lapsed or a failed capture.

1. Transaction: a new attempt with its own key (or pay on delivery: the order is PLACED, what was
   authorised is voided). Two calls make two attempts: the API gives a repeat under the same
   Idempotency-Key its first answer.
2. No transaction: ask the gateway, settle. Older pages are closed by a job; whichever attempt is
   paid first wins, and money that comes by another is voided.
"""

from __future__ import annotations

from punnet.foundation import clock, db
from punnet.orders import actions as orders
from punnet.orders.errors import NotInState
from punnet.orders.models import Order
from punnet.orders.states import OrderState, Tender
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.models import Payment, Purpose
from punnet.payments.owed import owed as still_due
from punnet.payments.states import PaymentState, is_owed
from punnet.processes import later, settle_payment
from punnet.processes.attempts import new_attempt
from punnet.processes.confirm_order import confirm
from punnet.processes.ways_to_pay import must_be_payable, online, payable_by, purpose_for
from punnet.slots import queries as slots


def pay_again(*, order_id: int, tender: str, actor: object) -> None:
    """Open another way to pay for the order.

    Raises NotInState unless it is pending (before its deadline), its authorisation lapsed or its
    capture failed, PaymentUnfit for a method that its slot, or goods in totes, cannot have, and
    GatewayDown while that method's provider does not answer.
    """
    attempt_id = _open(order_id, tender, actor)
    if attempt_id is not None:
        settle_payment.settle(attempt_id)


@db.transaction
def _open(order_id: int, tender: str, actor: object) -> int | None:
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    owed = is_owed(order.state, payment.state)
    ends = payment.pay_by if owed else order.pay_before
    expired = ends is not None and ends <= clock.now()
    if expired or not (owed or order.state == OrderState.PENDING):
        raise NotInState(state=order.state)
    amount = still_due(order.pk) if owed and order.actual_minor else payment.maximum_minor
    fits, purpose = online(amount), Purpose.PAY  # in totes, and not to be trusted to the door
    if payment.state != PaymentState.CAPTURE_FAILED:
        slot = slots.slot(order.slot_id)
        fits = payable_by(slot, payment.maximum_minor, secured=owed)
        purpose = purpose_for(tender, slot)
    must_be_payable(tender, fits)
    for older in payment_queries.open_attempts(order.pk):
        later.close_attempt(older.pk)
    orders.set_tender(order, tender)
    if tender == Tender.ON_DELIVERY:
        _on_delivery(order, payment, actor)
        return None
    attempt = new_attempt(order, payment, amount_minor=amount, purpose=purpose)
    if not owed:
        payments.move_payment(payment, PaymentState.CONFIRMING)
    return attempt.pk


def _on_delivery(order: Order, payment: Payment, actor: object) -> None:
    if held := payment_queries.winner(payment.pk):
        minor = payment.authorised_minor
        settle_payment.let_go_of(payment, held, amount_minor=minor, reason="replaced")
    payments.switch_to_on_delivery(payment)
    if order.state == OrderState.PENDING:
        confirm(order, actor=actor)
    else:
        orders.note_change(order, "tender", actor, tender=order.tender)
