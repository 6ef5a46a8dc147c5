"""The front page, for those who are new and those we know; all departments."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from punnet.accounts import queries as accounts
from punnet.overviews import shelf, windows
from punnet.storefront.cards import picture_url
from punnet.storefront.drawn import EAGER, drawn
from punnet.storefront.frame import page
from punnet.storefront.order_parts import next_order
from punnet.storefront.visit import Visit, shop

ROW = 8  # cards of a row on the front page
BOUGHT_BEFORE = 48
Tile = tuple[str, str, str, str, int]  # name, address, tint, picture, count


@require_safe
@shop
def home(request: HttpRequest, visit: Visit) -> HttpResponse:
    """New: one sentence, address, three facts. Known: the next order, what one buys again."""
    before = _again(visit, ROW, level=3)
    offers = shelf.listing(
        visit.store_id, language=visit.language, on_offer=True, page_size=ROW
    ).items
    had = [each for each in offers if each.availability != "sold_out"]
    new = not (visit.carried and visit.carried.method) and not visit.kept.line
    shown = {
        "is_new": new,
        "order": next_order(visit),
        "again": before,
        "offers": drawn(had, visit, level=3, eager=0 if before else EAGER),
        "tiles_shown": _tiles(visit),
    }
    return page(visit, "home.html", shown, panel=not new)


@require_safe
@shop
def departments(request: HttpRequest, visit: Visit) -> HttpResponse:
    branches = shelf.categories(visit.store_id, language=visit.language)
    shown = {"tiles_shown": _tiles(visit, branches), "branches": branches}
    return page(visit, "departments.html", shown)


def _tiles(visit: Visit, branches: list[shelf.Branch] | None = None) -> list[Tile]:
    branches = branches or shelf.categories(visit.store_id, language=visit.language)
    pictures = windows.department_pictures(visit.store_id)
    return [
        (
            each.name,
            reverse("category", args=[each.key]),
            each.tint,
            picture_url(pictures.get(each.key, ""), 320) if each.key in pictures else "",
            each.count,
        )
        for each in branches
    ]


@require_safe
@shop
def again(request: HttpRequest, visit: Visit) -> HttpResponse:
    """What the customer bought before, most often first."""
    shown = {"cards": _again(visit, BOUGHT_BEFORE, level=2)}
    return page(visit, "again.html", shown, place="again")


def _again(visit: Visit, most: int, *, level: int) -> Markup:
    if visit.customer_id is None:
        return Markup()
    skus = windows.bought_before(accounts.customer_ids(visit.customer_id), most)
    if not skus:
        return Markup()
    found = shelf.listing(visit.store_id, language=visit.language, skus=skus, page_size=most).items
    return drawn(sorted(found, key=lambda each: skus.index(each.sku)), visit, level=level)
