"""PayPal as its SDK is not needed to see: tokens, request ids, the page, webhooks, the ledger."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from simulators.payments import DEMO_ACCOUNT
from simulators.paypal.provider import Provider
from simulators.tests.conftest import World, until

ACCOUNT = (DEMO_ACCOUNT.client_id, DEMO_ACCOUNT.secret)


def wanted(value: str = "67.10", **changes: Any) -> dict[str, Any]:
    context = {"return_url": "http://127.0.0.1:1/paid?a=1", "cancel_url": "http://127.0.0.1:1/no"}
    amount = {"currency_code": "EUR", "value": value}
    return {
        "intent": "AUTHORIZE",
        "purchase_units": [{"reference_id": "P-1001", "custom_id": "k", "amount": amount}],
        "payment_source": {"paypal": {"experience_context": context}},
        **changes,
    }


def ask(world: World, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
    headers = {"Prefer": "return=representation", **headers}
    return world.web.request(method, f"/paypal{path}", json=body, auth=ACCOUNT, headers=headers)


def an_order(world: World, funding: str = "") -> str:
    id = ask(world, "POST", "/v2/checkout/orders", wanted()).json()["id"]
    if funding:
        assert world.agree(id, funding).status_code == 303
    return str(id)


def held(world: World) -> str:
    id = an_order(world, "balance")
    made = ask(world, "POST", f"/v2/checkout/orders/{id}/authorize").json()
    return str(made["purchase_units"][0]["payments"]["authorizations"][0]["id"])


def issue(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["details"][0]["issue"]


def test_a_token_is_given_for_the_account_and_to_nobody_else(world):
    grant = {"grant_type": "client_credentials"}
    given = world.web.post("/paypal/v1/oauth2/token", data=grant, auth=ACCOUNT).json()
    for token, status in ((given["access_token"], 404), ("A21.9999999999.x", 401), ("x", 401)):
        answer = world.web.get(
            "/paypal/v2/checkout/orders/NONE", headers={"Authorization": f"Bearer {token}"}
        )
        assert answer.status_code == status
    refused = world.web.post("/paypal/v1/oauth2/token", data=grant, auth=("me", "guess"))
    assert refused.json()["error"] == "invalid_client"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"intent": "CAPTURE"}, 400),
        ({"purchase_units": []}, 400),
        ({"payment_source": {}}, 400),
        ({"purchase_units": [{"amount": {"currency_code": "EUR", "value": "0.00"}}]}, 422),
        ({"purchase_units": [{"amount": {"currency_code": "EUR", "value": "1.001"}}]}, 422),
        ({"purchase_units": [{"amount": {"currency_code": "EUR", "value": 1}}]}, 400),
    ],
)
def test_a_wrong_order_is_refused_by_name(world, change, status):
    answer = ask(world, "POST", "/v2/checkout/orders", wanted(**change))
    assert answer.status_code == status
    assert answer.json()["details"][0]["field"]


def test_a_request_id_repeats_what_was_done_and_not_what_was_refused(world):
    path, key = "/v2/checkout/orders", {"PayPal-Request-Id": "one"}
    first = ask(world, "POST", path, wanted(), **key)
    assert ask(world, "POST", path, wanted("9.00"), **key).json() == first.json()
    act = f"{path}/{first.json()['id']}/authorize"
    assert issue(ask(world, "POST", act, **key)) == (422, "ORDER_NOT_APPROVED")
    world.agree(first.json()["id"])
    assert ask(world, "POST", act, **key).json()["status"] == "COMPLETED"
    assert ask(world, "POST", act, **key).status_code == 201
    assert issue(ask(world, "POST", act)) == (422, "ORDER_ALREADY_AUTHORIZED")


def test_the_page_sends_the_payer_back_with_its_token(world):
    id = an_order(world)
    page = world.web.get(f"/paypal/checkoutnow?token={id}")
    assert "€67.10" in page.text and "P-1001" in page.text
    assert "form-action 'self' http://127.0.0.1:1;" in page.headers["Content-Security-Policy"]
    assert world.agree(id, "gold").status_code == 422
    left = world.web.post(f"/paypal/checkoutnow/cancel?token={id}")
    assert left.headers["Location"] == f"http://127.0.0.1:1/no?token={id}"
    agreed = world.agree(id)
    assert agreed.headers["Location"].startswith(f"http://127.0.0.1:1/paid?a=1&token={id}&PayerID=")
    assert world.web.get(f"/paypal/checkoutnow?token={id}").status_code == 303
    assert world.web.get("/paypal/checkoutnow?token=NONE").status_code == 404


def test_it_refuses_in_paypals_words(world):
    id = held(world)
    of = f"/v2/payments/authorizations/{id}"
    assert issue(ask(world, "POST", f"{of}/reauthorize", {})) == (422, "REAUTHORIZATION_TOO_SOON")
    more = {"amount": {"currency_code": "EUR", "value": "67.11"}}
    assert issue(ask(world, "POST", f"{of}/capture", more)) == (422, "MAX_CAPTURE_AMOUNT_EXCEEDED")
    assert ask(world, "POST", f"{of}/void", {}, Prefer="return=minimal").status_code == 204
    assert issue(ask(world, "POST", f"{of}/void", {})) == (422, "PREVIOUSLY_VOIDED")
    assert issue(ask(world, "POST", f"{of}/capture", {})) == (422, "AUTHORIZATION_VOIDED")


def test_captured_in_parts_the_last_lets_the_rest_go(world):
    id = held(world)
    of = f"/v2/payments/authorizations/{id}"
    part = {"amount": {"currency_code": "EUR", "value": "20.00"}}
    assert ask(world, "POST", f"{of}/capture", part).json()["final_capture"] is False
    assert ask(world, "GET", of).json()["status"] == "PARTIALLY_CAPTURED"
    ask(world, "POST", f"{of}/capture", {**part, "final_capture": True})
    assert issue(ask(world, "POST", f"{of}/void", {})) == (422, "PREVIOUSLY_CAPTURED")
    [row] = world.ledger()
    assert (row["order"], row["payment_intent"], row["currency"]) == ("P-1001", id, "eur")
    assert (row["authorised"], row["captured"], row["status"]) == (6710, 4000, "CAPTURED")


def test_one_ledger_lists_both_providers(world):
    world.authorised()
    held(world)
    assert [row["status"] for row in world.ledger()] == ["requires_capture", "CREATED"]
    world.control("POST", "reset")
    assert world.ledger() == []


def test_its_webhooks_are_sent_and_known_again_by_it(tmp_path, shop):
    world = World(tmp_path, paypal_webhook_url=shop.url)
    try:
        held(world)
        until(lambda: len(shop.raw) >= 2)
        told = {json.loads(body)["event_type"] for body, _ in shop.raw}
        assert told == {"CHECKOUT.ORDER.APPROVED", "PAYMENT.AUTHORIZATION.CREATED"}
        body, headers = shop.raw[0]
        names = (
            "transmission_id",
            "transmission_time",
            "cert_url",
            "auth_algo",
            "transmission_sig",
        )
        asked: dict[str, Any] = {
            name: headers[f"PAYPAL-{name.upper().replace('_', '-')}"] for name in names
        }
        asked |= {"webhook_id": DEMO_ACCOUNT.webhook_id, "webhook_event": json.loads(body)}
        path = "/v1/notifications/verify-webhook-signature"
        assert ask(world, "POST", path, asked).json() == {"verification_status": "SUCCESS"}
        asked["webhook_event"]["event_type"] = "PAYMENT.CAPTURE.COMPLETED"
        assert ask(world, "POST", path, asked).json() == {"verification_status": "FAILURE"}
        forged = world.control("POST", "events/forge", how="forged", provider="paypal")
        assert forged["event"].startswith("WH-")
    finally:
        world.stop()


def test_in_process_the_same_seed_gives_the_same_ids():
    import random

    def run() -> list[str]:
        provider = Provider(clock=lambda: 1_800_000_000, chance=random.Random(7), webhooks=False)
        answers = [provider.call("POST", "/v2/checkout/orders", wanted()) for _ in range(3)]
        return [json.dumps(answer.body) for answer in answers]

    assert run() == run()


def test_killed_it_still_knows_what_it_held(tmp_path):
    world = World(tmp_path)
    id = held(world)
    world.stop()
    again = World(tmp_path)
    try:
        assert again.ledger()[0]["payment_intent"] == id
        assert ask(again, "GET", f"/v2/payments/authorizations/{id}").json()["status"] == "CREATED"
    finally:
        again.stop()


# --- what it reports


def transactions(world, **wish):
    account = (DEMO_ACCOUNT.client_id, DEMO_ACCOUNT.secret)
    known = {"start_date": "2020-01-01T00:00:00Z", "end_date": "2020-01-31T00:00:00Z", **wish}
    answer = world.web.get("/paypal/v1/reporting/transactions", params=known, auth=account)
    return answer.status_code, answer.json()


def test_its_search_takes_a_month_and_five_hundred_at_most(world):
    assert transactions(world)[1]["transaction_details"] == []
    status, told = transactions(world, end_date="2020-02-02T00:00:00Z")
    assert (status, told["details"][0]["issue"]) == (400, "INVALID_DATE_RANGE")
    for wrong in ({"page_size": "501"}, {"start_date": "yesterday"}, {"page": "0"}):
        assert transactions(world, **wrong)[0] == 400
