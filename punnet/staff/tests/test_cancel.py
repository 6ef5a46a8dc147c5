"""Cancelling by the store: managers alone, with words that the customer reads."""

from __future__ import annotations

import pytest

from punnet.staff.tests.test_walk import an_order, claimed, line_url, text_of
from tests.words import a_basket, available, goods, place, the_order

pytestmark = pytest.mark.django_db
WHY = {"words": "The freezer broke down."}


@pytest.fixture
def order():
    goods("milk", units=5)
    return an_order(milk=2)


def address(order) -> str:
    return f"/staff/orders/{order.number}/cancel"


def test_the_page_says_what_happens_to_money_seat_and_goods(manager, order):
    assert "Cancel the order" in text_of(manager.get(f"/staff/orders/{order.number}"))
    page = text_of(manager.get(address(order)))
    for said in ("Nothing is charged", "free for others", "sold again", "cannot be undone"):
        assert said in page
    assert "The customer reads English" in page


def test_a_manager_cancels_with_a_reason(manager, order):
    for _ in range(2):
        answer = manager.post(address(order), WHY, follow=True)
    order = the_order(order.pk)
    assert (order.state, order.reason) == ("cancelled", "store")
    assert order.contact.cancel_words == WHY["words"]
    assert available("milk") == 5
    assert "This order is cancelled" in text_of(answer)


@pytest.mark.parametrize("words", ["", "   ", "x" * 301])
def test_without_a_reason_nothing_happens(manager, order, words):
    answer = manager.post(address(order), {"words": words})
    assert answer.status_code == 422 and "Write why" in text_of(answer)
    assert the_order(order.pk).state == "placed"


def test_what_was_picked_is_to_be_put_back(picker, manager, order):
    claimed(picker, order)
    picker.post(line_url(order, "milk"), {"units": 2})
    assert "1 line is picked already" in text_of(manager.get(address(order)))
    manager.post(address(order), WHY)
    assert the_order(order.pk).state == "cancelled" and available("milk") == 5


def test_a_packed_order_is_not_cancelled(picker, manager, order):
    claimed(picker, order)
    picker.post(line_url(order, "milk"), {"units": 2})
    picker.post(f"/staff/orders/{order.number}/packing", {"ambient": "1", "chilled": "1"})
    assert "Cancel the order" not in text_of(manager.get(f"/staff/orders/{order.number}"))
    assert manager.get(address(order)).status_code == 302
    manager.post(address(order), WHY)
    assert the_order(order.pk).state == "packed"


def test_pickers_cancel_nothing(picker, order):
    assert "Cancel the order" not in text_of(picker.get(f"/staff/orders/{order.number}"))
    assert picker.get(address(order)).status_code == 403
    assert picker.post(address(order), WHY).status_code == 403


def test_before_the_cutoff_too(manager):
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    manager.post(address(order), WHY)
    assert the_order(order.pk).state == "cancelled"
