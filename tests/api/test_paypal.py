"""PayPal over the API: placing by it, its messages, and the way back from its page."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from django.test import Client

from punnet.orders import queries as orders
from punnet.overviews.story import story_of
from punnet.payments.models import Attempt, GatewayMessage
from simulators.core import public
from simulators.payments import DEMO_ACCOUNT
from simulators.paypal.webhooks import signer
from tests.words import a_basket, goods, jobs_due, place, run_jobs, the_order

pytestmark = pytest.mark.django_db
PERSONAL = ("payer@paypal.example", "Payer", "TESTPAYER0001")


def an_order(provider):
    """Placed, and agreed to on PayPal's page."""
    goods("milk", units=5)
    order = place(a_basket(milk=1), tender="paypal")
    provider.agree(Attempt.objects.get().page_id)
    return order


def newest(provider, **change: Any) -> bytes:
    [event] = provider.paypal.core.store.page("event", [], before=None, after=None, limit=1)
    return json.dumps({**public(event), **change}).encode()


def send(body: bytes, *, ago: int = 0, forged: bool = False, sign: bytes = b"") -> tuple[int, Any]:
    signing = signer(DEMO_ACCOUNT.secret, webhook_id=DEMO_ACCOUNT.webhook_id, cert_url="https://x")
    headers = signing(sign or body, int(time.time()) - ago, forged)
    answer = Client().post(
        "/webhooks/paypal", body, content_type="application/json", headers=headers
    )
    return answer.status_code, json.loads(answer.content)


def test_a_message_is_stored_once_without_the_payer_and_places_the_order(provider):
    order = an_order(provider)
    before = jobs_due("processes.follow_attempt")
    body = newest(provider)
    assert all(word in body.decode() for word in PERSONAL)
    assert send(body) == (200, {})
    assert send(body) == (200, {})
    assert jobs_due("processes.follow_attempt") == before + 1
    stored = GatewayMessage.objects.get()
    assert stored.kind == "CHECKOUT.ORDER.APPROVED"
    assert not any(word in json.dumps(stored.body) for word in PERSONAL)
    run_jobs("processes.follow_attempt")
    assert the_order(order.pk).state == "placed"
    assert send(newest(provider))[0] == 200  # of the authorisation that we made
    told = story_of(orders.whole(order.pk)).of(family="provider")
    assert {each.what for each in told} == {
        "CHECKOUT.ORDER.APPROVED",
        "PAYMENT.AUTHORIZATION.CREATED",
    }


def test_a_bad_signature_is_refused(provider):
    an_order(provider)
    body = newest(provider)
    changed = newest(provider, event_type="PAYMENT.AUTHORIZATION.VOIDED")
    for refused in (
        send(body, forged=True),
        send(body, ago=301),
        send(changed, sign=body),
    ):
        assert (refused[0], refused[1]["code"]) == (400, "bad_signature")
    bare = Client().post("/webhooks/paypal", body, content_type="application/json")
    assert bare.status_code == 400
    assert GatewayMessage.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        {"id": "WH-" + "x" * 200},
        {"id": 5},
        {"id": "WH-\0"},
        {"event_type": "t" * 200},
        {"create_time": "yesterday"},
        {"resource": None},
        {"resource": {"id": "\0", "purchase_units": [{}]}},
        {"resource": {"id": "X", "purchase_units": []}},
    ],
)
def test_a_signed_message_of_another_shape_is_refused_and_breaks_nothing(provider, change):
    an_order(provider)
    status, told = send(newest(provider, **change))
    assert (status, told["code"]) == (400, "bad_signature")
    assert GatewayMessage.objects.count() == 0


def test_where_paypal_is_silent_it_sends_the_message_again(provider):
    an_order(provider)
    provider.fault("error", "/paypal/v1/notifications/", status=500, times=1)
    body = newest(provider)
    status, told = send(body)
    assert (status, told["code"]) == (503, "gateway_down")
    assert send(body) == (200, {})


def test_the_way_back_from_its_page_settles_and_goes_on_to_the_order(provider):
    order = an_order(provider)
    attempt = Attempt.objects.get()
    back = attempt.request["payment_source"]["paypal"]["experience_context"]["return_url"]
    assert back.endswith(f"/payment/{attempt.key}/return")
    from punnet.processes.settle_payment import settle

    settle(attempt.pk)
    assert the_order(order.pk).state == "placed"
    assert Attempt.objects.get().charge_id == provider.ledger()[0]["payment_intent"]
