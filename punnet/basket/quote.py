"""The one priced snapshot of a basket that feeds every view, and placing.

A quote is for the slot's day, or for the coming week where no slot is chosen. It says what the
basket would cost with every listed change accepted: lines that cannot be had count with what
can. rule: docs/rules/basket.md
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from punnet.basket import kept
from punnet.basket.age import out_of_hours
from punnet.basket.discount import Goods, Reduction, reduction, voucher_of
from punnet.basket.kept import Part
from punnet.basket.models import Basket, BasketLine, BasketState
from punnet.basket.queries import lines_of
from punnet.catalogue import queries as catalogue
from punnet.catalogue.queries import Sellable
from punnet.foundation.money import weighed
from punnet.foundation.quantity import Kind
from punnet.foundation.tax import gross_by_rate, tax_by_rate
from punnet.inventory import queries as inventory
from punnet.inventory.actions import Wanted
from punnet.inventory.queries import Had
from punnet.promotions.queries import Found
from punnet.slots import queries as slots
from punnet.slots.queries import SlotInfo
from punnet.stores import queries as stores
from punnet.stores.queries import Charges, Store

# how far ahead goods count as to be had while no slot is chosen
HORIZON_DAYS = 6
PICK_MINUTES_PER_LINE = 1
MILLILITRES_PER_LITRE = 1000


@dataclass(frozen=True)
class Change:
    """Something differs from what the customer last agreed to.

    kind: price_up, price_down (minor units per piece or kg), less_stock, gone (quantities).
    """

    sku: str
    kind: str
    was: int
    now: int


@dataclass(frozen=True)
class Charge:
    kind: str  # delivery, small_basket, bag
    amount_minor: int


@dataclass(frozen=True)
class QuoteLine:
    """Amounts are for `quantity`, what can be had of the `wanted`. Deposit beside, not inside."""

    sku: str
    product: Sellable | None  # None: no longer sold here
    wanted: int
    quantity: int
    available: int
    estimate_minor: int
    maximum_minor: int
    deposit_minor: int
    wish: str  # empty: the basket's default
    wish_skus: tuple[str, ...]
    note: str
    changes: tuple[Change, ...]
    parts: tuple[Part, ...] = ()  # of a draft: what it consists of, each at its price

    @property
    def price_minor(self) -> int:
        """Per unit or kg: today's, but for a draft's line that is wholly as it was agreed."""
        if len(self.parts) == 1 or self.product is None:
            return self.parts[0].price_minor if self.parts else 0
        return self.product.price_minor

    @property
    def rated(self) -> list[tuple[int, int, int, int]]:
        """(tax per mille, age limit, estimate, maximum) of each price that it is sold at."""
        if self.parts or self.product is None:
            each = self.parts
            return [(p.tax_per_mille, p.age_limit, p.estimate_minor, p.maximum_minor) for p in each]
        product = self.product
        rate, limit = product.tax_per_mille, product.age_limit
        return [(rate, limit, self.estimate_minor, self.maximum_minor)]

    @property
    def problem(self) -> str:
        """ "gone", "less_stock" or nothing."""
        return next((c.kind for c in self.changes if c.kind in ("gone", "less_stock")), "")


@dataclass(frozen=True)
class Offered:
    """What may be had in a slot, or soon where none is chosen: products by SKU and how much of
    each is left. `left` None: the basket's order holds what it asks for."""

    store: Store
    on: date
    slot: SlotInfo | None
    held_until: datetime | None
    products: dict[str, Sellable]
    left: dict[str, int] | None
    voucher: Found | None  # what the basket's code is here, if it has one
    out_of_hours: tuple[str, ...] = ()  # alcohol that may not be handed over in the slot

    def available(self, sku: str, wanted: int) -> int:
        return wanted if self.left is None else self.left.get(sku, 0)

    def had(self, product: Sellable, wanted: int) -> int:
        """How much of `wanted` a quote counts with: whole steps where the shelf limits it."""
        return _had(product, wanted, self.available(product.sku, wanted))


