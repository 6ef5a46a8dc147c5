"""What every call promises: problems, robustness against junk, languages, limits, the document."""

from __future__ import annotations

import json
from collections.abc import Iterator

import jsonschema_rs
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, settings

from punnet.accounts import actions as accounts
from punnet.api.api import api
from tests.api.conftest import Caller, a_key
from tests.words import a_shop, a_slot, goods

pytestmark = pytest.mark.django_db
NUL = "%00"
HUGE = "9" * 40


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing/here", 404, "not_found"),
        ("GET", "/", 404, "not_found"),
        ("DELETE", "/baskets", 405, "wrong_method"),
        ("PUT", "/stores", 405, "wrong_method"),
        ("GET", "/baskets/not-a-uuid", 404, "not_found"),
        ("GET", f"/baskets/{NUL}", 404, "not_found"),
        ("GET", "/baskets/00000000-0000-4000-8000-000000000000", 404, "not_found"),
        ("GET", f"/products?store={HUGE}", 422, "invalid"),
        ("GET", "/products?store=x", 422, "invalid"),
        ("GET", "/products?store=1&page_size=101", 422, "invalid"),
        ("GET", "/products?store=1&cursor=AAAA", 422, "invalid"),
        ("GET", f"/products?store=1&q=a{NUL}b", 422, "invalid"),
        ("GET", "/products?store=999", 404, "not_found"),
        ("GET", "/slots?store=1&method=drone", 422, "invalid"),
        ("GET", "/slots?store=1&method=delivery&from=9999-12-31", 422, "invalid"),
        ("GET", "/slots?store=1&method=delivery&days=15", 422, "invalid"),
        ("GET", "/stores?lat=91&lon=0", 422, "invalid"),
        ("GET", "/stores?lat=nan&lon=0", 422, "invalid"),
        ("GET", "/stores?lat=60", 422, "invalid"),
        ("GET", "/orders/%F0%9F%8D%8C", 401, "sign_in"),
        ("GET", "/me", 401, "sign_in"),
        ("GET", "/staff/orders", 401, "sign_in"),
    ],
)
def test_junk_in_addresses_gets_a_problem(call, method, path, status, code):
    answer = call(method, path, status=status)
    assert (answer["code"], answer["status"]) == (code, status)
    assert {"type", "title", "detail", "facts"} <= answer.keys()
    assert answer["detail"]
    if status == 422:
        assert answer["facts"]["errors"][0]["problem"]
    assert "Set-Cookie" not in call.last.headers
    if status == 405:
        assert call.last["Allow"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[1]",
        b"null",
        b"\xff\xfe\xfa",
        b'{"store": "1\\u0000"}',
        b'{"store": "\\ud800"}',
        b'{"store": 1}',
        b'{"store": NaN}',
        b"[" * 20_000,
        b'{"store": ' + b"9" * 6_000 + b"}",
        b'{"store": "' + b"1" * 60 + b'"}',
    ],
)
def test_junk_in_bodies_gets_a_problem(body):
    answer = Client().post("/api/v1/baskets", body, content_type="application/json")
    assert answer.status_code == 422, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert json.loads(answer.content)["code"] == "invalid"


def test_too_large_a_body_is_refused(call):
    answer = Client().post("/api/v1/baskets", b" " * 1_100_000, content_type="application/json")
    assert answer.status_code == 413
    assert json.loads(answer.content)["code"] == "too_large"


def test_every_field_of_a_bad_request_is_named(call):
    store = str(a_shop())
    basket = call.post("/baskets", {"store": store}, status=201)
    goods("milk", units=5)
    path = f"/baskets/{basket['id']}/lines/milk"
    for body, field in [
        ({}, "units"),
        ({"grams": 100}, "grams"),
        ({"units": -1}, "units"),
        ({"units": 1.5}, "units"),
        ({"units": True}, "units"),
        ({"units": "1"}, "units"),
        ({"units": 10**30}, "units"),
        ({"units": 1, "note": "x" * 141}, "note"),
    ]:
        refusal = call.put(path, body, status=422)
        assert refusal["facts"]["errors"][0]["field"].startswith(field), (body, refusal)
    assert call.put(path, {"units": 6}, status=409)["facts"]["available"] == {"units": 5}
    goods("gum", units=900, cap=24)
    over = call.put(f"/baskets/{basket['id']}/lines/gum", {"units": 25}, status=409)
    assert (over["code"], over["facts"]["available"]) == ("over_cap", {"units": 24})
    assert call.put(path.replace("milk", "none"), {"units": 1}, status=404)["code"] == "not_found"


