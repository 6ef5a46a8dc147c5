"""A message of PayPal: PayPal itself is asked whether it is its own, and nobody's name is kept.

Its SDK has no call for that, so it is plain HTTP. Its objects may carry the payer's name, address
and account, so nothing is kept that is not named here. rule: docs/rules/privacy.md#messages
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from punnet.foundation import clock
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways import paypal_http
from punnet.payments.gateways.base import Message

VERIFY = "/v1/notifications/verify-webhook-signature"
NO_SIGNATURE = (400, 422)  # not even of the shape of one
TOLERANCE = timedelta(seconds=300)
SIGNED = {
    "transmission_id": "Paypal-Transmission-Id",
    "transmission_time": "Paypal-Transmission-Time",
    "transmission_sig": "Paypal-Transmission-Sig",
    "cert_url": "Paypal-Cert-Url",
    "auth_algo": "Paypal-Auth-Algo",
}
ENDS = ("PAYMENT.AUTHORIZATION.VOIDED", "PAYMENT.CAPTURE.COMPLETED", "PAYMENT.CAPTURE.REFUNDED",
        "PAYMENT.CAPTURE.REVERSED")  # fmt: skip
EVENT = ("id", "event_type", "event_version", "create_time", "resource_type", "resource_version")
THING = ("id", "status", "intent", "custom_id", "create_time", "update_time", "expiration_time",
         "final_capture")  # fmt: skip
DISPUTE = "dispute"
CASE = ("dispute_id", "reason", "dispute_life_cycle_stage")
ABOUT = ("custom", "seller_transaction_id")
AMOUNT, RELATED = ("currency_code", "value"), ("order_id", "authorization_id", "capture_id")
LONGEST = 80  # of an event's id and kind; theirs have some 40 characters
_UNFIT = re.compile("[\x00\ud800-\udfff]")
# of its own: who forges many messages must not keep payments from PayPal
LINE = "paypal_messages"
NO_MESSAGE = (ValueError, KeyError, TypeError, AttributeError, IndexError)


def verified(body: bytes, headers: Mapping[str, str]) -> Message:
    """Raises ProviderRefused for a forged or an old one, OutcomeUnknown where PayPal is silent."""
    signed = {name: headers.get(header, "") for name, header in SIGNED.items()}
    try:
        told = _message(json.loads(body))
        sent = datetime.fromisoformat(signed["transmission_time"])
        if abs(clock.now() - sent) > TOLERANCE:
            raise ValueError("too old, or of tomorrow")
    except NO_MESSAGE as error:
        raise ProviderRefused("bad_signature", str(error)) from error
    if not _is_theirs(body, signed):
        raise ProviderRefused("bad_signature", "PayPal disowns it")
    return told


def _message(event: Any) -> Message:
    thing, kind = event["resource"], event["event_type"]
    for text in (event["id"], kind):
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST:
            raise ValueError("none of theirs")
    if event.get("resource_type") == DISPUTE:
        return _of_dispute(event)
    related = _related(thing)
    is_order = event.get("resource_type") == "checkout-order"
    is_hold = event.get("resource_type") == "authorization"
    unit = thing["purchase_units"][0] if is_order else thing
    return Message(
        id=event["id"],
        kind=kind,
        sent_at=datetime.fromisoformat(event["create_time"]),
        may_end=kind in ENDS,
        attempt_key=str(unit.get("custom_id") or "").partition(":")[0],
        page_id=str(thing["id"] if is_order else related.get("order_id", "")),
        charge_id=str(thing["id"] if is_hold else related.get("authorization_id", "")),
        body=impersonal(event),
    )


def _of_dispute(event: Any) -> Message:
    """It names the transaction, which is our capture, and carries the tag of its payment."""
    thing = event["resource"]
    about = (thing.get("disputed_transactions") or [{}])[0]
    if not isinstance(thing["dispute_id"], str) or len(thing["dispute_id"]) > LONGEST:
        raise ValueError("none of theirs")
    return Message(
        id=event["id"],
        kind=event["event_type"],
        sent_at=datetime.fromisoformat(event["create_time"]),
        may_end=False,
        attempt_key=str(about.get("custom") or "").partition(":")[0],
        page_id="",
        charge_id="",
        body=impersonal(event),
        dispute_id=thing["dispute_id"],
    )


def impersonal(event: Mapping[str, Any]) -> dict[str, Any]:
    """The message without what may be personal. Raises ValueError for none of theirs."""
    thing = event["resource"]
    kept = _plain(thing, THING)
    if units := thing.get("purchase_units"):
        kept.update(_plain(units[0], ("reference_id", "custom_id")))
    if amount := _plain(thing.get("amount") or {}, AMOUNT):
        kept["amount"] = amount
    if related := _related(thing):
        kept["related_ids"] = related
    if about := _plain((thing.get("disputed_transactions") or [{}])[0], ABOUT):
        kept.update(_plain(thing, CASE), custom_id=about.get("custom", ""))
        kept["related_ids"] = {"capture_id": about.get("seller_transaction_id", "")}
    return {**_plain(event, EVENT), "resource": kept}


def _related(thing: Mapping[str, Any]) -> dict[str, Any]:
    return _plain((thing.get("supplementary_data") or {}).get("related_ids") or {}, RELATED)


def _plain(thing: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Words and numbers only: an object under a known name may hold anything."""
    values = {name: thing[name] for name in names if name in thing}
    if any(isinstance(value, str) and _UNFIT.search(value) for value in values.values()):
        raise ValueError("a text that cannot be stored")
    return {name: value for name, value in values.items() if not isinstance(value, dict | list)}


def _is_theirs(body: bytes, signed: Mapping[str, str]) -> bool:
    """What PayPal answers of the message as it came: written anew, it would be another."""
    known = json.dumps({**signed, "webhook_id": settings.PAYPAL_WEBHOOK_ID})
    asked = known[:-1].encode() + b', "webhook_event": ' + body + b"}"
    try:
        status, answer = paypal_http.ask("POST", VERIFY, asked, on=LINE, answers=NO_SIGNATURE)
    except ProviderRefused as refusal:  # of our question, not of the message
        raise OutcomeUnknown(refusal.code) from refusal
    return status == 200 and answer.get("verification_status") == "SUCCESS"
