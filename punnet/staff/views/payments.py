"""Money that waits for a person: captures refused, authorisations that lapsed, money captured
without us. Seen by all, decided by managers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.foundation.errors import DomainError
from punnet.overviews import picking
from punnet.overviews.refused_refunds import refused_refunds
from punnet.processes import pack_order, perform_call, pick_order, stray_money
from punnet.staff import desk
from punnet.staff.desk import page


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
        may_retry=desk.staff_of(request).may("payments.retry", store.id),
        tab="payments",
    )


@page("payments.retry", "POST")
def capture(request: HttpRequest, number: str) -> HttpResponse:
    """Try the refused capture once more. What came of it stands on the order's page."""
    walk = desk.walk(request, number, "payments.retry")
    try:
        pack_order.retry_capture(order_id=walk.id, actor=desk.me(request))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", walk.number)
    desk.told(request, _("The bank was asked again. This is how it stands now."))
    return redirect("staff:order", walk.number)


@page("orders.hand_over_unpaid", "POST")
def allow_unpaid(request: HttpRequest, number: str) -> HttpResponse:
    """A manager's word, with its reason: the order is picked though its authorisation is dead."""
    walk = desk.walk(request, number, "orders.hand_over_unpaid")
    reason = request.POST.get("reason", "")
    try:
        pick_order.allow_unpaid(order_id=walk.id, reason=reason, actor=desk.me(request))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", walk.number)
    desk.told(request, _("It may be picked now. The customer still owes the sum."))
    return redirect("staff:order", walk.number)


@page("payments.retry", "POST")
def stray(request: HttpRequest, number: str) -> HttpResponse:
    """Try once more to give back what was captured without us."""
    walk = desk.walk(request, number, "payments.retry")
    try:
        perform_call.perform(stray_money.give_back_again(walk.id, desk.me(request)))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:order", walk.number)
    desk.told(request, _("The bank was asked again. This is how it stands now."))
    return redirect("staff:payments")


@page("payments.retry", "POST")
def stray_seen(request: HttpRequest, number: str) -> HttpResponse:
    """A manager has looked into it."""
    walk = desk.walk(request, number, "payments.retry")
    stray_money.seen(walk.id, desk.me(request))
    return redirect("staff:payments")
