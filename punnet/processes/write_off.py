"""What a lost dispute took is given up: the customer keeps goods and money, and owes nothing.

One transaction, the dispute locked: the debt leaves RECEIVABLE for GOODWILL. Undone by who did it
in error, and by itself where the dispute is won after all (disputes.record).
rule: docs/rules/disputes.md#given-up
"""

from __future__ import annotations

from punnet.foundation import db
from punnet.foundation.errors import Invalid
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.settlement import actions as settlement
from punnet.settlement.actions.disputes import LONGEST_REASON
from punnet.settlement.errors import DisputeNotLost, NotWrittenOff
from punnet.settlement.models import Dispute, DisputeState
from punnet.stores import queries as stores


@db.transaction
def write_off(*, dispute_id: int, reason: str, actor: object) -> None:
    """Raises NotFound, Invalid for no reason or a long one, DisputeNotLost, also where it was
    written off already."""
    said = " ".join(reason.split())
    if not said or len(said) > LONGEST_REASON:
        raise Invalid.field("reason", f"say why, in at most {LONGEST_REASON} characters")
    row = settlement.lock_dispute(dispute_id)
    if row.state != DisputeState.LOST or row.written_off_minor or not row.taken_minor:
        raise DisputeNotLost(state=row.state)
    settlement.write_off(row, reason=said, actor=actor)
    post(row, row.written_off_minor, "write_off", actor)


@db.transaction
def undo(*, dispute_id: int, actor: object) -> None:
    """The customer owes it again. Raises NotFound, NotWrittenOff."""
    row = settlement.lock_dispute(dispute_id)
    given_up = row.written_off_minor
    if not given_up:
        raise NotWrittenOff()
    settlement.write_off_undone(row)
    post(row, -given_up, "write_off_undone", actor)


def post(row: Dispute, minor: int, kind: str, actor: object) -> None:
    """In the caller's transaction, which has locked the dispute."""
    ledger.post(
        key=f"{kind}:{row.pk}:{row.write_offs}",
        kind=kind,
        store_id=row.store_id or stores.all_stores()[0].id,
        order_id=row.order_id,
        currency=row.currency,
        sides=[
            Side(Account.GOODWILL, minor, tender=row.gateway),
            Side(Account.RECEIVABLE, -minor, tender=row.gateway),
        ],
        actor=actor,
    )
