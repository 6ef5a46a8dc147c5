"""Drawn cards: what is kept is what would be drawn anew, and each visitor's form is their own."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import translation

from punnet.basket import actions as baskets
from punnet.catalogue import actions as catalogue
from punnet.overviews import shelf
from punnet.storefront import drawn
from tests.words import a_shop, goods

pytestmark = pytest.mark.django_db
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


class Visitor:
    """As much of a Visit as cards ask for."""

    language = "en"

    def __init__(self, rf, **quantities):
        self.request, self.quantities = rf.get("/"), quantities

    def quantity(self, sku):
        return self.quantities.get(sku, 0)


def cards(rf, **quantities):
    listed = shelf.listing(a_shop(), language="en").items
    return drawn.drawn(listed, Visitor(rf, **quantities))


def test_a_kept_card_is_the_card_that_would_be_drawn_now(rf):
    goods("milk", price=119, units=9)
    before = cards(rf)
    assert "€1.19" in before and cards(rf).count("<article") == 1
    catalogue.set_price(store_id=a_shop(), sku="milk", amount_minor=135, actor="test")
    assert "€1.35" in cards(rf)


def test_a_card_shows_how_many_its_own_visitor_has(rf):
    goods("milk", units=9)
    assert 'name="to"' in cards(rf) and 'value="3"' in cards(rf, milk=3)
    assert 'value="3"' not in cards(rf)


def test_a_card_is_drawn_once_and_in_each_language(rf):
    goods("milk", units=9)
    drawn._cell.cache_clear()
    cards(rf), cards(rf)
    assert drawn._cell.cache_info().misses == 1
    [card] = shelf.listing(a_shop(), language="en").items
    with translation.override("fi"):
        assert "milk" in drawn._cell(card, 0, True, 2, "fi")
    assert drawn._cell.cache_info().misses == 2


def test_every_visitor_gets_forms_of_their_own_and_none_is_left_without(rf):
    goods("milk", units=9)
    first, second = cards(rf), cards(rf)
    assert drawn.FIELD not in first
    assert TOKEN.findall(first) != TOKEN.findall(second)


def test_a_page_masks_its_token_once_and_its_forms_work():
    goods("milk", units=9)
    basket = baskets.create(store_id=a_shop())
    assert basket
    client = Client(enforce_csrf_checks=True)
    page = client.get("/search?q=milk").content.decode()
    token = TOKEN.findall(page)[-1]
    sent = {"seen": 0, "to": 1, "key": "card-milk", "csrfmiddlewaretoken": token}
    assert client.post("/basket/lines/milk", sent).status_code in (200, 302)
