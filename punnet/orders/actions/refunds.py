"""Refunds of an order: agreed with their lines' counters in one go, then moved as money moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from punnet.events.record import of, record
from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import find, insert
from punnet.foundation.states import move
from punnet.orders import events
from punnet.orders.errors import MoreThanLeft
from punnet.orders.given_back import REFUND_MOVES, RefundKind, RefundState, RefundWay
from punnet.orders.models import Order, OrderRefund, OrderRefundLine
from punnet.orders.parts_back import Back


@dataclass(frozen=True)
class Why:
    """What a refund is for. `words` are for the customer to read."""

    kind: RefundKind
    reason: str
    key: UUID
    actor: object
    words: str = ""


def refund_of_key(order_id: int, key: UUID) -> OrderRefund | None:
    """What this form or command gave back already. One SQL query."""
    where = "WHERE key = %(key)s::uuid AND order_id = %(order)s::bigint"
    return next(iter(find(OrderRefund, where, key=key, order=order_id)), None)


def agree_part(
    order: Order, why: Why, back: Back, way: RefundWay, *, own_minor: int = 0
) -> OrderRefund:
    """A part of the lines is to go back. Their counters are tested and taken in one statement:
    raises MoreThanLeft where another was first. Four SQL statements."""
    taken = db.write(
        TAKE,
        order=order.pk,
        lines=[line.line_id for line in back.lines],
        quantities=[line.quantity for line in back.lines],
        goods=[line.goods_minor for line in back.lines],
        deposits=[line.deposit_minor for line in back.lines],
        nets=[line.net_minor for line in back.lines],
    )
    if len(taken) != len(back.lines):
        missing = {line.line_id for line in back.lines} - {row.id for row in taken}
        raise MoreThanLeft(line=min(missing))
    refund = _refund(order, why, way, back.amount_minor, own_minor)
    refund.goods_minor, refund.deposits_minor = back.goods_minor, back.deposits_minor
    refund.charges_minor, refund.by_rate = back.charges_minor, back.by_rate
    return _agreed(
        order,
        refund,
        [
            OrderRefundLine(
                line_id=line.line_id,
                quantity=line.quantity,
                goods_minor=line.goods_minor,
                deposit_minor=line.deposit_minor,
            )
            for line in back.lines
        ],
    )


def agree_containers(
    order: Order, why: Why, minor: int, way: RefundWay, *, own_minor: int = 0
) -> OrderRefund:
    """Deposits for empties. Three SQL statements."""
    refund = _refund(order, why, way, minor, own_minor)
    refund.deposits_minor = minor
    return _agreed(order, refund, [])


def agree_goodwill(
    order: Order, why: Why, minor: int, way: RefundWay, *, own_minor: int = 0
) -> OrderRefund:
    """Money that was not due. Three SQL statements."""
    return _agreed(order, _refund(order, why, way, minor, own_minor), [])


def lock_refund(refund_id: int) -> OrderRefund:
    """Its row, locked until the transaction ends. Raises NotFound."""
    found = find(OrderRefund, "WHERE id = %(id)s::bigint FOR UPDATE", id=refund_id)
    if not found:
        raise NotFound(refund=refund_id)
    return found[0]


def move_refund(refund: OrderRefund, to: RefundState) -> None:
    """Raises IllegalMove."""
    also: dict[str, Any] = {"settled_at": clock.now() if to == RefundState.DONE else None}
    move(refund, to, REFUND_MOVES, **also)


def by_transfer(refund: OrderRefund) -> None:
    """What the provider did not give back is owed by transfer. Raises IllegalMove."""
    move(refund, RefundState.DUE, REFUND_MOVES, way=RefundWay.TRANSFER)


def _refund(order: Order, why: Why, way: RefundWay, minor: int, own_minor: int = 0) -> OrderRefund:
    return OrderRefund(
        order_id=order.pk,
        store_id=order.store_id,
        key=why.key,
        kind=why.kind,
        reason=why.reason,
        words=why.words,
        way=way,
        currency=order.currency,
        amount_minor=minor,
        own_minor=own_minor,
        actor=str(why.actor),
        at=clock.now(),
    )


def _agreed(order: Order, refund: OrderRefund, lines: list[OrderRefundLine]) -> OrderRefund:
    insert([refund])
    for line in lines:
        line.refund_id = refund.pk
    insert(lines)
    happened = events.OrderPartRefunded(
        order.pk, order.number, refund.pk, str(refund.kind), refund.amount_minor
    )
    record(happened, subject=of("order", order.pk), actor=refund.actor, store_id=order.store_id)
    return refund


TAKE = """
WITH given AS (
    SELECT * FROM unnest(%(lines)s::bigint[], %(quantities)s::bigint[], %(goods)s::bigint[],
                         %(deposits)s::bigint[], %(nets)s::bigint[])
                  AS g (id, quantity, goods, deposit, net)
)
UPDATE orders_orderline l
   SET back = l.back + g.quantity, back_minor = l.back_minor + g.goods,
       back_deposit_minor = l.back_deposit_minor + g.deposit
  FROM given g
 WHERE l.id = g.id AND l.order_id = %(order)s::bigint
   AND l.back + g.quantity <= l.picked AND l.back_minor + g.goods <= g.net
   AND l.back_deposit_minor + g.deposit <= l.charged_deposit_minor
RETURNING l.id
"""
