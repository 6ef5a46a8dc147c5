"""Pages that mails lead to: an order's link opens it without an account."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from punnet.foundation.errors import NotFound
from punnet.orders import queries as orders
from punnet.overviews.order_view import OrderView
from punnet.storefront.order_parts import own_order
from punnet.storefront.visit import Visit


def opened_by_link(
    show: Callable[[HttpRequest, Visit, OrderView], HttpResponse],
) -> Callable[[HttpRequest, Visit, str], HttpResponse]:
    """Show the visitor's order of that number.

    A link with the order's token opens it for this browser, then the address is clean. Who may not
    see the order is asked to log in first; logged in, raises NotFound.
    """

    @wraps(show)
    def view(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
        if token := request.GET.get("token"):
            orders.order_for_token(number, token)
            visit.kept.may_see(number, token, visit.user_id)
            return redirect(request.path)
        try:
            found = own_order(visit, number)
        except NotFound:
            if visit.user_id is None:
                return redirect_to_login(request.get_full_path())
            raise
        return show(request, visit, found)

    return view
