"""Changing a placed order: draft, hold, secure, apply. The rules are in docs/rules/amending.md.

1. `open_draft`: a basket filled from the order, with which the whole shop works. Nothing of the
   order changes.
2. `amend_order`, transaction: look the key up, re-quote the draft and judge it as placing does,
   take the voucher, hold seat and goods beside the order's own, write the change with its terms.
   Covered by the money that is secured, or paid at the door: it is applied in the same breath.
   Dearer, or by another way: the first attempt is stored, and the order stands as it was.
3. No transaction: ask the gateway for its page, then settle_payment, which applies the change in
   one transaction when its money is authorised and lets go of the old after that.
4. At the deadline, or given up (give_up_amendment): closed at the provider first, then all that was
   held for it is given back.

Who cancels the order or claims it for picking meanwhile drops the change; late money is voided.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.conf import settings

from punnet.basket import actions as baskets
from punnet.basket import drafts
from punnet.basket import queries as basket_queries
from punnet.basket import quote as quoting
from punnet.basket.discount import where
from punnet.basket.drafts import DraftLine, Source
from punnet.basket.errors import NoBasket
from punnet.basket.models import Basket
from punnet.basket.quote import Quote
from punnet.catalogue import queries as catalogue
from punnet.foundation import clock, db
from punnet.inventory import actions as inventory
from punnet.orders import actions as orders
from punnet.orders import terms
from punnet.orders.actions import amending
from punnet.orders.actions.amending import ADDRESS, Wished
from punnet.orders.errors import (
    AmendmentInPayment,
    KeyReused,
    NothingChanged,
    NotInState,
    OrderChanged,
    PastCutoff,
    PayFirst,
)
from punnet.orders.models import Order, OrderAmendment
from punnet.orders.states import OrderState, VoucherPlan
from punnet.payments import actions as payments
from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.processes import apply_amendment, checked_quote, later, own_money, settle_payment
from punnet.processes.amend_money import apply_covered, is_covered, tender_for
from punnet.processes.attempts import attempt_for_change
from punnet.processes.checked_quote import Agreement
from punnet.processes.ways_to_pay import must_be_payable, payable_by
from punnet.promotions import actions as promotions
from punnet.promotions.queries import who_account, who_guest
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.slots.actions import Work
from punnet.slots.queries import SlotInfo

# payments beside which an order may be changed
STANDS = (PaymentState.VERIFIED, PaymentState.AUTHORISED, PaymentState.DUE_ON_DELIVERY)


@dataclass(frozen=True)
class Amending:
    """One request to save a draft. `key` is the caller's Idempotency-Key."""

    order_id: int
    basket_id: UUID
    agreed: Agreement
    tender: str
    key: str
    fingerprint: str
    by: object
    language: str
    born_on: date | None = None
    return_url: str = ""


@db.transaction
def open_draft(order_id: int, *, language: str) -> UUID:
    """A draft of the order as it stands; its id opens it. Two drafts of one order are two: the
    first that is saved wins.

    Raises PastCutoff, NotInState, PayFirst, AmendmentInPayment.
    """
    order = orders.lock(order_id)
    slot = slot_queries.slot(order.slot_id)
    _must_be_changeable(order, payments.lock_payment(order.pk), slot)
    parts = terms.parts_by_sku(order)
    first = {line.sku: line for line in reversed(order.lines.all())}
    sold = catalogue.sellable(order.store_id, list(parts), on=slot.pick_on, language=language)
    voucher = order.discounts.first() if order.discounts_minor else None
    source = Source(
        key=order.placement_key,
        agreement=order.agreement,
        number=order.number,
        public_id=order.public_id,
        store_id=order.store_id,
        slot_id=order.slot_id,
        voucher_code=voucher.code if voucher else "",
        to={"method": order.method, **{name: getattr(order.contact, name) for name in ADDRESS}},
        lines=[
            DraftLine(sku, first[sku].wish, first[sku].wish_skus, first[sku].note, kept)
            for sku, kept in parts.items()
        ],
    )
    return drafts.fill(source, {sku: each.price_minor for sku, each in sold.items()}).id


def made_with(order_id: int, key: str, fingerprint: str) -> bool:
    """Whether the key has made a change of the order already. Raises KeyReused for another
    request. One SQL query."""
    earlier = amending.amended_with(order_id, key)
    if earlier is not None and earlier.request_fingerprint != fingerprint:
        raise KeyReused()
    return earlier is not None


def amend_order(wish: Amending) -> None:
    """Save the draft. A repeat with the same key does nothing more.

    Raises what place_order does, with the order as it was and nothing held, and PastCutoff,
    NotInState, PayFirst, AmendmentInPayment, OrderChanged, NothingChanged, NoBasket. A dearer
    change of what a provider pays waits for its payment until its `pay_before`.
    """
    attempt_id = _hold(wish)
    if attempt_id is not None:
        settle_payment.settle(attempt_id)


