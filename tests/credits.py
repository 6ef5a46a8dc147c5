"""Credit and cards in words: `a_customer(credit=500)`, `a_card(2000)`."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from punnet.accounts import actions as accounts
from punnet.accounts.actions import NewUser
from punnet.accounts.models import User
from punnet.credits import holders
from punnet.credits.actions import Grant, Issue
from punnet.credits.models import GiftCard
from punnet.foundation import clock
from punnet.ledger import queries as books
from punnet.ledger.models import Account
from punnet.processes.credit_desk import give_credit, issue_cards
from punnet.stores.models import Store

BOSS = "staff:9"


def a_customer(email: str = "", *, credit: int = 0) -> int:
    """Somebody with an account, and so much credit."""
    email = email or f"{uuid4().hex[:10]}@example.com"
    user: User = accounts.register(NewUser(email=email, name="Ada", phone="", language="en"))
    customer = accounts.customer_of(user).pk
    if credit:
        give(customer, credit)
    return customer


def give(customer: int, minor: int, *, key: UUID | None = None, **changes: Any) -> int:
    values: dict[str, Any] = {"reason": "apology", "words": "Sorry for the eggs", **changes}
    grant = Grant(key or uuid4(), customer, the_store(), "EUR", minor, **values)
    return give_credit(grant, actor=BOSS)


def a_card(minor: int = 2000, *, on: date | None = None, paid_by: str = "transfer") -> str:
    """A card's code."""
    day = on or clock.local("Europe/Helsinki").date()
    wanted = Issue(uuid4(), the_store(), "EUR", minor, 1, paid_by, day)
    [issued] = issue_cards(wanted, actor=BOSS)
    return issued.code


def credit(customer: int) -> int:
    return books.held(holders.of_customer(customer), Account.STORE_CREDIT, "EUR")


def on_card(code: str) -> int:

    card = GiftCard.objects.get(code_hash=holders.hashed(holders.tidy(code)))
    return books.held(holders.of_card(card.pk), Account.GIFT_CARDS, "EUR")


def the_store() -> int:
    return Store.objects.earliest("id").pk
