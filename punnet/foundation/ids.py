"""Identifiers and randomness from one source, which a simulation may seed."""

from __future__ import annotations

import random
from uuid import UUID

# no I, L, O, U: a number is read aloud on the telephone
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_source: random.Random = random.SystemRandom()


def seed(value: int | None) -> None:
    """Make every later id follow from `value`; None goes back to the system's randomness."""
    global _source
    _source = random.SystemRandom() if value is None else random.Random(value)


def new() -> UUID:
    """A random version 4 UUID: unguessable unless seeded."""
    return UUID(int=_source.getrandbits(128), version=4)


def order_number() -> str:
    """Ten random characters, as "7K2M-9QXA4T" without the dash: about 2**50."""
    return "".join(_source.choice(_ALPHABET) for _ in range(10))


def card_code() -> str:
    """A gift card's: sixteen random characters, 80 bits. Store only its keyed hash."""
    return "".join(_source.choice(_ALPHABET) for _ in range(16))


def token() -> str:
    """A bearer token of 256 bits, in hexadecimal. Store only its hash (`crypto.hashed`)."""
    return f"{_source.getrandbits(256):064x}"


def uniform(low: float, high: float) -> float:
    """A random number for jitter; never for money."""
    return _source.uniform(low, high)


def of_text(text: str) -> int:
    """A row's id as a form or an address has it; 0, which no row has, for anything else: digits of
    another script, or more of them than a column holds."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0
