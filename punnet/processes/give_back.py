"""A part of an order's money goes back: a line's part, empties, goodwill, or all that was charged.

1. Transaction (order, then payment locked): the part reckoned, its lines' counters taken, the way
   chosen; by a provider the call is stored. A key that came before gives what it gave then.
2. No transaction: the provider is asked; silence leaves it to the job, a refusal to a person.
rule: docs/rules/returns.md#parts
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from punnet.foundation import db, ids
from punnet.foundation.errors import Invalid, NotFound
from punnet.ledger.models import Account
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders import queries
from punnet.orders.actions import refunds
from punnet.orders.actions.refunds import Why
from punnet.orders.errors import NotInState
from punnet.orders.given_back import RefundKind, RefundState, RefundWay
from punnet.orders.models import Order, OrderRefund
from punnet.orders.parts_back import Back, Part, all_of, reckon
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import AboveLimit, NotPaid
from punnet.payments.models import Operation, Payment
from punnet.payments.states import PAID, PaymentState
from punnet.processes import later, own_money, perform_call, refund_books
from punnet.processes.confirm_order import tell
from punnet.settlement import queries as settlements
from punnet.settlement.errors import MoneyDisputed

MOST_WORDS = 300  # as many as the column holds


@dataclass(frozen=True)
class Stored:
    """A refund that was agreed; the call to perform after the commit, where a provider has to."""

    refund_id: int
    call_id: int | None


def give_part(
    *,
    order_id: int,
    parts: Sequence[Part],
    reason: str,
    key: UUID,
    actor: object,
    words: str = "",
    most_minor: int | None = None,
) -> int:
    """Staff give back parts of lines of an order that was handed over; the refund's id.

    `most_minor`: what whoever asks may give back at once. The customer is told. Raises NotInState,
    NotPaid, Invalid, MoreThanLeft, NothingLeft, AboveLimit.
    """
    why = Why(RefundKind.PART, reason, key, actor, checked_words(words))
    return _performed(_give_part(order_id, parts, why, most_minor))


@db.transaction
def _give_part(order_id: int, parts: Sequence[Part], why: Why, most_minor: int | None) -> Stored:
    order, payment = _locked(order_id)
    if (earlier := refunds.refund_of_key(order.pk, why.key)) is not None:
        return Stored(earlier.pk, None)
    must_be_paid(order, payment)
    back = reckon(order, parts, queries.by_rates(order.pk))
    must_be_within(back.amount_minor, most_minor, order.currency)
    stored = store_part(order, payment, why, back)
    tell(order, MessageKind.PART_REFUNDED)
    return stored


def give_goodwill(
    *,
    order_id: int,
    amount_minor: int,
    reason: str,
    key: UUID,
    actor: object,
    words: str = "",
    most_minor: int | None = None,
) -> int:
    """Staff give money that is not due: with all that went back of the order, never more than was
    paid for it. The refund's id. Raises as `give_part`."""
    why = Why(RefundKind.GOODWILL, reason, key, actor, checked_words(words))
    return _performed(_give_goodwill(order_id, amount_minor, why, most_minor))


@db.transaction
def _give_goodwill(order_id: int, minor: int, why: Why, most_minor: int | None) -> Stored:
    order, payment = _locked(order_id)
    if (earlier := refunds.refund_of_key(order.pk, why.key)) is not None:
        return Stored(earlier.pk, None)
    must_be_paid(order, payment)
    if minor <= 0:
        raise Invalid.field("amount", "must be above zero")
    must_be_within(minor, most_minor, order.currency)
    left = (order.actual_minor or 0) - queries.refunded_minor(order.pk)
    must_be_within(minor, left, order.currency)
    way, own = ways_of(order, payment, minor)
    refund = refunds.agree_goodwill(order, why, minor, way, own_minor=own)
    stored = stored_refund(order, payment, refund)
    tell(order, MessageKind.PART_REFUNDED)
    return stored


@db.transaction
def pay_transfer(*, refund_id: int, order_id: int, actor: object) -> None:
    """Staff paid it from the store's bank account. Repeating it does nothing. Raises NotFound,
    NotInState."""
    order = orders.lock(order_id)
    refund = refunds.lock_refund(refund_id)
    if refund.order_id != order.pk:
        raise NotFound(refund=refund_id)
    if refund.way != RefundWay.TRANSFER:
        raise NotInState(state=refund.way)
    if refund.state == RefundState.DONE:
        return
    must_not_be_disputed(order)
    refunds.move_refund(refund, RefundState.DONE)
    refund_books.post_transfer(order, refund, actor)
    orders.note_change(order, "transferred", actor, minor=refund.other_minor)


def retry_refused(*, order_id: int, actor: object) -> None:
    """A person has the provider asked again for what it refused to give back. Raises NotInState
    where nothing of the order is refused."""
    for call_id in _again(order_id, actor):
        perform_call.perform(call_id)


