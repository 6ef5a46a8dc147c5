"""Balances are sums over entries, as of any moment. Nothing here writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Sum

from punnet.foundation import db
from punnet.foundation.errors import NotFound
from punnet.ledger.models import Entry, Posting


def balance(account: str, *, store_id: int, currency: str, as_of: datetime | None = None) -> int:
    """Minor units, debit positive, of one store's account. One SQL query."""
    entries = Entry.objects.filter(account=account, store_id=store_id, currency=currency)
    if as_of is not None:
        entries = entries.filter(at__lte=as_of)
    return entries.aggregate(total=Sum("amount_minor"))["total"] or 0


def of_order(order_id: int, account: str) -> int:
    """Minor units that the account holds for one order, debit positive. One SQL query."""
    minor: int = db.read(OF_ORDER, order=order_id, account=account)[0].minor
    return minor


def held(holder: str, account: str, currency: str) -> int:
    """Minor units that we owe the holder: a customer's credit, a card's balance, what is set aside
    for an order. One SQL query."""
    minor: int = db.read(HELD, holder=holder, account=account, currency=currency)[0].minor
    return minor


@dataclass(frozen=True)
class Moved:
    """One change of what a holder has, in minor units: above zero, it grew."""

    at: datetime
    kind: str
    minor: int
    order_id: int | None
    key: str


def history(holder: str, account: str, currency: str, *, most: int = 100) -> list[Moved]:
    """What changed what the holder has, newest first. One SQL query."""
    rows = db.read(HISTORY, holder=holder, account=account, currency=currency, most=most)
    return [Moved(row.at, row.kind, row.minor, row.order_id, row.key) for row in rows]


def is_posted(key: str) -> bool:
    """Whether that was posted. One SQL query."""
    return Posting.objects.filter(key=key).exists()


def posting(key: str) -> Posting:
    """With its entries. Raises NotFound. Two SQL queries."""
    found = Posting.objects.prefetch_related("entries").filter(key=key).first()
    if found is None:
        raise NotFound(posting=key)
    return found


OF_ORDER = """
SELECT coalesce(sum(amount_minor), 0)::bigint AS minor FROM ledger_entry
 WHERE order_id = %(order)s::bigint AND account = %(account)s
"""

HELD = """
SELECT coalesce(-sum(amount_minor), 0)::bigint AS minor FROM ledger_entry
 WHERE holder = %(holder)s AND account = %(account)s AND currency = %(currency)s
"""
HISTORY = """
SELECT e.at, g.kind, -e.amount_minor AS minor, e.order_id, g.key
  FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
 WHERE e.holder = %(holder)s AND e.account = %(account)s AND e.currency = %(currency)s
 ORDER BY e.id DESC LIMIT %(most)s
"""
