"""PayPal through its official SDK: an order that the payer approves on its page, authorised by a
call of ours, captured when packed.

Nothing is held without our authorise call, so closing an attempt is not calling it; why that is
enough: docs/decisions/0013-closing-what-we-authorise.md. PayPal keeps what it did for a request
id, not what it refused or broke at: the same request under the same id is always safe.
rule: docs/rules/payments.md#keys
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid5

from django.conf import settings

from punnet.foundation.money import DIGITS
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways import paypal_message
from punnet.payments.gateways.base import Asked, Held, Learned, Message, Outcome, Standing
from punnet.payments.gateways.paypal_client import call as ask
from punnet.payments.models import Attempt, Call, Operation

# honoured for three days, asked for until day 29; one renewal, from day four on
HONOURED = timedelta(days=3)
LOCALES = {"en": "en-GB", "fi": "fi-FI", "sv": "sv-SE"}
WHOLE = {"prefer": "return=representation"}
TAKEN = ("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED")
LIVE, CAPTURED = ("CREATED", "PENDING"), ("CAPTURED", "PARTIALLY_CAPTURED")
Thing = dict[str, Any]


class PayPal:
    name = "paypal"
    authorisation_life = HONOURED
    own_life: timedelta | None = None  # nothing is kept there to be charged without the payer
    renewals = 1
    renewable_after = HONOURED
    captures_part = True
    increases = False
    page_life = timedelta(hours=3)
    least_minor = 1
    authorises_by_call = True

    @property
    def offered(self) -> bool:
        return bool(settings.PAYPAL_CLIENT_ID)

    @property
    def page_origin(self) -> str:
        return str(settings.PAYPAL_PAGE_ORIGIN)

    def request(self, asked: Asked) -> Thing:
        back = f"{settings.SITE_URL}/payment/{asked.key}/return"
        return {
            "intent": "AUTHORIZE",
            "purchase_units": [
                {
                    "reference_id": asked.number,
                    "custom_id": str(asked.key),
                    "description": asked.title,
                    "amount": _money(asked.amount_minor, asked.currency),
                }
            ],
            "payment_source": {
                "paypal": {
                    "experience_context": {
                        "locale": LOCALES.get(asked.language, LOCALES["en"]),
                        "shipping_preference": "NO_SHIPPING",
                        "user_action": "PAY_NOW",
                        "return_url": back,
                        "cancel_url": back,
                    }
                }
            },
        }

    def begin(self, attempt: Attempt) -> Outcome:
        wish = {"body": attempt.request, "paypal_request_id": str(attempt.key), **WHOLE}
        return _outcome(ask(lambda api: api.orders.create_order(wish)))

    def was_begun(self, attempt: Attempt) -> Outcome | None:
        return _outcome(_order(attempt)) if attempt.page_id else None

    def advance(self, attempt: Attempt) -> Outcome:
        if not attempt.page_id:
            return self.begin(attempt)
        order = _order(attempt)
        if order.get("status") != "APPROVED":
            return _outcome(order)
        try:
            return _outcome(self._authorise(attempt))
        except ProviderRefused as refusal:
            outcome = _outcome(_order(attempt))  # somebody was quicker, or it is declined
            if outcome.learned == Learned.AUTHORISED or refusal.code == "order_not_approved":
                return outcome
            return Outcome(Learned.CLOSED, page_id=attempt.page_id, decline_code=refusal.code)

    def _authorise(self, attempt: Attempt) -> Thing:
        wish = {"id": attempt.page_id, **_request_id(attempt, "authorise"), **WHOLE}
        return ask(lambda api: api.orders.authorize_order(wish))

    def close(self, attempt: Attempt) -> Outcome:
        if not attempt.page_id:
            return Outcome(Learned.CLOSED)
        order = _order(attempt)
        outcome = _outcome(order)
        if outcome.learned == Learned.AUTHORISED:
            return outcome
        if held := [each for each in _made(order, "authorizations") if each["status"] in LIVE]:
            self._void_pending(attempt, held[0]["id"])
        return Outcome(Learned.CLOSED, page_id=attempt.page_id)

    def _void_pending(self, attempt: Attempt, charge_id: str) -> None:
        """PayPal still looks into it: it must not end well after all."""
        wish = {"authorization_id": charge_id, **_request_id(attempt, "void")}
        try:
            ask(lambda api: api.payments.void_payment(wish))
        except ProviderRefused as refusal:
            raise OutcomeUnknown(refusal.code) from refusal  # it has just ended: read again

    def standing(self, attempt: Attempt) -> Held:
        if not attempt.charge_id:
            raise ProviderRefused("no_charge")
        made = _authorization(attempt.charge_id)
        if made["status"] in CAPTURED:
            order = _order(attempt)
            took = sum(_minor(each) for each in _made(order, "captures") if _took(each))
            back = sum(_minor(each) for each in _made(order, "refunds") if _is_back(each))
            return Held(Standing.TAKEN, taken_minor=took - back)
        if made["status"] not in LIVE:
            return Held(Standing.GONE)
        return Held(
            Standing.LIVE,
            authorised_at=_instant(made["create_time"]),
            capture_before=_honoured_until(made),
        )

    def perform(self, call: Call) -> str:
        key, charge_id = {"paypal_request_id": str(call.key), **WHOLE}, call.attempt.charge_id
        amount = _money(call.amount_minor, call.payment.currency)
        of = {"authorization_id": charge_id, **key}
        if call.operation == Operation.VOID:
            ask(lambda api: api.payments.void_payment(of))
            return charge_id
        if call.operation == Operation.RENEW:
            wish = {**of, "body": {"amount": amount}}
            return str(ask(lambda api: api.payments.reauthorize_payment(wish))["id"])
        if call.operation == Operation.CAPTURE:
            wish = {**of, "body": {"amount": amount, "final_capture": True}}
            return _known(ask(lambda api: api.payments.capture_authorized_payment(wish)), TAKEN)
        wish = {"capture_id": _capture_to_refund(call), **key}
        wish["body"] = {"amount": amount, "custom_id": _tag(call)}
        made = ask(lambda api: api.payments.refund_captured_payment(wish))
        return _known(made, ("COMPLETED", "PENDING"))

    def was_performed(self, call: Call) -> str | None:
        charge_id = call.attempt.charge_id
        if call.operation == Operation.VOID:
            return charge_id if _authorization(charge_id)["status"] == "VOIDED" else None
        order = _order(call.attempt)
        if call.operation == Operation.RENEW:
            live = [a for a in _made(order, "authorizations") if a["status"] in LIVE]
            return _first_id(each for each in live if each["id"] != charge_id)
        if call.operation == Operation.CAPTURE:  # another amount: somebody else captured it
            took = [each for each in _made(order, "captures") if _took(each)]
            return _first_id(each for each in took if _minor(each) == call.amount_minor)
        back = [each for each in _made(order, "refunds") if _is_back(each)]
        return _first_id(each for each in back if each.get("custom_id") == _tag(call))

    def forget(self, payer_ref: str) -> None:
        """Nothing is kept there."""

    def message(self, body: bytes, headers: Mapping[str, str]) -> Message:
        return paypal_message.verified(body, headers)


def _outcome(order: Thing) -> Outcome:
    links = [
        each["href"]
        for each in order.get("links", ())
        if each["rel"] in ("payer-action", "approve")
    ]
    page = {"page_id": order["id"], "page_url": links[0] if links else ""}
    made = _made(order, "authorizations")
    if not made:
        over = order["status"] == "VOIDED"
        return Outcome(Learned.CLOSED if over else Learned.OPEN, **page)
    newest = max(made, key=lambda each: each["create_time"])
    if newest["status"] == "PENDING":
        return Outcome(Learned.OPEN, **page)
    if newest["status"] not in (*LIVE, *CAPTURED):
        return Outcome(Learned.CLOSED, **page, charge_id=newest["id"])
    return Outcome(
        Learned.AUTHORISED,
        **page,
        charge_id=newest["id"],
        amount_minor=_minor(newest),
        currency=newest["amount"]["currency_code"],
        capture_before=_honoured_until(newest),
    )


def _order(attempt: Attempt) -> Thing:
    """The order; one that PayPal has forgotten, since nobody approved it in time, is over."""
    try:
        return ask(lambda api: api.orders.get_order({"id": attempt.page_id}))
    except ProviderRefused as refusal:
        if refusal.code not in ("invalid_resource_id", "resource_not_found"):
            raise
        return {"id": attempt.page_id, "status": "VOIDED"}


def _authorization(charge_id: str) -> Thing:
    return ask(lambda api: api.payments.get_authorized_payment({"authorization_id": charge_id}))


def _made(order: Thing, kind: str) -> list[Thing]:
    """What came of the order's one purchase unit."""
    units = order.get("purchase_units") or [{}]
    return list((units[0].get("payments") or {}).get(kind, ()))


