"""What htmx gets when a stepper was pressed: its fresh self, and whatever else shows the number."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from punnet.foundation.errors import NotFound
from punnet.overviews import shelf
from punnet.overviews.basket_view import view_of
from punnet.storefront.basket_parts import line_count, panel_of
from punnet.storefront.cards import count_of
from punnet.storefront.frame import part
from punnet.storefront.visit import Visit
from punnet.ui.parts import Count

HEADER = "X-Shows"  # set by js/panel.js: which parts that show the number are on the page


def line_answer(visit: Visit, sku: str, key: str, *, note: str, status: int) -> HttpResponse:
    """The stepper `key` as it stands now; out of band the others of the product, the basket's
    sum, and panel or page of the basket where they are shown."""
    shows = set(visit.request.headers.get(HEADER, "").split())
    place = key.partition("-")[0]
    panel = panel_of(visit) if shows & {"basket-panel", "basket-page"} else None
    places = [each for each in ("card", "page") if each == place or f"{each}-{sku}" in shows]
    if place == "line":
        places.append(place)
    counts = _counts(visit, sku, places) if places else {}
    shown: dict[str, Any] = {
        "main": counts.pop(place, None),
        "others": list(counts.values()),
        "panel": panel,
        "shows": shows,
        "note": note,
    }
    total = panel.total.about if panel and panel.total else None
    return part(visit, "parts/line.html", shown, total=total, status=status)


def _counts(visit: Visit, sku: str, places: list[str]) -> dict[str, Count | None]:
    """The product's stepper for each place. No SQL query where it was just put in."""
    now = visit.quote()
    lines = view_of(now, language=visit.language).lines if now else ()
    line = next((each for each in lines if each.sku == sku), None)
    if line is not None:
        return {place: line_count(line, place) for place in places}
    shown = [place for place in places if place != "line"]
    return {**dict.fromkeys(places), **(_on_shelf(visit, sku, shown) if shown else {})}


def _on_shelf(visit: Visit, sku: str, places: list[str]) -> dict[str, Count | None]:
    try:
        card = shelf.product(visit.store_id, sku, language=visit.language).card
    except NotFound:
        return {}
    return {place: count_of(card, 0, place) for place in places}
