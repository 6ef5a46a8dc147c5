"""A sale that credit and gift card pay alone. In the caller's transaction."""

from __future__ import annotations

from punnet.invoices import actions as invoices
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders import receipt
from punnet.orders.models import Order
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.models import Operation, Payment
from punnet.payments.states import AttemptState, PaymentState
from punnet.processes import later, own_money
from punnet.processes.confirm_order import tell


def paid_by_credit(order: Order, payment: Payment, actor: object) -> int | None:
    """What was packed is charged to credit and gift card; a card that had the rest of the maximum
    is let go. The void to perform after the commit, if one is due."""
    sides = ledger.sale_sides(receipt.sold(order), into=Account.CLEARING, tender=payment.method)
    key = f"credit_sale:{order.pk}"
    _post(order, key, "credit_sale", own_money.charge(order, payment, sides), actor)
    invoices.post_due(key)
    orders.note_change(order, "credit_charged", actor, minor=order.actual_minor)
    tell(order, MessageKind.RECEIPT)
    if payment.state == PaymentState.DUE_ON_DELIVERY:
        payments.move_payment(payment, PaymentState.PAID_ON_DELIVERY)
        return None
    void = _let_go(payment)
    payments.move_payment(payment, PaymentState.AUTHORISED)  # one that lapsed is needed no more
    payments.move_payment(payment, PaymentState.CAPTURED)
    return void


def _let_go(payment: Payment) -> int | None:
    for other in payment_queries.open_attempts(payment.order_id):
        later.close_attempt(other.pk)
    attempt = payment_queries.winner(payment.pk)
    if attempt is None:
        return None
    payments.move_attempt(attempt, AttemptState.VOID_DUE)
    call = payments.open_call(
        payment,
        attempt,
        Operation.VOID,
        amount_minor=payment.authorised_minor,
        reason="nothing_due",
    )
    later.perform_call(call.pk)
    return call.pk


def _post(order: Order, key: str, kind: str, sides: list[Side], actor: object) -> None:
    ledger.post(
        key=key,
        kind=kind,
        store_id=order.store_id,
        order_id=order.pk,
        currency=order.currency,
        sides=sides,
        actor=actor,
    )
