"""A list of products as its page shows it: cards, filters with their counts, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from punnet.overviews.shelf import Page
from punnet.storefront.choices import Choices, without_said
from punnet.storefront.drawn import EAGER, drawn
from punnet.storefront.visit import Visit
from punnet.storefront.words import ALLERGENS, DIETS


@dataclass(frozen=True)
class Option:
    """A filter: what it is sent as, and how many products it would leave."""

    value: str
    text: str
    count: int
    chosen: bool


def shelf_shown(
    visit: Visit, choices: Choices, found: Page, path: str, words: str = ""
) -> dict[str, Any]:
    """What category and search share. `removals`: each chosen filter and the list without it."""
    shown = choices.shown + len(found.items)
    more = choices.query(words, cursor=found.next, shown=shown) if found.next else ""
    return {
        "found": found,
        "cards": drawn(found.items, visit, eager=0 if choices.shown else EAGER),
        "choices": choices,
        "shown": shown,
        "more_url": f"{path}?{more}" if more else "",
        "first_url": f"{path}?{choices.query(words)}" if choices.shown else "",
        "clear_url": f"{path}?{Choices(sort=choices.sort).query(words)}",
        "removals": [(text, f"{path}?{query}") for text, query in choices.chosen(words)],
        "diets": _options(DIETS, found.filters.diet, choices.diet, str),
        "allergens": _options(ALLERGENS, found.filters.without, choices.without, None),
        "path": path,
    }


def _options(names: Any, counts: Any, chosen: tuple[str, ...], say: Any) -> list[Option]:
    """Those that would leave something, and those that are chosen."""
    return [
        Option(key, str(name) if say else without_said(key), counts.get(key, 0), key in chosen)
        for key, name in names.items()
        if counts.get(key) or key in chosen
    ]
