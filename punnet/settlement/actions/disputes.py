"""Disputes: kept once, moved as the provider says. Called by processes, inside their transaction,
which holds the order's row where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from punnet.foundation import clock
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import change, find, insert
from punnet.settlement.models import Dispute, DisputeState

OVER = (DisputeState.WON, DisputeState.LOST)
LONGEST_REASON = 200


@dataclass(frozen=True)
class NewDispute:
    provider_id: str
    charge_id: str
    order_id: int | None
    store_id: int | None
    state: str
    reason: str
    amount_minor: int
    taken_minor: int
    currency: str
    at: datetime
    answer_by: datetime | None


def keep_dispute(gateway: str, told: NewDispute) -> tuple[Dispute, bool]:
    """Its row, locked, and whether it is new. The caller holds the order, or the database refuses
    the second of two at once. Two SQL statements."""
    where = "WHERE gateway = %(gateway)s AND provider_id = %(id)s FOR UPDATE"
    found = find(Dispute, where, gateway=gateway, id=told.provider_id)
    if found:
        return found[0], False
    first = {**vars(told), "state": DisputeState.OPEN, "reason": told.reason[:60]}
    first["taken_minor"] = 0  # until it is moved
    row = Dispute(gateway=gateway, **first)
    insert([row])
    return row, True


def lock_dispute(dispute_id: int) -> Dispute:
    """Until the transaction ends. Raises NotFound."""
    found = find(Dispute, "WHERE id = %(id)s::bigint FOR UPDATE", id=dispute_id)
    if not found:
        raise NotFound(dispute=dispute_id)
    return found[0]


def move_dispute(row: Dispute, to: str, *, taken_minor: int) -> bool:
    """As the provider says now, with what is gone; whether that is news. What is over stays so, but
    that one that was lost may still be won. What was written off is the caller's to undo. One SQL
    statement at most."""
    if not _is_news(row, to, taken_minor):
        return False
    stays = to == DisputeState.OPEN and row.state != DisputeState.OPEN
    state = row.state if stays else to
    return change(
        row,
        {"state": row.state},
        state=state,
        taken_minor=taken_minor,
        moves=row.moves + (row.taken_minor != taken_minor),
        ended_at=clock.now() if state in OVER else None,
        written_off_minor=0,
        write_off_reason="",
    )


def _is_news(row: Dispute, to: str, taken_minor: int) -> bool:
    if row.state == DisputeState.WON:
        return False
    if row.state == DisputeState.LOST:
        return to == DisputeState.WON
    if to in (row.state, DisputeState.OPEN):
        return row.taken_minor != taken_minor
    return True


def write_off(row: Dispute, *, reason: str, actor: object) -> None:
    """What a lost one took is given up."""
    change(
        row,
        {},
        written_off_minor=row.taken_minor,
        written_off_at=clock.now(),
        written_off_by=str(actor),
        write_off_reason=reason[:LONGEST_REASON],
        write_offs=row.write_offs + 1,
    )


def write_off_undone(row: Dispute) -> None:
    change(row, {}, written_off_minor=0, write_off_reason="")


def answered(row: Dispute, actor: object) -> None:
    """We gave our evidence."""
    change(row, {}, answered_at=clock.now(), answered_by=str(actor))
    move_dispute(row, DisputeState.ANSWERED, taken_minor=row.taken_minor)
