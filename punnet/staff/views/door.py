"""The end of an order: handed over, or not."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError
from punnet.fulfilment import queries as fulfilment
from punnet.overviews import picking
from punnet.overviews.picking import Walk
from punnet.payments.owed import owed
from punnet.processes import hand_over
from punnet.processes.hand_over import Paid
from punnet.staff import desk, door_parts, forms, words
from punnet.staff.desk import page
from punnet.stores import queries as stores
from punnet.tills import queries as tills
from punnet.ui.formats import money


@page("orders.hand_over", "GET", "POST")
def handover(request: HttpRequest, number: str) -> HttpResponse:
    """Totes, age, money; a manager may let unpaid goods go, with a reason."""
    walk = desk.walk(request, number, "orders.hand_over")
    if walk.state != "packed":
        return redirect("staff:order", walk.number)
    form = forms.HandoverForm(request.POST if request.method == "POST" else None)
    if request.method == "GET":
        return _page(request, walk, form)
    if not form.is_valid():
        return _page(request, walk, form, _("Some fields need another look."), status=422)
    try:
        hand_over.hand_over(
            order_id=walk.id, actor=desk.me(request), **_command(request, walk, form)
        )
    except DomainError as refusal:
        if refusal.code == "order_state":
            return desk.refused(request, refusal, "staff:order", walk.number)
        said = words.said_of(refusal)
        return _page(request, walk, form, said, status=desk.status_of(refusal))
    desk.told(request, _("Handed over. Thank you."))
    return redirect("staff:order", walk.number)


def _command(request: HttpRequest, walk: Walk, form: forms.HandoverForm) -> dict[str, Any]:
    sent = form.cleaned_data
    paid = None
    by = sent["paid_by"]
    if by and sent[f"{by}_minor"] is not None:
        paid = Paid(by, sent[f"{by}_minor"], walk.currency)
    may_waive = desk.may(request, "orders.hand_over_unpaid", walk)
    return {
        "door": door_parts.read(request.POST),
        "received_by": sent["received_by"],
        "age_checked": sent["age_checked"],
        "paid": paid,
        # somebody else's word does not count
        "waived_reason": sent["waived_reason"] if may_waive else "",
    }


@page("orders.hand_over", "GET", "POST")
def not_handed_over(request: HttpRequest, number: str) -> HttpResponse:
    """The order comes back: why, and what happens to goods and money."""
    walk = desk.walk(request, number, "orders.hand_over")
    if walk.state != "packed":
        return redirect("staff:order", walk.number)
    form = forms.ReturnForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            hand_over.return_order(
                order_id=walk.id, reason=form.cleaned_data["reason"], actor=desk.me(request)
            )
        except DomainError as refusal:
            return desk.refused(request, refusal, "staff:order", walk.number)
        desk.told(request, _("The order came back. The customer is told."))
        return redirect("staff:order", walk.number)
    said = _("Choose why it was not handed over.") if request.method == "POST" else ""
    return desk.show(
        request,
        "return",
        status=422 if said else 200,
        order=walk,
        said=said,
        form=form,
        reason_options=forms.RETURN_REASONS,
        back=[line for line in walk.lines if _goes_back(line.zone) and _taken(line)],
        wasted=[line for line in walk.lines if not _goes_back(line.zone) and _taken(line)],
    )


def _goes_back(zone: str) -> bool:
    """Chilled and frozen goods have left the cold chain. rule: docs/rules/returns.md#goods"""
    return zone == "ambient"


def _taken(line: picking.PickLine) -> bool:
    return bool(line.picked or line.substitute)


@page("orders.hand_over")
def not_taken(request: HttpRequest, number: str) -> HttpResponse:
    """What is not taken, and empties: counted here, done with the handing over."""
    walk = desk.walk(request, number, "orders.hand_over")
    if walk.state != "packed":
        return redirect("staff:order", walk.number)
    return desk.show(
        request,
        "not_taken",
        order=walk,
        lines=door_parts.lines_of(walk.id),
        containers=door_parts.containers(walk),
        sent=request.GET,
    )


def _to_pay(request: HttpRequest, walk: Walk, off_minor: int) -> dict[str, Any]:
    """What is taken by card, what in coins, and the choice between them."""
    due = max(owed(walk.id) - off_minor, 0)
    sums = {"card": due, "cash": stores.store(walk.store_id).in_cash(due)}
    texts = {by: money((minor, walk.currency)) for by, minor in sums.items()}
    return {
        "sums": sums,
        "bag": tills.open_shift_of(store_id=walk.store_id, holder=desk.me(request)),
        "paid_by": [(by, f"{word} {texts[by]}") for by, word in forms.PAID_BY],
    }


def _page(
    request: HttpRequest,
    walk: Walk,
    form: forms.HandoverForm,
    said: str = "",
    *,
    status: int = 200,
) -> HttpResponse:
    data = request.POST if request.method == "POST" else request.GET
    off = door_parts.off(data, walk)
    if off.said and not said:
        said, status = off.said, 409
    return desk.show(
        request,
        "handover",
        status=status,
        order=walk,
        form=form,
        sent=form.cleaned_data if form.is_bound and form.is_valid() else {},
        said=said,
        door=picking.door(walk.id),
        totes=fulfilment.totes(walk.id),
        restricted=[line for line in walk.lines if line.age_limit and _taken(line)],
        may_waive=desk.may(request, "orders.hand_over_unpaid", walk),
        off=off,
        **(_to_pay(request, walk, off.minor) if walk.payment_state == "due_on_delivery" else {}),
        money_text=words.money_said(walk),
    )
