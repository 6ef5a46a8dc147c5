"""Something was wrong with what came: a claim by line, with photos; and those photos."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from punnet.foundation import actors, ids
from punnet.foundation.errors import DomainError
from punnet.orders import claim_queries, photos
from punnet.overviews.order_view import OrderView
from punnet.processes.claim_order import claim_order
from punnet.storefront import claim_parts
from punnet.storefront.frame import page
from punnet.storefront.order_link import opened_by_link
from punnet.storefront.order_parts import own_order
from punnet.storefront.sentences import said
from punnet.storefront.visit import Visit, shop
from punnet.ui.sentences import sentence


@require_http_methods(["GET", "HEAD", "POST"])
@shop
@opened_by_link
def claim(request: HttpRequest, visit: Visit, found: OrderView) -> HttpResponse:
    """Choose lines, say what was wrong; what goes back at once goes back."""
    if "claim" not in found.can:
        messages.info(request, _why_not(found))
        return redirect("order_page", found.number)
    if request.method != "POST":
        return _page(visit, found, QueryDict(), {})
    typed = claim_parts.read(request.POST, request.FILES.getlist("photos"), found)
    if typed.wrong:
        return _page(visit, found, request.POST, typed.wrong, status=422)
    try:
        claim_order(
            order_id=found.id,
            lines=typed.lines,
            key=str(typed.key),
            actor=actors.customer(found.customer_id),
            photographs=[each.read() for each in typed.photos],
        )
    except DomainError as refusal:
        status = 422 if refusal.code == "invalid" else 409
        wrong = {claim_parts.beside(refusal): said(refusal)}
        return _page(visit, found, request.POST, wrong, status=status)
    messages.success(request, _("We have your claim. This is how it stands."))
    return redirect("order_page", found.number)


def _why_not(found: OrderView) -> str:
    paid = found.payment.captured_minor or found.payment.taken_minor
    if found.state == "handed_over" and paid:
        return sentence("claim_too_late", {})
    return _("Something can be claimed when the order is handed over and paid.")


@require_safe
@shop
def photo(request: HttpRequest, visit: Visit, number: str, name: str) -> HttpResponse:
    """Of one's own claim."""
    found = own_order(visit, number)
    claim_queries.photo_of(found.id, name)
    return HttpResponse(
        photos.read(name), content_type="image/webp", headers={"Cache-Control": "private"}
    )


def _page(
    visit: Visit, found: OrderView, sent: QueryDict, wrong: dict[str, str], *, status: int = 200
) -> HttpResponse:
    waiting = claim_parts.waiting(found)
    shown = {
        "order": found,
        "lines": [line for line in found.lines if line.left and line.id not in waiting],
        "waiting": [line for line in found.lines if line.id in waiting],
        "problems": claim_parts.PROBLEMS,
        "sent": sent,
        "key": sent.get("key") or ids.new(),
        "wrong": wrong,
        "had_photos": bool(visit.request.FILES),
        "most_photos": photos.MOST,
    }
    return page(visit, "claim.html", shown, place="account", panel=False, status=status)
