"""Every write to invoices. Issued by jobs, never inside placing or capturing.

post_due   in the transaction that posts a sale or a refund: the job that issues
issue      number and row in one transaction, so that numbers have no gaps
keep_file  the paper, made of the row and stored; once
rule: docs/rules/invoices.md
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError

from punnet.foundation import clock, db
from punnet.foundation.bulk import copy_in
from punnet.foundation.errors import NotFound
from punnet.foundation.jobs import defer
from punnet.invoices import facts, files, queries
from punnet.invoices.errors import NothingToCredit
from punnet.invoices.facts import Amounts, Line
from punnet.invoices.models import Counter, Invoice, InvoiceFile, Kind
from punnet.ledger import queries as ledger
from punnet.ledger.models import Posting
from punnet.orders import queries as orders
from punnet.orders.models import Order
from punnet.stores import queries as stores
from punnet.stores.queries import Store

UNPAID = "handed_over_unpaid"  # the kind of posting of goods that went on a manager's word


def post_due(key: str, *, reason: str = "", lines: Sequence[Line] = ()) -> None:
    """Have the worker issue what the posting of that key sold or gave back.

    `lines`: of a part given back, what it consists of; they add up to the posting. One SQL
    statement.
    """
    defer("invoices.issue", key=key, reason=reason, lines=[dict(vars(line)) for line in lines])


def issue(key: str, *, reason: str = "", lines: Sequence[Line] = ()) -> Invoice | None:
    """The invoice or credit note of a posting, issued now unless it was; None for a posting that
    sold and gave back nothing.

    Safe to repeat, and two at once. Raises NotFound, SellerUnknown, NothingToCredit while the
    sale's own invoice is still to come, Invalid for lines that do not add up.
    """
    posting = ledger.posting(key)
    if earlier := queries.of_posting(posting.pk):
        return earlier
    amounts = facts.amounts(posting.entries.all())
    if amounts is None or posting.order_id is None:
        return None
    order, store = orders.whole(posting.order_id), stores.store(posting.store_id)
    supplied_at = order.handed_over_at or order.slot.starts_at
    told = facts.told(
        amounts,
        order=order,
        store=store,
        supplied_at=supplied_at,
        reason=reason,
        lines=lines,
        owed=posting.kind == UNPAID,
    )
    try:
        return _write(posting, amounts, order, store, told)
    except IntegrityError:  # another worker was first: with the row, its number came back too
        if earlier := queries.of_posting(posting.pk):
            return earlier
        raise


@db.transaction
def _write(
    posting: Posting, amounts: Amounts, order: Order, store: Store, told: dict[str, Any]
) -> Invoice:
    now = clock.now()
    year = store.local(now).year
    number = _next_number(store.id, year)
    invoice = Invoice(
        year=year,
        number=number,
        issued_at=now,
        **_columns(amounts, store.id, order, posting.pk),
        facts=told,
    )
    if amounts.kind == Kind.CREDIT_NOTE:
        invoice.refers_to_id = _credited(order.pk, amounts.gross_minor)
    invoice.save(force_insert=True)
    defer("invoices.make_file", invoice_id=invoice.pk)
    return invoice


def _columns(amounts: Amounts, store_id: int, order: Order, posting_id: int) -> dict[str, Any]:
    return {
        "store_id": store_id,
        "kind": amounts.kind,
        "order_id": order.pk,
        "posting_id": posting_id,
        "language": order.language,
        "currency": order.currency,
        "gross_minor": amounts.gross_minor,
        "tax_minor": amounts.tax_minor,
        "deposits_minor": amounts.deposits_minor,
    }


def _next_number(store_id: int, year: int) -> int:
    """The row stays locked until the commit: who issues next in this store waits, and a rollback
    gives the number back."""
    number: int = db.write(NEXT_NUMBER, store=store_id, year=year)[0].last
    return number


def _credited(order_id: int, minor: int) -> int:
    """The invoice that the money was paid by: the first of the order with that much left."""
    left = queries.left_to_credit(order_id)
    if not left:
        raise NothingToCredit(order=order_id)
    return next((row.id for row in left if row.left_minor >= minor), left[0].id)


def keep_file(invoice_id: int) -> InvoiceFile:
    """Make the paper and store it; the one that there is when there is one.

    The same row makes the same bytes, so two at once store one file. Raises NotFound, also when
    its time to be kept is over.
    """
    invoice = queries.invoice(invoice_id)
    if invoice is None or invoice.year < files.oldest_year():
        raise NotFound(invoice=invoice_id)
    if kept := queries.file_of(invoice.pk):
        return kept
    path, sha256 = files.store(invoice)
    db.write(
        KEEP_FILE, invoice=invoice.pk, store=invoice.store_id, path=path, sha=sha256,
        now=clock.now(),
    )  # fmt: skip
    kept = queries.file_of(invoice.pk)
    assert kept is not None  # ours, or the one of who was first
    return kept


def paper_of(invoice: Invoice) -> bytes:
    """The PDF as it was made; made now where nobody has asked yet. Not inside a transaction.

    Raises NotFound when its time is over, FileDamaged.
    """
    kept = getattr(invoice, "file", None) or keep_file(invoice.pk)
    return files.read(invoice, kept)


@dataclass(frozen=True)
class PastInvoice:
    """What `issue` would have issued for a posting of the past; it and its order have ids."""

    posting_id: int
    at: datetime
    amounts: Amounts
    order: Order
    store: Store
    told: dict[str, Any]


def bulk_issue(past: Sequence[PastInvoice]) -> None:
    """Issue them all, numbered in their order, for the seed and imports; papers are made when
    somebody asks for them. Only where nothing was issued in those years yet: the unique rule on
    counters refuses the rest. Six SQL statements."""
    last: dict[tuple[int, int], int] = {}
    rows, of_order = [], {}
    for each in past:
        year = each.store.local(each.at).year
        number = last[each.store.id, year] = last.get((each.store.id, year), 0) + 1
        columns = _columns(each.amounts, each.store.id, each.order, each.posting_id)
        row = Invoice(year=year, number=number, issued_at=each.at, facts=each.told, **columns)
        rows.append(row)
        if row.kind == Kind.INVOICE:
            of_order[row.order_id] = row
    sales = [row for row in rows if row.kind == Kind.INVOICE]
    copy_in(sales)
    credits = [row for row in rows if row.kind == Kind.CREDIT_NOTE]
    for row in credits:
        row.refers_to_id = of_order[row.order_id].pk
    copy_in(credits)
    copy_in([Counter(store_id=store, year=year, last=n) for (store, year), n in last.items()])


NEXT_NUMBER = """
INSERT INTO invoices_counter (store_id, year, last)
VALUES (%(store)s::bigint, %(year)s::int, 1)
ON CONFLICT (store_id, year) DO UPDATE SET last = invoices_counter.last + 1
RETURNING last
"""
KEEP_FILE = """
INSERT INTO invoices_invoicefile (invoice_id, store_id, path, sha256, made_at)
VALUES (%(invoice)s::bigint, %(store)s::bigint, %(path)s, %(sha)s, %(now)s::timestamptz)
ON CONFLICT (invoice_id) DO NOTHING
"""