def _capture_to_refund(call: Call) -> str:
    took = [each for each in _made(_order(call.attempt), "captures") if _took(each)]
    found = _first_id(each for each in took if _minor(each) >= call.amount_minor)
    if found is None:
        raise ProviderRefused("no_capture")
    return found


def _known(thing: Thing, good: tuple[str, ...]) -> str:
    """Its id, once PayPal has said how it ended."""
    if thing["status"] in good:
        return str(thing["id"])
    if thing["status"] == "PENDING":
        raise OutcomeUnknown("pending")
    raise ProviderRefused(thing["status"].lower())


def _took(capture: Thing) -> bool:
    return capture["status"] in TAKEN


def _is_back(refund: Thing) -> bool:
    return refund["status"] in ("COMPLETED", "PENDING")


def _first_id(things: Iterable[Thing]) -> str | None:
    return next((str(each["id"]) for each in things), None)


def _tag(call: Call) -> str:
    return f"{call.attempt.key}:{call.pk}"


def _request_id(attempt: Attempt, what: str) -> Thing:
    """A call's own id that any process, at any time, makes of the attempt's key alike."""
    return {"paypal_request_id": str(uuid5(attempt.key, what))}


def _money(minor: int, currency: str) -> Thing:
    digits = DIGITS[currency]
    return {"currency_code": currency, "value": f"{Decimal(minor).scaleb(-digits):.{digits}f}"}


def _minor(thing: Thing) -> int:
    amount = thing["amount"]
    return int(Decimal(amount["value"]).scaleb(DIGITS[amount["currency_code"]]))


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _honoured_until(made: Thing) -> datetime:
    honoured = _instant(made["create_time"]) + HONOURED
    return (
        min(honoured, _instant(made["expiration_time"])) if "expiration_time" in made else honoured
    )
