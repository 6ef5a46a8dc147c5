"""No English on a Finnish or Swedish page: neither a text that is not translated, nor one that
nobody marked for translation."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from punnet.accounts import actions as people
from punnet.foundation.actors import OPERATOR
from punnet.notifications import actions as notifications
from punnet.notifications import jobs
from punnet.notifications import queries as messages
from punnet.notifications.models import MessageKind
from punnet.orders.models import Order
from punnet.orders.queries import access_token
from punnet.places.actions import AddressRow, import_addresses
from punnet.places.models import AddressPoint
from scripts import texts
from tests.texts.reading import Visitor, all_english, english_in, english_on, pieces
from tests.words import a_basket, a_shop, a_slot, goods, line_of, past_cutoff, place

pytestmark = pytest.mark.django_db
LANGUAGES = pytest.mark.parametrize("language", texts.LANGUAGES)


def wares(kind: str = "piece", **facts: Any) -> str:
    """A product that is named in its language's letters only."""
    sku = f"z-{kind}"
    names = {language: f"Zo{kind} {language}" for language in ("en", "fi", "sv")}
    return goods(sku.replace("_", "-"), name=names, kind=kind, category="zo", **facts)


@pytest.fixture
def shelf(db) -> list[str]:
    a_shop(minimum=1000, charge=490, below=50_000)
    import_addresses([AddressRow("Kasarmikatu", "1", "00130", "Helsinki", "FI", 60.17, 24.94)])
    sorts = {"deposit_container": "can", "contains": ["milk"], "may_contain": ["nuts"]}
    return [
        wares(units=9, diet=["organic", "vegan"], zone="frozen", **sorts),
        wares("weight", grams=9000, price=199),
        wares("catch_weight", units=9, price=899),
    ]


def customer() -> Client:
    """A browser in which a customer is signed in."""
    browser = Client()
    user = people.NewUser(email="ada@example.com", name="Ada Virtanen", password="zo" * 8)
    browser.force_login(people.register(user))
    return browser


def staff() -> Client:
    """A browser in which a manager of the store is signed in."""
    browser = Client()
    user = people.register(people.NewUser(email="paula@punnet.example", name="Paula Picker"))
    people.give_role(user_id=user.pk, role="manager", store_id=a_shop(), actor=OPERATOR)
    browser.force_login(user)
    return browser


@LANGUAGES
def test_the_shelves_speak_the_visitors_language(shelf, language):
    paths = ["/", "/departments", "/c/zo", "/c/zo?diet=vegan&without=gluten&sort=price"]
    paths += ["/search?q=zo", "/search?q=qqqqq", "/again", "/address", "/address?q=kasarm"]
    paths += [f"/p/{sku}" for sku in shelf] + ["/basket", "/orders", "/not-here"]
    assert all_english(Visitor(), paths, language) == ""


@LANGUAGES
def test_basket_slots_checkout_and_order_speak_it(shelf, language):
    a_slot(), a_slot(in_hours=24 * 6 + 30), a_slot(method="collection", price=0, in_hours=30)
    visitor = Visitor()
    visitor.sends("/address", place=AddressPoint.objects.get().pk)
    for sku, quantity in zip(shelf, (2, 800, 2), strict=True):
        visitor.sends(f"/basket/lines/{sku}", seen=0, to=quantity)
    slot = re.search(r'name="slot" value="(\d+)"', visitor.browser.get("/slots").content.decode())
    visitor.sends("/slots", slot=slot[1])
    paths = ["/", "/basket", f"/basket/lines/{shelf[0]}/wish", "/slots", "/slots?method=collection"]
    assert all_english(visitor, [*paths, "/checkout", "/address"], language) == ""
    assert english_on(visitor, "/checkout", language, post={"payment": "on_delivery"}) == []


@LANGUAGES
def test_an_order_tells_its_story_in_it(shelf, language):
    order = place(a_basket(**{shelf[0]: 2, shelf[1]: 800}), language=language)
    visitor = Visitor()
    visitor.browser.get(f"/orders/{order.number}?token={access_token(order)}")
    paths = [f"/orders/{order.number}", "/orders"]
    assert all_english(visitor, paths, language) == ""


@LANGUAGES
def test_accounts_speak_it(shelf, language):
    paths = ["/account/login/", "/account/signup/", "/account/password/reset/"]
    paths += ["/account/password/reset/done/", "/account/confirm-email/x:y:z/"]
    assert all_english(Visitor(), paths, language) == ""
    visitor = Visitor(customer())
    paths = ["/", "/account", "/orders", "/again", "/account/email/", "/account/password/change/"]
    assert all_english(visitor, [*paths, "/account/logout/"], language) == ""


@LANGUAGES
def test_the_staffs_phone_speaks_it(shelf, language):
    piece, loose, chicken = shelf
    order = place(a_basket(**{piece: 3, loose: 800, chicken: 2}))
    visitor, home = Visitor(staff()), f"/staff/orders/{order.number}"
    assert all_english(visitor, ["/staff/", "/staff/orders", home], language) == ""
    past_cutoff(order)
    assert all_english(visitor, ["/staff/orders", home], language) == ""
    visitor.sends(f"{home}/claim")
    lines = [f"/staff/lines/{line_of(order, sku).pk}" for sku in shelf]
    paths = [*lines, *[f"{line}/short" for line in lines], home, "/staff/orders", f"{home}/packing"]
    assert all_english(visitor, paths, language) == ""
    wrong = {"code": "4006381333931"}
    assert english_on(visitor, lines[0], language, post=wrong) == []
    visitor.sends(f"{lines[0]}", units=3)
    visitor.sends(f"{lines[1]}", weight=800)
    visitor.sends(f"{lines[2]}/short", units=0, short_reason="sold_out")
    paths = [home, *lines, f"{lines[2]}/substitute", f"{home}/packing"]
    assert all_english(visitor, paths, language) == ""
    visitor.sends(f"{home}/packing", ambient=0, chilled=1, frozen=1)
    paths = ["/staff/packed", home, f"{home}/labels", f"{home}/handover", f"{home}/return"]
    assert all_english(visitor, [*paths, "/staff/payments"], language) == ""
    mine = Visitor()
    mine.browser.get(f"/orders/{order.number}?token={access_token(order)}")
    assert english_on(mine, f"/orders/{order.number}", language) == []


@LANGUAGES
def test_mails_speak_it(shelf, language):
    order = place(a_basket(**{shelf[0]: 2, shelf[1]: 800}))
    Order.objects.filter(pk=order.pk).update(actual_minor=order.estimate_minor)
    for kind in MessageKind:
        theirs, ours = (mail(order, kind, one) for one in (language, "en"))
        assert english_in(theirs, ours, language) == [], kind


def mail(order: Order, kind: str, language: str) -> set[str]:
    """All pieces of such a mail about the order."""
    told = {"store_id": order.store_id, "customer_id": order.customer_id, "order_id": order.pk}
    message = notifications.enqueue(**told, kind=kind, language=language)
    made = jobs.compose(messages.message(message))
    plain = {line.strip() for line in made.body.splitlines() if line.strip()}
    return {made.subject, *plain, *pieces(made.alternatives[0][0])}
