"""What the staff of a store have before them: orders by wave, and one order as a walk.

Whoever asks names the stores they may see (None is every store); an order of another store is
NotFound. Amounts are whole minor units of `currency`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from punnet.catalogue.languages import known
from punnet.foundation import clock, crypto, db
from punnet.foundation.errors import NotFound
from punnet.foundation.quantity import Kind, OfKind
from punnet.fulfilment.actions import IDLE
from punnet.fulfilment.weighing import accepted
from punnet.orders.states import LineState
from punnet.overviews import picking_sql as sql

# pickers look at today and tomorrow; what is cut off later is nobody's work yet
AHEAD = timedelta(hours=36)
MOST_ORDERS = 300


@dataclass(frozen=True, slots=True)
class Claim:
    """Who has the order; `idle` once somebody else may take it over."""

    picker: str  # staff:7 or key:3
    name: str
    since: datetime
    active_at: datetime

    @property
    def idle(self) -> bool:
        return self.active_at + IDLE <= clock.now()


@dataclass(frozen=True, slots=True)
class Row:
    """An order in a list."""

    number: str
    state: str
    method: str
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    time_zone: str
    lines: int
    done: int
    at_risk: int
    zones: tuple[str, ...]
    totes: int
    age_limit: int
    payment_state: str
    due_minor: int | None  # to take at the door
    currency: str
    name: str  # of the customer
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Wave:
    """Orders that may be picked from the same instant on."""

    cutoff_at: datetime
    time_zone: str
    orders: tuple[Row, ...]

    @property
    def open(self) -> bool:
        return self.cutoff_at <= clock.now()

    @property
    def cutoff_on(self) -> date:
        """The day of the cut-off on the store's calendar."""
        return self.cutoff_at.astimezone(ZoneInfo(self.time_zone)).date()


@dataclass(frozen=True, slots=True)
class Substitute:
    sku: str
    name: str
    kind: str
    picked: int
    weights: tuple[int, ...]
    charged_minor: int


@dataclass(frozen=True, slots=True)
class PickLine(OfKind):
    """A line as the picker needs it. `low` and `high`: grams accepted, of the whole line for
    weight goods, of one unit for catch weight; 0 for pieces."""

    id: int
    sku: str
    name: str
    size: str
    kind: str
    ordered: int
    picked: int | None
    weights: tuple[int, ...]
    price_minor: int
    estimate_minor: int
    charged_minor: int | None
    low: int
    high: int
    zone: str
    place: str
    picture: str
    tint: str
    category_key: str
    age_limit: int
    contains: tuple[str, ...]
    wish: str
    wish_skus: tuple[str, ...]
    note: str
    state: str
    short_reason: str
    at_risk: bool
    substitute: Substitute | None

    @property
    def open(self) -> bool:
        return self.state == LineState.OPEN

    @property
    def missing(self) -> int:
        return max(self.ordered - (self.picked or 0), 0)


