"""The customer's own money at checkout: credit and a gift card, what they pay and what is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from allauth.account.adapter import get_adapter
from django.utils.translation import gettext as _

from punnet.credits import holders, queries
from punnet.credits.queries import TRIES, Card
from punnet.credits.tenders import shares
from punnet.foundation import limits
from punnet.foundation.errors import Refused
from punnet.foundation.money import Money
from punnet.overviews.basket_view import BasketView
from punnet.processes.own_money import Wanted, sure_shares
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit
from punnet.ui.parts import ReceiptRow


@dataclass(frozen=True)
class OwnShown:
    """`credit`: what the customer holds; `pays` of the maximum by each, and the rest of it."""

    credit: Money
    credit_pays: Money
    credit_used: bool
    code: str  # as typed
    card: Card | None
    card_holds: Money
    problem: str  # a sentence, or nothing
    rows: tuple[ReceiptRow, ...]
    covers_all: bool


def own_shown(visit: Visit, view: BasketView, sent: Mapping[str, Any] | None) -> OwnShown:
    """As the form was sent, or at first: credit is used unless it is taken out. Two SQL queries at
    most. rule: docs/rules/credits.md#checkout"""
    has = queries.credit_of(visit.customer_id, view.currency)
    used = sent is None or bool(sent.get("credit"))
    code = "" if sent is None or "no_card" in sent else str(sent.get("gift_card", "")).strip()
    card, problem = _card(visit, view, code)
    balance = card.balance_minor if card else 0
    by_credit, by_card = sure_shares(view.maximum_minor, [has if used else 0, balance])

    def money(minor: int) -> Money:
        return Money(minor, view.currency)

    rows = []
    if by_credit:
        rows.append(ReceiptRow(_("From your credit"), money(-by_credit), "minus"))
    if card and by_card:
        text = _("Gift card …%(last)s") % {"last": card.last4}
        rows.append(ReceiptRow(text, money(-by_card), "minus"))
    left = view.maximum_minor - by_credit - by_card
    if rows:
        rows.append(ReceiptRow(_("Left to pay, at most"), money(left), "sum"))
    could = shares(view.maximum_minor, [has])[0]
    return OwnShown(
        credit=money(has),
        credit_pays=money(could),
        credit_used=used,
        code=code,
        card=card,
        card_holds=money(balance),
        problem=problem,
        rows=tuple(rows),
        covers_all=bool(rows) and not left,
    )


def _card(visit: Visit, view: BasketView, code: str) -> tuple[Card | None, str]:
    if not code:
        return None, ""
    try:
        must_be_no_guessing(visit)
        today = view.store.today()
        return queries.usable_card(code, currency=view.currency, on=today), ""
    except Refused as refusal:
        return None, said(refusal)


def must_be_no_guessing(visit: Visit) -> None:
    """Raises TooMany for one code after another from one address."""
    limits.must_pass("gift_card", get_adapter().get_client_ip(visit.request), TRIES)


def is_asked(sent: Mapping[str, str]) -> bool:
    """Whether the checkout's form is about its gift card: a button of it, or a code typed that was
    not shown with what is on it, whatever was pressed."""
    typed, seen = (holders.tidy(sent.get(name, "")) for name in ("gift_card", "gift_card_seen"))
    pressed = "use_card" in sent or "no_card" in sent
    return pressed or (bool(sent.get("gift_card", "").strip()) and typed != (seen or None))


def wanted(data: Mapping[str, Any]) -> Wanted:
    """What the form says of the customer's own money."""
    return Wanted(
        credit_minor=data["credit"] or 0,
        gift_card=data["gift_card"],
        gift_card_minor=(data["gift_card_minor"] or 0) if data["gift_card"] else 0,
    )
