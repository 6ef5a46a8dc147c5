"""Seats: held for a basket until an instant, then an order's own, then given back.

An expired hold is free without any worker: whoever needs its place sweeps it away.
Rule: docs/rules/slots.md#holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.slots.errors import HoldExpired, SlotClosed, SlotFull

LAST_PART = timedelta(minutes=10)  # of a hold, in which use renews it; rule: slots.md#holds


@dataclass(frozen=True, slots=True)
class Work:
    """What an order asks of picking and of the van. Counted, without a limit yet."""

    pick_minutes: int = 0
    litres: int = 0


def hold_seat(
    *, slot_id: int, basket_id: UUID, customer_id: int | None = None, work: Work | None = None
) -> datetime:
    """Hold a seat of the slot for the basket; the instant until which it is held.

    The basket's hold elsewhere moves here, another basket's of the same customer ends. Held
    here already: renewed, but not beyond twice the length of a hold. Raises NotFound,
    SlotClosed or SlotFull with what was held before still held. Two SQL statements; the CHECK
    seats_within_capacity stands behind them.
    """
    _one_at_a_time(basket_id, customer_id)
    now = clock.now()
    row = db.write(
        HOLD,
        slot=slot_id,
        basket=basket_id,
        customer=customer_id,
        now=now,
        hold=hold_length(),
        **_counted(work),
    )[0]
    if row.open is None:
        raise NotFound(slot=slot_id)
    if not row.open:
        raise SlotClosed(slot=slot_id)
    if row.until is None:
        raise SlotFull(slot=slot_id)
    until: datetime = row.until
    return until


def renew_hold(*, basket_id: UUID) -> datetime | None:
    """Use of the basket renews a hold in its last ten minutes (last sixth of a shortened one).

    Never beyond twice the length of a hold since it began. The new instant, or None when
    nothing was renewed. One SQL statement.
    """
    length = hold_length()
    rows = db.write(
        RENEW,
        basket=basket_id,
        now=clock.now(),
        hold=length,
        last_part=min(LAST_PART, length / 6),
    )
    return rows[0].until if rows else None


def release_hold(*, basket_id: UUID) -> None:
    """Give back the basket's hold, if it has one; safe to repeat. One SQL statement."""
    db.write(RELEASE, key=basket_id, held=True)


def seat_to_order(*, slot_id: int, basket_id: UUID, key: UUID, work: Work | None = None) -> None:
    """Make the basket's held seat of the slot the order's own, without an end.

    A hold that expired is good as long as nobody took its place; gone, another seat is taken
    if there is one. A key that has its seat keeps it. Raises HoldExpired with nothing booked,
    SlotClosed after the cut-off, NotFound. One SQL statement, two when the hold is gone.
    """
    now = clock.now()
    command = {"slot": slot_id, "basket": basket_id, "key": key, "now": now, **_counted(work)}
    row = db.write(BOOK_HELD, **command)[0]
    if row.open is None:
        raise NotFound(slot=slot_id)
    if row.booked:
        return
    if not row.open:
        raise SlotClosed(slot=slot_id)
    if not db.write(BOOK_FREE, **command)[0].booked:
        raise HoldExpired(slot=slot_id)


def release_seat(*, key: UUID) -> None:
    """Give back the order's seat, if it has one; safe to repeat. One SQL statement."""
    db.write(RELEASE, key=key, held=False)


def take_over(*, key: UUID, taking: UUID) -> None:
    """The seat that `taking` has is the order's from now on; the one that `key` had is given back.
    Two SQL statements."""
    db.write(RELEASE, key=key, held=False)
    db.write(RENAME, key=key, taking=taking)


def reweigh(*, key: UUID, work: Work) -> None:
    """The order in its seat asks for other work than before. One SQL statement."""
    db.write(REWEIGH, key=key, **_counted(work))


def move_hold_to_customer(*, basket_id: UUID, customer_id: int) -> None:
    """At login the basket's hold becomes the customer's; holds of other baskets end."""
    _one_at_a_time(basket_id, customer_id)
    if db.read(HOLDS_OF, basket=basket_id):
        for row in db.read(OTHER_HOLDS, basket=basket_id, customer=customer_id):
            db.write(RELEASE, key=row.key, held=True)
        db.write(TO_CUSTOMER, basket=basket_id, customer=customer_id)


def hold_length() -> timedelta:
    """60 minutes, shorter where a check does not want to sit them out."""
    return timedelta(seconds=settings.HOLD_SECONDS)


def _counted(work: Work | None) -> dict[str, int]:
    work = work or Work()
    return {"minutes": work.pick_minutes, "litres": work.litres}


