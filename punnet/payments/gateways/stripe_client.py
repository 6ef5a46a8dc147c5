"""Stripe's SDK, asked once a call, and what its errors mean for what we know.

Repeats are ours (`max_network_retries=0`): no call looks up an idempotency key, so an unknown
outcome means the same bytes again under the same key. rule: docs/rules/payments.md#keys
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

import stripe
import structlog
from django.conf import settings

from punnet.foundation import clock, db
from punnet.payments.errors import OutcomeUnknown, ProviderBroke, ProviderBusy, ProviderRefused
from punnet.payments.gateways.base import CardFacts
from punnet.payments.gateways.line import line

T = TypeVar("T")
log = structlog.get_logger(__name__)
CONNECT_SECONDS, READ_SECONDS = 1, 5
INTENT: Any = {"expand": ["latest_charge"]}
# the provider forgets keys after 24: then the same bytes would do it a second time
KEY_LIFE = timedelta(hours=23)


def is_forgotten(made_at: datetime) -> bool:
    """Whether a key of then may be unknown by now: what was asked for under it is read first."""
    return made_at + KEY_LIFE <= clock.now()


def tag(thing: Any, name: str) -> str | None:
    """What we wrote on an object of theirs; None where it carries nothing of ours."""
    written = getattr(thing, "metadata", None)
    return written.to_dict().get(name) if written else None


def capture_before(intent: Any) -> datetime | None:
    card = getattr(getattr(intent.latest_charge, "payment_method_details", None), "card", None)
    before = getattr(card, "capture_before", None)
    return datetime.fromtimestamp(before, UTC) if before else None


def facts_of(card: Any) -> CardFacts:
    return CardFacts(str(card.brand), str(card.last4), int(card.exp_year), int(card.exp_month))


def decline_of(problem: Any) -> str:
    """The bank's reason in a payment's or a setup's last error; empty where there is none."""
    if not problem:
        return ""
    return str(getattr(problem, "decline_code", None) or problem.code or "declined")


@cache
def client() -> stripe.StripeClient:
    return stripe.StripeClient(
        settings.STRIPE_API_KEY,
        base_addresses={"api": settings.STRIPE_API_BASE},
        http_client=stripe.RequestsClient(timeout=(CONNECT_SECONDS, READ_SECONDS)),
        max_network_retries=0,
    )


def ask(question: Callable[[stripe.StripeClient], T]) -> T:
    """Ask once, and say what an error means for what we know."""
    db.must_be_outside_transaction()
    with line("stripe").asking():
        try:
            return question(client())
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
            code = getattr(error.error, "decline_code", None) or error.code or str(status)
            raise ProviderRefused(code, error.user_message or "") from error
