"""Cancelling: by the customer until the cut-off, by the clock when nothing was paid, by staff.

PENDING: 1. No transaction: make payment impossible at the provider, attempt by attempt. "Already
paid" settles instead; silence keeps everything held, and the job tries again.
2. Transaction: only with every attempt closed, release voucher, seat and stock, re-open the basket.

PLACED or PICKING: one transaction releases voucher, seat and stock, puts back what was picked and
stores the void; the provider is asked after the commit, and by the job until it is known.
"""

from __future__ import annotations

import structlog

from punnet.basket import actions as baskets
from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid
from punnet.fulfilment import actions as fulfilment
from punnet.inventory import actions as inventory
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.errors import NotInState, PastCutoff
from punnet.orders.models import Order
from punnet.orders.states import CancelReason, OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import OutcomeUnknown, ProviderBroke, ProviderRefused
from punnet.payments.gateways.base import Learned, Outcome
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Operation, Payment
from punnet.payments.states import OWED, AttemptState, PaymentState
from punnet.processes import apply_amendment, later, own_money, perform_call, settle_payment
from punnet.processes.confirm_order import tell
from punnet.processes.stock_effects import tell_orders
from punnet.promotions import actions as promotions
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries

log = structlog.get_logger(__name__)
MOST_WORDS = 300  # as many as the contact's column holds


class StillPaying(NotInState):
    """The provider has not said that no money can come any more: ask again in a moment."""

    code = "confirming"


def cancel_order(*, order_id: int, reason: CancelReason, actor: object, words: str = "") -> None:
    """Cancel, or do nothing where it is cancelled already. `words`: why, for the customer's mail.

    Raises Invalid (too many words), PastCutoff (customers, after it), NotInState (packed and
    later; paid meanwhile), StillPaying when the provider is silent.
    """
    if len(words := words.strip()) > MOST_WORDS:
        raise Invalid.field("words", f"must be {MOST_WORDS} characters at most")
    order = Order.objects.get(pk=order_id)
    if order.state == OrderState.PENDING:
        close_payment(order_id)
        if _give_up(order_id, reason, actor, words):
            return
    call_id = _cancel_placed(order_id, reason, actor, words)
    if call_id is not None:
        perform_call.perform(call_id)


def expire_payment(order_id: int) -> None:
    """At the deadline: cancel a pending order that nobody paid for. Safe to repeat."""
    order = Order.objects.get(pk=order_id)
    if order.state != OrderState.PENDING or not order.pay_before:
        return
    if order.pay_before > clock.now():
        return
    close_payment(order_id)
    try:
        _give_up(order_id, CancelReason.NOT_PAID, "job:expire_payment")
    except StillPaying:
        log.warning("payment.expiry_waits", order=order.number)
        raise


def close_payment(order_id: int) -> None:
    """Make every open attempt of the order impossible, as far as the provider answers."""
    for attempt in payment_queries.open_attempts(order_id):
        close_attempt(attempt)


def close_attempt(attempt: Attempt) -> None:
    """Close one attempt at the provider and record what it said."""
    outcome: Outcome | None
    try:
        outcome = gateway(attempt.method).close(attempt)
    except ProviderBroke:
        outcome = _closed_if_never_made(attempt)
    except OutcomeUnknown as silence:
        log.info("payment.close_unknown", attempt=attempt.pk, why=str(silence))
        return
    except ProviderRefused as refusal:
        log.error("payment.close_refused", attempt=attempt.pk, code=refusal.code)
        if attempt.page_id and not _page_is_over(attempt):
            return
        # it would not even make the page, or disowns one that has ended by itself
        outcome = Outcome(Learned.CLOSED)
    if outcome is not None:
        settle_payment.record(attempt.pk, outcome)


def _page_is_over(attempt: Attempt) -> bool:
    return attempt.began_at + gateway(attempt.method).page_life <= clock.now()


