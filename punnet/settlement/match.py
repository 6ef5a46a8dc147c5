"""Comparing what a provider reports with what we know, as plain data.

`differences` reads three sides: the report's lines, the payments' deeds (captures and refunds that
we believe done) and what the ledger posted for each. Nothing here reads or writes a table.
rule: docs/rules/settlement.md#match
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from punnet.settlement.models import DifferenceKind

K = DifferenceKind
CAPTURE, REFUND, STRAY, REFUND_FAILED = "capture", "refund", "stray", "refund_failed"
OF_DISPUTES = ("dispute", "dispute_won", "dispute_fee")  # compared by what they sum to


@dataclass(frozen=True)
class Line:
    """A row of the report; `order_id` where we know whose money it was."""

    id: str
    kind: str
    reference: str
    charge_id: str
    order_id: int | None
    store_id: int | None
    amount_minor: int
    fee_minor: int
    currency: str
    at: datetime


@dataclass(frozen=True)
class Deed:
    """A capture or refund that was performed, never negative. `booked_minor`: what the ledger has
    of it in clearing, debit positive; None where it posted nothing. `owed`: a refund that the
    bank sent back, and the customer has not got the money in another way."""

    operation: str  # capture, refund or stray (of money that somebody else captured)
    reference: str
    charge_id: str
    order_id: int
    store_id: int
    amount_minor: int
    currency: str
    booked_minor: int | None
    at: datetime
    owed: bool = False


@dataclass(frozen=True)
class Case:
    """All disputes of one payment: `told_minor` and `fee_minor` sum the report's rows, what left
    our balance negative, None where it has none; `taken_minor` is what we say is gone by them,
    `booked_minor` what the ledger has of them in clearing. `began`, `moved`: first and last."""

    name: str  # the order, or the provider's payment
    order_id: int | None
    store_id: int | None
    currency: str
    told_minor: int | None
    fee_minor: int
    disputes: int
    taken_minor: int | None
    booked_minor: int
    began: datetime
    moved: datetime


@dataclass(frozen=True)
class Finding:
    kind: DifferenceKind
    subject: str
    order_id: int | None
    store_id: int | None
    there_minor: int | None
    here_minor: int | None
    currency: str
    at: datetime


@dataclass(frozen=True)
class Span:
    """What is judged: earlier, one side may begin before the other; later, one may be late."""

    since: datetime
    until: datetime

    def holds(self, at: datetime) -> bool:
        return self.since <= at <= self.until


def differences(
    lines: Sequence[Line],
    deeds: Sequence[Deed],
    *,
    span: Span,
    greatest_fee: Callable[[int, str], int],
) -> list[Finding]:
    """All that do not agree, each once; ordered by subject."""
    known = _Deeds(deeds)
    found: list[Finding] = []
    for line in sorted(lines, key=lambda each: (each.at, each.id)):
        judged = list(_of_line(line, known, greatest_fee))
        found += judged if span.holds(line.at) else []
    for deed in known.unreported():
        if span.holds(deed.at):
            found.append(_of_deed(K.UNKNOWN_THERE, deed))
    found += [
        _of_deed(K.BOOKS_DIFFER, deed, there=deed.booked_minor)
        for deed in deeds
        if span.holds(deed.at) and not _is_booked(deed)
    ]
    return sorted(found, key=lambda each: (each.subject, each.kind))


def of_disputes(
    cases: Sequence[Case], *, known_since: datetime, span: Span, greatest_fee: Callable[[str], int]
) -> list[Finding]:
    """Of each payment, what its disputes took by the report, by our rows and by the books. A hold
    that ends and is taken for good are three rows there and one sum. Whatever began before
    `known_since` is not whole in the report that we read."""
    found: list[Finding] = []
    for case in cases:
        if case.began < known_since or not span.holds(case.moved):
            continue
        found += _of_case(case, greatest_fee(case.currency) * max(case.disputes, 1))
    return sorted(found, key=lambda each: (each.subject, each.kind))


def _of_case(case: Case, fees: int) -> Iterator[Finding]:
    here = None if case.taken_minor is None else -case.taken_minor
    sums = {"there": case.told_minor, "here": here}
    if here is None and case.told_minor:
        yield _case(K.UNKNOWN_HERE, case, **sums)
    elif case.told_minor is None and here:
        yield _case(K.UNKNOWN_THERE, case, **sums)
    elif (case.told_minor or 0) != (here or 0):
        yield _case(K.AMOUNT_DIFFERS, case, **sums)
    if (here or 0) != case.booked_minor:
        yield _case(K.BOOKS_DIFFER, case, there=case.booked_minor, here=here)
    allowed = fees if case.disputes else 0
    if not 0 <= case.fee_minor <= allowed:
        yield _case(K.FEE_UNEXPECTED, case, there=case.fee_minor, here=allowed)


def _case(kind: DifferenceKind, case: Case, *, there: int | None, here: int | None) -> Finding:
    return Finding(
        kind=kind,
        subject=f"dispute:{case.name}",
        order_id=case.order_id,
        store_id=case.store_id,
        there_minor=there,
        here_minor=here,
        currency=case.currency,
        at=case.moved,
    )


class _Deeds:
    """Deeds by the provider's reference; each is reported once."""

    def __init__(self, deeds: Sequence[Deed]) -> None:
        self._all = [deed for deed in deeds if deed.amount_minor]
        self._by_reference: dict[tuple[str, str], list[Deed]] = defaultdict(list)
        self._seen: set[int] = set()
        self.captured_orders = {d.order_id for d in self._all if d.operation == CAPTURE}
        self.stray_charges = {d.charge_id for d in self._all if d.operation == STRAY}
        for deed in self._all:
            self._by_reference[_key(deed)].append(deed)

    def take(self, side: str, reference: str) -> tuple[Deed | None, bool]:
        """The deed of that name, and whether a line had named it before."""
        found = self._by_reference.get((side, reference), [])
        fresh = next((deed for deed in found if id(deed) not in self._seen), None)
        if fresh is not None:
            self._seen.add(id(fresh))
            return fresh, False
        return (found[0], True) if found else (None, False)

    def find(self, side: str, reference: str) -> Deed | None:
        return next(iter(self._by_reference.get((side, reference), [])), None)

    def unreported(self) -> Iterator[Deed]:
        return (deed for deed in self._all if id(deed) not in self._seen)


