"""Something instead, on the phone: only what the customer would take."""

from __future__ import annotations

import pytest

from punnet.basket import actions as baskets
from punnet.catalogue.actions import Code
from punnet.catalogue.tests.factories import a_gtin
from punnet.staff.tests.test_walk import claimed, line_url, text_of
from tests.words import a_basket, goods, line_of, past_cutoff, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def short_order(picker):
    """Two cartons of milk of which none is there; the customer takes the best match."""
    goods("milk", price=119, units=2, contains=["milk"])
    goods("cheap-milk", price=99, units=5, contains=["milk"], codes=[Code(a_gtin("cheap"))])
    goods("dear-milk", price=199, units=5, contains=["milk"], codes=[Code(a_gtin("dear"))])
    goods("nut-milk", price=89, units=5, contains=["nuts"], codes=[Code(a_gtin("nut"))])
    basket = a_basket(milk=2)
    baskets.set_substitution(basket_id=basket, default="best")
    order = place(basket)
    past_cutoff(order)
    claimed(picker, order)
    short = {"units": 0, "short_reason": "sold_out"}
    picker.post(f"{line_url(order, 'milk')}/short", short)
    return order


def test_only_what_is_allowed_is_offered_cheaper_first(picker, short_order):
    page = text_of(picker.get(f"{line_url(short_order, 'milk')}/substitute"))
    assert page.index("Cheap milk") < page.index("Dear milk")
    assert "charged as ordered" in page and "Nut milk" not in page


def test_a_scan_chooses_it_and_units_finish_it(picker, short_order):
    url = line_url(short_order, "milk")
    answer = picker.post(f"{url}/substitute", {"code": a_gtin("cheap")})
    assert answer.headers["Location"] == f"{url}/substitute/cheap-milk"
    done = picker.post(answer.headers["Location"], {"units": 2}, follow=True)
    assert "In the tote: Cheap milk" in text_of(done)
    substitute = short_order.lines.get(sku="cheap-milk")
    assert (substitute.picked, substitute.charged_minor) == (2, 198)


def test_a_new_allergen_is_refused_in_words(picker, short_order):
    answer = picker.post(f"{line_url(short_order, 'milk')}/substitute", {"code": a_gtin("nut")})
    assert answer.status_code == 409 and "allergen" in text_of(answer)


def test_words_find_another_one(picker, short_order):
    page = text_of(picker.get(f"{line_url(short_order, 'milk')}/substitute", {"q": "dear"}))
    assert "Dear milk" in page and "Cheap milk" not in page


def test_nothing_instead_goes_on(picker, short_order):
    answer = picker.post(f"{line_url(short_order, 'milk')}/substitute", {"none": "yes"})
    assert "/packing" in answer.headers["Location"]
    assert line_of(short_order, "milk").state == "short"


def test_ask_means_nothing_instead_and_the_page_says_so(picker):
    goods("milk", units=2)
    basket = a_basket(milk=1)
    baskets.set_substitution(basket_id=basket, default="ask")
    order = place(basket)
    past_cutoff(order)
    claimed(picker, order)
    page = text_of(picker.get(f"{line_url(order, 'milk')}/short"))
    assert "asked, which is not possible yet: so nothing instead" in page
    answer = picker.post(
        f"{line_url(order, 'milk')}/short", {"units": 0, "short_reason": "damaged"}
    )
    assert "/packing" in answer.headers["Location"]
    assert picker.get(f"{line_url(order, 'milk')}/substitute").status_code == 302
