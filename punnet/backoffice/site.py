"""The admin site: who may enter is a matter of role."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.translation import gettext_lazy as _

from punnet.backoffice import (
    books,
    credit,
    disputes,
    gift_cards,
    menu,
    settlement,
    shifts,
    work,
)
from punnet.backoffice.who import may, staff_of


class BackofficeSite(AdminSite):
    site_header = site_title = _("Punnet back office")
    index_title = _("What needs you, and what you may change")
    site_url = "/"
    enable_nav_sidebar = True

    def has_permission(self, request: HttpRequest) -> bool:
        """Managers, owners and superusers. One SQL query a request."""
        return may(staff_of(request), "backoffice.enter")

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The shop's own page of signing in, second factor included; there is no other door."""
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The shop's own page: a new password ends the other sessions there."""
        return redirect("account_change_password")

    def get_urls(self) -> list[URLResolver | URLPattern]:
        own = [
            path("work/captures", self.admin_view(work.captures), name="work_captures"),
            path("work/captures/retry", self.admin_view(work.retry), name="work_retry"),
            path("work/refunds", self.admin_view(work.refunds), name="work_refunds"),
            path("work/refunds/retry", self.admin_view(work.refund), name="work_refund"),
            path("books", self.admin_view(books.page), name="books"),
            path("books/entries", self.admin_view(books.entries), name="books_entries"),
            path(
                "books/postings/<int:posting_id>",
                self.admin_view(books.posting),
                name="books_posting",
            ),
            path("shifts", self.admin_view(shifts.page), name="shifts"),
            path("shifts/see", self.admin_view(shifts.see), name="shifts_see"),
            path("shifts/bank", self.admin_view(shifts.bank), name="shifts_bank"),
            path("shifts/close", self.admin_view(shifts.close), name="shifts_close"),
            path("credit", self.admin_view(credit.page), name="credit"),
            path("gift-cards", self.admin_view(gift_cards.page), name="gift_cards"),
            path(
                "gift-cards/<int:card_id>/block",
                self.admin_view(gift_cards.block),
                name="gift_card_block",
            ),
            path("work/messages", self.admin_view(work.parked_messages), name="work_messages"),
            path("work/messages/resend", self.admin_view(work.resend), name="work_resend"),
        ]
        return [*own, *self._settlement(), *super().get_urls()]

    def _settlement(self) -> list[URLPattern]:
        one, view = "settlement/<int:difference_id>", self.admin_view
        case = "disputes/<int:dispute_id>"
        return [
            path("settlement", view(settlement.listed), name="settlement"),
            path("settlement/payouts", view(settlement.payouts), name="settlement_payouts"),
            path(one, view(settlement.difference), name="settlement_difference"),
            path("disputes", view(disputes.listed), name="settlement_disputes"),
            path(case, view(disputes.dispute), name="settlement_dispute"),
            path(f"{case}/evidence", view(disputes.evidence), name="settlement_evidence"),
            path(f"{case}/pack", view(disputes.pack), name="settlement_pack"),
            path(f"{case}/answer", view(disputes.answer), name="settlement_answer"),
            path(f"{case}/acceptance", view(disputes.accept), name="settlement_accept"),
            path(f"{case}/write-off", view(disputes.give_up), name="settlement_write_off"),
            path(f"{case}/write-off/undo", view(disputes.ask_again), name="settlement_owed"),
            path(f"{one}/owner", view(settlement.assign), name="settlement_assign"),
            path(f"{one}/note", view(settlement.note), name="settlement_note"),
            path(f"{one}/reason", view(settlement.resolve), name="settlement_resolve"),
            path(f"{one}/undo", view(settlement.reopen), name="settlement_reopen"),
        ]

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """The pages of our own first, then the tables; of one app (`app_label`) its tables."""
        tables = super().get_app_list(request, app_label)
        return tables if app_label else [*menu.own_pages(request), *tables]

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        return super().index(request, {**work.waiting(request), **(extra_context or {})})
