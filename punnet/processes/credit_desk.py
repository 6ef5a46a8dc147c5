"""Staff give and take store credit, issue gift cards and block them: one transaction each, with the
money in the books. rule: docs/rules/credits.md#giving"""

from __future__ import annotations

from punnet.accounts import queries as accounts
from punnet.credits import actions as credits
from punnet.credits.actions import Grant, Issue, Issued
from punnet.foundation import db
from punnet.foundation.errors import Invalid


@db.transaction
def give_credit(grant: Grant, *, actor: object) -> int:
    """Give a customer credit, or take some, once per key; what they hold then, in minor units.

    Raises Invalid (a guest has no account to hold it; a zero; no words), CreditShort.
    """
    if not accounts.has_account(grant.customer_id):
        raise Invalid.field("customer", "ordered as a guest: a gift card can be given instead")
    return credits.give(grant, actor=actor)


@db.transaction
def issue_cards(wanted: Issue, *, actor: object) -> list[Issued]:
    """Issue gift cards, once per batch; nothing for a repeat: their codes were shown and are kept
    by nobody. Raises Invalid."""
    return credits.issue(wanted, actor=actor)


@db.transaction
def block_card(*, card_id: int, why: str, actor: object) -> None:
    """Nobody uses it any more; its money stays on it. Raises NotFound, Invalid."""
    credits.block(card_id=card_id, why=why, actor=actor)


@db.transaction
def unblock_card(*, card_id: int, actor: object) -> None:
    """It may be used again. Raises NotFound."""
    credits.unblock(card_id=card_id, actor=actor)
