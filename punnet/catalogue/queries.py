"""Reads of the catalogue, public to all. Every function says how many SQL queries it costs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import NamedTuple

from punnet.catalogue import fragments
from punnet.catalogue.languages import known
from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound


class Sellable(NamedTuple):
    """One product at a store, for a day and a language: all that pricing and placing need.

    Prices are per unit for pieces, per kg for weight and catch weight, tax included.
    """

    sku: str
    product_id: int
    kind: str
    name: str
    size: str
    brand: str
    picture: str
    tint: str
    price_minor: int
    currency: str
    regular_minor: int | None  # only while reduced: what it costs otherwise
    tax_per_mille: int
    deposit_each_minor: int  # per unit: the sum of its containers
    typical_grams: int | None
    step_grams: int | None
    tolerance_percent: int
    cap: int  # the most units or grams of one order
    net_quantity: int
    net_unit: str
    zone: str
    age_limit: int
    alcohol_per_mille: int
    lead_days: int
    weekdays: int  # bit 0 is Monday
    min_life_days: int  # promised after handing over
    contains: Sequence[str]
    may_contain: Sequence[str]
    diet: Sequence[str]
    place: str
    walk_order: int
    version: int
    category_key: str


@dataclass(frozen=True, slots=True)
class Coded:
    """What a barcode stands for: `units` of the SKU in one packing."""

    sku: str
    units: int


@dataclass(frozen=True, slots=True)
class Restriction:
    """What the law asks of restricted goods on a day. Times are the store's wall clock."""

    goods: str
    age_limit: int
    sold_from: time
    sold_until: time
    max_fermented_per_mille: int
    max_other_per_mille: int


def sellable(
    store_id: int, skus: Collection[str], *, on: date, language: str
) -> dict[str, Sellable]:
    """What of `skus` the store sells on that day, by SKU; the others are absent.

    Absent: not listed, not live, without a price, tax rate or deposit rate for the day.
    One SQL query, none for no SKUs.
    """
    if not skus:
        return {}
    rows = db.read_as(
        Sellable,
        SELLABLE,
        store=store_id,
        skus=list(skus),
        on=on,
        now=clock.now(),
        language=known(language),
    )
    return {row.sku: row for row in rows}


def by_code(code: str) -> Coded:
    """The product of a GTIN (8, 12, 13 or 14 digits) or of a five-digit in-store item number.

    Raises NotFound. One SQL query.
    """
    row = db.read_one(BY_CODE, code=stored_code(code))
    if row is None:
        raise NotFound(code=code)
    return Coded(row.sku, row.units)


def stored_code(code: str) -> str:
    """As the table has it: GTINs filled up to 14 digits, in-store item numbers as they are."""
    return code if len(code) == 5 else code.zfill(14)


def deposits(country: str, currency: str, on: date) -> list[int]:
    """What containers are bought back for there on that day, in minor units, each sum once, lowest
    first. One SQL query."""
    return [
        row.amount_minor for row in db.read(DEPOSITS, country=country, currency=currency, on=on)
    ]


def restriction(country: str, goods: str, on: date) -> Restriction | None:
    """The rule for restricted goods in force on that day; None when there is none. One query."""
    row = db.read_one(RESTRICTION, country=country, goods=goods, on=on)
    return Restriction(**row._asdict()) if row else None


SELLABLE = f"""
WITH {fragments.SHOP}
SELECT p.sku, p.id AS product_id, p.kind, text.name, text.size, p.brand, p.picture, p.tint,
       price.price_minor, price.currency,
       CASE WHEN price.regular_minor > price.price_minor THEN price.regular_minor END
           AS regular_minor,
       tax.per_mille AS tax_per_mille, coalesce(deposit.each_minor, 0) AS deposit_each_minor,
       p.typical_grams, p.step_grams, p.tolerance_percent, p.cap, p.net_quantity, p.net_unit,
       p.zone, p.age_limit, p.alcohol_per_mille, p.lead_days, p.weekdays, p.min_life_days,
       p.contains, p.may_contain, p.diet, l.place, l.walk_order, p.version, c.key AS category_key
  FROM shop s
  JOIN catalogue_product p ON p.sku = ANY(%(skus)s::text[]) AND p.live
  JOIN catalogue_listing l ON l.store_id = s.id AND l.product_id = p.id AND l.live
  JOIN catalogue_category c ON c.id = p.category_id
{fragments.PRICE}{fragments.TEXT}{fragments.TAX}{fragments.DEPOSIT}
 WHERE {fragments.DEPOSIT_KNOWN}
 ORDER BY p.sku
"""  # noqa: S608  only our own constants

BY_CODE = """
SELECT p.sku, b.units FROM catalogue_barcode b JOIN catalogue_product p ON p.id = b.product_id
 WHERE b.code = %(code)s
"""

RESTRICTION = """
SELECT goods, age_limit, sold_from, sold_until, max_fermented_per_mille, max_other_per_mille
  FROM catalogue_restrictionrule
 WHERE country = %(country)s AND goods = %(goods)s AND valid_from <= %(on)s::date
 ORDER BY valid_from DESC LIMIT 1
"""

DEPOSITS = """
SELECT DISTINCT d.amount_minor FROM (
    SELECT DISTINCT ON (container) amount_minor, currency FROM catalogue_depositrate
     WHERE country = %(country)s AND valid_from <= %(on)s::date
     ORDER BY container, valid_from DESC) d
 WHERE d.currency = %(currency)s ORDER BY d.amount_minor
"""