def _one_at_a_time(basket_id: UUID, customer_id: int | None) -> None:
    """Two tabs of one basket or customer queue here, until the transaction ends.

    A row lock cannot do it: before the first hold there is no row.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("slots lock rows: call this inside a transaction")
    customer = "" if customer_id is None else f"slots:customer:{customer_id}"
    db.read(QUEUE, customer=customer, basket=f"slots:basket:{basket_id}")


QUEUE = """
SELECT CASE WHEN %(customer)s <> ''
            THEN pg_advisory_xact_lock(hashtextextended(%(customer)s, 0)) IS NULL END,
       pg_advisory_xact_lock(hashtextextended(%(basket)s, 0)) IS NULL
"""

# What all of these do to counters. `went` and `came` are the seats that left and arrived;
# `w` is locked after the slots, so that everybody takes waves in one order.
_COUNT = """
delta AS (
    SELECT slot_id, sum(n)::int AS n, sum(minutes)::int AS minutes, sum(litres)::int AS litres
      FROM (SELECT slot_id, -1 AS n, -pick_minutes AS minutes, -litres AS litres FROM went
            UNION ALL SELECT slot_id, 1, pick_minutes, litres FROM came) d
     GROUP BY slot_id
), w AS MATERIALIZED (
    SELECT id FROM slots_wave WHERE id IN (SELECT wave_id FROM l) ORDER BY id FOR NO KEY UPDATE
), counted AS (
    UPDATE slots_slot s
       SET booked = s.booked + d.n, booked_litres = s.booked_litres + d.litres
      FROM delta d WHERE s.id = d.slot_id
), loaded AS (
    UPDATE slots_wave x SET booked_minutes = x.booked_minutes + d.minutes
      FROM (SELECT l.wave_id, sum(delta.minutes)::int AS minutes
              FROM delta JOIN l ON l.id = delta.slot_id GROUP BY l.wave_id) d
      JOIN w ON w.id = d.wave_id
     WHERE x.id = d.wave_id AND d.minutes <> 0
)
"""

# `old`: this basket's and customer's holds, and the slot's expired ones. They go only when the
# seat comes, and count as room for it.
HOLD = f"""
WITH l AS MATERIALIZED (
    SELECT id, wave_id, capacity, booked, cutoff_at > %(now)s::timestamptz AS open
      FROM slots_slot
     WHERE id IN (SELECT %(slot)s::bigint
                  UNION SELECT slot_id FROM slots_seat
                         WHERE key = %(basket)s::uuid AND until IS NOT NULL
                  UNION SELECT slot_id FROM slots_seat
                         WHERE customer_id = %(customer)s::bigint AND until IS NOT NULL)
     ORDER BY id
       FOR NO KEY UPDATE
), old AS MATERIALIZED (
    SELECT s.id, s.slot_id, s.key, s.held_since, s.until
      FROM slots_seat s
     WHERE s.slot_id IN (SELECT id FROM l) AND s.until IS NOT NULL
       AND (s.key = %(basket)s::uuid OR s.customer_id = %(customer)s::bigint
            OR (s.slot_id = %(slot)s::bigint AND s.until <= %(now)s::timestamptz))
     ORDER BY s.id
       FOR UPDATE
), room AS (
    SELECT l.id, mine.held_since, mine.until
      FROM l
      LEFT JOIN old mine ON mine.slot_id = l.id AND mine.key = %(basket)s::uuid
                        AND mine.until > %(now)s::timestamptz
     WHERE l.id = %(slot)s::bigint AND l.open
       AND l.booked - (SELECT count(*) FROM old WHERE slot_id = l.id) < l.capacity
), went AS (
    DELETE FROM slots_seat s USING old, room WHERE s.id = old.id
    RETURNING s.slot_id, s.pick_minutes, s.litres
), came AS (
    INSERT INTO slots_seat
           (slot_id, key, customer_id, held_since, until, pick_minutes, litres)
    SELECT room.id, %(basket)s::uuid, %(customer)s::bigint,
           coalesce(room.held_since, %(now)s::timestamptz),
           greatest(room.until, least(%(now)s::timestamptz + %(hold)s::interval,
                    coalesce(room.held_since, %(now)s::timestamptz) + 2 * %(hold)s::interval)),
           %(minutes)s::int, %(litres)s::int
      FROM room, (SELECT count(*) FROM went) AS first_they_go
    RETURNING slot_id, until, pick_minutes, litres
), {_COUNT}
SELECT (SELECT open FROM l WHERE id = %(slot)s::bigint) AS open, (SELECT until FROM came) AS until
"""  # noqa: S608 (our own text)

# the sweeper looks at `until` again when it has waited for this row, and finds it renewed
RENEW = """
UPDATE slots_seat
   SET until = least(%(now)s::timestamptz + %(hold)s::interval,
                     held_since + 2 * %(hold)s::interval)
 WHERE key = %(basket)s::uuid AND until > %(now)s::timestamptz
   AND until <= %(now)s::timestamptz + %(last_part)s::interval
   AND until < held_since + 2 * %(hold)s::interval
