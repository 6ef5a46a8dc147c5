"""Stores: where they deliver, when they are open, what they charge, the plans of their slots."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.backoffice.base import DeskAdmin, DeskForm
from punnet.backoffice.fields import MoneyField, WeekdaysField, must_have_cents
from punnet.backoffice.who import stores_of
from punnet.foundation.actors import Actor
from punnet.foundation.errors import Invalid
from punnet.foundation.money import Money
from punnet.slots import actions as slots
from punnet.slots.models import SlotPlan
from punnet.stores import actions
from punnet.stores.models import ChargeRule, Holiday, OpeningHours, ServiceArea, Store
from punnet.ui import formats

DETAILS = tuple(each.name for each in fields(actions.StoreDetails))
EVENTS = ("Store", "ServiceArea", "OpeningHours", "Holiday", "ChargeRule")


class HoursForm(forms.ModelForm):  # type: ignore[type-arg]
    weekday = forms.TypedChoiceField(
        label=gettext_lazy("weekday"), choices=[("", "–"), *WEEKDAYS.items()], coerce=int
    )


class HoursInline(admin.TabularInline):  # type: ignore[type-arg]
    """The ordinary week, replaced as a whole."""

    model = OpeningHours
    form = HoursForm
    extra = 1
    ordering = ["weekday", "opens"]

    def _may(self, request: HttpRequest, obj: Any) -> bool:
        return bool(self.admin_site._registry[Store].has_change_permission(request, obj))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(self.admin_site._registry[Store].has_view_permission(request, obj))

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, obj)


class StoreAdmin(DeskAdmin):
    see = "backoffice.enter"
    edit = "stores.edit"
    store_path = "pk"
    history = tuple(f"stores.{name}Event" for name in EVENTS)
    list_display = ["name", "slug", "city", "currency", "live"]
    ordering = ["display_order", "id"]
    inlines = [HoursInline]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return stores_of(request, "stores.edit") is None  # a new store is the company's matter

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["slug"] if obj else []  # it stands in addresses of pages

    def act(self, row: Store, form: Any, *, actor: Actor, change: bool) -> int:
        return actions.put_store(actions.StoreDetails(**form.whole(*DETAILS)))

    def act_rows(self, row: Store, formset: Any, *, actor: Actor) -> None:
        kept = [
            each.cleaned_data
            for each in formset.forms
            if each.cleaned_data.get("opens") and not each.cleaned_data.get("DELETE")
        ]
        week = [actions.Hours(int(each["weekday"]), each["opens"], each["closes"]) for each in kept]
        actions.set_opening_hours(row.pk, week)


class _OfAStore(DeskAdmin):
    """A rule of one store: seen and changed by its owner, seen by its manager."""

    edit = "stores.edit"
    store_path = "store_id"
    list_select_related = ["store"]
    fixed: tuple[str, ...] = ("store",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return list(self.fixed) if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)


class ServiceAreaAdmin(_OfAStore):
    list_display = ["name", "store", "method"]
    fields = ["store", "method", "name", "rings"]
    history = ("stores.ServiceAreaEvent",)
    fixed = ("store", "method", "name")

    def act(self, row: ServiceArea, form: Any, *, actor: Actor, change: bool) -> int:
        rings = form.cleaned_data["rings"]
        if not _are_rings(rings):
            raise Invalid.field("rings", "must be [[[lon, lat], …], …]: outlines of points")
        actions.put_service_area(row.store_id, name=row.name, rings=rings, method=row.method)
        one = ServiceArea.objects.filter(store_id=row.store_id, method=row.method, name=row.name)
        return one.values_list("pk", flat=True).get()

    def act_delete(self, row: ServiceArea, *, actor: Actor) -> None:
        actions.remove_service_area(row.store_id, name=row.name, method=row.method)


def _are_rings(value: Any) -> bool:
    """Whether it is a list of lists of pairs of numbers: the action asks the rest."""

    def pairs(ring: Any) -> bool:
        return isinstance(ring, list) and all(
            isinstance(point, list) and all(type(part) in (int, float) for part in point)
            for point in ring
        )

    return isinstance(value, list) and all(pairs(ring) for ring in value)


class OfAStoreOrAll(_OfAStore):
    """A row of one store, or of all: those are everybody's to see and the company's to write."""

    def get_queryset(self, request: HttpRequest) -> Any:
        stores = stores_of(request, self.see)
        rows = super(DeskAdmin, self).get_queryset(request)
        own = models.Q(store=None) | models.Q(store_id__in=stores or ())
        return rows if stores is None else rows.filter(own)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.store_id is None:
            return stores_of(request, self.see) != frozenset()
        return super().has_view_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.store_id is None:
            return stores_of(request, str(self.edit)) is None
        return super().has_change_permission(request, obj)

    def must_be_theirs(self, row: Any, form: Any) -> None:
        if row.store_id is None and form.staff.stores_where(self.edit) is not None:
            raise Invalid.field("store", "is missing: only the company speaks for all stores")


class HolidayAdmin(OfAStoreOrAll):
    list_display = ["on", "name", "store", "country", "opens", "closes"]
    fields = ["on", "name", "store", "country", "opens", "closes"]
    history = ("stores.HolidayEvent",)
    fixed = ("on", "store", "country")
    date_hierarchy = "on"
    ordering = ["-on"]

    def act(self, row: Holiday, form: Any, *, actor: Actor, change: bool) -> int:
        self.must_be_theirs(row, form)
        if row.store is not None and row.store.country != row.country:
            raise Invalid.field("country", f"of that store is {row.store.country}")
        day = actions.SpecialDay(row.on, row.name, row.opens, row.closes)
        actions.put_holidays(row.country, [day], store_id=row.store_id)
        one = Holiday.objects.filter(country=row.country, store=row.store, on=row.on)
        return one.values_list("pk", flat=True).get()

    def act_delete(self, row: Holiday, *, actor: Actor) -> None:
        actions.remove_holiday(row.pk)


class ChargeForm(DeskForm):
    """What a method costs from a day on. Rules of the past stay; later ones are replaced."""

    minimum_minor = MoneyField(label=gettext_lazy("Minimum"), initial=0)
    small_basket_minor = MoneyField(label=gettext_lazy("Small-basket charge"), initial=0)
    small_basket_below_minor = MoneyField(label=gettext_lazy("Charged below"), initial=0)
    bag_minor = MoneyField(label=gettext_lazy("Bags and packing"), initial=0)
    offered = forms.BooleanField(
        required=False,
        initial=True,
        help_text=gettext_lazy("off: from that day on the method is offered no longer"),
    )

    class Meta:
        model = ChargeRule
        fields = ["store", "method", "valid_from"]

    def clean(self) -> dict[str, Any] | None:
        values = super().clean() or {}
        if store := values.get("store"):
            must_have_cents(store.currency)
        return values


AMOUNTS = ("minimum_minor", "small_basket_minor", "small_basket_below_minor", "bag_minor")


class ChargeRuleAdmin(_OfAStore):
    form = ChargeForm
    history = ("stores.ChargeRuleEvent",)
    list_display = ["store", "method", "valid_from", "valid_until", "minimum", "small_basket"]
    list_filter = ["method"]
    fields = ["store", "method", "valid_from", "offered", *AMOUNTS]
    ordering = ["store", "method", "-valid_from"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and super().has_change_permission(request)  # a new day, a new rule

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return self.fields
        return ["store", "method", "valid_from", "valid_until", "minimum", "small_basket",
                "below", "bags"]  # fmt: skip

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["minimum", "small_basket", "below", "bags"] if obj else []

    def act(self, row: ChargeRule, form: Any, *, actor: Actor, change: bool) -> int:
        day, amounts = row.valid_from, {name: form.cleaned_data[name] for name in AMOUNTS}
        if form.cleaned_data["offered"]:
            details = actions.ChargeDetails(**amounts)
            actions.set_charges(row.store_id, row.method, details, valid_from=day)
        else:
            actions.stop_method(row.store_id, row.method, from_day=day)
        rules = ChargeRule.objects.filter(store_id=row.store_id, method=row.method)
        last = rules.order_by("-valid_from").first()
        if last is None:
            raise Invalid.field("valid_from", "the method was never offered before that day")
        return last.pk

    @staticmethod
    @admin.display(description=gettext_lazy("Minimum"), ordering="minimum_minor")
    def minimum(row: ChargeRule) -> str:
        return formats.money(Money(row.minimum_minor, row.currency))

    @staticmethod
    @admin.display(description=gettext_lazy("Small-basket charge"))
    def small_basket(row: ChargeRule) -> str:
        return formats.money(Money(row.small_basket_minor, row.currency))

    @staticmethod
    @admin.display(description=gettext_lazy("Charged below"))
    def below(row: ChargeRule) -> str:
        return formats.money(Money(row.small_basket_below_minor, row.currency))

    @staticmethod
    @admin.display(description=gettext_lazy("Bags and packing"))
    def bags(row: ChargeRule) -> str:
        return formats.money(Money(row.bag_minor, row.currency))


class PlanForm(DeskForm):
    weekdays = WeekdaysField(initial=127)
    price_minor = MoneyField(label=gettext_lazy("Price"))

    class Meta:
        model = SlotPlan
        fields = ["store", "method", "weekdays", "starts", "ends", "cutoff_hours", "seats",
                  "price_minor", "live"]  # fmt: skip

    def clean(self) -> dict[str, Any] | None:
        values = super().clean() or {}
        if store := values.get("store") or getattr(self.instance, "store", None):
            must_have_cents(store.currency)
        return values


class SlotPlanAdmin(_OfAStore):
    """Plans make the slots still to be made; those there are stay as customers saw them."""

    form = PlanForm
    edit = "slots.edit"
    history = ("slots.SlotPlanEvent",)
    list_display = ["times", "method", "store", "days", "cutoff_hours", "seats", "price", "live"]
    list_filter = ["method", "live"]
    ordering = ["store", "method", "starts"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # slots point at it: switch it off instead

    @staticmethod
    @admin.display(description=gettext_lazy("Slot"), ordering="starts")
    def times(row: SlotPlan) -> str:
        return f"{row.starts:%H:%M}–{row.ends:%H:%M}"

    @staticmethod
    @admin.display(description=gettext_lazy("Weekdays"), ordering="weekdays")
    def days(row: SlotPlan) -> str:
        on = [str(WEEKDAYS[day])[:2] for day in range(7) if row.weekdays >> day & 1]
        return _("every day") if len(on) == 7 else " ".join(on)

    @staticmethod
    @admin.display(description=gettext_lazy("Price"), ordering="price_minor")
    def price(row: SlotPlan) -> str:
        return formats.money(Money(row.price_minor, row.currency))

    def act(self, row: SlotPlan, form: Any, *, actor: Actor, change: bool) -> int:
        names = [each.name for each in fields(slots.PlanDetails)]
        details = slots.PlanDetails(**form.whole(*names))
        return slots.put_plan(row.store_id, details, plan_id=row.pk if change else None)
