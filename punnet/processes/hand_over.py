"""The end of an order: handed over (age checked, paid), or not, with goods and money by rule.

hand_over: one transaction: what is not taken and empties come off, the rest is paid. Unpaid goods
go only when a manager says so with a reason. Then a provider gives back what came off.
return_order: transaction (order RETURNED, goods booked, mail due, refund stored), then the refund.
rule: docs/rules/returns.md
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.invoices import actions as invoices
from punnet.ledger import actions as ledger
from punnet.ledger.models import Account
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders import queries as order_queries
from punnet.orders import receipt
from punnet.orders.errors import AgeCheckNeeded, NotInState
from punnet.orders.given_back import RefundWay
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import AboveLimit, AmountDiffers, NotPaid
from punnet.payments.models import Payment
from punnet.payments.owed import owed
from punnet.payments.states import PaymentState
from punnet.processes import at_the_door, give_back, own_money, perform_call
from punnet.processes.at_the_door import Door
from punnet.processes.cancel_order import StillPaying, give_voucher_back, let_go
from punnet.processes.confirm_order import tell
from punnet.stores import queries as stores
from punnet.tills import actions as tills

SETTLED = (PaymentState.CAPTURED, PaymentState.PAID_ON_DELIVERY)


class ReturnReason(StrEnum):
    NOBODY_HOME = "nobody_home"
    NOT_COLLECTED = "not_collected"
    REFUSED = "refused"
    AGE_NOT_PROVEN = "age_not_proven"
    WRONG_ADDRESS = "wrong_address"


@dataclass(frozen=True)
class Paid:
    by: str  # cash or card
    amount_minor: int
    currency: str


def hand_over(
    *,
    order_id: int,
    actor: object,
    received_by: str = "",
    age_checked: bool = False,
    paid: Paid | None = None,
    waived_reason: str = "",
    door: Door | None = None,
) -> None:
    """The customer has the totes, but for what `door` says. Repeating it does nothing.

    Raises AgeCheckNeeded, AmountDiffers (pay on delivery), NotPaid (a capture that is due or was
    refused, unless `waived_reason` is a manager's word), NotInState, and what `take_off` raises.
    """
    given = _Given(received_by, age_checked, paid, waived_reason, door or Door())
    for call_id in _hand_over(order_id, given, actor):
        perform_call.perform(call_id)


@dataclass(frozen=True)
class _Given:
    received_by: str
    age_checked: bool
    paid: Paid | None
    waived_reason: str
    door: Door


@db.transaction
def _hand_over(order_id: int, given: _Given, actor: object) -> list[int]:
    order = orders.lock(order_id)
    if order.state == OrderState.HANDED_OVER:
        return []
    if order.state != OrderState.PACKED:
        raise NotInState(state=order.state)
    payment = payments.lock_payment(order.pk)
    payment.order = order
    calls = at_the_door.take_off(order, payment, given.door, actor)
    if (skus := restricted(order)) and not given.age_checked:
        raise AgeCheckNeeded(age_limit=order.age_limit, skus=skus)
    if payment.state == PaymentState.DUE_ON_DELIVERY:
        _take(order, payment, given.paid, actor)
    elif payment.state not in SETTLED and order.actual_minor:
        if given.waived_reason.strip():
            payments.waive(payment, actor=actor, reason=given.waived_reason.strip()[:200])
        elif not payment.waived_by:  # a manager's word before picking holds at the door
            raise NotPaid(due_minor=order.actual_minor, currency=order.currency)
        orders.note_change(order, "handed_over_unpaid", actor)
        _post(payment, "owed", Account.RECEIVABLE, actor)
    orders.hand_over(order, received_by=given.received_by.strip()[:120], actor=actor)
    return calls


def return_order(*, order_id: int, reason: str, actor: object) -> None:
    """Not handed over: the order comes back, and all its money goes back. Repeating does nothing.

    Raises NotInState, Invalid, StillPaying while the bank has not answered the capture.
    """
    if reason not in list(ReturnReason):
        raise Invalid.field("reason", f"takes one of {', '.join(ReturnReason)}")
    call_id = _take_back(order_id, reason, actor)
    if call_id is not None:
        perform_call.perform(call_id)


@db.transaction
def _take_back(order_id: int, reason: str, actor: object) -> int | None:
    order = orders.lock(order_id)
    if order.state == OrderState.RETURNED:
        return None
    if order.state != OrderState.PACKED:
        raise NotInState(state=order.state)
    payment = payments.lock_payment(order.pk)
    if payment_queries.capture_due(payment.pk):
        raise StillPaying(state=payment.state)  # it may have been done: void or refund?
    orders.take_back(order, reason=reason, actor=actor)
    give_voucher_back(order)
    took = [(line, line.picked) for line in order.lines.all() if line.picked]
    at_the_door.goods_back(order, took, actor)
    tell(order, MessageKind.ORDER_RETURNED)
    if payment.state in SETTLED:  # at the door nothing was taken yet: by credit
        return give_back.whole_of(order, payment, reason=reason, actor=actor)
    own_money.give_back(order, payment, actor)
    return let_go(payment, reason=reason)


def retry_refund(*, order_id: int, actor: object) -> None:
    """A person has what the provider refused to give back asked for once more.

    Raises NotInState where nothing of the order is refused, or it is being asked for already.
    """
    call_id = _refund_again(order_id, actor)
    if call_id is None:
        give_back.retry_refused(order_id=order_id, actor=actor)
    else:
        perform_call.perform(call_id)


@db.transaction
def _refund_again(order_id: int, actor: object) -> int | None:
    """The refund of all of an order that came back before refunds were rows of their own."""
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    kept = order.state == OrderState.RETURNED and payment.state == PaymentState.CAPTURED
    if not kept or payment_queries.refund_due(payment.pk) or order_queries.by_rates(order.pk):
        return None
    orders.note_change(order, "refund_retried", actor)
    return give_back.whole_of(order, payment, reason="retried", actor=actor)


def restricted(order: Order) -> list[str]:
    """SKUs in the totes that ask for a look at a document."""
    lines = order.lines.all()
    return [each.sku for each in lines if each.age_limit and (each.picked or 0) > each.back]


def _take(order: Order, payment: Payment, paid: Paid | None, actor: object) -> None:
    """By card exactly what is due; in cash that, or what it is in coins.
    rule: docs/rules/money.md#cash"""
    off = [each for each in order_queries.refunds(order.pk) if each.way == RefundWay.DOOR]
    off_minor = sum(each.amount_minor for each in off)
    due = own_money.at_door(order, payment, owed(order.pk), actor)
    if due < 0:  # empties are worth more than what is taken
        raise AboveLimit(most_minor=order.actual_minor, currency=order.currency)
    if due == 0 and paid is None:
        paid = Paid("cash", 0, order.currency)
    coins = stores.store(order.store_id).in_cash(due)
    if paid is not None and paid.by not in ("cash", "card"):
        raise Invalid.field("paid.by", "takes cash or card")
    right = {due, coins} if paid is not None and paid.by == "cash" else {due}
    if paid is None or paid.amount_minor not in right or paid.currency != order.currency:
        raise AmountDiffers(due_minor=due, cash_minor=coins, currency=order.currency)
    payments.take_at_door(payment, by=paid.by, amount_minor=paid.amount_minor, due_minor=due)
    into = Account.CASH if paid.by == "cash" else Account.CLEARING  # the card reader's provider
    bag = None
    if paid.by == "cash" and paid.amount_minor:
        bag = tills.shift_for_cash(store_id=order.store_id, holder=str(actor))
    _post(payment, "door", into, actor, paid=paid, shift_id=bag, off_minor=off_minor)
    at_the_door.settle_off(order, off, actor)


KINDS = {"door": "paid_at_door", "owed": "handed_over_unpaid"}


def _post(
    payment: Payment,
    key: str,
    into: Account,
    actor: object,
    *,
    paid: Paid | None = None,
    shift_id: int | None = None,
    off_minor: int = 0,
) -> None:
    """The sale, and the invoice that it makes due."""
    order = payment.order
    sides = ledger.sale_sides(
        receipt.sold(order),
        into=into,
        tender=paid.by if paid else "",
        came_minor=paid.amount_minor if paid else None,
        shift_id=shift_id,
        off_minor=off_minor,
    )
    ledger.post(
        key=f"{key}:{order.pk}",
        kind=KINDS[key],
        store_id=order.store_id,
        order_id=order.pk,
        currency=order.currency,
        sides=own_money.charge(order, payment, sides, came=paid is not None),
        actor=actor,
    )
    invoices.post_due(f"{key}:{order.pk}")
