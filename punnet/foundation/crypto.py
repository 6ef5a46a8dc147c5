"""Secrets at rest, hashes of bearer tokens, and the access tokens of orders.

Keys come from the environment as `id:secret` pairs, newest first (`PUNNET_KEYS`); what is
encrypted names the id of its key, so that old values are readable after a rotation.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from functools import cache
from uuid import UUID

from cryptography.fernet import Fernet
from django.conf import settings


def encrypt(text: str) -> str:
    """ "<key id>.<ciphertext>"; the empty text stays empty."""
    if not text:
        return ""
    key_id = next(iter(settings.PUNNET_KEYS))
    return f"{key_id}.{_box(key_id).encrypt(text.encode()).decode()}"


def decrypt(stored: str) -> str:
    """What `encrypt` was given. Raises KeyError when its key is gone."""
    if not stored:
        return ""
    key_id, _, ciphertext = stored.partition(".")
    return _box(key_id).decrypt(ciphertext.encode()).decode()


def hashed(token: str) -> str:
    """What we keep of a bearer token: tokens are 256 bits of randomness, so no salt is due."""
    return hashlib.sha256(token.encode()).hexdigest()


def order_access_token(order_id: UUID) -> str:
    """The token that opens one order. Not stored: replays and resent mails give it again."""
    key_id = next(reversed(settings.PUNNET_KEYS))  # the oldest: a rotation must not close orders
    return hmac.new(_bytes(key_id, "order-access"), order_id.bytes, "sha256").hexdigest()


def fingerprint(text: str, *, purpose: str) -> str:
    """A keyed hash: the same for the same text, and nobody without the key finds the text by
    trying. By the oldest key, as tokens of orders: a rotation must not forget what is known."""
    key_id = next(reversed(settings.PUNNET_KEYS))
    return hmac.new(_bytes(key_id, purpose), text.encode(), "sha256").hexdigest()


def same(left: str, right: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())


@cache
def _box(key_id: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_bytes(key_id, "at-rest")))


def _bytes(key_id: str, purpose: str) -> bytes:
    secret: str = settings.PUNNET_KEYS[key_id]
    return hmac.new(secret.encode(), purpose.encode(), "sha256").digest()
