"""Every write to orders. Called by processes, inside their transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from punnet.basket.models import Basket
from punnet.basket.quote import Quote, QuoteLine
from punnet.events.record import About, of, record, record_each
from punnet.foundation import clock, db, ids
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import find, insert, insert_with
from punnet.foundation.states import move
from punnet.orders import events, receipt
from punnet.orders.models import (
    Order,
    OrderChange,
    OrderCharge,
    OrderContact,
    OrderDiscount,
    OrderLine,
)
from punnet.orders.states import (
    ORDER_MOVES,
    CancelReason,
    DiscountKind,
    LineState,
    OrderState,
)

# bookkeeping lives elsewhere and longer; this is the row with names and addresses
# rule: docs/rules/privacy.md#orders
CONTACT_KEPT_DAYS = 730


@dataclass(frozen=True)
class Contact:
    name: str
    email: str
    phone: str


@dataclass(frozen=True)
class Request:
    """Who asked for the order, how, and under which key."""

    key: str
    fingerprint: str
    customer_id: int
    contact: Contact
    tender: str
    language: str
    return_url: str
    pay_before: datetime | None


def create(quote: Quote, request: Request, *, secured: bool, actor: object) -> Order:
    """Copy the quote into an order with lines, charges, contact and story: PENDING, or PLACED in
    the same breath where its payment is `secured` by its own rule. Two SQL statements."""
    order = _order(quote, request)
    kinds = ["pending"]
    if secured:
        order.state, order.placed_at = OrderState.PLACED, order.created_at
        kinds.append("placed")
    insert_with(
        order,
        "order_id",
        [_line(order, nth, line, quote.basket) for nth, line in enumerate(quote.lines, start=1)],
        [
            OrderCharge(kind=charge.kind, amount_minor=charge.amount_minor)
            for charge in quote.charges
        ],
        _discounts(quote),
        [_contact(order, request.contact, quote.basket)],
        [OrderChange(at=order.created_at, kind=kind, by=str(actor)) for kind in kinds],
    )
    happened: list[object] = [
        events.OrderPending(order.pk, order.number, len(quote.lines), order.maximum_minor)
    ]
    if secured:
        happened.append(_placed(order))
    record(*happened, subject=of("order", order.pk), actor=actor, store_id=order.store_id)
    return order


def _order(quote: Quote, request: Request) -> Order:
    slot = quote.slot
    assert slot is not None  # the process refuses a basket without
    return Order(
        public_id=ids.new(),
        number=ids.order_number(),
        placement_key=ids.new(),
        request_key=request.key,
        request_fingerprint=request.fingerprint,
        basket_id=quote.basket.id,
        store_id=quote.store.id,
        customer_id=request.customer_id,
        slot_id=slot.id,
        method=quote.basket.method,
        tender=request.tender,
        language=request.language,
        currency=quote.currency,
        goods_minor=quote.goods_minor,
        deposits_minor=quote.deposits_minor,
        discounts_minor=quote.discounts_minor,
        charges_minor=quote.charges_minor,
        estimate_minor=quote.estimate_minor,
        maximum_minor=quote.maximum_minor,
        age_limit=quote.age_limit,
        return_url=request.return_url,
        pay_before=request.pay_before,
        created_at=clock.now(),
    )


def _discounts(quote: Quote) -> list[OrderDiscount]:
    """The voucher's terms, where it takes anything off."""
    voucher = quote.voucher
    if voucher is None or voucher.terms is None or not voucher.off_estimate_minor:
        return []
    terms = voucher.terms
    return [
        OrderDiscount(
            kind=DiscountKind.VOUCHER,
            code=voucher.code,
            off=terms.kind,
            amount_minor=terms.amount_minor,
            percent=terms.percent,
            agreed_minor=voucher.off_estimate_minor,
        )
    ]


def _contact(order: Order, contact: Contact, basket: Basket) -> OrderContact:
    return OrderContact(
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        line=basket.line,
        postcode=basket.postcode,
        city=basket.city,
        lat=basket.lat,
        lon=basket.lon,
        floor=basket.floor,
        door_code=basket.door_code,
        instructions=basket.instructions,
        erase_after=(order.created_at + timedelta(days=CONTACT_KEPT_DAYS)).date(),
    )


