"""Doing a stored capture, void, refund or renewal at the provider, and writing what came of it.

1. No transaction: the call under its own key. Silence: the job asks again with the same key. A
   broken answer (5xx): read whether it was done; only when not, a new key. A refused void is read
   too: voided already, or captured by somebody (stray_money), or to be asked again.
2. Transaction: the call ends once; payment and attempt move; what was captured or refunded is
   posted to the ledger, and a job issues its invoice or credit note.
"""

from __future__ import annotations

import structlog

from punnet.foundation import db
from punnet.invoices import actions as invoices
from punnet.ledger import actions as ledger
from punnet.ledger import queries as books
from punnet.ledger.actions import Side, Sold
from punnet.ledger.models import Account
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders import queries as orders_queries
from punnet.orders import receipt
from punnet.orders.actions import refunds
from punnet.orders.given_back import RefundState
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import NotAsked, OutcomeUnknown, ProviderBroke, ProviderRefused
from punnet.payments.gateways.base import Standing
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Call, Operation, Payment
from punnet.payments.states import OWED, AttemptState, CallState, PaymentState
from punnet.processes import later, own_money, refund_books, refund_failed, stray_money
from punnet.processes.confirm_order import tell

log = structlog.get_logger(__name__)
ACTOR = "job:perform_call"


def perform(call_id: int) -> bool:
    """Try once; whether it is known how the call ended. Safe to repeat, silence raises nothing."""
    call = payment_queries.call(call_id)
    if call.state != CallState.DUE:
        return True
    if gateway(call.attempt.method).renewals and call.operation != Operation.RENEW:
        renewal = payment_queries.due_renewal(call.attempt_id)
        if renewal is not None:  # it decides what there is to capture or to void
            return perform(renewal) and perform(call_id)
    try:
        reference = gateway(call.attempt.method).perform(call)
    except ProviderBroke:
        return _after_broken(call)
    except NotAsked:
        return False
    except OutcomeUnknown as silence:
        log.info("payment.call_unknown", call=call.pk, why=str(silence))
        payments.count_asking(call)
        return False
    except ProviderRefused as refusal:
        void = call.operation == Operation.VOID
        return (_void_refused if void else _after_refused)(call, refusal.code)
    return _done(call_id, reference)


def _after_broken(call: Call) -> bool:
    try:
        reference = gateway(call.attempt.method).was_performed(call)
    except (OutcomeUnknown, ProviderRefused):
        return _cannot_read(call)
    if reference is not None:
        return _done(call.pk, reference)
    payments.renew_call_key(call)
    payments.count_asking(call)
    return False


def _after_refused(call: Call, code: str) -> bool:
    """A repeat after a lost answer is told "already captured": no refusal is believed before we
    have read that nothing was done, or the customer would be asked to pay twice."""
    try:
        reference = gateway(call.attempt.method).was_performed(call)
    except OutcomeUnknown:
        return _cannot_read(call)
    except ProviderRefused:
        reference = None  # the provider knows nothing of it
    return _refused(call.pk, code) if reference is None else _done(call.pk, reference)


def _void_refused(call: Call, code: str) -> bool:
    """No refusal says what has become of the money: read it."""
    try:
        held = gateway(call.attempt.method).standing(call.attempt)
    except OutcomeUnknown:
        return _cannot_read(call)
    except ProviderRefused:
        return _refused(call.pk, code)  # the provider knows nothing of it: nothing to void
    if held.standing == Standing.GONE:
        return _done(call.pk, call.attempt.charge_id)
    if held.standing == Standing.TAKEN:
        return _taken(call.pk, held.taken_minor)
    log.error("payment.void_refused", call=call.pk, code=code)
    payments.renew_call_key(call)  # the provider keeps its refusal for the old one
    payments.count_asking(call)
    return False


@db.transaction
def _taken(call_id: int, minor: int) -> bool:
    """Somebody captured what we wanted to void."""
    order, payment, call = _locked(call_id)
    if call.state != CallState.DUE:
        return True
    payments.end_call(call, CallState.REFUSED, problem="captured_elsewhere")
    stray_money.give_back(order, payment, call.attempt, minor)
    if not minor:
        _voided(order, payment, call)
    return True


def _cannot_read(call: Call) -> bool:
    log.info("payment.call_unknown", call=call.pk, why="cannot read")
    payments.count_asking(call)
    return False


@db.transaction
def _done(call_id: int, reference: str) -> bool:
    order, payment, call = _locked(call_id)
    if call.state != CallState.DUE:
        return True
    payments.end_call(call, CallState.DONE, provider_ref=reference)
    if call.operation == Operation.CAPTURE:
        _captured(order, payment, call)
    elif call.operation == Operation.VOID:
        _voided(order, payment, call)
    elif call.operation == Operation.STRAY:
        stray_money.given_back(order, call)
        _voided(order, payment, call)
    elif call.operation == Operation.RENEW:
        _renewed(order, payment, call)
    else:
        _refunded(order, payment, call)
    return True


