"""Whose basket: merged at login, moved to another store only when agreed, kept by the browser."""

from __future__ import annotations

import re
from copy import deepcopy
from uuid import uuid4

from punnet.accounts.models import Customer
from punnet.basket.models import Basket
from punnet.catalogue import actions as catalogue
from punnet.catalogue.tests.factories import a_price
from punnet.foundation import clock
from punnet.orders.models import Order
from punnet.storefront.tests.conftest import PASSWORD, Shopper, an_address
from punnet.storefront.tests.test_basket_pages import amounts
from punnet.stores.tests.factories import a_store
from tests.words import a_shop, goods


def a_user(users, email: str):
    """Somebody who can log in and never shopped."""
    user = users.objects.create(email=email, date_joined=clock.now())
    user.set_password(PASSWORD)
    user.save()
    return user


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


def the_basket_of(user) -> Basket:
    return Basket.objects.get(customer__user=user, state__in=["open", "paying"])


def set_state(state: str, **which) -> None:
    number, public_id = ("PNABC", uuid4()) if state == "paying" else ("", None)
    assert Basket.objects.filter(**which).update(
        state=state, order_number=number, order_public_id=public_id
    )


def test_what_a_guest_chose_waits_while_the_accounts_basket_is_being_paid(
    shopper, stranger, customer
):
    stranger.log_in(customer)
    stranger.set("milk", 3)
    set_state("paying", customer__user=customer)
    shopper.set("bananas", 300, measure="grams")
    shopper.log_in(customer)
    assert amounts(shopper.page("/basket")) == ["3"]
    set_state("open", customer__user=customer)
    assert sorted(amounts(shopper.page("/basket"))) == ["3", "300"]
    assert sorted(amounts(shopper.page("/basket"))) == ["3", "300"]


def test_a_guests_basket_in_payment_is_not_lost_by_logging_in(shopper, customer):
    shopper.set("milk", 2)
    set_state("paying", customer=None)
    shopper.log_in(customer)
    assert amounts(shopper.page("/basket")) == []
    set_state("open", customer=None)  # the payment came to nothing
    assert amounts(shopper.page("/basket")) == ["2"]
    assert the_basket_of(customer).lines.get().quantity == 2


def test_a_guests_basket_that_became_an_order_is_not_taken_along(shopper, customer):
    shopper.set("milk", 2)
    set_state("paying", customer=None)
    shopper.log_in(customer)
    set_state("ordered", customer=None)
    assert amounts(shopper.page("/basket")) == []
    shopper.set("milk", 1)
    assert amounts(shopper.page("/basket")) == ["1"]


def test_whoever_has_no_customer_yet_shops_all_the_same(shopper, django_user_model):
    user = a_user(django_user_model, "staff@example.com")
    shopper.log_in(user)
    assert not Customer.objects.filter(user=user).exists()  # looking makes none
    shopper.page("/basket")
    assert not Customer.objects.filter(user=user).exists()
    shopper.set("milk", 2)
    assert amounts(shopper.page("/basket")) == ["2"]
    assert the_basket_of(user).lines.get().quantity == 2


def test_whoever_has_no_customer_yet_keeps_what_was_chosen_before(shopper, django_user_model):
    shopper.set("milk", 2)
    shopper.log_in(a_user(django_user_model, "staff@example.com"))
    assert amounts(shopper.page("/basket")) == ["2"]


def test_a_browser_that_missed_the_merge_begins_another_basket(shopper, stranger, customer):
    elsewhere = Shopper()
    elsewhere.log_in(customer)
    elsewhere.set("milk", 1)
    shopper.set("milk", 2)
    stranger.web.cookies = deepcopy(shopper.web.cookies)  # the same browser, an answer never came
    shopper.log_in(customer)
    shopper.page("/basket")
    assert amounts(stranger.page("/basket")) == []
    assert stranger.set("milk", 1).status_code == 302
    assert amounts(stranger.page("/basket")) == ["1"]
    assert the_basket_of(customer).lines.get().quantity == 3


def test_the_first_page_after_logging_in_is_of_the_baskets_store(shopper, customer):
    kallio, other = a_shop(), a_store("itis", ring=FAR_RING)
    shopper.web.post("/address/collection", {"store": other})
    shopper.log_in(customer)
    shopper.page("/basket")
    shopper.web.post("/account/logout/")
    goods("cake", units=9, cap=2)
    shopper.web.post("/address/collection", {"store": kallio})
    shopper.set("cake", 1)
    shopper.log_in(customer)
    page = shopper.page("/slots?method=collection")
    assert set(re.findall("Collect at ([^<]+)", page)) == {"Itis"}


def test_an_address_chooses_its_store_and_is_shown_everywhere(shopper):
    place = an_address("Kasarmikatu", 60.17, 24.94)
    assert "Kasarmikatu 1" in shopper.page("/address?q=kasarmi")
    shopper.web.post("/address", {"place": place})
    assert "Kasarmikatu 1" in shopper.page("/c/groceries")


def test_where_nobody_delivers_the_nearest_store_is_named(shopper):
    a_store("oulu", ring=FAR_RING, lat=64.99, lon=25.5)
    place = an_address("Kaukakatu", 65.0, 25.5)
    answer = shopper.web.post("/address", {"place": place})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "We do not deliver to Kaukakatu 1 yet." in page
    assert "The nearest store is Oulu, about 1100 m away." in page


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


def an_order(shopper: Shopper) -> str:
    """Its number."""
    shopper.set("milk", 2)
    shopper.collect()
    assert shopper.order().status_code == 302
    return Order.objects.get().number


def test_who_uses_the_browser_after_logging_out_opens_no_order(
    shopper, customer, django_user_model
):
    shopper.log_in(customer)
    number = an_order(shopper)
    assert "Your order is placed." in shopper.page(f"/orders/{number}")
    shopper.web.post("/account/logout/")
    assert "/account/login" in shopper.web.get(f"/orders/{number}")["Location"]
    assert number not in shopper.page("/")
    assert shopper.web.get(f"/orders/{number}/state").status_code == 404
    shopper.log_in(a_user(django_user_model, "ben@example.com"))
    shopper.page(f"/orders/{number}", status=404)


def test_nor_the_draft_of_one(shopper, customer):
    shopper.log_in(customer)
    number = an_order(shopper)
    assert shopper.web.post(f"/orders/{number}/draft").status_code == 302
    assert f"You are changing order {number}" in shopper.page("/basket")
    shopper.web.post("/account/logout/")
    assert number not in shopper.page("/basket") and amounts(shopper.page("/basket")) == []
    shopper.log_in(customer)
    assert shopper.page(f"/orders/{number}")


def test_a_guests_order_stays_open_in_the_browser_it_was_made_in(shopper, customer):
    number = an_order(shopper)
    shopper.log_in(customer)
    assert "Your order is placed." in shopper.page(f"/orders/{number}")
    shopper.web.post("/account/logout/")
    assert "Your order is placed." in shopper.page(f"/orders/{number}")
