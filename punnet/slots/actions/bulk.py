"""The seats of many orders at once, for the seed: the same table, constraints and audit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from punnet.foundation import db


@dataclass(frozen=True, slots=True)
class PastSeat:
    """An order's own seat, booked at that instant."""

    slot_id: int
    key: UUID
    held_since: datetime
    pick_minutes: int = 0
    litres: int = 0


def bulk_seats(rows: Sequence[PastSeat]) -> None:
    """Book the seats; a slot without room for its seats breaks its CHECK, and none is booked.

    Two SQL statements.
    """
    names = PastSeat.__slots__
    db.write(ADD_SEATS, **{name: [getattr(row, name) for row in rows] for name in names})
    db.write(COUNT_SEATS, slots=sorted({row.slot_id for row in rows}))


ADD_SEATS = """
INSERT INTO slots_seat (slot_id, key, held_since, pick_minutes, litres)
SELECT * FROM unnest(%(slot_id)s::bigint[], %(key)s::uuid[], %(held_since)s::timestamptz[],
                     %(pick_minutes)s::smallint[], %(litres)s::smallint[])
"""

COUNT_SEATS = """
WITH n AS (
    SELECT slot_id, count(*)::int AS booked, sum(litres)::int AS litres
      FROM slots_seat WHERE slot_id = ANY(%(slots)s::bigint[]) GROUP BY slot_id
), counted AS (
    UPDATE slots_slot s SET booked = n.booked, booked_litres = n.litres
      FROM n WHERE s.id = n.slot_id
), loads AS (
    SELECT s.wave_id, coalesce(sum(x.pick_minutes), 0)::int AS minutes
      FROM slots_slot s LEFT JOIN slots_seat x ON x.slot_id = s.id
     WHERE s.wave_id IN (SELECT wave_id FROM slots_slot WHERE id = ANY(%(slots)s::bigint[]))
     GROUP BY s.wave_id
)
UPDATE slots_wave w SET booked_minutes = loads.minutes FROM loads WHERE w.id = loads.wave_id
"""
