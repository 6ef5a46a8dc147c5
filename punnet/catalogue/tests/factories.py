"""Words for tests: a store, and products on its shelf of goods.

store_id = a_store()
a_product("milk", price=119)                        # a carton of a litre, food, chilled
a_product("bananas", price=199, kind="weight")      # per kg, by steps of 100 g
a_product("chicken", price=899, kind="catch_weight")
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zlib import crc32

from punnet.catalogue import actions
from punnet.catalogue.models import Category, TaxRate
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.stores.actions import StoreDetails, put_store
from punnet.stores.models import Store

_TEN = 10 * 365


def a_store(slug: str = "kallio", **changed: Any) -> int:
    """The store of that slug, made when there is none; the laws of 2026 with it."""
    some_laws()
    known = Store.objects.filter(slug=slug).first()
    if known is not None and not changed:
        return known.pk
    details = {
        "slug": slug,
        "name": slug.title(),
        "time_zone": "Europe/Helsinki",
        "currency": "EUR",
        "language": "en",
        "country": "FI",
        "address_line": "Fleminginkatu 1",
        "postcode": "00530",
        "city": "Helsinki",
        "lat": 60.1841,
        "lon": 24.9500,
        "phone": "+358401234567",
        "email": "kallio@punnet.example",
        **changed,
    }
    return put_store(StoreDetails(**details))


def some_laws() -> None:
    """Taxes, deposits and rules for alcohol as Finland has them in 2026."""
    if TaxRate.objects.exists():
        return
    day = date(2020, 1, 1)
    rates = {"food": 135, "general": 255, "reduced": 100}
    actions.put_tax_rates([actions.TaxRateDetails("FI", *rate, day) for rate in rates.items()])
    amounts = {"can": 15, "pet_small": 20, "pet_large": 40, "glass_small": 10, "glass_large": 10}
    actions.put_deposit_rates(
        [actions.DepositRateDetails("FI", c, minor, "EUR", day) for c, minor in amounts.items()]
    )
    actions.put_restrictions(
        [actions.RestrictionDetails("FI", "alcohol", 18, time(9), time(21), 80, 55, day)]
    )


def a_category(key: str = "groceries", parent: str | None = None, **names: str) -> str:
    """The category of that key, made when there is none."""
    if not Category.objects.filter(key=key).exists():
        title = key.replace("_", " ").capitalize()
        every = {"en": title, "fi": title, "sv": title, **names}
        actions.import_categories([actions.CategoryDetails(key, every, "pantry", 1, parent)])
    return key


def a_product(
    sku: str,
    *,
    price: int | None = 119,
    store: int | Sequence[int] | None = None,
    kind: str = "piece",
    category: str = "groceries",
    name: str | Mapping[str, str] | None = None,
    live: bool = True,
    place: str = "A01-1-1",
    walk_order: int = 1,
    **changed: Any,
) -> str:
    """A live product that `store` (the first store) sells at `price` since long ago; its SKU."""
    a_category(category)
    stores = [a_store()] if store is None else [store] if isinstance(store, int) else list(store)
    some_laws()
    actions.import_products([product_details(sku, kind, category, name, **changed)])
    if live:
        actions.publish([sku], actor=OPERATOR)
    for each in stores:
        actions.list_product(each, actions.ListingRow(sku, place, walk_order))
        if price is not None:
            a_price(sku, price, store=each)
    return sku


def product_details(
    sku: str,
    kind: str = "piece",
    category: str = "groceries",
    name: str | Mapping[str, str] | None = None,
    **changed: Any,
) -> actions.ProductDetails:
    """Complete facts of a product that may go live."""
    name = name or sku.replace("-", " ").capitalize()
    names = {lang: name for lang in ("en", "fi", "sv")} if isinstance(name, str) else name
    details: dict[str, Any] = {
        "tax_class": "food",
        "zone": "chilled",
        "net_quantity": 1000,
        "net_unit": "ml" if kind == "piece" else "g",
        "maker": "Kotipelto, Lahti",
        "origin": "FI",
        "nutrition": {
            "energy_kj": 160,
            "energy_kcal": 38,
            "fat": 1500,
            "saturates": 900,
            "carbohydrate": 4800,
            "sugars": 4800,
            "protein": 3400,
            "salt": 100,
        },
        **({"step_grams": 100} if kind == "weight" else {}),
        **({"typical_grams": 180, "tolerance_percent": 10} if kind == "weight" else {}),
        **({"typical_grams": 1200, "tolerance_percent": 15} if kind == "catch_weight" else {}),
        "cap": 20_000 if kind == "weight" else 24,
        **changed,
    }
    texts = {
        language: actions.Text(
            each, "1 l" if kind == "piece" else "", f"{each}.", "Milk.", "Keep chilled."
        )
        for language, each in names.items()
    }
    return actions.ProductDetails(sku=sku, kind=kind, category=category, texts=texts, **details)


def a_price(
    sku: str,
    minor: int,
    *,
    store: int | None = None,
    kind: str = "regular",
    since: datetime | None = None,
    until: datetime | None = None,
) -> None:
    """A price as imported, in the past too; ten years old when `since` is not given."""
    since = since or clock.now() - timedelta(days=_TEN)
    row = actions.PriceRow(sku, minor, since, until, kind)
    actions.import_prices(a_store() if store is None else store, [row])


def a_gtin(name: str) -> str:
    """A GTIN-13 that is always the same for a name; GS1 keeps 952 for demonstrations."""
    digits = f"952{crc32(name.encode()) % 10**9:09d}"
    total = sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)
