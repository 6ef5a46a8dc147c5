"""Where to: the address chooses the store. Another store's address asks once before moving."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from punnet.basket import actions as baskets
from punnet.basket import delivery
from punnet.basket.errors import OtherStore
from punnet.foundation import ids
from punnet.foundation.errors import DomainError, NotFound
from punnet.places import queries as places
from punnet.places.queries import Place
from punnet.storefront.address_parts import move_shown, unserved_shown
from punnet.storefront.frame import next_page, page, part
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop
from punnet.stores import queries as stores
from punnet.stores.errors import NotServed

SUGGESTED = 8


@require_http_methods(["GET", "HEAD", "POST"])
@shop
def address(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Find an address (GET `q`), choose one (POST `place`, with `move` once it was agreed)."""
    if request.method == "POST":
        return _choose(request, visit)
    words = request.GET.get("q", "")[:120].strip()
    found = places.find_addresses(words, limit=SUGGESTED) if words else []
    return _page(request, visit, {"words": words, "found": found})


@require_safe
@shop
def suggestions(request: HttpRequest, visit: Visit) -> HttpResponse:
    words = request.GET.get("q", "")[:120].strip()
    found = places.find_addresses(words, limit=SUGGESTED) if words else []
    shown = {"words": words, "found": found, "next": next_page(request, "")}
    return part(visit, "parts/addresses.html", shown)


@require_POST
@shop
def collection(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Come to a store instead; another than the basket's moves the basket, once agreed."""
    store = stores.store(_number(request, "store") or visit.store_id)
    if store.id != visit.store_id and visit.count and not request.POST.get("move"):
        shown = move_shown(visit, store, collect=True)
        return page(visit, "move.html", {**shown, "next": next_page(request, "")}, panel=False)
    try:
        visit.kept.store, visit.kept.place, visit.kept.line = store.id, None, ""
        basket_id = visit.basket_id()
        baskets.set_store(basket_id=basket_id, store_id=store.id)
        delivery.collect(basket_id=basket_id)
    except DomainError as refusal:
        messages.warning(request, said(refusal))
    return redirect(next_page(request, "/"))


def _choose(request: HttpRequest, visit: Visit) -> HttpResponse:
    try:
        place = places.address(_number(request, "place"))
        served = _deliver(request, visit, place)
    except NotServed as refusal:
        shown = unserved_shown(visit, refusal, place)
        return _page(request, visit, {**shown, "words": place.line, "found": []}, status=422)
    except OtherStore as refusal:
        other = stores.store(refusal.facts["store"])
        shown = move_shown(visit, other, place=place)
        return page(visit, "move.html", {**shown, "next": next_page(request, "")}, panel=False)
    except NotFound:
        messages.warning(request, _("Choose an address from the list."))
        return redirect("address")
    except DomainError as refusal:
        messages.warning(request, said(refusal))
        return redirect(next_page(request, "/"))
    visit.kept.store, visit.kept.place, visit.kept.line = served, place.id, place.line
    return redirect(next_page(request, "/"))


def _deliver(request: HttpRequest, visit: Visit, place: Place) -> int:
    """Have the basket brought there; the store that serves it. An empty basket moves unasked."""
    serving = stores.stores_serving(place.lat, place.lon)
    if not serving:
        raise stores.not_served(place.lat, place.lon)
    best = next((each.id for each in serving if each.id == visit.store_id), serving[0].id)
    if visit.carried is None:
        visit.kept.store, visit.kept.place, visit.kept.line = best, place.id, place.line
        visit.__dict__.pop("store", None)
        visit.basket_id()
        return best
    if best != visit.store_id and (not visit.count or request.POST.get("move")):
        baskets.set_store(basket_id=visit.basket_id(), store_id=best)
    delivery.deliver_to(basket_id=visit.basket_id(), place=place, door=delivery.Door())
    return best


def _page(
    request: HttpRequest, visit: Visit, shown: dict[str, object], status: int = 200
) -> HttpResponse:
    every = {"next": next_page(request, ""), "stores": stores.all_stores(), **shown}
    return page(visit, "address.html", every, panel=False, status=status)


def _number(request: HttpRequest, name: str) -> int:
    return ids.of_text(request.POST.get(name, ""))
