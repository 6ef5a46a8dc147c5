"""What a provider says of money that moved, and of what it paid to our bank.

Every method calls the provider and must run outside a transaction. Raises as a gateway's do
(base.py). Amounts are whole minor units; what leaves our balance there is negative.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from punnet.payments.models import Call


class MoveKind(StrEnum):
    CAPTURE = "capture"
    REFUND = "refund"
    REFUND_FAILED = "refund_failed"  # the bank sent a refund back
    DISPUTE = "dispute"  # taken back by the customer's bank
    DISPUTE_WON = "dispute_won"  # and given again
    DISPUTE_FEE = "dispute_fee"  # in a row of its own: a move of nothing, with a fee
    OTHER = "other"  # fees of its own, corrections


@dataclass(frozen=True)
class Move:
    """One row of the settlement report. `reference`: the provider's own name of the capture or
    refund, as `Gateway.perform` gave it; `charge_id` and `attempt_key` say whose money it was."""

    id: str
    kind: MoveKind
    reference: str
    charge_id: str
    attempt_key: str
    amount_minor: int
    fee_minor: int  # taken off; negative where it was given back
    currency: str
    at: datetime


class PayoutState(StrEnum):
    ON_ITS_WAY = "on_its_way"
    PAID = "paid"
    FAILED = "failed"  # the bank sent it back


@dataclass(frozen=True)
class PaidOut:
    """`amount_minor` is what the bank gets."""

    id: str
    amount_minor: int
    currency: str
    state: PayoutState
    at: datetime


class Reports(Protocol):
    lag: timedelta  # so late a move may be in its report

    def greatest_fee(self, amount_minor: int, currency: str) -> int:
        """The most that our contract lets it keep of a capture of that amount."""

    def greatest_dispute_fee(self, currency: str) -> int:
        """The most that it may keep for one dispute."""

    def moves(self, since: datetime, until: datetime) -> list[Move]:
        """Of that span, oldest first."""

    def payouts(self, since: datetime) -> list[PaidOut]:
        """Begun since then, oldest first."""

    def moves_of(self, payout: PaidOut) -> list[str]:
        """Ids of the moves that the payout is made of."""

    def refund_problem(self, call: Call) -> str | None:
        """Why a refund that was done came back; None while it stands, or still pends."""
