"""Orders at the desk: a list to look in, one order, and its whole story. Nothing is edited here."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from punnet.backoffice import cancelling, story
from punnet.backoffice.base import DeskAdmin
from punnet.backoffice.facts import Facts, told_word, who
from punnet.backoffice.labels import FIELDS, word
from punnet.backoffice.who import may, staff_of, stores_of
from punnet.foundation.errors import NotFound
from punnet.foundation.money import Money
from punnet.invoices import queries as invoices
from punnet.notifications import actions as notifications
from punnet.notifications.queries import of_order
from punnet.orders import queries
from punnet.orders.models import Order
from punnet.overviews.order_view import OrderView, order_view
from punnet.overviews.refused_refunds import refused_refund
from punnet.overviews.story import Moment, names_of
from punnet.stores.models import Method
from punnet.ui import formats


class ByMethod(admin.SimpleListFilter):
    """Delivered or collected."""

    title = FIELDS["method"]
    parameter_name = "method"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, str]]:
        return [(method, word(method)) for method in Method.values]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(method=self.value()) if self.value() else queryset


class OrderAdmin(DeskAdmin):
    see = "orders.story"
    store_path = "store_id"
    list_display = ["number", "store", "state", "way", "slot_starts", "total", "paid", "made"]
    list_filter = ["state", ByMethod, "tender", "payment__state"]
    list_select_related = ["store", "slot", "payment"]
    search_fields = ["number", "contact__name", "contact__phone"]
    search_help_text = gettext_lazy("Number, name, phone, or the whole e-mail address")
    ordering = ["-created_at", "-id"]
    date_hierarchy = "created_at"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Order], search_term: str
    ) -> tuple[QuerySet[Order], bool]:
        """An e-mail address is looked for whole, in its index; all else by parts."""
        if "@" in search_term:
            return queryset.filter(pk__in=queries.ids_by_email(search_term.strip())), False
        return super().get_search_results(request, queryset, search_term)

    def get_urls(self) -> list[URLPattern]:
        resend = path(
            "<int:order_id>/messages/<uuid:message_id>/resend",
            self.admin_site.admin_view(self.resend),
            name="orders_order_resend",
        )
        cancel = path(
            "<int:order_id>/cancel",
            self.admin_site.admin_view(self.cancel),
            name="orders_order_cancel",
        )
        told = path(
            "<int:order_id>/story",
            self.admin_site.admin_view(self.story),
            name="orders_order_story",
        )
        return [resend, cancel, told, *super().get_urls()]

    @staticmethod
    @admin.display(description=gettext_lazy("Slot"), ordering="slot__starts_at")
    def slot_starts(row: Order) -> Any:
        return _at(row, row.slot.starts_at)

    @staticmethod
    @admin.display(description=FIELDS["method"], ordering="method")
    def way(row: Order) -> str:
        return word(row.method)

    @staticmethod
    @admin.display(description=gettext_lazy("Made"), ordering="created_at")
    def made(row: Order) -> Any:
        return _at(row, row.created_at)

    @staticmethod
    @admin.display(description=gettext_lazy("Total"))
    def total(row: Order) -> str:
        minor = row.estimate_minor if row.actual_minor is None else row.actual_minor
        return formats.money(Money(minor, row.currency))

    @staticmethod
    @admin.display(description=gettext_lazy("Payment"), ordering="payment__state")
    def paid(row: Order) -> str:
        return str(row.payment.get_state_display())

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The order with its lines, money and messages, in a constant number of queries."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        if request.method != "GET":
            raise PermissionDenied
        order = queries.order_of_stores(stores_of(request, self.see), row.number)
        view = order_view(order)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Order %(number)s") % {"number": order.number},
            "opts": self.opts,
            "order": view,
            "facts": _facts(view),
            "sums": _sums(view),
            "changes": _changes(order),
            "messages_sent": of_order(order.pk),
            "may_cancel": order.state in cancelling.OPEN
            and may(staff_of(request), "orders.cancel", order.store_id),
            "refund": refused_refund(order.pk) if order.state == "returned" else None,
            "may_refund": may(staff_of(request), "payments.retry", order.store_id),
            "may_resend": may(staff_of(request), "messages.resend", order.store_id),
            "papers": invoices.of_order(order.pk)
            if may(staff_of(request), "invoices.see", order.store_id)
            else (),
            "may_retry": may(staff_of(request), "payments.retry", order.store_id)
            and order.payment.state == "capture_failed",
            **(extra_context or {}),
        }
        return TemplateResponse(request, "backoffice/order.html", context)

    def cancel(self, request: HttpRequest, order_id: int) -> HttpResponse:
        """Cancel by the store, with a reason in words."""
        row = cancelling.of(self.get_object(request, str(order_id)))
        context = {**self.admin_site.each_context(request), "opts": self.opts}
        return cancelling.cancel(request, row, context)

    def story(self, request: HttpRequest, order_id: int) -> HttpResponse:
        """All that was kept of it, in the order of time."""
        return story.story(request, self.get_object(request, str(order_id)), {"opts": self.opts})

    def resend(self, request: HttpRequest, order_id: int, message_id: UUID) -> HttpResponse:
        """Send one of the order's messages again."""
        row = self.get_object(request, str(order_id))
        if row is None or message_id not in {message.id for message in of_order(order_id)}:
            raise Http404
        if request.method != "POST":
            raise PermissionDenied
        if not may(staff_of(request), "messages.resend", row.store_id):
            raise PermissionDenied
        try:
            notifications.resend(message_id)
        except NotFound as missing:
            raise Http404 from missing
        messages.success(request, _("The message goes out again."))
        return redirect("admin:orders_order_change", order_id)


