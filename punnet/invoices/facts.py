"""What an invoice says, out of a posting and its order: the amounts are the ledger's, the lines
the order's. Pure; a snapshot of plain values, so that nothing that changes later reaches it.

    seller    who sells: company, numbers, the store's address
    order     the order's number; zone, supplied_on: the day of handing over there
    lines     name, kind, quantity, grams, price_minor, rate, amount_minor, deposit_minor
    charges   [[kind, minor]]; they share the goods' rates; discounts_minor
    by_rate   [[per mille, gross minor, tax minor]]
    paid_by   tenders; paid: [[tender, minor]] by each, store credit and gift card first, those
              without a name last: owed (`owed`), or taken off at the door
    rounding_minor  of cash, above zero where more came than was due; reason: why it was given back
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from punnet.foundation.errors import Invalid
from punnet.foundation.quantity import Kind as Measure
from punnet.invoices.errors import SellerUnknown
from punnet.invoices.models import Kind
from punnet.ledger.models import Account
from punnet.orders import receipt
from punnet.orders.models import Order, OrderLine
from punnet.stores.company import NAMES
from punnet.stores.queries import Store

SOLD = (Account.SALES, Account.TAX, Account.DEPOSITS)
OWN = ("store_credit", "gift_card")  # charged first


class Side(Protocol):
    """An entry of the ledger, or a side that will be one."""

    @property
    def account(self) -> str: ...
    @property
    def amount_minor(self) -> int: ...
    @property
    def tax_per_mille(self) -> int | None: ...
    @property
    def tender(self) -> str: ...


@dataclass(frozen=True)
class Line:
    """One line of the paper. `name` empty: all of one rate together. Gross, without deposit."""

    name: str
    rate: int  # per mille
    amount_minor: int
    kind: str = ""
    quantity: int = 0  # units or grams, by kind
    grams: int = 0  # catch weight: what the units weighed
    price_minor: int = 0  # per unit or per kg, by kind
    deposit_minor: int = 0


@dataclass(frozen=True)
class Amounts:
    """What a posting sold or gave back, never negative; `kind` says which."""

    kind: Kind
    gross_by_rate: dict[int, int]
    tax_by_rate: dict[int, int]
    deposits_minor: int
    paid: tuple[tuple[str, int], ...]  # (tender, minor units), in the order of charging
    rounding_minor: int = 0  # what coins made more of it

    @property
    def tenders(self) -> tuple[str, ...]:
        return tuple(tender for tender, _minor in self.paid if tender)

    @property
    def tax_minor(self) -> int:
        return sum(self.tax_by_rate.values())

    @property
    def gross_minor(self) -> int:
        return sum(self.gross_by_rate.values()) + self.deposits_minor


def amounts(sides: Iterable[Side]) -> Amounts | None:
    """Of a posting's sides; None when nothing was sold nor given back by it."""
    sides = list(sides)
    net = -sum(side.amount_minor for side in sides if side.account in SOLD)
    if not net:
        return None
    sign = -1 if net > 0 else 1
    gross: dict[int, int] = {}
    tax: dict[int, int] = {}
    for side in sides:
        if side.account in (Account.SALES, Account.TAX):
            rate, minor = side.tax_per_mille or 0, sign * side.amount_minor
            gross[rate] = gross.get(rate, 0) + minor
            tax[rate] = tax.get(rate, 0) + (minor if side.account == Account.TAX else 0)
    deposits = sign * sum(side.amount_minor for side in sides if side.account == Account.DEPOSITS)
    rounding = sign * sum(side.amount_minor for side in sides if side.account == Account.ROUNDING)
    kind = Kind.INVOICE if net > 0 else Kind.CREDIT_NOTE
    return Amounts(kind, dict(sorted(gross.items())), dict(sorted(tax.items())), deposits,
                   _paid(sides, -sign), rounding)  # fmt: skip


