"""An authorisation that lapsed, as the customer meets it: by mail, on the page, over the API."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.orders import queries as orders
from punnet.payments.models import Attempt
from tests.processes.test_lapsing import by_card, pass_hours, pay, sweep

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(provider):
    order = by_card(provider, hours=5)
    pass_hours(provider, 5.1)
    return order


def opened(order) -> Client:
    """The customer's browser, come by the mail's link."""
    mail = compose(Message.objects.get(order_id=order.pk, kind="pay_again"))
    link = re.search(r"/orders/\S+", mail.body)[0]
    browser = Client()
    browser.get(link)
    return browser


def test_the_mails_link_leads_to_a_page_that_offers_card_and_door(order, provider):
    browser = opened(order)
    page = browser.get(f"/orders/{order.number}").content.decode()
    assert "waits to be paid again" in page and "The bank let the money go" in page
    assert 'value="stripe"' in page and 'value="on_delivery"' in page
    answer = browser.post(f"/orders/{order.number}/payments", {"method": "stripe"})
    assert answer["Location"] == Attempt.objects.last().page_url
    page = browser.get(f"/orders/{order.number}").content.decode()
    assert "Go to payment" in page and 'value="on_delivery"' in page
    pay(provider, order)
    page = browser.get(f"/orders/{order.number}").content.decode()
    assert "Your order is placed" in page and "Paid again" in page and "Go to payment" not in page


def test_the_page_takes_pay_on_delivery(order):
    browser = opened(order)
    browser.post(f"/orders/{order.number}/payments", {"method": "on_delivery"})
    page = browser.get(f"/orders/{order.number}").content.decode()
    assert "Your order is placed" in page and "To pay when handed over" in page


def test_a_page_that_is_open_notices(provider):
    order = by_card(provider, hours=5)
    browser = Client()
    browser.get(f"/orders/{order.number}?token={orders.access_token(order)}")
    page = browser.get(f"/orders/{order.number}").content.decode()
    seen = re.search(r'hx-get="([^"]+/state[^"]*)"', page)[1]
    assert browser.get(seen).status_code == 204
    pass_hours(provider, 5.1)
    assert browser.get(seen).status_code == 200


def test_over_the_api(call, order, provider):
    bearer = {"Authorization": f"Bearer {orders.access_token(order)}"}
    told = call.get(f"/orders/{order.number}", **bearer)
    assert (told["state"], told["payment"]["state"], told["can"]) == (
        "placed",
        "declined",
        ["pay", "cancel"],
    )
    again = call.post(
        f"/orders/{order.number}/payments",
        {"method": "stripe"},
        status=201,
        **bearer,
        Idempotency_Key="again-and-again",
    )
    assert again["order"]["payment"]["action"]["url"] == Attempt.objects.last().page_url
    pay(provider, order)
    sweep()
    told = call.get(f"/orders/{order.number}", **bearer)
    assert (told["payment"]["state"], told["can"]) == ("authorised", ["cancel", "amend"])
    call.post(
        f"/orders/{order.number}/payments",
        {"method": "stripe"},
        status=409,
        **bearer,
        Idempotency_Key="once-more-for-luck",
    )