def _line(order: Order, position: int, line: QuoteLine, basket: Basket) -> OrderLine:
    product = line.product
    assert product is not None  # the process refuses lines that are gone
    return OrderLine(
        store_id=order.store_id,
        position=position,
        sku=line.sku,
        name=f"{product.name} {product.size}".strip(),
        kind=product.kind,
        ordered=line.quantity,
        price_minor=product.price_minor,
        tax_per_mille=product.tax_per_mille,
        typical_grams=product.typical_grams,
        tolerance_percent=product.tolerance_percent,
        deposit_each_minor=product.deposit_each_minor,
        estimate_minor=line.estimate_minor,
        maximum_minor=line.maximum_minor,
        zone=product.zone,
        age_limit=product.age_limit,
        contains=list(product.contains),
        wish=line.wish or basket.default_wish,
        wish_skus=list(line.wish_skus),
        note=line.note,
    )


def placed_with(basket_id: UUID, request_key: str) -> Order | None:
    """The order this key already made of this basket, if any. One SQL query."""
    found = find(Order, BY_KEY, basket=basket_id, key=request_key)
    return found[0] if found else None


def lock(order_id: int) -> Order:
    """The order's row, locked until the transaction ends. Raises NotFound."""
    found = find(Order, LOCK, id=order_id)
    if not found:
        raise NotFound(order=order_id)
    return found[0]


def confirm(order: Order, *, actor: object) -> None:
    """PENDING → PLACED: the payment is secured."""
    told = _Told("placed", _placed(order), actor)
    _move(order, OrderState.PLACED, told, placed_at=clock.now(), pay_before=None)


def _placed(order: Order) -> events.OrderPlaced:
    return events.OrderPlaced(order.pk, order.number, order.tender, order.maximum_minor)


def set_tender(order: Order, tender: str) -> None:
    """Another way to pay was chosen while PENDING."""
    order.tender = tender
    Order.objects.filter(pk=order.pk).update(tender=tender)


def set_return_url(order_id: int, return_url: str) -> None:
    """Where the customer goes after the next payment. The face has checked the address."""
    Order.objects.filter(pk=order_id).update(return_url=return_url)


def cancel(order: Order, *, reason: CancelReason, actor: object, words: str = "") -> None:
    """→ CANCELLED. `words` reach the customer, and go with the contact. Raises IllegalMove once
    packed."""
    event = events.OrderCancelled(order.pk, order.number, reason)
    told = _Told("cancelled", event, actor, {"reason": reason})
    _move(order, OrderState.CANCELLED, told, reason=reason, pay_before=None)
    if words:
        OrderContact.objects.filter(order=order).update(cancel_words=words)


def begin_picking(order: Order, *, actor: object) -> None:
    told = _Told("picking", events.OrderPickingBegun(order.pk, order.number), actor)
    _move(order, OrderState.PICKING, told)


def put_back(order: Order, *, actor: object) -> None:
    """PICKING → PLACED: the claim ended before anything was packed."""
    told = _Told("put_back", events.OrderPutBack(order.pk, order.number), actor)
    _move(order, OrderState.PLACED, told)


def pack(order: Order, *, actual_minor: int, actor: object) -> None:
    """PICKING → PACKED with the exact total, which the database keeps within the maximum, and what
    its discounts came to."""
    for discount, minor in receipt.discounts(order):
        OrderDiscount.objects.filter(pk=discount.pk).update(actual_minor=minor)
    event = events.OrderPacked(order.pk, order.number, actual_minor, order.maximum_minor)
    told = _Told("packed", event, actor)
    _move(order, OrderState.PACKED, told, actual_minor=actual_minor, packed_at=clock.now())


def hand_over(order: Order, *, received_by: str, actor: object) -> None:
    told = _Told("handed_over", events.OrderHandedOver(order.pk, order.number), actor)
    _move(order, OrderState.HANDED_OVER, told, handed_over_at=clock.now())
    OrderContact.objects.filter(order=order).update(received_by=received_by)


def take_back(order: Order, *, reason: str, actor: object) -> None:
    """PACKED → RETURNED: not handed over."""
    event = events.OrderReturned(order.pk, order.number, reason)
    _move(order, OrderState.RETURNED, _Told("returned", event, actor, {"reason": reason}))


