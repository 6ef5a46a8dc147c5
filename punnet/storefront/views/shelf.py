"""Category, search with suggestions, the product page, pictures."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from punnet.catalogue import pictures
from punnet.foundation.errors import Invalid, NotFound
from punnet.overviews import shelf
from punnet.storefront.cards import picture_url
from punnet.storefront.choices import Choices
from punnet.storefront.frame import page, part, wants_part
from punnet.storefront.product_parts import product_shown
from punnet.storefront.shelf_parts import shelf_shown
from punnet.storefront.visit import Visit, shop

MOST_WORDS = 100


@require_safe
@shop
def category(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    branch, parent = _branch(visit, key)
    choices = Choices.read(request.GET)
    found = _listed(visit, choices, category=key)
    shown = shelf_shown(visit, choices, found, request.path)
    if wants_part(request) and choices.cursor:
        return part(visit, "parts/more.html", shown)
    return page(visit, "category.html", {**shown, "branch": branch, "parent": parent})


@require_safe
@shop
def search(request: HttpRequest, visit: Visit) -> HttpResponse:
    words = request.GET.get("q", "")[:MOST_WORDS].strip()
    choices = Choices.read(request.GET, searching=True)
    if not words:
        return page(visit, "search.html", {"words": "", "asked": choices}, place="search")
    found = _listed(visit, choices, q=words)
    shown = {**shelf_shown(visit, choices, found, request.path, words), "words": words}
    if wants_part(request) and choices.cursor:
        return part(visit, "parts/more.html", shown)
    return page(visit, "search.html", shown, place="search", words=words)


@require_safe
@shop
def suggestions(request: HttpRequest, visit: Visit) -> HttpResponse:
    """What may be meant while somebody types: for htmx, into the list under the box."""
    words = request.GET.get("q", "")[:MOST_WORDS].strip()
    found = shelf.suggestions(visit.store_id, words, language=visit.language) if words else None
    shown = {"found": found, "words": words, "picture": lambda name: picture_url(name, 160)}
    return part(visit, "parts/suggestions.html", shown)


@require_safe
@shop
def product(request: HttpRequest, visit: Visit, sku: str) -> HttpResponse:
    found = shelf.product(visit.store_id, sku, language=visit.language, **_for_slot(visit))
    return page(visit, "product.html", product_shown(found, visit))


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """A product's picture, for ever the same under its name. An SVG may do nothing but be drawn."""
    try:
        stored = pictures.read(name)
    except NotFound as missing:
        raise Http404 from missing
    response = HttpResponse(stored.content, content_type=stored.content_type)
    response.headers["Cache-Control"] = pictures.CACHE_CONTROL
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _listed(visit: Visit, choices: Choices, **what: Any) -> shelf.Page:
    """A page of the shelf; choices that make no sense are left out rather than refused."""
    asked = choices.asked()
    try:
        return shelf.listing(
            visit.store_id, language=visit.language, **what, **asked, **_for_slot(visit)
        )
    except Invalid:
        return shelf.listing(visit.store_id, language=visit.language, **what, **_for_slot(visit))


def _for_slot(visit: Visit) -> dict[str, Any]:
    """Prices and stock of the chosen slot's day and hours."""
    slot = visit.carried.slot if visit.carried else None
    if slot is None:
        return {}
    store = visit.store
    hours = store.local(slot.starts_at).time(), store.local(slot.ends_at).time()
    return {"slot_day": slot.pick_on, "slot_hours": hours}


def _branch(visit: Visit, key: str) -> tuple[shelf.Branch, shelf.Branch | None]:
    """The category of that key and the department above it. Raises NotFound."""
    for top in shelf.categories(visit.store_id, language=visit.language):
        if top.key == key:
            return top, None
        for child in top.children:
            if child.key == key:
                return child, top
    raise NotFound(category=key)
