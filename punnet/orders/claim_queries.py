"""Reads of claims, and a customer's history of them. Nothing here writes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.orders.claims import ClaimState
from punnet.orders.models import OrderClaim

LOOKED_BACK = timedelta(days=90)
_WITH = ("lines", "photos")


@dataclass(frozen=True)
class History:
    """Of whoever ordered: `handed_over` orders in all and `paid_minor` of those of 90 days, both of
    the same account or guest; of 90 days, also by the same e-mail address: `claims`, how many were
    `declined`, and `given_minor` by them."""

    handed_over: int
    paid_minor: int
    claims: int
    declined: int
    given_minor: int


def claimers(order_id: int) -> list[str]:
    """Names of whoever ordered, the same for all orders: account and e-mail. One SQL query."""
    row = db.read_one(CLAIMERS, order=order_id)
    return [name for name in (row.account, row.email) if name] if row else []


def history(order_id: int) -> History:
    """Of whoever made that order; a claim that is being made is not in it. One SQL query."""
    row = db.read_one(HISTORY, order=order_id, since=clock.now() - LOOKED_BACK)
    assert row is not None  # an aggregate
    return History(*row)


def claims(order_id: int) -> list[OrderClaim]:
    """Of an order, oldest first, with lines and photos. Three SQL queries."""
    rows = OrderClaim.objects.filter(order_id=order_id).select_related("refund")
    return list(rows.prefetch_related(*_WITH))


def waiting_lines(order_id: int) -> set[int]:
    """Lines whose claim waits for staff. One SQL query."""
    open_ones = OrderClaim.objects.filter(order_id=order_id, state=ClaimState.OPEN)
    return {line for line in open_ones.values_list("lines__line_id", flat=True) if line}


def claim_of_stores(store_ids: Collection[int] | None, claim_id: int) -> OrderClaim:
    """For staff of its store; None is every store. Raises NotFound. Three SQL queries."""
    rows = OrderClaim.objects.filter(pk=claim_id)
    if store_ids is not None:
        rows = rows.filter(store_id__in=store_ids)
    found = rows.select_related("refund").prefetch_related(*_WITH).first()
    if found is None:
        raise NotFound(claim=claim_id)
    return found


@dataclass(frozen=True)
class Waiting:
    id: int
    number: str
    at: datetime
    asked_minor: int
    currency: str
    waits_for: str
    time_zone: str
    lines: int
    photos: int


def waiting(store_ids: Collection[int] | None, most: int = 200) -> list[Waiting]:
    """Claims that wait for staff of those stores, longest first. One SQL query."""
    stores = None if store_ids is None else sorted(store_ids)
    return [Waiting(*row) for row in db.read(WAITING, stores=stores, most=most)]


def photo_of(order_id: int, name: str) -> None:
    """Raises NotFound unless a claim of the order has that photo. One SQL query."""
    if not OrderClaim.objects.filter(order_id=order_id, photos__file=name).exists():
        raise NotFound(photo=name)


def without_claim(names: Collection[str]) -> list[str]:
    """Those photos that no claim has. One SQL query, none for none."""
    return [row.file for row in db.read(WITHOUT_CLAIM, names=sorted(names))] if names else []


def photos_of_erased(most: int = 500) -> list[str]:
    """Photos of orders whose contact is erased. One SQL query."""
    return [row.file for row in db.read(PHOTOS_OF_ERASED, most=most)]


WITHOUT_CLAIM = """
SELECT n.file FROM unnest(%(names)s::text[]) AS n (file)
 WHERE NOT EXISTS (SELECT 1 FROM orders_orderclaimphoto p WHERE p.file = n.file) ORDER BY n.file
"""
PHOTOS_OF_ERASED = """
SELECT p.file FROM orders_orderclaimphoto p JOIN orders_orderclaim c ON c.id = p.claim_id
 WHERE NOT EXISTS (SELECT 1 FROM orders_ordercontact t WHERE t.order_id = c.order_id)
 ORDER BY p.id LIMIT %(most)s::int
"""
CLAIMERS = """
SELECT 'customer:' || coalesce(c.claimed_by_id, c.id) AS account,
       coalesce('email:' || nullif(lower(t.email), ''), '') AS email
  FROM orders_order o JOIN accounts_customer c ON c.id = o.customer_id
  LEFT JOIN orders_ordercontact t ON t.order_id = o.id
 WHERE o.id = %(order)s::bigint
"""
# an e-mail address is nobody's proof: it counts against who claims, never for
HISTORY = """
WITH me AS (
    SELECT coalesce(c.claimed_by_id, c.id) AS root, nullif(lower(t.email), '') AS email
      FROM orders_order o JOIN accounts_customer c ON c.id = o.customer_id
      LEFT JOIN orders_ordercontact t ON t.order_id = o.id WHERE o.id = %(order)s::bigint
), own AS MATERIALIZED (
    SELECT o.id, o.state, o.actual_minor, o.handed_over_at FROM orders_order o
     WHERE o.customer_id IN (SELECT c.id FROM accounts_customer c, me
                              WHERE c.id = me.root OR c.claimed_by_id = me.root)
), alike AS MATERIALIZED (
    SELECT id FROM own UNION
    SELECT t.order_id FROM orders_ordercontact t WHERE lower(t.email) = (SELECT email FROM me)
), c AS (
    SELECT c.state, coalesce(r.amount_minor, 0) AS given
      FROM orders_orderclaim c LEFT JOIN orders_orderrefund r ON r.id = c.refund_id
     WHERE c.order_id IN (SELECT id FROM alike) AND c.at >= %(since)s::timestamptz
)
SELECT (SELECT count(*) FROM own WHERE state = 'handed_over')::int AS handed_over,
       (SELECT coalesce(sum(actual_minor), 0) FROM own
         WHERE state = 'handed_over' AND handed_over_at >= %(since)s::timestamptz)::bigint AS paid,
       (SELECT count(*) FROM c)::int AS claims,
       (SELECT count(*) FROM c WHERE state = 'declined')::int AS declined,
       (SELECT coalesce(sum(given), 0) FROM c)::bigint AS given
"""
WAITING = """
SELECT c.id, o.number, c.at, c.asked_minor, c.currency, c.waits_for, s.time_zone,
       (SELECT count(*) FROM orders_orderclaimline l WHERE l.claim_id = c.id)::int AS lines,
       (SELECT count(*) FROM orders_orderclaimphoto p WHERE p.claim_id = c.id)::int AS photos
  FROM orders_orderclaim c JOIN orders_order o ON o.id = c.order_id
  JOIN stores_store s ON s.id = c.store_id
 WHERE c.state = 'open' AND (%(stores)s::bigint[] IS NULL OR c.store_id = ANY(%(stores)s::bigint[]))
 ORDER BY c.at, c.id LIMIT %(most)s::int
"""
