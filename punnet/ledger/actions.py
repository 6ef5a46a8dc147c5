"""Every write to postings and entries. Called by processes, inside their transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from punnet.foundation import clock
from punnet.foundation.bulk import copy_in
from punnet.foundation.money import tax_inside
from punnet.ledger.models import Account, Entry, Posting


@dataclass(frozen=True)
class Side:
    """One side of a posting: positive is debit, negative is credit, in minor units."""

    account: Account
    amount_minor: int
    tax_per_mille: int | None = None
    tender: str = ""
    shift_id: int | None = None  # whose bag, of cash
    holder: str = ""  # whose credit or card


def post(
    *,
    key: str,
    kind: str,
    store_id: int,
    order_id: int | None,
    currency: str,
    sides: Sequence[Side],
    actor: object,
) -> None:
    """Post once per `key`; a repeat does nothing. Sides of zero are left out.

    The sides sum to zero: the database refuses the commit otherwise. Three SQL statements.
    """
    moving = [side for side in sides if side.amount_minor]
    now = clock.now()
    posting, is_new = Posting.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "store_id": store_id,
            "order_id": order_id,
            "at": now,
            "actor": str(actor),
        },
    )
    if not is_new:
        return
    Entry.objects.bulk_create(
        Entry(
            posting=posting,
            account=side.account,
            store_id=store_id,
            currency=currency,
            amount_minor=side.amount_minor,
            tax_per_mille=side.tax_per_mille,
            order_id=order_id,
            tender=side.tender,
            shift_id=side.shift_id,
            holder=side.holder,
            at=now,
        )
        for side in moving
    )


@dataclass(frozen=True)
class Sold:
    """What a receipt is made of, tax included: goods and charges by tax rate, and deposits."""

    by_rate: dict[int, int]  # per mille → gross minor units
    deposits_minor: int

    @property
    def gross_minor(self) -> int:
        return sum(self.by_rate.values()) + self.deposits_minor


def sale_sides(
    sold: Sold,
    *,
    into: Account,
    tender: str,
    came_minor: int | None = None,
    shift_id: int | None = None,
    off_minor: int = 0,
) -> list[Side]:
    """The money came in `into`; the others say what for. rule: docs/rules/money.md#tax

    `came_minor`: what came, where coins made it another sum than what was sold; `shift_id`: whose
    bag they are in; `off_minor`: of what was sold, given back in the same breath by postings of
    its own.
    """
    due = sold.gross_minor - off_minor
    came = due if came_minor is None else came_minor
    from_sale = [
        Side(into, came, tender=tender, shift_id=shift_id),
        Side(Account.ROUNDING, due - came, tender=tender),
        Side(Account.RECEIVABLE, off_minor),
    ]
    for rate, gross in sorted(sold.by_rate.items()):
        tax = tax_inside(gross, rate)
        from_sale.append(Side(Account.SALES, tax - gross, rate, tender))
        from_sale.append(Side(Account.TAX, -tax, rate, tender))
    from_sale.append(Side(Account.DEPOSITS, -sold.deposits_minor, tender=tender))
    return from_sale


def reversed_sides(sides: Sequence[Side]) -> list[Side]:
    """The same the other way round: a refund of everything."""
    return [replace(side, amount_minor=-side.amount_minor) for side in sides]


@dataclass(frozen=True)
class GivenBack:
    """A part: goods and charges by rate, each with its tax, and deposits; or goodwill."""

    by_rate: Sequence[Sequence[int]]  # per mille, gross, tax
    deposits_minor: int
    goodwill_minor: int = 0


def refund_sides(back: GivenBack, *, out_of: Account, tender: str) -> list[Side]:
    """The money leaves `out_of`; the others say what for. rule: docs/rules/returns.md#books"""
    sides = []
    for rate, gross, tax in back.by_rate:
        sides.append(Side(Account.SALES, gross - tax, rate, tender))
        sides.append(Side(Account.TAX, tax, rate, tender))
    sides.append(Side(Account.DEPOSITS, back.deposits_minor, tender=tender))
    sides.append(Side(Account.GOODWILL, back.goodwill_minor, tender=tender))
    sides.append(Side(out_of, -sum(side.amount_minor for side in sides), tender=tender))
    return sides


@dataclass(frozen=True)
class PastPosting:
    """One posting of the past: what `post` takes, with its day."""

    key: str
    kind: str
    store_id: int
    order_id: int
    currency: str
    sides: Sequence[Side]
    actor: str
    at: datetime


def bulk_post(past: Sequence[PastPosting]) -> list[int]:
    """Post them all, for the seed and imports; their ids. The same trigger judges each. Four
    statements."""
    rows = [
        Posting(
            key=each.key,
            kind=each.kind,
            store_id=each.store_id,
            order_id=each.order_id,
            at=each.at,
            actor=each.actor,
        )
        for each in past
    ]
    copy_in(rows)
    copy_in(
        [
            Entry(
                posting_id=row.pk,
                account=str(side.account),
                store_id=each.store_id,
                currency=each.currency,
                amount_minor=side.amount_minor,
                tax_per_mille=side.tax_per_mille,
                order_id=each.order_id,
                tender=side.tender,
                shift_id=side.shift_id,
                holder=side.holder,
                at=each.at,
            )
            for row, each in zip(rows, past, strict=True)
            for side in each.sides
            if side.amount_minor
        ]
    )
    return [row.pk for row in rows]
