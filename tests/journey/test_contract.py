"""The public contract against the running shop, call by call and refusal by refusal: what is there
to be bought, and errors that are nobody's. Baskets and placing: test_contract_ordering.py.

What is known here is what docs and `punnet` say to a stranger.
"""

from __future__ import annotations

import json
from datetime import timedelta

import httpx
import pytest

from punnet.foundation import clock
from tests.journey.buyer import Api, Buyer, a_key, placing
from tests.journey.conftest import Town
from tests.journey.running import Shop

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


# --- the shop


def test_stores_and_addresses(api: Api, town: Town) -> None:
    found = api.get("/addresses?q=mannerheimintie 1")
    assert found["total"] == len(found["items"])
    assert set(found["items"][0]) == {"id", "line", "postcode", "city", "lat", "lon"}
    stores = api.get("/stores")
    assert (stores["total"], stores["next"]) == (2, None)
    assert [each["method"] for each in stores["items"][0]["methods"]] == ["delivery", "collection"]
    assert api.get("/stores?lat=60.168&lon=24.941")["items"][0]["id"]
    assert api.get("/stores?lat=65.0&lon=25.5") == {"items": [], "next": None, "total": 0}
    assert api.get("/stores?address=999999999", status=404)["code"] == "not_found"


def test_categories_products_and_suggestions(api: Api, town: Town) -> None:
    branches = api.get(f"/categories?store={town.store}")["items"]
    assert set(branches[0]) == {"id", "name", "count", "children"}
    key = branches[0]["id"]
    page = api.get(f"/products?store={town.store}&category={key}&page_size=2")
    assert (len(page["items"]), page["total"]) == (2, branches[0]["count"])
    rest = api.get(f"/products?store={town.store}&category={key}&page_size=2&cursor={page['next']}")
    assert not {each["sku"] for each in page["items"]} & {each["sku"] for each in rest["items"]}
    prices = [
        each["price"]["minor"]
        for each in api.get(f"/products?store={town.store}&category={key}&sort=price")["items"]
    ]
    assert prices == sorted(prices)
    for slip in ("bannana", "banan", "BANANAS"):
        found = api.get(f"/products?store={town.store}&q={slip}")["items"]
        assert town.bananas in [each["sku"] for each in found], slip
    facts = api.get(f"/products/{town.milk}?store={town.store}")
    assert "milk" in facts["allergens"]["contains"]
    assert api.get(f"/products/nothing?store={town.store}", status=404)["code"] == "not_found"
    typed = api.get(f"/suggestions?store={town.store}&q=mil")
    assert typed["products"] and set(typed) == {"completions", "categories", "products"}
    for wrong in ("page_size=0", "page_size=101", "sort=best", "cursor=zzz", "page_size=x"):
        problem = api.get(f"/products?store={town.store}&{wrong}", status=422)
        assert problem["facts"]["errors"][0]["field"] == wrong.split("=")[0]
    assert api.get("/products", status=422)["facts"]["errors"][0]["field"] == "store"


def test_answers_speak_the_language_that_was_asked_for(api: Api, town: Town) -> None:
    path = f"/products/{town.bananas}?store={town.store}"
    names = {
        code: api.get(path, Accept_Language=code)["name"] for code in ("en", "fi", "sv-FI", "ja")
    }
    assert names["ja"] == names["en"] != names["fi"]
    problem = api.get("/products/nothing?store=1", status=404, Accept_Language="fi")
    assert problem["code"] == "not_found"
    assert api.last.headers["Content-Language"] == "fi"


def test_slots(api: Api, town: Town) -> None:
    week = api.get(f"/slots?store={town.store}&method=delivery")["items"]
    slot = week[0]
    assert set(slot) == {
        "id", "method", "starts_at", "ends_at", "cutoff_at", "price", "state", "reason", "skus",
        "payments",
    }  # fmt: skip
    assert slot["cutoff_at"] < slot["starts_at"] < slot["ends_at"]
    days = {each["starts_at"][:10] for each in week}
    assert 6 <= len(days) <= 8
    soon = clock.now() + timedelta(days=6, hours=3)
    late = [each for each in week if each["ends_at"] > soon.isoformat()]
    assert all("stripe" not in each["payments"] for each in late)
    for wrong in ("days=0", "days=15", "method=drone", "from=yesterday"):
        query = wrong if "method" in wrong else f"method=delivery&{wrong}"
        problem = api.get(f"/slots?store={town.store}&{query}", status=422)
        assert problem["facts"]["errors"][0]["field"] == wrong.split("=")[0]


