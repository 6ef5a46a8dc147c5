"""Claims: made once per key, decided once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from punnet.foundation import clock, db
from punnet.foundation.errors import IllegalMove, NotFound
from punnet.foundation.rows import change, find, insert
from punnet.orders.claims import ClaimProblem, ClaimState
from punnet.orders.models import Order, OrderClaim, OrderClaimLine, OrderClaimPhoto


@dataclass(frozen=True)
class ClaimedLine:
    """`quantity` in the line's measure; `note`: the customer's words."""

    line_id: int
    problem: ClaimProblem
    quantity: int
    note: str = ""
    asked_minor: int = 0


def claim_of_key(order_id: int, key: str) -> OrderClaim | None:
    """What this key claimed already. One SQL query."""
    where = "WHERE order_id = %(order)s::bigint AND request_key = %(key)s"
    return next(iter(find(OrderClaim, where, order=order_id, key=key)), None)


def make_claim(
    order: Order,
    *,
    key: str,
    lines: Sequence[ClaimedLine],
    photos: Sequence[str],
    waits_for: str,
    actor: object,
) -> OrderClaim:
    """Three SQL statements."""
    claim = OrderClaim(
        order_id=order.pk,
        store_id=order.store_id,
        request_key=key,
        currency=order.currency,
        asked_minor=sum(line.asked_minor for line in lines),
        waits_for=waits_for,
        actor=str(actor),
        at=clock.now(),
    )
    insert([claim])
    insert(
        OrderClaimLine(
            claim_id=claim.pk,
            line_id=line.line_id,
            problem=line.problem,
            quantity=line.quantity,
            asked_minor=line.asked_minor,
            note=line.note,
        )
        for line in lines
    )
    insert(OrderClaimPhoto(claim_id=claim.pk, file=name) for name in photos)
    return claim


def lock_claim(claim_id: int) -> OrderClaim:
    """Its row, locked until the transaction ends. Raises NotFound."""
    found = find(OrderClaim, "WHERE id = %(id)s::bigint FOR UPDATE", id=claim_id)
    if not found:
        raise NotFound(claim=claim_id)
    return found[0]


def decide_claim(
    claim: OrderClaim,
    state: ClaimState,
    *,
    by: object,
    answer: str = "",
    refund_id: int | None = None,
) -> None:
    """OPEN → decided, once. Raises IllegalMove. One SQL statement."""
    decided = change(
        claim,
        {"state": ClaimState.OPEN},
        state=state,
        decided_at=clock.now(),
        decided_by=str(by),
        answer=answer,
        refund_id=refund_id,
    )
    if not decided:
        raise IllegalMove(row=f"claim:{claim.pk}", old=claim.state, new=state)


def lock_claimers(keys: Sequence[str]) -> None:
    """Claims of one customer are judged one after the other: held until the transaction ends."""
    db.read(LOCK, keys=sorted(keys))


LOCK = """
SELECT pg_advisory_xact_lock(hashtextextended('claims:' || k, 0))
  FROM unnest(%(keys)s::text[]) AS k
"""
