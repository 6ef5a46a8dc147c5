"""Cancelling by the store: managers alone, with words that the customer reads."""

from __future__ import annotations

import pytest

from punnet.basket import vouchers
from punnet.promotions.tests.factories import a_voucher
from punnet.staff.tests.test_walk import an_order, claimed, line_url, text_of
from tests.words import a_basket, a_slot, available, goods, place, the_order

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


def test_a_manager_takes_one_line_out_and_the_customer_reads_why(manager):
    goods("milk", price=100, units=5)
    goods("bread", price=250, units=5)
    order = place(a_basket(milk=2, bread=1))
    bread = order.lines.get(sku="bread").pk
    assert "Only these lines?" in text_of(manager.get(address(order)))
    for _ in range(2):
        manager.post(address(order), {**WHY, "lines": [str(bread)]})
    order = the_order(order.pk)
    assert [line.sku for line in order.lines.all()] == ["milk"]
    assert (order.maximum_minor, order.agreement, available("bread")) == (200, 2, 5)
    assert order.contact.change_words == WHY["words"]
    assert order.agreements.get().terms["maximum_minor"] == 450


def test_a_line_of_another_order_is_not_taken_out(manager):
    goods("milk", price=100, units=9)
    goods("bread", price=250, units=9)
    order, other = place(a_basket(milk=2, bread=1)), place(a_basket(milk=1))
    manager.post(address(order), {**WHY, "lines": [str(other.lines.get().pk)]})
    assert the_order(order.pk).agreement == the_order(other.pk).agreement == 1
    assert (the_order(order.pk).state, the_order(other.pk).state) == ("placed", "placed")


def test_charges_and_voucher_stay_as_agreed_when_the_store_takes_out(manager):
    goods("milk", price=2000, units=9)
    goods("bread", price=1500, units=9)
    a_voucher("WELCOME", amount=500, least=5000)
    basket = a_basket(a_slot(), milk=2, bread=1)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    order = place(basket)
    assert order.maximum_minor == 5500 + 390 - 500
    milk = order.lines.get(sku="milk").pk
    manager.post(address(order), {**WHY, "lines": [str(milk)]})
    assert the_order(order.pk).maximum_minor == 1500 + 390 - 500
