"""What the shop says no to, over the API: each code with its facts and its remedy."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest

from punnet.accounts import actions as accounts
from punnet.foundation import clock
from punnet.orders.models import Order
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.line import SILENCES, line
from punnet.places.actions import AddressRow, import_addresses
from punnet.slots.models import Slot
from punnet.stores.tests.factories import SQUARE, a_store
from tests.api.conftest import Caller, a_key, placing_of
from tests.api.test_journey import ready
from tests.words import a_shop, a_slot, available, goods, past_cutoff

pytestmark = pytest.mark.django_db
FAR_SQUARE = [(lon + 5, lat) for lon, lat in SQUARE]


def place(call: Caller, basket: dict, *, status: int = 201, **more) -> dict:
    method = more.pop("method", "on_delivery")
    body = {**placing_of(basket, method), **more}
    path = f"/baskets/{basket['id']}/orders"
    return call.post(path, body, status=status, Idempotency_Key=a_key())


def test_a_full_slot_names_the_nearest_free_ones(call):
    goods("milk", units=9)
    basket = ready(call, milk=1)
    full = a_slot(method="collection", price=0, seats=1, in_hours=28)
    near = a_slot(method="collection", price=0, in_hours=29)
    Slot.objects.filter(pk=full).update(booked=1)
    path = f"/baskets/{basket['id']}/slot"
    refusal = call.put(path, {"slot": str(full)}, status=409)
    assert refusal["code"] == "slot_full"
    assert refusal["facts"]["nearest"][0]["id"] == str(near)
    assert "safe" in refusal["detail"]


def test_a_seat_that_lapsed_and_was_taken_is_refused_with_the_nearest(call, settings):
    goods("milk", units=9)
    one, two = ready(call, milk=1), ready(call, milk=1)
    slot = a_slot(method="collection", price=0, seats=1, in_hours=30)
    one = call.put(f"/baskets/{one['id']}/slot", {"slot": str(slot)})
    clock.forward(seconds=settings.HOLD_SECONDS + 1)
    call.put(f"/baskets/{two['id']}/slot", {"slot": str(slot)})
    assert call.get(f"/baskets/{one['id']}")["slot"]["held_until"] is None
    refusal = place(call, one, status=409)
    assert (refusal["code"], len(refusal["facts"]["nearest"])) == ("hold_expired", 2)
    assert Order.objects.count() == 0


def test_an_address_of_another_store_names_it_and_changes_nothing(call):
    here = a_shop()
    there = a_store("there", ring=FAR_SQUARE)
    rows = [
        AddressRow("Farstreet", "1", "99999", "Elsewhere", "FI", 60.5, 29.5),
        AddressRow("Northstreet", "1", "99998", "Elsewhere", "FI", 68.0, 24.5),
    ]
    import_addresses(rows)
    basket = call.post("/baskets", {"store": str(here)}, status=201)
    path = f"/baskets/{basket['id']}/delivery"
    far = {"method": "delivery", "address": {"line": "Farstreet 1", "city": "Elsewhere"}}
    refusal = call.put(path, far, status=409)
    assert (refusal["code"], refusal["facts"]["store"]) == ("other_store", str(there))
    far["address"]["line"] = "Northstreet 1"
    assert call.put(path, far, status=409)["code"] == "not_served"
    far["address"]["line"] = "Farstret 1"
    typo = call.put(path, far, status=422)
    assert "Farstreet 1" in typo["facts"]["errors"][0]["problem"]
    far["address"] = {"line": "Nosuchroad 1", "city": "Tampere"}
    assert call.put(path, far, status=409)["code"] == "not_served"
    collected = {"method": "collection", "address": {"id": "1"}}
    assert call.put(path, collected, status=422)["facts"]["errors"][0]["field"] == "address"
    assert call.get(f"/baskets/{basket['id']}")["delivery"] is None
    moved = call.put(f"/baskets/{basket['id']}/store", {"store": str(there)})
    assert moved["store"] == str(there)


def test_a_slot_too_far_for_a_card_says_so(call):
    goods("milk", units=9)
    basket = ready(call, milk=1)
    far = a_slot(method="collection", price=0, in_hours=24 * 6 + 1)
    day = (clock.now() + timedelta(days=6)).date()
    found = call.get(f"/slots?method=collection&basket={basket['id']}&from={day}&days=3")["items"]
    assert {each["id"]: each["payments"] for each in found}[str(far)] == ["on_delivery"]
    basket = call.put(f"/baskets/{basket['id']}/slot", {"slot": str(far)})
    refusal = place(call, basket, status=409, method="stripe")
    assert (refusal["code"], refusal["facts"]["methods"]) == ("payment_unfit", ["on_delivery"])


def test_a_silent_provider_says_so_and_names_the_other_ways(call):
    goods("milk", units=9)
    clock.stop(clock.now())
    for _ in range(SILENCES):
        with suppress(OutcomeUnknown), line("stripe").asking():
            raise OutcomeUnknown("time-out")
    refusal = place(call, ready(call, milk=1), status=503, method="stripe")
    assert (refusal["code"], refusal["facts"]["methods"]) == (
        "gateway_down",
        ["paypal", "on_delivery"],
    )
    assert available("milk") == 9


def test_restricted_goods_ask_for_a_date_of_birth(call):
    goods("beer", units=9, age_limit=18, alcohol_per_mille=47)
    clock.stop(clock.now().replace(hour=8, minute=0))  # slots of the test are by day
    basket = ready(call, beer=1)
    refusal = place(call, basket, status=409)
    assert refusal["code"] == "age_check_needed"
    assert refusal["facts"] == {"age_limit": 18, "skus": ["beer"]}
    assert place(call, basket, status=409, born_on="2020-01-01")["code"] == "age_check_needed"
    assert place(call, basket, status=422, born_on="yesterday")["code"] == "invalid"
    assert place(call, basket, born_on="1990-05-05")["order"]["state"] == "placed"


def test_cancelling_past_the_cut_off_is_refused(call):
    goods("milk", units=9)
    placed = place(call, ready(call, milk=1))
    past_cutoff(Order.objects.get())
    bearer = f"Bearer {placed['access_token']}"
    number = placed["order"]["number"]
    refusal = call.post(f"/orders/{number}/cancellation", status=409, Authorization=bearer)
    assert refusal["code"] == "past_cutoff"
    assert call.get(f"/orders/{number}", Authorization=bearer)["can"] == []


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/",
        "//evil.example",
        "http://127.0.0.1:8000@evil.example/",
        "http://127.0.0.1:8000.evil.example/",
        "javascript:alert(1)",
        "http://127.0.0.1:8000\\@evil.example",
        "/orders",
        "http://127.0.0.1:8000/\nSet-Cookie: x",
    ],
)
def test_a_payment_returns_to_us_and_to_no_stranger(call, settings, url):
    settings.SITE_URL = "http://127.0.0.1:8000"
    goods("milk", units=9)
    basket = ready(call, milk=1)
    payment = {"method": "stripe", "return_url": url}
    refusal = place(call, basket, status=422, payment=payment)
    assert refusal["facts"]["errors"][0]["field"] == "payment.return_url"
    assert Order.objects.count() == 0


def test_a_partners_key_names_where_else_payments_return(call):
    goods("milk", units=9)
    basket = ready(call, milk=1)
    token = accounts.make_key(
        role="picker",
        store_id=int(basket["store"]),
        return_origins=["https://partner.example"],
    )
    partner = Caller(Authorization=f"Bearer {token}")
    payment = {"method": "on_delivery", "return_url": "https://partner.example/done?x=1"}
    place(partner, basket, payment=payment)
    assert Order.objects.get().return_url == payment["return_url"]


def test_a_delivery_below_the_minimum_says_what_is_missing(call):
    a_shop(minimum=3000)
    goods("milk", units=9, price=119)
    import_addresses([AddressRow("Kasarmikatu", "1", "00130", "Helsinki", "FI", 60.17, 24.94)])
    basket = call.post("/baskets", {"store": str(a_shop())}, status=201)
    path = f"/baskets/{basket['id']}"
    call.put(f"{path}/lines/milk", {"units": 2})
    home = {"line": "Kasarmikatu 1 B 3", "postcode": "00130", "city": "Helsinki"}
    call.put(f"{path}/delivery", {"method": "delivery", "address": home, "door_code": "77"})
    basket = call.put(f"{path}/slot", {"slot": str(a_slot())})
    assert basket["missing_to_minimum"]["minor"] == 3000 - 238
    assert basket["delivery"]["door_code"] == "77"
    refusal = place(call, basket, status=409)
    assert refusal["facts"]["missing"] == basket["missing_to_minimum"]


def test_the_last_units_go_once_and_the_loser_learns_how_many_are_left(call):
    goods("milk", units=3)
    first, second = ready(call, milk=2), ready(call, milk=2)
    place(call, first)
    refusal = place(call, second, status=409)
    assert refusal["code"] == "out_of_stock"
    assert refusal["facts"]["lines"] == [
        {"sku": "milk", "wanted": {"units": 2}, "available": {"units": 1}}
    ]
    seen = call.get(f"/baskets/{second['id']}")
    assert seen["changes"] == [
        {"sku": "milk", "kind": "less_stock", "was": {"units": 2}, "now": {"units": 1}}
    ]
    again = place(call, first, status=409)
    assert (again["code"], "number" in again["facts"]) == ("basket_ordered", True)


@pytest.mark.parametrize("wish", [["mikl"], ["milk"], ["oats", "mikl"], [], "perhaps", ["x"] * 6])
def test_a_wish_names_other_products_of_ours_or_the_field_is_named(call, wish):
    goods("milk", units=5)
    goods("oats", units=5)
    basket = call.post("/baskets", {"store": str(a_shop())}, status=201)
    path = f"/baskets/{basket['id']}/lines/milk"
    refusal = call.put(path, {"units": 1, "substitution": wish}, status=422)
    assert {each["field"] for each in refusal["facts"]["errors"]} == {"substitution"}
    assert call.get(f"/baskets/{basket['id']}")["lines"] == []
    set_ = call.put(path, {"units": 1, "substitution": ["oats"]})
    assert set_["lines"][0]["substitution"] == ["oats"]


def test_an_unknown_allergen_is_refused_and_not_passed_as_nothing_to_leave_out(call):
    goods("milk", units=5, contains=["milk"])
    path = f"/products?store={a_shop()}&without_allergens="
    assert call.get(f"{path}milk,gluten")["total"] == 0
    refusal = call.get(f"{path}gluten,mikl", status=422)
    assert refusal["facts"]["errors"][0]["field"] == "without_allergens"


@pytest.mark.parametrize("day", [0, 5, True, "0", "yesterday", ["1980-01-01"]])
def test_a_date_of_birth_is_written_as_a_date(call, day):
    goods("milk", units=5)
    refusal = place(call, ready(call, milk=1), born_on=day, status=422)
    assert refusal["facts"]["errors"][0]["field"] == "born_on"
