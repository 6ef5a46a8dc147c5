"""An order as its customer, its page and the API see it: what happened, lines, money, slot.

What the reader is told is computed here from order, payment and attempts; nothing is stored.
Amounts are whole minor units of `currency`, tax included.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from punnet.credits import queries as credits
from punnet.credits.queries import Paid
from punnet.foundation import clock, crypto
from punnet.foundation.quantity import OfKind
from punnet.foundation.tax import tax_by_rate
from punnet.orders import queries, receipt
from punnet.orders.claims import CLAIMED_WITHIN
from punnet.orders.models import Order, OrderLine
from punnet.orders.states import OrderState, Tender
from punnet.orders.terms import Terms
from punnet.overviews.order_back import ClaimView, RefundView, claim_views, refund_views
from punnet.payments.models import Attempt, Payment
from punnet.payments.owed import owed
from punnet.payments.states import OWED, PAID, AttemptState, PaymentState, is_owed
from punnet.stores.cash import in_cash

# payments beside which an order may be changed
_STANDS = (PaymentState.VERIFIED, PaymentState.AUTHORISED, PaymentState.DUE_ON_DELIVERY)
# pages on which a card can still be tried
_PAYABLE = (PaymentState.AWAITING_CUSTOMER, PaymentState.DECLINED, *OWED)


@dataclass(frozen=True)
class OrderLineView(OfKind):
    """Ordered, picked and charged stand side by side; charged is without deposit."""

    id: int
    sku: str
    name: str
    kind: str
    ordered: int  # units or grams, by kind; 0 for a substitute
    picked: int | None
    weights: tuple[int, ...]
    price_minor: int  # per unit or per kg
    estimate_minor: int
    maximum_minor: int
    charged_minor: int | None
    deposit_minor: int | None  # charged beside; known when picked
    state: str  # open, picked, short, substituted
    substitute_for: int | None  # id of the line it stands in for
    short_reason: str
    at_risk: bool
    wish: str
    wish_skus: tuple[str, ...]
    note: str
    zone: str
    typical_grams: int | None
    tolerance_percent: int
    age_limit: int
    back: int  # of what was picked, given back

    @property
    def left(self) -> int:
        """What could still go back, in its measure."""
        return (self.picked or 0) - self.back if self.charged_minor is not None else 0


@dataclass(frozen=True)
class AttemptView:
    at: datetime
    state: str
    decline_code: str


@dataclass(frozen=True)
class PaymentView:
    """`action_url` is the provider's page while a card can still be tried on it, else empty."""

    method: str
    state: str
    due_minor: int | None  # to take at the door: the estimate until packed, then exact
    due_in_cash_minor: int | None  # the same in coins
    taken_minor: int  # at the door; by: cash or card; rounding: of cash, over what was due
    taken_by: str
    rounding_minor: int
    authorised_minor: int
    captured_minor: int
    refunded_minor: int
    attempts: tuple[AttemptView, ...]
    action_url: str
    owns: tuple[Paid, ...] = ()  # credit and gift card, charged before

    @property
    def decline_code(self) -> str:
        """Why the last attempt was declined, or nothing."""
        return self.attempts[-1].decline_code if self.attempts else ""


@dataclass(frozen=True)
class AgreementView:
    """What was agreed before a change took its place; `terms` as orders/terms.py has them."""

    number: int
    at: datetime
    until: datetime
    by: str
    terms: Terms


@dataclass(frozen=True)
class AmendmentView:
    """A change that waits for its payment, until `pay_before`. `action_url`: the provider's page
    while a card can still be tried on it, else empty."""

    method: str
    pay_before: datetime | None
    declined: bool
    action_url: str
    terms: Terms


@dataclass(frozen=True)
class Happening:
    """`by` is customer, staff or shop: no names."""

    at: datetime
    kind: str
    by: str


@dataclass(frozen=True)
class OrderSlot:
    id: int
    method: str
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    price_minor: int
    far_by_card: bool = False


@dataclass(frozen=True)
class OrderStore:
    id: int
    name: str
    time_zone: str
    address_line: str
    postcode: str
    city: str
    phone: str


@dataclass(frozen=True)
class Where:
    """The personal data of the order, while it is kept."""

    name: str
    email: str
    phone: str
    line: str
    postcode: str
    city: str
    floor: str
    door_code: str
    instructions: str
    cancel_words: str  # why, where the store cancelled


