"""What we believe moved at a provider, for the comparison with its report: payments and ledger.

Two reads: whose money a row of the report is, and the captures and refunds of a span with what
the books have of each.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from punnet.foundation import db
from punnet.settlement.match import Deed


class Whose(NamedTuple):
    order_id: int
    store_id: int


def whose(
    gateway: str, *, keys: Collection[str], charges: Collection[str], references: Collection[str]
) -> dict[str, Whose]:
    """The order behind an attempt's key, a provider's payment, or a capture or refund of it, by
    that name. One SQL query."""
    rows = db.read(
        WHOSE, gateway=gateway, keys=sorted(keys), charges=sorted(charges),
        references=sorted(references),
    )  # fmt: skip
    return {row.name: Whose(row.order_id, row.store_id) for row in rows}


def deeds(gateway: str, *, since: datetime, until: datetime) -> list[Deed]:
    """Captures and refunds that ended in that span, with what the ledger has in clearing for each;
    but what was paid by transfer never was at the provider. One SQL query."""
    rows = db.read_tuples(DEEDS, gateway=gateway, since=since, until=until)
    return [Deed(*row) for row in rows]


def failed_refunds(gateway: str, *, since: datetime) -> list[int]:
    """Ids of refunds that we believe done, and that the report says came back. One SQL query."""
    return [row.id for row in db.read(UNNOTICED, gateway=gateway, since=since)]


WHOSE = """
SELECT a.key::text AS name, p.order_id, p.store_id
  FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
 WHERE a.method = %(gateway)s AND a.key = ANY(%(keys)s::text[]::uuid[])
UNION
SELECT a.charge_id, p.order_id, p.store_id
  FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
 WHERE a.method = %(gateway)s AND a.charge_id <> '' AND a.charge_id = ANY(%(charges)s::text[])
UNION
SELECT c.provider_ref, p.order_id, p.store_id
  FROM payments_call c JOIN payments_payment p ON p.id = c.payment_id
  JOIN payments_attempt a ON a.id = c.attempt_id
 WHERE a.method = %(gateway)s AND c.provider_ref <> ''
   AND c.provider_ref = ANY(%(references)s::text[])
"""
UNNOTICED = """
SELECT DISTINCT c.id FROM settlement_reportline l
  JOIN payments_payment p ON p.order_id = l.order_id
  JOIN payments_call c ON c.payment_id = p.id AND c.provider_ref = l.reference
 WHERE l.gateway = %(gateway)s AND l.kind = 'refund_failed' AND l.at >= %(since)s::timestamptz
   AND c.operation IN ('refund', 'stray') AND c.state = 'done'
 ORDER BY c.id
"""
# stray money that the bank sent back came in again, and goes with the next refund of it
DEEDS = """
SELECT c.operation, c.provider_ref, a.charge_id, p.order_id, p.store_id, c.amount_minor, p.currency,
       (SELECT sum(e.amount_minor)::bigint FROM ledger_posting g
          JOIN ledger_entry e ON e.posting_id = g.id AND e.account = 'clearing'
         WHERE g.key = ANY(CASE c.operation
               WHEN 'stray' THEN ARRAY['stray_capture:' || c.id, 'stray_refund:' || c.id,
                    'refund_failed:' || (SELECT max(x.id) FROM payments_call x
                                          WHERE x.attempt_id = c.attempt_id AND x.id < c.id
                                            AND x.operation = 'stray' AND x.state = 'failed')]
               ELSE ARRAY[c.operation || ':' || c.id] END)),
       coalesce(c.ended_at, c.made_at),
       c.state = 'done' OR NOT EXISTS (SELECT 1 FROM orders_orderrefund r
                                        WHERE r.id = c.refund_id AND r.state = 'done')
       AND NOT EXISTS (SELECT 1 FROM payments_call x
                        WHERE c.operation = 'stray' AND x.attempt_id = c.attempt_id
                          AND x.id > c.id AND x.operation = 'stray' AND x.state = 'done')
  FROM payments_call c JOIN payments_attempt a ON a.id = c.attempt_id
  JOIN payments_payment p ON p.id = c.payment_id
 WHERE a.method = %(gateway)s AND c.state IN ('done', 'failed')
   AND c.operation IN ('capture', 'refund', 'stray')
   AND c.made_at <= %(until)s::timestamptz
   AND coalesce(c.ended_at, c.made_at) >= %(since)s::timestamptz
   AND coalesce(c.ended_at, c.made_at) <= %(until)s::timestamptz
 ORDER BY c.id
"""
