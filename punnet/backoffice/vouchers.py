"""Vouchers and who used them where, at the desk."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from punnet.backoffice.base import DeskAdmin, DeskForm
from punnet.backoffice.fields import MoneyField
from punnet.backoffice.stores import OfAStoreOrAll
from punnet.foundation.actors import Actor
from punnet.foundation.errors import Invalid
from punnet.foundation.money import DIGITS, Money
from punnet.orders.models import Order
from punnet.promotions import actions
from punnet.promotions.models import Voucher
from punnet.stores import queries as stores
from punnet.ui import formats
from punnet.ui.terms import off_label

CHANGING = ("valid_from", "valid_until", "limit_total", "limit_per_customer", "live", "note")


class VoucherForm(DeskForm):
    """What a code gives is said once; dates, limits and whether it is live may change."""

    amount_minor = MoneyField(label=gettext_lazy("Amount"), required=False)
    least_goods_minor = MoneyField(label=gettext_lazy("Least goods"), required=False)

    class Meta:
        model = Voucher
        fields = ["code", "store", "kind", "amount_minor", "percent", "least_goods_minor",
                  *CHANGING]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "percent" in self.fields:
            self.fields["percent"].required = False


class VoucherAdmin(OfAStoreOrAll):
    form = VoucherForm
    edit = "vouchers.edit"
    history = ("promotions.VoucherEvent",)
    list_display = ["code", "gives", "store", "valid_from", "valid_until", "uses", "live"]
    list_filter = ["live", "kind"]
    search_fields = ["code", "note"]
    ordering = ["-valid_until", "code"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return self.form.Meta.fields
        return ["code", "store", "gives", "least", *CHANGING, "uses"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["code", "store", "gives", "least", "uses"] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # orders name its code: it is switched off

    @staticmethod
    @admin.display(description=gettext_lazy("Gives"), ordering="kind")
    def gives(row: Voucher) -> str:
        return off_label(row.kind, row.amount_minor, row.percent, row.currency)

    @staticmethod
    @admin.display(description=gettext_lazy("Least goods"))
    def least(row: Voucher) -> str:
        return formats.money(Money(row.least_goods_minor, row.currency))

    @staticmethod
    @admin.display(description=gettext_lazy("Used"), ordering="used")
    def uses(row: Voucher) -> SafeString:
        address = reverse("admin:promotions_voucheruse_changelist")
        said = str(row.used) if row.limit_total is None else f"{row.used} / {row.limit_total}"
        return format_html('<a href="{}?voucher__id__exact={}">{}</a>', address, row.pk, said)

    def act(self, row: Voucher, form: Any, *, actor: Actor, change: bool) -> int:
        self.must_be_theirs(row, form)
        changing = {name: form.cleaned_data[name] for name in CHANGING}
        details = actions.VoucherDetails(
            code=row.code,
            store_id=row.store_id,
            kind=row.kind,
            amount_minor=row.amount_minor or 0,
            percent=row.percent or 0,
            currency=row.currency if change else _currency(row),
            least_goods_minor=row.least_goods_minor or 0,
            **changing,
        )
        return actions.put_voucher(details, voucher_id=row.pk if change else None)


def _currency(row: Voucher) -> str:
    """The store's, or the one that all stores have."""
    of = [row.store] if row.store else stores.all_stores()
    currencies = {each.currency for each in of}
    if len(currencies) != 1:
        raise Invalid.field("store", "is missing: the stores have several currencies")
    [currency] = currencies
    if DIGITS.get(currency) != 2:
        raise Invalid.field("store", f"has amounts in {currency}, which this page cannot write")
    return currency


class VoucherUseAdmin(DeskAdmin):
    """The orders of the reader's stores that have a voucher, or had it."""

    store_path = "store_id"
    list_display = ["voucher", "order", "state", "taken_at", "given_back_at"]
    list_filter = ["state"]
    search_fields = ["voucher__code"]
    list_select_related = ["voucher"]
    ordering = ["-taken_at", "-id"]
    list_display_links = None

    def get_queryset(self, request: HttpRequest) -> Any:
        placed = Order.objects.filter(placement_key=OuterRef("key")).values("pk", "number")
        return (
            super()
            .get_queryset(request)
            .annotate(
                order_id=Subquery(placed.values("pk")), number=Subquery(placed.values("number"))
            )
        )

    @staticmethod
    @admin.display(description=gettext_lazy("Order"))
    def order(row: Any) -> SafeString:
        address = reverse("admin:orders_order_change", args=[row.order_id])
        return format_html('<a href="{}">{}</a>', address, row.number)
