"""An order changed on the shop's pages: a draft, a page to look it over, consent, money."""

from __future__ import annotations

import re

import pytest

from punnet.basket import delivery
from punnet.basket.models import Basket
from punnet.orders.models import Order
from punnet.processes.settle_payment import settle
from punnet.promotions.tests.factories import a_voucher
from tests import words
from tests.processes.conftest import provider  # noqa: F401
from tests.words import a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(client) -> Order:
    goods("milk", price=2000, units=9)
    goods("bread", price=250, units=9)
    made = place(a_basket(a_slot(), milk=2))
    _open(client, made)
    return made


def _open(client, order: Order) -> None:
    from punnet.overviews.order_view import page_address

    assert client.get(page_address(order)).status_code == 302


def at(order: Order, *rest: str) -> str:
    return "/".join(["/orders", order.number, *rest])


def html(response) -> str:
    return response.content.decode()


def fields(page: str) -> dict[str, str]:
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    return {name: value for name, value in hidden if name != "csrfmiddlewaretoken"}


def save(client, order: Order, **typed: str):
    page = html(client.get(at(order, "changes")))
    chosen = {"payment": order.tender, "default_wish": "best", "consent": "on"}
    sent = {**chosen, **fields(page), **typed}
    return client.post(at(order, "changes"), sent)


def test_the_shop_works_on_the_order_until_the_changes_are_saved(client, order):
    assert "Change this order" in html(client.get(at(order)))
    assert client.post(at(order, "draft")).status_code == 302
    assert f"You are changing order {order.number}" in html(client.get("/basket"))
    client.post("/basket/lines/bread", {"units": "2", "seen": "0"})
    client.post("/basket/lines/milk", {"units": "3", "seen": "2"})
    assert client.get("/checkout")["Location"] == at(order, "changes")
    page = html(client.get(at(order, "changes")))
    assert "Was 2" in page and "Bread" in page and "that was at most €48.80" in page
    assert the_order(order.pk).maximum_minor == 4880
    answer = save(client, order)
    assert answer["Location"] == at(order)
    now = the_order(order.pk)
    assert (now.maximum_minor, now.agreement) == (6000 + 500 + 390, 2)
    page = html(client.get(at(order)))
    assert "What was agreed before" in page and "The order was changed" in page
    assert "You are changing" not in html(client.get("/"))


def test_left_unchanged_the_order_stays_and_the_own_basket_is_back(client, order):
    client.post("/basket/lines/bread", {"units": "1", "seen": "0"})
    client.post(at(order, "draft"))
    client.post("/basket/lines/milk", {"units": "5", "seen": "2"})
    assert client.post(at(order, "draft"), {"leave": "1"})["Location"] == at(order)
    assert Basket.objects.filter(amends__isnull=False).count() == 0
    page = html(client.get("/basket"))
    assert "Bread" in page and "Milk" not in page and "You are changing" not in page
    assert the_order(order.pk).agreement == 1


def test_without_consent_nothing_is_saved(client, order):
    client.post(at(order, "draft"))
    client.post("/basket/lines/milk", {"units": "3", "seen": "2"})
    answer = save(client, order, consent="")
    assert answer.status_code == 422 and the_order(order.pk).agreement == 1


def test_somebody_elses_order_is_not_changed(client, order):
    client.cookies.clear()
    assert client.post(at(order, "draft")).status_code == 404
    assert client.get(at(order, "changes")).status_code == 404
    assert client.post(at(order, "changes", "cancellation")).status_code == 404


def test_by_card_the_dearer_is_paid_or_given_up(client, provider):  # noqa: F811
    goods("milk", price=2000, units=9)
    order = place(a_basket(a_slot(), milk=2), tender="stripe")
    _pay(provider, order)
    _open(client, order)
    client.post(at(order, "draft"))
    client.post("/basket/lines/milk", {"units": "3", "seen": "2"})
    answer = save(client, order)
    assert "/pay/" in answer["Location"]
    page = html(client.get(at(order)))
    assert "Your changes wait to be paid until" in page and "Leave the order as it was" in page
    client.post(at(order, "changes", "cancellation"))
    assert the_order(order.pk).amending_id is None
    client.post(at(order, "draft"))
    client.post("/basket/lines/milk", {"units": "4", "seen": "2"})
    save(client, order)
    _pay(provider, order)
    assert the_order(order.pk).maximum_minor == 8390


