"""What the law says of goods, from a day on: taxes, deposits, ages and hours of alcohol.

The company's matter, not a store's. What held on a day stays: a change is a new row from its day,
and only a row that is still to come can be put right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from punnet.backoffice.base import DeskAdmin, DeskForm
from punnet.backoffice.fields import MoneyField, must_have_cents
from punnet.backoffice.who import stores_of
from punnet.catalogue import actions
from punnet.catalogue.models import DepositRate, TaxRate
from punnet.foundation import clock
from punnet.foundation.actors import Actor
from punnet.foundation.errors import Invalid
from punnet.foundation.money import Money
from punnet.ui import formats


class _Law(DeskAdmin):
    """A dated rule of a country: everybody at the desk sees it, the company's owners write it."""

    edit = "stores.edit"
    fixed: tuple[str, ...] = ()
    details: type[Any]  # the action's own form of the row
    put: Callable[[list[Any]], object]
    ordering = ["country", "-valid_from"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return stores_of(request, "stores.edit") is None

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        ahead = obj is None or obj.valid_from > clock.now().date()
        return ahead and self.has_add_permission(request)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["country", *self.fixed, "valid_from"] if obj else []

    def act(self, row: Any, form: Any, *, actor: Actor, change: bool) -> int:
        if not change and row.valid_from < clock.now().date():
            raise Invalid.field("valid_from", "lies in the past: what held then stays")
        names = [each.name for each in fields(self.details)]
        self.put([self.details(**form.whole(*names))])
        same = {name: getattr(row, name) for name in ("country", *self.fixed, "valid_from")}
        return type(row).objects.values_list("pk", flat=True).get(**same)  # type: ignore[no-any-return]


class PercentField(forms.DecimalField):
    """ "13.5" percent; the value is whole per mille."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=Decimal("99.9"), decimal_places=1, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return Decimal(value).scaleb(-1) if isinstance(value, int) else value

    def clean(self, value: Any) -> int | None:
        percent = super().clean(value)
        return None if percent is None else int(percent.scaleb(1))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))


class TaxForm(DeskForm):
    per_mille = PercentField(label=gettext_lazy("Tax, percent"))

    class Meta:
        model = TaxRate
        fields = ["country", "tax_class", "per_mille", "valid_from"]


class TaxRateAdmin(_Law):
    form = TaxForm
    fixed = ("tax_class",)
    details = actions.TaxRateDetails
    put = staticmethod(actions.put_tax_rates)
    history = ("catalogue.TaxRateEvent",)
    list_display = ["tax_class", "country", "percent", "valid_from"]

    @staticmethod
    @admin.display(description=gettext_lazy("Tax, percent"), ordering="per_mille")
    def percent(row: TaxRate) -> str:
        return formats.percent(row.per_mille)


class DepositForm(DeskForm):
    amount_minor = MoneyField()

    class Meta:
        model = DepositRate
        fields = ["country", "container", "amount_minor", "currency", "valid_from"]

    def clean_currency(self) -> str:
        currency = str(self.cleaned_data["currency"])
        must_have_cents(currency)
        return currency


class DepositRateAdmin(_Law):
    form = DepositForm
    fixed = ("container",)
    details = actions.DepositRateDetails
    put = staticmethod(actions.put_deposit_rates)
    history = ("catalogue.DepositRateEvent",)
    list_display = ["container", "country", "each", "valid_from"]

    @staticmethod
    @admin.display(description=gettext_lazy("Amount"), ordering="amount_minor")
    def each(row: DepositRate) -> str:
        return formats.money(Money(row.amount_minor, row.currency))


class RestrictionRuleAdmin(_Law):
    fixed = ("goods",)
    details = actions.RestrictionDetails
    put = staticmethod(actions.put_restrictions)
    history = ("catalogue.RestrictionRuleEvent",)
    list_display = ["goods", "country", "age_limit", "sold_from", "sold_until", "valid_from"]
