"""The customer's credit on the account's page: what there is, and what changed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from punnet.credits import queries
from punnet.credits.queries import Line
from punnet.foundation.money import Money
from punnet.orders import queries as orders
from punnet.storefront.visit import Visit
from punnet.ui.formats import date, money


@dataclass(frozen=True)
class CreditRow:
    what: str
    day: str
    words: str  # why the store gave it
    amount: str
    number: str
    url: str


def credit_shown(visit: Visit) -> dict[str, Any]:
    """Four SQL queries at most, none for who is no customer yet."""
    if visit.customer_id is None:
        return {"credit": None, "credit_rows": []}
    store = visit.store
    lines = queries.credit_history(visit.customer_id, store.currency)
    numbers = orders.numbers([line.order_id for line in lines if line.order_id])
    held = queries.credit_of(visit.customer_id, store.currency) if lines else 0
    return {
        "credit": Money(held, store.currency),
        "credit_rows": [
            _row(line, numbers.get(line.order_id or 0, ""), store.currency, store.time_zone)
            for line in lines
        ],
    }


def _row(line: Line, number: str, currency: str, zone: str) -> CreditRow:
    return CreditRow(
        what=_what(line),
        day=date(line.at, zone),
        words=line.words,
        amount=("+" if line.minor > 0 else "\N{MINUS SIGN}") + money((abs(line.minor), currency)),
        number=number,
        url=reverse("order_page", args=[number]) if number else "",
    )


def _what(line: Line) -> str:
    given = {
        "apology": _("Given by the store, with an apology"),
        "thanks": _("Given by the store, with thanks"),
        "correction": _("Put right by the store"),
    }
    moved = {
        "set_aside": _("For an order"),
        "set_aside_less": _("Not needed for the order"),
        "set_aside_back": _("Not needed for the order"),
    }
    return given.get(line.reason) or moved.get(line.kind) or _("Given back of an order")