def _pay(provider, order: Order) -> None:  # noqa: F811
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    settle(attempt.pk)


def test_a_second_order_for_the_same_time_joins_the_first_on_wish(client, order):
    client.post("/basket/lines/bread", {"units": "2", "seen": "0"})
    client.post("/basket/lines/milk", {"units": "2", "seen": "0"})
    basket = Basket.objects.get(state="open")
    delivery.deliver_to(basket_id=basket.pk, place=words.HOME, door=delivery.Door())
    delivery.choose_slot(basket_id=basket.pk, slot_id=order.slot_id)
    page = html(client.get("/checkout"))
    assert f"Add to order {order.number}" in page
    answer = client.post(at(order, "draft"), {"join": "1"})
    assert answer["Location"] == at(order, "changes")
    assert Basket.objects.get(pk=basket.pk).state == "open"
    save(client, order)
    now = the_order(order.pk)
    assert {line.sku: line.ordered for line in now.lines.all()} == {"milk": 4, "bread": 2}
    assert now.charges_minor == 390 and now.slot.booked == 1
    assert Basket.objects.get(pk=basket.pk).state == "ordered"


def test_the_page_says_what_each_change_comes_to_and_what_was_before(client, order):
    client.post(at(order, "draft"))
    client.post("/basket/lines/bread", {"units": "2", "seen": "0"})
    client.post("/basket/lines/milk", {"units": "3", "seen": "2"})
    page = html(client.get(at(order, "changes")))
    rows = {
        name: re.sub(r"<[^>]+>|\s+", " ", row).split()
        for row in re.findall(r'<li class="order-line">.*?</li>', page, re.DOTALL)
        for name in ("Milk", "Bread")
        if name in row
    }
    assert "+€20.00" in rows["Milk"] and "Was 2, now 3" in " ".join(rows["Milk"])
    assert "+€5.00" in rows["Bread"] and "New 2" in " ".join(rows["Bread"])
    assert "€20.10 more than before" in page  # the small basket's charge falls away
    assert "For what comes new" in page and "You are changing order" not in page
    client.post("/basket/lines/bread", {"units": "0", "seen": "2"})
    client.post("/basket/lines/milk", {"units": "2", "seen": "3"})
    page = html(client.get(at(order, "changes")))
    assert "The same goods as before" in page and "As before." in page
    assert "For what comes new" not in page


def test_a_voucher_is_given_on_the_page_and_what_was_typed_stays(client, order):
    a_voucher("FIVE", amount=500)
    client.post(at(order, "draft"))
    client.post("/basket/lines/bread", {"units": "2", "seen": "0"})
    sent = {**fields(html(client.get(at(order, "changes")))), "instructions": "Ring twice"}
    answer = client.post(at(order, "changes"), {**sent, "voucher": "five", "use_voucher": "yes"})
    page = html(answer)
    assert answer.status_code == 200 and "Voucher FIVE" in page and "Ring twice" in page
    assert the_order(order.pk).agreement == 1
    save(client, order)
    assert the_order(order.pk).discounts_minor == 500


def test_read_in_another_language_nothing_differs_that_was_not_changed(client):
    """Lines keep the name they were ordered by; the draft's are in the reader's language."""
    goods("milk", price=2000, units=9, name={"en": "Milk", "fi": "Maito", "sv": "Mjölk"})
    goods("bread", price=250, units=9)
    order = place(a_basket(a_slot(), milk=2))
    _open(client, order)
    client.post(at(order, "draft"))
    client.cookies["language"] = "fi"
    client.post("/basket/lines/bread", {"units": "2", "seen": "0"})
    page = html(client.get(at(order, "changes")))
    rows = re.findall(r'<li class="order-line">.*?</li>', page, re.DOTALL)
    assert len(rows) == 1 and "Uusi" in rows[0] and "Maito" not in rows[0]
