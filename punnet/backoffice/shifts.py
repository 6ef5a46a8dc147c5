"""Shifts at the desk: bags that are out, what was counted, differences to look at, cash that no
shift counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from punnet.backoffice.who import must_be_staff, stores_of
from punnet.foundation import ids
from punnet.foundation.errors import DomainError, Invalid
from punnet.foundation.money import from_text
from punnet.overviews import shifts
from punnet.overviews.shifts import ShiftRow
from punnet.processes import cash_shift
from punnet.ui.sentences import message_for

SEE, BANK = "cash.see", "cash.bank"


def waiting(request: HttpRequest) -> int:
    """Differences that no manager has looked at. One SQL query."""
    return shifts.waiting(stores_of(request, SEE))


def page(request: HttpRequest) -> HttpResponse:
    """Open bags first, then the newest shifts; the stores' own coins. Three SQL queries."""
    mine = stores_of(request, SEE)
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": _("Shifts and cash"),
        "shifts": shifts.shifts(mine),
        "loose": shifts.loose_cash(mine),
        "safes": shifts.safes(mine),
        "key": ids.new(),
    }
    return TemplateResponse(request, "backoffice/shifts.html", context)


def see(request: HttpRequest) -> HttpResponse:
    """A manager has looked at a difference."""
    cash_shift.see(shift_id=_posted(request).id, actor=must_be_staff(request).actor)
    return redirect("admin:shifts")


def close(request: HttpRequest) -> HttpResponse:
    """A manager counts a bag that somebody left open."""
    shift = _posted(request)
    try:
        counted = from_text(request.POST.get("counted", ""), shift.currency)
        cash_shift.close_shift(
            shift_id=shift.id,
            counted_minor=counted,
            reason=request.POST.get("reason", ""),
            actor=must_be_staff(request).actor,
        )
        messages.success(request, _("The shift is closed."))
    except ValueError:
        messages.error(request, _("Give a sum, as 12.40."))
    except Invalid:
        said = _("The count differs from what should be there. Count again, or say why.")
        messages.error(request, said)
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
    return redirect("admin:shifts")


def bank(request: HttpRequest) -> HttpResponse:
    """Coins taken to the bank, or fetched from it. Once a form that was shown."""
    if request.method != "POST":
        raise PermissionDenied
    mine = shifts.safes(stores_of(request, BANK))
    safe = next((one for one in mine if str(one.store_id) == request.POST.get("store")), None)
    if safe is None:
        raise Http404
    try:
        minor = from_text(request.POST.get("sum", ""), safe.currency)
        cash_shift.bank_cash(
            store_id=safe.store_id,
            minor=-minor if request.POST.get("way") == "fetched" else minor,
            key=UUID(request.POST.get("key", "")),
            actor=must_be_staff(request).actor,
        )
        messages.success(request, _("It is in the books."))
    except (ValueError, Invalid):
        messages.error(request, _("Give a sum, as 12.40."))
    return redirect("admin:shifts")


def _posted(request: HttpRequest) -> ShiftRow:
    """The shift that the form names, of a store of the reader's. Raises Http404."""
    if request.method != "POST":
        raise PermissionDenied
    named = request.POST.get("shift", "")
    mine = shifts.shifts(stores_of(request, SEE))
    found = next((each for each in mine if str(each.id) == named), None)
    if found is None:
        raise Http404
    return found