@dataclass(frozen=True)
class Quote:
    basket: Basket
    store: Store
    on: date  # the day whose prices and goods these are
    slot: SlotInfo | None
    held_until: datetime | None  # the basket's own seat of the slot; None: it holds none
    lines: tuple[QuoteLine, ...]
    charges: tuple[Charge, ...]
    goods_minor: int
    deposits_minor: int
    discounts_minor: int
    estimate_minor: int
    maximum_minor: int
    missing_to_minimum_minor: int
    tax: dict[int, int]  # per mille → minor units contained in the estimate
    voucher: Reduction | None

    @property
    def currency(self) -> str:
        return self.store.currency

    @property
    def charges_minor(self) -> int:
        return sum(charge.amount_minor for charge in self.charges)

    @property
    def changes(self) -> list[Change]:
        return [change for line in self.lines for change in line.changes]

    @property
    def age_limit(self) -> int:
        """The highest age asked for by a line, 0 for none."""
        return max((limit for line in self.lines for _, limit, *_ in line.rated), default=0)

    @property
    def dearer(self) -> bool:
        return any(change.kind == "price_up" for change in self.changes)


def quote(basket: Basket, *, language: str) -> Quote:
    """Price the basket as it stands. Four SQL queries at most, whatever it holds; one more for
    alcohol in a slot, and for a voucher."""
    rows = lines_of(basket)
    offer = offered(basket, [row.sku for row in rows], language=language)
    return priced(basket, rows, offer)


def offered(basket: Basket, skus: Sequence[str], *, language: str) -> Offered:
    """What the store offers of the SKUs for the basket's slot. Three SQL queries at most; one
    more for alcohol in a slot, and for a voucher."""
    slot, until = _chosen(basket)
    return offered_in(basket, skus, slot, until, language=language)


def offered_in(
    basket: Basket,
    skus: Sequence[str],
    slot: SlotInfo | None,
    until: datetime | None,
    *,
    language: str,
) -> Offered:
    """The same for a slot that is known. Two SQL queries, none for no SKUs; one more for alcohol
    in a slot, and for a voucher."""
    store = stores.store(basket.store_id)
    on = slot.pick_on if slot else store.today()
    products = catalogue.sellable(store.id, skus, on=on, language=language)
    # in payment or ordered: the order holds the goods, which must not look sold out to itself
    if basket.state != BasketState.OPEN:
        return Offered(store, on, slot, until, products, None, voucher_of(basket, store))
    day = on if slot else on + timedelta(days=HORIZON_DAYS)
    left = _available(store, products, on=on, day=day)
    own = _own(basket, store, skus, products, on=on, day=day)
    left.update({sku: left.get(sku, 0) + had.quantity for sku, had in own.items()})
    unlawful = _out_of_hours(products, store, slot) if slot else []
    if slot:
        late = misfits(list(products.values()), store=store, slot=slot)
        left.update({sku: own[sku].of_day if sku in own else 0 for sku in late})
        left.update(dict.fromkeys(unlawful, 0))
    voucher = voucher_of(basket, store)
    return Offered(store, on, slot, until, products, left, voucher, tuple(unlawful))


