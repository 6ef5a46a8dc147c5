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

from punnet.basket.age import out_of_hours
from punnet.basket.quote import HORIZON_DAYS
from punnet.catalogue import fragments
from punnet.foundation.money import rounded
from punnet.foundation.quantity import Kind, OfKind

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
class Card(OfKind):
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

    def __hash__(self) -> int:
        """Of what tells cards apart nearly always: every page looks up 48 of them."""
        return hash((self.product_id, self.version, self.price_minor, self.left))


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


def card(facts: Any, now: Any, availability: str, left: int | None) -> Card:
    """Of a row with FACTS, a row with NOW, and what `availability` says of both."""
    weight = facts.kind == Kind.WEIGHT
    comparison_minor, per = comparison(
        facts.kind, now.price_minor, facts.net_quantity, facts.net_unit
    )
    return Card(
        product_id=now.id, sku=facts.sku, name=facts.name, brand=facts.brand, size=facts.size,
        picture=facts.picture, tint=facts.tint, category_key=facts.category_key, kind=facts.kind,
        step=facts.step_grams if weight else 1, most=facts.cap,
        typical_grams=facts.typical_grams, tolerance_percent=facts.tolerance_percent,
        currency=now.currency, price_minor=now.price_minor, regular_minor=now.regular_minor,
        comparison_minor=comparison_minor, comparison_per=per, availability=availability,
        left=left, zone=facts.zone, contains=tuple(facts.contains),
        may_contain=tuple(facts.may_contain), diet=tuple(facts.diet), age_limit=facts.age_limit,
        alcohol_per_mille=facts.alcohol_per_mille, deposit_minor=now.deposit_minor,
        offer=_offer(now), version=now.version,
    )  # fmt: skip


def availability(facts: Any, now: Any, when: When) -> tuple[str, int | None]:
    """In words, and what is left while it is low."""
    unit = facts.step_grams if facts.kind == Kind.WEIGHT else 1
    sold_then = now.days_ahead >= facts.lead_days and facts.weekdays >> now.weekday & 1
    comes = when.day is None or sold_then
    if not comes or now.available < unit:
        return "sold_out", None
    few = LOW * (facts.typical_grams if facts.kind == Kind.WEIGHT else 1)
    return ("low", now.available) if now.available <= few else ("in_stock", None)


def _offer(now: Any) -> Offer | None:
    """None too for a reduction to a price that was already lower in the 30 days before it."""
    if now.regular_minor is None or now.lowest_minor is None or now.lowest_minor <= now.price_minor:
        return None
    percent = rounded(Fraction(100 * (now.lowest_minor - now.price_minor), now.lowest_minor))
    return Offer(f"−{percent} %", now.regular_minor, now.lowest_minor, now.offer_ends_on)


def within_hours(cards: Sequence[Card], when: When, country: str) -> list[Card]:
    """Alcohol that may not be handed over in the slot's hours is sold out for it.

    One SQL query when there is alcohol and a slot, else none.
    """
    if when.day is None or when.starts is None or when.ends is None:
        return list(cards)
    unlawful = out_of_hours(cards, country=country, on=when.day, starts=when.starts, ends=when.ends)
    return [
        replace(each, availability="sold_out", left=None) if each.sku in unlawful else each
        for each in cards
    ]


# what may change at any moment, or with the day; on the card as they are: the first SAID
SAID = 9
NOW = """
       p.id, p.version, s.country, price.price_minor, price.currency,
       CASE WHEN price.regular_minor > price.price_minor THEN price.regular_minor END
           AS regular_minor,
       coalesce(deposit.each_minor, 0)::int AS deposit_minor,
       reduction.lowest_minor, reduction.offer_ends_on, supply.available,
       s.day - s.today AS days_ahead, extract(isodow FROM s.day)::int - 1 AS weekday"""

# what stays the same while the product's version does
FACTS = """
       p.sku, p.kind, p.brand, p.picture, p.tint, p.step_grams, p.typical_grams,
       p.tolerance_percent, p.cap, p.net_quantity, p.net_unit, p.zone, p.contains, p.may_contain,
       p.diet, p.age_limit, p.alcohol_per_mille, p.lead_days, p.weekdays,
       text.name, text.size, c.key AS category_key"""
COLUMNS = f"{NOW}, {FACTS}"

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

# both expect `p` and `s` to be joined and the store chosen
JOINS_NOW = fragments.PRICE + fragments.DEPOSIT + REDUCTION + SUPPLY
JOINS = JOINS_NOW + fragments.TEXT + "JOIN catalogue_category c ON c.id = p.category_id"
