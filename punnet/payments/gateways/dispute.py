"""What a provider says of disputes, where the customer's bank takes money back, and our answer.

Every method calls the provider and must run outside a transaction. Raises as a gateway's do
(base.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class DisputeState(StrEnum):
    OPEN = "open"  # it waits for our evidence
    ANSWERED = "answered"  # the bank looks into it
    WON = "won"  # the money is ours again
    LOST = "lost"


@dataclass(frozen=True)
class Disputed:
    """`amount_minor`: taken back. `answer_by`: later, evidence counts no more."""

    id: str
    charge_id: str
    attempt_key: str
    state: DisputeState
    reason: str
    amount_minor: int
    currency: str
    at: datetime
    answer_by: datetime | None


@dataclass(frozen=True)
class Evidence:
    """What we tell the bank. It goes to the provider alone; nothing of it is kept by us."""

    words: str
    what: str  # was sold
    receipt: str
    customer: str
    delivered_on: str


class Disputes(Protocol):
    def read(self, dispute_id: str) -> Disputed:
        """How it stands now."""

    def since(self, since: datetime) -> list[Disputed]:
        """All that were opened since then, oldest first: for messages that never came."""

    def answer(self, dispute_id: str, evidence: Evidence) -> None:
        """Submit the evidence, which can be done once. Raises ProviderRefused when it is late or
        was done."""
