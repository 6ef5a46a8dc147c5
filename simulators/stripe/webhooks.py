"""How Stripe signs its webhooks: https://docs.stripe.com/webhooks#verify-manually."""

from __future__ import annotations

import hashlib
import hmac

from simulators.webhooks import Sign

GUESSED = "whsec_guessed"


def signature(payload: bytes, secret: str, at: int) -> str:
    """The `Stripe-Signature` header of a body sent at an instant."""
    mac = hmac.new(secret.encode(), b"%d." % at + payload, hashlib.sha256)
    return f"t={at},v1={mac.hexdigest()}"


def signer(secret: str) -> Sign:
    def sign(payload: bytes, at: int, forged: bool) -> dict[str, str]:
        return {
            "Stripe-Signature": signature(payload, GUESSED if forged else secret, at),
            "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        }

    return sign