def test_the_language_is_that_of_the_header_and_no_cookie(call):
    finnish = call.get("/me", status=401, Accept_Language="sv;q=0.5, fi-FI, en;q=0.1")
    assert call.last["Content-Language"] == "fi"
    call.client.cookies["language"] = "sv"
    assert call.get("/me", status=401)["title"] == finnish["title"]
    assert call.last["Content-Language"] == "en"
    call.get("/me", status=401, Accept_Language=",;q=\x7f" * 300)
    assert call.last["Content-Language"] == "en"


def test_limits_count_by_address_and_a_made_up_key_does_not_help(call, limited):
    from punnet.api import limits

    for _ in range(limits.PLACINGS):
        call.post("/baskets/x/orders", {}, status=422)
    refusal = call.post("/baskets/x/orders", {}, status=429, Authorization="Bearer made-up")
    assert refusal["code"] == "rate_limited"
    assert int(call.last["Retry-After"]) <= 60
    assert "remaining=0" in call.last["RateLimit"]
    call.get("/stores")


def test_pages_and_cursors_walk_a_list_once(call):
    store = str(a_shop())
    for number in range(7):
        goods(f"tea-{number}", price=100 + number, units=9)
    seen, cursor = [], ""
    while True:
        found = call.get(f"/products?store={store}&sort=-price&page_size=3{cursor}")
        assert found["total"] == 7
        seen += [each["price"]["minor"] for each in found["items"]]
        if found["next"] is None:
            break
        cursor = f"&cursor={found['next']}"
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == 7


def test_the_docs_page_works_under_the_policy(call):
    page = Client().get("/api/v1/docs")
    assert page.status_code == 200
    text, policy = page.content.decode(), page["Content-Security-Policy"]
    assert "'unsafe-inline'" not in policy
    assert "cdn" not in text
    assert "https://" not in text.replace("https://www.w3.org", "")
    assert "<style" not in text
    assert ' style="' not in text
    for script in text.split("<script")[1:]:
        assert "src=" in script.split(">")[0] or "application/json" in script.split(">")[0]


def test_examples_of_the_document_fit_their_schemas():
    document = json.loads(json.dumps(api.get_openapi_schema()))
    schemas, tried = document["components"]["schemas"], 0
    for name, schema in schemas.items():
        for example in schema.get("examples", []):
            whole = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
            jsonschema_rs.validate(whole, example)
            tried += 1
    assert tried >= 12
    for path, methods in document["paths"].items():
        for method, call in methods.items():
            assert call.get("summary"), (method, path)
            assert call.get("description"), (method, path)


# --- schemathesis: whatever it invents, no 5xx and no answer that its schema does not allow


@pytest.fixture
def a_filled_shop(call: Caller) -> Iterator[dict[str, str]]:
    store = a_shop(minimum=0, charge=0, below=0)
    goods("milk", units=50)
    goods("bananas", grams=20_000, kind="weight")
    slot = a_slot(method="collection", price=0, seats=500)
    a_slot()
    key = accounts.make_key(role="manager", store_id=store)
    basket = call.post("/baskets", {"store": str(store)}, status=201)
    made = {"email": "fuzz@example.com", "password": "a-long-pass-phrase"}
    session = call.post("/_allauth/app/v1/auth/signup", made)["meta"]["session_token"]
    # a WSGI server closes connections between requests; here all calls share the test's own
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield {
        "store": str(store),
        "slot": str(slot),
        "key": key,
        "basket": basket["id"],
        "session": session,
    }
    for signal in signals:
        signal.connect(close_old_connections)


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


def _known(case: schemathesis.Case, world: dict[str, str], turn: int) -> None:
    """Now and then a real id or token, so that calls get past the door."""
    parameters = case.path_parameters or {}
    if turn % 2 and "basket" in parameters:
        parameters["basket"] = world["basket"]
    if turn % 2 and "sku" in parameters:
        parameters["sku"] = ("milk", "bananas")[turn % 4 // 2]
    query = case.query or {}
    if turn % 3 and "store" in query:
        query["store"] = world["store"]
    headers = case.headers if case.headers is not None else {}
    if turn % 3:
        headers["Authorization"] = f"Bearer {world['key']}"
    elif turn % 2:
        headers["X-Session-Token"] = world["session"]
    if turn % 2:
        headers["Idempotency-Key"] = a_key()
    case.headers = headers


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_sent_the_answer_is_one_of_the_document(case, a_filled_shop):
    world = a_filled_shop
    world["turn"] = turn = int(world.get("turn", 0)) + 1  # type: ignore[assignment]
    _known(case, world, turn)
    answer = case.call()
    assert answer.status_code < 500, answer.content
    case.validate_response(
        answer,
        checks=[
            schemathesis.checks.not_a_server_error,
            schemathesis.specs.openapi.checks.status_code_conformance,
            schemathesis.specs.openapi.checks.content_type_conformance,
            schemathesis.specs.openapi.checks.response_schema_conformance,
        ],
    )
