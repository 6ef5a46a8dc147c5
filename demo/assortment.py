"""From the tables of demo/catalogue to what the catalogue's actions take."""

from __future__ import annotations

from datetime import date, time

from demo.catalogue import CATEGORIES, ProductSpec
from demo.town.data import COUNTRY
from punnet.catalogue import actions
from punnet.catalogue.models import Labelling

CURRENCY = "EUR"
# rule: docs/rules/money.md#tax. The food rate fell from 14 to 13.5 % with 2026.
TAXES = (
    ("general", 255, date(2024, 9, 1)),
    ("food", 140, date(2024, 9, 1)),
    ("food", 135, date(2026, 1, 1)),
    ("reduced", 100, date(2024, 9, 1)),
)
# rule: docs/rules/money.md#deposits
DEPOSITS = {
    "can": 15,
    "pet_small": 10,  # below 0.35 l
    "pet_medium": 20,
    "pet_large": 40,  # above 1 l
    "glass_small": 10,
    "glass_large": 10,
}
DEPOSITS_FROM = date(2024, 1, 1)
# rule: docs/rules/age.md#alcohol. Fermented drinks to 8 %, others to 5.5 %, 9 to 21 o'clock.
ALCOHOL = actions.RestrictionDetails(
    COUNTRY, "alcohol", 18, time(9), time(21), 80, 55, date(2024, 6, 10)
)
ALCOHOL_LABELLED_FROM = 12  # per mille: above, no list of ingredients and no table is asked for


def lay_down_the_law() -> None:
    """Taxes, deposits and what restricts alcohol."""
    actions.put_tax_rates([actions.TaxRateDetails(COUNTRY, *row) for row in TAXES])
    actions.put_deposit_rates(
        [
            actions.DepositRateDetails(COUNTRY, container, minor, CURRENCY, DEPOSITS_FROM)
            for container, minor in DEPOSITS.items()
        ]
    )
    actions.put_restrictions([ALCOHOL])


def bring_in(products: list[ProductSpec]) -> None:
    """Categories and products with everything but price, place and picture."""
    actions.import_categories(
        [
            actions.CategoryDetails(each.key, each.names, each.tint, each.position, each.parent)
            for each in sorted(CATEGORIES, key=lambda each: each.parent is not None)
        ]
    )
    actions.import_products([details(product) for product in products])


def details(spec: ProductSpec) -> actions.ProductDetails:
    """A product of the tables as the catalogue takes it."""
    codes = [*spec.gtins, *([spec.in_store_code] if spec.in_store_code else [])]
    return actions.ProductDetails(
        sku=spec.sku,
        kind=spec.kind,
        category=spec.category,
        also_in=spec.also_in,
        texts={language: _text(spec, language) for language in spec.names},
        codes=[actions.Code(code) for code in codes],
        brand=spec.brand or "",
        maker=spec.maker,
        origin=spec.origin,
        tax_class=spec.tax_class,
        zone=spec.zone,
        net_quantity=spec.net_quantity,
        net_unit=spec.net_unit,
        step_grams=spec.step_grams,
        typical_grams=spec.typical_grams,
        tolerance_percent=spec.tolerance_percent,
        cap=spec.cap,
        age_limit=spec.age_limit,
        alcohol_per_mille=spec.alcohol_per_mille,
        deposit_container=spec.deposit_container or "",
        deposit_count=spec.deposit_count,
        labelling=_labelling(spec),
        contains=spec.allergens,
        may_contain=spec.may_contain,
        diet=spec.diet,
        nutrition=spec.nutrition,
        min_life_days=spec.min_life_days,
        lead_days=spec.lead_days,
        weekdays=spec.weekdays,
        popularity=spec.popularity,
        tint=spec.shot.tint if spec.shot else "pantry",
    )


def _text(spec: ProductSpec, language: str) -> actions.Text:
    return actions.Text(
        name=spec.names[language],
        size=spec.sizes[language],
        description=spec.descriptions[language],
        ingredients=spec.ingredients[language],
        storage=spec.storage[language],
    )


def _labelling(spec: ProductSpec) -> str:
    if spec.alcohol_per_mille > ALCOHOL_LABELLED_FROM:
        return Labelling.ALCOHOL
    if spec.tax_class != "food" and not spec.ingredients["en"]:
        return Labelling.NONE
    return Labelling.FULL if spec.ingredients["en"] and spec.nutrition else Labelling.SINGLE
