"""The desk cancels an order with a reason, and has a refused refund tried again."""

from __future__ import annotations

import pytest
from django.urls import reverse

from punnet.backoffice.tests.test_desk import desk
from punnet.orders.models import Order
from punnet.stores.tests.factories import a_store
from tests.picking import kept, pack, paid, pick
from tests.processes.conftest import provider
from tests.words import a_basket, a_shop, available, goods, place, the_order

__all__ = ["provider"]
pytestmark = pytest.mark.django_db(transaction=True)
WHY = {"words": "The freezer broke down."}


@pytest.fixture
def order() -> Order:
    goods("milk", price=119, units=10)
    return place(a_basket(milk=2))


def cancel_page(order: Order) -> str:
    return reverse("admin:orders_order_cancel", args=[order.pk])


def story(client, order: Order) -> str:
    return client.get(f"/admin/orders/order/{order.pk}/change/").content.decode()


def test_the_story_leads_to_a_page_that_says_what_happens(order: Order):
    client = desk("manager", a_shop())
    assert cancel_page(order) in story(client, order)
    page = client.get(cancel_page(order)).content.decode()
    for said in ("Nothing is charged", "free for others", "sold again", "cannot be undone"):
        assert said in page


def test_a_reason_cancels_once_and_stands_in_the_story(order: Order):
    client = desk("manager", a_shop())
    for _ in range(2):
        page = client.post(cancel_page(order), WHY, follow=True)
    assert (the_order(order.pk).state, the_order(order.pk).reason) == ("cancelled", "store")
    assert available("milk") == 10 and WHY["words"] in page.content.decode()
    assert cancel_page(order) not in story(client, order)


@pytest.mark.parametrize("words", ["", "  ", "x" * 301])
def test_without_a_reason_nothing_happens(order: Order, words: str):
    assert desk().post(cancel_page(order), {"words": words}).status_code == 422
    assert the_order(order.pk).state == "placed"


def test_an_order_that_waits_for_its_payment_is_cancelled_too(provider):
    goods("milk", price=119, units=5)
    order = place(a_basket(milk=1), tender="stripe")
    client = desk("manager", a_shop())
    assert "basket comes back" in client.get(cancel_page(order)).content.decode()
    client.post(cancel_page(order), WHY)
    assert the_order(order.pk).state == "cancelled"


def test_a_card_says_what_is_released_and_it_is(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    client = desk("manager", a_shop())
    assert "The reservation of €1.19" in client.get(cancel_page(order)).content.decode()
    client.post(cancel_page(order), WHY)
    assert the_order(order.pk).payment.state == "voided"
    assert provider.ledger()[0]["status"] == "canceled"


def test_a_packed_order_is_not_cancelled(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    answer = desk("manager", a_shop()).post(cancel_page(order), WHY, follow=True)
    assert "moved on meanwhile" in answer.content.decode()
    assert the_order(order.pk).state == "packed"


def test_another_stores_manager_finds_no_such_page(order: Order):
    stranger = desk("manager", a_store("other"))
    assert stranger.get(cancel_page(order)).status_code == 404
    assert stranger.post(cancel_page(order), WHY).status_code == 404
    assert desk("picker", a_shop()).post(cancel_page(order), WHY).status_code == 302
    assert the_order(order.pk).state == "placed"


def test_a_refused_refund_waits_on_the_first_page_and_is_tried_again(provider):
    order = kept(provider)
    client, other = desk("manager", a_shop()), desk("manager", a_store("other"), "mia")
    assert client.get("/admin/").context["refused_refunds"] == 1
    assert other.get("/admin/").context["refused_refunds"] == 0
    page = client.get(reverse("admin:work_refunds")).content.decode()
    assert order.number in page and "balance_insufficient" in page
    assert "balance_insufficient" in story(client, order)
    other.post(reverse("admin:work_refund"), {"number": order.number})
    assert the_order(order.pk).payment.state == "captured"
    client.post(reverse("admin:work_refund"), {"number": order.number})
    assert the_order(order.pk).payment.state == "refunded"
    assert client.get("/admin/").context["refused_refunds"] == 0
