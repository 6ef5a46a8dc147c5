"""Money that should have gone back: orders that came back, whose refund the provider refused.

The twin of the refused captures (`picking.failed_captures`), for the staff's page and the desk's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from punnet.foundation import db
from punnet.payments.owed import MINOR


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
SELECT o.id, o.number, -{owed}, o.currency,
       c.made_at, t.time_zone, c.problem, c.tried
  FROM payments_payment p
  JOIN orders_order o ON o.id = p.order_id
  JOIN stores_store t ON t.id = o.store_id
  JOIN LATERAL (
       SELECT count(*)::int AS tried, min(x.made_at) AS made_at,
              bool_or(x.state = 'due') AS due,
              (array_agg(x.problem ORDER BY x.id DESC))[1] AS problem
         FROM payments_call x WHERE x.payment_id = p.id AND x.operation = 'refund') c
    ON c.tried > 0 AND NOT c.due
 WHERE o.state = 'returned' AND p.state = 'captured' {which}
 ORDER BY c.made_at, o.id
 LIMIT 200
"""
# a statement each: one plan for all of them would read every order that came back
OF_ALL = _REFUSED.format(owed=MINOR, which="")
OF_STORES = _REFUSED.format(owed=MINOR, which="AND o.store_id = ANY(%(stores)s::bigint[])")
OF_ORDER = _REFUSED.format(owed=MINOR, which="AND o.id = %(order)s::bigint")
