"""Every write to shifts. Called by processes, inside their transaction. The lock comes last: after
order, payment and supply."""

from __future__ import annotations

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import change, find
from punnet.tills.errors import ShiftOpen
from punnet.tills.models import Shift


def open_shift(*, store_id: int, holder: str, place: str, float_minor: int, currency: str) -> Shift:
    """Raises ShiftOpen where the holder has an open one there. Two SQL statements."""
    made = db.write(
        OPEN, store=store_id, holder=holder, place=place, float=float_minor, currency=currency,
        now=clock.now(),
    )  # fmt: skip
    if not made:
        raise ShiftOpen(store=store_id)
    return lock(made[0].id)


def lock(shift_id: int) -> Shift:
    """The shift, locked until the transaction ends: no cash is booked to it meanwhile. Raises
    NotFound. One SQL statement."""
    found = find(Shift, "WHERE id = %(id)s::bigint FOR UPDATE", id=shift_id)
    if not found:
        raise NotFound(shift=shift_id)
    return found[0]


def shift_for_cash(*, store_id: int, holder: str) -> int | None:
    """The holder's open shift, which stays open until the transaction ends; None where there is
    none, or somebody was just closing it. One SQL statement."""
    found = db.write(HOLD_OPEN, store=store_id, holder=holder)
    return found[0].id if found else None


def close(shift: Shift, *, counted_minor: int, should_minor: int, reason: str, by: str) -> None:
    """Of a locked, open shift: what was counted beside what should be there."""
    change(
        shift,
        {},
        closed_at=clock.now(),
        closed_by=by,
        counted_minor=counted_minor,
        difference_minor=counted_minor - should_minor,
        reason=reason,
    )


def see(shift: Shift, *, by: str) -> None:
    """A manager has looked at the difference."""
    change(shift, {}, seen_by=by, seen_at=clock.now())


OPEN = """
INSERT INTO tills_shift (store_id, holder, place, currency, float_minor, opened_at,
                         closed_by, reason, seen_by)
VALUES (%(store)s::bigint, %(holder)s, %(place)s, %(currency)s, %(float)s::bigint,
        %(now)s::timestamptz, '', '', '')
ON CONFLICT (store_id, holder) WHERE closed_at IS NULL DO NOTHING
RETURNING id
"""
# closing takes FOR UPDATE: it waits for us, or we for it, and then the shift is not open any more
HOLD_OPEN = """
SELECT id FROM tills_shift
 WHERE store_id = %(store)s::bigint AND holder = %(holder)s AND closed_at IS NULL FOR SHARE
"""
