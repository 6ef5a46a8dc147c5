"""Orders: read one, pay again, cancel. Opened by its access token or by its customer's session."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from punnet.api import auth, reading, shown
from punnet.api.answers import Done, answer, once
from punnet.api.auth import ByToken, own_customer_id
from punnet.api.calls.placing import placed, token_of
from punnet.api.schemas import given as g
from punnet.api.schemas import told
from punnet.foundation import ids
from punnet.foundation.errors import Invalid
from punnet.foundation.quantity import measured
from punnet.invoices import actions as invoices
from punnet.invoices import queries as invoice_queries
from punnet.orders import actions, queries
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claims import ClaimProblem
from punnet.orders.states import CancelReason
from punnet.overviews.order_view import OrderView, order_view
from punnet.processes.cancel_order import cancel_order
from punnet.processes.claim_order import claim_order
from punnet.processes.pay_again import pay_again
from punnet.ui.papers import pdf

router = Router(tags=["orders"], auth=auth.ORDER)


@router.get("/orders/{number}", response=told.Order)
def get_order(request: HttpRequest, number: str) -> HttpResponse:
    """The order as it stands."""
    return answer(shown.order(order_asked_for(request, number)))


@router.post("/orders/{number}/payments", response={201: told.Placed})
def pay(request: HttpRequest, number: str, given: g.WayIn) -> HttpResponse:
    """Another try, by any method, while the order is pending. Answers as placing does."""
    order = order_asked_for(request, number)
    return_url = reading.return_address(given.return_url, auth.origins_of(request))

    def run(_key: str) -> Done:
        if return_url:
            actions.set_return_url(order.id, return_url)
        pay_again(order_id=order.id, tender=given.method, actor=f"customer:{order.customer_id}")
        return placed(order_view(queries.whole(order.id)))

    return once(request, run, token_of=token_of)


@router.post("/orders/{number}/cancellation", response=told.Order)
def cancel(
    request: HttpRequest, number: str, given: g.CancellationIn | None = None
) -> HttpResponse:
    """Cancel until `cutoff_at`; later 409 `past_cutoff`. A cancelled order stays cancelled."""
    order = order_asked_for(request, number)

    def run(_key: str) -> Done:
        actor = f"customer:{order.customer_id}"
        cancel_order(order_id=order.id, reason=CancelReason.CUSTOMER, actor=actor)
        view = order_view(queries.whole(order.id))
        return Done(200, shown.order(view), f"order:{view.public_id}")

    return once(request, run)


@router.post("/orders/{number}/claims", response={201: told.Order})
def claim(request: HttpRequest, number: str, given: g.ClaimIn) -> HttpResponse:
    """Lines that were missing, damaged, poor or wrong, for 14 days after handing over: refunded at
    once within the rules, else `open` until staff decide. Refused: `order_state`, `not_paid`,
    `claim_too_late`, `more_than_left`, `nothing_left`, `already_claimed`, `picture_unfit`."""
    order = order_asked_for(request, number)
    kinds = {str(line.id): line.kind for line in order.lines}
    lines = [_claimed(each, kinds) for each in given.lines]
    photographs = [_photograph(each) for each in given.photos]

    def run(key: str) -> Done:
        claim_order(
            order_id=order.id,
            lines=lines,
            key=key or str(ids.new()),
            actor=f"customer:{order.customer_id}",
            photographs=photographs,
        )
        return Done(201, shown.order(order_view(queries.whole(order.id))))

    return once(request, run)


def _claimed(each: g.ClaimLineIn, kinds: Mapping[str, str]) -> ClaimedLine:
    if each.line not in kinds:
        raise Invalid.field("lines.line", "is not of this order")
    quantity = measured(kinds[each.line], units=each.units, grams=each.grams)
    return ClaimedLine(int(each.line), ClaimProblem(each.problem), quantity, each.note.strip())


def _photograph(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise Invalid.field("photos", "is no base64") from None


@router.get("/orders/{number}/invoices", response=told.Page[told.Invoice])
def invoices_of(request: HttpRequest, number: str) -> HttpResponse:
    """What was issued of the order, oldest first: minutes after it was paid, or given back."""
    order = order_asked_for(request, number)
    papers = invoice_queries.of_order(order.id)
    return answer(shown.page([shown.invoice(each, order) for each in papers]))


@router.get(
    "/orders/{number}/invoices/{invoice}",
    openapi_extra={"responses": {200: {"description": "OK", "content": {"application/pdf": {}}}}},
)
def invoice_paper(request: HttpRequest, number: str, invoice: str) -> HttpResponse:
    """The PDF, as it was made when it was issued."""
    order = order_asked_for(request, number)
    issued = invoice_queries.of_order_numbered(order.id, invoice)
    return pdf(invoices.paper_of(issued), issued.label)


def order_asked_for(request: Any, number: str) -> OrderView:
    """By its token or its customer's session. Raises NotFound, also for somebody else's."""
    number = reading.order_number(number)
    if isinstance(request.auth, ByToken):
        return order_view(queries.order_for_token(number, request.auth.token))
    return order_view(queries.order_of_customer(own_customer_id(request.auth), number))
