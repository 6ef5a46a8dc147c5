"""How PayPal signs its webhooks, and how it answers who asks whether a message is its own.

The real signature is made with its certificate; only PayPal verifies it here, so a secret of its
own serves. https://developer.paypal.com/api/rest/webhooks/rest
"""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid

from simulators.paypal.wire import instant
from simulators.webhooks import Sign
from simulators.wire import Json

ALGORITHM = "SHA256withRSA"
NAMES = ("transmission_id", "transmission_time", "cert_url", "auth_algo", "transmission_sig")


def signer(secret: str, *, webhook_id: str, cert_url: str) -> Sign:
    def sign(payload: bytes, at: int, forged: bool) -> dict[str, str]:
        own, when = str(uuid.uuid4()), instant(at)
        key = "guessed" if forged else secret
        code = _code(key, own, when, webhook_id, json.loads(payload))
        return {
            "PAYPAL-TRANSMISSION-ID": own,
            "PAYPAL-TRANSMISSION-TIME": when,
            "PAYPAL-TRANSMISSION-SIG": code,
            "PAYPAL-CERT-URL": cert_url,
            "PAYPAL-AUTH-ALGO": ALGORITHM,
            "User-Agent": "PayPal/AUHD-214.0-60404158",
        }

    return sign


def is_ours(secret: str, *, webhook_id: str, told: Json) -> bool:
    """What POST /v1/notifications/verify-webhook-signature finds out."""
    event = told.get("webhook_event")
    if told.get("webhook_id") != webhook_id or not isinstance(event, dict):
        return False
    own, when, code = (str(told.get(f"transmission_{name}")) for name in ("id", "time", "sig"))
    return hmac.compare_digest(code, _code(secret, own, when, webhook_id, event))


def _code(secret: str, own: str, when: str, webhook_id: str, event: Json) -> str:
    text = f"{own}|{when}|{webhook_id}|{json.dumps(event, sort_keys=True)}"
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
