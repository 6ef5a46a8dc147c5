"""Choosing a slot, before or after shopping: seven days, delivery or collection."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from punnet.basket import delivery
from punnet.foundation.errors import DomainError, NotFound
from punnet.slots.errors import HoldExpired, SlotClosed, SlotFull
from punnet.storefront.frame import next_page, page
from punnet.storefront.sentences import said
from punnet.storefront.slot_parts import kept_said, nearest_said, slot_sent, week_shown
from punnet.storefront.visit import Visit, shop


@require_http_methods(["GET", "HEAD", "POST"])
@shop
def slots(request: HttpRequest, visit: Visit) -> HttpResponse:
    """GET shows a week (`method`: the other way of getting it); POST `slot` holds a seat."""
    if request.method == "POST":
        return _choose(request, visit)
    chosen = visit.carried.method if visit.carried else ""
    method = request.GET.get("method") or chosen
    if method not in visit.store.methods:
        method = visit.store.methods[0] if visit.store.methods else "collection"
    if method == "delivery" and chosen != "delivery":
        messages.info(request, _("Where should we bring it? Then we show the slots."))
        query = request.GET.urlencode()
        return redirect(f"{reverse('address')}?next={reverse('slots')}%3F{query}")
    return page(visit, "slots.html", week_shown(visit, method), panel=False)


def _choose(request: HttpRequest, visit: Visit) -> HttpResponse:
    slot_id = slot_sent(request)
    try:
        wants_to_collect = request.GET.get("method") == "collection"
        if wants_to_collect and not (visit.carried and visit.carried.method == "collection"):
            delivery.collect(basket_id=visit.basket_id())
        chosen = delivery.choose_slot(basket_id=visit.basket_id(), slot_id=slot_id)
    except (SlotFull, SlotClosed, HoldExpired) as refusal:
        messages.warning(request, f"{said(refusal)} {nearest_said(slot_id, visit)}".strip())
        return redirect(request.get_full_path())
    except NotFound:
        return redirect("slots")
    except DomainError as refusal:
        messages.warning(request, said(refusal))
        return redirect(request.get_full_path())
    visit.reread()
    messages.success(request, kept_said(chosen))
    return redirect(next_page(request, "basket" if visit.count else "home"))
