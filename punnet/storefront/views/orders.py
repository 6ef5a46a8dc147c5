"""Orders: by link for guests, in the account for others. Pay again, cancel, watch."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from punnet.accounts import queries as accounts
from punnet.foundation import actors, crypto
from punnet.foundation.errors import DomainError, NotFound
from punnet.orders.states import CancelReason
from punnet.overviews.order_stamp import stamp
from punnet.overviews.order_view import OrderView
from punnet.processes.cancel_order import cancel_order
from punnet.processes.pay_again import pay_again
from punnet.processes.ways_to_pay import page_origins
from punnet.storefront.frame import page, part
from punnet.storefront.order_link import opened_by_link
from punnet.storefront.order_list import orders_shown
from punnet.storefront.order_parts import order_shown, own_order
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop


@require_safe
@shop
def orders(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The account's orders; for guests, those that this browser may open."""
    if visit.customer_id is None and not visit.kept.orders:
        return redirect_to_login(request.get_full_path())
    return page(visit, "orders.html", orders_shown(visit), place="account", panel=False)


@require_safe
@shop
@opened_by_link
def order(request: HttpRequest, visit: Visit, found: OrderView) -> HttpResponse:
    return _may_pay(page(visit, "order.html", order_shown(found), place="account", panel=False))


@require_safe
@shop
def state(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """The page asks every few seconds: 204 while nothing changed, else the page's middle."""
    now = stamp(number)
    token = visit.kept.orders.get(number, "")
    by_link = token and crypto.same(crypto.order_access_token(now.public_id), token)
    if not by_link and not _is_own(visit, now.customer_id):
        raise NotFound(order=number)
    if request.GET.get("seen") == now.text:
        return HttpResponse(status=204)
    return part(visit, "parts/order.html", order_shown(own_order(visit, number)))


@require_POST
@shop
def pay(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """Another card, or on delivery, while the order waits."""
    found = own_order(visit, number)
    try:
        pay_again(
            order_id=found.id,
            tender=request.POST.get("method", ""),
            actor=actors.customer(found.customer_id),
        )
    except DomainError as refusal:
        messages.warning(request, said(refusal))
        return redirect("order_page", number)
    view = own_order(visit, number)
    return redirect(view.payment.action_url or reverse("order_page", args=[number]))


@require_POST
@shop
def cancel(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """Until the cut-off. A pending order gives its basket back."""
    found = own_order(visit, number)
    try:
        cancel_order(
            order_id=found.id,
            reason=CancelReason.CUSTOMER,
            actor=actors.customer(found.customer_id),
        )
    except DomainError as refusal:
        messages.warning(request, said(refusal))
    else:
        messages.success(request, _("The order is cancelled."))
    return redirect("order_page", number)


def _is_own(visit: Visit, customer_id: int) -> bool:
    mine = visit.customer_id
    return mine is not None and (mine == customer_id or customer_id in accounts.customer_ids(mine))


def _may_pay(response: HttpResponse) -> HttpResponse:
    """The page's forms may end at the provider's page."""
    response.form_origins = page_origins()  # type: ignore[attr-defined]
    return response
