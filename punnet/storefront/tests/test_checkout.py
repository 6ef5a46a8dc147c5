"""Checkout: one form, one order, whatever is pressed how often."""

from __future__ import annotations

import re

import pytest

from punnet.accounts.actions import customer_of
from punnet.basket import merging
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.processes import ways_to_pay
from punnet.slots import actions as slots
from punnet.storefront.tests.conftest import Shopper, a_key, an_address
from tests.words import a_slot, available, goods


@pytest.fixture
def ready(shopper) -> Shopper:
    shopper.set("milk", 2)
    shopper.collect()
    return shopper


def number_in(response) -> str:
    found = re.fullmatch(r"/orders/(\w+)", response.headers["Location"])
    assert found, response.headers["Location"]
    return found[1]


def test_the_form_orders_and_shows_the_order(ready):
    number = number_in(ready.order())
    page = ready.page(f"/orders/{number}")
    assert "Your order is placed." in page
    assert "€2.38" in page
    assert "0 products" in ready.page("/basket") or "Your basket is empty" in ready.page("/basket")


def test_the_same_form_twice_is_one_order(ready):
    form = ready.form()
    first, second = (ready.web.post("/checkout", form) for _ in range(2))
    assert number_in(first) == number_in(second)
    assert available("milk") == 18


def test_two_tabs_are_one_order(ready):
    one, two = ready.form(), {**ready.form(), "key": a_key()}
    assert number_in(ready.web.post("/checkout", one)) == number_in(
        ready.web.post("/checkout", two)
    )
    assert available("milk") == 18


def test_what_was_typed_stays_when_it_is_refused(ready):
    answer = ready.order(email="no address", phone="++", name="Ada <3")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="no address"' in page
    assert 'value="Ada &lt;3"' in page
    assert available("milk") == 20


def test_consent_is_asked_again_for_another_maximum(ready):
    form = ready.form()
    ready.set("milk", 3, seen=2)
    answer = ready.web.post("/checkout", form)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Look it over and agree again" in page
    assert not re.search(r'name="consent"[^>]* checked', page)


def test_without_consent_nothing_is_ordered(ready):
    form = ready.form()
    del form["consent"]
    assert ready.web.post("/checkout", form).status_code == 422
    assert available("milk") == 20


def test_a_strangers_form_for_a_customers_basket_orders_nothing(ready, stranger, django_user_model):
    user = django_user_model.objects.create(email="eve@example.com", date_joined=clock.now())
    form = ready.form()

    merging.give_to_customer(
        basket_id=form["basket"], customer_id=customer_of(user).pk, language="en"
    )
    assert stranger.web.post("/checkout", form).headers["Location"] == "/basket"
    assert available("milk") == 20


def test_a_card_says_why_it_cannot_pay_for_a_far_slot(shopper):
    shopper.set("milk", 1)
    shopper.collect(a_slot(method="collection", price=0, in_hours=24 * 7))
    page = shopper.page("/checkout")
    assert "a bank sets an amount aside for six days at most" in page
    assert re.search(r'value="stripe"[^>]* disabled', page)
    answer = shopper.order(payment="stripe")
    assert answer.status_code == 422
    assert "That slot cannot be paid for in this way." in answer.content.decode()


def test_while_the_provider_is_silent_another_way_to_pay_is_chosen(ready, monkeypatch):
    monkeypatch.setattr(ways_to_pay, "is_down", lambda method: method == "stripe")
    page = ready.page("/checkout")
    assert "Card payment does not answer at the moment" in page
    assert re.search(r'value="stripe"[^>]* disabled', page)
    assert re.search(r'value="paypal"[^>]* checked', page)
    answer = ready.order(payment="stripe")
    assert answer.status_code == 422
    assert "Card payment does not answer at the moment" in answer.content.decode()
    number_in(ready.order(payment="on_delivery"))


def test_paypal_is_offered_and_says_why_it_cannot_pay_for_a_far_slot(shopper, settings):
    shopper.set("milk", 1)
    shopper.collect(a_slot(method="collection", price=0, in_hours=24 * 5.5))
    page = shopper.page("/checkout")
    assert "PayPal sets an amount aside for five days at most" in page
    assert re.search(r'value="paypal"[^>]* disabled', page)
    assert not re.search(r'value="stripe"[^>]* disabled', page)
    settings.PAYPAL_CLIENT_ID = ""
    assert 'value="paypal"' not in shopper.page("/checkout")


def test_a_lost_slot_offers_the_nearest_and_keeps_what_was_typed(ready):
    near = a_slot(method="collection", price=0, in_hours=32)
    form = {**a_form_whose_slot_is_lost(ready), "name": "Ada Lovelace"}
    answer = ready.web.post("/checkout", form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "is taken now. Your basket is safe." in page and offered(page)[0] == str(near)
    taken = ready.web.post("/checkout", {**form, "slot": near})
    page = taken.content.decode()
    assert (taken.status_code, offered(page)) == (200, [])
    assert "We keep it until" in page and 'value="Ada Lovelace"' in page
    assert not re.search(r'name="consent"[^>]* checked', page)
    assert available("milk") == 20
    number_in(ready.order())


def test_an_offered_slot_that_is_full_by_now_leads_to_the_next(ready):
    near, next_one = (a_slot(method="collection", price=0, in_hours=n) for n in (32, 34))
    form = a_form_whose_slot_is_lost(ready)
    slots.set_free(near, 0, actor=OPERATOR)
    page = ready.web.post("/checkout", {**form, "slot": near}).content.decode()
    assert "That slot filled up while you shopped." in page and offered(page)[0] == str(next_one)
    assert ready.web.post("/checkout", {**form, "slot": "milk"}).headers["Location"] == "/slots"


def a_form_whose_slot_is_lost(ready: Shopper) -> dict[str, str]:
    slot = a_slot(method="collection", price=0, seats=1, in_hours=30)
    ready.collect(slot)
    form = ready.form()
    clock.forward(minutes=61)
    slots.set_free(slot, 0, actor=OPERATOR)
    return form


def offered(page: str) -> list[str]:
    return re.findall(r'name="slot" value="(\d+)"', page)


def test_the_date_of_birth_is_asked_for_beer(shopper):
    goods("beer", units=9, age_limit=18, alcohol_per_mille=45, tax_class="general")
    shopper.set("beer", 1)
    shopper.collect(a_slot(method="collection", price=0, in_hours=_hours_to_noon()))
    assert "Date of birth" in shopper.page("/checkout")
    assert shopper.order(born_on="").status_code == 422
    child = f"{clock.now().year - 10}-01-01"
    assert "must be 18" in shopper.order(born_on=child).content.decode()
    assert shopper.order(born_on="1990-05-17").status_code == 302


def test_below_the_minimum_the_basket_says_what_is_missing(shopper):
    shopper.web.post("/address", {"place": an_address("Kasarmikatu", 60.17, 24.94)})
    shopper.set("milk", 1)
    sent_back = shopper.page("/checkout")
    assert "€28.81 to the minimum of €30.00" in sent_back
    assert "€28.81 more and we can deliver." in sent_back


def test_checkout_may_end_at_the_providers_page_and_nowhere_else(ready, settings):
    policy = ready.web.get("/checkout").headers["Content-Security-Policy"]
    assert f"form-action 'self' {settings.STRIPE_PAGE_ORIGIN};" in policy
    assert "form-action 'self';" in ready.web.get("/basket").headers["Content-Security-Policy"]


def _hours_to_noon() -> float:
    now = clock.local("Europe/Helsinki")
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    return (noon - now).total_seconds() / 3600 + 48
