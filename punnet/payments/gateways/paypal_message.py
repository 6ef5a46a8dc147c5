"""A message of PayPal: PayPal itself is asked whether it is its own, and nobody's name is kept.

Its SDK has no call for that, so it is plain HTTP. Its objects may carry the payer's name, address
and account, so nothing is kept that is not named here. rule: docs/rules/privacy.md#messages
"""

from __future__ import annotations

import base64
import http.client
import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from punnet.foundation import clock, db
from punnet.payments.errors import OutcomeUnknown, ProviderBusy, ProviderRefused
from punnet.payments.gateways.base import Message
from punnet.payments.gateways.line import line

CONNECT_SECONDS, READ_SECONDS = 1, 5
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
    status, answer = _ask(asked)
    if status == 200:
        return bool(answer.get("verification_status") == "SUCCESS")
    return False  # not even of the shape of a signature


def _ask(asked: bytes) -> tuple[int, dict[str, Any]]:
    db.must_be_outside_transaction()
    base = urlsplit(settings.PAYPAL_API_BASE)
    secure = base.scheme == "https"
    make = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    account = f"{settings.PAYPAL_CLIENT_ID}:{settings.PAYPAL_CLIENT_SECRET}".encode()
    headers = {
        "Authorization": f"Basic {base64.b64encode(account).decode()}",
        "Content-Type": "application/json",
    }
    connection = make(base.netloc, timeout=CONNECT_SECONDS)
    with line(LINE).asking():
        try:
            connection.connect()
            connection.sock.settimeout(READ_SECONDS)
            path = f"{base.path}/v1/notifications/verify-webhook-signature"
            connection.request("POST", path, asked, headers)
            answer = connection.getresponse()
            read = json.loads(answer.read() or b"{}")
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise OutcomeUnknown(type(error).__name__) from error
        finally:
            connection.close()
        if answer.status in (409, 429):
            raise ProviderBusy(str(answer.status))
        if answer.status not in (200, 400, 422):  # our key is wrong, or PayPal broke
            raise OutcomeUnknown(str(answer.status))
        return answer.status, read if isinstance(read, dict) else {}