@dataclass(frozen=True, slots=True)
class Walk:
    """One order with its lines in walking order: ambient, chilled, frozen last."""

    id: int
    store_id: int
    number: str
    state: str
    reason: str
    method: str
    slot_id: int
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    pick_on: date
    time_zone: str
    language: str
    currency: str
    estimate_minor: int
    maximum_minor: int
    actual_minor: int | None
    age_limit: int
    payment_state: str
    payment_method: str
    captured_minor: int
    refunded_minor: int
    taken_minor: int
    taken_by: str
    waived_reason: str
    unpaid: bool  # nothing to capture, and no manager's word to pick it all the same
    problem: str  # why the provider refused the last capture
    claim: Claim | None
    lines: tuple[PickLine, ...]

    @property
    def done(self) -> int:
        return sum(not line.open for line in self.lines)

    @property
    def at_risk(self) -> int:
        return sum(line.at_risk and line.open for line in self.lines)

    @property
    def may_start_from(self) -> datetime | None:
        """The cut-off while it is still ahead."""
        return self.cutoff_at if self.cutoff_at > clock.now() else None

    def line(self, line_id: int) -> PickLine:
        return next(line for line in self.lines if line.id == line_id)

    def after(self, line_id: int | None) -> PickLine | None:
        """The next open line of the walk behind that one, else the first open one."""
        ids = [line.id for line in self.lines]
        start = ids.index(line_id) + 1 if line_id in ids else 0
        ahead = [*self.lines[start:], *self.lines[:start]]
        return next((line for line in ahead if line.open), None)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is found: "A01-1-1", empty when the store no longer lists it."""

    line_id: int
    place: str
    gtins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """Where an order goes and who takes it; personal data, for who hands over."""

    name: str
    phone: str
    line: str
    postcode: str
    city: str
    floor: str
    door_code: str
    instructions: str


@dataclass(frozen=True, slots=True)
class Unpaid:
    """An order in its totes (or handed over unpaid) whose money was refused, or one still to be
    packed whose authorisation lapsed. `due_minor` is exact once packed, at most before."""

    number: str
    state: str
    payment_state: str  # capture_failed, lapsed
    due_minor: int
    currency: str
    packed_at: datetime | None
    cutoff_at: datetime
    time_zone: str
    problem: str
    tried: int
    waived_reason: str


@dataclass(frozen=True, slots=True)
class Stray:
    """Money that somebody captured without us: `state` says whether it is back (done)."""

    number: str
    state: str  # due, done, refused, failed (the bank sent it back)
    amount_minor: int
    currency: str
    made_at: datetime
    time_zone: str
    problem: str


def to_pick(store_id: int) -> list[Wave]:
    """Placed orders and those being picked, by cut-off, then slot. One SQL query."""
    rows = _rows(store_id, ["placed", "picking"])
    waves: dict[datetime, list[Row]] = {}
    for row in rows:
        waves.setdefault(row.cutoff_at, []).append(row)
    return [Wave(at, orders[0].time_zone, tuple(orders)) for at, orders in waves.items()]


def to_hand_over(store_id: int) -> list[Row]:
    """Packed orders, the earliest slot first. One SQL query."""
    return _rows(store_id, ["packed"])


def _rows(store_id: int, states: list[str]) -> list[Row]:
    found = db.read(
        sql.ROWS, store=store_id, states=states, until=clock.now() + AHEAD, most=MOST_ORDERS
    )
    return [_row(row._asdict()) for row in found]


def _row(row: dict[str, Any]) -> Row:
    row["zones"] = tuple(row["zones"])
    row["claim"] = _claim(row)
    return Row(**row)


def _claim(row: dict[str, Any]) -> Claim | None:
    picker, name = row.pop("picker"), row.pop("picker_name")
    since, active = row.pop("claimed_at"), row.pop("active_at")
    return Claim(picker, name or "", since, active) if picker else None


def walk(store_ids: Collection[int] | None, number: str, *, language: str) -> Walk:
    """An order of those stores as a walk. Raises NotFound. Two SQL queries."""
    return _walk(sql.BY_NUMBER, store_ids, language, order=number)


def walk_of_line(store_ids: Collection[int] | None, line_id: int, *, language: str) -> Walk:
    """The walk that the line belongs to. Raises NotFound. Two SQL queries."""
    return _walk(sql.BY_LINE, store_ids, language, line=line_id)


def _walk(
    statement: str, store_ids: Collection[int] | None, language: str, **which: str | int
) -> Walk:
    stores = None if store_ids is None else sorted(store_ids)
    order = db.read_one(statement, stores=stores, now=clock.now(), **which)
    if order is None:
        raise NotFound(**which)
    lines = db.read(sql.LINES, order=order.id, store=order.store_id, language=known(language))
    values = order._asdict()
    return Walk(
        claim=_claim(values), lines=tuple(_line(each._asdict()) for each in lines), **values
    )


def _line(row: dict[str, Any]) -> PickLine:
    stand_in = {name.removeprefix("sub_"): row.pop(name) for name in sql.SUBSTITUTE}
    stand_in["weights"] = tuple(stand_in["weights"] or ())
    for name in ("weights", "wish_skus", "contains"):
        row[name] = tuple(row[name])
    typical, tolerance = row.pop("typical_grams"), row.pop("tolerance_percent")
    if row["kind"] == Kind.PIECE:
        row["low"] = row["high"] = 0
    else:
        row["low"], row["high"] = accepted(row["kind"], row["ordered"], typical, tolerance)
    return PickLine(substitute=Substitute(**stand_in) if stand_in["sku"] else None, **row)


def route(order_id: int) -> list[Place]:
    """The order's lines as `walk` goes through them, each substitute after the line it stands in
    for. The caller fetched the order by right. One SQL query."""
    return [
        Place(row.line_id, row.place, tuple(row.gtins))
        for row in db.read(sql.ROUTE, order=order_id)
    ]


def door(order_id: int) -> Door | None:
    """Where to; None when the row was erased. The caller fetched the order by right. One query."""
    row = db.read_one(sql.DOOR, order=order_id)
    if row is None:
        return None
    values = row._asdict()
    return Door(**{**values, "door_code": crypto.decrypt(values["door_code"])})


def unpaid(store_id: int) -> list[Unpaid]:
    """Orders of the store whose customers are to pay again, the longest waiting first. One SQL
    query."""
    return [Unpaid(*row) for row in db.read(sql.FAILED, store=store_id)]


def strays(store_id: int) -> list[Stray]:
    """What was captured without us and nobody has looked into yet. One SQL query."""
    return [Stray(*row) for row in db.read(sql.STRAYS, store=store_id)]
