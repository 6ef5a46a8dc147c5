"""The shop that every simulation begins with: `python -m simulation.scene MONTHS` fills an
empty database, with tables for so many months ahead.

A store with all three kinds of goods, deposits, a drink with an age limit, little of some; slots of
today and tomorrow for delivery and collection; codes that lower what goods cost.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unittest import mock

START = datetime(2026, 12, 7, 3, 0, tzinfo=UTC)  # a Monday, five in the morning in Helsinki
SQUARE = [(24.0, 60.0), (25.0, 60.0), (25.0, 61.0), (24.0, 61.0), (24.0, 60.0)]
LONG_AGO = date(2020, 1, 1)
FOOD_FACTS = {
    "energy_kj": 160,
    "energy_kcal": 38,
    "fat": 1500,
    "saturates": 900,
    "carbohydrate": 4800,
    "sugars": 4800,
    "protein": 3400,
    "salt": 100,
}


@dataclass(frozen=True)
class Goods:
    """What customers may choose: `most` of it at a time, by `step` (units or grams)."""

    sku: str
    minor: int
    stock: int
    most: int = 4
    step: int = 1
    kind: str = "piece"
    zone: str = "ambient"
    facts: dict[str, Any] = field(default_factory=dict)


GRAMS = {"net_unit": "g", "tolerance_percent": 10}
CAN = {"deposit_container": "can", "deposit_count": 1}
DRINK = {**CAN, "age_limit": 18, "alcohol_per_mille": 45, "labelling": "alcohol"}
GOODS = (
    Goods("milk", 119, 60, zone="chilled"),
    Goods("oat-milk", 209, 40, zone="chilled"),
    Goods("bread", 299, 30),
    Goods("rye-bread", 249, 30),
    Goods("cola", 149, 60, most=6, facts=CAN),
    Goods("lemonade", 139, 60, most=6, facts=CAN),
    Goods("beer", 279, 40, most=6, facts=DRINK),
    Goods("soap", 495, 20, most=2, facts={"tax_class": "general", "labelling": "none"}),
    Goods("berries", 599, 12, most=2, zone="frozen"),
    Goods("truffle", 1990, 3, most=2, zone="chilled"),
    Goods(
        "bananas", 199, 9000, 1500, 100, "weight",
        facts={**GRAMS, "step_grams": 100, "typical_grams": 180},
    ),
    Goods(
        "carrots", 129, 9000, 1500, 100, "weight",
        facts={**GRAMS, "step_grams": 100, "typical_grams": 100},
    ),
    Goods(
        "chicken", 899, 25, 2, 1, "catch_weight", "chilled",
        {**GRAMS, "tolerance_percent": 15, "typical_grams": 1200},
    ),
    Goods(
        "salmon", 2490, 12, 2, 1, "catch_weight", "chilled",
        {**GRAMS, "tolerance_percent": 20, "typical_grams": 450},
    ),
)  # fmt: skip
KNOWN = {goods.sku: goods for goods in GOODS}


@dataclass(frozen=True)
class Code:
    """A voucher: percent, or a fixed amount in minor units; how often in all, and by one e-mail
    address; from how many goods on."""

    code: str
    percent: int = 0
    minor: int = 0
    total: int | None = None
    each: int | None = None
    least: int = 0


# few enough of each to be used up in a day, and one that may pay for all of the goods
CODES = (
    Code("FIFTEEN", percent=15, total=4, each=1),
    Code("FIVER", minor=500, total=3, each=2, least=900),
    Code("GENEROUS", minor=6000, total=1),
)


def build() -> int:
    """Store, slots, goods; the store's id."""
    store_id = _store()
    _goods(store_id)
    _slots(store_id)
    _vouchers(store_id)
    return store_id