def priced(basket: Basket, rows: Sequence[BasketLine], offer: Offered) -> Quote:
    """The quote of these lines; no SQL."""
    store, on, slot, until = offer.store, offer.on, offer.slot, offer.held_until
    quoted = tuple(
        _line(row, offer.products.get(row.sku), offer.available(row.sku, row.quantity))
        for row in rows
    )
    goods = sum(line.estimate_minor for line in quoted)
    deposits = sum(line.deposit_minor for line in quoted)
    terms = stores.charges_for(store.id, basket.method, on) if basket.method else None
    charges = _charges(terms, slot, goods)
    extra = deposits + sum(charge.amount_minor for charge in charges)
    voucher = _reduction(offer, quoted)
    off, off_most = (voucher.off_estimate_minor, voucher.off_maximum_minor) if voucher else (0, 0)
    by_rate = gross_by_rate(
        [(rate, estimate) for line in quoted for rate, _, estimate, _ in line.rated],
        extra - deposits,
        discount_minor=off,
        discounted=voucher.shared_by if voucher else (),
    )
    return Quote(
        basket=basket,
        store=store,
        on=on,
        slot=slot,
        held_until=until,
        lines=quoted,
        charges=charges,
        goods_minor=goods,
        deposits_minor=deposits,
        discounts_minor=off,
        estimate_minor=goods + extra - off,
        maximum_minor=sum(line.maximum_minor for line in quoted) + extra - off_most,
        missing_to_minimum_minor=max(0, terms.minimum.minor - goods) if terms and rows else 0,
        tax=tax_by_rate(by_rate),
        voucher=voucher,
    )


def _reduction(offer: Offered, lines: Sequence[QuoteLine]) -> Reduction | None:
    if offer.voucher is None:
        return None
    goods = [Goods(*each) for line in lines for each in line.rated]
    return reduction(offer.voucher, goods, held=offer.left is None)


def amounts(product: Sellable, quantity: int) -> tuple[int, int]:
    """(estimate, maximum) of a line in minor units, without deposit.

    rule: docs/rules/money.md#maximum
    """
    price = product.price_minor
    if product.kind == Kind.PIECE:
        return price * quantity, price * quantity
    each = product.typical_grams or 0
    grams = quantity if product.kind == Kind.WEIGHT else quantity * each
    over = product.tolerance_percent
    return weighed(price, grams), weighed(price, grams, over_percent=over)


def wanted(quote: Quote) -> list[Wanted]:
    """What placing reserves: goods that keep the promised days after the slot's day."""
    return [
        Wanted(line.sku, line.wanted, keeps_until(line.product, quote.on))
        for line in quote.lines
        if line.product is not None or line.parts
    ]


