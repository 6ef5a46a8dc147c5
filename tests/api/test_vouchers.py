"""A voucher over the API: each refusal by its code, what a basket and an order say of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.basket import vouchers
from punnet.foundation import clock
from punnet.promotions.tests.factories import a_voucher, uses
from punnet.stores.tests.factories import a_store
from tests.api.conftest import Caller, a_key, placing_of
from tests.api.test_journey import ready
from tests.words import goods

pytestmark = pytest.mark.django_db


@pytest.fixture
def basket(call: Caller) -> dict:
    goods("milk", price=100, units=20)
    return ready(call, milk=2)


def put(call: Caller, basket: dict, code: object, *, status: int = 200) -> dict:
    return call.put(f"/baskets/{basket['id']}/voucher", {"code": code}, status=status)


def test_a_code_is_given_shown_and_taken_out(call, basket):
    a_voucher("WELCOME", percent=10)
    seen = put(call, basket, " welcome ")
    assert seen["voucher"]["code"] == "WELCOME" and seen["voucher"]["problem"] is None
    assert "10" in seen["voucher"]["label"]
    assert (seen["totals"]["discounts"]["minor"], seen["totals"]["maximum"]["minor"]) == (20, 180)
    assert seen["revision"] == basket["revision"] + 1
    assert call.get(f"/baskets/{basket['id']}") == seen
    gone = call.delete(f"/baskets/{basket['id']}/voucher")
    assert (gone["voucher"], gone["totals"]["discounts"]["minor"]) == (None, 0)
    assert put(call, seen, "WELCOME")["voucher"] and put(call, seen, "")["voucher"] is None


def test_each_refusal_has_its_code_and_changes_nothing(call, basket):
    today = clock.now().date()
    there = a_store("there")
    a_voucher("ELSEWHERE", store_id=there)
    a_voucher("ASLEEP", live=False)
    a_voucher("PAST", valid_from=today - timedelta(days=9), valid_until=today - timedelta(days=2))
    a_voucher("LARGE", least=250)
    codes = {
        "NEVERMADE": "voucher_unknown",
        "ELSEWHERE": "voucher_unknown",
        "ASLEEP": "voucher_unknown",
        "two words": "voucher_unknown",
        "'; DROP TABLE": "voucher_unknown",
        "PAST": "voucher_expired",
        "LARGE": "voucher_minimum",
    }
    for code, said in codes.items():
        refusal = put(call, basket, code, status=409)
        assert refusal["code"] == said and refusal["detail"]
    assert refusal["facts"] == {"missing": {"minor": 50, "currency": "EUR"}}
    assert call.get(f"/baskets/{basket['id']}")["revision"] == basket["revision"]


@pytest.mark.parametrize("code", [7, None, ["WELCOME"], {"id": 1}, "x" * 201])
def test_what_is_no_code_is_invalid(call, basket, code):
    assert put(call, basket, code, status=422)["code"] == "invalid"


def test_the_last_use_goes_to_who_orders_first(call, basket):
    a_voucher("WELCOME", limit_total=1)
    one, two = put(call, basket, "WELCOME"), put(call, ready(call, milk=2), "WELCOME")
    path = "/baskets/{id}/orders"
    made = call.post(path.format(**one), placing_of(one), status=201, Idempotency_Key=a_key())
    said = made["order"]
    assert said["discounts"] == [{"code": "WELCOME", "amount": {"minor": 20, "currency": "EUR"}}]
    assert said["totals"]["discounts"]["minor"] == 20
    refusal = call.post(path.format(**two), placing_of(two), status=409, Idempotency_Key=a_key())
    assert refusal["code"] == "voucher_used_up" and uses() == (1, 1)
    now = call.get(f"/baskets/{two['id']}")
    assert (now["voucher"]["problem"], now["totals"]["maximum"]["minor"]) == (
        "voucher_used_up", 200,
    )  # fmt: skip
    full = call.post(path.format(**now), placing_of(now), status=201, Idempotency_Key=a_key())
    assert full["order"]["totals"]["estimate"]["minor"] == 200


def test_an_old_agreement_does_not_place_what_the_voucher_changed(call, basket):
    """Agreed to with the voucher, then taken out: the cheaper agreement is worth nothing."""
    a_voucher("WELCOME", percent=50)
    cheap = put(call, basket, "WELCOME")
    put(call, basket, "")
    path = f"/baskets/{basket['id']}/orders"
    refusal = call.post(path, placing_of(cheap), status=409, Idempotency_Key=a_key())
    assert refusal["code"] == "total_changed"


def test_a_basket_in_payment_takes_no_other_code(call, basket, provider):
    a_voucher("WELCOME", percent=50)
    path = f"/baskets/{basket['id']}/orders"
    call.post(path, placing_of(basket, "stripe"), status=201, Idempotency_Key=a_key())
    assert put(call, basket, "WELCOME", status=409)["code"] == "basket_in_payment"


def test_guesses_are_limited_by_address(call, basket, limited):
    for n in range(vouchers.TRIES):
        put(call, basket, f"GUESS{n}", status=409)
    assert put(call, basket, "GUESS", status=429)["code"] == "rate_limited"
