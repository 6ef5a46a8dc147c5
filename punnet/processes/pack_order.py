"""Packing: contents fixed, the exact total captured, the rest let go.

1. Transaction: every line settled, the order PACKED with its exact total, totes made, what was not
   picked released, credit charged first, the capture of the rest stored. An order of which nothing
   was picked is cancelled.
2. No transaction: the capture; silence leaves it to the job, a refusal to the staff's page.
"""

from __future__ import annotations

from collections.abc import Mapping

from punnet.catalogue.models import Zone
from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.fulfilment import actions as fulfilment
from punnet.fulfilment.errors import LinesOpen
from punnet.inventory import actions as inventory
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders import receipt
from punnet.orders.errors import NotInState
from punnet.orders.states import CancelReason, LineState, OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.models import Operation
from punnet.payments.owed import owed
from punnet.payments.states import PaymentState
from punnet.processes import later, own_money, perform_call
from punnet.processes.cancel_order import let_go, release
from punnet.processes.confirm_order import tell
from punnet.processes.credit_sale import paid_by_credit
from punnet.processes.stock_effects import tell_orders

MOST_TOTES = 40


def pack_order(*, order_id: int, picker: str, totes: Mapping[str, int]) -> None:
    """Close the order's totes and charge exactly what is in them. Repeating it does nothing.

    Raises NotClaimed, Claimed, LinesOpen, NotInState, Invalid.
    """
    call_id = _pack(order_id, picker, _checked(totes))
    if call_id is not None:
        perform_call.perform(call_id)


@db.transaction
def _pack(order_id: int, picker: str, totes: Mapping[str, int]) -> int | None:
    order = orders.lock(order_id)
    if order.state == OrderState.PACKED:
        return None
    if order.state != OrderState.PICKING:
        raise NotInState(state=order.state)
    held = fulfilment.must_hold(order.pk, picker)
    lines = list(order.lines.all())
    if still_open := [line.pk for line in lines if line.state == LineState.OPEN]:
        raise LinesOpen(lines=[str(pk) for pk in still_open])
    payment = payments.lock_payment(order.pk)
    fulfilment.end(held)
    actual = receipt.actual_minor(order)
    if not receipt.goods_minor(order):
        orders.cancel(order, reason=CancelReason.STORE, actor=picker)
        release(order, payment, picker)
        tell(order, MessageKind.ORDER_CANCELLED)
        return let_go(payment, reason="nothing_picked")
    tell_orders(inventory.release(key=order.placement_key))
    fulfilment.make_totes(
        order_id=order.pk, store_id=order.store_id, number=order.number, counts=totes
    )
    orders.pack(order, actual_minor=actual, actor=picker)
    if any(line.state in (LineState.SHORT, LineState.SUBSTITUTED) for line in lines):
        tell(order, MessageKind.LINES_CHANGED)
    rest = own_money.at_packing(order, payment, actual, picker)
    if actual == 0:  # a voucher paid for all of it
        tell(order, MessageKind.RECEIPT)
        return let_go(payment, reason="nothing_due")
    if rest == 0:
        return paid_by_credit(order, payment, picker)
    if payment.state == PaymentState.DUE_ON_DELIVERY:
        tell(order, MessageKind.RECEIPT)
        return None
    attempt = payment_queries.winner(payment.pk)
    if attempt is None:  # picked all the same, on a manager's word
        payments.move_payment(payment, PaymentState.CAPTURE_FAILED)
        tell(order, MessageKind.PAY_AGAIN)
        return None
    payments.move_payment(payment, PaymentState.AUTHORISED)  # while we ask
    call = payments.open_call(payment, attempt, Operation.CAPTURE, amount_minor=rest)
    later.perform_call(call.pk)
    return call.pk


def retry_capture(*, order_id: int, actor: object) -> None:
    """A person tries a refused capture once more.

    Raises NotInState when it did not fail, or is being tried again already.
    """
    call_id = _again(order_id, actor)
    perform_call.perform(call_id)


@db.transaction
def _again(order_id: int, actor: object) -> int:
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    attempt = payment_queries.winner(payment.pk)
    due = owed(order.pk)
    if payment.state != PaymentState.CAPTURE_FAILED or attempt is None or due <= 0:
        raise NotInState(state=payment.state)
    orders.note_change(order, "capture_retried", actor)
    # no longer failed while we ask: a second click finds nothing to do, and a new card that the
    # customer pays with meanwhile is voided, not captured beside this one
    payments.move_payment(payment, PaymentState.AUTHORISED)
    call = payments.open_call(payment, attempt, Operation.CAPTURE, amount_minor=due)
    later.perform_call(call.pk)
    return call.pk


def _checked(totes: Mapping[str, int]) -> Mapping[str, int]:
    for zone, count in totes.items():
        if zone not in Zone.values:
            raise Invalid.field(f"totes.{zone}", f"is no zone: {', '.join(Zone.values)}")
        if not 0 <= count <= MOST_TOTES:
            raise Invalid.field(f"totes.{zone}", f"must be from 0 to {MOST_TOTES}")
    if not sum(totes.values()):
        raise Invalid.field("totes", "an order travels in at least one tote")
    return totes
