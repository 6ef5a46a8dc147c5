"""Cancelling by the store: a manager says why, in words that the customer reads."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError
from punnet.orders.states import CancelReason
from punnet.processes.cancel_order import MOST_WORDS, cancel_order
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
        try:
            cancel_order(
                order_id=walk.id,
                reason=CancelReason.STORE,
                actor=desk.me(request),
                words=form.cleaned_data["words"],
            )
        except DomainError as refusal:
            return desk.refused(request, refusal, "staff:order", walk.number)
        desk.told(request, _("The order is cancelled. The customer is told why."))
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
    )
