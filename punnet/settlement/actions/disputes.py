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


@dataclass(frozen=True)
class NewDispute:
    provider_id: str
    charge_id: str
    order_id: int | None
    store_id: int | None
    state: str
    reason: str
    amount_minor: int
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
    row = Dispute(gateway=gateway, **first)
    insert([row])
    return row, True


def lock_dispute(dispute_id: int) -> Dispute:
    """Until the transaction ends. Raises NotFound."""
    found = find(Dispute, "WHERE id = %(id)s::bigint FOR UPDATE", id=dispute_id)
    if not found:
        raise NotFound(dispute=dispute_id)
    return found[0]


def move_dispute(row: Dispute, to: str) -> bool:
    """As the provider says now; whether that is news. What is over stays so, and messages that
    come late take nothing back. One SQL statement at most."""
    if row.state == to or row.state in OVER:
        return False
    if to == DisputeState.OPEN:
        return False
    ended = clock.now() if to in OVER else None
    return change(row, {"state": row.state}, state=to, ended_at=ended)


def answered(row: Dispute, actor: object) -> None:
    """We gave our evidence."""
    change(row, {}, answered_at=clock.now(), answered_by=str(actor))
    move_dispute(row, DisputeState.ANSWERED)
