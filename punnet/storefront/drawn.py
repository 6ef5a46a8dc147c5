"""Cards, filters and bars as HTML, kept in this process: drawing them is most of a page's work.

A card is its data, how many of it are in the basket, its place and the language; everything that
could change it is in the key, so nothing kept is ever stale. So are the bars. What belongs to one
request alone, the forms' CSRF field and the address to come back to, is put in afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from django.http import HttpRequest
from django.template import engines
from markupsafe import Markup, escape

from punnet.overviews.cards import Card
from punnet.storefront.cards import card_of
from punnet.storefront.choices import Choices, Option, without_said
from punnet.storefront.visit import Visit
from punnet.ui.formats import language
from punnet.ui.jinja2 import csrf_field
from punnet.ui.parts import Frame, Line
from punnet.ui.terms import ALLERGENS, DIETS
from punnet.ui.theme import theme_of

KEPT = 6_000  # about 20 MB
EAGER = 8  # pictures that are in sight at once
STAND_IN = Markup("\N{OBJECT REPLACEMENT CHARACTER}{}\N{OBJECT REPLACEMENT CHARACTER}")
FIELD, HERE = STAND_IN.format("csrf"), STAND_IN.format("here")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands above and below every page of the shop."""

    top: Markup
    foot: Markup
    bottom: Markup


def drawn(shelf: list[Card], visit: Visit, *, level: int = 2, eager: int = EAGER) -> Markup:
    """The cells of `grid`; `level` is the heading level of the names."""
    cells = [
        _cell(card, visit.quantity(card.sku), nth < eager, level, visit.language)
        for nth, card in enumerate(shelf)
    ]
    return _for(visit.request, "\n".join(cells))


def line_drawn(line: Line, request: HttpRequest) -> Markup:
    """A line of the basket: the panel beside every page has as many as the basket."""
    return _for(request, _line(line, language()))


def around(frame: Frame, request: HttpRequest) -> Around:
    """The bars and the footer of a page."""
    theme, said = theme_of(request), language()
    return Around(
        top=Markup(_top(replace(frame, basket_count=0, basket_total=None), said)),  # noqa: S704
        foot=_for(request, _foot(theme, said)),
        bottom=Markup(_bottom(replace(frame, address="", slot="", words=""), said)),  # noqa: S704
    )


@lru_cache(maxsize=KEPT)
def _cell(card: Card, quantity: int, eager: bool, level: int, _language: str) -> str:
    shown = _macros("ui/products.html").product_card(
        card_of(card, quantity), eager=eager, level=level
    )
    return f"<li>{shown}</li>"


@lru_cache(maxsize=4_000)
def _line(line: Line, _language: str) -> str:
    return str(_macros("ui/basket.html").basket_line(line))


@lru_cache(maxsize=1_000)
def _top(frame: Frame, _language: str) -> str:
    return str(_macros("ui/bars.html").top_bar(frame))


@lru_cache(maxsize=1_000)
def _bottom(frame: Frame, _language: str) -> str:
    return str(_macros("ui/bars.html").bottom_bar(frame))


@lru_cache(maxsize=100)
def _foot(theme: str, _language: str) -> str:
    return str(_macros("ui/bars.html", theme).footer())


Counts = tuple[tuple[str, int], ...]  # how many a filter would leave, by its key


@lru_cache(maxsize=1_000)
def form_of_filters(
    choices: Choices,
    on_offer: int,
    diet: Counts,
    without: Counts,
    path: str,
    words: str,
    _language: str,
) -> Markup:
    """Sorting and filters as a form; `on_offer` products would be left by that filter."""
    engine: Any = engines["jinja2"]
    shown = engine.env.get_template("storefront/parts/filters.html").render(
        choices=choices,
        on_offer=on_offer,
        diets=_options(DIETS, dict(diet), choices.diet, str),
        allergens=_options(ALLERGENS, dict(without), choices.without, None),
        path=path,
        words=words,
        where="sheet",
    )
    return Markup(shown)  # noqa: S704 - our own template's


def _options(names: Any, counts: dict[str, int], chosen: tuple[str, ...], say: Any) -> list[Option]:
    """Those that would leave something, and those that are chosen."""
    return [
        Option(key, str(name) if say else without_said(key), counts.get(key, 0), key in chosen)
        for key, name in names.items()
        if counts.get(key) or key in chosen
    ]


def _for(request: HttpRequest, kept: str) -> Markup:
    """What was kept for all, with what belongs to this request."""
    own = kept.replace(HERE, str(escape(request.get_full_path())))
    return Markup(own.replace(FIELD, csrf_field(request)))  # noqa: S704 - our own macro's


@cache
def _macros(template: str, theme: str = "") -> Any:
    """A file's macros with stand-ins for what belongs to one request."""
    engine: Any = engines["jinja2"]
    given = {"csrf_input": FIELD, "here_for_all": HERE, "forced_theme": theme}
    return engine.env.get_template(template).make_module(given)
