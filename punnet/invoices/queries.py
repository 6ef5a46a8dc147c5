"""Reads of invoices. Nothing here writes; who may see an order may see its invoices, so callers
fetch the order first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.invoices.models import Invoice, InvoiceFile, Kind

# a job that is not done by then is not coming by itself
LATE = timedelta(minutes=10)
ONCE = 500  # of those that are looked for


@dataclass(frozen=True)
class InvoiceView:
    """One line of an order's list. Amounts in minor units, never negative."""

    id: int
    label: str
    kind: str  # invoice, credit_note
    issued_at: datetime
    currency: str
    gross_minor: int
    tax: tuple[tuple[int, int], ...]  # (rate per mille, minor units contained)
    deposits_minor: int
    refers_to: str | None  # the invoice's number, of a credit note

    @property
    def signed_minor(self) -> int:
        """The gross as it stands on the paper: below zero on a credit note."""
        return -self.gross_minor if self.kind == Kind.CREDIT_NOTE else self.gross_minor


def of_order(order_id: int) -> tuple[InvoiceView, ...]:
    """All of an order, in the order of issue. One SQL query."""
    found = Invoice.objects.filter(order_id=order_id).select_related("refers_to")
    return tuple(_view(row) for row in found.order_by("issued_at", "id"))


def of_order_numbered(order_id: int, label: str) -> Invoice:
    """The order's own of that number, as it stands on the paper. Raises NotFound, also for
    another order's. One SQL query."""
    parts = label.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        raise NotFound(invoice=label)
    store, year, number = (int(part[:9]) for part in parts)
    rows = Invoice.objects.filter(order_id=order_id, store_id=store, year=year, number=number)
    found = rows.select_related("file").first()
    if found is None or found.label != label:
        raise NotFound(invoice=label)
    return found


def of_posting(posting_id: int) -> Invoice | None:
    """One SQL query."""
    return Invoice.objects.filter(posting_id=posting_id).first()


def invoice(invoice_id: int) -> Invoice | None:
    """With what its paper needs of its order. One SQL query."""
    rows = Invoice.objects.select_related("refers_to", "order__contact", "file")
    return rows.filter(pk=invoice_id).first()


def file_of(invoice_id: int) -> InvoiceFile | None:
    """One SQL query."""
    return InvoiceFile.objects.filter(invoice_id=invoice_id).first()


def left_to_credit(order_id: int) -> list[Any]:
    """(id, left_minor) of the order's invoices, oldest first. One SQL query."""
    return db.read(LEFT, order=order_id)


def missing() -> list[str]:
    """Keys of postings whose invoice should be there by now, oldest first. One SQL query."""
    return [row.key for row in db.read(MISSING, before=clock.now() - LATE, limit=ONCE)]


def _view(row: Invoice) -> InvoiceView:
    return InvoiceView(
        id=row.pk,
        label=row.label,
        kind=row.kind,
        issued_at=row.issued_at,
        currency=row.currency,
        gross_minor=row.gross_minor,
        tax=tuple((rate, tax) for rate, _gross, tax in row.facts["by_rate"]),
        deposits_minor=row.deposits_minor,
        refers_to=row.refers_to.label if row.refers_to else None,
    )


LEFT = """
SELECT i.id, i.gross_minor - coalesce(sum(c.gross_minor), 0)::bigint AS left_minor
  FROM invoices_invoice i LEFT JOIN invoices_invoice c ON c.refers_to_id = i.id
 WHERE i.order_id = %(order)s::bigint AND i.kind = 'invoice'
 GROUP BY i.id ORDER BY i.id
"""
# what sold and gave back nothing (fees, money that went through) is no matter of invoices, nor are
# empties that were bought
MISSING = """
SELECT p.key FROM ledger_posting p
 WHERE p.at < %(before)s::timestamptz AND p.order_id IS NOT NULL AND p.kind <> 'containers'
   AND NOT EXISTS (SELECT 1 FROM invoices_invoice i WHERE i.posting_id = p.id)
   AND (SELECT sum(e.amount_minor) FROM ledger_entry e
         WHERE e.posting_id = p.id AND e.account IN ('sales', 'tax', 'deposits')) <> 0
 ORDER BY p.at, p.id LIMIT %(limit)s::int
"""