def _paid(sides: Iterable[Side], sign: int) -> tuple[tuple[str, int], ...]:
    paid: dict[str, int] = {}
    for side in sides:
        if side.account not in (*SOLD, Account.ROUNDING):
            paid[side.tender] = paid.get(side.tender, 0) + sign * side.amount_minor
    found = [(tender, minor) for tender, minor in paid.items() if minor]
    return tuple(sorted(found, key=lambda each: _place(each[0])))


def _place(tender: str) -> int:
    return OWN.index(tender) if tender in OWN else len(OWN) if tender else len(OWN) + 1


def told(
    amounts: Amounts,
    *,
    order: Order,
    store: Store,
    supplied_at: datetime,
    lines: Sequence[Line] = (),
    reason: str = "",
    owed: bool = False,
) -> dict[str, Any]:
    """The snapshot. `lines` is what a part given back consists of; without them the order's own,
    where the posting is all of the order, else a line a rate. `owed`: what nobody paid is still to
    be paid. Raises SellerUnknown, Invalid."""
    whole = not lines and _is_whole(amounts, order)
    if lines:
        _must_add_up(lines, amounts)
    elif whole:
        lines = [_line(line) for line in order.lines.all() if line.charged_minor]
    else:
        lines = [Line("", rate, gross) for rate, gross in amounts.gross_by_rate.items()]
    charges = [[each.kind, each.amount_minor] for each in order.charges.all()] if whole else []
    return {
        "seller": seller(store),
        "order": order.number,
        "zone": store.time_zone,
        "supplied_on": store.local(supplied_at).date().isoformat(),
        "lines": [dict(vars(line)) for line in lines],
        "charges": charges,
        "discounts_minor": receipt.discounts_minor(order) if whole else 0,
        "by_rate": [
            [rate, gross, amounts.tax_by_rate[rate]]
            for rate, gross in amounts.gross_by_rate.items()
        ],
        "paid_by": list(amounts.tenders),
        "paid": [list(each) for each in amounts.paid],
        "owed": owed,
        "rounding_minor": amounts.rounding_minor,
        "reason": reason,
    }


def seller(store: Store) -> dict[str, str]:
    """Raises SellerUnknown while the store's company is not written down."""
    missing = [name for name in NAMES if not getattr(store, name)]
    if missing:
        raise SellerUnknown(store=store.slug, missing=missing)
    names = (*NAMES, "name", "address_line", "postcode", "city", "country", "phone", "email")
    return {name: getattr(store, name) for name in names}


def _is_whole(amounts: Amounts, order: Order) -> bool:
    sold = receipt.sold(order)
    return (sold.by_rate, sold.deposits_minor) == (amounts.gross_by_rate, amounts.deposits_minor)


def _must_add_up(lines: Sequence[Line], amounts: Amounts) -> None:
    by_rate: dict[int, int] = {}
    for line in lines:
        by_rate[line.rate] = by_rate.get(line.rate, 0) + line.amount_minor
    by_rate = {rate: gross for rate, gross in sorted(by_rate.items()) if gross}
    wanted = {rate: gross for rate, gross in amounts.gross_by_rate.items() if gross}
    if by_rate != wanted:
        raise Invalid.field("lines", f"must add up to the posting's {wanted}, not to {by_rate}")
    deposits = sum(line.deposit_minor for line in lines)
    if deposits != amounts.deposits_minor:
        raise Invalid.field("lines", f"must hold deposits of {amounts.deposits_minor}")


def _line(line: OrderLine) -> Line:
    return Line(
        name=line.name,
        rate=line.tax_per_mille,
        amount_minor=line.charged_minor or 0,
        kind=line.kind,
        quantity=line.picked or 0,
        grams=sum(line.weights) if line.kind == Measure.CATCH_WEIGHT else 0,
        price_minor=line.price_minor,
        deposit_minor=line.charged_deposit_minor or 0,
    )
