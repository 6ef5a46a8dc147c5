"""Money that should have gone back and that the provider refused to give back.

The twin of the refused captures (`picking.failed_captures`), for the staff's page and the desk's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from punnet.foundation import db


@dataclass(frozen=True, slots=True)
class RefusedRefund:
    """`problem`: the provider's word for why; `tried`: how often it was asked."""

    order_id: int
    number: str
    due_minor: int
    currency: str
    since: datetime
    time_zone: str
    problem: str
    tried: int


def refused_refunds(store_ids: Collection[int] | None) -> list[RefusedRefund]:
    """Of those stores (None is every store), longest waiting first. A refund that is being asked
    for is not among them. One SQL query."""
    if store_ids is None:
        return [RefusedRefund(*row) for row in db.read(OF_ALL)]
    return [RefusedRefund(*row) for row in db.read(OF_STORES, stores=sorted(store_ids))]


def refused_refund(order_id: int) -> RefusedRefund | None:
    """Of an order that was fetched by right. One SQL query."""
    row = db.read_one(OF_ORDER, order=order_id)
    return RefusedRefund(*row) if row else None


_REFUSED = """
SELECT o.id, o.number, k.due_minor, o.currency, k.since, t.time_zone, k.problem, k.tried
  FROM ({kept}) k
  JOIN orders_order o ON o.id = k.order_id
  JOIN stores_store t ON t.id = o.store_id
 ORDER BY k.since, o.id
 LIMIT 200
"""
# of each order all that was refused together; behind it orders that came back before refunds were
# rows of their own
_KEPT = """
SELECT r.order_id, sum(r.amount_minor)::bigint AS due_minor, min(r.at) AS since,
       coalesce((array_agg(c.problem ORDER BY c.id DESC))[1], '') AS problem,
       sum(c.tried)::int AS tried
  FROM orders_orderrefund r
  LEFT JOIN LATERAL (
       SELECT max(x.id) AS id, (array_agg(x.problem ORDER BY x.id DESC))[1] AS problem,
              count(*) AS tried
         FROM payments_call x
        WHERE x.refund_id = r.id AND x.state IN ('refused', 'failed')) c ON true
 WHERE r.state = 'refused' {refunds}
 GROUP BY r.order_id
UNION ALL
SELECT o.id, p.captured_minor - p.refunded_minor, c.made_at, c.problem, c.tried
  FROM payments_payment p
  JOIN orders_order o ON o.id = p.order_id
  JOIN LATERAL (
       SELECT count(*)::int AS tried, min(x.made_at) AS made_at,
              bool_or(x.state = 'due' OR x.refund_id > 0) AS due,
              (array_agg(x.problem ORDER BY x.id DESC))[1] AS problem
         FROM payments_call x WHERE x.payment_id = p.id AND x.operation = 'refund') c
    ON c.tried > 0 AND NOT coalesce(c.due, false)
 WHERE o.state = 'returned' AND p.state = 'captured' {orders}
"""


def _of(refunds: str, orders: str) -> str:
    return _REFUSED.format(kept=_KEPT.format(refunds=refunds, orders=orders))


# a statement each: one plan for all of them would read every order that came back
OF_ALL = _of("", "")
OF_STORES = _of(
    "AND r.store_id = ANY(%(stores)s::bigint[])", "AND o.store_id = ANY(%(stores)s::bigint[])"
)
OF_ORDER = _of("AND r.order_id = %(order)s::bigint", "AND o.id = %(order)s::bigint")
