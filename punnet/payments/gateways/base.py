"""What a gateway does, and how it says what it learned.

Every method but `request` calls the provider, or may, and must run outside a transaction.
Raises OutcomeUnknown when the answer cannot be known (time-out, reset, 409, 429, 5xx), NotAsked
when its line is full or down (line.py), and ProviderRefused when the provider said no
for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from punnet.payments.models import Attempt, Call, Purpose


class Learned(StrEnum):
    """What the provider says of an attempt."""

    OPEN = "open"  # the customer may still pay on the page
    DECLINED = "declined"  # the last card was declined; the page is open
    AUTHORISED = "authorised"
    VERIFIED = "verified"  # nothing is held; the card may be charged by our own call later
    CLOSED = "closed"  # no money can come by it any more


@dataclass(frozen=True)
class CardFacts:
    """What a customer knows a card by."""

    brand: str
    last4: str
    exp_year: int
    exp_month: int


@dataclass(frozen=True)
class Outcome:
    learned: Learned
    page_id: str = ""
    page_url: str = ""
    charge_id: str = ""
    amount_minor: int = 0
    currency: str = ""
    capture_before: datetime | None = None
    decline_code: str = ""
    payer_ref: str = ""  # of a card that was kept: whom the provider knows it by,
    card_ref: str = ""  # the card,
    kept: CardFacts | None = None  # and what tells it from another


class Standing(StrEnum):
    """What has become of an authorisation."""

    LIVE = "live"  # it can be captured
    GONE = "gone"  # cancelled, by us or by time: there is nothing to capture or to void
    TAKEN = "taken"  # it was captured


@dataclass(frozen=True)
class Held:
    """An authorisation as the provider has it. `taken_minor`: captured and not given back."""

    standing: Standing
    taken_minor: int = 0
    authorised_at: datetime | None = None
    capture_before: datetime | None = None


@dataclass(frozen=True)
class KeptCard:
    """A card that the provider keeps for us, by its ids."""

    payer_ref: str
    card_ref: str


@dataclass(frozen=True)
class Asked:
    """What an attempt asks the customer, or the bank, to agree to."""

    key: UUID
    number: str
    amount_minor: int
    currency: str
    language: str
    title: str  # a line on the provider's page, in the customer's language
    at: datetime
    purpose: Purpose = Purpose.PAY
    card: KeptCard | None = None  # the one to charge, where the purpose charges one
    keep: bool = False  # the customer wants the card kept for next time


@dataclass(frozen=True)
class Message:
    """A verified message of the provider."""

    id: str
    kind: str
    sent_at: datetime
    may_end: bool  # an authorisation may be over by what it tells
    attempt_key: str  # as we tagged what it speaks of; empty where it carries no tag of ours
    page_id: str
    charge_id: str
    body: Mapping[str, Any]  # what of it names no person
    dispute_id: str = ""  # of the dispute that it tells of


# before an authorisation ends, the order is to be picked, packed and captured
MARGIN = timedelta(days=1)


class Gateway(Protocol):
    name: str  # the tender's, in the API and in the database
    authorisation_life: timedelta  # as the provider states it; capture_before holds once known
    # of one made by our own call while the customer is away; None: it makes none, and keeps no card
    own_life: timedelta | None
    renewals: int  # how often one authorisation may be renewed, for the same life again
    renewable_after: timedelta  # from which age on
    captures_part: bool  # less than was authorised, the rest let go
    increases: bool  # an authorisation may be made larger; else a new one must replace it
    page_life: timedelta  # after it, a page made by a request takes no money any more
    least_minor: int  # the provider refuses less
    # the money comes by a call of ours after the customer agreed. Nothing closes such an attempt
    # but our not calling, so one that was closed is read once more (processes.reread_closed)
    authorises_by_call: bool

    @property
    def offered(self) -> bool:
        """Whether this installation has an account there."""

    @property
    def page_origin(self) -> str:
        """Where its page lives, for the policy of ours that lead there."""

    def request(self, asked: Asked) -> dict[str, Any]:
        """The exact request of an attempt; stored before it is sent."""

    def begin(self, attempt: Attempt) -> Outcome:
        """Send the stored request under the attempt's key; a repeat sends the same."""

    def was_begun(self, attempt: Attempt) -> Outcome | None:
        """After a broken answer: what there is of the attempt, None when nothing was done."""

    def advance(self, attempt: Attempt) -> Outcome:
        """Read where the attempt stands."""

    def close(self, attempt: Attempt) -> Outcome:
        """Make it impossible that money still comes. AUTHORISED: it had come already."""

    def standing(self, attempt: Attempt) -> Held:
        """Read what has become of an attempt's authorisation."""

    def perform(self, call: Call) -> str:
        """Capture, void, refund or renew under the call's key; the provider's reference, which a
        renewal makes the attempt's new charge_id."""

    def was_performed(self, call: Call) -> str | None:
        """After a broken answer: the provider's reference when exactly that was done, else None."""

    def forget(self, payer_ref: str) -> None:
        """Delete what the provider keeps of a payer. Gone already is done."""

    def message(self, body: bytes, headers: Mapping[str, str]) -> Message:
        """Verify and read a message. Raises ProviderRefused for a forged or an old one,
        OutcomeUnknown when only the provider could tell, and did not."""


def own_reach(gateway: Gateway) -> timedelta:
    """How long before a slot's end an authorisation made by our own call may be made; nothing
    where it makes none."""
    return gateway.own_life - MARGIN if gateway.own_life else timedelta()


def reach(gateway: Gateway) -> timedelta:
    """How far ahead a slot may end that an authorisation made now pays for."""
    return gateway.authorisation_life * (1 + gateway.renewals) - MARGIN