@db.transaction
def _hold(wish: Amending) -> int | None:
    draft = baskets.lock(wish.basket_id)
    order = orders.lock(wish.order_id)
    if made_with(order.pk, wish.key, wish.fingerprint):
        return None
    payment = payments.lock_payment(order.pk)
    _must_be_changeable(order, payment, slot_queries.slot(order.slot_id))
    _must_be_of(draft, order)
    now, slot = _judged(draft, order, wish)
    rest = own_money.rest_of(order, payment, now.maximum_minor, wish.tender)
    wish = replace(wish, tender=tender_for(wish.tender, now.maximum_minor, rest))
    covered = is_covered(payment, wish.tender, rest, slot)
    if not covered:
        must_be_payable(wish.tender, payable_by(slot, rest, secured=True))
    amendment = amending.open_amendment(order, _wished(wish, now, order, waits=not covered))
    _must_change(order, draft, amendment)
    _take_voucher(now, order, amendment)
    _take_seat(slot, order, draft, amendment)
    inventory.hold_more(
        key=amendment.key,
        beside=order.placement_key,
        store_id=order.store_id,
        pick_on=slot.pick_on,
        slot_ends_at=slot.ends_at,
        lines=quoting.wanted(now),
    )
    if covered:
        apply_covered(order, payment, amendment)
        return None
    drafts.to_pay(draft)
    amending.wait_for_payment(order, amendment)
    assert amendment.pay_before is not None  # of every change that waits
    later.expire_amendment(amendment.pk, deadline=amendment.pay_before)
    return attempt_for_change(order, payment, amendment, amount_minor=rest).pk


def _must_be_changeable(order: Order, payment: Payment, slot: SlotInfo) -> None:
    if order.state != OrderState.PLACED:
        raise NotInState(state=order.state)
    if slot.cutoff_at <= clock.now():
        raise PastCutoff(cutoff_at=slot.cutoff_at.isoformat())
    if order.amending_id is not None:
        raise AmendmentInPayment(number=order.number, public_id=order.public_id)
    if payment.state not in STANDS:
        raise PayFirst(state=payment.state)


def _must_be_of(draft: Basket, order: Order) -> None:
    if draft.amends != order.placement_key:
        raise NoBasket(basket=str(draft.id))
    if draft.amends_agreement != order.agreement:
        raise OrderChanged(agreement=order.agreement)
    baskets.must_be_open(draft)


def _judged(draft: Basket, order: Order, wish: Amending) -> tuple[Quote, SlotInfo]:
    """The draft priced, by the same rules as a basket that is placed. Who was old enough for the
    order is so for its change."""
    now = quoting.quote(draft, language=wish.language)
    slot = checked_quote.complete(now)
    checked_quote.as_agreed(now, wish.agreed)
    if now.age_limit > order.age_limit:
        checked_quote.must_be_old_enough(now, wish.born_on)
    checked_quote.must_reach_the_minimum(now)
    return now, slot


def _wished(wish: Amending, now: Quote, order: Order, *, waits: bool) -> Wished:
    work = quoting.work([(line.product, line.quantity) for line in now.lines])
    agreed = {
        **terms.of_quote(now, order, wish.tender),
        "work": list(work),
        "wanted": apply_amendment.kept_wanted(quoting.wanted(now)),
    }
    return Wished(
        request_key=wish.key,
        fingerprint=wish.fingerprint,
        basket_id=wish.basket_id,
        tender=wish.tender,
        voucher=voucher_plan(agreed, order),
        terms=agreed,
        by=wish.by,
        return_url=wish.return_url,
        pay_before=_deadline(order, now) if waits else None,
    )


def _deadline(order: Order, now: Quote) -> datetime:
    """As long as an order waits to be paid, but never beyond a cut-off."""
    assert now.slot is not None
    own = slot_queries.slot(order.slot_id)
    wait = clock.now() + timedelta(seconds=settings.PAYMENT_SECONDS)
    return min(wait, own.cutoff_at, now.slot.cutoff_at)


def voucher_plan(agreed: terms.Terms, order: Order) -> VoucherPlan:
    """What becomes of the order's voucher."""
    had = {each.code for each in order.discounts.all()} if order.discounts_minor else set()
    new = {each["code"] for each in agreed["discounts"]}
    if new == had:
        return VoucherPlan.KEEPS
    return VoucherPlan.TAKES if new else VoucherPlan.LEAVES


def _must_change(order: Order, draft: Basket, amendment: OrderAmendment) -> None:
    notes = {line.sku: line.note for line in basket_queries.lines_of(draft)}
    same = (
        all(amendment.terms[name] == value for name, value in terms.of_order(order).items())
        and all(getattr(draft, name) == getattr(order.contact, name) for name in ADDRESS)
        and all(notes.get(line.sku) == line.note for line in order.lines.all())
    )
    if same:
        raise NothingChanged()


def _take_voucher(now: Quote, order: Order, amendment: OrderAmendment) -> None:
    """The old one's use is given back when the change holds, in this breath or a later one."""
    if amendment.voucher == VoucherPlan.KEEPS:
        return
    voucher = now.voucher
    promotions.lock(key=order.placement_key, voucher_id=voucher.voucher_id if voucher else None)
    if amendment.voucher != VoucherPlan.TAKES or voucher is None or voucher.voucher_id is None:
        return
    customer = order.customer
    account = customer.pk if customer.user_id is not None else None
    promotions.take(
        voucher_id=voucher.voucher_id,
        code=voucher.code,
        where=where(now.store),
        key=amendment.key,
        who=who_account(account) or who_guest(order.contact.email),
    )


def _take_seat(slot: SlotInfo, order: Order, draft: Basket, amendment: OrderAmendment) -> None:
    if slot.id == order.slot_id:
        return
    slots.seat_to_order(
        slot_id=slot.id,
        basket_id=draft.id,
        key=amendment.key,
        work=Work(*amendment.terms["work"]),
    )
