"""Placing an order: hold, ask, settle. The rules are in docs/rules/placing.md.

1. Transaction: look the key up, re-quote, set credit and gift card aside, take the voucher, hold
   seat and stock, write the PENDING order with its payment and first attempt (the exact request,
   stored before it is sent), set the basket paying. Paying on delivery is secured by its own rule,
   and so is what credit covers wholly: the order is PLACED at once.
2. No transaction: ask the gateway for its page. It may take seconds, or never answer.
3. settle_payment: also called by the return page, the webhook and the job.

Killed after 1: the attempt's `ask_again_at` brings the job, which sends the same request.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.conf import settings

from punnet.accounts import actions as accounts
from punnet.basket import actions as baskets
from punnet.basket import quote as quoting
from punnet.basket.discount import where
from punnet.basket.quote import Quote
from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.inventory import actions as inventory
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.actions import Contact, Request
from punnet.orders.errors import KeyReused
from punnet.orders.models import Order
from punnet.orders.states import Tender
from punnet.payments import actions as payments
from punnet.payments.gateways.base import KeptCard
from punnet.payments.models import Purpose
from punnet.payments.states import PaymentState
from punnet.processes import checked_quote, own_money, saved_cards, settle_payment
from punnet.processes.attempts import new_attempt
from punnet.processes.checked_quote import Agreement
from punnet.processes.confirm_order import tell
from punnet.processes.own_money import NOTHING, Plan, Wanted
from punnet.processes.ways_to_pay import keeps_cards, must_be_payable, payable_by, purpose_for
from punnet.promotions import actions as promotions
from punnet.promotions.queries import who_account, who_guest
from punnet.slots import actions as slots
from punnet.slots.actions import Work
from punnet.slots.queries import SlotInfo

# tenders that need nobody's word, and how such a payment stands
SECURED: dict[str, PaymentState] = {
    Tender.ON_DELIVERY: PaymentState.DUE_ON_DELIVERY,
    Tender.CREDIT: PaymentState.AUTHORISED,
}


@dataclass(frozen=True)
class Placing:
    """One request to place a basket. `key` is the caller's Idempotency-Key."""

    basket_id: UUID
    agreed: Agreement
    tender: str
    contact: Contact
    key: str
    fingerprint: str
    language: str
    born_on: date | None = None
    return_url: str = ""
    customer_id: int | None = None  # signed in; a guest becomes a customer of this order
    card_id: int | None = None  # one of the customer's kept cards, to be charged
    keep_card: bool = False  # for next time; of who is signed in
    own: Wanted = NOTHING  # store credit and gift card: charged first


def place_order(placing: Placing) -> int:
    """Place the basket; the order's id. A repeat with the same key gives the same order.

    Raises TotalChanged, OutOfStock, HoldExpired, SlotClosed, BelowMinimum, AgeCheckNeeded,
    PaymentUnfit, GatewayDown, BasketInPayment, BasketOrdered, KeyReused, Invalid, or why voucher,
    credit or gift card do not hold (promotions, credits: errors.py), with nothing held. A decline
    is no refusal: the order stays PENDING, with stock and seat, until `pay_before`.
    """
    order_id, attempt_id = _hold(placing)
    if attempt_id is not None:
        settle_payment.settle(attempt_id)
    return order_id


