"""Stripe through its official SDK: a Checkout page by redirect, captured by hand when packed.

Repeats are ours (`max_network_retries=0`): no call looks up an idempotency key, so an unknown
outcome means the same bytes again under the same key. rule: docs/rules/payments.md#keys
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

import stripe
import structlog
from django.conf import settings

from punnet.foundation import db
from punnet.payments.errors import OutcomeUnknown, ProviderBroke, ProviderBusy, ProviderRefused
from punnet.payments.gateways.base import Asked, Held, Learned, Message, Outcome, Standing
from punnet.payments.gateways.line import line
from punnet.payments.gateways.stripe_message import impersonal
from punnet.payments.models import Attempt, Call, Operation

T = TypeVar("T")
log = structlog.get_logger(__name__)
CONNECT_SECONDS, READ_SECONDS = 1, 5
# the provider asks for 30 minutes from the arrival of the request, which may be a late repeat;
# we close pages ourselves, earlier
PAGE_LIFE = timedelta(hours=2)
MESSAGE_TOLERANCE_SECONDS = 300
SIGNATURE = "Stripe-Signature"
SESSION: Any = {"expand": ["payment_intent.latest_charge"]}
INTENT: Any = {"expand": ["latest_charge"]}
ENDS = ("payment_intent.canceled", "payment_intent.succeeded", "charge.expired", "charge.refunded")
# signed, but of no shape of theirs
NO_MESSAGE = (ValueError, KeyError, TypeError, AttributeError, OverflowError, OSError)
FAILED = ("failed", "canceled")  # refunds that came to nothing


class Stripe:
    name = "stripe"
    authorisation_life = timedelta(days=7)
    renewals = 0
    renewable_after = authorisation_life
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
        tags = {"order": asked.number, "attempt": str(asked.key)}
        back = f"{settings.SITE_URL}/payment/{asked.key}/return"
        return {
            "mode": "payment",
            "client_reference_id": asked.number,
            "metadata": tags,
            "payment_intent_data": {"capture_method": "manual", "metadata": tags},
            "line_items": [
                {
                    "quantity": 1,
                    "price_data": {
                        "currency": asked.currency.lower(),
                        "unit_amount": asked.amount_minor,
                        "product_data": {"name": asked.title},
                    },
                }
            ],
            "locale": asked.language,
            "success_url": back,
            "cancel_url": back,
            "expires_at": int((asked.at + PAGE_LIFE).timestamp()),
        }

    def begin(self, attempt: Attempt) -> Outcome:
        made = _call(
            lambda api: api.v1.checkout.sessions.create(
                attempt.request, {"idempotency_key": str(attempt.key)}
            )
        )
        return _outcome(made)

    def was_begun(self, attempt: Attempt) -> Outcome | None:
        since = int((attempt.began_at - timedelta(minutes=5)).timestamp())
        newest: Any = {"created": {"gte": since}, "limit": 100}

        def search(api: stripe.StripeClient) -> str | None:
            made = api.v1.checkout.sessions.list(newest).auto_paging_iter()  # asks page by page
            return next((s.id for s in made if _tag(s, "attempt") == str(attempt.key)), None)

        page_id = _call(search)
        return self._read(page_id) if page_id else None

    def advance(self, attempt: Attempt) -> Outcome:
        return self._read(attempt.page_id) if attempt.page_id else self.begin(attempt)

    def close(self, attempt: Attempt) -> Outcome:
        page_id = attempt.page_id or self.begin(attempt).page_id
        try:
            expired = _call(lambda api: api.v1.checkout.sessions.expire(page_id, SESSION))
        except ProviderRefused:  # it is not open: paid, or expired by itself
            return self._read(page_id)
        return _outcome(expired)

    def standing(self, attempt: Attempt) -> Held:
        charge_id = attempt.charge_id
        if not charge_id:  # the provider would list all of them
            raise ProviderRefused("no_charge")
        intent: Any = _call(lambda api: api.v1.payment_intents.retrieve(charge_id, INTENT))
        if intent.status == "succeeded":
            back = sum(each.amount for each in _refunds(intent.id) if each.status not in FAILED)
            return Held(Standing.TAKEN, taken_minor=intent.amount_received - back)
        if intent.status != "requires_capture":
            return Held(Standing.GONE)
        made = datetime.fromtimestamp(intent.latest_charge.created, UTC)
        before = _capture_before(intent)
        return Held(Standing.LIVE, authorised_at=made, capture_before=before)

    def perform(self, call: Call) -> str:
        key: Any = {"idempotency_key": str(call.key)}
        charge_id = call.attempt.charge_id
        if call.operation == Operation.CAPTURE:
            done: Any = _call(
                lambda api: api.v1.payment_intents.capture(
                    charge_id, {"amount_to_capture": call.amount_minor}, key
                )
            )
        elif call.operation == Operation.VOID:
            done = _call(lambda api: api.v1.payment_intents.cancel(charge_id, {}, key))
        else:
            done = _call(
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
            return next((str(r.id) for r in made if _tag(r, "call") == str(call.pk)), None)
        intent = _call(lambda api: api.v1.payment_intents.retrieve(charge_id))
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
            )
        except (stripe.SignatureVerificationError, *NO_MESSAGE) as error:
            raise ProviderRefused("bad_signature", str(error)) from error

    def _read(self, page_id: str) -> Outcome:
        return _outcome(_call(lambda api: api.v1.checkout.sessions.retrieve(page_id, SESSION)))


def _outcome(session: Any) -> Outcome:
    page = {"page_id": session.id, "page_url": session.url or ""}
    intent = session.payment_intent
    if intent is None or isinstance(intent, str):
        gone = session.status == "expired"
        return Outcome(Learned.CLOSED if gone else Learned.OPEN, **page)
    paid = {
        "charge_id": intent.id,
        "amount_minor": intent.amount_capturable or intent.amount_received,
        "currency": intent.currency.upper(),
    }
    if intent.status in ("requires_capture", "succeeded"):
        return Outcome(Learned.AUTHORISED, **page, **paid, capture_before=_capture_before(intent))
    if intent.status == "canceled" or session.status == "expired":
        return Outcome(Learned.CLOSED, **page, charge_id=intent.id)
    problem = intent.last_payment_error
    if problem:
        code = getattr(problem, "decline_code", None) or problem.code or "declined"
        return Outcome(Learned.DECLINED, **page, charge_id=intent.id, decline_code=code)
    return Outcome(Learned.OPEN, **page, charge_id=intent.id)


def _refunds(charge_id: str) -> list[Any]:
    newest: Any = {"payment_intent": charge_id, "limit": 100}
    return _call(lambda api: list(api.v1.refunds.list(newest).auto_paging_iter()))


def _tag(thing: Any, name: str) -> str | None:
    return thing.metadata.to_dict().get(name) if thing.metadata else None


def _capture_before(intent: Any) -> datetime | None:
    card = getattr(getattr(intent.latest_charge, "payment_method_details", None), "card", None)
    before = getattr(card, "capture_before", None)
    return datetime.fromtimestamp(before, UTC) if before else None


@cache
def _client() -> stripe.StripeClient:
    return stripe.StripeClient(
        settings.STRIPE_API_KEY,
        base_addresses={"api": settings.STRIPE_API_BASE},
        http_client=stripe.RequestsClient(timeout=(CONNECT_SECONDS, READ_SECONDS)),
        max_network_retries=0,
    )


def _call(ask: Callable[[stripe.StripeClient], T]) -> T:
    """Ask once, and say what an error means for what we know."""
    db.must_be_outside_transaction()
    with line(Stripe.name).asking():
        try:
            return ask(_client())
        except stripe.APIConnectionError as error:
            raise OutcomeUnknown(type(error).__name__) from error
        except (stripe.AuthenticationError, stripe.PermissionError) as error:
            # our key is wrong or may not: that says nothing of the money
            log.error("payment.key_refused", code=error.code)
            raise OutcomeUnknown(type(error).__name__) from error
        except stripe.IdempotencyError:
            raise  # other bytes under the same key: our bug
        except stripe.StripeError as error:
            status = error.http_status or 0
            if status >= 500:
                raise ProviderBroke(str(status)) from error
            if status in (409, 429):
                raise ProviderBusy(str(status)) from error
            raise ProviderRefused(error.code or str(status), error.user_message or "") from error


def tag(thing: Any, name: str) -> str | None:
    """What we wrote on an object of theirs; None where it carries nothing of ours."""
    return _tag(thing, name) if getattr(thing, "metadata", None) else None


ask = _call  # for what else of it speaks (stripe_report.py)
