"""Rendering a page of the shop: the bars around it, the basket beside it, what was said."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from punnet.foundation.money import Money
from punnet.storefront.basket_parts import panel_of
from punnet.storefront.drawn import around
from punnet.storefront.visit import Visit
from punnet.ui.formats import Amount, slot_time
from punnet.ui.jinja2 import url
from punnet.ui.parts import Frame


def page(
    visit: Visit,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    place: str = "shop",
    words: str = "",
    panel: bool = True,
    total: Amount | None = None,
    status: int = 200,
) -> HttpResponse:
    """A whole page. `panel`: with the basket beside it where the window has room."""
    beside = panel_of(visit) if panel and visit.wide else None
    total = total or (beside.total.about if beside and beside.total else None)
    frame = frame_of(visit, place=place, words=words, total=total)
    shown = {
        "frame": frame,
        "around": around(frame, visit.request),
        "visit": visit,
        "has_panel": panel,
        "panel": beside,
        "notes": messages.get_messages(visit.request),
        **(context or {}),
    }
    return render(visit.request, f"storefront/{template}", shown, status=status)


def part(
    visit: Visit,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    total: Amount | None = None,
    status: int = 200,
) -> HttpResponse:
    """What htmx swaps in: the same block as in the page, alone."""
    shown = {"frame": frame_of(visit, total=total), "visit": visit, **(context or {})}
    return render(visit.request, f"storefront/{template}", shown, status=status)


def frame_of(
    visit: Visit, *, place: str = "shop", words: str = "", total: Amount | None = None
) -> Frame:
    """`total`: of the basket, where the page has priced it; else its goods as last agreed."""
    carried, user = visit.carried, visit.request.user
    held = carried.slot if carried else None
    if held and held.until is None and carried and carried.state == "open":
        held = None  # the hold has lapsed: the bar asks for a slot again
    name = user.get_full_name() if user.is_authenticated else ""
    return Frame(
        home_url=url("home"),
        departments_url=url("departments"),
        search_url=url("search"),
        suggest_url=url("suggestions"),
        address_url=url("address"),
        slot_url=url("slots"),
        basket_url=url("basket"),
        account_url=url("account"),
        again_url=url("again"),
        words=words,
        address=_address(visit),
        slot=slot_time(held.starts_at, held.ends_at, visit.zone) if held else "",
        account=name.partition("@")[0],
        basket_count=visit.count,
        basket_total=total or (Money(carried.goods_minor, carried.currency) if carried else None),
        place=place,
    )


def _address(visit: Visit) -> str:
    carried = visit.carried
    if carried and carried.method == "collection":
        return _("Collect at %(store)s") % {"store": carried.store_name}
    return (carried.line if carried and carried.method else "") or visit.kept.line


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a piece rather than the whole page."""
    htmx: Any = getattr(request, "htmx", None)
    return bool(htmx) and not htmx.history_restore_request


def back_to(request: HttpRequest, otherwise: str) -> HttpResponse:
    """Back to the page that the form was on, or to `next`, when that is ours."""
    wanted = request.POST.get("next") or request.headers.get("Referer", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(wanted if safe and wanted else otherwise)


def next_page(request: HttpRequest, otherwise: str) -> str:
    """The address of this site in `next`, for going on after a choice."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith("/") and not wanted.startswith("//") else otherwise
