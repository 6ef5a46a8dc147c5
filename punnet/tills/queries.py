"""Reads of shifts. What a bag should hold is a sum of the ledger's entries."""

from __future__ import annotations

from punnet.foundation import db
from punnet.tills.models import Shift


def open_shift_of(*, store_id: int, holder: str) -> Shift | None:
    """The one that the person has open in that store. One SQL query."""
    return Shift.objects.filter(store_id=store_id, holder=holder, closed_at=None).first()


def last_shift_of(*, store_id: int, holder: str) -> Shift | None:
    """The one that the person closed last. One SQL query."""
    mine = Shift.objects.filter(store_id=store_id, holder=holder, closed_at__isnull=False)
    return mine.order_by("-closed_at").first()


def should_hold(shift_id: int) -> int:
    """Minor units that should be in the bag: float, what was taken, less what was given back; 0
    once it was handed in. One SQL query."""
    minor: int = db.read(SHOULD_HOLD, shift=shift_id)[0].minor
    return minor


SHOULD_HOLD = """
SELECT coalesce(sum(amount_minor), 0)::bigint AS minor FROM ledger_entry
 WHERE shift_id = %(shift)s::bigint AND account = 'cash'
"""
