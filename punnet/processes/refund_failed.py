"""A refund that the bank sends back, days after it was done: books and payment are put right, staff
see it, and the money goes again, by the provider or by transfer.

1. No transaction: the provider is asked how a refund ended. Its message and the nightly report only
   make us ask.
2. Transaction (order, payment, call): the call FAILED, the payment has not given that back, the
   refund waits for a person as a refused one does, the books owe it to the customer. The sale
   stays taken back: its credit note holds. Of money that was captured without us (stray_money) the
   payment had nothing: a person has it refunded once more.
again: staff have the provider asked once more (give_back.retry_refused).
by_transfer: staff pay it from the store's bank account instead.
rule: docs/rules/returns.md#failed
"""

from __future__ import annotations

import structlog

from punnet.foundation import db
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.orders import actions as orders
from punnet.orders import queries
from punnet.orders.actions import refunds
from punnet.orders.errors import NotInState
from punnet.orders.given_back import RefundState
from punnet.orders.models import Order, OrderRefund
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.registry import reports
from punnet.payments.models import Call, Operation, Payment
from punnet.payments.states import AttemptState, CallState, PaymentState
from punnet.processes import refund_books
from punnet.settlement import queries as settlements
from punnet.settlement.errors import MoneyDisputed

log = structlog.get_logger(__name__)
ACTOR = "job:refund_failed"
# messages that may tell of one; what they say is not believed
TOLD_BY = ("refund.failed", "refund.updated", "charge.refund.updated", "PAYMENT.REFUND.FAILED")


def look(payment_id: int) -> bool:
    """Ask how each refund of the payment ended; whether all of them are known."""
    return all([look_at(call_id) for call_id in payment_queries.refunds_done(payment_id)])


def look_at(call_id: int) -> bool:
    """Ask how one ended; whether it is known. Safe to repeat, silence raises nothing."""
    call = payment_queries.call(call_id)
    if call.state != CallState.DONE or not _can_fail(call):
        return True
    try:
        problem = reports(call.attempt.method).refund_problem(call)
    except (OutcomeUnknown, ProviderRefused) as silence:
        log.info("payment.refund_unknown", call=call_id, why=str(silence))
        return False
    if problem is not None:
        _failed(call_id, problem)
    return True


def _can_fail(call: Call) -> bool:
    """Calls without a refund of their own are from before there were parts."""
    return call.refund_id is not None or call.operation == Operation.STRAY


@db.transaction
def _failed(call_id: int, problem: str) -> None:
    found = payment_queries.call(call_id)
    order, payment, attempt = payments.lock_attempt(found.attempt_id)
    call = payments.lock_call(call_id)
    call.attempt = attempt
    if call.state != CallState.DONE or not _can_fail(call):
        return
    log.error("payment.refund_failed", order=order.number, call=call.pk, code=problem)
    payments.fail_call(call, problem=problem)
    if call.refund_id is None:  # stray money, which the payment never had
        payments.move_attempt(attempt, AttemptState.VOID_DUE)
    else:
        left = payment.refunded_minor - call.amount_minor
        payments.move_payment(payment, PaymentState.CAPTURED, refunded_minor=left)
        refunds.move_refund(refunds.lock_refund(call.refund_id), RefundState.REFUSED)
    _post(order, call, f"refund_failed:{call.pk}", sign=1)
    orders.note_change(order, "refund_failed", ACTOR, minor=call.amount_minor, code=problem[:60])


def settled(order: Order, call: Call) -> bool:
    """In the transaction that writes a refund's success: whether an earlier try of it had failed,
    so that the sale is taken back already and only the debt ends here."""
    if call.refund_id is None or not payment_queries.was_sent_back(call.refund_id):
        return False
    _post(order, call, f"refund:{call.pk}", sign=-1)
    return True


def _post(order: Order, call: Call, key: str, *, sign: int) -> None:
    """The money is at the provider again and we owe it to the customer; or the other way round."""
    minor = sign * call.amount_minor
    sides = [
        Side(Account.CLEARING, minor, tender=call.attempt.method),
        Side(Account.RECEIVABLE, -minor, tender=call.attempt.method),
    ]
    kind = "refund_failed" if sign > 0 else "refund_again"
    refund_books.post_sides(order, key, kind, sides, ACTOR)


@db.transaction
def by_transfer(*, order_id: int, actor: object) -> None:
    """Staff pay by transfer what the provider refused or the bank sent back: it is owed by the
    store from now on, and paid by `give_back.pay_transfer`. Raises NotInState where nothing of the
    order waits."""
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    waiting = queries.refused_refunds(order.pk)
    if not waiting:
        raise NotInState(state=payment.state)
    if settlements.is_disputed(order.pk):
        raise MoneyDisputed()
    for row in waiting:
        refund = refunds.lock_refund(row.pk)
        sent_back = payment_queries.was_sent_back(refund.pk)
        payments.promise_no_more(payment, refund.other_minor)
        refunds.by_transfer(refund)
        _owe(order, payment, refund, sent_back=sent_back, actor=actor)
        orders.note_change(order, "refund_owed", actor, minor=refund.other_minor)


def _owe(
    order: Order, payment: Payment, refund: OrderRefund, *, sent_back: bool, actor: object
) -> None:
    if not sent_back:  # refused: nothing of it is in the books yet
        whole = queries.refund(refund.pk)
        refund_books.post(order, whole, out_of=Account.RECEIVABLE, tender=refund.way, actor=actor)
        return
    sides = [
        Side(Account.RECEIVABLE, refund.other_minor, tender=payment.method),
        Side(Account.RECEIVABLE, -refund.other_minor, tender=refund.way),
    ]
    refund_books.post_sides(order, f"by_transfer:{refund.pk}", "by_transfer", sides, actor)
