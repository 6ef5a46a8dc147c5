"""What is kept of a message of Stripe: what tells which payment it spoke of, and nobody's name.

Its objects may carry the payer's e-mail address, name, telephone number and address, and the last
digits of the card. So nothing is kept that is not named here. rule: docs/rules/privacy.md#messages
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

EVENT = ("id", "object", "type", "created", "api_version", "livemode", "pending_webhooks")
THING = (
    "id", "object", "created", "status", "payment_status", "payment_intent", "latest_charge",
    "charge", "capture_method", "cancellation_reason", "canceled_at", "client_reference_id",
    "amount", "amount_total", "amount_capturable", "amount_captured", "amount_received",
    "amount_refunded", "currency", "captured", "refunded", "expires_at", "reason",
    "failure_code", "failure_reason",
)  # fmt: skip
TAGS = ("order", "attempt", "call")  # our own; others may write what they like
ERROR = ("type", "code", "decline_code")
LONGEST = 80  # of an event's id and kind; theirs have some 30 characters
_UNFIT = re.compile("[\x00\ud800-\udfff]")


def impersonal(event: Mapping[str, Any]) -> dict[str, Any]:
    """The message without what may be personal. Raises KeyError, TypeError, ValueError for none
    of theirs."""
    for name in ("id", "type"):
        if not isinstance(event[name], str) or len(event[name]) > LONGEST:
            raise ValueError(f"{name} is none of theirs")
    thing = event["data"]["object"]
    kept = _plain(thing, THING)
    if tags := _plain(thing.get("metadata") or {}, TAGS):
        kept["metadata"] = tags
    if error := _plain(thing.get("last_payment_error") or {}, ERROR):
        kept["last_payment_error"] = error
    return {**_plain(event, EVENT), "data": {"object": kept}}


def _plain(thing: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Words and numbers only: an object under a known name may hold anything."""
    values = {name: thing[name] for name in names if name in thing}
    if any(isinstance(value, str) and _UNFIT.search(value) for value in values.values()):
        raise ValueError("a text that cannot be stored")
    return {name: value for name, value in values.items() if not isinstance(value, dict | list)}
