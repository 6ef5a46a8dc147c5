"""Stripe's Checkout page in setup mode: the bank checks the card, with 3-D Secure where it asks for
it, and the provider keeps it for charges while the customer is away. Nothing is held.

The provider makes a customer of its own for each such page, so that one order's card goes with it.
"""

from __future__ import annotations

from typing import Any

from punnet.payments.gateways.base import Asked, Learned, Outcome
from punnet.payments.gateways.stripe_client import decline_of, facts_of
from punnet.payments.gateways.stripe_page import CheckoutPage


class SetupPage(CheckoutPage):
    shown: Any = {"expand": ["setup_intent.payment_method"]}

    def request(self, asked: Asked) -> dict[str, Any]:
        tags = {"order": asked.number, "attempt": str(asked.key)}
        return {
            "mode": "setup",
            "currency": asked.currency.lower(),
            "payment_method_types": ["card"],
            "customer_creation": "always",
            "setup_intent_data": {"metadata": tags, "description": asked.title},
            "custom_text": {"submit": {"message": asked.title}},
            **self.common(asked, tags),
        }

    def outcome(self, session: Any) -> Outcome:
        page = {"page_id": session.id, "page_url": session.url or ""}
        intent = session.setup_intent
        if intent is None or isinstance(intent, str):
            gone = session.status == "expired"
            return Outcome(Learned.CLOSED if gone else Learned.OPEN, **page)
        if intent.status == "succeeded":
            return Outcome(
                Learned.VERIFIED,
                **page,
                charge_id=intent.id,
                payer_ref=str(session.customer),
                card_ref=str(intent.payment_method.id),
                kept=facts_of(intent.payment_method.card),
            )
        if intent.status == "canceled" or session.status == "expired":
            return Outcome(Learned.CLOSED, **page, charge_id=intent.id)
        if code := decline_of(intent.last_setup_error):
            return Outcome(Learned.DECLINED, **page, charge_id=intent.id, decline_code=code)
        return Outcome(Learned.OPEN, **page, charge_id=intent.id)
