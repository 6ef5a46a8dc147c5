"""Invoices and credit notes of the past, as the shop would have issued them: numbered in the order
of the books. Their papers are made when somebody asks: 6,000 of them would take minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from demo.past import Told
from punnet.foundation import rows
from punnet.invoices import actions as invoices
from punnet.invoices import facts
from punnet.invoices.actions import PastInvoice
from punnet.invoices.models import Kind
from punnet.ledger.actions import PastPosting
from punnet.stores import queries as stores

RETURNED = "nobody_home"  # why the orders of past.py came back


def issue(posted: Sequence[tuple[Told, PastPosting]], posting_ids: Sequence[int]) -> None:
    """Of all postings, which have these ids."""
    invoices.bulk_issue(sorted(_past(posted, posting_ids), key=lambda each: each.at))


def _past(
    posted: Sequence[tuple[Told, PastPosting]], posting_ids: Sequence[int]
) -> Iterator[PastInvoice]:
    for (told, posting), posting_id in zip(posted, posting_ids, strict=True):
        order, amounts = told.order, facts.amounts(posting.sides)
        if amounts is None:
            continue
        rows.attach(order, "lines", told.every_line)
        rows.attach(order, "charges", told.past.charges)
        store = stores.store(order.store_id)
        said = facts.told(
            amounts,
            order=order,
            store=store,
            supplied_at=order.handed_over_at or told.slot.starts_at,
            reason=RETURNED if amounts.kind == Kind.CREDIT_NOTE else "",
        )
        yield PastInvoice(posting_id, posting.at, amounts, order, store, said)
