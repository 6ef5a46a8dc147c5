"""What an operator changes on one slot. Plans change the slots still to be made."""

from __future__ import annotations

from datetime import datetime

from punnet.events.record import of, record
from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.slots.events import SlotCapacitySet, SlotCutoffSet


def set_free(slot_id: int, free: int, *, actor: object) -> None:
    """Leave exactly `free` seats free: capacity = booked + free. Raises Invalid, NotFound."""
    if not 0 <= free <= 10_000:
        raise Invalid.field("free", "must be 0 to 10000")
    rows = db.write(SWEEP, slot=slot_id, now=clock.now())
    if not rows:
        raise NotFound(slot=slot_id)
    capacity = db.write(SET_CAPACITY, slot=slot_id, free=free)[0].capacity
    record(
        SlotCapacitySet(capacity=capacity, was=rows[0].capacity),
        subject=of("slot", slot_id),
        actor=actor,
        store_id=rows[0].store_id,
    )


def set_cutoff(slot_id: int, at: datetime, *, actor: object) -> None:
    """Move the cut-off, and the slot to the wave of it with the work booked so far.

    Raises NotFound, and Invalid for an instant after the slot's start or without a time zone.
    """
    if at.tzinfo is None:
        raise Invalid.field("cutoff", "needs a time zone")
    slot = db.read_one(STARTS, slot=slot_id)
    if slot is None:
        raise NotFound(slot=slot_id)
    if at > slot.starts_at:
        raise Invalid.field("cutoff", f"must not be after the start, {slot.starts_at.isoformat()}")
    db.write(MAKE_WAVE, slot=slot_id, at=at)
    db.write(MOVE_TO_WAVE, slot=slot_id, at=at)
    record(
        SlotCutoffSet(cutoff_at=at.isoformat(), was=slot.cutoff_at.isoformat()),
        subject=of("slot", slot_id),
        actor=actor,
        store_id=slot.store_id,
    )


# expired holds go first, so that `booked` is of those alive
SWEEP = """
WITH l AS MATERIALIZED (
    SELECT id, store_id, wave_id, capacity FROM slots_slot WHERE id = %(slot)s::bigint
       FOR NO KEY UPDATE
), went AS (
    DELETE FROM slots_seat s USING l WHERE s.slot_id = l.id AND s.until <= %(now)s::timestamptz
    RETURNING s.pick_minutes, s.litres
), gone AS (
    SELECT count(*)::int AS n, coalesce(sum(pick_minutes), 0)::int AS minutes,
           coalesce(sum(litres), 0)::int AS litres
      FROM went
), counted AS (
    UPDATE slots_slot s
       SET booked = s.booked - gone.n, booked_litres = s.booked_litres - gone.litres
      FROM l, gone WHERE s.id = l.id AND gone.n > 0
), loaded AS (
    UPDATE slots_wave w SET booked_minutes = w.booked_minutes - gone.minutes
      FROM l, gone WHERE w.id = l.wave_id AND gone.minutes > 0
)
SELECT store_id, capacity FROM l
"""

SET_CAPACITY = """
UPDATE slots_slot SET capacity = booked + %(free)s::int WHERE id = %(slot)s::bigint
RETURNING capacity
"""

STARTS = """
SELECT store_id, starts_at, cutoff_at FROM slots_slot WHERE id = %(slot)s::bigint
   FOR NO KEY UPDATE
"""

MAKE_WAVE = """
INSERT INTO slots_wave (store_id, pick_on, cutoff_at, booked_minutes)
SELECT s.store_id, w.pick_on, %(at)s::timestamptz, 0
  FROM slots_slot s JOIN slots_wave w ON w.id = s.wave_id WHERE s.id = %(slot)s::bigint
ON CONFLICT (store_id, pick_on, cutoff_at) DO NOTHING
"""

MOVE_TO_WAVE = """
WITH s AS (
    SELECT s.id, s.wave_id AS was, n.id AS will,
           (SELECT coalesce(sum(pick_minutes), 0)::int FROM slots_seat WHERE slot_id = s.id)
               AS minutes
      FROM slots_slot s
      JOIN slots_wave w ON w.id = s.wave_id
      JOIN slots_wave n ON n.store_id = w.store_id AND n.pick_on = w.pick_on
                       AND n.cutoff_at = %(at)s::timestamptz
     WHERE s.id = %(slot)s::bigint
), l AS MATERIALIZED (
    SELECT w.id FROM slots_wave w WHERE w.id IN (SELECT was FROM s UNION SELECT will FROM s)
     ORDER BY w.id FOR NO KEY UPDATE
), loads AS (
    UPDATE slots_wave w
       SET booked_minutes = w.booked_minutes + CASE WHEN w.id = s.will THEN s.minutes
                                                    ELSE -s.minutes END
      FROM s, l WHERE l.id = w.id AND s.was <> s.will
)
UPDATE slots_slot x SET wave_id = s.will, cutoff_at = %(at)s::timestamptz FROM s WHERE x.id = s.id
"""