@db.transaction
def _again(order_id: int, actor: object) -> list[int]:
    order, payment = _locked(order_id)
    refused = queries.refused_refunds(order.pk)
    if not refused:
        raise NotInState(state=payment.state)
    must_not_be_disputed(order)
    orders.note_change(order, "refund_retried", actor)
    calls = []
    for refund in refused:
        refunds.move_refund(refund, RefundState.DUE)
        calls.append(_call(payment, refund))
    return calls


# --- in the caller's transaction


def store_part(order: Order, payment: Payment, why: Why, back: Back) -> Stored:
    """A part of the lines is to go back by the payment's way. Raises MoreThanLeft."""
    way, own = ways_of(order, payment, back.amount_minor)
    refund = refunds.agree_part(order, why, back, way, own_minor=own)
    return stored_refund(order, payment, refund)


def ways_of(order: Order, payment: Payment, minor: int) -> tuple[RefundWay, int]:
    """How so much goes back, and what of it to store credit and gift card: they paid first, so the
    other tender is given back first. rule: docs/rules/credits.md#going-back"""
    own = own_money.part_back(order, payment, minor)
    if own == minor:
        return RefundWay.CREDIT, own
    return way_of(payment, minor - own), own


def way_of(payment: Payment, minor: int) -> RefundWay:
    """How so much goes back; what a provider is to give back is promised here.

    To the tender that paid, and never more than it paid; else by the store's own bank transfer.
    """
    if payment.state == PaymentState.DUE_ON_DELIVERY:
        return RefundWay.DOOR
    if payment.state == PaymentState.CAPTURED and payments.promise_back(payment, minor):
        return RefundWay.PROVIDER
    return RefundWay.TRANSFER


def stored_refund(order: Order, payment: Payment, refund: OrderRefund) -> Stored:
    """Set the money of an agreed refund going: the provider's call, or what the store owes."""
    if refund.kind != RefundKind.RETURNED:
        must_not_be_disputed(order)
    if refund.way == RefundWay.PROVIDER:
        return Stored(refund.pk, _call(payment, refund))
    if refund.way == RefundWay.CREDIT:
        refunds.move_refund(refund, RefundState.DONE)
        refund_books.post(
            order, refund, out_of=Account.CLEARING, tender=payment.method, actor=refund.actor
        )
        orders.note_change(order, "refunded", refund.actor, minor=refund.amount_minor)
        if own_money.is_all_back(order, payment):
            payments.move_payment(payment, PaymentState.REFUNDED)
    if refund.way == RefundWay.TRANSFER:
        refund_books.post(
            order, refund, out_of=Account.RECEIVABLE, tender=refund.way, actor=refund.actor
        )
        orders.note_change(order, "refund_owed", refund.actor, minor=refund.other_minor)
    return Stored(refund.pk, None)


def _call(payment: Payment, refund: OrderRefund) -> int:
    attempt = payment_queries.winner(payment.pk)
    assert attempt is not None  # captured by it
    call = payments.open_call(
        payment,
        attempt,
        Operation.REFUND,
        amount_minor=refund.other_minor,
        reason=refund.reason,
        refund_id=refund.pk,
    )
    later.perform_call(call.pk)
    return call.pk


def must_not_be_disputed(order: Order) -> None:
    """Raises MoneyDisputed: the customer's bank took it back, and nothing is paid twice."""
    if settlements.is_disputed(order.pk):
        raise MoneyDisputed()


def must_be_paid(order: Order, payment: Payment) -> None:
    """Raises NotInState unless it was handed over, NotPaid while the customer owes it."""
    if order.state != OrderState.HANDED_OVER:
        raise NotInState(state=order.state)
    if payment.state not in PAID:
        raise NotPaid(due_minor=order.actual_minor, currency=order.currency)


def must_be_within(minor: int, most_minor: int | None, currency: str) -> None:
    """Raises AboveLimit."""
    if most_minor is not None and minor > most_minor:
        raise AboveLimit(most_minor=max(most_minor, 0), currency=currency)


def checked_words(words: str) -> str:
    """Raises Invalid for more than the customer is to read."""
    if len(words := words.strip()) > MOST_WORDS:
        raise Invalid.field("words", f"must be {MOST_WORDS} characters at most")
    return words


def _locked(order_id: int) -> tuple[Order, Payment]:
    return orders.lock(order_id), payments.lock_payment(order_id)


def _performed(stored: Stored) -> int:
    if stored.call_id is not None:
        perform_call.perform(stored.call_id)
    return stored.refund_id


def whole_of(order: Order, payment: Payment, *, reason: str, actor: object) -> int | None:
    """All that was captured is to go back, of an order that came back: the call to perform."""
    back = reckon(order, all_of(order), queries.by_rates(order.pk))
    why = Why(RefundKind.RETURNED, reason, ids.new(), actor)
    return store_part(order, payment, why, back).call_id
