"""Shifts as people read them: what is in a bag and how it came there, and a manager's list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from punnet.foundation import clock, db

MOST = 200
LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Move:
    """One posting that went through the bag: its kind, the order it was for, minor units."""

    at: datetime
    kind: str
    number: str
    minor: int


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """`taken_minor`: what came of orders, less what was given back."""

    id: int
    store_id: int
    store_name: str
    time_zone: str
    currency: str
    holder: str
    holder_name: str
    place: str
    opened_at: datetime
    closed_at: datetime | None
    float_minor: int
    taken_minor: int
    counted_minor: int | None
    difference_minor: int | None
    reason: str
    seen_name: str

    @property
    def should_minor(self) -> int:
        """What should be in the bag, or should have been."""
        return self.float_minor + self.taken_minor

    @property
    def waits(self) -> bool:
        """A difference that no manager has looked at."""
        return bool(self.difference_minor) and not self.seen_name


@dataclass(frozen=True, slots=True)
class Loose:
    """Cash that one person took on one day and no shift counts."""

    store_name: str
    on: str
    actor: str
    name: str
    orders: int
    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Safe:
    """A store's own coins: all cash that is in no bag."""

    store_id: int
    store_name: str
    currency: str
    minor: int


def moves(shift_id: int) -> list[Move]:
    """What went through the bag while it was out, oldest first. One SQL query."""
    return [Move(*row) for row in db.read(MOVES, shift=shift_id)]


def shift(shift_id: int, *, holder: str) -> ShiftRow | None:
    """The person's own. One SQL query."""
    row = db.read_one(OWN, shift=shift_id, holder=holder)
    return ShiftRow(*row) if row else None


def shifts(store_ids: Collection[int] | None) -> list[ShiftRow]:
    """Of those stores (None is every store): open ones first, then the newest. One SQL query."""
    found = db.read(OF_STORES, stores=_ids(store_ids), most=MOST)
    return [ShiftRow(*row) for row in found]


def waiting(store_ids: Collection[int] | None) -> int:
    """How many differences no manager has looked at. One SQL query."""
    return int(db.read(WAITING, stores=_ids(store_ids))[0].waiting)


def loose_cash(store_ids: Collection[int] | None) -> list[Loose]:
    """Cash of the last thirty days that no shift counts, newest day first. One SQL query."""
    since = clock.now() - LATELY
    return [Loose(*row) for row in db.read(LOOSE, stores=_ids(store_ids), since=since, most=MOST)]


def safes(store_ids: Collection[int] | None) -> list[Safe]:
    """Of every store that may be seen, by name. One SQL query."""
    return [Safe(*row) for row in db.read(SAFES, stores=_ids(store_ids))]


def _ids(store_ids: Collection[int] | None) -> list[int] | None:
    return None if store_ids is None else sorted(store_ids)


def _name(of: str, alias: str) -> str:
    """Joins that name an actor: one of the staff, or a device."""
    return f"""
LEFT JOIN accounts_user {alias}u
       ON {alias}u.id = CASE WHEN {of} LIKE 'staff:%%' THEN split_part({of}, ':', 2)::bigint END
LEFT JOIN accounts_apikey {alias}k
       ON {alias}k.id = CASE WHEN {of} LIKE 'key:%%' THEN split_part({of}, ':', 2)::bigint END
"""


def _called(alias: str, otherwise: str) -> str:
    return f"coalesce(nullif({alias}u.name, ''), {alias}u.email, {alias}k.name, {otherwise})"


# `opened` and `closed` carry the float and the hand-in; what is between came of orders
_ROW = f"""
SELECT s.id, s.store_id, t.name, t.time_zone, s.currency, s.holder,
       {_called("h", "s.holder")} AS holder_name,
       s.place, s.opened_at, s.closed_at, s.float_minor,
       coalesce((SELECT sum(e.amount_minor) FROM ledger_entry e
                   JOIN ledger_posting g ON g.id = e.posting_id
                  WHERE e.shift_id = s.id AND e.account = 'cash'
                    AND g.kind NOT IN ('shift_opened', 'shift_closed')), 0)::bigint
       AS taken_minor,
       s.counted_minor, s.difference_minor, s.reason,
       {_called("v", "s.seen_by")} AS seen_name
  FROM tills_shift s JOIN stores_store t ON t.id = s.store_id
  {_name("s.holder", "h")} {_name("s.seen_by", "v")}
"""  # noqa: S608  only our own constants
OWN = f"{_ROW} WHERE s.id = %(shift)s::bigint AND s.holder = %(holder)s"
_OF = "(%(stores)s::bigint[] IS NULL OR s.store_id = ANY(%(stores)s::bigint[]))"
OF_STORES = f"""{_ROW} WHERE {_OF}
 ORDER BY (s.closed_at IS NOT NULL), s.opened_at DESC, s.id DESC LIMIT %(most)s::int
"""
WAITING = f"""
SELECT count(*) AS waiting FROM tills_shift s
 WHERE s.seen_at IS NULL AND s.difference_minor <> 0 AND {_OF}
"""  # noqa: S608
MOVES = """
SELECT g.at, g.kind, coalesce(o.number, '') AS number, sum(e.amount_minor)::bigint AS minor
  FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
  LEFT JOIN orders_order o ON o.id = e.order_id
 WHERE e.shift_id = %(shift)s::bigint AND e.account = 'cash' AND g.kind <> 'shift_closed'
 GROUP BY g.id, o.number ORDER BY g.at, g.id
"""
LOOSE = f"""
WITH loose AS (
    SELECT e.store_id, e.at, g.actor, e.order_id, e.amount_minor, e.currency
      FROM ledger_entry e JOIN ledger_posting g ON g.id = e.posting_id
     WHERE e.account = 'cash' AND e.shift_id IS NULL AND e.order_id IS NOT NULL
       AND e.at >= %(since)s::timestamptz
       AND (%(stores)s::bigint[] IS NULL OR e.store_id = ANY(%(stores)s::bigint[]))
)
SELECT t.name AS store_name, to_char(l.at AT TIME ZONE t.time_zone, 'YYYY-MM-DD') AS day, l.actor,
       {_called("a", "l.actor")} AS called, count(DISTINCT l.order_id)::int AS orders,
       sum(l.amount_minor)::bigint AS minor, l.currency
  FROM loose l JOIN stores_store t ON t.id = l.store_id {_name("l.actor", "a")}
 GROUP BY t.name, day, l.actor, called, l.currency ORDER BY day DESC, t.name, called
 LIMIT %(most)s::int
"""  # noqa: S608
SAFES = """
SELECT t.id, t.name, t.currency, coalesce((
       SELECT sum(e.amount_minor) FROM ledger_entry e
        WHERE e.store_id = t.id AND e.account = 'cash' AND e.shift_id IS NULL
          AND e.currency = t.currency), 0)::bigint AS minor
  FROM stores_store t
 WHERE (%(stores)s::bigint[] IS NULL OR t.id = ANY(%(stores)s::bigint[])) ORDER BY t.name, t.id
"""
