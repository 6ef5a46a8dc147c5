"""Stripe through its official SDK: authorised first, captured by hand when packed.

stripe_page.py     the customer agrees on a Checkout page
stripe_setup.py    the same page checks the card and keeps it, for a slot that is far
stripe_charge.py   our own call holds the money on a card that is kept
stripe_client.py   how it is asked, and what its errors mean
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import stripe
from django.conf import settings

from punnet.payments.errors import ProviderRefused
from punnet.payments.gateways.base import Asked, Held, Message, Outcome, Standing
from punnet.payments.gateways.stripe_charge import Charge, SavedCharge
from punnet.payments.gateways.stripe_client import (
    INTENT,
    ask,
    capture_before,
    is_forgotten,
    tag,
)
from punnet.payments.gateways.stripe_message import impersonal
from punnet.payments.gateways.stripe_page import PAGE_LIFE, PaymentPage
from punnet.payments.gateways.stripe_setup import SetupPage
from punnet.payments.models import Attempt, Call, Operation, Purpose

MESSAGE_TOLERANCE_SECONDS = 300
SIGNATURE = "Stripe-Signature"
ENDS = ("payment_intent.canceled", "payment_intent.succeeded", "charge.expired", "charge.refunded")
OF_DISPUTES = "charge.dispute."
# signed, but of no shape of theirs
NO_MESSAGE = (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError)
FAILED = ("failed", "canceled")  # refunds that came to nothing


class Way(Protocol):
    """How an attempt of one purpose is asked for and read; the promises are the gateway's."""

    def request(self, asked: Asked) -> dict[str, Any]: ...
    def begin(self, attempt: Attempt) -> Outcome: ...
    def was_begun(self, attempt: Attempt) -> Outcome | None: ...
    def advance(self, attempt: Attempt) -> Outcome: ...
    def close(self, attempt: Attempt) -> Outcome: ...


WAYS: Mapping[str, Way] = {
    Purpose.PAY: PaymentPage(),
    Purpose.VERIFY: SetupPage(),
    Purpose.CHARGE: Charge(),
    Purpose.SAVED: SavedCharge(),
}


class Stripe:
    name = "stripe"
    authorisation_life = timedelta(days=7)
    # of Visa, the shortest: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method
    own_life: timedelta | None = timedelta(days=4, hours=18)
    renewals = 0
    renewable_after = authorisation_life
    captures_part = True
    increases = False  # not for all accounts
    page_life = PAGE_LIFE
    least_minor = 50
    authorises_by_call = False

    @property
    def offered(self) -> bool:
        return True  # its key is due

    @property
    def page_origin(self) -> str:
        return str(settings.STRIPE_PAGE_ORIGIN)

    def request(self, asked: Asked) -> dict[str, Any]:
        return WAYS[asked.purpose].request(asked)

    def begin(self, attempt: Attempt) -> Outcome:
        return WAYS[attempt.purpose].begin(attempt)

    def was_begun(self, attempt: Attempt) -> Outcome | None:
        return WAYS[attempt.purpose].was_begun(attempt)

    def advance(self, attempt: Attempt) -> Outcome:
        return WAYS[attempt.purpose].advance(attempt)

    def close(self, attempt: Attempt) -> Outcome:
        return WAYS[attempt.purpose].close(attempt)

    def standing(self, attempt: Attempt) -> Held:
        charge_id = attempt.charge_id
        if not charge_id:  # the provider would list all of them
            raise ProviderRefused("no_charge")
        intent: Any = ask(lambda api: api.v1.payment_intents.retrieve(charge_id, INTENT))
        if intent.status == "succeeded":
            back = sum(each.amount for each in _refunds(intent.id) if each.status not in FAILED)
            return Held(Standing.TAKEN, taken_minor=intent.amount_received - back)
        if intent.status != "requires_capture":
            return Held(Standing.GONE)
        made = datetime.fromtimestamp(intent.latest_charge.created, UTC)
        before = capture_before(intent)
        return Held(Standing.LIVE, authorised_at=made, capture_before=before)

    def perform(self, call: Call) -> str:
        key: Any = {"idempotency_key": str(call.key)}
        charge_id = call.attempt.charge_id
        if call.operation == Operation.CAPTURE:
            done: Any = ask(
                lambda api: api.v1.payment_intents.capture(
                    charge_id, {"amount_to_capture": call.amount_minor}, key
                )
            )
        elif call.operation == Operation.VOID:
            done = ask(lambda api: api.v1.payment_intents.cancel(charge_id, {}, key))
        else:
            if is_forgotten(call.made_at) and (earlier := self.was_performed(call)):
                return earlier
            done = ask(
                lambda api: api.v1.refunds.create(
                    {
                        "payment_intent": charge_id,
                        "amount": call.amount_minor,
                        "metadata": {"call": str(call.pk)},
                    },
                    key,
                )
            )
        return str(done.id)

    def was_performed(self, call: Call) -> str | None:
        charge_id = call.attempt.charge_id
        if call.operation in (Operation.REFUND, Operation.STRAY):
            made = _refunds(charge_id)
            return next((str(r.id) for r in made if tag(r, "call") == str(call.pk)), None)
        intent = ask(lambda api: api.v1.payment_intents.retrieve(charge_id))
        if call.operation == Operation.VOID:
            return str(intent.id) if intent.status == "canceled" else None
        # another amount: somebody else captured it
        ours = intent.status == "succeeded" and intent.amount_received == call.amount_minor
        return str(intent.id) if ours else None

    def message(self, body: bytes, headers: Mapping[str, str]) -> Message:
        try:
            stripe.WebhookSignature.verify_header(
                body.decode(),
                headers.get(SIGNATURE, ""),
                settings.STRIPE_WEBHOOK_SECRET,
                MESSAGE_TOLERANCE_SECONDS,
            )
            event = json.loads(body)
            thing = event["data"]["object"]
            is_page = thing.get("object") == "checkout.session"
            charge = thing.get("payment_intent") or ("" if is_page else thing.get("id")) or ""
            return Message(
                id=event["id"],
                kind=event["type"],
                sent_at=datetime.fromtimestamp(event["created"], UTC),
                may_end=event["type"] in ENDS,
                attempt_key=str((thing.get("metadata") or {}).get("attempt", "")),
                page_id=str(thing["id"]) if is_page else "",
                charge_id=charge if isinstance(charge, str) else str(charge["id"]),
                body=impersonal(event),
                dispute_id=str(thing["id"]) if event["type"].startswith(OF_DISPUTES) else "",
            )
        except (stripe.SignatureVerificationError, *NO_MESSAGE) as error:
            raise ProviderRefused("bad_signature", str(error)) from error

    def forget(self, payer_ref: str) -> None:
        try:
            ask(lambda api: api.v1.customers.delete(payer_ref))
        except ProviderRefused as refusal:
            if refusal.code != "resource_missing":
                raise


def _refunds(charge_id: str) -> list[Any]:
    newest: Any = {"payment_intent": charge_id, "limit": 100}
    return ask(lambda api: list(api.v1.refunds.list(newest).auto_paging_iter()))
