"""The basket as everybody sees it: pages, the API, the panel. One snapshot, plain data.

Amounts are whole minor units of `currency`, tax included.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from punnet.basket.discount import Reduction
from punnet.basket.models import Basket, BasketState
from punnet.basket.queries import lines_of
from punnet.basket.quote import Change, Charge, Quote, QuoteLine, quote
from punnet.catalogue.languages import known
from punnet.foundation import crypto, db
from punnet.foundation.quantity import Kind, OfKind
from punnet.slots.queries import SlotInfo
from punnet.stores.models import Method
from punnet.stores.queries import Store


@dataclass(frozen=True)
class BasketLineView(OfKind):
    """Estimate, maximum and deposit are for what can be had of `quantity`, deposit beside."""

    sku: str
    name: str
    size: str
    brand: str
    picture: str
    tint: str
    kind: str
    quantity: int  # wanted: units or grams, by kind
    step: int
    most: int  # the product's cap
    typical_grams: int | None
    tolerance_percent: int
    price_minor: int  # per unit or per kg; the agreed one when the product is gone
    estimate_minor: int
    maximum_minor: int
    deposit_minor: int
    age_limit: int
    zone: str
    wish: str  # best, ask, none, these; empty: the basket's default
    wish_skus: tuple[str, ...]
    note: str
    problem: str  # gone, less_stock or nothing
    available: int  # units or grams that could be had now


@dataclass(frozen=True)
class Delivery:
    """Where to: collection has no address."""

    method: str
    place_id: int | None
    line: str
    postcode: str
    city: str
    floor: str
    door_code: str
    instructions: str


@dataclass(frozen=True)
class ChosenSlot:
    """`held_until` is None when the hold has lapsed: a seat may or may not be left."""

    slot: SlotInfo
    held_until: datetime | None


@dataclass(frozen=True)
class BasketOrder:
    """The order that has the basket; the token opens it."""

    number: str
    access_token: str


@dataclass(frozen=True)
class VoucherView:
    """The code in the basket. With a `problem` it takes nothing off; what it gives is then known
    only where the code is."""

    code: str
    kind: str  # fixed, percent, or nothing for an unknown code
    amount_minor: int
    percent: int
    problem: str  # a refusal's code, voucher_nothing, or nothing
    missing_minor: int
    off_minor: int


@dataclass(frozen=True)
class BasketView:
    id: UUID
    revision: int
    state: str  # open, paying, ordered
    store: Store
    default_wish: str
    lines: tuple[BasketLineView, ...]
    changes: tuple[Change, ...]
    delivery: Delivery | None
    chosen: ChosenSlot | None
    charges: tuple[Charge, ...]
    currency: str
    missing_to_minimum_minor: int
    goods_minor: int
    discounts_minor: int
    deposits_minor: int
    charges_minor: int
    estimate_minor: int
    maximum_minor: int
    tax: tuple[tuple[int, int], ...]  # (rate per mille, minor units contained)
    age_limit: int
    voucher: VoucherView | None
    order: BasketOrder | None


def basket_view(basket: Basket, *, language: str) -> BasketView:
    """The basket re-quoted. At most four SQL queries, whatever it holds (one more for alcohol in a
    slot, two more while it has products that are no longer sold).

    Writes nothing: a second look shows the same changes.
    """
    return view_of(quote(basket, language=language), language=language)


def view_of(now: Quote, *, language: str) -> BasketView:
    """The view of a quote that was made already. No SQL query, two with products gone."""
    basket = now.basket
    names = _names([line.sku for line in now.lines if line.product is None], language)
    agreed = {row.sku: row.agreed_price_minor for row in lines_of(basket)} if names else {}
    return BasketView(
        id=basket.id,
        revision=basket.revision,
        state=basket.state,
        store=now.store,
        default_wish=basket.default_wish,
        lines=tuple(_line(line, names, agreed) for line in now.lines),
        changes=tuple(now.changes) if basket.state == BasketState.OPEN else (),
        delivery=_delivery(basket),
        # in payment or ordered, the order has the seat
        chosen=ChosenSlot(now.slot, now.held_until) if now.slot else None,
        charges=now.charges,
        currency=now.currency,
        missing_to_minimum_minor=now.missing_to_minimum_minor,
        goods_minor=now.goods_minor,
        discounts_minor=now.discounts_minor,
        deposits_minor=now.deposits_minor,
        charges_minor=now.charges_minor,
        estimate_minor=now.estimate_minor,
        maximum_minor=now.maximum_minor,
        tax=tuple(sorted(now.tax.items())),
        age_limit=now.age_limit,
        voucher=_voucher(now.voucher),
        order=_order(basket),
    )


def _line(line: QuoteLine, names: dict[str, _Gone], agreed: dict[str, int]) -> BasketLineView:
    product = line.product
    own: dict[str, Any] = {
        "sku": line.sku,
        "quantity": line.wanted,
        "estimate_minor": line.estimate_minor,
        "maximum_minor": line.maximum_minor,
        "deposit_minor": line.deposit_minor,
        "wish": line.wish,
        "wish_skus": line.wish_skus,
        "note": line.note,
        "problem": line.problem,
        "available": line.available,
    }
    if product is None:
        gone = names.get(line.sku) or _Gone(line.sku, "", "", "", "", Kind.PIECE, "ambient")
        return BasketLineView(
            **own, **vars(gone), step=1, most=0, typical_grams=None, tolerance_percent=0,
            price_minor=agreed.get(line.sku, 0), age_limit=0,
        )  # fmt: skip
    return BasketLineView(
        **own,
        name=product.name,
        size=product.size,
        brand=product.brand,
        picture=product.picture,
        tint=product.tint,
        kind=product.kind,
        zone=product.zone,
        step=product.step_grams or 1 if product.kind == Kind.WEIGHT else 1,
        most=product.cap,
        typical_grams=product.typical_grams,
        tolerance_percent=product.tolerance_percent,
        price_minor=product.price_minor,
        age_limit=product.age_limit,
    )


@dataclass(frozen=True)
class _Gone:
    """What is still known of a product that the store no longer sells."""

    name: str
    size: str
    brand: str
    picture: str
    tint: str
    kind: str
    zone: str


def _names(skus: list[str], language: str) -> dict[str, _Gone]:
    if not skus:
        return {}
    rows = db.read(NAMES, skus=skus, language=known(language))
    return {row.sku: _Gone(*row[1:]) for row in rows}


def _delivery(basket: Basket) -> Delivery | None:
    if not basket.method:
        return None
    return Delivery(
        method=basket.method,
        place_id=basket.place_id,
        line=basket.line,
        postcode=basket.postcode,
        city=basket.city,
        floor=basket.floor,
        door_code=crypto.decrypt(basket.door_code) if basket.method == Method.DELIVERY else "",
        instructions=basket.instructions,
    )


def _voucher(given: Reduction | None) -> VoucherView | None:
    if given is None:
        return None
    terms = given.terms
    return VoucherView(
        code=given.code,
        kind=terms.kind if terms else "",
        amount_minor=terms.amount_minor if terms else 0,
        percent=terms.percent if terms else 0,
        problem=given.problem,
        missing_minor=given.missing_minor,
        off_minor=given.off_estimate_minor,
    )


def _order(basket: Basket) -> BasketOrder | None:
    if not basket.order_number or basket.order_public_id is None:
        return None
    return BasketOrder(basket.order_number, crypto.order_access_token(basket.order_public_id))


NAMES = """
SELECT DISTINCT ON (p.sku) p.sku, t.name, t.size, p.brand, p.picture, p.tint, p.kind, p.zone
  FROM catalogue_product p JOIN catalogue_producttext t ON t.product_id = p.id
 WHERE p.sku = ANY(%(skus)s::text[])
 ORDER BY p.sku, t.language = %(language)s DESC, t.language = 'en' DESC, t.language
"""
