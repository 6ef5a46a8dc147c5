"""Cancelling at the desk: a page that says what happens, and asks why in words for the customer."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from punnet.backoffice.who import must_be_staff, stores_of
from punnet.foundation.errors import DomainError, NotFound
from punnet.orders import queries
from punnet.orders.models import Order
from punnet.orders.states import CancelReason
from punnet.processes.cancel_order import MOST_WORDS, cancel_order
from punnet.ui.sentences import message_for

OPEN = ("pending", "placed", "picking")


class CancelForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Why? The customer reads this"),
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 3, "autofocus": True}),
    )


def cancel(request: HttpRequest, row: Order, context: dict[str, object]) -> HttpResponse:
    """The page, and the deed. `row` was fetched for who may see it; the right is asked here."""
    try:
        order = queries.order_of_stores(stores_of(request, "orders.cancel"), row.number)
    except NotFound:
        raise PermissionDenied from None
    if order.state not in OPEN:
        if request.method == "POST" and order.state != "cancelled":
            messages.error(request, _("This order has moved on meanwhile. Nothing was changed."))
        return redirect("admin:orders_order_change", order.pk)
    form = CancelForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            cancel_order(
                order_id=order.pk,
                reason=CancelReason.STORE,
                actor=must_be_staff(request).actor,
                words=form.cleaned_data["words"],
            )
            messages.success(request, _("The order is cancelled. The customer is told why."))
        except DomainError as refusal:
            messages.error(request, message_for(refusal))
        return redirect("admin:orders_order_change", order.pk)
    lines = list(order.lines.all())
    context |= {
        "title": _("Cancel order %(number)s") % {"number": order.number},
        "order": order,
        "form": form,
        "reads": get_language_info(order.language)["name_translated"],
        "most": MOST_WORDS,
        "lines": sum(1 for line in lines if line.ordered),
        "picked": sum(1 for line in lines if line.picked),
    }
    status = 422 if form.errors else 200
    return TemplateResponse(request, "backoffice/cancel.html", context, status=status)


def of(row: Order | None) -> Order:
    """The order that the page is of. Raises Http404."""
    if row is None:
        raise Http404
    return row
