"""The public contract of baskets, placing and the account, against the running shop.

What is known here is what docs and `punnet` say to a stranger.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import httpx
import pytest

from punnet.foundation import clock
from tests.journey.buyer import Api, Buyer, a_key, bearer, placing
from tests.journey.conftest import Town
from tests.journey.running import HOLD_SECONDS, Shop, until

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


# --- the basket


def a_basket(api: Api, store: str) -> tuple[str, Any]:
    made = api.post("/baskets", {"store": store}, status=201)
    return f"/baskets/{made['id']}", made


def test_lines_by_their_measure(api: Api, town: Town) -> None:
    path, made = a_basket(api, town.store)
    assert made["state"] == "open"
    for sku, wrong in (
        (town.milk, {"grams": 500}),
        (town.milk, {"units": 1, "grams": 1}),
        (town.milk, {}),
        (town.milk, {"units": -1}),
        (town.milk, {"units": 1.5}),
        (town.milk, {"units": "2"}),
        (town.milk, {"units": 10**30}),
        (town.bananas, {"units": 3}),
        (town.bananas, {"grams": 150}),
        (town.bananas, {"grams": 100, "substitution": "sometimes"}),
        (town.bananas, {"grams": 100, "note": "x" * 141}),
    ):
        assert api.put(f"{path}/lines/{sku}", wrong, status=422)["facts"]["errors"], wrong
    assert api.put(f"{path}/lines/nothing", {"units": 1}, status=404)["code"] == "not_found"
    basket = api.put(f"{path}/lines/{town.milk}", {"units": 2, "note": "cold"})
    basket = api.put(f"{path}/lines/{town.bananas}", {"grams": 1000, "substitution": "none"})
    milk, bananas = basket["lines"]
    assert (milk["quantity"], milk["note"]) == ({"units": 2}, "cold")
    assert milk["estimate"] == milk["maximum"]
    assert bananas["maximum"]["minor"] > bananas["estimate"]["minor"]
    assert basket["revision"] > made["revision"]
    assert basket["totals"]["tax"][0]["rate"] == "13.5"
    gone = api.put(f"{path}/lines/{town.milk}", {"units": 0})
    assert [line["sku"] for line in gone["lines"]] == [town.bananas]
    wish = api.put(f"{path}/substitution", {"default": "ask"})
    assert wish["lines"][0]["substitution"] == "none"
    assert api.put(f"{path}/substitution", {"default": "maybe"}, status=422)


def test_more_than_there_is_and_more_than_one_may_have(
    shop: Shop, api: Api, town: Town, buyer: Buyer, slot: str
) -> None:
    rare = api.get(f"/products?store={town.store}&q=butter")["items"][0]["sku"]
    shop.punnet("stock", "set", town.store, rare, "--available", "3")
    path, _ = a_basket(api, town.store)
    problem = api.put(f"{path}/lines/{rare}", {"units": 4}, status=409)
    assert problem["code"] == "out_of_stock"
    assert problem["facts"]["available"] == {"units": 3}
    assert api.put(f"{path}/lines/{town.milk}", {"units": 5000}, status=409)["code"] in (
        "over_cap", "out_of_stock",
    )  # fmt: skip
    basket = buyer.basket({rare: {"units": 3}}, slot=slot)
    other = buyer.basket({rare: {"units": 2}}, slot=slot)
    first = buyer.place(basket)
    refused = buyer.place(other, status=409)
    assert refused["code"] == "out_of_stock"
    assert refused["facts"]["lines"] == [
        {"sku": rare, "wanted": {"units": 2}, "available": {"units": 0}}
    ]
    seen = api.get(f"/baskets/{other['id']}")
    assert [(each["sku"], each["kind"]) for each in seen["changes"]] == [(rare, "gone")]
    assert seen["changes"] == api.get(f"/baskets/{other['id']}")["changes"]
    buyer.cancel(first)
    buyer.cancel(buyer.place(api.get(f"/baskets/{other['id']}")))


def test_delivery(api: Api, town: Town) -> None:
    path, _ = a_basket(api, town.store)
    api.put(f"{path}/lines/{town.milk}", {"units": 2})
    for wrong in (
        {"method": "delivery"},
        {"method": "teleport"},
        {"method": "collection", "address": {"id": town.address}},
        {"method": "delivery", "address": {"line": "Manerheimintie 1", "city": "Helsinki"}},
        {"method": "delivery", "address": {"id": "x"}},
        {"method": "delivery", "address": {"id": town.address}, "floor": "3" * 21},
    ):
        assert api.put(f"{path}/delivery", wrong, status=422)["facts"]["errors"], wrong
    far = {"method": "delivery", "address": {"line": "Nowhere 1", "city": "Oulu"}}
    assert api.put(f"{path}/delivery", far, status=409)["code"] == "not_served"
    basket = api.put(
        f"{path}/delivery",
        {"method": "delivery", "address": {"id": town.address}, "floor": "3", "door_code": "12"},
    )
    assert basket["delivery"]["method"] == "delivery"
    assert basket["missing_to_minimum"]["minor"] > 0
    theirs = api.get("/addresses?q=Liisankatu")["items"][0]
    refused = api.put(
        f"{path}/delivery", {"method": "delivery", "address": {"id": theirs["id"]}}, status=409
    )
    assert (refused["code"], refused["facts"]["store"]) == ("other_store", town.other_store)
    moved = api.put(f"{path}/store", {"store": town.other_store})
    assert moved["store"] == town.other_store and moved["lines"]
    assert api.put(f"{path}/store", {"store": "999"}, status=404)


def test_a_full_slot_and_a_closed_one(
    shop: Shop, api: Api, town: Town, buyer: Buyer, slot: str
) -> None:
    basket = buyer.basket({town.milk: {"units": 1}}, slot=slot)
    full = town.collections.pop()
    shop.punnet("slot", "set", full, "--free", "0")
    path = f"/baskets/{basket['id']}"
    refused = api.put(f"{path}/slot", {"slot": full}, status=409)
    assert refused["code"] == "slot_full"
    assert api.get(path)["slot"]["id"] == slot
    shop.punnet("slot", "set", full, "--cutoff", "now")
    assert api.put(f"{path}/slot", {"slot": full}, status=409)["code"] == "slot_closed"
    week = api.get(f"/slots?store={town.store}&method=collection&basket={basket['id']}")["items"]
    assert {each["id"]: each["state"] for each in week}[full] == "closed"
    assert (
        api.put(f"{path}/slot", {"slot": town.deliveries[-1]}, status=409)["code"] == "slot_unfit"
    )
    assert api.put(f"{path}/slot", {"slot": "999999"}, status=404)
    assert api.delete(f"{path}/slot")["slot"] is None
    assert buyer.place(api.get(path), status=422)["facts"]["errors"][0]["field"] == "slot"


def test_a_lost_hold_offers_the_nearest_slots_and_keeps_the_basket(shop: Shop, town: Town) -> None:
    mine = town.collections.pop()
    shop.punnet("slot", "set", mine, "--free", "1")
    with shop.late() as url:
        buyer = Buyer(Api(url), town.store)
        other = buyer.basket({town.milk: {"units": 2}}, slot=next(town.turns))
        path = f"/baskets/{other['id']}/slot"
        basket = buyer.basket({town.milk: {"units": 1}}, slot=mine)  # last: its hold is short
        assert buyer.api.put(path, {"slot": mine}, status=409)["code"] == "slot_full"
        held = datetime.fromisoformat(basket["slot"]["held_until"])
        until(lambda: clock.now() > held, 2 * HOLD_SECONDS)
        taken = buyer.place(buyer.api.put(path, {"slot": mine}))
        refused = buyer.place(basket, status=409)
        assert refused["code"] == "hold_expired"
        assert refused["facts"]["nearest"] and refused["facts"]["nearest"][0]["state"] == "free"
        kept = buyer.api.get(f"/baskets/{basket['id']}")
        assert kept["lines"] and kept["state"] == "open"
        nearest = refused["facts"]["nearest"][0]["id"]
        buyer.api.put(f"/baskets/{basket['id']}/slot", {"slot": nearest})
        buyer.cancel(buyer.place(buyer.api.get(f"/baskets/{basket['id']}")))
        buyer.cancel(taken)


# --- placing


def test_one_key_is_one_order(api: Api, town: Town, buyer: Buyer, slot: str) -> None:
    basket = buyer.basket({town.milk: {"units": 1}}, slot=slot)
    path, body, key = f"/baskets/{basket['id']}/orders", placing(basket), a_key()
    assert api.post(path, body, status=422)["facts"]["errors"][0]["field"] == "Idempotency-Key"
    assert api.post(path, body, status=422, Idempotency_Key="short")["code"] == "invalid"
    assert api.post(path, body, status=422, Idempotency_Key="k" * 129)["code"] == "invalid"
    first = api.post(path, body, status=201, Idempotency_Key=key)
    text = api.last.content
    assert "Idempotent-Replay" not in api.last.headers
    assert api.post(path, body, status=201, Idempotency_Key=key) == first
    assert (api.last.headers["Idempotent-Replay"], api.last.content) == ("true", text)
    other = {**body, "born_on": "1990-01-01"}
    assert api.post(path, other, status=422, Idempotency_Key=key)["code"] == "key_reused"
    again = api.post(path, body, status=409, Idempotency_Key=a_key())
    assert again["code"] == "basket_ordered"
    assert again["facts"] == {
        "number": first["order"]["number"],
        "access_token": first["access_token"],
    }
    wrong = {"Authorization": "Bearer " + "a" * 43}
    assert api.get(f"/orders/{first['order']['number']}", status=404, **wrong)
    number = first["order"]["number"]
    gone = api.post(f"/orders/{number}/cancellation", Idempotency_Key=key, **bearer(first))
    assert (gone["state"], gone["payment"]["state"], gone["can"]) == ("cancelled", "voided", [])
    replay = api.post(f"/orders/{number}/cancellation", Idempotency_Key=key, **bearer(first))
    assert replay == gone and api.last.headers["Idempotent-Replay"] == "true"


def test_prices_that_moved(shop: Shop, api: Api, town: Town, buyer: Buyer, slot: str) -> None:
    coffee = api.get(f"/products?store={town.store}&q=coffee")["items"][0]
    sku, was = coffee["sku"], coffee["price"]["minor"]
    basket = buyer.basket({sku: {"units": 1}}, slot=slot)
    shop.punnet("price", "set", town.store, sku, str(was + 30))
    refused = buyer.place(basket, status=409)
    assert refused["code"] == "total_changed"
    assert refused["facts"]["maximum"]["minor"] == basket["totals"]["maximum"]["minor"] + 30
    (change,) = refused["facts"]["changes"]
    assert (change["sku"], change["kind"]) == (sku, "price_up")
    assert (change["was"]["minor"], change["now"]["minor"]) == (was, was + 30)
    path = f"/baskets/{basket['id']}"
    seen = api.get(path)
    assert seen["revision"] == basket["revision"]
    agreed = {"revision": seen["revision"], "maximum": basket["totals"]["maximum"]}
    assert api.post(f"{path}/agreement", agreed, status=409)["code"] == "total_changed"
    agreed["maximum"] = seen["totals"]["maximum"]
    assert api.post(f"{path}/agreement", agreed)["changes"] == []
    shop.punnet("price", "set", town.store, sku, str(was - 20))
    placed = buyer.place(seen)
    totals = placed["order"]["totals"]
    assert totals["maximum"]["minor"] == seen["totals"]["maximum"]["minor"] - 50
    buyer.cancel(placed)


def test_another_revision_is_another_basket(api: Api, town: Town, buyer: Buyer, slot: str) -> None:
    basket = buyer.basket({town.milk: {"units": 1}}, slot=slot)
    api.put(f"/baskets/{basket['id']}/lines/{town.milk}", {"units": 2})
    assert buyer.place(basket, status=409)["code"] == "total_changed"
    stale = api.get(f"/baskets/{basket['id']}")
    stale["totals"]["maximum"]["minor"] -= 1
    assert buyer.place(stale, status=409)["code"] == "total_changed"


def test_what_placing_asks_for(api: Api, town: Town, buyer: Buyer, slot: str) -> None:
    _, empty = a_basket(api, town.store)
    missing = buyer.place(empty, status=422)["facts"]["errors"]
    assert [each["field"] for each in missing] == ["lines", "delivery", "slot"]
    basket = buyer.basket({town.milk: {"units": 1}}, slot=slot)
    contact = {"name": "", "email": "ada@", "phone": "12"}
    wrong = buyer.place(basket, status=422, contact=contact)["facts"]["errors"]
    assert sorted(each["field"] for each in wrong) == [
        "contact.email", "contact.name", "contact.phone",
    ]  # fmt: skip
    stranger = {"method": "stripe", "return_url": "https://elsewhere.example/"}
    problem = buyer.place(basket, status=422, payment=stranger)
    assert problem["facts"]["errors"][0]["field"] == "payment.return_url"


def test_age_is_asked_for(town: Town, buyer: Buyer, slot: str) -> None:
    basket = buyer.basket({town.beer: {"units": 1}}, slot=slot)
    assert basket["totals"]["deposits"]["minor"] > 0
    assert buyer.place(basket, status=409)["code"] == "age_check_needed"
    assert buyer.place(basket, status=409, born_on="2015-01-01")["code"] == "age_check_needed"
    buyer.cancel(buyer.place(basket, born_on="1990-01-01"))


def test_below_the_minimum_and_too_far_for_a_card(api: Api, town: Town, buyer: Buyer) -> None:
    where = {"method": "delivery", "address": {"id": town.address}}
    small = buyer.basket({town.milk: {"units": 1}}, slot=town.deliveries.pop(), **where)
    refused = buyer.place(small, status=409)
    assert (refused["code"], refused["facts"]["missing"]) == (
        "below_minimum",
        small["missing_to_minimum"],
    )
    week = api.get(f"/slots?store={town.store}&method=collection&days=14")["items"]
    far = [each for each in week if each["payments"] == ["on_delivery"]][-1]
    assert far["state"] == "free"
    # whatever can be had so far ahead: goods with a date come later
    basket = buyer.basket({town.bananas: {"grams": 300}}, slot=far["id"])
    refused = buyer.place(basket, "stripe", status=409)
    assert (refused["code"], refused["facts"]["methods"]) == ("payment_unfit", ["on_delivery"])
    buyer.cancel(buyer.place(basket))


def test_the_account(shop: Shop, api: Api, town: Town, slot: str) -> None:
    who = f"{a_key()[:8]}@journey.example"
    made = httpx.post(
        f"{shop.url}/_allauth/app/v1/auth/signup",
        json={"email": who, "password": "a-long-pass-phrase"},
        timeout=20,
    ).json()
    mine = Api(shop.url, **{"X-Session-Token": made["meta"]["session_token"]})
    assert mine.get("/me")["email"] == who
    assert mine.get("/me/addresses")["items"] == []
    buyer = Buyer(mine, town.store)
    placed = buyer.place(buyer.basket({town.milk: {"units": 1}}, slot=slot))
    number = placed["order"]["number"]
    assert [each["number"] for each in mine.get("/me/orders")["items"]] == [number]
    assert mine.get(f"/orders/{number}")["state"] == "placed"
    gone = mine.post(f"/orders/{number}/cancellation")
    assert gone["state"] == "cancelled"
    assert api.get("/me/orders", status=401)["code"] == "sign_in"
