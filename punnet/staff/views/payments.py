"""Money that waits for a person: captures and refunds refused, authorisations that lapsed, money
captured without us. Seen by all, decided by managers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError
from punnet.orders import claim_queries
from punnet.overviews import picking
from punnet.overviews.refused_refunds import refused_refunds
from punnet.processes import (
    hand_over,
    pack_order,
    perform_call,
    pick_order,
    refund_failed,
    stray_money,
)
from punnet.staff import desk
from punnet.staff.desk import page

RETRY = "payments.retry"
UNPAID = "orders.hand_over_unpaid"


@page("orders.see")
def refused(request: HttpRequest) -> HttpResponse:
    store = desk.store_of(request)
    if store is None:
        return redirect("staff:stores")
    return desk.show(
        request,
        "payments",
        store=store,
        many_stores=len(desk.stores_of(request)) > 1,
        failed=picking.unpaid(store.id),
        kept=refused_refunds([store.id]),
        strays=picking.strays(store.id),
        may_retry=desk.staff_of(request).may(RETRY, store.id),
        claims=_claims(request, store.id),
        tab="payments",
    )


def _claims(request: HttpRequest, store_id: int) -> int | None:
    """How many wait, for who decides on them. One SQL query."""
    if not desk.staff_of(request).may("claims.decide", store_id):
        return None
    return len(claim_queries.waiting([store_id]))


@page(RETRY, "POST")
def capture(request: HttpRequest, number: str) -> HttpResponse:
    """Try the refused capture once more."""
    return _decided(request, number, RETRY, pack_order.retry_capture)


@page(RETRY, "POST")
def refund(request: HttpRequest, number: str) -> HttpResponse:
    """Try the refused refund once more."""
    return _decided(request, number, RETRY, hand_over.retry_refund)


@page(RETRY, "POST")
def by_transfer(request: HttpRequest, number: str) -> HttpResponse:
    """Pay from the store's bank account what the provider did not give back."""
    walk = desk.walk(request, number, RETRY)
    to = redirect("staff:back", walk.number)
    said = _("Transfer it from the bank, and press Transferred.")
    return _decided(request, number, RETRY, refund_failed.by_transfer, said=said, then=to)


@page(UNPAID, "POST")
def allow_unpaid(request: HttpRequest, number: str) -> HttpResponse:
    """A manager's word, with its reason: the order is picked though its authorisation is dead."""
    deed = partial(pick_order.allow_unpaid, reason=request.POST.get("reason", ""))
    said = _("It may be picked now. The customer still owes the sum.")
    return _decided(request, number, UNPAID, deed, said=said)


@page(RETRY, "POST")
def stray(request: HttpRequest, number: str) -> HttpResponse:
    """Try once more to give back what was captured without us."""

    def deed(*, order_id: int, actor: str) -> None:
        perform_call.perform(stray_money.give_back_again(order_id, actor))

    return _decided(request, number, RETRY, deed, then=redirect("staff:payments"))


@page(RETRY, "POST")
def stray_seen(request: HttpRequest, number: str) -> HttpResponse:
    """A manager has looked into it."""
    walk = desk.walk(request, number, RETRY)
    stray_money.seen(walk.id, desk.me(request))
    return redirect("staff:payments")


def _decided(
    request: HttpRequest,
    number: str,
    permission: str,
    deed: Callable[..., object],
    *,
    said: str = "",
    then: HttpResponse | None = None,
) -> HttpResponse:
    """Do it to the order. What came of it, or why not, stands on the order's page."""
    walk = desk.walk(request, number, permission)
    try:
        deed(order_id=walk.id, actor=desk.me(request))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", walk.number)
    desk.told(request, said or _("The bank was asked again. This is how it stands now."))
    return then or redirect("staff:order", walk.number)
