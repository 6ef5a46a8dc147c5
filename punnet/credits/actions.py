"""Every write to credit accounts, grants and gift cards. Called by processes, inside their
transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from punnet.credits import events, holders, queries
from punnet.credits.errors import CreditShort
from punnet.credits.models import (
    CardState,
    CreditGrant,
    GiftCard,
    GrantReason,
    PaidBy,
)
from punnet.credits.queries import Card
from punnet.events.record import of, record
from punnet.foundation import clock, db, ids
from punnet.foundation.errors import Invalid, NotFound
from punnet.ledger import actions as ledger
from punnet.ledger import queries as books
from punnet.ledger.actions import Side
from punnet.ledger.models import Account

MOST_WORDS = 200
MOST_MINOR = 100_000_00
MOST_CARDS = 200  # in one batch: a page to print
# a debt is barred after three years; no card ends before. rule: docs/rules/credits.md#expiry
CARD_YEARS = 3
# where a card's money is when it is issued
PAID_INTO = {
    PaidBy.TRANSFER: Account.BANK,
    PaidBy.CARD: Account.CLEARING,
    PaidBy.GIVEN: Account.GOODWILL,
}


@dataclass(frozen=True)
class Grant:
    """Credit to give, or below zero to take, in the store's currency."""

    key: UUID
    customer_id: int
    store_id: int
    currency: str
    amount_minor: int
    reason: str
    words: str


def give(grant: Grant, *, actor: object) -> int:
    """Give or take credit, once per key; what the customer holds then, in minor units.

    Raises Invalid, and CreditShort for more than there is to take. Nine SQL statements at most.
    """
    words = grant.words.strip()
    if grant.reason not in GrantReason.values:
        raise Invalid.field("reason", f"takes one of {', '.join(GrantReason.values)}")
    if not grant.amount_minor or abs(grant.amount_minor) > MOST_MINOR:
        raise Invalid.field("amount", f"must not be zero, and {MOST_MINOR} at most")
    if not words or len(words) > MOST_WORDS:
        raise Invalid.field("words", f"takes 1 to {MOST_WORDS} characters")
    account_id, has = open_account(grant.customer_id, grant.currency)
    if CreditGrant.objects.filter(key=grant.key).exists():
        return has
    if has + grant.amount_minor < 0:
        raise CreditShort(available_minor=has, currency=grant.currency)
    CreditGrant.objects.create(
        key=grant.key,
        account_id=account_id,
        store_id=grant.store_id,
        amount_minor=grant.amount_minor,
        reason=grant.reason,
        words=words,
        by=str(actor),
        at=clock.now(),
    )
    whose = holders.of_customer(grant.customer_id)
    _post(
        f"grant:{grant.key}",
        "credit_given" if grant.amount_minor > 0 else "credit_taken",
        grant.store_id,
        grant.currency,
        [
            Side(Account.GOODWILL, grant.amount_minor),
            Side(Account.STORE_CREDIT, -grant.amount_minor, holder=whose),
        ],
        actor,
    )
    record(
        events.CreditGiven(account_id, grant.amount_minor, grant.currency, grant.reason),
        subject=of("customer", grant.customer_id),
        actor=actor,
        store_id=grant.store_id,
    )
    return has + grant.amount_minor


def open_account(customer_id: int, currency: str) -> tuple[int, int]:
    """The customer's account, made where there was none, locked until the transaction ends, and
    what is in it. Three SQL statements."""
    db.write(OPEN, customer=customer_id, currency=currency)
    [row] = db.write(LOCK_ACCOUNT, customer=customer_id, currency=currency)
    return row.id, _credit(customer_id, currency)


def lock_credit(customer_id: int, currency: str) -> int:
    """What the customer holds, which nobody else takes from until the transaction ends. Two SQL
    statements, one for who never had any."""
    if not db.write(LOCK_ACCOUNT, customer=customer_id, currency=currency):
        return 0
    return _credit(customer_id, currency)


def _credit(customer_id: int, currency: str) -> int:
    # read after the lock, by a statement of its own: what another left is seen
    return books.held(holders.of_customer(customer_id), Account.STORE_CREDIT, currency)


def lock_card(code: str, *, currency: str, on: date) -> Card:
    """The card of that code, which nobody else takes from until the transaction ends.

    Raises GiftCardUnknown, GiftCardExpired or GiftCardEmpty. Two SQL statements.
    """
    db.write(LOCK_CARD, hash=holders.hashed(holders.tidy(code)))
    return queries.usable_card(code, currency=currency, on=on)


@dataclass(frozen=True)
class Issue:
    """Cards to issue: `count` of so much each."""

    batch: UUID
    store_id: int
    currency: str
    face_minor: int
    count: int
    paid_by: str
    on: date  # the store's day
    note: str = ""


@dataclass(frozen=True)
class Issued:
    """`code` is shown now, and never again."""

    card: GiftCard
    code: str


