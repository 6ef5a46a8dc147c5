"""The walk: one product a screen. Scan, count or weigh; short of it; undo.

A page keeps what was scanned so far in its address (`?units=1`, `?weights=1180`), so that a
request sent twice says the same twice.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from punnet.foundation.errors import DomainError, Invalid
from punnet.fulfilment import scan
from punnet.fulfilment.errors import WeightOutOfRange, WrongProduct
from punnet.fulfilment.scan import Scanned
from punnet.fulfilment.weighing import Given
from punnet.overviews import substitutes
from punnet.overviews.picking import PickLine, Walk
from punnet.processes import pick_order
from punnet.staff import desk, forms, words
from punnet.staff.desk import page

LOST = ("claimed", "not_claimed", "order_state")  # the order is not ours to pick any more


@page("orders.pick")
def start(request: HttpRequest, number: str) -> HttpResponse:
    """On to the first open line; with none left, to packing."""
    found = desk.walk(request, number, "orders.pick")
    return _go(found, found.after(None))


@page("orders.pick", "GET", "POST")
def line(request: HttpRequest, line_id: int) -> HttpResponse:
    found = desk.walk_of_line(request, line_id)
    if not holds(request, found):
        return redirect("staff:order", found.number)
    this = found.line(line_id)
    if request.method == "GET":
        return _page(request, found, this)
    try:
        if "code" in request.POST:
            return _scanned(request, found, this)
        return _picked(request, found, this, _given(request, this))
    except DomainError as refusal:
        if refusal.code in LOST:
            return desk.refused(request, refusal, "staff:order", found.number)
        said = words.said_of(refusal)
        return _page(request, found, this, said, status=desk.status_of(refusal))


@page("orders.pick", "POST")
def undo(request: HttpRequest, line_id: int) -> HttpResponse:
    found = desk.walk_of_line(request, line_id)
    try:
        pick_order.undo_line(line_id=line_id, picker=desk.me(request))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", found.number)
    return redirect("staff:line", line_id)


@page("orders.pick", "GET", "POST")
def short(request: HttpRequest, line_id: int) -> HttpResponse:
    """Less than ordered, with a reason; then perhaps something instead."""
    found = desk.walk_of_line(request, line_id)
    if not holds(request, found):
        return redirect("staff:order", found.number)
    this, form = (
        found.line(line_id),
        forms.ShortForm(request.POST if request.method == "POST" else None),
    )
    if request.method == "GET":
        return _short_page(request, found, this)
    if not form.is_valid():
        return _short_page(request, found, this, _("Choose why there is less."), status=422)
    try:
        pick_order.pick_line(
            line_id=line_id,
            picker=desk.me(request),
            given=forms.given(request.POST, this.kind),
            short_reason=form.cleaned_data["short_reason"],
        )
    except DomainError as refusal:
        if refusal.code in LOST:
            return desk.refused(request, refusal, "staff:order", found.number)
        said = words.said_of(refusal)
        return _short_page(request, found, this, said, status=desk.status_of(refusal))
    if substitutes.allows_any(this):
        return redirect("staff:substitute", line_id)
    return go_on(found, this)


def holds(request: HttpRequest, walk: Walk) -> bool:
    """Whether the order is being picked by who asks."""
    return walk.state == "picking" and bool(walk.claim and walk.claim.picker == desk.me(request))


def go_on(walk: Walk, done: PickLine) -> HttpResponse:
    """To the next open line of the walk, saying what was done; behind the last one to packing."""
    return _go(walk, walk.after(done.id) if not _last(walk, done) else None, after=done.id)


def _last(walk: Walk, done: PickLine) -> bool:
    return not any(each.open for each in walk.lines if each.id != done.id)


def _go(walk: Walk, to: PickLine | None, *, after: int | None = None) -> HttpResponse:
    query = {"after": after} if after else {}
    if walk.state != "picking":
        return redirect("staff:order", walk.number)
    if to is None:
        return redirect(reverse("staff:packing", args=[walk.number], query=query))
    return redirect(reverse("staff:line", args=[to.id], query=query))


def _scanned(request: HttpRequest, walk: Walk, this: PickLine) -> HttpResponse:
    """A right scan counts; enough of them pick the line. Raises WrongProduct, UnknownCode, …"""
    form = forms.ScanForm(request.POST)
    found = scan.find(form.data.get("code", "") if form.is_valid() else "")
    label = _matched(walk, this, found)
    if this.kind == "piece":
        return _counted(request, walk, this, label)
    if label.grams is None:
        return _page(request, walk, this, _("Right product. Now weigh it."), kind="right")
    return _picked(request, walk, this, _given(request, this, label.grams))


def _matched(walk: Walk, this: PickLine, found: Scanned) -> Scanned:
    other = next((line for line in walk.lines if line.sku == found.sku), None)
    name = other.name if other else substitutes.name_of(walk, found.sku, desk.language())
    try:
        return scan.match(this, found, name=name)
    except WrongProduct as wrong:
        if other is not None and other.id != this.id and other.open:
            wrong.facts["name"] = _("%(name)s, which this order wants too, at %(place)s") % {
                "name": other.name, "place": other.place or "?"
            }  # fmt: skip
        raise


def _counted(request: HttpRequest, walk: Walk, this: PickLine, label: Scanned) -> HttpResponse:
    so_far = forms.count(request.GET.get("units"), most=this.ordered)
    units = so_far + label.units
    if units > this.ordered:
        left = this.ordered - so_far
        problem = ngettext(
            "That is a pack of %(units)s, and only %(left)s is wanted.",
            "That is a pack of %(units)s, and only %(left)s are wanted.",
            left,
        )
        raise Invalid.field("code", problem % {"units": label.units, "left": left})
    if units == this.ordered:
        return _picked(request, walk, this, Given(units=units))
    return _page(request, walk, this, _("Right product."), kind="right", units=units)


def _given(request: HttpRequest, this: PickLine, label_grams: int | None = None) -> Given:
    """What was typed, with what was weighed before; each unit must be inside the tolerance."""
    if this.kind == "piece":
        return forms.given(request.POST, this.kind)
    before = _weighed(request, this)
    if label_grams is None:
        typed = forms.whole(request.POST.get("weight"), "weight", most=forms.MOST_GRAMS)
        label_grams = typed
    if not this.low <= label_grams <= this.high:
        raise WeightOutOfRange(grams=label_grams, low=this.low, high=this.high)
    return Given(weights=[*before, label_grams])


def _weighed(request: HttpRequest, this: PickLine) -> list[int]:
    """Catch weight: the units weighed so far, as the address has them."""
    if this.kind != "catch_weight":
        return []
    found = [forms.count(each, most=forms.MOST_GRAMS) for each in request.GET.getlist("weights")]
    return [grams for grams in found if grams][: this.ordered - 1]


def _picked(request: HttpRequest, walk: Walk, this: PickLine, given: Given) -> HttpResponse:
    if this.kind == "catch_weight" and len(given.weights) < this.ordered:
        return redirect(
            reverse("staff:line", args=[this.id], query={"weights": list(given.weights)})
        )
    pick_order.pick_line(line_id=this.id, picker=desk.me(request), given=given)
    return go_on(walk, this)


def _page(
    request: HttpRequest,
    walk: Walk,
    this: PickLine,
    said: str = "",
    *,
    kind: str = "wrong",
    units: int | None = None,
    status: int = 200,
) -> HttpResponse:
    after = forms.count(request.GET.get("after"), most=2**31)
    done = next((line for line in walk.lines if line.id == after and not line.open), None)
    if units is None:
        units = forms.count(request.GET.get("units"), most=this.ordered)
    return desk.show(
        request,
        "line",
        status=status,
        **_common(walk, this),
        said=said,
        said_kind=kind,
        done_before=done if not said else None,
        done_text=words.picked(done) if done else "",
        units=units,
        weighed=_weighed(request, this),
        typed=request.POST.get("weight", "") if kind == "wrong" else "",
    )


def _short_page(
    request: HttpRequest, walk: Walk, this: PickLine, said: str = "", *, status: int = 200
) -> HttpResponse:
    return desk.show(
        request,
        "short",
        status=status,
        **_common(walk, this),
        said=said,
        weighed=_weighed(request, this),
        weighed_text=words.weights(_weighed(request, this)),
        typed=request.POST.get("weights", ""),
        reason_options=forms.SHORT_REASONS,
        reason=request.POST.get("short_reason", ""),
        units=request.POST.get("units", ""),
        wish_allows=substitutes.allows_any(this),
    )


def _common(walk: Walk, this: PickLine) -> dict[str, Any]:
    return {
        "order": walk,
        "line": this,
        "want": words.wanted(this),
        "image": words.picture_url(this.picture),
        "line_text": words.picked(this),
        "wish_text": words.wish(this),
        "place_in_walk": [each.id for each in walk.lines].index(this.id) + 1,
    }
