"""What no page can be asked."""

from __future__ import annotations

import pytest
from django.test import Client

from punnet.backoffice.tests.test_desk import desk
from punnet.payments.models import Payment
from punnet.staff.tests.conftest import signed_in
from tests.words import a_basket, a_shop, goods, past_cutoff, place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/p/%00", "/c/%00", "/orders/%00", "/media/p/%00"])
def test_a_path_with_a_nul_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_wish_with_a_nul_is_a_bad_request(client: Client):
    """Django's form would say so of a text, but nothing read the SKUs before the database."""
    goods("milk", units=5)
    client.post("/basket/lines/milk", {"seen": "0", "to": "1"})
    sent = {"wish": "these", "wish_skus": "a\0b", "find": ""}
    assert client.post("/basket/lines/milk/wish", sent).status_code == 400
    assert (
        client.post("/basket/lines/milk/wish", {**sent, "wish_skus": "ab", "q": "oat"}).status_code
        == 200
    )


def test_a_managers_reason_with_a_nul_is_a_bad_request():
    goods("milk", units=5)
    order = place(a_basket(milk=2))
    past_cutoff(order)
    Payment.objects.filter(order=order).update(state="lapsed", method="stripe")
    manager, path = signed_in("manager", a_shop()), f"/staff/orders/{order.number}/unpaid"
    assert manager.post(path, {"reason": "he \0 paid"}).status_code == 400
    assert manager.post(path, {"reason": "he paid"}).status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "orders/order/?state__exact=%00",
        "orders/order/?method=%00",
        "autocomplete/?term=%00&app_label=catalogue&model_name=listing&field_name=product",
    ],
)
def test_a_query_of_the_desk_with_a_nul_is_a_bad_request(path: str):
    assert desk("owner").get(f"/admin/{path}").status_code == 400


def test_a_search_with_a_nul_is_a_bad_request(client: Client):
    a_shop()
    picker = signed_in("picker", a_shop())
    assert picker.get("/staff/stock?q=%00milk").status_code == 400
    assert client.get("/search?q=%00milk").status_code == 400
