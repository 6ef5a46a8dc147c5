"""Invoices and credit notes of the visitor's own orders."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from punnet.foundation.errors import NotFound
from punnet.invoices import actions as invoices
from punnet.invoices import queries
from punnet.orders import queries as orders
from punnet.storefront.order_parts import own_order
from punnet.storefront.visit import Visit, shop
from punnet.ui.papers import pdf


@require_safe
@shop
def invoice(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """Where the receipt's mail leads: to the order's invoice, once it is issued. A link with the
    order's token opens the order, then the address is clean."""
    if token := request.GET.get("token"):
        orders.order_for_token(number, token)
        visit.kept.may_see(number, token)
        return redirect("order_invoice", number)
    try:
        found = own_order(visit, number)
    except NotFound:
        if visit.user_id is None:
            return redirect_to_login(request.get_full_path())
        raise
    if issued := queries.of_order(found.id):
        return redirect("order_paper", number, issued[0].label)
    messages.info(request, _("The invoice is not there yet. It comes minutes after the payment."))
    return redirect("order_page", number)


@require_safe
@shop
def paper(request: HttpRequest, visit: Visit, number: str, label: str) -> HttpResponse:
    """The PDF, as it was made."""
    found = own_order(visit, number)
    issued = queries.of_order_numbered(found.id, label)
    return pdf(invoices.paper_of(issued), issued.label)
