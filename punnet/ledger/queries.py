"""Balances are sums over entries, as of any moment. Nothing here writes."""

from __future__ import annotations

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
