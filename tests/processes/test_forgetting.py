"""What a basket holds of people goes when the order has it, or when nobody comes back."""

from __future__ import annotations

import pytest

from punnet.accounts.actions import create_guest
from punnet.basket import actions, delivery, jobs, merging, queries
from punnet.basket.errors import NoBasket
from punnet.basket.models import Basket, BasketLine
from punnet.foundation import clock
from punnet.orders.models import OrderContact, OrderLine
from punnet.processes import place_order
from punnet.processes.confirm_order import confirm
from tests import words
from tests.words import a_basket, a_shop, a_slot, goods, place

pytestmark = pytest.mark.django_db
EMPTIED = {
    "place_id": None, "line": "", "postcode": "", "city": "", "lat": None, "lon": None,
    "floor": "", "door_code": "", "instructions": "",
}  # fmt: skip


@pytest.fixture
def basket():
    """Delivered to a door with a code, with a word to the picker."""
    goods("milk", price=2000, units=9)
    basket = a_basket(a_slot(), milk=2)
    actions.set_wish(basket_id=basket, sku="milk", wish="ask", note="for Aunt Aino")
    door = delivery.Door("3", "1234", "ring twice")
    delivery.deliver_to(basket_id=basket, place=words.HOME, door=door)
    return basket


def in_payment(basket_id):
    """Its order waits for the customer's card."""
    order_id, _attempt = place_order._hold(words.placing(basket_id, tender="stripe"))
    return words.the_order(order_id)


def kept(basket_id) -> dict[str, object]:
    return Basket.objects.filter(pk=basket_id).values(*EMPTIED).get()


def test_an_ordered_basket_keeps_neither_address_nor_notes_and_the_order_has_them(basket):
    order = place(basket)
    assert kept(basket) == EMPTIED
    assert set(BasketLine.objects.values_list("note", flat=True)) == {""}
    contact = OrderContact.objects.get(order=order)
    assert (contact.line, contact.instructions) == (words.HOME.line, "ring twice")
    assert OrderLine.objects.get(order=order, sku="milk").note == "for Aunt Aino"
    assert queries.basket(basket).order_number == order.number


def test_a_basket_in_payment_keeps_all_until_the_payment_is_known(basket):
    order = in_payment(basket)
    assert kept(basket)["line"] == words.HOME.line
    confirm(order, actor="test")
    assert kept(basket) == EMPTIED
    assert set(BasketLine.objects.values_list("note", flat=True)) == {""}
    assert queries.basket(basket).order_number == order.number


def test_a_basket_whose_lines_went_into_the_accounts_keeps_nothing(basket):
    customer = create_guest().pk
    goods("rye", units=5)
    a_basket(customer=customer, rye=1)
    merging.give_to_customer(basket_id=basket, customer_id=customer, language="en")
    assert kept(basket) == EMPTIED
    assert not BasketLine.objects.filter(basket_id=basket).exists()


def test_after_30_days_what_nobody_will_use_again_is_deleted(basket):
    goods("rye", units=5)
    mine = a_basket(customer=create_guest().pk, rye=1)
    ordered = a_basket(milk=1)
    place(ordered)
    clock.forward(days=29)
    young = actions.create(store_id=a_shop()).id
    jobs.delete_unused()
    assert Basket.objects.count() == 4
    clock.forward(days=2)
    jobs.delete_unused()
    assert set(Basket.objects.values_list("pk", flat=True)) == {mine, young}
    assert not BasketLine.objects.exclude(basket_id=mine).exists()
    with pytest.raises(NoBasket):
        queries.basket(basket)


def test_a_basket_in_payment_is_never_deleted(basket):
    in_payment(basket)
    clock.forward(days=31)
    jobs.delete_unused()
    assert Basket.objects.filter(pk=basket, state="paying").exists()


def test_how_many_days_is_a_setting(basket, settings):
    settings.BASKET_DAYS = 1
    clock.forward(days=2)
    jobs.delete_unused()
    assert not Basket.objects.exists()
