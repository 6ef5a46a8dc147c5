"""Messages of the provider: verified as they came, stored once and without anybody's name."""

from __future__ import annotations

import json
import time
from importlib import import_module
from typing import Any

import pytest
import stripe
from django.conf import settings
from django.db import connection

from punnet.foundation import clock
from punnet.orders import queries as orders
from punnet.overviews.story import story_of
from punnet.payments.errors import ProviderRefused
from punnet.payments.models import Attempt, GatewayMessage
from punnet.processes import settle_payment
from punnet.processes.receive_message import receive_message
from tests import words
from tests.words import a_basket, goods, place

pytestmark = pytest.mark.django_db
PERSONAL = ("Ada Virtanen", "ada@example.com", "+358401234567", "Kasarmikatu 1", "00130", "4242")


def signed(body: str) -> dict[str, str]:
    at = int(time.time())
    code = stripe.WebhookSignature._compute_signature(
        f"{at}.{body}", settings.STRIPE_WEBHOOK_SECRET
    )
    return {"Stripe-Signature": f"t={at},v1={code}"}


def receive(event: Any) -> bool:
    body = json.dumps(event)
    return receive_message(provider="stripe", body=body.encode(), headers=signed(body))


def deliver(provider, kind: str) -> None:
    """The provider's newest event of the kind reaches us, as its webhook would bring it."""
    event = provider.stripe.v1.events.list({"type": kind, "limit": 1}).data[0]
    assert receive(event.to_dict())


def event(page_id: str) -> dict[str, Any]:
    """As Stripe sends it when the payer typed all that a wallet knows."""
    name, mail, phone, street, postcode, last4 = PERSONAL
    where = {"line1": street, "postal_code": postcode, "city": "Helsinki", "country": "FI"}
    payer = {"name": name, "email": mail, "phone": phone, "address": where}
    card = {"brand": "visa", "last4": last4, "fingerprint": "x"}
    return {
        "id": "evt_personal", "object": "event", "type": "checkout.session.completed",
        "created": int(clock.now().timestamp()), "livemode": False,
        "request": {"id": mail},
        "data": {
            "previous_attributes": {"customer_details": payer},
            "object": {
                "id": page_id, "object": "checkout.session", "status": "complete",
                "payment_intent": "pi_1", "amount_total": 119, "currency": "eur",
                "customer_email": mail, "customer_details": payer, "receipt_email": mail,
                "billing_details": payer, "shipping": payer, "description": name,
                "payment_method_details": {"card": card}, "reason": payer,
                "last_payment_error": {"code": "card_declined", "message": name,
                                       "payment_method": {"billing_details": payer}},
                "metadata": {"order": "7K2M", "attempt": "x", "note": name},
                "custom_fields": [{"text": {"value": name}}],
            },
        },
    }  # fmt: skip


def test_nothing_that_names_the_payer_is_stored(provider):
    goods("milk", units=5)
    order = place(a_basket(milk=1), tender="stripe")
    page_id = Attempt.objects.get().page_id
    assert receive(event(page_id))
    with connection.cursor() as cursor:
        cursor.execute("SELECT body::text FROM payments_gatewaymessage")
        [(stored,)] = cursor.fetchall()
    assert [word for word in (*PERSONAL, "Ada", "ada@") if word in stored] == []
    kept = GatewayMessage.objects.get().body["data"]["object"]
    assert (kept["id"], kept["payment_intent"], kept["amount_total"]) == (page_id, "pi_1", 119)
    assert kept["metadata"] == {"order": "7K2M", "attempt": "x"}
    assert kept["last_payment_error"] == {"code": "card_declined"}
    told = story_of(orders.whole(order.pk)).of(family="provider")
    assert [each.ref for each in told] == ["evt_personal"]


def test_the_signature_is_of_what_came_and_a_repeat_is_the_same_message(provider):
    sent = json.dumps(event("cs_1"))
    signature = signed(sent)
    assert receive_message(provider="stripe", body=sent.encode(), headers=signature)
    assert not receive_message(provider="stripe", body=sent.encode(), headers=signature)
    with pytest.raises(ProviderRefused):
        forged = sent.replace("Ada", "Eve").encode()
        receive_message(provider="stripe", body=forged, headers=signature)
    assert GatewayMessage.objects.count() == 1


def test_whatever_the_provider_really_sends_names_nobody(provider):
    """Every kind of event that a paid, cancelled payment causes, as the simulator words it."""
    goods("milk", units=5)
    order = place(a_basket(milk=1), tender="stripe")
    page = Attempt.objects.get()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": words.VISA})
    settle_payment.settle(page.pk)
    provider.stripe.v1.payment_intents.cancel(provider.ledger()[0]["payment_intent"])
    for each in provider.stripe.v1.events.list({"limit": 100}).data:
        assert receive(each.to_dict())
    bodies = [json.dumps(message.body) for message in GatewayMessage.objects.all()]
    assert len(bodies) >= 4
    assert not any(
        word in body for body in bodies for word in ("last4", "billing", "email", "4242")
    )
    assert len(story_of(orders.whole(order.pk)).of(family="provider")) == len(bodies)


def test_messages_that_were_stored_whole_are_stripped_by_the_migration():
    strip = import_module("punnet.payments.migrations.0006_messages_name_nobody").STRIP
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO payments_gatewaymessage"
            " (sent_at, gateway, message_id, kind, body, received_at)"
            " VALUES (now(), 'stripe', 'evt_old', 'x', %s, now())",
            [json.dumps(event("cs_old"))],
        )
        cursor.execute(strip)
        cursor.execute("SELECT body::text, body FROM payments_gatewaymessage")
        [(text, body)] = cursor.fetchall()
    assert [word for word in PERSONAL if word in text] == []
    kept = json.loads(body) if isinstance(body, str) else body
    assert kept["data"]["object"]["payment_intent"] == "pi_1"
