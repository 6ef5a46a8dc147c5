"""A list of products as its page shows it: cards, filters with their counts, what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from punnet.overviews.shelf import Page
from punnet.storefront.choices import Choices
from punnet.storefront.drawn import EAGER, drawn, form_of_filters
from punnet.storefront.visit import Visit


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
        "filters": form_of_filters(
            replace(choices, cursor="", shown=0),
            found.filters.on_offer,
            tuple(found.filters.diet.items()),
            tuple(found.filters.without.items()),
            path,
            words,
            visit.language,
        ),
    }