RETURNING until
"""

RELEASE = f"""
WITH l AS MATERIALIZED (
    SELECT id, wave_id FROM slots_slot
     WHERE id IN (SELECT slot_id FROM slots_seat WHERE key = %(key)s::uuid)
     ORDER BY id
       FOR NO KEY UPDATE
), went AS (
    DELETE FROM slots_seat
     WHERE key = %(key)s::uuid AND (until IS NOT NULL) = %(held)s::bool
       AND slot_id IN (SELECT id FROM l)
    RETURNING slot_id, pick_minutes, litres
), came AS (
    SELECT slot_id, pick_minutes, litres FROM went WHERE false
), {_COUNT}
SELECT count(*) FROM went
"""  # noqa: S608 (our own text)

RENAME = """
UPDATE slots_seat SET key = %(key)s::uuid WHERE key = %(taking)s::uuid AND until IS NULL
"""

REWEIGH = f"""
WITH l AS MATERIALIZED (
    SELECT id, wave_id FROM slots_slot
     WHERE id IN (SELECT slot_id FROM slots_seat WHERE key = %(key)s::uuid)
       FOR NO KEY UPDATE
), went AS MATERIALIZED (
    SELECT s.id, s.slot_id, s.pick_minutes, s.litres FROM slots_seat s JOIN l ON l.id = s.slot_id
     WHERE s.key = %(key)s::uuid AND s.until IS NULL
       FOR UPDATE OF s
), came AS (
    UPDATE slots_seat s SET pick_minutes = %(minutes)s::int, litres = %(litres)s::int
      FROM went WHERE s.id = went.id
    RETURNING s.slot_id, s.pick_minutes, s.litres
), {_COUNT}
SELECT count(*) FROM came
"""  # noqa: S608 (our own text)

# A row that is still there still counts: nobody took its place, however long it has expired.
# What changed since the hold is counted as one seat that left and one that came.
BOOK_HELD = f"""
WITH l AS MATERIALIZED (
    SELECT id, wave_id, cutoff_at > %(now)s::timestamptz AS open
      FROM slots_slot WHERE id = %(slot)s::bigint
       FOR NO KEY UPDATE
), own AS MATERIALIZED (
    SELECT s.id, s.slot_id, s.pick_minutes, s.litres
      FROM slots_seat s JOIN l ON l.id = s.slot_id
     WHERE s.key = %(basket)s::uuid AND s.until IS NOT NULL AND l.open
       AND NOT EXISTS (SELECT 1 FROM slots_seat WHERE key = %(key)s::uuid)
       FOR UPDATE OF s
), came AS (
    UPDATE slots_seat s
       SET key = %(key)s::uuid, until = NULL,
           pick_minutes = %(minutes)s::int, litres = %(litres)s::int
      FROM own WHERE s.id = own.id
    RETURNING s.slot_id, s.pick_minutes, s.litres
), went AS (
    SELECT slot_id, pick_minutes, litres FROM own
), {_COUNT}
SELECT (SELECT open FROM l) AS open,
       EXISTS (SELECT 1 FROM came)
       OR EXISTS (SELECT 1 FROM slots_seat WHERE key = %(key)s::uuid) AS booked
"""  # noqa: S608 (our own text)

# the basket's hold in another slot, if there is one, stays a hold
BOOK_FREE = f"""
WITH l AS MATERIALIZED (
    SELECT id, wave_id, capacity, booked
      FROM slots_slot
     WHERE id = %(slot)s::bigint AND cutoff_at > %(now)s::timestamptz
       FOR NO KEY UPDATE
), went AS (
    DELETE FROM slots_seat s USING l
     WHERE s.slot_id = l.id AND s.until <= %(now)s::timestamptz
    RETURNING s.slot_id, s.pick_minutes, s.litres
), came AS (
    INSERT INTO slots_seat (slot_id, key, held_since, pick_minutes, litres)
    SELECT l.id, %(key)s::uuid, %(now)s::timestamptz, %(minutes)s::int, %(litres)s::int
      FROM l WHERE l.booked - (SELECT count(*) FROM went) < l.capacity
    RETURNING slot_id, pick_minutes, litres
), {_COUNT}
SELECT EXISTS (SELECT 1 FROM came) AS booked
"""  # noqa: S608 (our own text)

HOLDS_OF = """
SELECT 1 FROM slots_seat WHERE key = %(basket)s::uuid AND until IS NOT NULL
"""

OTHER_HOLDS = """
SELECT key FROM slots_seat
 WHERE customer_id = %(customer)s::bigint AND until IS NOT NULL AND key <> %(basket)s::uuid
 ORDER BY slot_id, key
"""

TO_CUSTOMER = """
UPDATE slots_seat SET customer_id = %(customer)s::bigint
 WHERE key = %(basket)s::uuid AND until IS NOT NULL
"""
