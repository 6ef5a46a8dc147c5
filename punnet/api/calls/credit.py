"""The customer's own money with us: credit of who is signed in, and what is on a gift card."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from ninja import Router

from punnet.api import auth, reading, shown
from punnet.api.answers import answer
from punnet.api.auth import own_customer_id
from punnet.api.schemas import given as g
from punnet.api.schemas import told
from punnet.credits import queries
from punnet.credits.queries import TRIES, Line
from punnet.foundation import limits
from punnet.orders import queries as orders
from punnet.stores import queries as stores

router = Router(tags=["credit"])
KINDS = {
    "credit_given": "given",
    "credit_taken": "taken",
    "set_aside": "set_aside",
    "set_aside_less": "not_needed",
    "set_aside_back": "not_needed",
}  # what else is a kind of refund


@router.get("/me/credit", response=told.Credit, auth=auth.CUSTOMER)
def my_credit(request: Any, store: g.Id) -> HttpResponse:
    """What you may spend in the store's currency, and the last hundred changes of it, newest first.
    It pays first where placing says `payment.credit`."""
    currency = stores.store(reading.field_id("store", store)).currency
    mine = own_customer_id(request.auth)
    lines = queries.credit_history(mine, currency)
    numbers = orders.numbers([line.order_id for line in lines if line.order_id])
    held = queries.credit_of(mine, currency)
    changes = [_change(line, numbers, currency) for line in lines]
    return answer({"held": shown.amount(held, currency), "changes": changes})


def _change(line: Line, numbers: dict[int, str], currency: str) -> shown.Json:
    return {
        "at": shown.instant(line.at),
        "kind": KINDS.get(line.kind, "refunded"),
        "amount": shown.amount(line.minor, currency),
        "order": numbers.get(line.order_id or 0),
        "words": line.words or None,
    }


@router.post("/gift-cards/balance", response=told.GiftCard, auth=None)
def gift_card(request: HttpRequest, given: g.GiftCardIn) -> HttpResponse:
    """What is on the card of that code. Refused: `gift_card_unknown` (also blocked, and of another
    currency), `gift_card_expired`, `gift_card_empty`; after 20 codes a minute `rate_limited`."""
    limits.must_pass("gift_card", get_adapter().get_client_ip(request), TRIES)
    store = stores.store(reading.field_id("store", given.store))
    card = queries.usable_card(given.code, currency=store.currency, on=store.today())
    return answer(
        {
            "last4": card.last4,
            "balance": shown.amount(card.balance_minor, card.currency),
            "expires_on": card.expires_on.isoformat(),
        }
    )
