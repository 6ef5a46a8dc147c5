"""What a store sells on a day: prices, taxes and deposits by the day, in the store's time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.catalogue import actions, queries
from punnet.catalogue.models import Listing
from punnet.catalogue.tests.factories import a_gtin, a_price, a_product, a_store
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import NotFound

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _noon_in_helsinki() -> None:
    clock.stop(NOON)


def sold(sku: str, on: date = TODAY, language: str = "en", store: int | None = None):
    return queries.sellable(store or a_store(), [sku], on=on, language=language).get(sku)


def test_a_listed_live_priced_product_is_sellable():
    a_product("milk", price=119, contains=["milk"], place="A03-2-15")
    found = sold("milk")
    assert (found.price_minor, found.regular_minor, found.currency) == (119, None, "EUR")
    assert (found.tax_per_mille, found.contains, found.place) == (135, ["milk"], "A03-2-15")


@pytest.mark.parametrize("without", ["price", "live", "listing"])
def test_without_price_or_life_or_listing_it_is_absent(without):
    a_product("milk", price=None if without == "price" else 119, live=without != "live")
    if without == "listing":
        Listing.objects.filter(product__sku="milk").delete()
    assert sold("milk") is None


def test_a_lower_reduction_wins_and_names_the_regular_price():
    a_product("milk", price=119)
    a_price("milk", 99, kind="reduced", since=NOON - timedelta(days=1), until=NOON + timedelta(1))
    assert (sold("milk").price_minor, sold("milk").regular_minor) == (99, 119)


def test_a_reduction_above_the_regular_price_is_none():
    a_product("milk", price=119)
    a_price("milk", 129, kind="reduced", since=NOON - timedelta(days=1))
    assert (sold("milk").price_minor, sold("milk").regular_minor) == (119, None)


def test_price_is_that_of_the_stores_day_not_of_utc():
    a_product("milk", price=None)
    midnight = datetime(2026, 11, 25, 22, 0, tzinfo=UTC)  # 26 November in Helsinki
    a_price("milk", 100, since=NOON - timedelta(days=9), until=midnight)
    a_price("milk", 200, since=midnight)
    assert sold("milk", date(2026, 11, 25)).price_minor == 100
    assert sold("milk", date(2026, 11, 26)).price_minor == 200


def test_a_price_set_today_holds_today_from_that_moment():
    a_product("milk", price=119)
    actions.set_price(store_id=a_store(), sku="milk", amount_minor=150, actor=OPERATOR)
    assert sold("milk").price_minor == 150
    assert sold("milk", TODAY - timedelta(days=1)).price_minor == 119


def test_tax_and_deposit_are_those_of_the_day():
    a_product("cola", tax_class="general", deposit_container="can", deposit_count=6)
    soon = date(2027, 1, 1)
    actions.put_tax_rates([actions.TaxRateDetails("FI", "general", 240, soon)])
    actions.put_deposit_rates([actions.DepositRateDetails("FI", "can", 20, "EUR", soon)])
    assert (sold("cola").tax_per_mille, sold("cola").deposit_each_minor) == (255, 90)
    assert (sold("cola", soon).tax_per_mille, sold("cola", soon).deposit_each_minor) == (240, 120)


def test_without_a_tax_rate_for_the_day_nothing_is_sold():
    a_product("milk")
    assert sold("milk", date(2019, 12, 31)) is None


def test_text_falls_back_to_english():
    a_product("milk", name={"en": "Milk", "fi": "Maito", "sv": "Mjölk"})
    assert sold("milk", language="sv-FI").name == "Mjölk"
    assert sold("milk", language="de").name == "Milk"


def test_each_store_has_its_own_price():
    there = a_store("kamppi")
    a_product("milk", price=119)
    actions.list_product(there, actions.ListingRow("milk"))
    a_price("milk", 125, store=there)
    assert (sold("milk").price_minor, sold("milk", store=there).price_minor) == (119, 125)


def test_one_query_for_any_number_of_products():
    skus = [a_product(f"p{n}") for n in range(12)]
    store = a_store()
    with CaptureQueriesContext(
        connection,
    ) as counted:
        assert len(queries.sellable(store, skus, on=TODAY, language="fi")) == 12
    assert len(counted) == 1
    assert queries.sellable(store, [], on=TODAY, language="fi") == {}


def test_a_gtin_of_any_length_finds_its_product():
    code = a_gtin("milk")
    a_product("milk", codes=[actions.Code(code), actions.Code("12345")])
    assert queries.by_code(code).sku == "milk"
    assert queries.by_code("0" + code).sku == "milk"
    assert queries.by_code("12345") == queries.Coded("milk", 1)
    with pytest.raises(NotFound):
        queries.by_code("4006381333931")


def test_restriction_in_force_on_the_day():
    a_store()
    assert queries.restriction("FI", "alcohol", TODAY).age_limit == 18
    assert queries.restriction("FI", "alcohol", date(2019, 1, 1)) is None
