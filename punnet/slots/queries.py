"""Reads of slots, open to all; a hold is told to whoever knows its basket. Each says its cost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound

MOST_DAYS = 14


class SlotInfo(NamedTuple):
    """A slot as customers and staff see it; `free` counts expired holds as free."""

    id: int
    store_id: int
    method: str
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    free: int
    price_minor: int
    currency: str
    wave_id: int
    pick_on: date  # on the store's calendar
    far_by_card: bool  # its store takes a card for it however far it is

    @property
    def state(self) -> str:
        """ "closed" after the cut-off, else "full" or "free"."""
        if self.cutoff_at <= clock.now():
            return "closed"
        return "free" if self.free > 0 else "full"


@dataclass(frozen=True, slots=True)
class WaveInfo:
    """The orders released to picking together at a cut-off."""

    id: int
    store_id: int
    pick_on: date
    cutoff_at: datetime
    booked_minutes: int
    slot_ids: tuple[int, ...]


def slot(slot_id: int) -> SlotInfo:
    """The slot. Raises NotFound. One SQL query."""
    found = db.read_as(SlotInfo, SLOT, slot=slot_id, now=clock.now())
    if not found:
        raise NotFound(slot=slot_id)
    return found[0]


def chosen(
    slot_id: int, *, basket_id: UUID, order_key: UUID | None = None
) -> tuple[SlotInfo, datetime | None]:
    """The slot and until when the basket holds a seat of it, if it does; until the cut-off where
    the order of that key, which a draft is to change, has the seat. Raises NotFound. One SQL
    query."""
    row = db.read_one(CHOSEN, slot=slot_id, basket=basket_id, order=order_key, now=clock.now())
    if row is None:
        raise NotFound(slot=slot_id)
    return SlotInfo(*row[:-1]), row.until


def seat_of(key: UUID) -> int | None:
    """The slot in which an order has its seat. One SQL query."""
    row = db.read_one(SEAT_OF, key=key)
    return row.slot_id if row else None


def week(*, store_id: int, method: str, from_day: date, days: int = 7) -> list[SlotInfo]:
    """The slots that start on those days of the store's calendar, in order of start.

    Full and closed ones too. Raises Invalid for more than 14 days. One SQL query.
    """
    if not 1 <= days <= MOST_DAYS:
        raise Invalid.field("days", f"must be 1 to {MOST_DAYS}")
    return db.read_as(
        SlotInfo,
        WEEK,
        store=store_id,
        method=method,
        first=from_day,
        after=from_day + timedelta(days=days),
        now=clock.now(),
    )


def nearest_free(slot_id: int, limit: int = 3) -> list[SlotInfo]:
    """Free slots of the same store and method, those that start nearest first. One SQL query."""
    return db.read_as(SlotInfo, NEAREST, slot=slot_id, limit=limit, now=clock.now())


def waves(store_id: int, *, since: datetime, until: datetime) -> list[WaveInfo]:
    """Waves with seats whose cut-off lies in that span, earliest first. One SQL query."""
    rows = db.read(WAVES, store=store_id, since=since, until=until)
    return [WaveInfo(**{**row._asdict(), "slot_ids": tuple(row.slot_ids)}) for row in rows]


_FACTS = """
SELECT s.id, s.store_id, s.method, s.starts_at, s.ends_at, s.cutoff_at,
       (s.capacity - s.booked + (SELECT count(*) FROM slots_seat x
                                  WHERE x.slot_id = s.id AND x.until <= %(now)s::timestamptz)
       )::int AS free,
       s.price_minor, s.currency, s.wave_id, w.pick_on, t.far_by_card
"""
_FROM = """
  FROM slots_slot s JOIN slots_wave w ON w.id = s.wave_id JOIN stores_store t ON t.id = s.store_id
"""
_COLUMNS = f"{_FACTS} {_FROM}"

SLOT = f"{_COLUMNS} WHERE s.id = %(slot)s::bigint"

CHOSEN = f"""
{_FACTS}, (SELECT coalesce(x.until, s.cutoff_at) FROM slots_seat x
            WHERE x.slot_id = s.id
              AND (x.key = %(basket)s::uuid AND x.until > %(now)s::timestamptz
                   OR x.key = %(order)s::uuid AND x.until IS NULL)
            ORDER BY x.until NULLS FIRST LIMIT 1) AS until
  {_FROM}
 WHERE s.id = %(slot)s::bigint
"""  # noqa: S608 (our own text)

SEAT_OF = "SELECT slot_id FROM slots_seat WHERE key = %(key)s::uuid AND until IS NULL"

WEEK = f"""
{_COLUMNS}
 WHERE s.store_id = %(store)s::bigint AND s.method = %(method)s
   AND s.starts_at >= %(first)s::date::timestamp AT TIME ZONE t.time_zone
   AND s.starts_at < %(after)s::date::timestamp AT TIME ZONE t.time_zone
 ORDER BY s.starts_at, s.ends_at, s.id
"""

NEAREST = f"""
WITH wanted AS (
    SELECT id, store_id, method, starts_at FROM slots_slot WHERE id = %(slot)s::bigint
), near AS (
    {_COLUMNS}
      JOIN wanted ON wanted.store_id = s.store_id AND wanted.method = s.method
     WHERE s.cutoff_at > %(now)s::timestamptz AND s.id <> wanted.id
)
SELECT near.* FROM near, wanted
 WHERE near.free > 0
 ORDER BY abs(extract(epoch FROM near.starts_at - wanted.starts_at)), near.starts_at, near.id
 LIMIT %(limit)s::int
"""  # noqa: S608 (our own text)

WAVES = """
SELECT w.id, w.store_id, w.pick_on, w.cutoff_at, w.booked_minutes,
       array_agg(s.id ORDER BY s.starts_at, s.id) AS slot_ids
  FROM slots_wave w JOIN slots_slot s ON s.wave_id = w.id AND s.booked > 0
 WHERE w.store_id = %(store)s::bigint
   AND w.cutoff_at BETWEEN %(since)s::timestamptz AND %(until)s::timestamptz
 GROUP BY w.id
 ORDER BY w.cutoff_at, w.id
"""
