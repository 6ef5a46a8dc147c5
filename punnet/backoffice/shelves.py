"""What each store sells, where it stands, and what it costs, at the desk."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.backoffice.base import DeskAdmin, DeskForm
from punnet.backoffice.fields import MoneyField, must_have_cents
from punnet.catalogue import actions
from punnet.catalogue.models import Listing, Price, PriceKind
from punnet.foundation.actors import Actor
from punnet.foundation.money import Money
from punnet.ui import formats


class ListingForm(DeskForm):
    class Meta:
        model = Listing
        fields = ["store", "product", "live", "place", "walk_order"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "place" in self.fields:
            self.fields["place"].required = False


class ListingAdmin(DeskAdmin):
    """What each store sells, and where it stands on its shelves."""

    form = ListingForm
    edit = "catalogue.edit"
    store_path = "store_id"
    list_display = ["product", "store", "live", "place", "walk_order"]
    list_filter = ["live"]
    list_select_related = ["product", "store"]
    search_fields = ["product__sku", "product__texts__name", "place"]
    autocomplete_fields = ["product"]
    ordering = ["store", "walk_order", "id"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["store", "product"] if obj else []

    def act(self, row: Listing, form: Any, *, actor: Actor, change: bool) -> int:
        values = form.whole("live", "place", "walk_order")
        listed = actions.ListingRow(row.product.sku, **values)
        actions.list_product(row.store_id, listed)
        one = Listing.objects.filter(store_id=row.store_id, product_id=row.product_id)
        return one.values_list("pk", flat=True).get()


class PriceForm(DeskForm):
    """A price is never changed where it has been: this sets one from a moment on."""

    amount_minor = MoneyField(label=gettext_lazy("Price"), min_value=Decimal("0.01"))
    starts_at = forms.SplitDateTimeField(
        widget=AdminSplitDateTime,
        required=False,
        label=gettext_lazy("From"),
        help_text=gettext_lazy("empty: from now on"),
    )
    ends_at = forms.SplitDateTimeField(
        widget=AdminSplitDateTime,
        required=False,
        label=gettext_lazy("Until"),
        help_text=gettext_lazy("empty: until the next change; a reduction needs an end"),
    )

    class Meta:
        model = Price
        fields = ["store", "product", "kind", "amount_minor"]

    def clean(self) -> dict[str, Any] | None:
        values = super().clean() or {}
        if store := values.get("store"):
            must_have_cents(store.currency)
        if values.get("kind") == PriceKind.REDUCED and not values.get("ends_at"):
            self.add_error("ends_at", _("A reduction needs an end."))
        return values


class PriceAdmin(DeskAdmin):
    form = PriceForm
    edit = "catalogue.edit"
    store_path = "store_id"
    list_display = ["product", "store", "kind", "price", "since", "until"]
    list_filter = ["kind"]
    list_select_related = ["product", "store"]
    search_fields = ["product__sku", "product__texts__name"]
    autocomplete_fields = ["product"]
    fields = ["store", "product", "kind", "amount_minor", "starts_at", "ends_at"]
    ordering = ["product__sku", "store", "kind", "-valid"]

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)
        when = models.DateTimeField()
        return rows.annotate(
            since=models.Func("valid", function="lower", output_field=when),
            until=models.Func("valid", function="upper", output_field=when),
        )

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["store", "product", "kind", "price", "since", "until"] if obj else self.fields

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["price", "since", "until"] if obj else []

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # what was charged stays true: a new price is added

    @staticmethod
    @admin.display(description=gettext_lazy("Price"), ordering="amount_minor")
    def price(row: Any) -> str:
        return formats.money(Money(row.amount_minor, row.currency))

    @staticmethod
    @admin.display(description=gettext_lazy("From"), ordering="valid")
    def since(row: Any) -> Any:
        return row.since

    @staticmethod
    @admin.display(description=gettext_lazy("Until"))
    def until(row: Any) -> Any:
        return row.until

    def act(self, row: Price, form: Any, *, actor: Actor, change: bool) -> int:
        values = form.cleaned_data
        command = {
            "store_id": row.store_id,
            "sku": row.product.sku,
            "amount_minor": values["amount_minor"],
            "starts_at": values["starts_at"],
            "ends_at": values["ends_at"],
            "actor": actor,
        }
        if values["kind"] == PriceKind.REDUCED:
            actions.reduce_price(**command)
        else:
            actions.set_price(**command)
        own = Price.objects.filter(store_id=row.store_id, product_id=row.product_id)
        return own.order_by("-pk").values_list("pk", flat=True)[0]
