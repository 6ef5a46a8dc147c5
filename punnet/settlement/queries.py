"""Reads of what providers report, for processes and the desk."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from django.db.models import F, Q, QuerySet

from punnet.foundation import db
from punnet.foundation.errors import NotFound
from punnet.settlement.match import Case, Line
from punnet.settlement.models import Difference, DifferenceState, Dispute, Payout

Stores = Collection[int] | None  # None is every store


def lines(gateway: str, *, since: datetime, until: datetime) -> list[Line]:
    """The report's lines of that span, oldest first. One SQL query."""
    return [Line(*row) for row in db.read_tuples(LINES, gateway=gateway, since=since, until=until)]


def cases(gateway: str, *, since: datetime) -> list[Case]:
    """Of each payment that a dispute or its rows moved since then, all that they ever moved, with
    what the ledger has of it. One SQL query."""
    return [Case(*row) for row in db.read_tuples(CASES, gateway=gateway, since=since)]


class PayoutSum(NamedTuple):
    """A payout and what its lines sum to, fees taken off. None where there are none."""

    id: int
    provider_id: str
    state: str
    amount_minor: int
    net_minor: int
    currency: str
    at: datetime


def payout_sums(gateway: str, *, since: datetime) -> list[PayoutSum]:
    """Of payouts whose lines were read. One SQL query."""
    return db.read_as(PayoutSum, PAYOUT_SUMS, gateway=gateway, since=since)


class Share(NamedTuple):
    """What a payout carries of one store's money; None: of nobody we know."""

    store_id: int | None
    amount_minor: int
    fee_minor: int


def shares(payout_id: int) -> list[Share]:
    """By store, unknown last. One SQL query."""
    return db.read_as(Share, SHARES, payout=payout_id)


def payouts_to_read(gateway: str, *, until: datetime) -> list[Payout]:
    """Payouts whose lines are not known yet, of until then, oldest first. One SQL query."""
    unread = Payout.objects.filter(gateway=gateway, lines_read=False, at__lte=until)
    return list(unread.order_by("at", "id"))


def payouts_to_post(gateway: str) -> list[int]:
    """Ids of payouts that arrived and are not in the ledger, or came back and still are. One SQL
    query."""
    return [row.id for row in db.read(TO_POST, gateway=gateway)]


def seen(stores: Stores) -> QuerySet[Difference]:
    """Differences of those stores; one of nobody's store is for who may see all of them."""
    found = Difference.objects.select_related("owner", "order")
    return found if stores is None else found.filter(store_id__in=sorted(stores))


def difference(difference_id: int, stores: Stores) -> Difference:
    """With its owner and order, of those stores. Raises NotFound. One SQL query."""
    found = seen(stores).filter(pk=difference_id).first()
    if found is None:
        raise NotFound(difference=difference_id)
    return found


def how_many_open(stores: Stores) -> int:
    """One SQL query."""
    return seen(stores).filter(Q(state=DifferenceState.OPEN)).count()


def payouts(limit: int = 100) -> list[Payout]:
    """Newest first. One SQL query."""
    return list(Payout.objects.order_by("-at", "-id")[:limit])


def dispute(dispute_id: int) -> Dispute:
    """For processes that hold its id by right. Raises NotFound. One SQL query."""
    return _one_dispute(Dispute.objects.filter(pk=dispute_id), dispute_id)


def disputes(stores: Stores) -> QuerySet[Dispute]:
    """Of those stores, the nearest date first, what is over last."""
    found = Dispute.objects.select_related("order")
    if stores is not None:
        found = found.filter(store_id__in=sorted(stores))
    return found.order_by(F("ended_at").desc(nulls_first=True), "answer_by", "id")


def dispute_of_stores(dispute_id: int, stores: Stores) -> Dispute:
    """Raises NotFound. One SQL query."""
    return _one_dispute(disputes(stores).filter(pk=dispute_id), dispute_id)


def _one_dispute(rows: QuerySet[Dispute], dispute_id: int) -> Dispute:
    found = rows.first()
    if found is None:
        raise NotFound(dispute=dispute_id)
    return found


