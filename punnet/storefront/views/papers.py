"""Invoices and credit notes of the visitor's own orders."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from punnet.invoices import actions as invoices
from punnet.invoices import queries
from punnet.overviews.order_view import OrderView
from punnet.storefront.order_link import opened_by_link
from punnet.storefront.order_parts import own_order
from punnet.storefront.visit import Visit, shop
from punnet.ui.papers import pdf


@require_safe
@shop
@opened_by_link
def invoice(request: HttpRequest, visit: Visit, found: OrderView) -> HttpResponse:
    """Where the receipt's mail leads: to the order's invoice, once it is issued."""
    if issued := queries.of_order(found.id):
        return redirect("order_paper", found.number, issued[0].label)
    messages.info(request, _("The invoice is not there yet. It comes minutes after the payment."))
    return redirect("order_page", found.number)


@require_safe
@shop
def paper(request: HttpRequest, visit: Visit, number: str, label: str) -> HttpResponse:
    """The PDF, as it was made."""
    found = own_order(visit, number)
    issued = queries.of_order_numbered(found.id, label)
    return pdf(invoices.paper_of(issued), issued.label)