def _captured(order: Order, payment: Payment, call: Call) -> None:
    """By whose authorisation it was: the customer may have tried another way meanwhile."""
    payments.move_attempt(call.attempt, AttemptState.CAPTURED)
    method, minor = call.attempt.method, call.amount_minor
    payments.move_payment(payment, PaymentState.CAPTURED, captured_minor=minor, method=method)
    if order.tender != method:
        orders.set_tender(order, method)
    if books.is_posted(f"owed:{order.pk}"):  # by hand_over, of goods that went unpaid
        _settle_debt(order, call)
    else:
        _post(order, payment, call, receipt.sold(order))
    orders.note_change(order, "captured", ACTOR, minor=call.amount_minor)
    tell(order, MessageKind.RECEIPT)


def _settle_debt(order: Order, call: Call) -> None:
    """What had gone unpaid is paid: it was sold, and invoiced, when it went."""
    minor, tender = call.amount_minor, call.attempt.method
    ledger.post(
        key=f"{call.operation}:{call.pk}",
        kind="debt_paid",
        store_id=order.store_id,
        order_id=order.pk,
        currency=order.currency,
        sides=[
            Side(Account.CLEARING, minor, tender=tender),
            Side(Account.RECEIVABLE, -minor),
        ],
        actor=ACTOR,
    )


def _voided(order: Order, payment: Payment, call: Call) -> None:
    payments.move_attempt(call.attempt, AttemptState.CLOSED)
    over = order.state in (OrderState.CANCELLED, OrderState.RETURNED) or order.actual_minor == 0
    if (
        over
        and payment.state in (PaymentState.AUTHORISED, *OWED)
        and payment_queries.winner(payment.pk) is None
    ):
        payments.move_payment(payment, PaymentState.VOIDED)


def _renewed(order: Order, payment: Payment, call: Call) -> None:
    """The provider holds the money under another name, to be read at once. An attempt that was let
    go of meanwhile lets go of that too."""
    attempt = call.attempt
    if attempt.state == AttemptState.AUTHORISED:
        payments.renewed(attempt, charge_id=call.provider_ref)
        if payment.state == PaymentState.LAPSED:
            payments.move_payment(payment, PaymentState.AUTHORISED)
        later.follow_attempt(attempt.pk, seconds=0)
        return
    payments.move_attempt(attempt, AttemptState.VOID_DUE, charge_id=call.provider_ref)
    void = payments.open_call(
        payment, attempt, Operation.VOID, amount_minor=call.amount_minor, reason="renewed_late"
    )
    later.perform_call(void.pk)


def _refunded(order: Order, payment: Payment, call: Call) -> None:
    """A part leaves the payment captured; with the last of it, it is refunded."""
    back = payment.refunded_minor + call.amount_minor
    whole = back == payment.captured_minor and own_money.is_none_left(order, payment)
    state = PaymentState.REFUNDED if whole else PaymentState(payment.state)
    payments.move_payment(payment, state, refunded_minor=back)
    if call.refund_id is None:  # of all, from before there were parts
        _post(order, payment, call, receipt.sold(order))
    else:
        refund = orders_queries.refund(call.refund_id)
        refunds.move_refund(refund, RefundState.DONE)
        if not refund_failed.settled(order, call):
            refund_books.post(
                order,
                refund,
                out_of=Account.CLEARING,
                tender=call.attempt.method,
                actor=ACTOR,
                key=f"{call.operation}:{call.pk}",
            )
    orders.note_change(order, "refunded", ACTOR, minor=call.amount_minor)


def _post(order: Order, payment: Payment, call: Call, sold: Sold) -> None:
    sides = ledger.sale_sides(sold, into=Account.CLEARING, tender=call.attempt.method)
    if call.operation == Operation.REFUND:
        sides = ledger.reversed_sides(sides)  # from before there were parts
    else:
        sides = own_money.charge(order, payment, sides)
    key = f"{call.operation}:{call.pk}"
    ledger.post(
        key=key,
        kind=call.operation,
        store_id=order.store_id,
        order_id=order.pk,
        currency=order.currency,
        sides=sides,
        actor=ACTOR,
    )
    invoices.post_due(key, reason=call.reason)


@db.transaction
def _refused(call_id: int, code: str) -> bool:
    """The provider said no, for good. A refused capture leaves the order PACKED and unpaid: staff
    see it, the customer is asked to pay again."""
    order, payment, call = _locked(call_id)
    if call.state != CallState.DUE:
        return True
    log.error("payment.call_refused", call=call.pk, operation=call.operation, code=code)
    payments.end_call(call, CallState.REFUSED, problem=code)
    orders.note_change(order, f"{call.operation}_refused", ACTOR, code=code)
    if call.operation == Operation.CAPTURE:
        payments.move_payment(payment, PaymentState.CAPTURE_FAILED)
        tell(order, MessageKind.PAY_AGAIN)
    elif call.operation == Operation.VOID:
        _voided(order, payment, call)
    elif call.operation == Operation.REFUND and call.refund_id is not None:
        refunds.move_refund(orders_queries.refund(call.refund_id), RefundState.REFUSED)
    elif call.operation == Operation.RENEW and call.attempt.state == AttemptState.AUTHORISED:
        payments.look_now(call.attempt)
        later.follow_attempt(call.attempt_id, seconds=0)
    return True


def _locked(call_id: int) -> tuple[Order, Payment, Call]:
    found = payment_queries.call(call_id)
    order, payment, attempt = payments.lock_attempt(found.attempt_id)
    call = payments.lock_call(call_id)
    call.attempt, call.payment = attempt, payment
    return order, payment, call
