"""A placed order changed over the API: what differs, agreed to by its maximum, once per key."""

from __future__ import annotations

import pytest

from punnet.basket.models import Basket
from punnet.inventory.models import Supply
from punnet.ops.audit import audit
from punnet.orders.models import Order
from punnet.processes.settle_payment import settle
from tests import words
from tests.api.conftest import Caller, a_key, placing_of
from tests.api.test_journey import ready
from tests.words import goods

pytestmark = pytest.mark.django_db


def placed(call: Caller, method: str = "on_delivery", **lines: int) -> tuple[str, dict[str, str]]:
    """The path of a placed order, and the header that opens it."""
    basket = ready(call, **lines)
    body = placing_of(basket, method)
    path = f"/baskets/{basket['id']}/orders"
    made = call.post(path, body, status=201, Idempotency_Key=a_key())
    bearer = {"Authorization": f"Bearer {made['access_token']}"}
    return f"/orders/{made['order']['number']}", bearer


def wish(maximum: int, **given: object) -> dict[str, object]:
    return {**given, "agreed": {"maximum": {"minor": maximum, "currency": "EUR"}}}


def test_one_call_changes_all_and_a_repeat_gives_its_answer_again(call):
    goods("milk", price=100, units=20)
    goods("bread", price=250, units=20)
    path, opens = placed(call, milk=2)
    assert "amend" in call.get(path, **opens)["can"]
    milk = {"sku": "milk", "units": 3, "note": "cold"}
    body = wish(550, lines=[milk, {"sku": "bread", "units": 1, "substitution": "none"}])
    key = a_key()
    first = call.post(f"{path}/amendments", body, status=201, Idempotency_Key=key, **opens)
    assert first["action"] is None and first["order"]["totals"]["maximum"]["minor"] == 550
    assert call.post(f"{path}/amendments", body, status=201, Idempotency_Key=key, **opens) == first
    assert call.last["Idempotent-Replay"] == "true"
    order = call.get(path, **opens)
    assert (order["agreement"], len(order["agreements"])) == (2, 1)
    before = order["agreements"][0]
    assert (before["number"], before["by"], before["maximum"]["minor"]) == (1, "customer", 200)
    assert before["lines"][0]["ordered"] == {"units": 2}
    assert audit() == []


def test_dearer_than_agreed_says_what_to_agree_to_and_leaves_nothing(call):
    goods("milk", price=100, units=20)
    path, opens = placed(call, milk=2)
    lines = [{"sku": "milk", "units": 5}]
    refusal = call.post(f"{path}/amendments", wish(499, lines=lines), status=409, **opens)
    assert refusal["code"] == "total_changed"
    assert refusal["facts"]["maximum"] == {"minor": 500, "currency": "EUR"}
    assert Basket.objects.filter(amends__isnull=False).count() == 0
    assert Supply.objects.get(sku="milk").reserved == 2
    done = call.post(f"{path}/amendments", wish(500, lines=lines), status=201, **opens)
    assert done["order"]["totals"]["maximum"]["minor"] == 500


@pytest.mark.parametrize(
    ("given", "status", "code"),
    [
        ({"lines": [{"sku": "milk", "units": 21}]}, 409, "out_of_stock"),
        ({"lines": [{"sku": "milk", "units": 25}]}, 409, "over_cap"),
        ({"lines": [{"sku": "milk", "grams": 100}]}, 422, "invalid"),
        ({"lines": [{"sku": "milk", "units": -1}]}, 422, "invalid"),
        ({"lines": [{"sku": "milk", "units": 1.5}]}, 422, "invalid"),
        ({"lines": [{"sku": "milk", "units": 0}]}, 422, "invalid"),
        ({"lines": [{"sku": "nothing", "units": 1}]}, 404, "not_found"),
        ({"slot": "999999"}, 404, "not_found"),
        ({"voucher": "NEVERMADE"}, 409, "voucher_unknown"),
        ({"payment": {"method": "paypal"}}, 409, "payment_unfit"),
        ({}, 409, "nothing_changed"),
    ],
)
def test_each_refusal_has_its_code_and_leaves_the_order_as_it_was(
    call, settings, given, status, code
):
    settings.PAYPAL_CLIENT_ID = ""
    goods("milk", price=100, units=20)
    path, opens = placed(call, milk=2)
    before = call.get(path, **opens)
    refusal = call.post(f"{path}/amendments", wish(9999, **given), status=status, **opens)
    assert refusal["code"] == code and refusal["detail"]
    assert call.get(path, **opens) == before and audit() == []
    assert Basket.objects.filter(amends__isnull=False).count() == 0


def test_a_stranger_and_another_currency_change_nothing(call):
    goods("milk", price=100, units=20)
    path, opens = placed(call, milk=2)
    wrong = {"agreed": {"maximum": {"minor": 999, "currency": "USD"}}}
    assert call.post(f"{path}/amendments", wrong, status=422, **opens)["code"] == "invalid"
    other = {"Authorization": "Bearer " + "a" * 43}
    assert call.post(f"{path}/amendments", wish(999), status=404, **other)["code"] == "not_found"


def test_by_card_the_dearer_waits_is_shown_and_may_be_given_up(call, provider):
    goods("milk", price=100, units=20)
    path, opens = placed(call, "stripe", milk=2)
    order = Order.objects.get()
    _pay(provider, order)
    body = wish(500, lines=[{"sku": "milk", "units": 5}])
    made = call.post(f"{path}/amendments", body, status=201, **opens)
    assert made["action"]["type"] == "redirect"
    waits = made["order"]["amendment"]
    assert (waits["maximum"]["minor"], waits["action"]) == (500, made["action"])
    assert made["order"]["totals"]["maximum"]["minor"] == 200
    assert made["order"]["can"] == ["cancel"]
    again = call.post(f"{path}/amendments", body, status=409, **opens)
    assert again["code"] == "amendment_in_payment"
    left = call.delete(f"{path}/amendments", **opens)
    assert left["amendment"] is None and "amend" in left["can"]
    made = call.post(f"{path}/amendments", body, status=201, **opens)
    _pay(provider, order)
    order = call.get(path, **opens)
    assert (order["agreement"], order["payment"]["authorised"]["minor"]) == (2, 500)
    assert audit() == []


def _pay(provider, order: Order) -> None:
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    settle(attempt.pk)
