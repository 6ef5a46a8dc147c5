"""Stripe's Checkout page by redirect: card data never comes near us."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import stripe
from django.conf import settings

from punnet.payments.errors import ProviderRefused
from punnet.payments.gateways.base import Asked, Learned, Outcome
from punnet.payments.gateways.stripe_client import ask, capture_before, decline_of, facts_of, tag
from punnet.payments.models import Attempt

# the provider asks for 30 minutes from the arrival of the request, which may be a late repeat;
# we close pages ourselves, earlier
PAGE_LIFE = timedelta(hours=2)


class CheckoutPage:
    """What any page of theirs has in common."""

    shown: Any = {}  # what to expand

    def common(self, asked: Asked, tags: Mapping[str, str]) -> dict[str, Any]:
        back = f"{settings.SITE_URL}/payment/{asked.key}/return"
        return {
            "client_reference_id": asked.number,
            "metadata": tags,
            "locale": asked.language,
            "success_url": back,
            "cancel_url": back,
            "expires_at": int((asked.at + PAGE_LIFE).timestamp()),
        }

    def begin(self, attempt: Attempt) -> Outcome:
        made = ask(
            lambda api: api.v1.checkout.sessions.create(
                attempt.request, {"idempotency_key": str(attempt.key)}
            )
        )
        return self.outcome(made)

    def was_begun(self, attempt: Attempt) -> Outcome | None:
        since = int((attempt.began_at - timedelta(minutes=5)).timestamp())
        newest: Any = {"created": {"gte": since}, "limit": 100}

        def search(api: stripe.StripeClient) -> str | None:
            made = api.v1.checkout.sessions.list(newest).auto_paging_iter()  # asks page by page
            return next((s.id for s in made if tag(s, "attempt") == str(attempt.key)), None)

        page_id = ask(search)
        return self._read(page_id) if page_id else None

    def advance(self, attempt: Attempt) -> Outcome:
        return self._read(attempt.page_id) if attempt.page_id else self.begin(attempt)

    def close(self, attempt: Attempt) -> Outcome:
        page_id = attempt.page_id or self.begin(attempt).page_id
        try:
            expired = ask(lambda api: api.v1.checkout.sessions.expire(page_id, self.shown))
        except ProviderRefused:  # it is not open: done with, or expired by itself
            return self._read(page_id)
        return self.outcome(expired)

    def outcome(self, session: Any) -> Outcome:
        raise NotImplementedError

    def _read(self, page_id: str) -> Outcome:
        return self.outcome(ask(lambda api: api.v1.checkout.sessions.retrieve(page_id, self.shown)))


class PaymentPage(CheckoutPage):
    shown: Any = {"expand": ["payment_intent.latest_charge"]}

    def request(self, asked: Asked) -> dict[str, Any]:
        tags = {"order": asked.number, "attempt": str(asked.key)}
        about: dict[str, Any] = {"capture_method": "manual", "metadata": tags}
        kept: dict[str, Any] = {}
        if asked.keep:  # under a payer of its own, which is deleted with the card
            kept, about["setup_future_usage"] = {"customer_creation": "always"}, "off_session"
        return {
            "mode": "payment",
            "payment_intent_data": about,
            **kept,
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
            **self.common(asked, tags),
        }

    def outcome(self, session: Any) -> Outcome:
        page = {"page_id": session.id, "page_url": session.url or ""}
        intent = session.payment_intent
        if intent is None or isinstance(intent, str):
            gone = session.status == "expired"
            return Outcome(Learned.CLOSED if gone else Learned.OPEN, **page)
        if intent.status in ("requires_capture", "succeeded"):
            paid = {
                "charge_id": intent.id,
                "amount_minor": intent.amount_capturable or intent.amount_received,
                "currency": intent.currency.upper(),
                "capture_before": capture_before(intent),
                **_kept(session, intent),
            }
            return Outcome(Learned.AUTHORISED, **page, **paid)
        if intent.status == "canceled" or session.status == "expired":
            return Outcome(Learned.CLOSED, **page, charge_id=intent.id)
        if code := decline_of(intent.last_payment_error):
            return Outcome(Learned.DECLINED, **page, charge_id=intent.id, decline_code=code)
        return Outcome(Learned.OPEN, **page, charge_id=intent.id)


def _kept(session: Any, intent: Any) -> dict[str, Any]:
    """The card that the provider kept by the way, if it kept one."""
    if not (session.customer and getattr(intent, "setup_future_usage", None)):
        return {}
    return {
        "payer_ref": str(session.customer),
        "card_ref": str(intent.payment_method),
        "kept": facts_of(intent.latest_charge.payment_method_details.card),
    }
