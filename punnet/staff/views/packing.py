"""Packing: how many totes of each zone, then the exact charge; and the labels."""

from __future__ import annotations

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from markupsafe import Markup

from punnet.foundation.errors import DomainError
from punnet.fulfilment import queries as fulfilment
from punnet.overviews.picking import Walk
from punnet.processes import pack_order
from punnet.staff import desk, forms, words
from punnet.staff.desk import page
from punnet.staff.views.walk import holds


@page("orders.pick", "GET", "POST")
def packing(request: HttpRequest, number: str) -> HttpResponse:
    walk = desk.walk(request, number, "orders.pick")
    if not holds(request, walk):
        return redirect("staff:order", walk.number)
    if request.method == "GET":
        return _page(request, walk)
    form = forms.TotesForm(request.POST)
    if not form.is_valid():
        return _page(request, walk, words.totes_problem(), status=422)
    try:
        pack_order.pack_order(order_id=walk.id, picker=desk.me(request), totes=form.counts())
    except DomainError as refusal:
        if refusal.code in ("invalid", "lines_open"):
            said = words.said_of(refusal)
            return _page(request, walk, said, status=desk.status_of(refusal))
        return desk.refused(request, refusal, "staff:order", walk.number)
    return redirect("staff:order", walk.number)


@page("orders.see")
def labels(request: HttpRequest, number: str) -> HttpResponse:
    """One label a tote, each on a page of its own when printed."""
    walk = desk.walk(request, number)
    totes = fulfilment.totes(walk.id)
    codes = {tote.code: _drawn(tote.code) for tote in totes}
    return desk.show(request, "labels", order=walk, totes=totes, codes=codes)


def _page(request: HttpRequest, walk: Walk, said: str = "", *, status: int = 200) -> HttpResponse:
    after = forms.count(request.GET.get("after"), most=2**31)
    picked = {line.zone for line in walk.lines if line.picked or line.substitute}
    totes = [
        (zone, request.POST.get(zone, "1" if zone in picked else "0"))
        for zone in forms.ZONES
        if zone in picked or request.POST.get(zone)
    ]
    done = next((line for line in walk.lines if line.id == after and not line.open), None)
    return desk.show(
        request,
        "packing",
        status=status,
        order=walk,
        totes=totes,
        nothing=not picked,
        most=pack_order.MOST_TOTES,
        said=said,
        done_before=done,
        done_text=words.picked(done) if done else "",
        got={line.id: words.got(line) for line in walk.lines},
        short=[line for line in walk.lines if line.state in ("short", "substituted")],
    )


def _drawn(code: str) -> Markup:
    """The tote's code as a QR code: an SVG without a style, as the content policy asks."""
    svg = segno.make(code, error="m").svg_inline(
        omitsize=True, border=1, dark="#16241C", svgclass=None, lineclass=None, title=code
    )
    return Markup(svg)  # noqa: S704  made of modules by segno; the title is a tote's code
