"""The cards that a customer let us keep: at the checkout, and in the account."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from punnet.overviews.basket_view import BasketView
from punnet.payments import card_queries
from punnet.processes.ways_to_pay import is_far
from punnet.storefront.visit import Visit

BRANDS = {
    "visa": "Visa", "mastercard": "Mastercard", "amex": "American Express", "discover": "Discover",
    "diners": "Diners Club", "jcb": "JCB", "unionpay": "UnionPay",
}  # fmt: skip


def cards_shown(visit: Visit, view: BasketView, up: list[str]) -> list[tuple[str, str, str, bool]]:
    """(value, text, hint, cannot) of each kept card that pays for this order: of a provider that
    answers, not expired, for a slot within reach. One SQL query for who is signed in."""
    if visit.user_id is None or visit.customer_id is None or view.chosen is None:
        return []
    hint = _("Set aside now, charged when packed. Your bank may ask you first.")
    return [
        (f"{card.method}:{card.pk}", name_of(card), hint, False)
        for card in card_queries.saved_cards(visit.customer_id)
        if card.method in up
        and card_queries.is_live(card)
        and not is_far(card.method, view.chosen.slot)
    ]


def cards_kept(customer_id: int) -> list[dict[str, Any]]:
    """Of the account's page, newest first. One SQL query."""
    return [
        {"id": card.pk, "name": name_of(card), "until": until(card),
         "over": not card_queries.is_live(card)}
        for card in card_queries.saved_cards(customer_id)
    ]  # fmt: skip


def name_of(card: card_queries.Card) -> str:
    """ "Visa ·· 4242"."""
    return f"{BRANDS.get(card.brand, card.brand.capitalize())} ·· {card.last4}"


def until(card: card_queries.Card) -> str:
    """ "12/2034", as on the card."""
    return f"{datetime(card.exp_year, card.exp_month, 1, tzinfo=UTC):%m/%Y}"
