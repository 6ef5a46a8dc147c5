"""What a provider says of disputes, where the customer's bank takes money back, and our answer.

Every method calls the provider and must run outside a transaction. Raises as a gateway's do
(base.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol


class DisputeState(StrEnum):
    OPEN = "open"  # it waits for our evidence
    ANSWERED = "answered"  # the bank looks into it
    WON = "won"  # the money is ours again
    LOST = "lost"


@dataclass(frozen=True)
class Disputed:
    """`amount_minor`: what is asked for. `taken_minor`: what of it is gone from our balance now,
    nothing of an inquiry, a part where the bank decided so. `charge_id`: the provider's name of
    the payment, or of its capture. `answer_by`: later, evidence counts no more."""

    id: str
    charge_id: str
    attempt_key: str
    state: DisputeState
    reason: str
    amount_minor: int
    taken_minor: int
    currency: str
    at: datetime
    answer_by: datetime | None


@dataclass(frozen=True)
class Paper:
    """A file for the bank, as PDF."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Evidence:
    """What we tell the bank. It goes to the provider alone; nothing of it is kept by us."""

    words: str
    what: str  # was sold
    receipt: str
    customer: str
    delivered_on: str
    number: str = ""  # of the order
    papers: Sequence[Paper] = ()  # where the provider takes files with the words


class Disputes(Protocol):
    reaches_back: timedelta  # how far `since` is to be asked for what no message told of
    most_words: int  # the words that it takes

    def read(self, dispute_id: str) -> Disputed:
        """How it stands now."""

    def since(self, since: datetime) -> list[Disputed]:
        """All that were opened since then, oldest first: for messages that never came. Where the
        provider can tell, all that moved."""

    def answer(self, dispute_id: str, evidence: Evidence) -> None:
        """Submit the evidence, which can be done once. Raises ProviderRefused when it is late or
        was done."""

    def accept(self, dispute_id: str) -> None:
        """Let the customer have it: it is lost at once. Raises ProviderRefused when it is
        decided."""