@dataclass(frozen=True)
class OrderView:
    """Goods, deposits, discounts and tax are as estimated until packed, then as charged: with
    charges and less discounts they add up to `estimate_minor`, then to `actual_minor`."""

    id: int
    public_id: UUID
    customer_id: int
    number: str
    access_token: str
    state: str
    reason: str  # why cancelled: customer, not_paid, store, returned; or why it came back
    method: str  # delivery, collection
    store: OrderStore
    slot: OrderSlot
    where: Where | None
    created_at: datetime
    pay_before: datetime | None
    can: tuple[str, ...]  # of: pay, cancel, amend, claim
    agreement: int  # which one holds: 1 as placed
    agreements: tuple[AgreementView, ...]  # the earlier ones
    amendment: AmendmentView | None
    lines: tuple[OrderLineView, ...]
    charges: tuple[tuple[str, int], ...]  # (kind, minor units)
    discounts: tuple[tuple[str, int], ...]  # (voucher's code, minor units taken off)
    currency: str
    goods_minor: int
    discounts_minor: int
    deposits_minor: int
    charges_minor: int
    estimate_minor: int
    maximum_minor: int
    actual_minor: int | None
    tax: tuple[tuple[int, int], ...]  # (rate per mille, minor units contained)
    age_limit: int
    payment: PaymentView
    timeline: tuple[Happening, ...]
    return_url: str
    refunds: tuple[RefundView, ...]
    claims: tuple[ClaimView, ...]


def order_view(order: Order) -> OrderView:
    """Everything of an order that was fetched whole (`orders.queries`), which costs five SQL
    queries; this costs none, one where credit or a gift card pays a part."""
    lines, slot, store = list(order.lines.all()), order.slot, order.store
    packed = order.actual_minor is not None
    return OrderView(
        id=order.pk,
        public_id=order.public_id,
        customer_id=order.customer_id,
        number=order.number,
        access_token=crypto.order_access_token(order.public_id),
        state=order.state,
        reason=order.reason or queries.why_returned(order),
        method=order.method,
        store=OrderStore(
            store.pk, store.name, store.time_zone, store.address_line, store.postcode,
            store.city, store.phone,
        ),
        slot=OrderSlot(
            slot.pk, slot.method, slot.starts_at, slot.ends_at, slot.cutoff_at, slot.price_minor,
            store.far_by_card,
        ),
        where=_where(order),
        created_at=order.created_at,
        pay_before=order.pay_before or order.payment.pay_by,
        can=may(order),
        agreement=order.agreement,
        agreements=_agreements(order),
        amendment=_amendment(order),
        lines=tuple(_line(line) for line in _in_reading_order(lines)),
        charges=tuple(
            (charge.kind, charge.amount_minor)
            for charge in sorted(order.charges.all(), key=lambda each: each.pk)
        ),
        discounts=_discounts(order, packed=packed),
        currency=order.currency,
        goods_minor=receipt.goods_minor(order) if packed else order.goods_minor,
        discounts_minor=receipt.discounts_minor(order) if packed else order.discounts_minor,
        deposits_minor=receipt.deposits_minor(order) if packed else order.deposits_minor,
        charges_minor=order.charges_minor,
        estimate_minor=order.estimate_minor,
        maximum_minor=order.maximum_minor,
        actual_minor=order.actual_minor,
        tax=_tax(order),
        age_limit=order.age_limit,
        payment=_payment(order),
        timeline=tuple(
            Happening(change.at, change.kind, _by(change.by)) for change in order.changes.all()
        ),
        return_url=order.return_url,
        refunds=refund_views(order),
        claims=claim_views(order),
    )  # fmt: skip


def page_address(order: Order | OrderView) -> str:
    """Where the order's page is for who holds its token (a guest, a mail, the way back from the
    provider). The page puts the token by and shows itself without."""
    token = crypto.order_access_token(order.public_id)
    return f"/orders/{order.number}?token={token}"


def may(order: Order) -> tuple[str, ...]:
    """What its customer can still do. The processes decide again when it is done."""
    now, allowed = clock.now(), []
    waits = order.state == OrderState.PENDING and not (order.pay_before and order.pay_before <= now)
    ends = order.payment.pay_by
    if waits or (is_owed(order.state, order.payment.state) and not (ends and ends <= now)):
        allowed.append("pay")
    before_cutoff = order.state == OrderState.PLACED and order.slot.cutoff_at > now
    if order.state == OrderState.PENDING or before_cutoff:
        allowed.append("cancel")
    if before_cutoff and order.payment.state in _STANDS and order.amending_id is None:
        allowed.append("amend")
    settled = order.state == OrderState.HANDED_OVER and order.payment.state in PAID
    if settled and order.handed_over_at and order.handed_over_at + CLAIMED_WITHIN >= now:
        allowed.append("claim")
    return tuple(allowed)


def _agreements(order: Order) -> tuple[AgreementView, ...]:
    if order.agreement == 1:
        return ()
    return tuple(
        AgreementView(each.number, each.at, each.until, _by(each.by), each.terms)
        for each in sorted(order.agreements.all(), key=lambda each: each.number)
    )