def _key(deed: Deed) -> tuple[str, str]:
    """A refund of the past that kept no name of its own is known by its payment."""
    side = CAPTURE if deed.operation == CAPTURE else REFUND
    return side, deed.reference or deed.charge_id


def _of_line(
    line: Line, known: _Deeds, greatest_fee: Callable[[int, str], int]
) -> Iterator[Finding]:
    if line.kind in OF_DISPUTES:
        return
    if line.kind == REFUND_FAILED:
        deed = known.find(REFUND, line.reference)
        if deed is None or deed.owed:
            yield _of(K.REFUND_FAILED, line, deed)
        return
    if line.kind not in (CAPTURE, REFUND):
        yield _of(K.UNKNOWN_HERE, line)
        return
    deed, repeated = known.take(line.kind, line.reference)
    if deed is None and line.kind == REFUND:
        deed, repeated = known.take(line.kind, line.charge_id)
    if deed is None:
        if line.kind == CAPTURE and line.charge_id in known.stray_charges:
            return  # given back already, or about to be
        yield _of(_unknown(line, known), line)
        return
    yield from _of_pair(line, deed, repeated)
    if line.fee_minor > (_fee_limit(line, greatest_fee)) or (
        line.kind == CAPTURE and line.fee_minor < 0
    ):
        yield _of(K.FEE_UNEXPECTED, line, deed, there=line.fee_minor,
                  here=_fee_limit(line, greatest_fee))  # fmt: skip


def _of_pair(line: Line, deed: Deed, repeated: bool) -> Iterator[Finding]:
    if repeated:
        yield _of(K.DUPLICATE, line, deed)
    elif line.currency != deed.currency:
        yield _of(K.CURRENCY_DIFFERS, line, deed)
    elif abs(line.amount_minor) != deed.amount_minor:
        yield _of(K.AMOUNT_DIFFERS, line, deed)


def _unknown(line: Line, known: _Deeds) -> DifferenceKind:
    if line.order_id is None or line.kind == REFUND:
        return K.UNKNOWN_HERE
    if line.order_id in known.captured_orders:
        return K.DUPLICATE  # its order is paid by another one
    return K.CAPTURED_ELSEWHERE


def _fee_limit(line: Line, greatest_fee: Callable[[int, str], int]) -> int:
    """A refund costs nothing: its capture's fee stays with the provider."""
    return greatest_fee(line.amount_minor, line.currency) if line.kind == CAPTURE else 0


def _is_booked(deed: Deed) -> bool:
    """Money that came and went again (stray) leaves nothing in clearing."""
    wanted = {CAPTURE: deed.amount_minor, REFUND: -deed.amount_minor, STRAY: 0}[deed.operation]
    return deed.booked_minor == wanted or deed.amount_minor == 0


def _of(
    kind: DifferenceKind,
    line: Line,
    deed: Deed | None = None,
    *,
    there: int | None = None,
    here: int | None = None,
) -> Finding:
    """A line's own id stands in the subject of what may come twice for one reference."""
    own = kind in (K.DUPLICATE, K.UNKNOWN_HERE, K.CAPTURED_ELSEWHERE)
    sign = 1 if deed is None or deed.operation == CAPTURE else -1
    ours = None if deed is None else sign * deed.amount_minor
    return Finding(
        kind=kind,
        subject=f"{line.kind}:{line.id if own else line.reference}",
        order_id=deed.order_id if deed else line.order_id,
        store_id=deed.store_id if deed else line.store_id,
        there_minor=line.amount_minor if there is None else there,
        here_minor=ours if here is None else here,
        currency=line.currency,
        at=line.at,
    )


def _of_deed(kind: DifferenceKind, deed: Deed, *, there: int | None = None) -> Finding:
    sign = 1 if deed.operation == CAPTURE else -1
    return Finding(
        kind=kind,
        subject=f"{deed.operation}:{deed.reference or deed.charge_id}",
        order_id=deed.order_id,
        store_id=deed.store_id,
        there_minor=there,
        here_minor=sign * deed.amount_minor,
        currency=deed.currency,
        at=deed.at,
    )