def note_change(order: Order, kind: str, actor: object, **facts: Any) -> None:
    """A line in the order's story that is no move of its own (a declined card, a refund)."""
    insert([_change(order, kind, actor, facts)])


def mark_at_risk(lines: Collection[tuple[UUID, str]]) -> None:
    """Lines whose reservation was taken back, by placement key and SKU; those that were at risk
    already are not told again. Two SQL statements, however many they are."""
    lost = _mark(lines, at_risk=True)
    if lost:
        record_each(
            [
                About(
                    events.LineAtRisk(row.order_id, row.sku),
                    of("order", row.order_id),
                    row.store_id,
                )
                for row in lost
            ],
            actor="job:stock",
        )


def mark_covered(lines: Collection[tuple[UUID, str]]) -> None:
    """Lines that lack nothing any more. One SQL statement."""
    _mark(lines, at_risk=False)


def _mark(lines: Collection[tuple[UUID, str]], *, at_risk: bool) -> list[Any]:
    if not lines:
        return []
    keys, skus = [key for key, _ in lines], [sku for _, sku in lines]
    return db.write(MARK, keys=keys, skus=skus, at_risk=at_risk)


# --- lines, while PICKING


@dataclass(frozen=True)
class Picked:
    """What one line came to. `picked` in the line's measure; charged without deposit."""

    picked: int
    weights: Sequence[int]
    charged_minor: int
    charged_deposit_minor: int
    state: LineState
    short_reason: str


def set_picked(line: OrderLine, picked: Picked) -> None:
    """Record a pick of the line; a later one overwrites it until the order is packed."""
    values = {
        "picked": picked.picked,
        "weights": list(picked.weights),
        "charged_minor": picked.charged_minor,
        "charged_deposit_minor": picked.charged_deposit_minor,
        "state": picked.state,
        "short_reason": picked.short_reason,
    }
    OrderLine.objects.filter(pk=line.pk).update(**values)
    for name, value in values.items():
        setattr(line, name, value)


def reset_line(line: OrderLine) -> None:
    """Undo: as before it was picked."""
    OrderLine.objects.filter(substitute_for=line).delete()
    OrderLine.objects.filter(pk=line.pk).update(
        picked=None,
        weights=[],
        charged_minor=None,
        charged_deposit_minor=None,
        state=LineState.OPEN,
        short_reason="",
    )
    line.refresh_from_db()


def set_substitute(line: OrderLine, substitute: OrderLine | None) -> None:
    """Put `substitute` (unsaved, with its pick) in the place of what is missing of `line`."""
    OrderLine.objects.filter(substitute_for=line).delete()
    if substitute is not None:
        substitute.order_id, substitute.store_id = line.order_id, line.store_id
        substitute.substitute_for = line
        substitute.position = line.position
        substitute.save()


@dataclass(frozen=True)
class _Told:
    """How a move is told: a line in the order's story, and an event."""

    kind: str
    event: object
    actor: object
    facts: Mapping[str, Any] = field(default_factory=dict)


def _move(order: Order, to: OrderState, told: _Told, **also: Any) -> None:
    """Move and tell. Raises IllegalMove. Two SQL statements."""
    change = _change(order, told.kind, told.actor, told.facts)
    move(order, to, ORDER_MOVES, change, **also)
    record(told.event, subject=of("order", order.pk), actor=told.actor, store_id=order.store_id)


def _change(order: Order, kind: str, actor: object, facts: Mapping[str, Any]) -> OrderChange:
    return OrderChange(order=order, at=clock.now(), kind=kind, by=str(actor), facts=dict(facts))


BY_KEY = "WHERE basket_id = %(basket)s::uuid AND request_key = %(key)s"
MARK = """
UPDATE orders_orderline l SET at_risk = %(at_risk)s::boolean
  FROM unnest(%(keys)s::uuid[], %(skus)s::text[]) AS r (key, sku)
  JOIN orders_order o ON o.placement_key = r.key
 WHERE l.order_id = o.id AND l.sku = r.sku AND l.state = 'open'
   AND l.at_risk <> %(at_risk)s::boolean
RETURNING l.order_id, l.sku, l.store_id
"""
LOCK = "WHERE id = %(id)s::bigint FOR UPDATE"
