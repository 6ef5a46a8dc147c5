"""What must always be true of slots, recomputed with SQL of its own; a row that comes is wrong."""

from __future__ import annotations

CHECKS: list[tuple[str, str]] = [
    (
        "booked is the number of seats, within the capacity",
        """
        SELECT s.id AS slot, s.store_id, s.capacity, s.booked, count(x.id) AS seats
          FROM slots_slot s LEFT JOIN slots_seat x ON x.slot_id = s.id
         GROUP BY s.id
        HAVING s.booked <> count(x.id) OR count(x.id) > s.capacity
         ORDER BY s.id
        """,
    ),
    (
        "litres are the sum of the slot's seats",
        """
        SELECT s.id AS slot, s.store_id, s.booked_litres, coalesce(sum(x.litres), 0) AS litres
          FROM slots_slot s LEFT JOIN slots_seat x ON x.slot_id = s.id
         GROUP BY s.id
        HAVING s.booked_litres <> coalesce(sum(x.litres), 0)
         ORDER BY s.id
        """,
    ),
    (
        "minutes are the sum of the seats of the wave's slots",
        """
        SELECT w.id AS wave, w.store_id, w.booked_minutes,
               coalesce(sum(x.pick_minutes), 0) AS minutes
          FROM slots_wave w
          LEFT JOIN slots_slot s ON s.wave_id = w.id
          LEFT JOIN slots_seat x ON x.slot_id = s.id
         GROUP BY w.id
        HAVING w.booked_minutes <> coalesce(sum(x.pick_minutes), 0)
         ORDER BY w.id
        """,
    ),
    (
        "a slot has its wave's store and cut-off",
        """
        SELECT s.id AS slot, s.store_id, s.cutoff_at, w.id AS wave, w.cutoff_at AS wave_cutoff_at
          FROM slots_slot s JOIN slots_wave w ON w.id = s.wave_id
         WHERE s.store_id <> w.store_id OR s.cutoff_at <> w.cutoff_at
         ORDER BY s.id
        """,
    ),
]