def _changes(order: Order) -> list[tuple[str, str, str, str, list[tuple[str, str]]]]:
    """(when, what, who, amount, facts) of all that happened, in words. One SQL query."""
    changes, facts = list(order.changes.all()), Facts(order)
    names = names_of({change.by for change in changes})
    told = []
    for change in changes:
        rest = {name: fact for name, fact in change.facts.items() if name != "minor"}
        minor = change.facts.get("minor")
        moment = Moment(change.at, None, "order", change.kind, "", change.by, minor,
                        order.currency, "", "", rest)  # fmt: skip
        amount = "" if minor is None else formats.money(Money(minor, order.currency))
        by = who(names, change.by)
        told.append((_at(order, change.at), told_word(change.kind), by, amount, facts.of(moment)))
    return told


def _at(row: Order, at: datetime) -> str:
    """On the store's wall clock."""
    zone = row.store.time_zone
    return f"{formats.date(at, zone)} {formats.clock_time(at, zone)}"


def _facts(order: OrderView) -> list[tuple[Any, Any]]:
    where = order.where
    told = [
        (_("State"), " · ".join(filter(None, [word(order.state), word(order.reason)]))),
        (_("Store"), order.store.name),
        (_("Method"), word(order.method)),
        (_("Payment"), f"{word(order.payment.method)}: {word(order.payment.state)}"),
        (_("Age to be checked"), order.age_limit or ""),
    ]
    if where:
        told += [
            (_("For"), where.name),
            (_("Phone"), where.phone),
            (_("E-mail"), where.email),
            (_("Address"), ", ".join(filter(None, [where.line, where.floor, where.postcode,
                                                   where.city]))),
            (_("For the driver"), where.instructions),
            (_("The store said"), where.cancel_words),
        ]  # fmt: skip
    else:
        told.append((_("For"), _("Erased: its time to be kept is over.")))
    return [(name, value) for name, value in told if value]


def _sums(order: OrderView) -> list[tuple[Any, int | None]]:
    payment = order.payment
    return [
        (_("Goods"), order.goods_minor),
        (_("Deposits"), order.deposits_minor),
        (_("Charges"), order.charges_minor),
        (_("Discounts"), -order.discounts_minor or None),
        (_("Estimate"), order.estimate_minor),
        (_("Maximum"), order.maximum_minor),
        (_("Actual"), order.actual_minor),
        (_("Authorised"), payment.authorised_minor or None),
        (_("Captured"), payment.captured_minor or None),
        (_("Refunded"), payment.refunded_minor or None),
        (_("Due at the door"), payment.due_minor),
    ]
