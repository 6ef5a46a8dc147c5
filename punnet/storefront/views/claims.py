"""Something was wrong with what came: a claim by line, with photos; and those photos."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from punnet.catalogue.pictures import LARGEST_BYTES
from punnet.foundation import actors, ids
from punnet.foundation.errors import DomainError, Invalid
from punnet.orders import claim_queries, photos
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claims import ClaimProblem
from punnet.overviews.order_view import OrderView
from punnet.processes.claim_order import claim_order
from punnet.storefront.frame import page
from punnet.storefront.order_parts import own_order
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop
from punnet.ui import terms

PROBLEMS = [
    ("", gettext_lazy("Nothing")),
    *((code, terms.REFUND_REASONS[code]) for code in ClaimProblem.values),
]


@require_http_methods(["GET", "HEAD", "POST"])
@shop
def claim(request: HttpRequest, visit: Visit, number: str) -> HttpResponse:
    """Choose lines, say what was wrong; what goes back at once goes back."""
    found = own_order(visit, number)
    if "claim" not in found.can:
        return redirect("order_page", number)
    if request.method != "POST":
        return _page(visit, found, QueryDict())
    try:
        claim_order(
            order_id=found.id,
            lines=_lines(request.POST, found),
            key=str(_key(request.POST.get("key"))),
            actor=actors.customer(found.customer_id),
            photographs=_photographs(request),
        )
    except DomainError as refusal:
        status = 422 if refusal.code == "invalid" else 409
        return _page(visit, found, request.POST, said(refusal), status=status)
    messages.success(request, _("We have your claim. This is how it stands."))
    return redirect("order_page", number)


@require_safe
@shop
def photo(request: HttpRequest, visit: Visit, number: str, name: str) -> HttpResponse:
    """Of one's own claim."""
    found = own_order(visit, number)
    claim_queries.photo_of(found.id, name)
    return HttpResponse(
        photos.read(name), content_type="image/webp", headers={"Cache-Control": "private"}
    )


def _lines(sent: QueryDict, order: OrderView) -> list[ClaimedLine]:
    claimed = []
    for line in order.lines:
        problem = sent.get(f"problem_{line.id}", "")
        if problem not in ClaimProblem.values:
            continue
        quantity = sent.get(f"quantity_{line.id}", "").strip()
        if not (quantity.isascii() and quantity.isdecimal() and len(quantity) < 8):
            raise Invalid.field("quantity", _("Say how much of it, in whole numbers."))
        note = sent.get(f"note_{line.id}", "").replace("\0", "").strip()
        claimed.append(ClaimedLine(line.id, ClaimProblem(problem), int(quantity), note))
    if not claimed:
        raise Invalid.field("lines", _("Choose what was wrong with which product."))
    return claimed


def _key(text: str | None) -> UUID:
    try:
        return UUID(text or "")
    except ValueError:
        raise Invalid.field("key", _("This page is not whole. Open it again.")) from None


def _photographs(request: HttpRequest) -> list[bytes]:
    sent = request.FILES.getlist("photos")
    if len(sent) > photos.MOST:
        raise Invalid.field("photos", _("Send %(most)s photos at most.") % {"most": photos.MOST})
    if any((each.size or 0) > LARGEST_BYTES for each in sent):
        raise Invalid.field("photos", _("A photo is too large: 10 MB at most."))
    return [each.read() for each in sent]


def _page(
    visit: Visit, found: OrderView, sent: QueryDict, why: str = "", *, status: int = 200
) -> HttpResponse:
    shown = {
        "order": found,
        "lines": [line for line in found.lines if line.left],
        "problems": PROBLEMS,
        "sent": sent,
        "key": sent.get("key") or ids.new(),
        "why": why,
        "most_photos": photos.MOST,
    }
    return page(visit, "claim.html", shown, place="account", panel=False, status=status)