def _closed_if_never_made(attempt: Attempt) -> Outcome | None:
    try:
        found = gateway(attempt.method).was_begun(attempt)
    except (OutcomeUnknown, ProviderRefused):
        return None
    if found is None:
        return Outcome(Learned.CLOSED)
    return found if found.learned != Learned.OPEN else None


@db.transaction
def _give_up(order_id: int, reason: CancelReason, actor: object, words: str = "") -> bool:
    """Release what a pending order holds; False when it was paid meanwhile."""
    order = orders.lock(order_id)
    if order.state == OrderState.CANCELLED:
        return True
    if order.state != OrderState.PENDING:
        return False
    payment = payments.lock_payment(order.pk)
    if payment_queries.open_attempts(order.pk):
        raise StillPaying(state=order.state)
    orders.cancel(order, reason=reason, actor=actor, words=words)
    payments.move_payment(payment, PaymentState.VOIDED)
    release(order, payment, actor)
    baskets.reopen(order.basket_id)
    tell(order, MessageKind.ORDER_CANCELLED)
    return True


@db.transaction
def _cancel_placed(order_id: int, reason: CancelReason, actor: object, words: str) -> int | None:
    order = orders.lock(order_id)
    if order.state == OrderState.CANCELLED:
        return None
    by_customer = reason == CancelReason.CUSTOMER
    allowed = [OrderState.PLACED] if by_customer else [OrderState.PLACED, OrderState.PICKING]
    slot = slot_queries.slot(order.slot_id)
    if by_customer and slot.cutoff_at <= clock.now():
        raise PastCutoff(cutoff_at=slot.cutoff_at.isoformat())
    if order.state not in allowed:
        raise NotInState(state=order.state)
    if held := fulfilment.live_claim(order.pk):
        fulfilment.release(held)
    payment = payments.lock_payment(order.pk)
    apply_amendment.overtaken(order, why="cancelled", actor=actor)
    orders.cancel(order, reason=reason, actor=actor, words=words)
    release(order, payment, actor)
    tell(order, MessageKind.ORDER_CANCELLED)
    return let_go(payment, reason=reason)


def let_go(payment: Payment, *, reason: str) -> int | None:
    """Void what is authorised, or was refused to be captured; close the pages that still ask for
    money. The id of the call to perform after the commit, if one is due."""
    if payment.state == PaymentState.DUE_ON_DELIVERY:
        payments.move_payment(payment, PaymentState.VOIDED)
        return None
    if payment.state not in (PaymentState.VERIFIED, PaymentState.AUTHORISED, *OWED):
        return None
    for other in payment_queries.open_attempts(payment.order_id):
        later.close_attempt(other.pk)
    attempt = payment_queries.winner(payment.pk)
    if attempt is None:
        payments.move_payment(payment, PaymentState.VOIDED)
        return None
    payments.move_attempt(attempt, AttemptState.VOID_DUE)
    call = payments.open_call(
        payment, attempt, Operation.VOID, amount_minor=payment.authorised_minor, reason=reason
    )
    later.perform_call(call.pk)
    return call.pk


def give_voucher_back(order: Order) -> None:
    """The order comes to nothing: its voucher may be used again. One SQL statement, none where it
    had none."""
    if order.discounts_minor:
        promotions.give_back(key=order.placement_key)


def release(order: Order, payment: Payment, actor: object) -> None:
    """Give back credit, voucher, seat and stock, in the order in which placing takes them; what a
    picker had taken for the order, in this claim or an earlier one, is on the shelf again."""
    own_money.give_back(order, payment, actor)
    give_voucher_back(order)
    slots.release_seat(key=order.placement_key)
    lines = list(order.lines.all())
    taken = sorted({line.sku for line in lines if line.picked})
    if taken:
        inventory.lock(order.store_id, {line.sku for line in lines})
    tell_orders(inventory.release(key=order.placement_key))
    for sku in taken:
        effect = inventory.put_back(
            key=order.placement_key,
            store_id=order.store_id,
            sku=sku,
            subject=f"order:{order.pk}",
            actor=actor,
        )
        tell_orders(effect)