def test_status_says_where_everything_is(shop: Shop, api: Api) -> None:
    status = json.loads(shop.punnet("status", "--json"))
    assert {each["id"] for each in status["stores"]} == {
        each["id"] for each in api.get("/stores")["items"]
    }
    assert (status["addresses"]["shop"], status["addresses"]["payments"]) == (
        shop.url,
        shop.provider.url,
    )
    assert {"picker", "driver", "manager"} <= {each["role"] for each in status["logins"]}
    assert status["webhook_secret"]
    for words in (
        ("slot", "set", "999999", "--free", "1"),
        ("stock", "set", "1", "nothing", "--available", "1"),
        ("price", "set", "9", "nothing", "100"),
    ):
        assert shop.punnet(*words, status=2).startswith("punnet: refused")


# --- errors that are nobody's


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/baskets/00000000-0000-4000-8000-000000000000", 404),
        ("GET", "/baskets/x", 404),
        ("DELETE", "/stores", 405),
        ("PATCH", "/baskets", 405),
        ("GET", "/me", 401),
        ("GET", "/orders/ABCD2345", 401),
        ("GET", "/staff/orders", 401),
    ],
)
def test_every_refusal_is_a_problem(api: Api, method: str, path: str, status: int) -> None:
    assert api(method, path, status=status)["code"]
    if status == 405:
        assert api.last.headers["Allow"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"\xff\xfe", "application/json"),
        (b'{"store": NaN}', "application/json"),
        (b"store=1", "application/x-www-form-urlencoded"),
        (b'{"store": "1"}' + b" " * 1_100_000, "application/json"),
        (b"", "application/json"),
        (b'{"store": 1}', "application/json"),
        (b'{"store": "\\u0000"}', "application/json"),
        (b"[" * 100_000, "application/json"),
    ],
)
def test_a_body_that_is_none_is_refused_in_the_same_shape(
    shop: Shop, api: Api, body: bytes, kind: str
) -> None:
    answer = httpx.post(
        f"{shop.url}/api/v1/baskets", content=body, headers={"Content-Type": kind}, timeout=20
    )
    assert answer.status_code in (400, 413, 415, 422), answer.text[:300]
    problem = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert set(problem) == {"type", "title", "status", "detail", "code", "facts"}


def test_what_comes_later_is_absent(api: Api, buyer: Buyer, town: Town, slot: str) -> None:
    basket = buyer.basket({town.milk: {"units": 2}}, slot=slot)
    paid = placing(basket, "gift_card")
    problem = api.post(f"/baskets/{basket['id']}/orders", paid, status=422, Idempotency_Key=a_key())
    assert problem["facts"]["errors"][0]["field"] == "payment.method"


def test_health_metrics_and_the_document(shop: Shop, api: Api) -> None:
    assert httpx.get(f"{shop.url}/healthz").status_code == 200
    assert httpx.get(f"{shop.url}/readyz").status_code == 200
    assert "punnet_" in httpx.get(f"{shop.url}/metrics").text
    calls = api.get("/openapi.json")["paths"]
    assert "/api/v1/baskets/{basket}/orders" in calls
    assert {f"/api/v1/orders/{{number}}/{what}" for what in ("amendments", "claims")} <= set(calls)
    assert httpx.get(f"{shop.url}/api/v1/docs").status_code == 200


def test_forged_and_old_webhooks_are_refused(shop: Shop) -> None:
    for headers in ({}, {"Stripe-Signature": "t=1,v1=00"}):
        answer = httpx.post(f"{shop.url}/webhooks/stripe", content=b"{}", headers=headers)
        assert answer.status_code == 400
        assert answer.headers["Content-Type"] == "application/problem+json"
