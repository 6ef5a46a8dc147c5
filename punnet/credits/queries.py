"""Reads of credit and gift cards: what is held, what a code is, what paid for an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from punnet.credits import holders
from punnet.credits.errors import GiftCardEmpty, GiftCardExpired, GiftCardUnknown
from punnet.credits.models import CardState, CreditGrant, GiftCard
from punnet.foundation import db
from punnet.ledger import queries as books
from punnet.ledger.models import Account

# of codes, in a minute, from one address: 80 bits are not found by trying, and nobody need try
TRIES = 20


def credit_of(customer_id: int | None, currency: str) -> int:
    """What the customer may spend now, in minor units. One SQL query, none for a guest."""
    if customer_id is None:
        return 0
    return books.held(holders.of_customer(customer_id), Account.STORE_CREDIT, currency)


@dataclass(frozen=True)
class Card:
    """A card that may be used: what is on it, its last four characters, its last day."""

    id: int
    last4: str
    balance_minor: int
    currency: str
    expires_on: date


def usable_card(code: str, *, currency: str, on: date) -> Card:
    """What the code is on that day, for who has it.

    Raises GiftCardUnknown, GiftCardExpired or GiftCardEmpty. One SQL query.
    """
    bare = holders.tidy(code)
    row = db.read_one(CARD, hash=holders.hashed(bare)) if bare else None
    if row is None or row.state != CardState.ACTIVE or row.currency != currency:
        raise GiftCardUnknown()
    if row.expires_on < on:
        raise GiftCardExpired(expired_on=row.expires_on.isoformat())
    if row.balance_minor <= 0:
        raise GiftCardEmpty()
    return Card(row.id, row.last4, row.balance_minor, row.currency, row.expires_on)


@dataclass(frozen=True)
class Line:
    """One change of a customer's credit: why, how much, for which order."""

    at: datetime
    kind: str  # credit_given, credit_taken, set_aside, set_aside_less, set_aside_back, refund
    minor: int
    order_id: int | None
    reason: str
    words: str


def credit_history(customer_id: int, currency: str) -> list[Line]:
    """What changed the customer's credit, newest first, a hundred at most. Two SQL queries."""
    moved = books.history(holders.of_customer(customer_id), Account.STORE_CREDIT, currency)
    keys = [UUID(each.key.partition(":")[2]) for each in moved if each.key.startswith("grant:")]
    grants = {f"grant:{grant.key}": grant for grant in CreditGrant.objects.filter(key__in=keys)}
    lines = []
    for each in moved:
        grant = grants.get(each.key)
        reason, words = (grant.reason, grant.words) if grant else ("", "")
        lines.append(Line(each.at, each.kind, each.minor, each.order_id, reason, words))
    return lines


def balances(card_ids: Sequence[int]) -> dict[int, int]:
    """What is on those cards, in minor units. One SQL query."""
    rows = db.read(BALANCES, holders=[holders.of_card(pk) for pk in card_ids])
    return {int(row.holder.partition(":")[2]): row.minor for row in rows}


@dataclass(frozen=True)
class Paid:
    """What one own tender does for an order, in minor units: `aside` waits to be charged, `charged`
    was, `back` of that went back. `holder` is who gave it."""

    tender: str
    holder: str
    aside_minor: int
    charged_minor: int
    back_minor: int

    @property
    def left_minor(self) -> int:
        """What may still go back of what was charged."""
        return self.charged_minor - self.back_minor


def paid_by(order_id: int) -> list[Paid]:
    """What credit and gift card do for the order, in the order of charging; empty for most. One SQL
    query."""
    rows = {row.tender: row for row in db.read(PAID, order=order_id)}
    return [
        Paid(tender, row.holder, row.aside, row.charged, row.back)
        for tender in holders.ACCOUNTS
        if (row := rows.get(tender))
    ]


def newest_cards(store_ids: Sequence[int], *, last4: str = "", most: int = 100) -> list[GiftCard]:
    """Cards that those stores issued, newest first, or those whose code ends so. One SQL query."""
    cards = GiftCard.objects.filter(store_id__in=store_ids)
    if last4.strip():
        cards = cards.filter(last4=last4.strip().upper())
    return list(cards.select_related("store").order_by("-id")[:most])


def is_card_of(card_id: int, store_ids: Sequence[int]) -> bool:
    """Whether one of those stores issued the card. One SQL query."""
    return GiftCard.objects.filter(pk=card_id, store_id__in=store_ids).exists()


CARD = """
SELECT c.id, c.last4, c.currency, c.state, c.expires_on, (
       SELECT coalesce(-sum(e.amount_minor), 0) FROM ledger_entry e
        WHERE e.holder = 'card:' || c.id AND e.account = 'gift_cards' AND e.currency = c.currency
       )::bigint AS balance_minor
  FROM credits_giftcard c WHERE c.code_hash = %(hash)s
"""
BALANCES = """
SELECT holder, -sum(amount_minor)::bigint AS minor FROM ledger_entry
 WHERE holder = ANY(%(holders)s::text[]) AND account = 'gift_cards' GROUP BY holder
"""
# of the order's entries: its own holder has what is aside; what left it by another posting than one
# that gives back was charged; what a giver has of other postings came back by a refund
ASIDE = "('set_aside', 'set_aside_less', 'set_aside_back')"
PAID = f"""
SELECT e.tender,
       max(e.holder) FILTER (WHERE e.holder NOT LIKE 'order:%%') AS holder,
       coalesce(-sum(e.amount_minor) FILTER (WHERE e.holder LIKE 'order:%%'), 0)::bigint AS aside,
       coalesce(sum(e.amount_minor) FILTER (WHERE e.holder LIKE 'order:%%'
           AND g.kind NOT IN {ASIDE}), 0)::bigint AS charged,
       coalesce(-sum(e.amount_minor) FILTER (WHERE e.holder NOT LIKE 'order:%%'
           AND g.kind NOT IN {ASIDE}), 0)::bigint AS back
  FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
 WHERE e.order_id = %(order)s::bigint AND e.tender IN ('store_credit', 'gift_card')
   AND e.account IN ('store_credit', 'gift_cards')
 GROUP BY e.tender
"""  # noqa: S608  only our own constants