@db.transaction
def _hold(placing: Placing) -> tuple[int, int | None]:
    basket = baskets.lock(placing.basket_id)
    if earlier := orders.placed_with(basket.id, placing.key):
        if earlier.request_fingerprint != placing.fingerprint:
            raise KeyReused()
        return earlier.pk, None
    baskets.must_be_open(basket)
    baskets.must_be_no_draft(basket)
    now = quoting.quote(basket, language=placing.language)
    slot = checked_quote.complete(now)
    checked_quote.as_agreed(now, placing.agreed)
    checked_quote.must_be_old_enough(now, placing.born_on)
    checked_quote.must_reach_the_minimum(now)
    placing, planned = _with_own_money(placing, now, slot)
    customer_id = placing.customer_id or basket.customer_id or accounts.create_guest().pk
    actor = f"customer:{customer_id}"
    secured = placing.tender in SECURED
    request = _request(placing, customer_id)
    order = orders.create(now, request, secured=secured, actor=actor)
    own_money.set_aside(order, planned, actor)
    _take_voucher(now, order, placing)
    minutes, litres = quoting.work([(line.product, line.quantity) for line in now.lines])
    slots.seat_to_order(
        slot_id=slot.id,
        basket_id=basket.id,
        key=order.placement_key,
        work=Work(minutes, litres),
    )
    inventory.reserve(
        key=order.placement_key,
        store_id=order.store_id,
        pick_on=slot.pick_on,
        slot_ends_at=slot.ends_at,
        lines=quoting.wanted(now),
    )
    baskets.give_to_order(basket, number=order.number, public_id=order.public_id, ordered=secured)
    return order.pk, _secure(order, slot, placing, planned.rest_minor)


def _take_voucher(now: Quote, order: Order, placing: Placing) -> None:
    """Before seat and stock, for which others wait who have no voucher. One SQL statement, none
    where no voucher lowers the order."""
    voucher = now.voucher
    if voucher is None or voucher.voucher_id is None or not order.discounts_minor:
        return
    account = placing.customer_id or now.basket.customer_id
    promotions.take(
        voucher_id=voucher.voucher_id,
        code=voucher.code,
        where=where(now.store),
        key=order.placement_key,
        who=who_account(account) or who_guest(placing.contact.email),
    )


def _with_own_money(placing: Placing, now: Quote, slot: SlotInfo) -> tuple[Placing, Plan]:
    """What credit and gift card pay of the maximum. Where nothing is left for the tender, it is
    credit alone; else it must be one that can pay the rest."""
    planned = own_money.plan(
        placing.own,
        customer_id=placing.customer_id,
        store=now.store,
        maximum_minor=now.maximum_minor,
        tender=placing.tender,
    )
    if planned.owns and not planned.rest_minor:
        return replace(placing, tender=Tender.CREDIT), planned
    must_be_payable(placing.tender, payable_by(slot, planned.rest_minor))
    return placing, planned


def _secure(order: Order, slot: SlotInfo, placing: Placing, rest_minor: int) -> int | None:
    """Write the payment as its tender asks; the attempt to settle, if there is one."""
    payment = payments.open_payment(
        order,
        method=order.tender,
        state=SECURED.get(order.tender, PaymentState.CONFIRMING),
        maximum_minor=rest_minor,
    )
    if order.tender in SECURED:
        tell(order, MessageKind.ORDER_PLACED)
        return None
    purpose, card, mine = purpose_for(order.tender, slot), None, placing.customer_id
    if placing.card_id is not None and mine is not None and purpose == Purpose.PAY:
        purpose, card = Purpose.SAVED, _kept_card(mine, placing.card_id)
    return new_attempt(
        order,
        payment,
        amount_minor=rest_minor,
        purpose=purpose,
        card=card,
        keep=placing.keep_card and mine is not None and keeps_cards(order.tender) and not card,
    ).pk


def _kept_card(customer_id: int, card_id: int) -> KeptCard:
    try:
        return saved_cards.card_to_use(customer_id, card_id)
    except NotFound as gone:
        raise Invalid.field("payment", "that card is not kept any more") from gone


def _request(placing: Placing, customer_id: int) -> Request:
    online = placing.tender not in SECURED
    wait = timedelta(seconds=settings.PAYMENT_SECONDS)
    return Request(
        key=placing.key,
        fingerprint=placing.fingerprint,
        customer_id=customer_id,
        contact=placing.contact,
        tender=placing.tender,
        language=placing.language,
        return_url=placing.return_url,
        pay_before=clock.now() + wait if online else None,
    )