def _store() -> int:
    from punnet.stores import actions
    from punnet.stores.models import Method

    store_id = actions.put_store(
        actions.StoreDetails(
            slug="kallio", name="Kallio", time_zone="Europe/Helsinki", currency="EUR",
            language="en", country="FI", address_line="Fleminginkatu 1", postcode="00530",
            city="Helsinki", lat=60.1841, lon=24.95, phone="+358401234567",
            email="kallio@punnet.example", legal_name="Kallion Kauppa Oy",
            business_id="1234567-1", vat_number="FI12345671",
        )
    )  # fmt: skip
    actions.put_service_area(store_id, name="town", rings=[SQUARE])
    week = [actions.Hours(day, time(7), time(22)) for day in range(7)]
    actions.set_opening_hours(store_id, week)
    delivery = actions.ChargeDetails(1000, 490, 3000)
    actions.set_charges(store_id, Method.DELIVERY, delivery, valid_from=LONG_AGO)
    actions.set_charges(store_id, Method.COLLECTION, actions.ChargeDetails(), valid_from=LONG_AGO)
    return store_id


def _goods(store_id: int) -> None:
    from punnet.catalogue import actions
    from punnet.foundation.actors import OPERATOR
    from punnet.inventory import actions as inventory

    rates = {"food": 135, "general": 255, "reduced": 100}
    actions.put_tax_rates([actions.TaxRateDetails("FI", *each, LONG_AGO) for each in rates.items()])
    actions.put_deposit_rates([actions.DepositRateDetails("FI", "can", 15, "EUR", LONG_AGO)])
    actions.put_restrictions(
        [actions.RestrictionDetails("FI", "alcohol", 18, time(9), time(21), 80, 55, LONG_AGO)]
    )
    names = dict.fromkeys(("en", "fi", "sv"), "Groceries")
    actions.import_categories([actions.CategoryDetails("groceries", names, "pantry", 1, None)])
    actions.import_products([_details(each) for each in GOODS])
    actions.publish([each.sku for each in GOODS], actor=OPERATOR)
    for place, each in enumerate(GOODS, 1):
        actions.list_product(store_id, actions.ListingRow(each.sku, f"A{place:02}-1-1", place))
    began = datetime(2020, 1, 1, tzinfo=UTC)
    actions.import_prices(
        store_id, [actions.PriceRow(each.sku, each.minor, began, None, "regular") for each in GOODS]
    )
    shelves = [inventory.Shelf(store_id, each.sku, each.stock) for each in GOODS]
    inventory.bulk_set_shelf(shelves, actor=OPERATOR)


def _details(goods: Goods) -> Any:
    from punnet.catalogue import actions

    name = goods.sku.replace("-", " ").capitalize()
    facts: dict[str, Any] = {
        "tax_class": "food",
        "net_quantity": 1000,
        "net_unit": "ml",
        "maker": "Kotipelto, Lahti",
        "origin": "FI",
        "nutrition": FOOD_FACTS,
        "cap": 20_000 if goods.kind == "weight" else 24,
        **goods.facts,
    }
    return actions.ProductDetails(
        sku=goods.sku,
        kind=goods.kind,
        zone=goods.zone,
        category="groceries",
        texts={
            language: actions.Text(name, "", f"{name}.", name, "Keep cool.")
            for language in ("en", "fi", "sv")
        },
        **facts,
    )


def _slots(store_id: int) -> None:
    from punnet.slots import actions

    for method, hours, seats, minor in (
        ("delivery", (12, 14, 16, 18, 20), 5, 390),
        ("collection", (11, 13, 15, 17, 19), 4, 0),
    ):
        for hour in hours:
            plan = actions.PlanDetails(method, 127, time(hour), time(hour + 2), 2, seats, minor)
            actions.put_plan(store_id, plan)
    actions.ensure_slots(store_id=store_id)


def _vouchers(store_id: int) -> None:
    from punnet.promotions import actions

    for each in CODES:
        actions.put_voucher(
            actions.VoucherDetails(
                code=each.code,
                store_id=store_id,
                kind="percent" if each.percent else "fixed",
                amount_minor=each.minor,
                percent=each.percent,
                currency="EUR",
                least_goods_minor=each.least,
                valid_from=START.date(),
                valid_until=START.date() + timedelta(days=300),
                limit_total=each.total,
                limit_per_customer=each.each,
            )
        )


def main(months_ahead: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from punnet.foundation import clock, ids, partitions
    from punnet.ops import tools

    clock.stop(START)
    ids.seed(0)
    # the months of tables are those of the simulated days: each more costs every copy and query
    with mock.patch.multiple(partitions, MONTHS_BACK=0, MONTHS_AHEAD=months_ahead):
        tools.migrate()
        build()


if __name__ == "__main__":
    main(int(sys.argv[1]))
