"""Whose basket: merged at login, moved to another store only when agreed, kept by the browser."""

from __future__ import annotations

from punnet.catalogue import actions as catalogue
from punnet.catalogue.tests.factories import a_price
from punnet.storefront.tests.conftest import an_address
from punnet.storefront.tests.test_basket_pages import amounts
from punnet.stores.tests.factories import a_store
from tests.words import goods

FAR_RING = [(26.0, 60.0), (27.0, 60.0), (27.0, 61.0), (26.0, 61.0), (26.0, 60.0)]


def test_logging_in_takes_the_guests_basket_along(shopper, customer):
    shopper.set("milk", 2)
    shopper.log_in(customer)
    assert amounts(shopper.page("/basket")) == ["2"]


def test_both_baskets_add_up_to_the_cap_and_the_rest_is_listed(shopper, stranger, customer):
    stranger.log_in(customer)
    stranger.set("milk", 15)
    shopper.set("milk", 5)
    shopper.set("bananas", 300, measure="grams")
    goods("cake", units=9, cap=2)
    stranger.set("cake", 2)
    shopper.set("cake", 1)
    shopper.log_in(customer)
    page = shopper.page("/basket")
    assert sorted(amounts(page)) == ["2", "20", "300"]
    assert "Cake: 1 above the most per order stayed out of your basket." in page


def test_logging_out_leaves_no_basket_behind(shopper, customer):
    shopper.set("milk", 2)
    shopper.log_in(customer)
    shopper.page("/basket")
    shopper.web.post("/account/logout/")
    assert amounts(shopper.page("/basket")) == []


def test_an_address_chooses_its_store_and_is_shown_everywhere(shopper):
    place = an_address("Kasarmikatu", 60.17, 24.94)
    assert "Kasarmikatu 1" in shopper.page("/address?q=kasarmi")
    shopper.web.post("/address", {"place": place})
    assert "Kasarmikatu 1" in shopper.page("/c/groceries")


def test_where_nobody_delivers_the_nearest_store_is_named(shopper):
    place = an_address("Kaukakatu", 65.0, 25.5)
    answer = shopper.web.post("/address", {"place": place})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "We do not deliver to Kaukakatu 1 yet." in page
    assert "Kallio" in page or "Kamppi" in page


def test_another_stores_address_asks_once_and_drops_nothing(shopper):
    other = a_store("itis", ring=FAR_RING)
    goods("rye", price=249, units=9)  # not sold there

    catalogue.list_product(other, catalogue.ListingRow("milk"))
    a_price("milk", 149, store=other)
    shopper.set("milk", 2)
    shopper.set("rye", 1)
    place = an_address("Itäkatu", 60.2, 26.5)
    asked = shopper.web.post("/address", {"place": place}).content.decode()
    assert "Itis serves this address" in asked
    assert "€1.49" in asked and "Rye is not sold there" in asked
    shopper.web.post("/address", {"place": place, "move": "1"})
    page = shopper.page("/basket")
    assert sorted(amounts(page)) == ["1", "2"]
    assert "Rye cannot be had any more" in page


def test_the_next_basket_knows_the_last_address(shopper):
    place = an_address("Kasarmikatu", 60.17, 24.94)
    shopper.web.post("/address", {"place": place})
    shopper.set("milk", 1)
    shopper.collect()
    shopper.web.post("/address", {"place": place})
    assert "Kasarmikatu 1" in shopper.page("/basket")
