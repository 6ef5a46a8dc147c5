"""The account: orders, addresses, log out. Logging in itself is allauth's."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from punnet.accounts import actions, queries
from punnet.foundation import ids
from punnet.foundation.errors import NotFound
from punnet.processes import saved_cards
from punnet.storefront.card_parts import cards_kept
from punnet.storefront.credit_parts import credit_shown
from punnet.storefront.frame import page
from punnet.storefront.order_list import orders_shown
from punnet.storefront.visit import Visit, shop

SHOWN = 3  # of the newest orders


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@shop
def account(request: HttpRequest, visit: Visit) -> HttpResponse:
    """GET shows it; POST `forget` removes an address, `forget_card` a kept card."""
    if request.method == "POST":
        return _forget(request, visit)
    mine = visit.customer_id
    addresses = queries.addresses_of(mine) if mine is not None else []
    rows = orders_shown(visit, most=SHOWN)["rows"] if mine is not None else []
    cards = cards_kept(mine) if mine is not None else []
    shown = {"addresses": addresses, "rows": rows, "cards": cards, **credit_shown(visit)}
    return page(visit, "account.html", shown, place="account", panel=False)


def _forget(request: HttpRequest, visit: Visit) -> HttpResponse:
    mine = visit.customer_id or 0
    try:
        if "forget_card" in request.POST:
            saved_cards.remove(customer_id=mine, card_id=_number(request, "forget_card"))
            messages.success(request, _("The card is forgotten."))
        else:
            actions.remove_address(customer_id=mine, address_id=_number(request, "forget"))
    except NotFound:
        messages.info(request, _("That was not there any more."))
    return redirect("account")


def _number(request: HttpRequest, name: str) -> int:
    """The id that a button named; 0, which nothing has, for anything else."""
    return ids.of_text(request.POST.get(name, ""))
