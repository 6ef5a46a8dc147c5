"""Money back at the desk: parts of lines, goodwill, and what the store pays by transfer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from punnet.accounts import queries as people
from punnet.foundation import ids
from punnet.foundation.errors import DomainError, Invalid
from punnet.orders import queries
from punnet.orders.parts_back import Part
from punnet.overviews.order_back import OrderBack, order_back
from punnet.processes import give_back
from punnet.staff import desk, forms, words
from punnet.staff.desk import page

REFUND, CREDIT = "orders.refund", "credit.give"


@page(REFUND, "GET", "POST")
def back(request: HttpRequest, number: str) -> HttpResponse:
    """What went back, what is left, and a form for each kind of refund."""
    order = _order(request, number)
    if request.method == "GET":
        return _page(request, order)
    try:
        _give(request.POST, order, desk.me(request), _most(request, order))
    except DomainError as refusal:
        said, status = words.said_of(refusal), desk.status_of(refusal)
        return _page(request, order, said=said, status=status)
    desk.told(request, _("It goes back. The customer is told."))
    return redirect("staff:back", order.number)


def _give(sent: QueryDict, order: OrderBack, actor: str, most_minor: int | None) -> None:
    command: dict[str, Any] = {
        "order_id": order.id,
        "reason": forms.refund_reason(sent.get("reason")),
        "key": forms.key(sent.get("key")),
        "actor": actor,
        "words": sent.get("words", ""),
        "most_minor": most_minor,
    }
    if sent.get("what") == "goodwill":
        amount = forms.money(sent, "amount", order.currency)
        give_back.give_goodwill(amount_minor=amount, **command)
        return
    parts = _parts(sent, order)
    if not parts:
        raise Invalid.field("lines", _("Say how much of which line goes back."))
    give_back.give_part(parts=parts, **command)


def _parts(sent: QueryDict, order: OrderBack) -> list[Part]:
    """A quantity, or an amount off the price; the amount alone where both are given."""
    parts = []
    for line in order.lines:
        amount, quantity = f"minor_{line.id}", sent.get(f"quantity_{line.id}", "")
        if sent.get(amount, "").strip():
            parts.append(Part(line.id, minor=forms.money(sent, amount, order.currency)))
        elif taken := forms.whole(quantity or 0, "quantity", most=forms.MOST_STOCK):
            parts.append(Part(line.id, taken))
    return parts


@page(REFUND, "POST")
def transferred(request: HttpRequest, number: str, refund_id: int) -> HttpResponse:
    """The store has paid it from its bank account."""
    order = _order(request, number)
    try:
        give_back.pay_transfer(refund_id=refund_id, order_id=order.id, actor=desk.me(request))
    except DomainError as refusal:
        return desk.refused(request, refusal, "staff:back", order.number)
    return redirect("staff:back", order.number)


def _order(request: HttpRequest, number: str) -> OrderBack:
    mine = people.stores_where(desk.staff_of(request), REFUND)
    return order_back(queries.order_of_stores(mine, number.upper()))


def _most(request: HttpRequest, order: OrderBack) -> int | None:
    return desk.staff_of(request).most_back_minor(order.store_id, order.currency)


def _page(
    request: HttpRequest, order: OrderBack, *, said: str = "", status: int = 200
) -> HttpResponse:
    sent = request.POST if request.method == "POST" else QueryDict()
    return desk.show(
        request,
        "back",
        status=status,
        order=order,
        most=_most(request, order),
        may_credit=desk.staff_of(request).may(CREDIT, order.store_id),
        reason_options=forms.REFUND_REASONS,
        sent=sent,
        # a form that was refused is the same form; one that was done is another
        key=sent.get("key") or ids.new(),
        said=said,
    )
