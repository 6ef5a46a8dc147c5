"""What happens to credit and cards: ids and amounts, no codes, no personal data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CreditGiven:
    """Below zero: taken."""

    account_id: int
    amount_minor: int
    currency: str
    reason: str


@dataclass(frozen=True)
class GiftCardIssued:
    card_id: int
    face_minor: int
    currency: str
    paid_by: str


@dataclass(frozen=True)
class GiftCardBlocked:
    card_id: int


@dataclass(frozen=True)
class GiftCardUnblocked:
    card_id: int
