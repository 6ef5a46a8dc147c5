"""Money held on a kept card by our own call.

The customer being away, the bank answers at once: held, or not. A decline is an answer of the key
and comes again with it; the intent it leaves holds nothing, and only our own calls could try it
again: there are none. With the customer there, the bank may want to ask on its own page first.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import stripe
from django.conf import settings

from punnet.payments.errors import ProviderRefused
from punnet.payments.gateways.base import Asked, Learned, Outcome
from punnet.payments.gateways.stripe_client import (
    INTENT,
    ask,
    capture_before,
    decline_of,
    is_forgotten,
    tag,
)
from punnet.payments.models import Attempt

HELD = ("requires_capture", "succeeded")


class Charge:
    def request(self, asked: Asked) -> dict[str, Any]:
        assert asked.card is not None
        return {
            "amount": asked.amount_minor,
            "currency": asked.currency.lower(),
            "customer": asked.card.payer_ref,
            "payment_method": asked.card.card_ref,
            "payment_method_types": ["card"],
            "capture_method": "manual",
            "confirm": True,
            **self.presence(asked),
            "description": asked.title,
            "metadata": {"order": asked.number, "attempt": str(asked.key)},
            **INTENT,
        }

    def presence(self, asked: Asked) -> dict[str, Any]:
        return {"off_session": True}

    def begin(self, attempt: Attempt) -> Outcome:
        wish: Any = attempt.request
        try:
            made = ask(
                lambda api: api.v1.payment_intents.create(
                    wish, {"idempotency_key": str(attempt.key)}
                )
            )
        except ProviderRefused as refusal:
            return Outcome(Learned.CLOSED, decline_code=refusal.code)
        return _outcome(made)

    def was_begun(self, attempt: Attempt) -> Outcome | None:
        made = self._made(attempt)
        return _outcome(made) if made else None

    def advance(self, attempt: Attempt) -> Outcome:
        if is_forgotten(attempt.began_at) and (made := self._made(attempt)):
            return _outcome(made)
        return self.begin(attempt)

    def close(self, attempt: Attempt) -> Outcome:
        """By not calling; what was called for is read, and one that holds nothing cancelled."""
        made = self._made(attempt)
        if made is None:
            return Outcome(Learned.CLOSED)
        if made.status not in (*HELD, "canceled"):
            made = ask(lambda api: api.v1.payment_intents.cancel(made.id, INTENT))
        return _outcome(made)

    def _made(self, attempt: Attempt) -> Any:
        since = int((attempt.began_at - timedelta(minutes=5)).timestamp())
        payer = attempt.request["customer"]
        newest: Any = {"customer": payer, "created": {"gte": since}, "limit": 100}

        def search(api: stripe.StripeClient) -> str | None:
            made = api.v1.payment_intents.list(newest).auto_paging_iter()
            return next((i.id for i in made if tag(i, "attempt") == str(attempt.key)), None)

        found = ask(search)
        return ask(lambda api: api.v1.payment_intents.retrieve(found, INTENT)) if found else None


class SavedCharge(Charge):
    """With the customer there: the intent is known by its id from the first answer on."""

    def presence(self, asked: Asked) -> dict[str, Any]:
        return {"return_url": f"{settings.SITE_URL}/payment/{asked.key}/return"}

    def advance(self, attempt: Attempt) -> Outcome:
        if not attempt.page_id:
            return super().advance(attempt)
        page_id = attempt.page_id
        return _outcome(ask(lambda api: api.v1.payment_intents.retrieve(page_id, INTENT)))


def _outcome(intent: Any) -> Outcome:
    if intent.status == "requires_action":
        to = intent.next_action.redirect_to_url.url
        return Outcome(Learned.OPEN, page_id=intent.id, page_url=to, charge_id=intent.id)
    if intent.status in HELD:
        return Outcome(
            Learned.AUTHORISED,
            charge_id=intent.id,
            amount_minor=intent.amount_capturable or intent.amount_received,
            currency=intent.currency.upper(),
            capture_before=capture_before(intent),
        )
    code = decline_of(intent.last_payment_error) or "declined"
    return Outcome(Learned.CLOSED, charge_id=intent.id, decline_code=code)
