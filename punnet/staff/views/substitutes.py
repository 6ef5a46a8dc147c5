"""Something instead of what is missing: within the wish, never dearer, never a new allergen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from punnet.catalogue.queries import Sellable
from punnet.foundation.errors import DomainError
from punnet.fulfilment import scan
from punnet.fulfilment.substitutes import missing_minor
from punnet.fulfilment.weighing import Given
from punnet.overviews import substitutes
from punnet.overviews.picking import PickLine, Walk
from punnet.processes import pick_order
from punnet.processes.pick_order import Instead
from punnet.staff import desk, forms, words
from punnet.staff.desk import page
from punnet.staff.views.walk import LOST, go_on, holds

SHORT = ("short", "substituted")


@page("orders.pick", "GET", "POST")
def choose(request: HttpRequest, line_id: int) -> HttpResponse:
    """What may stand in, best first; a scan or words find others."""
    walk = desk.walk_of_line(request, line_id)
    this = walk.line(line_id)
    if not _may(request, walk, this):
        return redirect("staff:line", line_id)
    if request.method == "POST":
        if "none" in request.POST:
            return go_on(walk, this)
        try:
            return _scanned(request, walk, this)
        except DomainError as refusal:
            said = words.said_of(refusal)
            return _list(request, walk, this, said, status=desk.status_of(refusal))
    return _list(request, walk, this)


@page("orders.pick", "GET", "POST")
def give(request: HttpRequest, line_id: int, sku: str) -> HttpResponse:
    """Count or weigh the substitute; it stands in for what is missing."""
    walk = desk.walk_of_line(request, line_id)
    this = walk.line(line_id)
    if not _may(request, walk, this):
        return redirect("staff:line", line_id)
    try:
        product = substitutes.one(walk, this, sku, language=desk.language())
    except DomainError as refusal:
        said = words.said_of(refusal)
        return _list(request, walk, this, said, status=desk.status_of(refusal))
    if request.method == "GET":
        return _give(request, walk, this, product)
    try:
        given = forms.given(request.POST, product.kind)
        pick_order.pick_line(
            line_id=line_id,
            picker=desk.me(request),
            given=_picked_of(this),
            short_reason=this.short_reason,
            instead=Instead(sku, given),
        )
    except DomainError as refusal:
        if refusal.code in LOST:
            return desk.refused(request, refusal, "staff:order", walk.number)
        said = words.said_of(refusal)
        return _give(request, walk, this, product, said, status=desk.status_of(refusal))
    return go_on(walk, this)


def _may(request: HttpRequest, walk: Walk, this: PickLine) -> bool:
    """Only for a line that was marked short, by who picks the order, within the wish."""
    return holds(request, walk) and this.state in SHORT and substitutes.allows_any(this)


def _scanned(request: HttpRequest, walk: Walk, this: PickLine) -> HttpResponse:
    form = forms.ScanForm(request.POST)
    found = scan.find(form.data.get("code", "") if form.is_valid() else "")
    product = substitutes.one(walk, this, found.sku, language=desk.language())
    label = scan.weighed_by_price(found, kind=product.kind, price_minor=product.price_minor)
    query = {"weights": label.grams} if label.grams else {}
    address = reverse("staff:substitute_with", args=[this.id, product.sku], query=query)
    return redirect(address)


def _picked_of(this: PickLine) -> Given:
    """What the picker said of the line itself, once more."""
    if this.kind == "piece" or not this.picked:
        return Given(units=this.picked or 0)
    return Given(weights=this.weights or (this.picked,))


def _list(
    request: HttpRequest, walk: Walk, this: PickLine, said: str = "", *, status: int = 200
) -> HttpResponse:
    q = request.GET.get("q", "")[:80]
    found = substitutes.candidates(walk, this, words=q, language=desk.language())
    return desk.show(
        request,
        "substitute",
        status=status,
        order=walk,
        line=this,
        found=[(each, words.picture_url(each.product.picture, 160)) for each in found],
        wish_text=words.wish(this),
        missing=words.missing(this),
        q=q,
        said=said,
    )


def _give(
    request: HttpRequest,
    walk: Walk,
    this: PickLine,
    product: Sellable,
    said: str = "",
    *,
    status: int = 200,
) -> HttpResponse:
    most = missing_minor(
        estimate_minor=this.estimate_minor, ordered=this.ordered, picked=this.picked
    )
    fits = min(this.missing, product.cap) if this.order_in == "units" else 1
    low, high = 0, 0
    if product.kind == "catch_weight":
        low, high = substitutes.unit_range(product)
    typed = request.POST.getlist("weights") or request.GET.getlist("weights")
    return desk.show(
        request,
        "substitute_with",
        status=status,
        order=walk,
        line=this,
        product=product,
        image=words.picture_url(product.picture),
        typed_units=request.POST.get("units", ""),
        most_minor=most,
        fits=fits,
        low=low,
        high=high,
        typed=[each for each in typed if forms.count(each, most=forms.MOST_GRAMS)],
        said=said,
    )
