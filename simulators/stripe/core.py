"""What every object of Stripe needs: ids, events, and the shape of a charge."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from simulators import core as base
from simulators.core import public
from simulators.stripe.wire import API_VERSION, missing
from simulators.wire import Json

# A card's authorisation lives seven days unless extended:
# https://docs.stripe.com/payments/place-a-hold-on-a-payment-method
AUTHORISATION_SECONDS = 7 * 24 * 3600
AWAY_SECONDS = (4 * 24 + 18) * 3600  # of a Visa card charged while the customer is away
REFUND_SETTLES_SECONDS = 60

# What the webhook endpoint is subscribed to; every other event is listed and not sent.
SUBSCRIBED = {
    "checkout.session.completed", "checkout.session.expired",
    "payment_intent.amount_capturable_updated", "payment_intent.succeeded",
    "payment_intent.payment_failed", "payment_intent.canceled",
    "charge.captured", "charge.refunded", "setup_intent.succeeded", "setup_intent.setup_failed",
    "refund.created", "refund.updated", "refund.failed",
    "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed",
}  # fmt: skip


class Core(base.Core):
    """Stripe's ids, events and refusals."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.request: Json = {"id": None, "idempotency_key": None}
        self.fingerprint_salt = self._salt()

    def _salt(self) -> str:
        with self.store.transaction():
            salt = self.store.setting("fingerprint_salt") or self.token(32)
            self.store.set("fingerprint_salt", salt)
        return str(salt)

    def new_id(self, prefix: str, length: int = 24) -> str:
        return f"{prefix}_{self.token(length)}"

    def today(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def get(self, kind: str, id: str, param: str | None = None) -> Json:
        """The object, or Stripe's 404."""
        found = self.store.find(id, kind)
        if found is None:
            raise missing(kind.replace(".", "_"), id, param)
        return found

    def emit(self, type: str, body: Json) -> None:
        """Record an event of the object as it stands now, and plan its webhooks."""
        event: Json = {
            "id": self.new_id("evt"),
            "object": "event",
            "api_version": API_VERSION,
            "created": self.now(),
            "data": {"object": public(body)},
            "livemode": False,
            "pending_webhooks": int(self.webhooks and type in SUBSCRIBED),
            "request": dict(self.request),
            "type": type,
        }
        self.store.add(event, kind="event")
        if event["pending_webhooks"]:
            self.plan(event["id"])


def listing(path: str, items: list[Json], more: bool) -> Json:
    return {
        "object": "list",
        "url": path,
        "has_more": more,
        "data": [public(item) for item in items],
    }


def charge_body(core: Core, intent: Json, card: Any, *, method: str, failed: bool) -> Json:
    """A charge: one try at the card, authorised or failed."""
    decline = card.decline if failed else None
    now = core.now()
    manual = intent["capture_method"] == "manual"
    away = intent.get("_away") and card.brand == "visa"
    until = now + (AWAY_SECONDS if away else AUTHORISATION_SECONDS)
    return {
        "id": core.new_id("ch"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": 0,
        "amount_refunded": 0,
        "balance_transaction": None,
        "billing_details": {"address": None, "email": None, "name": None, "phone": None},
        "captured": False,
        "created": now,
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "failure_code": decline.code if decline else None,
        "failure_message": decline.message if decline else None,
        "livemode": False,
        "metadata": dict(intent["metadata"]),
        "outcome": _outcome(decline),
        "paid": not failed,
        "payment_intent": intent["id"],
        "payment_method": method,
        "payment_method_details": {
            "type": "card",
            "card": {
                **card_body(card),
                "amount_authorized": intent["amount"] if not failed else None,
                "capture_before": until if manual and not failed else None,
                "extended_authorization": {"status": "disabled"},
                "incremental_authorization": {"status": "unavailable"},
                "multicapture": {"status": "unavailable"},
                "overcapture": {
                    "status": "unavailable",
                    "maximum_amount_capturable": intent["amount"],
                },
                "three_d_secure": {"result": "authenticated", "version": "2.2.0"}
                if card.needs_challenge
                else None,
            },
        },
        "receipt_email": None,
        "receipt_url": None,
        "refunded": False,
        "status": "failed" if failed else "succeeded",
        "_refund": card.refund,
    }


def card_body(card: Any) -> Json:
    return {
        "brand": card.brand,
        "checks": {
            "address_line1_check": None,
            "address_postal_code_check": None,
            "cvc_check": "fail"
            if card.decline and card.decline.code == "incorrect_cvc"
            else "pass",
        },
        "country": "FI",
        "exp_month": card.exp_month,
        "exp_year": card.exp_year,
        "fingerprint": card.fingerprint,
        "funding": card.funding,
        "last4": card.last4,
        "network": card.brand,
        "wallet": None,
    }


def _outcome(decline: Any) -> Json:
    return {
        "network_status": "declined_by_network" if decline else "approved_by_network",
        "reason": (decline.decline_code or decline.code) if decline else None,
        "risk_level": "normal",
        "seller_message": "The bank declined the payment." if decline else "Payment complete.",
        "type": "issuer_declined" if decline else "authorized",
    }
