"""A product as a store sold it on a day: what `catalogue.queries.sellable` would have said then.

Made from the tables, since 6,000 orders would ask the database for each store, day and language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from demo import assortment, shelves
from demo.catalogue.spec import ProductSpec
from punnet.catalogue.actions import ListingRow, PriceRow
from punnet.catalogue.queries import Sellable

NOON = time(12)  # every span of the seed's prices begins and ends at midnight


class Goods:
    """What one store sells, with its prices of every day."""

    def __init__(self, store: str, products: Sequence[ProductSpec]) -> None:
        sold = shelves.sold_in(store, products)
        self.specs: Mapping[str, ProductSpec] = {product.sku: product for product in sold}
        self.places: Mapping[str, ListingRow] = {
            row.sku: row for row in shelves.places(store, sold)
        }
        self.prices: dict[str, list[PriceRow]] = defaultdict(list)
        for row in shelves.prices(store, sold):
            self.prices[row.sku].append(row)

    def sold(self, sku: str, on: date, language: str) -> Sellable:
        """The product on that day, in that language. Raises KeyError when it is not sold here."""
        spec, place = self.specs[sku], self.places[sku]
        amounts = self._prices(sku, on)
        deposit = assortment.DEPOSITS.get(spec.deposit_container or "", 0)
        return Sellable(
            sku=sku, product_id=0, kind=spec.kind, name=spec.names[language],
            size=spec.sizes[language], brand=spec.brand or "", picture="", tint="",
            price_minor=min(amounts), currency=assortment.CURRENCY, regular_minor=None,
            tax_per_mille=_tax(spec.tax_class, on),
            deposit_each_minor=deposit * spec.deposit_count,
            typical_grams=spec.typical_grams, step_grams=spec.step_grams,
            tolerance_percent=spec.tolerance_percent, cap=spec.cap,
            net_quantity=spec.net_quantity, net_unit=spec.net_unit, zone=spec.zone,
            age_limit=spec.age_limit, alcohol_per_mille=spec.alcohol_per_mille,
            lead_days=spec.lead_days, weekdays=spec.weekdays, min_life_days=spec.min_life_days,
            contains=spec.allergens, may_contain=spec.may_contain, diet=spec.diet,
            place=place.place, walk_order=place.walk_order, version=1,
            category_key=spec.category,
        )  # fmt: skip

    def _prices(self, sku: str, on: date) -> list[int]:
        at = datetime.combine(on, NOON, shelves.HELSINKI)
        return [
            row.amount_minor
            for row in self.prices[sku]
            if row.starts_at <= at and (row.ends_at is None or at < row.ends_at)
        ]


def _tax(tax_class: str, on: date) -> int:
    rates = [row for row in assortment.TAXES if row[0] == tax_class and row[2] <= on]
    return max(rates, key=lambda row: row[2])[1]
