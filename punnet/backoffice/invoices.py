"""Invoices and credit notes at the desk: a list by store and year, and their papers. Nothing is
edited: what was issued stays."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy

from punnet.backoffice.base import DeskAdmin
from punnet.backoffice.labels import FIELDS, word
from punnet.backoffice.who import stores_of
from punnet.foundation import ids
from punnet.foundation.errors import DomainError
from punnet.foundation.money import Money
from punnet.invoices import actions
from punnet.invoices.models import Invoice, Kind
from punnet.stores.models import Store
from punnet.ui import formats
from punnet.ui.papers import pdf


class ByStore(admin.SimpleListFilter):
    """Of the stores that the person may see."""

    title = FIELDS["store"]
    parameter_name = "store"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, str]]:
        mine, stores = stores_of(request, InvoiceAdmin.see), Store.objects.order_by("id")
        stores = stores if mine is None else stores.filter(pk__in=mine)
        return [(str(store.pk), store.name) for store in stores]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        chosen = ids.of_text(self.value() or "")
        return queryset.filter(store_id=chosen) if chosen else queryset


class InvoiceAdmin(DeskAdmin):
    see = "invoices.see"
    store_path = "store_id"
    list_display = ["label", "sort", "order_number", "issued", "total", "tax", "refers"]
    list_filter = [ByStore, "year", "kind"]
    list_select_related = ["order", "refers_to"]
    search_fields = ["order__number", "=number"]
    search_help_text = gettext_lazy("Number of the order or of the invoice")
    ordering = ["-year", "-number", "-id"]

    def get_urls(self) -> list[URLPattern]:
        paper = path(
            "<int:invoice_id>/paper",
            self.admin_site.admin_view(self.paper),
            name="invoices_invoice_paper",
        )
        return [paper, *super().get_urls()]

    @staticmethod
    @admin.display(description=FIELDS["number"], ordering="number")
    def label(row: Invoice) -> str:
        return row.label

    @staticmethod
    @admin.display(description=FIELDS["kind"], ordering="kind")
    def sort(row: Invoice) -> str:
        return word(row.kind)

    @staticmethod
    @admin.display(description=gettext_lazy("Order"), ordering="order__number")
    def order_number(row: Invoice) -> str:
        return row.order.number

    @staticmethod
    @admin.display(description=gettext_lazy("Issued"), ordering="issued_at")
    def issued(row: Invoice) -> str:
        zone = row.facts["zone"]
        return f"{formats.date(row.issued_at, zone)} {formats.clock_time(row.issued_at, zone)}"

    @staticmethod
    @admin.display(description=gettext_lazy("Total"))
    def total(row: Invoice) -> str:
        return _signed(row, row.gross_minor)

    @staticmethod
    @admin.display(description=gettext_lazy("of which VAT"))
    def tax(row: Invoice) -> str:
        return _signed(row, row.tax_minor)

    @staticmethod
    @admin.display(description=gettext_lazy("Refers to"))
    def refers(row: Invoice) -> str:
        return row.refers_to.label if row.refers_to else ""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """A row of the list leads to its paper."""
        if self.get_object(request, object_id) is None:
            raise Http404
        return redirect("admin:invoices_invoice_paper", object_id)

    def paper(self, request: HttpRequest, invoice_id: int) -> HttpResponse:
        """The PDF, as it was made, of the person's own stores."""
        row = self.get_object(request, str(invoice_id))
        if row is None or not self.has_view_permission(request, row):
            raise Http404
        try:
            return pdf(actions.paper_of(row), row.label)
        except DomainError as refusal:
            raise Http404(refusal.code) from refusal


def _signed(row: Invoice, minor: int) -> str:
    sign = -1 if row.kind == Kind.CREDIT_NOTE else 1
    return formats.money(Money(sign * minor, row.currency))