def issue(wanted: Issue, *, actor: object) -> list[Issued]:
    """Issue the cards with their money in the books; none where the batch was issued before, whose
    codes nobody has any more. Raises Invalid. Two SQL statements and four for each card."""
    _must_be_sound(wanted)
    if GiftCard.objects.filter(batch=wanted.batch).exists():
        return []
    issued = []
    for position in range(1, wanted.count + 1):
        code = ids.card_code()
        card = GiftCard.objects.create(
            code_hash=holders.hashed(code),
            last4=code[-4:],
            store_id=wanted.store_id,
            currency=wanted.currency,
            face_minor=wanted.face_minor,
            paid_by=wanted.paid_by,
            expires_on=last_day(wanted.on),
            batch=wanted.batch,
            position=position,
            note=wanted.note.strip(),
            issued_by=str(actor),
            issued_at=clock.now(),
        )
        _post(
            f"card:{card.pk}",
            "card_issued",
            wanted.store_id,
            wanted.currency,
            [
                Side(PAID_INTO[PaidBy(wanted.paid_by)], wanted.face_minor, tender="gift_card_sale"),
                Side(Account.GIFT_CARDS, -wanted.face_minor, holder=holders.of_card(card.pk)),
            ],
            actor,
        )
        record(
            events.GiftCardIssued(card.pk, card.face_minor, card.currency, card.paid_by),
            subject=of("card", card.pk),
            actor=actor,
            store_id=wanted.store_id,
        )
        issued.append(Issued(card, code))
    return issued


def _must_be_sound(wanted: Issue) -> None:
    rules = [
        ("amount", 1 <= wanted.face_minor <= MOST_MINOR, f"must be from 1 to {MOST_MINOR}"),
        ("count", 1 <= wanted.count <= MOST_CARDS, f"must be from 1 to {MOST_CARDS}"),
        (
            "paid_by",
            wanted.paid_by in PaidBy.values,
            f"takes one of {', '.join(PaidBy.values)}",
        ),
        ("note", len(wanted.note.strip()) <= MOST_WORDS, f"takes {MOST_WORDS} characters at most"),
    ]
    for field, holds, problem in rules:
        if not holds:
            raise Invalid.field(field, problem)


def last_day(issued_on: date) -> date:
    """Of a card issued on that day; of 29 February, the day before."""
    try:
        return issued_on.replace(year=issued_on.year + CARD_YEARS)
    except ValueError:
        return issued_on.replace(year=issued_on.year + CARD_YEARS, day=28)


def block(*, card_id: int, why: str, actor: object) -> None:
    """Nobody uses the card any more; its money stays on it. Repeating it does nothing.

    Raises NotFound, Invalid.
    """
    why = why.strip()
    if not why or len(why) > MOST_WORDS:
        raise Invalid.field("why", f"takes 1 to {MOST_WORDS} characters")
    card = _card(card_id)
    if card.state == CardState.ACTIVE:
        GiftCard.objects.filter(pk=card.pk).update(state=CardState.BLOCKED, blocked_why=why)
        record(events.GiftCardBlocked(card.pk), subject=of("card", card.pk), actor=actor,
               store_id=card.store_id)  # fmt: skip


def unblock(*, card_id: int, actor: object) -> None:
    """The card may be used again. Repeating it does nothing. Raises NotFound."""
    card = _card(card_id)
    if card.state == CardState.BLOCKED:
        GiftCard.objects.filter(pk=card.pk).update(state=CardState.ACTIVE, blocked_why="")
        record(events.GiftCardUnblocked(card.pk), subject=of("card", card.pk), actor=actor,
               store_id=card.store_id)  # fmt: skip


def _card(card_id: int) -> GiftCard:
    card = GiftCard.objects.select_for_update().filter(pk=card_id).first()
    if card is None:
        raise NotFound(card=card_id)
    return card


@dataclass(frozen=True)
class Own:
    """So much of one own tender (holders.ACCOUNTS), of a customer or card."""

    tender: str
    holder: str
    minor: int


def set_aside(
    owns: Sequence[Own], *, order_id: int, store_id: int, currency: str, actor: object, key: str
) -> None:
    """From their holders to the order; the caller has locked the holders and knows that they have
    it. Once per key."""
    _move(owns, "set_aside", True, order_id, store_id, currency, actor, key)


def give_back(
    owns: Sequence[Own], *, order_id: int, store_id: int, currency: str, actor: object, key: str
) -> None:
    """From the order to their holders, blocked and expired ones too. Once per key."""
    _move(owns, "set_aside_back", False, order_id, store_id, currency, actor, key)


def set_aside_less(
    owns: Sequence[Own], *, order_id: int, store_id: int, currency: str, actor: object, key: str
) -> None:
    """From the order to their holders: it was changed, and comes to less than is aside for it.
    Once per key."""
    _move(owns, "set_aside_less", False, order_id, store_id, currency, actor, key)


def _move(
    owns: Sequence[Own], kind: str, to_order: bool, order_id: int, store_id: int, currency: str,
    actor: object, key: str,
) -> None:  # fmt: skip
    sides = []
    for own in owns:
        account, minor = ACCOUNTS[own.tender], own.minor if to_order else -own.minor
        sides.append(Side(account, minor, tender=own.tender, holder=own.holder))
        ours = holders.of_order(order_id)
        sides.append(Side(account, -minor, tender=own.tender, holder=ours))
    if sides:
        _post(key, kind, store_id, currency, sides, actor, order_id=order_id)


def _post(
    key: str, kind: str, store_id: int, currency: str, sides: Sequence[Side], actor: object,
    *, order_id: int | None = None,
) -> None:  # fmt: skip
    ledger.post(
        key=key,
        kind=kind,
        store_id=store_id,
        order_id=order_id,
        currency=currency,
        sides=sides,
        actor=actor,
    )


ACCOUNTS = holders.ACCOUNTS
OPEN = """
INSERT INTO credits_creditaccount (customer_id, currency)
VALUES (%(customer)s::bigint, %(currency)s) ON CONFLICT DO NOTHING
"""
LOCK_ACCOUNT = """
SELECT id FROM credits_creditaccount
 WHERE customer_id = %(customer)s::bigint AND currency = %(currency)s FOR UPDATE
"""
LOCK_CARD = "SELECT id FROM credits_giftcard WHERE code_hash = %(hash)s FOR UPDATE"
