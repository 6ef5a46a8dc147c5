"""A product as a card shows it, and the SQL that reads many at once.

Every list and the product page are made of the same pieces, so that they agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from fractions import Fraction
from functools import lru_cache
from typing import Any

from punnet.basket.quote import HORIZON_DAYS
from punnet.catalogue import fragments
from punnet.catalogue import queries as catalogue
from punnet.foundation.money import rounded
from punnet.foundation.quantity import Kind

# "Only 2 left" is worth saying below this many units, or as many pieces by weight
LOW = 5
_PER = {"g": ("kg", 1000), "ml": ("l", 1000), "piece": ("piece", 1)}


@dataclass(frozen=True, slots=True)
class Offer:
    """A reduction that may be announced as one. rule: docs/rules/prices.md#lowest-in-30-days"""

    label: str  # "−17 %", from the lowest price of the 30 days before
    was_minor: int  # the regular price now
    lowest_30_minor: int
    ends_on: date | None  # last day, store's wall clock


@dataclass(frozen=True, slots=True)
class Card:
    """Amounts in `currency`, tax included; `price_minor` per unit, or per kg when weighed."""

    product_id: int
    sku: str
    name: str
    brand: str
    size: str
    picture: str
    tint: str
    category_key: str
    kind: str
    step: int
    most: int
    typical_grams: int | None
    tolerance_percent: int
    currency: str
    price_minor: int
    regular_minor: int | None
    comparison_minor: int
    comparison_per: str  # kg, l, piece
    availability: str  # in_stock, low, sold_out
    left: int | None  # units or grams, while low
    zone: str
    contains: tuple[str, ...]
    may_contain: tuple[str, ...]
    diet: tuple[str, ...]
    age_limit: int
    alcohol_per_mille: int
    deposit_minor: int
    offer: Offer | None
    version: int

    @property
    def order_in(self) -> str:
        """ "units" or "grams"."""
        return Kind(self.kind).ordered_in

    @property
    def price_per(self) -> str:
        """ "piece" or "kg"."""
        return Kind(self.kind).priced_per


@dataclass(frozen=True, slots=True)
class When:
    """The slot's day, for which prices and availability are, with its hours; none: today."""

    day: date | None = None  # None: today, on the store's wall clock
    starts: time | None = None
    ends: time | None = None


@lru_cache(maxsize=20_000)
def comparison(kind: str, price_minor: int, net_quantity: int, net_unit: str) -> tuple[int, str]:
    """Minor units per kg, litre or piece, rounded once. rule: docs/rules/prices.md#comparison"""
    if Kind(kind) is not Kind.PIECE:
        return price_minor, "kg"
    per, base = _PER[net_unit]
    return rounded(Fraction(price_minor * base, net_quantity)), per


def card(row: Any, when: When) -> Card:
    """A row of CARDS."""
    comparison_minor, per = comparison(row.kind, row.price_minor, row.net_quantity, row.net_unit)
    weight = row.kind == Kind.WEIGHT
    availability, left = _availability(row, when)
    return Card(
        product_id=row.id, sku=row.sku, name=row.name, brand=row.brand, size=row.size,
        picture=row.picture, tint=row.tint, category_key=row.category_key, kind=row.kind,
        step=row.step_grams if weight else 1, most=row.cap, typical_grams=row.typical_grams,
        tolerance_percent=row.tolerance_percent, currency=row.currency,
        price_minor=row.price_minor, regular_minor=row.regular_minor,
        comparison_minor=comparison_minor, comparison_per=per, availability=availability,
        left=left, zone=row.zone, contains=tuple(row.contains),
        may_contain=tuple(row.may_contain), diet=tuple(row.diet), age_limit=row.age_limit,
        alcohol_per_mille=row.alcohol_per_mille, deposit_minor=row.deposit_minor,
        offer=_offer(row), version=row.version,
    )  # fmt: skip


def _availability(row: Any, when: When) -> tuple[str, int | None]:
    unit = row.step_grams if row.kind == Kind.WEIGHT else 1
    sold_then = row.days_ahead >= row.lead_days and row.weekdays >> row.weekday & 1
    comes = when.day is None or sold_then
    if not comes or row.available < unit:
        return "sold_out", None
    few = LOW * (row.typical_grams if row.kind == Kind.WEIGHT else 1)
    return ("low", row.available) if row.available <= few else ("in_stock", None)