def work(goods: Sequence[tuple[Sellable | None, int]]) -> tuple[int, int]:
    """(pick minutes, litres) that products, each with its quantity, ask of their slot; rough,
    nothing limits them yet."""
    litres = sum(_millilitres(product, quantity) for product, quantity in goods)
    return len(goods) * PICK_MINUTES_PER_LINE, -(-litres // MILLILITRES_PER_LITRE)


def misfits(products: Sequence[Sellable], *, store: Store, slot: SlotInfo) -> list[str]:
    """SKUs that cannot come in the slot: ordered too late for their lead time, or not sold that
    weekday."""
    ahead = (slot.pick_on - store.today()).days
    bit = 1 << slot.pick_on.weekday()
    return [p.sku for p in products if p.lead_days > ahead or not p.weekdays & bit]


def _chosen(basket: Basket) -> tuple[SlotInfo | None, datetime | None]:
    if basket.slot_id is None:
        return None, None
    return slots.chosen(basket.slot_id, basket_id=basket.id, order_key=basket.amends)


def _own(
    basket: Basket,
    store: Store,
    skus: Sequence[str],
    products: dict[str, Sellable],
    *,
    on: date,
    day: date,
) -> dict[str, Had]:
    """What the order that a draft changes has of the SKUs for that day. One SQL query, none for
    other baskets."""
    if basket.amends is None:
        return {}
    keeps = {sku: until for sku, p in products.items() if (until := keeps_until(p, on)) is not None}
    return inventory.had(basket.amends, store.id, skus, day, keeps)


def _available(
    store: Store, products: dict[str, Sellable], *, on: date, day: date
) -> dict[str, int]:
    if not products:
        return {}
    keeps = {sku: until for sku, p in products.items() if (until := keeps_until(p, on)) is not None}
    return inventory.available(store.id, list(products), day, keeps)


def _out_of_hours(products: dict[str, Sellable], store: Store, slot: SlotInfo) -> list[str]:
    return out_of_hours(
        products.values(),
        country=store.country,
        on=slot.pick_on,
        starts=store.local(slot.starts_at).time(),
        ends=store.local(slot.ends_at).time(),
    )


def keeps_until(product: Sellable | None, on: date) -> date | None:
    """The last day that goods handed over then must be good for; None: any."""
    if product is None or not product.min_life_days:
        return None
    return on + timedelta(days=product.min_life_days)


def _had(product: Sellable, wanted: int, available: int) -> int:
    """What can be had of the wanted, in whole steps where the shelf limits it."""
    if available >= wanted:
        return wanted
    step = product.step_grams if product.kind == Kind.WEIGHT else None
    return available - available % (step or 1)


def _line(row: BasketLine, product: Sellable | None, available: int) -> QuoteLine:
    if row.kept:
        return _kept_line(row, product, available)
    quantity = _had(product, row.quantity, available) if product else 0
    estimate, maximum = amounts(product, quantity) if product else (0, 0)
    units = quantity if product and product.kind != Kind.WEIGHT else 0
    return QuoteLine(
        sku=row.sku,
        product=product,
        wanted=row.quantity,
        quantity=quantity,
        available=available,
        estimate_minor=estimate,
        maximum_minor=maximum,
        deposit_minor=product.deposit_each_minor * units if product else 0,
        wish=row.wish,
        wish_skus=tuple(row.wish_skus),
        note=row.note,
        changes=tuple(_changes(row, product, quantity)),
    )


def _kept_line(row: BasketLine, product: Sellable | None, available: int) -> QuoteLine:
    """A draft's line of which the order has some: that stays to be had when nobody sells it."""
    most = row.quantity if product else min(row.quantity, kept.held(row.kept))
    quantity = _had(product, most, available) if product else min(most, available)
    parts = kept.parts_of(row.kept or (), product, quantity)
    return QuoteLine(
        sku=row.sku,
        product=product,
        wanted=row.quantity,
        quantity=quantity,
        available=available,
        estimate_minor=sum(part.estimate_minor for part in parts),
        maximum_minor=sum(part.maximum_minor for part in parts),
        deposit_minor=sum(part.deposit_minor for part in parts),
        wish=row.wish,
        wish_skus=tuple(row.wish_skus),
        note=row.note,
        changes=tuple(_changes(row, product, quantity)),
        parts=parts,
    )


def _changes(row: BasketLine, product: Sellable | None, quantity: int) -> list[Change]:
    if quantity == 0:
        return [Change(row.sku, "gone", row.quantity, 0)]
    changes = []
    as_agreed = product is None or row.quantity <= kept.held(row.kept)
    if product and not as_agreed and product.price_minor != row.agreed_price_minor:
        kind = "price_up" if product.price_minor > row.agreed_price_minor else "price_down"
        changes.append(Change(row.sku, kind, row.agreed_price_minor, product.price_minor))
    if quantity < row.quantity:
        changes.append(Change(row.sku, "less_stock", row.quantity, quantity))
    return changes


def _charges(terms: Charges | None, slot: SlotInfo | None, goods: int) -> tuple[Charge, ...]:
    if terms is None or not goods:
        return ()
    small = terms.small_basket.minor if goods < terms.small_basket_below.minor else 0
    each = [
        ("delivery", slot.price_minor if slot else 0),
        ("small_basket", small),
        ("bag", terms.bag.minor),
    ]
    return tuple(Charge(kind, minor) for kind, minor in each if minor)


def _millilitres(product: Sellable | None, quantity: int) -> int:
    if product is None:
        return 0
    if product.kind == Kind.WEIGHT:
        return quantity
    size = product.typical_grams or product.net_quantity
    # a piece of something ("12 eggs", a magazine) takes about half a litre
    return quantity * (500 if product.net_unit == "piece" else size)
