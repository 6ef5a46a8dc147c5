"""One's own bag of coins: opened with a float, closed by counting."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError, Invalid
from punnet.overviews import shifts
from punnet.overviews.shifts import ShiftRow
from punnet.processes import cash_shift
from punnet.staff import desk, forms, words
from punnet.staff.desk import page
from punnet.stores.queries import Store
from punnet.tills import queries
from punnet.ui.formats import money


@page("cash.shift", "GET", "POST")
def mine(request: HttpRequest) -> HttpResponse:
    """The open shift with what should be in the bag, or the form that opens one."""
    store = desk.store_of(request)
    if store is None:
        return redirect("staff:stores")
    opened = queries.open_shift_of(store_id=store.id, holder=desk.me(request))
    if request.method == "GET":
        return _page(request, store)
    try:
        if opened is None and "float" in request.POST:
            _open(request, store)
        elif opened is not None and "counted" in request.POST:
            _close(request, store, opened.pk)
    except DomainError as refusal:
        problem = _problem(refusal)
        return _page(request, store, problem, status=desk.status_of(refusal))
    return redirect("staff:shift")


def _open(request: HttpRequest, store: Store) -> None:
    cash_shift.open_shift(
        store_id=store.id,
        holder=desk.me(request),
        place=request.POST.get("place", ""),
        float_minor=forms.money(request.POST, "float", store.currency),
    )
    desk.told(request, _("Your shift is open. What you take in cash is booked to your bag."))


def _close(request: HttpRequest, store: Store, shift_id: int) -> None:
    closed = cash_shift.close_shift(
        shift_id=shift_id,
        counted_minor=forms.money(request.POST, "counted", store.currency),
        reason=request.POST.get("reason", ""),
        actor=desk.me(request),
    )
    counted = money((closed.counted_minor or 0, closed.currency))
    if closed.difference_minor:
        off = money((closed.difference_minor, closed.currency))
        said = _("Closed with %(counted)s in the bag, a difference of %(off)s. A manager sees it.")
        desk.told(request, said % {"counted": counted, "off": off})
    else:
        desk.told(request, _("Closed: %(counted)s, as it should be.") % {"counted": counted})


def _problem(refusal: DomainError) -> tuple[str, str]:
    """(field, sentence)."""
    if isinstance(refusal, Invalid):
        field = refusal.facts["errors"][0]["field"]
        if field == "reason":
            return field, _("The count differs from what should be there. Count again, or say why.")
        if field == "place":
            return field, _("Choose where you take money.")
        return field, _("Give a sum, as 12.40.")
    return "", words.said_of(refusal)


def _page(
    request: HttpRequest, store: Store, problem: tuple[str, str] = ("", ""), *, status: int = 200
) -> HttpResponse:
    holder = desk.me(request)
    opened = queries.open_shift_of(store_id=store.id, holder=holder)
    last = None if opened else queries.last_shift_of(store_id=store.id, holder=holder)
    row = _row(opened or last, holder)
    context: dict[str, Any] = {
        "store": store,
        "shift": row,
        "moves": shifts.moves(row.id) if row else [],
        "places": forms.PLACES,
        "sent": request.POST,
        "wrong": problem,
    }
    return desk.show(request, "shift", status=status, **context)


def _row(found: Any, holder: str) -> ShiftRow | None:
    return shifts.shift(found.pk, holder=holder) if found else None
