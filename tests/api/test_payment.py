"""What providers call: signed messages, and the way back of the customer."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from threading import Event
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from punnet.orders.models import Order
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt, GatewayMessage
from simulators.tests.conftest import until
from tests.words import a_basket, goods, jobs_due, place

pytestmark = pytest.mark.django_db


def message(session: str, *, at: float | None = None, **change: object) -> tuple[bytes, str]:
    """The body of a message about a page, and its signature."""
    stamp = int(at if at is not None else time.time())
    thing = {"id": session, "object": "checkout.session", "payment_intent": "pi_1"}
    event = {
        "id": "evt_1",
        "type": "checkout.session.completed",
        "created": stamp,
        "data": {"object": thing},
        **change,
    }
    body = json.dumps(event).encode()
    signed = f"{stamp}.".encode() + body
    code = hmac.new(settings.STRIPE_WEBHOOK_SECRET.encode(), signed, hashlib.sha256).hexdigest()
    return body, f"t={stamp},v1={code}"


def send(body: bytes, signature: str) -> tuple[int, bytes]:
    answer = Client().post(
        "/webhooks/stripe",
        body,
        content_type="application/json",
        headers={"Stripe-Signature": signature},
    )
    return answer.status_code, answer.content


def an_order(provider) -> Order:
    goods("milk", units=5)
    return place(a_basket(milk=1), tender="stripe")


def test_a_message_is_stored_once_and_followed(provider):
    an_order(provider)
    before = jobs_due("processes.follow_attempt")
    body, signature = message(Attempt.objects.get().page_id)
    assert send(body, signature) == (200, b"{}")
    assert send(body, signature) == (200, b"{}")
    assert GatewayMessage.objects.count() == 1
    assert jobs_due("processes.follow_attempt") == before + 1


def test_a_message_of_somebody_elses_payment_is_stored_and_left():
    assert send(*message("cs_unknown"))[0] == 200
    assert (GatewayMessage.objects.count(), jobs_due("processes.follow_attempt")) == (1, 0)


@pytest.mark.parametrize("fault", ["forged", "old", "none", "junk", "binary"])
def test_a_bad_signature_is_refused(fault):
    body, signature = message("cs_1", at=time.time() - 301 if fault == "old" else None)
    if fault == "forged":
        body += b" "
    if fault == "none":
        signature = ""
    if fault == "junk":
        signature = "t=x,v1=,,="
    if fault == "binary":
        body = b"\xff\xfe\x00"
    status, content = send(body, signature)
    assert status == 400, content
    assert json.loads(content)["code"] == "bad_signature"
    assert GatewayMessage.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        {"id": "evt_" + "x" * 200},
        {"id": 5},
        {"id": "evt_\0"},
        {"type": "t" * 200},
        {"created": 10**30},
        {"data": {"object": "pi_1"}},
        {"data": None},
        {"data": {"object": {"id": "cs_\0", "object": "checkout.session"}}},
    ],
)
def test_a_signed_message_of_another_shape_is_refused_and_breaks_nothing(change):
    status, content = send(*message("cs_1", **change))
    assert (status, json.loads(content)["code"]) == (400, "bad_signature")
    assert GatewayMessage.objects.count() == 0


def test_ids_of_another_kind_find_nothing():
    thing = {"id": 5, "object": "checkout.session", "payment_intent": {"id": 7}}
    assert send(*message("", data={"object": {**thing, "metadata": {"attempt": 5}}}))[0] == 200


def test_an_unknown_way_back_is_not_found():
    assert Client().get(f"/payment/{uuid4()}/return").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_the_way_back_goes_where_the_order_asked_and_does_not_wait_for_a_silent_provider(
    provider, settings, monkeypatch
):
    goods("milk", units=5)
    goal = f"{settings.SITE_URL}/thanks?x=1"
    order = place(a_basket(milk=1), tender="stripe", return_url=goal)
    attempt, speak, spoke = Attempt.objects.get(), Event(), Event()

    def silent(*_asked: object) -> None:
        speak.wait(timeout=60)
        spoke.set()
        raise OutcomeUnknown

    monkeypatch.setattr(Stripe, "advance", silent)
    answer = Client().get(f"/payment/{attempt.key}/return")
    assert not spoke.is_set()
    assert (answer.status_code, answer["Location"]) == (303, goal)
    assert Order.objects.get(pk=order.pk).state == "pending"
    speak.set()
    until(lambda: Attempt.objects.get().asked > attempt.asked)  # who asked ends by itself
