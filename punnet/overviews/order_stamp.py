"""Where an order stands, in one look: what a page that refreshes itself asks every few seconds."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from punnet.foundation import db
from punnet.foundation.errors import NotFound


@dataclass(frozen=True, slots=True)
class Stamp:
    """`text` differs whenever the order's page would. `public_id` checks an access token."""

    public_id: UUID
    customer_id: int
    state: str
    text: str


def stamp(number: str) -> Stamp:
    """Raises NotFound. The caller checks who may see it. One SQL query."""
    row = db.read_one(STAMP, number=number)
    if row is None:
        raise NotFound(order=number)
    return Stamp(*row)


STAMP = """
SELECT o.public_id, o.customer_id, o.state,
       concat_ws('.', o.state, p.state,
                 (SELECT count(*) FROM payments_attempt a WHERE a.payment_id = p.id),
                 (SELECT count(*) FROM payments_attempt a
                   WHERE a.payment_id = p.id AND a.state IN ('open', 'declined')),
                 (SELECT count(*) FROM invoices_invoice i WHERE i.order_id = o.id),
                 (SELECT count(*) FROM orders_orderchange c WHERE c.order_id = o.id),
                 -- the newest id tells another substitute from the one before
                 (SELECT concat_ws('.', count(*) FILTER (WHERE l.state <> 'open'), sum(l.picked),
                                   sum(l.charged_minor), max(l.id))
                    FROM orders_orderline l WHERE l.order_id = o.id)) AS text
  FROM orders_order o JOIN payments_payment p ON p.order_id = o.id
 WHERE o.number = %(number)s
"""
