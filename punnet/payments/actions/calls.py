"""Calls: captures, voids and refunds, stored before they are sent."""

from __future__ import annotations

from punnet.foundation import clock, db, ids
from punnet.foundation.errors import IllegalMove, NotFound
from punnet.foundation.rows import change, find, insert
from punnet.payments.models import Attempt, Call, Operation, Payment
from punnet.payments.states import CallState


def open_call(
    payment: Payment,
    attempt: Attempt,
    operation: Operation,
    *,
    amount_minor: int,
    reason: str = "",
    refund_id: int | None = None,
) -> Call:
    """Store what the provider must do; sending comes after the commit."""
    call = Call(
        key=ids.new(),
        payment=payment,
        attempt=attempt,
        operation=operation,
        amount_minor=amount_minor,
        reason=reason,
        refund_id=refund_id,
        made_at=clock.now(),
    )
    insert([call])
    return call


def lock_call(call_id: int) -> Call:
    """The call's row, locked until the transaction ends. Raises NotFound."""
    found = find(Call, "WHERE id = %(call)s::bigint FOR UPDATE", call=call_id)
    if not found:
        raise NotFound(call=call_id)
    return found[0]


def end_call(call: Call, state: CallState, *, provider_ref: str = "", problem: str = "") -> None:
    """DUE → DONE or REFUSED, once. Raises IllegalMove for one that has ended."""
    ended = change(
        call,
        {"state": CallState.DUE},
        state=state,
        provider_ref=provider_ref,
        problem=problem[:200],
        ended_at=clock.now(),
    )
    if not ended:
        raise IllegalMove(row=f"call:{call.pk}", old=call.state, new=state)


def fail_call(call: Call, *, problem: str) -> None:
    """DONE → FAILED, once: a refund that the bank sent back; of stray money it is to be looked into
    anew. Raises IllegalMove."""
    assert call.operation in (Operation.REFUND, Operation.STRAY)
    was = {"state": CallState.DONE}
    if not change(call, was, state=CallState.FAILED, problem=problem[:200], seen_at=None):
        raise IllegalMove(row=f"call:{call.pk}", old=call.state, new=CallState.FAILED)


def renew_call_key(call: Call) -> None:
    """The provider keeps a broken answer for the old key; we read that nothing was done. Of two who
    read so the second changes nothing: the new key may be on its way already."""
    change(call, {"state": CallState.DUE, "key": call.key}, key=ids.new())


def count_asking(call: Call) -> None:
    """The job and a person's click may ask at once, and each asking counts. One SQL statement."""
    call.asked = db.write(ASKED, call=call.pk)[0].asked


def see_strays(payment: Payment) -> bool:
    """A person has seen the refunds of money that was captured without us; whether any was new."""
    return bool(db.write(SEE, payment=payment.pk, now=clock.now()))


SEE = """
UPDATE payments_call SET seen_at = %(now)s::timestamptz
 WHERE payment_id = %(payment)s::bigint AND operation = 'stray' AND seen_at IS NULL
RETURNING 1
"""

ASKED = """
UPDATE payments_call SET asked = asked + 1 WHERE id = %(call)s::bigint RETURNING asked
"""
