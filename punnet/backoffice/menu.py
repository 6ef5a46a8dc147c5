"""The desk's own pages in its menu, beside the tables: what each reader may open, by right."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy

from punnet.backoffice.who import may, staff_of, stores_of

# (name, page, permission); the staff's phone decides claims, at the desk too
MONEY = (
    (gettext_lazy("Claims that wait"), "staff:claims", "claims.decide"),
    (gettext_lazy("Money that does not agree"), "admin:settlement", "settlement.work"),
    (gettext_lazy("Disputes"), "admin:settlement_disputes", "settlement.work"),
    (gettext_lazy("Payouts"), "admin:settlement_payouts", "settlement.work"),
    (gettext_lazy("Refused captures"), "admin:work_captures", "payments.retry"),
    (gettext_lazy("Refused refunds"), "admin:work_refunds", "payments.retry"),
    (gettext_lazy("Shifts and cash"), "admin:shifts", "cash.see"),
    (gettext_lazy("Store credit"), "admin:credit", "credit.give"),
    (gettext_lazy("Gift cards"), "admin:gift_cards", "gift_cards.edit"),
    (gettext_lazy("Books"), "admin:books", "books.see"),
)
MESSAGES = (
    (gettext_lazy("Messages that were not sent"), "admin:work_messages", "messages.resend"),
)
OF_EVERY_STORE = ("admin:settlement_payouts",)  # a payout is of all stores at once


def own_pages(request: HttpRequest) -> list[dict[str, Any]]:
    """Groups as Django's menu draws them, those without a page left out. No SQL query beside the
    reader's roles."""
    groups = (
        ("money", gettext_lazy("Money and work"), MONEY),
        ("messages", gettext_lazy("Messages"), MESSAGES),
    )
    shown = [_group(label, name, _pages(request, pages)) for label, name, pages in groups]
    return [group for group in shown if group["models"]]


def _pages(request: HttpRequest, pages: Any) -> list[dict[str, Any]]:
    staff = staff_of(request)
    return [
        {
            "name": name,
            "object_name": page.partition(":")[2],
            "admin_url": reverse(page),
            "add_url": None,
            "view_only": True,
            "perms": {},
        }
        for name, page, permission in pages
        if may(staff, permission)
        and (page not in OF_EVERY_STORE or stores_of(request, permission) is None)
    ]


def _group(label: str, name: Any, pages: list[dict[str, Any]]) -> dict[str, Any]:
    first = pages[0]["admin_url"] if pages else ""
    return {
        "name": name,
        "app_label": label,
        "app_url": first,
        "has_module_perms": True,
        "models": pages,
    }