def is_disputed(order_id: int) -> bool:
    """Whether the customer's bank took money of the order back, and it did not come again. A bank
    that only asks took none: giving back is what ends its question. One SQL query."""
    row = db.read_one(DISPUTED, order=order_id)
    return row is not None


DISPUTED = """
SELECT 1 FROM settlement_dispute
 WHERE order_id = %(order)s::bigint AND (taken_minor > 0 OR state = 'lost') LIMIT 1
"""
LINES = """
SELECT provider_id, kind, reference, charge_id, order_id, store_id, amount_minor, fee_minor,
       currency, at
  FROM settlement_reportline
 WHERE gateway = %(gateway)s AND at >= %(since)s::timestamptz AND at <= %(until)s::timestamptz
 ORDER BY at, provider_id
"""
# a payment is one order's, or known by the name that the provider gave it
CASES = """
WITH told AS (
    SELECT coalesce(order_id::text, charge_id) AS name, currency, max(order_id) AS order_id,
           max(store_id) AS store_id, sum(amount_minor)::bigint AS minor,
           sum(fee_minor)::bigint AS fee, min(at) AS began, max(at) AS moved
      FROM settlement_reportline
     WHERE gateway = %(gateway)s AND kind IN ('dispute', 'dispute_won', 'dispute_fee')
     GROUP BY 1, 2
), ours AS (
    SELECT coalesce(d.order_id::text, d.charge_id) AS name, d.currency,
           max(d.order_id) AS order_id, max(d.store_id) AS store_id, count(*) AS disputes,
           sum(d.taken_minor)::bigint AS taken, sum(coalesce(b.minor, 0))::bigint AS booked,
           min(d.at) AS began, max(greatest(d.at, d.ended_at)) AS moved
      FROM settlement_dispute d LEFT JOIN LATERAL (
           SELECT sum(e.amount_minor) AS minor FROM ledger_posting g
             JOIN ledger_entry e ON e.posting_id = g.id AND e.account = 'clearing'
            WHERE g.key = 'dispute:' || d.id OR g.key = 'dispute_won:' || d.id
               OR g.key = ANY(SELECT k || d.id || ':' || n FROM generate_series(1, d.moves) n,
                              unnest(ARRAY['dispute:', 'dispute_won:']) k)) b ON true
     WHERE d.gateway = %(gateway)s GROUP BY 1, 2
)
SELECT name, coalesce(o.order_id, t.order_id), coalesce(o.store_id, t.store_id), currency,
       t.minor, coalesce(t.fee, 0), coalesce(o.disputes, 0), o.taken, coalesce(o.booked, 0),
       least(t.began, o.began), greatest(t.moved, o.moved)
  FROM told t FULL JOIN ours o USING (name, currency)
 WHERE greatest(t.moved, o.moved) >= %(since)s::timestamptz
 ORDER BY name, currency
"""
PAYOUT_SUMS = """
SELECT p.id, p.provider_id, p.state, p.amount_minor,
       coalesce(sum(l.amount_minor - l.fee_minor), 0)::bigint, p.currency, p.at
  FROM settlement_payout p LEFT JOIN settlement_reportline l
    ON l.payout_id = p.id AND l.currency = p.currency
 WHERE p.gateway = %(gateway)s AND p.at >= %(since)s::timestamptz AND p.lines_read
 GROUP BY p.id ORDER BY p.at, p.id
"""
SHARES = """
SELECT l.store_id, sum(l.amount_minor)::bigint, sum(l.fee_minor)::bigint
  FROM settlement_reportline l JOIN settlement_payout p ON p.id = l.payout_id
 WHERE p.id = %(payout)s::bigint AND l.currency = p.currency
 GROUP BY l.store_id ORDER BY l.store_id NULLS LAST
"""
TO_POST = """
SELECT id FROM settlement_payout
 WHERE gateway = %(gateway)s AND lines_read
   AND (state = 'paid' AND posted_at IS NULL
        OR state = 'failed' AND posted_at IS NOT NULL AND reversed_at IS NULL)
 ORDER BY at, id
"""
