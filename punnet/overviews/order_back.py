"""What went back of an order and what could: for its page, the staff's and the API.

Amounts are whole minor units of the order's currency, tax included, less discounts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from punnet.foundation.quantity import OfKind
from punnet.orders import queries, receipt
from punnet.orders.claims import ClaimState
from punnet.orders.models import Order, OrderClaim, OrderLine
from punnet.orders.states import OrderState
from punnet.payments.states import PAID


@dataclass(frozen=True)
class LineLeft(OfKind):
    """A line of which something is left: how much, in its measure, and what it is worth with its
    deposits."""

    id: int
    name: str
    kind: str
    left: int
    left_minor: int


@dataclass(frozen=True)
class PartView(OfKind):
    """Of one line; `quantity` 0 where only its price was lowered."""

    line_id: int
    name: str
    kind: str
    quantity: int
    amount_minor: int


@dataclass(frozen=True)
class RefundView:
    id: int
    kind: str
    reason: str
    words: str
    way: str  # provider, door, transfer
    state: str  # due, done, refused
    amount_minor: int
    at: datetime
    parts: tuple[PartView, ...]


@dataclass(frozen=True)
class ClaimedView(OfKind):
    line_id: int
    name: str
    kind: str
    problem: str  # missing, damaged, poor, wrong
    quantity: int
    note: str
    asked_minor: int


@dataclass(frozen=True)
class ClaimView:
    """`given_minor`: None while it waits; `way` and `way_state`: of its refund, where there is one;
    `photos`: names in the file store."""

    id: int
    at: datetime
    state: str  # open, refunded, part, declined
    waits_for: str
    asked_minor: int
    given_minor: int | None
    answer: str
    lines: tuple[ClaimedView, ...]
    photos: tuple[str, ...]
    way: str = ""
    way_state: str = ""


@dataclass(frozen=True)
class OrderBack:
    """For the desk. `lines` only of an order that was handed over and paid."""

    id: int
    number: str
    store_id: int
    time_zone: str
    currency: str
    open: bool
    lines: tuple[LineLeft, ...]
    refunds: tuple[RefundView, ...]


def order_back(order: Order) -> OrderBack:
    """Of an order that was fetched whole, by right. No SQL query."""
    is_open = order.state == OrderState.HANDED_OVER and order.payment.state in PAID
    return OrderBack(
        id=order.pk,
        number=order.number,
        store_id=order.store_id,
        time_zone=order.store.time_zone,
        currency=order.currency,
        open=is_open,
        lines=lines_left(order) if is_open else (),
        refunds=refund_views(order),
    )


def refund_views(order: Order) -> tuple[RefundView, ...]:
    """Of an order that was fetched whole, oldest first. No SQL query."""
    found = order.refunds.all() if order.state in queries.MAY_GIVE_BACK else ()
    lines = {line.pk: line for line in order.lines.all()}
    return tuple(
        RefundView(
            id=each.pk,
            kind=each.kind,
            reason=each.reason,
            words=each.words,
            way=each.way,
            state=each.state,
            amount_minor=each.amount_minor,
            at=each.at,
            parts=tuple(
                PartView(
                    part.line_id,
                    lines[part.line_id].name,
                    lines[part.line_id].kind,
                    part.quantity,
                    part.goods_minor + part.deposit_minor,
                )
                for part in each.lines.all()
            ),
        )
        for each in found
    )


def lines_left(order: Order) -> tuple[LineLeft, ...]:
    """Lines of a packed order of which something can go back. No SQL query."""
    nets = receipt.nets(order)
    return tuple(
        LineLeft(
            id=line.pk,
            name=line.name,
            kind=line.kind,
            left=(line.picked or 0) - line.back,
            left_minor=nets[line.pk]
            - line.back_minor
            + (line.charged_deposit_minor or 0)
            - line.back_deposit_minor,
        )
        for line in order.lines.all()
        if line.charged_minor is not None and (line.picked or 0) > line.back
    )


def claim_views(order: Order) -> tuple[ClaimView, ...]:
    """Of an order that was fetched whole, oldest first. No SQL query."""
    if order.state != OrderState.HANDED_OVER:
        return ()
    lines = {line.pk: line for line in order.lines.all()}
    return tuple(claim_view(each, lines) for each in order.claims.all())


def claim_view(claim: OrderClaim, lines: Mapping[int, OrderLine]) -> ClaimView:
    """Of a claim that was fetched with its lines, photos and refund. No SQL query."""
    is_open = claim.state == ClaimState.OPEN
    return ClaimView(
        id=claim.pk,
        at=claim.at,
        state=claim.state,
        waits_for=claim.waits_for,
        asked_minor=claim.asked_minor,
        given_minor=None if is_open else claim.refund.amount_minor if claim.refund else 0,
        answer=claim.answer,
        lines=tuple(
            ClaimedView(
                each.line_id,
                lines[each.line_id].name,
                lines[each.line_id].kind,
                each.problem,
                each.quantity,
                each.note,
                each.asked_minor,
            )
            for each in claim.lines.all()
        ),
        photos=tuple(photo.file for photo in claim.photos.all()),
        way=claim.refund.way if claim.refund else "",
        way_state=claim.refund.state if claim.refund else "",
    )
