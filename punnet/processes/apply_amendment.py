"""A change of an order takes hold, or comes to nothing: in the caller's transaction, which has
locked the order and its payment. The money is the caller's business.

Locks go on: voucher, slot, supply.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from punnet.basket import drafts
from punnet.basket import queries as baskets
from punnet.inventory import actions as inventory
from punnet.inventory.actions import Wanted
from punnet.notifications.models import MessageKind
from punnet.orders.actions import amending
from punnet.orders.actions.amending import Words
from punnet.orders.models import Order, OrderAmendment
from punnet.orders.states import AmendmentState, OrderState, VoucherPlan
from punnet.payments import queries as payment_queries
from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.processes import later
from punnet.processes.confirm_order import tell
from punnet.processes.stock_effects import tell_orders
from punnet.promotions import actions as promotions
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.slots.actions import Work

# payments that a change may be paid beside: the old money stands, or is gone and asked for again
SECURED = (
    PaymentState.VERIFIED,
    PaymentState.AUTHORISED,
    PaymentState.DUE_ON_DELIVERY,
    PaymentState.LAPSED,
)


def waits(order: Order, payment: Payment, amendment: OrderAmendment) -> bool:
    """Whether money that came for the change is waited for: nobody gave it up, the order is not
    cancelled and its picker has not begun."""
    pending = amendment.state == AmendmentState.PENDING
    return pending and order.state == OrderState.PLACED and payment.state in SECURED


def apply(order: Order, amendment: OrderAmendment, *, why: str = "") -> None:
    """Voucher, seat and stock of the change become the order's, its lines and sums as agreed; the
    draft is done, the customer is told."""
    _voucher(order, amendment)
    slot = slot_queries.slot(amendment.terms["slot_id"])
    if slot.id == order.slot_id:
        slots.reweigh(key=order.placement_key, work=Work(*amendment.terms["work"]))
    else:
        slots.take_over(key=order.placement_key, taking=amendment.key)
    effect = inventory.join(
        key=order.placement_key,
        taking=amendment.key,
        store_id=order.store_id,
        pick_on=slot.pick_on,
        slot_ends_at=slot.ends_at,
        lines=wanted_of(amendment.terms),
    )
    words = Words(why=why)
    if amendment.basket_id is not None:
        draft = baskets.basket(amendment.basket_id)
        notes = {line.sku: line.note for line in baskets.lines_of(draft)}
        words = Words(to=vars(draft), notes=notes, why=why)
        drafts.saved(draft)
    amending.apply(order, amendment, words)
    tell_orders(effect)
    tell(order, MessageKind.ORDER_AMENDED)


def _voucher(order: Order, amendment: OrderAmendment) -> None:
    if amendment.voucher == VoucherPlan.LEAVES:
        promotions.give_back(key=order.placement_key)
    elif amendment.voucher == VoucherPlan.TAKES:
        promotions.take_over(key=order.placement_key, taking=amendment.key)


def wanted_of(terms: dict[str, Any]) -> list[Wanted]:
    """What a change reserves, as its terms keep it."""
    return [
        Wanted(sku, quantity, date.fromisoformat(until) if until else None)
        for sku, quantity, until in terms["wanted"]
    ]


def kept_wanted(lines: list[Wanted]) -> list[list[Any]]:
    """The other way."""
    return [
        [each.sku, each.quantity, each.good_until and each.good_until.isoformat()] for each in lines
    ]


def drop(order: Order, amendment: OrderAmendment, *, why: str, actor: object) -> None:
    """Give back what is held for the change; the order stands as it was, and the customer has the
    draft again."""
    if amendment.voucher == VoucherPlan.TAKES:
        promotions.give_back(key=amendment.key)
    slots.release_seat(key=amendment.key)
    tell_orders(inventory.release(key=amendment.key))
    amending.drop(order, amendment, why=why, actor=actor)
    if amendment.basket_id is not None:
        drafts.again(amendment.basket_id)


def overtaken(order: Order, *, why: str, actor: object) -> None:
    """The order is cancelled, or picked: a change that still waits for its payment is dropped, its
    pages closed by a job, and money that comes by them goes back. No SQL where none waits."""
    if order.amending_id is None:
        return
    amendment = amending.lock_amendment(order.amending_id)
    for attempt in payment_queries.open_attempts(order.pk):
        if attempt.amendment_id == amendment.pk:
            later.close_attempt(attempt.pk)
    drop(order, amendment, why=why, actor=actor)