def _offer(row: Any) -> Offer | None:
    """None too for a reduction to a price that was already lower in the 30 days before it."""
    if row.regular_minor is None or row.lowest_minor is None or row.lowest_minor <= row.price_minor:
        return None
    percent = rounded(Fraction(100 * (row.lowest_minor - row.price_minor), row.lowest_minor))
    return Offer(f"−{percent} %", row.regular_minor, row.lowest_minor, row.offer_ends_on)


def within_hours(cards: Sequence[Card], when: When, country: str) -> list[Card]:
    """Restricted goods that may not be handed over in the slot's hours are sold out for it.

    One SQL query when there are such goods and a slot, else none.
    """
    if when.day is None or when.starts is None or when.ends is None:
        return list(cards)
    if not any(each.alcohol_per_mille for each in cards):
        return list(cards)
    rule = catalogue.restriction(country, "alcohol", when.day)
    if rule and rule.sold_from <= when.starts <= when.ends <= rule.sold_until:
        return list(cards)
    return [
        replace(each, availability="sold_out", left=None) if each.alcohol_per_mille else each
        for each in cards
    ]


COLUMNS = """
       p.id, p.sku, p.kind, p.brand, p.picture, p.tint, p.step_grams, p.typical_grams,
       p.tolerance_percent, p.cap, p.net_quantity, p.net_unit, p.zone, p.contains, p.may_contain,
       p.diet, p.age_limit, p.alcohol_per_mille, p.lead_days, p.weekdays, p.version,
       text.name, text.size, c.key AS category_key, s.country,
       price.price_minor, price.currency,
       CASE WHEN price.regular_minor > price.price_minor THEN price.regular_minor END
           AS regular_minor,
       coalesce(deposit.each_minor, 0)::int AS deposit_minor,
       reduction.lowest_minor, reduction.offer_ends_on, supply.available,
       s.day - s.today AS days_ahead, extract(isodow FROM s.day)::int - 1 AS weekday"""

# What can be promised for the slot's day; while none is chosen, within the days that a basket
# counts on too. rule: docs/rules/stock.md#available
SUPPLY = f"""
LEFT JOIN LATERAL (
    SELECT greatest(0, coalesce(sum(u.quantity - u.reserved), 0)
               - coalesce((SELECT k.safety_stock FROM inventory_stockrule k
                            WHERE k.store_id = s.id AND k.sku = p.sku), 0))::bigint AS available
      FROM inventory_supply u
     WHERE u.store_id = s.id AND u.sku = p.sku AND u.received_at IS NULL
       AND u.there_by <= coalesce(%(on)s::date, s.day + {HORIZON_DAYS})
       AND (p.min_life_days = 0 OR coalesce(u.good_until >= s.day + p.min_life_days, true))
) supply ON true
"""  # noqa: S608  a number of our own

# read only for reduced products (OFFSET 0: else the planner joins every product's, and asks
# afterwards whether it is reduced): the lowest that anybody was asked in the 30 days before
REDUCTION = """
LEFT JOIN LATERAL (
    SELECT (SELECT min(b.amount_minor) FROM catalogue_price b
             WHERE b.store_id = s.id AND b.product_id = p.id
               AND b.valid && tstzrange(lower(r.valid) - interval '30 days', lower(r.valid)))
               AS lowest_minor,
           ((upper(r.valid) - interval '1 microsecond') AT TIME ZONE s.time_zone)::date
               AS offer_ends_on
      FROM catalogue_price r
     WHERE price.regular_minor > price.price_minor
       AND r.store_id = s.id AND r.product_id = p.id AND r.kind = 'reduced'
       AND lower(r.valid) <= s.at AND coalesce(upper(r.valid) > s.at, true)
    OFFSET 0
) reduction ON true
"""

# expects `p` and `s` to be joined and the store chosen
JOINS = (
    "JOIN catalogue_category c ON c.id = p.category_id"
    + fragments.PRICE
    + fragments.TEXT
    + fragments.DEPOSIT
    + REDUCTION
    + SUPPLY
)
