"""Claims that wait for staff: the facts, then all of it, a part, or no with words."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.accounts import queries as people
from punnet.foundation.errors import DomainError, Invalid
from punnet.orders import claim_queries, photos, queries
from punnet.orders.parts_back import Part
from punnet.overviews.claim_facts import ClaimFacts, claim_facts
from punnet.processes import claim_order
from punnet.staff import desk, forms, words
from punnet.staff.desk import page

DECIDE = "claims.decide"


@page(DECIDE)
def waiting(request: HttpRequest) -> HttpResponse:
    mine = people.stores_where(desk.staff_of(request), DECIDE)
    return desk.show(request, "claims", claims=claim_queries.waiting(mine), tab="payments")


@page(DECIDE, "GET", "POST")
def claim(request: HttpRequest, claim_id: int) -> HttpResponse:
    """One claim with its facts; decided once."""
    facts = _facts(request, claim_id)
    if request.method == "GET":
        return _page(request, facts)
    try:
        claim_order.decide(
            order_id=facts.order_id,
            claim_id=claim_id,
            actor=desk.me(request),
            **_command(request, facts),
        )
    except DomainError as refusal:
        return _page(request, _facts(request, claim_id), refusal)
    desk.told(request, _("Decided. The customer is told."))
    return redirect("staff:claims")


@page(DECIDE)
def photo(request: HttpRequest, claim_id: int, name: str) -> HttpResponse:
    facts = _facts(request, claim_id)
    claim_queries.photo_of(facts.order_id, name)
    return HttpResponse(
        photos.read(name), content_type="image/webp", headers={"Cache-Control": "private"}
    )


def _command(request: HttpRequest, facts: ClaimFacts) -> dict[str, Any]:
    sent, parts = request.POST, []
    if sent.get("what") != "decline":
        for line in facts.claim.lines:
            typed = sent.get(f"quantity_{line.line_id}") or "0"
            if quantity := forms.whole(typed, "quantity", most=forms.MOST_STOCK):
                parts.append(Part(line.line_id, quantity))
    most = desk.staff_of(request).most_back_minor(facts.store_id, facts.currency)
    return {"parts": parts, "words": sent.get("words", ""), "most_minor": most}


def _facts(request: HttpRequest, claim_id: int) -> ClaimFacts:
    mine = people.stores_where(desk.staff_of(request), DECIDE)
    found = claim_queries.claim_of_stores(mine, claim_id)
    return claim_facts(found, queries.whole(found.order_id))


def _page(
    request: HttpRequest, facts: ClaimFacts, refusal: DomainError | None = None
) -> HttpResponse:
    shown: dict[str, Any] = {"facts": facts, "sent": QueryDict(), "said": "", "status": 200}
    if refusal is not None:
        named = refusal.facts["errors"][0]["field"] if isinstance(refusal, Invalid) else ""
        lacks = named == "words" and not request.POST.get("words", "").strip()
        said = _("Say why: the customer reads it.") if lacks else words.said_of(refusal)
        status = desk.status_of(refusal)
        shown |= {"sent": request.POST, "said": said, "lacks_words": lacks, "status": status}
    return desk.show(request, "claim", **shown)
