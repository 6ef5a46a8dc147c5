"""Differences between what a provider reports and what we know, and its payouts.

A list to filter, and a page for each: who looks after it, notes, how it was settled, undo. What a
kind means and what to do about it stands in `settlement_words.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from punnet.accounts import queries as people
from punnet.backoffice.settlement_words import meaning_of, name_of, step_words
from punnet.backoffice.who import may, must_be_staff, staff_of, stores_of
from punnet.foundation import ids
from punnet.foundation.errors import DomainError, Invalid, NotFound
from punnet.settlement import actions
from punnet.settlement import queries as settlements
from punnet.settlement.models import Difference, DifferenceKind, DifferenceState
from punnet.stores.models import Store
from punnet.ui.sentences import message_for

WORK = "settlement.work"
A_PAGE = 50
ANY, ME, NOBODY = "any", "me", "nobody"


def open_differences(request: HttpRequest) -> int:
    """How many wait for a person, for the first page. One SQL query."""
    return settlements.how_many_open(stores_of(request, WORK))


def listed(request: HttpRequest) -> HttpResponse:
    """The open ones first of all; filters stand in the address."""
    _must_work(request)
    stores = stores_of(request, WORK)
    chosen = {name: request.GET.get(name, "") for name in ("state", "kind", "owner", "store")}
    chosen["state"] = chosen["state"] or DifferenceState.OPEN
    rows = _filtered(settlements.seen(stores), chosen, request).order_by("-found_at", "-id")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    shops = dict(Store.objects.values_list("pk", "name"))
    shown = [(row, name_of(row.kind), shops.get(row.store_id, "")) for row in page]
    return _show(
        request,
        "differences",
        _("Money that does not agree"),
        rows=shown,
        page=page,
        chosen=chosen,
        kinds=[(kind, name_of(kind)) for kind in DifferenceKind],
        states=list(DifferenceState),
        owners=_owners(),
        stores=[(pk, name) for pk, name in sorted(shops.items()) if stores is None or pk in stores],
        kept="&".join(f"{name}={value}" for name, value in chosen.items() if value),
    )


def _filtered(rows: Any, chosen: dict[str, str], request: HttpRequest) -> Any:
    if chosen["state"] in DifferenceState.values:
        rows = rows.filter(state=chosen["state"])
    if chosen["kind"] in DifferenceKind.values:
        rows = rows.filter(kind=chosen["kind"])
    if chosen["store"]:
        rows = rows.filter(store_id=ids.of_text(chosen["store"]))
    owner = chosen["owner"]
    if owner == ME:
        rows = rows.filter(owner_id=request.user.pk)
    elif owner == NOBODY:
        rows = rows.filter(owner_id=None)
    elif owner:
        rows = rows.filter(owner_id=ids.of_text(owner))
    return rows


def difference(request: HttpRequest, difference_id: int) -> HttpResponse:
    """One of them: both sides, what it means, what was done."""
    row = _of(request, difference_id)
    return _page(request, row)


@require_POST
def assign(request: HttpRequest, difference_id: int) -> HttpResponse:
    owner = request.POST.get("owner", "")
    known = {str(pk) for pk, _name in _owners()}
    if owner and owner not in known:
        raise Http404
    who = int(owner) if owner else None
    return _deed(request, difference_id, lambda by: actions.assign(
        difference_id, owner_id=who, actor=by), _("Somebody looks after it."))  # fmt: skip


@require_POST
def note(request: HttpRequest, difference_id: int) -> HttpResponse:
    text = request.POST.get("text", "")
    return _deed(request, difference_id, lambda by: actions.note(
        difference_id, text=text, actor=by), _("Written down."))  # fmt: skip


@require_POST
def resolve(request: HttpRequest, difference_id: int) -> HttpResponse:
    reason = request.POST.get("reason", "")
    said = _("Settled. It comes back by itself if the amounts change.")
    return _deed(request, difference_id, lambda by: actions.resolve(
        difference_id, reason=reason, actor=by), said)  # fmt: skip


@require_POST
def reopen(request: HttpRequest, difference_id: int) -> HttpResponse:
    """Undo."""
    return _deed(request, difference_id, lambda by: actions.reopen(
        difference_id, actor=by), _("It is open again."))  # fmt: skip


def payouts(request: HttpRequest) -> HttpResponse:
    """What providers paid to the bank, newest first; for who may see every store."""
    _must_work(request)
    if stores_of(request, WORK) is not None:
        raise Http404
    return _show(request, "payouts", _("Payouts"), payouts=settlements.payouts())


def _deed(
    request: HttpRequest, difference_id: int, do: Callable[[object], None], said: str
) -> HttpResponse:
    row = _of(request, difference_id)
    try:
        do(must_be_staff(request).actor)
    except Invalid as refusal:
        return _page(request, row, problem=message_for(refusal))
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
    else:
        messages.success(request, said)
    return redirect("admin:settlement_difference", difference_id)


def _of(request: HttpRequest, difference_id: int) -> Difference:
    """Of the person's own stores. Raises Http404 for any other."""
    try:
        return settlements.difference(difference_id, stores_of(request, WORK))
    except NotFound:
        raise Http404 from None


def _page(request: HttpRequest, row: Difference, *, problem: str = "") -> HttpResponse:
    store = Store.objects.filter(pk=row.store_id or 0).first()
    names = dict(_owners())
    both = row.there_minor is not None and row.here_minor is not None
    return _show(
        request,
        "difference",
        name_of(row.kind),
        row=row,
        store=store,
        meaning=meaning_of(row.kind),
        off=row.there_minor - row.here_minor if both else None,  # type: ignore[operator]
        steps=[(step, *step_words(step, names)) for step in row.steps.order_by("id")],
        owners=_owners(),
        problem=problem,
        status=422 if problem else 200,
    )


def _owners() -> list[tuple[int, str]]:
    """Who may look after one, by name."""
    return people.who_may(WORK)


def _must_work(request: HttpRequest) -> None:
    if not may(staff_of(request), WORK):
        raise Http404


def _show(
    request: HttpRequest, name: str, title: str, *, status: int = 200, **rows: Any
) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, **rows}
    return TemplateResponse(request, f"backoffice/{name}.html", context, status=status)
