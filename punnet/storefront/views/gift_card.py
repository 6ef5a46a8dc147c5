"""What is on a gift card, for who has its code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from punnet.credits import queries
from punnet.foundation.errors import Refused
from punnet.foundation.money import Money
from punnet.storefront.frame import page
from punnet.storefront.own_parts import must_be_no_guessing
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@shop
def gift_card(request: HttpRequest, visit: Visit) -> HttpResponse:
    """GET asks for the code; POST says what is left on the card, and until when it can be used. The
    code is in no address and is not shown again."""
    card, problem = None, ""
    if request.method == "POST":
        try:
            must_be_no_guessing(visit)
            card = queries.usable_card(
                request.POST.get("gift_card", "")[:40],
                currency=visit.store.currency,
                on=visit.store.today(),
            )
        except Refused as refusal:
            problem = said(refusal)
    shown = {
        "card": card,
        "holds": card and Money(card.balance_minor, card.currency),
        "problem": problem,
    }
    status = 422 if problem else 200
    return page(visit, "gift_card.html", shown, place="account", panel=False, status=status)
