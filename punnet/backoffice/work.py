"""What waits for a person: captures and refunds that were refused, messages that gave up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from punnet.backoffice import disputes, shifts
from punnet.backoffice.settlement import open_differences
from punnet.backoffice.who import must_be_staff, stores_of
from punnet.foundation.errors import DomainError
from punnet.notifications import actions as notifications
from punnet.notifications import queries as notification_queries
from punnet.orders import claim_queries
from punnet.orders import queries as orders
from punnet.orders.models import Order
from punnet.overviews.refused_refunds import RefusedRefund, refused_refunds
from punnet.payments import queries as payments
from punnet.processes import hand_over, pack_order
from punnet.ui.sentences import message_for

MOST = 200


def waiting(request: HttpRequest) -> dict[str, Any]:
    """How many of each, for the first page. Seven SQL queries."""
    return {
        "claims": len(claim_queries.waiting(stores_of(request, "claims.decide"))),
        "refused_captures": _refused(request).count(),
        "refused_refunds": len(_kept(request)),
        "parked_messages": _parked(request).count(),
        "shift_differences": shifts.waiting(request),
        "differences": open_differences(request),
        "disputes": disputes.waiting(request),
    }


def captures(request: HttpRequest) -> HttpResponse:
    """Packed orders whose money was refused, longest waiting first."""
    return _page(request, _("Refused captures"), "captures", payments=_refused(request)[:MOST])


def retry(request: HttpRequest) -> HttpResponse:
    """Ask the provider once more. It may say no again: then the payment stays on the page."""
    return _asked_again(request, pack_order.retry_capture, "admin:work_captures")


def refunds(request: HttpRequest) -> HttpResponse:
    """Orders that came back and whose money did not go back, longest waiting first."""
    return _page(request, _("Refused refunds"), "refunds", refunds=_kept(request))


def refund(request: HttpRequest) -> HttpResponse:
    """Ask the provider once more to give the money back."""
    return _asked_again(request, hand_over.retry_refund, "admin:work_refunds")


def _asked_again(request: HttpRequest, ask: Callable[..., object], page: str) -> HttpResponse:
    number = _posted(request, "number")
    stores = stores_of(request, "payments.retry")
    try:
        order = orders.order_of_stores(stores, number)
        ask(order_id=order.pk, actor=must_be_staff(request).actor)
        messages.success(request, _("The provider was asked again for %(n)s.") % {"n": number})
    except DomainError as refusal:
        messages.error(request, message_for(refusal))
    return redirect(page)


def parked_messages(request: HttpRequest) -> HttpResponse:
    """Messages that gave up after the last try, newest first."""
    found = list(_parked(request)[:MOST])
    rows = Order.objects.filter(pk__in={message.order_id for message in found})
    numbers = dict(rows.values_list("pk", "number"))
    shown = [(message, numbers.get(message.order_id, "")) for message in found]
    return _page(request, _("Messages that were not sent"), "messages", parked=shown)


def resend(request: HttpRequest) -> HttpResponse:
    try:
        message_id = UUID(_posted(request, "message"))
    except ValueError as malformed:
        raise Http404 from malformed
    if not _parked(request).filter(id=message_id).exists():
        raise Http404
    notifications.resend(message_id)
    messages.success(request, _("The message goes out again."))
    return redirect("admin:work_messages")


def _refused(request: HttpRequest) -> Any:
    stores = stores_of(request, "payments.retry")
    return payments.failed_captures(None if stores is None else sorted(stores))


def _kept(request: HttpRequest) -> list[RefusedRefund]:
    return refused_refunds(stores_of(request, "payments.retry"))


def _parked(request: HttpRequest) -> Any:
    return notification_queries.parked(stores_of(request, "messages.resend"))


def _posted(request: HttpRequest, name: str) -> str:
    if request.method != "POST":
        raise PermissionDenied
    return str(request.POST.get(name, ""))


def _page(request: HttpRequest, title: str, name: str, **rows: Any) -> HttpResponse:
    context = {**admin.site.each_context(request), "title": title, **rows}
    return TemplateResponse(request, f"backoffice/{name}.html", context)
