"""The lists of work, and one order: claim it, start, put it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError, NotFound
from punnet.foundation.money import Money
from punnet.fulfilment import queries as fulfilment
from punnet.invoices import queries as invoices
from punnet.overviews import picking
from punnet.overviews.picking import Walk
from punnet.overviews.refused_refunds import RefusedRefund, refused_refund
from punnet.processes import pick_order
from punnet.staff import desk, forms, words
from punnet.staff.desk import page
from punnet.staff.views import back, cancel, papers
from punnet.ui.parts import Paper


@page("orders.see")
def home(request: HttpRequest) -> HttpResponse:
    return redirect("staff:to_pick")


@page("orders.see", "GET", "POST")
def stores(request: HttpRequest) -> HttpResponse:
    """Choose the store this phone works for."""
    mine = desk.stores_of(request)
    if request.method == "POST":
        chosen = forms.count(request.POST.get("store"), most=999_999)
        if chosen not in [store.id for store in mine]:
            raise NotFound(store=chosen)
        request.session[desk.STORE] = chosen
        return redirect("staff:to_pick")
    return desk.show(request, "stores", stores=mine, chosen=request.session.get(desk.STORE))


@page("orders.see")
def to_pick(request: HttpRequest) -> HttpResponse:
    store = desk.store_of(request)
    if store is None:
        return redirect("staff:stores")
    waves = picking.to_pick(store.id)
    many = len(desk.stores_of(request)) > 1
    return desk.show(request, "to_pick", store=store, waves=waves, many_stores=many, tab="pick")


@page("orders.see")
def to_hand_over(request: HttpRequest) -> HttpResponse:
    store = desk.store_of(request)
    if store is None:
        return redirect("staff:stores")
    rows = picking.to_hand_over(store.id)
    many = len(desk.stores_of(request)) > 1
    return desk.show(request, "packed", store=store, orders=rows, many_stores=many, tab="packed")


@page("orders.see")
def order(request: HttpRequest, number: str) -> HttpResponse:
    """The whole order as a list, with the one next step at the thumb."""
    found = desk.walk(request, number)
    claim = found.claim
    zones = [(zone, [line for line in found.lines if line.zone == zone]) for zone in forms.ZONES]
    return desk.show(
        request,
        "order",
        order=found,
        zones=[(zone, lines) for zone, lines in zones if lines],
        mine=claim is not None and claim.picker == desk.me(request),
        may_pick=desk.may(request, "orders.pick", found),
        may_hand_over=desk.may(request, "orders.hand_over", found),
        may_release=desk.may(request, "orders.release_claims", found),
        may_retry=desk.may(request, "payments.retry", found),
        may_allow=desk.may(request, "orders.hand_over_unpaid", found),
        may_cancel=desk.may(request, "orders.cancel", found) and found.state in cancel.OPEN,
        may_tell=desk.may(request, "orders.story", found),
        refund=_refund(found),
        may_refund=found.state == "handed_over" and desk.may(request, back.REFUND, found),
        papers=_papers(request, found),
        totes=fulfilment.totes(found.id),
        got={line.id: words.got(line) for line in found.lines},
        starts=words.starts(found),
        claimed=words.claim_text(claim, found.time_zone) if claim else "",
        money_text=words.money_said(found),
        state_name=words.state_name(found.state),
    )


def _papers(request: HttpRequest, walk: Walk) -> list[Paper]:
    """What was issued of it, for who may see that. One SQL query, or none."""
    if not desk.may(request, papers.SEE, walk):
        return []
    return [
        Paper(each.kind, each.label, Money(each.signed_minor, each.currency),
              reverse("staff:paper", args=[walk.number, each.label]))
        for each in invoices.of_order(walk.id)
    ]  # fmt: skip


def _refund(walk: Walk) -> RefusedRefund | None:
    """What the provider refused to give back."""
    kept = walk.state in ("returned", "handed_over") and walk.captured_minor > 0
    return refused_refund(walk.id) if kept else None


@page("orders.pick", "POST")
def claim(request: HttpRequest, number: str) -> HttpResponse:
    found = desk.walk(request, number, "orders.pick")
    try:
        pick_order.claim_order(order_id=found.id, picker=desk.me(request))
    except DomainError as refusal:
        if refusal.code == "claimed" and found.claim:
            refusal.facts["name"] = found.claim.name
        return desk.refused(request, refusal, "staff:order", found.number)
    return redirect("staff:walk", found.number)


@page("orders.pick", "POST")
def release(request: HttpRequest, number: str) -> HttpResponse:
    """Put one's own claim back; managers release anybody's."""
    found = desk.walk(request, number, "orders.pick")
    manager = desk.may(request, "orders.release_claims", found)
    try:
        pick_order.put_back_order(order_id=found.id, picker=desk.me(request), by_manager=manager)
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", found.number)
    desk.told(request, _("The order is free again. What was picked stays picked."))
    return redirect("staff:order", found.number)
