"""A claim with what staff need to judge it: history, who picked, weights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from punnet.foundation import db
from punnet.orders import claim_queries
from punnet.orders.claim_queries import History
from punnet.orders.models import Order, OrderClaim
from punnet.overviews.order_back import ClaimView, claim_view


@dataclass(frozen=True)
class Picked:
    """Who picked a line, of how much was ordered, and what the scale said."""

    ordered: int
    picked: int
    weights: tuple[int, ...]
    by: str
    charged_minor: int


@dataclass(frozen=True)
class ClaimFacts:
    order_id: int
    number: str
    store_id: int
    time_zone: str
    currency: str
    handed_over_at: datetime | None
    actual_minor: int
    claim: ClaimView
    history: History
    picked: dict[int, Picked]


def claim_facts(claim: OrderClaim, order: Order) -> ClaimFacts:
    """Of a claim and its order, both fetched by right. Two SQL queries."""
    lines = {line.pk: line for line in order.lines.all()}
    by = {row.line_id: row.name for row in db.read(PICKERS, order=order.pk)}
    claimed = [lines[each.line_id] for each in claim.lines.all()]
    return ClaimFacts(
        order_id=order.pk,
        number=order.number,
        store_id=order.store_id,
        time_zone=order.store.time_zone,
        currency=order.currency,
        handed_over_at=order.handed_over_at,
        actual_minor=order.actual_minor or 0,
        claim=claim_view(claim, lines),
        history=claim_queries.history(order.pk),
        picked={
            line.pk: Picked(
                line.ordered,
                line.picked or 0,
                tuple(line.weights),
                by.get(line.pk, ""),
                line.charged_minor or 0,
            )
            for line in claimed
        },
    )


PICKERS = """
SELECT DISTINCT ON (p.line_id) p.line_id,
       coalesce(nullif(u.name, ''), nullif(k.name, ''), p.by) AS name
  FROM fulfilment_pick p JOIN orders_orderline l ON l.id = p.line_id
  LEFT JOIN accounts_user u ON p.by = 'staff:' || u.id
  LEFT JOIN accounts_apikey k ON p.by = 'key:' || k.id
 WHERE l.order_id = %(order)s::bigint ORDER BY p.line_id, p.id DESC
"""
