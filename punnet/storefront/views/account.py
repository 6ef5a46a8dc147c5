"""The account: orders, addresses, log out. Logging in itself is allauth's."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from punnet.accounts import actions, queries
from punnet.foundation.errors import NotFound
from punnet.storefront.frame import page
from punnet.storefront.order_list import orders_shown
from punnet.storefront.visit import Visit, shop

SHOWN = 3  # of the newest orders


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@shop
def account(request: HttpRequest, visit: Visit) -> HttpResponse:
    """GET shows it; POST `forget` removes an address."""
    if request.method == "POST":
        return _forget(request, visit)
    mine = visit.customer_id
    addresses = queries.addresses_of(mine) if mine is not None else []
    rows = orders_shown(visit, most=SHOWN)["rows"] if mine is not None else []
    shown = {"addresses": addresses, "rows": rows}
    return page(visit, "account.html", shown, place="account", panel=False)


def _forget(request: HttpRequest, visit: Visit) -> HttpResponse:
    text = request.POST.get("forget", "")
    try:
        address_id = int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0
        actions.remove_address(customer_id=visit.customer_id or 0, address_id=address_id)
    except NotFound:
        messages.info(request, _("That address was not there any more."))
    return redirect("account")
