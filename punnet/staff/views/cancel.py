"""Cancelling by the store, the order or lines of it: a manager says why, in words that the
customer reads."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError
from punnet.orders.states import CancelReason
from punnet.processes.cancel_order import MOST_WORDS, cancel_order
from punnet.processes.take_out_lines import take_out_lines
from punnet.staff import desk, forms
from punnet.staff.desk import page

OPEN = ("placed", "picking")


@page("orders.cancel", "GET", "POST")
def cancel(request: HttpRequest, number: str) -> HttpResponse:
    """What happens to money, seat and goods; then it does."""
    walk = desk.walk(request, number, "orders.cancel")
    if walk.state not in OPEN:
        return redirect("staff:order", walk.number)
    form = forms.CancelForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        lines = [int(each) for each in request.POST.getlist("lines") if each.isdecimal()]
        some = 0 < len(set(lines)) < len(walk.lines)
        try:
            (_take_out if some else _cancel)(request, walk.id, lines, form.cleaned_data["words"])
        except DomainError as refusal:
            return desk.refused(request, refusal, "staff:order", walk.number)
        desk.told(
            request,
            _("The lines are taken out. The customer is told why.")
            if some
            else _("The order is cancelled. The customer is told why."),
        )
        return redirect("staff:order", walk.number)
    return desk.show(
        request,
        "cancel",
        status=422 if form.errors else 200,
        order=walk,
        said=_("Write why: the customer reads it in the mail.") if form.errors else "",
        words=form.data.get("words", ""),
        most=MOST_WORDS,
        reads=get_language_info(walk.language)["name_translated"],
        picked=[line for line in walk.lines if line.picked or line.substitute],
        some=walk.state == "placed" and len(walk.lines) > 1,
    )


def _cancel(request: HttpRequest, order_id: int, _lines: list[int], words: str) -> None:
    cancel_order(order_id=order_id, reason=CancelReason.STORE, actor=desk.me(request), words=words)


def _take_out(request: HttpRequest, order_id: int, lines: list[int], words: str) -> None:
    take_out_lines(order_id=order_id, line_ids=lines, actor=desk.me(request), words=words)