def _amendment(order: Order) -> AmendmentView | None:
    """What waits for its payment, with the page of its newest attempt."""
    if order.amending_id is None:
        return None
    found = next((a for a in order.amendments.all() if a.pk == order.amending_id), None)
    if found is None:
        return None
    tries = [a for a in order.payment.attempts.all() if a.amendment_id == found.pk]
    newest = max(tries, key=lambda attempt: attempt.pk, default=None)
    return AmendmentView(
        method=found.tender,
        pay_before=found.pay_before,
        declined=newest is not None and newest.state == AttemptState.DECLINED,
        action_url=_page(newest) if newest else "",
        terms=found.terms,
    )


def _in_reading_order(lines: list[OrderLine]) -> list[OrderLine]:
    """Each substitute after the line it stands in for."""
    return sorted(lines, key=lambda line: (line.position, line.substitute_for_id is not None))


def _line(line: OrderLine) -> OrderLineView:
    return OrderLineView(
        id=line.pk,
        sku=line.sku,
        name=line.name,
        kind=line.kind,
        ordered=line.ordered,
        picked=line.picked,
        weights=tuple(line.weights),
        price_minor=line.price_minor,
        estimate_minor=line.estimate_minor,
        maximum_minor=line.maximum_minor,
        charged_minor=line.charged_minor,
        deposit_minor=line.charged_deposit_minor,
        state=line.state,
        substitute_for=line.substitute_for_id,
        short_reason=line.short_reason,
        at_risk=line.at_risk,
        wish=line.wish,
        wish_skus=tuple(line.wish_skus),
        note=line.note,
        zone=line.zone,
        typical_grams=line.typical_grams,
        tolerance_percent=line.tolerance_percent,
        age_limit=line.age_limit,
        back=line.back,
    )


def _where(order: Order) -> Where | None:
    contact = getattr(order, "contact", None)  # None: the row was erased
    if contact is None:
        return None
    return Where(
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        line=contact.line,
        postcode=contact.postcode,
        city=contact.city,
        floor=contact.floor,
        door_code=crypto.decrypt(contact.door_code),
        instructions=contact.instructions,
        cancel_words=contact.cancel_words,
    )


def _discounts(order: Order, *, packed: bool) -> tuple[tuple[str, int], ...]:
    if not order.discounts_minor:
        return ()
    if not packed:
        return tuple((each.code, each.agreed_minor) for each in order.discounts.all())
    return tuple((each.code, minor) for each, minor in receipt.discounts(order))


def _tax(order: Order) -> tuple[tuple[int, int], ...]:
    known = order.actual_minor is not None
    by_rate = receipt.charged_by_rate(order) if known else receipt.estimated_by_rate(order)
    return tuple(sorted(tax_by_rate(by_rate).items()))


def _payment(order: Order) -> PaymentView:
    payment = order.payment
    attempts = sorted(payment.attempts.all(), key=lambda attempt: attempt.pk)
    due, store = _due(order, payment), order.store
    return PaymentView(
        method=payment.method,
        state=payment.state,
        due_minor=due,
        due_in_cash_minor=None
        if due is None
        else in_cash(due, country=store.country, currency=order.currency),
        taken_minor=payment.taken_minor,
        taken_by=payment.taken_by,
        rounding_minor=payment.rounding_minor,
        authorised_minor=payment.authorised_minor,
        captured_minor=payment.captured_minor,
        refunded_minor=payment.refunded_minor,
        attempts=tuple(AttemptView(a.began_at, a.state, a.decline_code) for a in attempts),
        action_url=_action(order, payment, attempts),
        owns=_owns(order, payment),
    )


def _owns(order: Order, payment: Payment) -> tuple[Paid, ...]:
    """One SQL query, for orders that credit or a gift card pays a part of."""
    if payment.maximum_minor == order.maximum_minor:
        return ()
    return tuple(credits.paid_by(order.pk))


def _due(order: Order, payment: Payment) -> int | None:
    if payment.state != PaymentState.DUE_ON_DELIVERY:
        return None
    if order.actual_minor is not None:
        return owed(order.pk)
    return max(0, order.estimate_minor - order.maximum_minor + payment.maximum_minor)


def _action(order: Order, payment: Payment, attempts: list[Attempt]) -> str:
    if "pay" not in may(order) or payment.state not in _PAYABLE:
        return ""
    if payment.method == Tender.ON_DELIVERY or not attempts:
        return ""
    own = [attempt for attempt in attempts if attempt.amendment_id is None]
    return _page(own[-1]) if own else ""


def _page(attempt: Attempt) -> str:
    """Where a card can still be tried for it."""
    is_open = attempt.state in (AttemptState.OPEN, AttemptState.DECLINED)
    return attempt.page_url if is_open else ""


def _by(actor: str) -> str:
    kind = actor.partition(":")[0]
    if kind == "customer":
        return "customer"
    return "staff" if kind in ("staff", "key") else "shop"
