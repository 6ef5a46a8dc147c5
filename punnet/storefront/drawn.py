"""Cards and filters of the shelf as HTML, kept in this process: drawing them is most of a page's
work.

A card is its data, how many of it are in the basket, its place and the language; everything that
could change it is in the key, so nothing kept is ever stale. What belongs to the visitor alone,
the form's CSRF field, is put in afterwards.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from django.template import engines
from django.template.backends.utils import csrf_input
from markupsafe import Markup

from punnet.overviews.cards import Card
from punnet.storefront.cards import card_of
from punnet.storefront.choices import Choices, Option
from punnet.storefront.visit import Visit

KEPT = 6_000  # about 20 MB
EAGER = 8  # pictures that are in sight at once
FIELD = Markup("\N{OBJECT REPLACEMENT CHARACTER}csrf\N{OBJECT REPLACEMENT CHARACTER}")


def drawn(shelf: list[Card], visit: Visit, *, level: int = 2, eager: int = EAGER) -> list[Markup]:
    """The cards for `product_grid`; `level` is the heading level of the names."""
    field = str(csrf_input(visit.request))
    cards = (
        _card(card, visit.quantity(card.sku), nth < eager, level, visit.language)
        for nth, card in enumerate(shelf)
    )
    return [Markup(card.replace(FIELD, field)) for card in cards]  # noqa: S704 - our own macro's


@lru_cache(maxsize=KEPT)
def _card(card: Card, quantity: int, eager: bool, level: int, _language: str) -> str:
    return str(_macros().product_card(card_of(card, quantity), eager=eager, level=level))


@lru_cache(maxsize=1_000)
def form_of_filters(
    choices: Choices,
    on_offer: int,
    diets: tuple[Option, ...],
    allergens: tuple[Option, ...],
    path: str,
    words: str,
    _language: str,
) -> Markup:
    """Sorting and filters as a form; `on_offer` products would be left by that filter."""
    engine: Any = engines["jinja2"]
    shown = engine.env.get_template("storefront/parts/filters.html").render(
        choices=choices, on_offer=on_offer, diets=diets, allergens=allergens, path=path,
        words=words, where="sheet",
    )  # fmt: skip
    return Markup(shown)  # noqa: S704 - our own template's


@cache
def _macros() -> Any:
    """The shelf's macros with a stand-in for the CSRF field."""
    engine: Any = engines["jinja2"]
    template = engine.env.get_template("ui/products.html")
    return template.make_module({"csrf_input": FIELD})
