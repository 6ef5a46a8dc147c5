"""A SKU on the shelf of a store, as who counts it needs it: what is there, what is promised, which
orders lack something, what changed last. Reads alone; `processes/change_stock.py` writes.

Whoever asks names the store they work for; a SKU that it does not list is NotFound.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from punnet.catalogue.languages import known
from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.foundation.quantity import OfKind
from punnet.inventory.queries import COUNTED, RECEIVED
from punnet.inventory.reasons import WasteReason
from punnet.overviews import shelf
from punnet.overviews import stockroom_sql as sql

MOST_CHANGES = 20
MOST_FOUND = 12
CHANGES_SINCE = timedelta(days=30)  # movements are cut by month: two parts at most are read
BY_HAND = {RECEIVED, COUNTED, *WasteReason.values}


@dataclass(frozen=True, slots=True)
class Found(OfKind):
    """A SKU in a list. `owed`: promised and not covered."""

    sku: str
    name: str
    size: str
    kind: str
    place: str
    picture: str
    tint: str
    quantity: int
    reserved: int
    owed: int


@dataclass(frozen=True, slots=True)
class Coming:
    """A dated inbound that is not on the shelf yet."""

    there_by: date
    quantity: int
    reserved: int
    good_until: date | None


@dataclass(frozen=True, slots=True)
class Owed:
    """An order that lacks some of the SKU; the earliest slot, which is covered first, leads."""

    number: str
    starts_at: datetime
    ends_at: datetime
    quantity: int


@dataclass(frozen=True, slots=True)
class StockChange(OfKind):
    """Movements of one cause, as one. `key` is given where staff booked it and can undo it."""

    sku: str
    name: str
    kind: str
    at: datetime
    what: str  # received, counted, expired, …, undo, order
    reason: str  # of the movement
    change: int
    by: str
    order: str  # its number, where it was for one
    key: UUID | None


@dataclass(frozen=True, slots=True)
class Stocked(OfKind):
    """One SKU at the store. Quantities are units or grams, by `order_in`."""

    sku: str
    name: str
    size: str
    kind: str
    place: str
    picture: str
    tint: str
    typical_grams: int | None
    min_life_days: int
    quantity: int
    reserved: int
    good_until: date | None
    safety_stock: int
    recount_since: datetime | None
    coming: tuple[Coming, ...]
    owed: tuple[Owed, ...]
    changes: tuple[StockChange, ...]

    @property
    def free(self) -> int:
        return self.quantity - self.reserved

    @property
    def keeps(self) -> bool:
        """Whether its last day matters: it is promised to keep, or the shelf has one."""
        return bool(self.min_life_days or self.good_until)


def stocked(store_id: int, sku: str, *, language: str) -> Stocked:
    """Raises NotFound. Four SQL queries."""
    row = db.read_one(sql.STOCKED, store=store_id, sku=sku, language=known(language))
    if row is None:
        raise NotFound(sku=sku)
    coming = db.read(sql.COMING, store=store_id, sku=sku)
    owed = db.read(sql.OWED, store=store_id, sku=sku)
    return Stocked(
        **row._asdict(),
        coming=tuple(Coming(*each) for each in coming),
        owed=tuple(Owed(*each) for each in owed),
        changes=tuple(_changes(store_id, sku, language)),
    )


def find(store_id: int, words: str, *, language: str) -> list[Found]:
    """What the store lists by the beginning of a SKU, else by words. At most three queries and
    those of a search."""
    words = words.strip()
    if not words:
        return []
    found = _rows(sql.FOUND_BY_BEGINNING, store_id, language, starts=words.lower())
    if found:
        return found
    page = shelf.listing(store_id, language=language, q=words, page_size=MOST_FOUND)
    return _rows(sql.FOUND_BY_SKU, store_id, language, skus=[card.sku for card in page.items])


def to_count(store_id: int, *, language: str) -> list[Found]:
    """SKUs whose books were wrong, longest waiting first. One SQL query."""
    return _rows(sql.TO_COUNT, store_id, language)


def short(store_id: int, *, language: str) -> list[Found]:
    """SKUs that orders lack, the earliest slot first. One SQL query."""
    return _rows(sql.SHORT, store_id, language)


def last_changes(store_id: int, *, language: str) -> list[StockChange]:
    """What staff booked in the store, newest first. One SQL query."""
    return _changes(store_id, None, language)


def _rows(statement: str, store_id: int, language: str, **wanted: Any) -> list[Found]:
    rows = db.read(statement, store=store_id, language=known(language), most=MOST_FOUND, **wanted)
    return [Found(*row) for row in rows]


def _changes(store_id: int, sku: str | None, language: str) -> list[StockChange]:
    rows = db.read(
        sql.CHANGES if sku else sql.LAST_CHANGES,
        store=store_id,
        sku=sku,
        language=known(language),
        since=clock.now() - CHANGES_SINCE,
        most=MOST_CHANGES,
    )
    return _with_keys(rows)


def _with_keys(rows: list[Any]) -> list[StockChange]:
    """Newest first. One that was undone, or comes before a count that stands, has no key: it can
    no more be undone."""
    undone = {row.subject.partition(":")[2] for row in rows if row.subject.startswith("undo:")}
    counted, changes = False, []
    for row in rows:
        what, _colon, key = row.subject.partition(":")
        by_hand = what in BY_HAND and bool(key) and key not in undone
        changes.append(
            StockChange(
                row.sku,
                row.name,
                row.kind,
                row.at,
                what or row.reason,
                row.reason,
                row.change,
                row.by,
                row.number,
                UUID(key) if by_hand and not counted else None,
            )
        )
        counted = counted or (row.reason == COUNTED and what != "undo" and key not in undone)
    return changes
