"""Invoices and credit notes of an order, for managers: they name the buyer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from punnet.invoices import actions as invoices
from punnet.invoices import queries
from punnet.staff import desk
from punnet.staff.desk import page
from punnet.ui.papers import pdf

SEE = "invoices.see"


@page(SEE)
def paper(request: HttpRequest, number: str, label: str) -> HttpResponse:
    """The PDF, as it was made."""
    found = desk.walk(request, number, SEE)
    issued = queries.of_order_numbered(found.id, label)
    return pdf(invoices.paper_of(issued), issued.label)
