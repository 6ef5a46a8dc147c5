"""Reads of payments, for processes and the staff's pages."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from punnet.foundation import clock, db
from punnet.foundation.errors import NotFound
from punnet.foundation.rows import find, find_one
from punnet.payments.models import Attempt, Call, Operation, Payment
from punnet.payments.states import COULD_PAY, OWED, AttemptState, CallState


def attempt(attempt_id: int) -> Attempt:
    """With its payment. Raises NotFound. One SQL query."""
    return _one("WHERE o.id = %(id)s::bigint", id=attempt_id)


def attempt_by_key(key: UUID) -> Attempt:
    """The attempt that a return address names. Raises NotFound. One SQL query."""
    return _one("WHERE o.key = %(key)s::uuid", key=key)


def attempt_of_message(attempt_key: str, page_id: str, charge_id: str) -> Attempt | None:
    """The attempt that a provider's message speaks of, if it is one of ours.

    The tag finds it before we know the provider's ids: a message may beat the answer to our call.
    """
    with suppress(ValueError):
        if found := find(Attempt, "WHERE key = %(key)s::uuid", key=UUID(attempt_key)):
            return found[0]
    if page_id and (
        found := find(Attempt, "WHERE page_id = %(id)s ORDER BY id LIMIT 1", id=page_id)
    ):
        return found[0]
    if charge_id:
        found = find(Attempt, "WHERE charge_id = %(id)s ORDER BY id LIMIT 1", id=charge_id)
        return found[0] if found else None
    return None


def open_attempts(order_id: int) -> list[Attempt]:
    """Attempts that money could still come by, oldest first. One SQL query."""
    return find(Attempt, OPEN, order=order_id, states=list(map(str, COULD_PAY)))


def is_latest(attempt: Attempt) -> bool:
    """Whether no attempt of the payment is newer. One SQL query."""
    newer = "SELECT 1 FROM payments_attempt WHERE payment_id = %(payment)s AND id > %(id)s LIMIT 1"
    return not db.read(newer, payment=attempt.payment_id, id=attempt.pk)


def winner(payment_id: int) -> Attempt | None:
    """The attempt that holds the money, authorised or captured. One SQL query."""
    won = [str(AttemptState.AUTHORISED), str(AttemptState.CAPTURED)]
    where = "WHERE payment_id = %(payment)s::bigint AND state = ANY(%(won)s::text[])"
    return next(iter(find(Attempt, where, payment=payment_id, won=won)), None)


def verified(payment_id: int) -> Attempt | None:
    """The attempt whose card is kept for the payment's day. One SQL query."""
    where = "WHERE payment_id = %(payment)s::bigint AND state = 'verified' ORDER BY id DESC LIMIT 1"
    return next(iter(find(Attempt, where, payment=payment_id)), None)


def near_orders(*, method: str, reached: datetime, ask_by: datetime, limit: int = 200) -> list[int]:
    """Ids of placed orders whose kept card is to be charged by now: their slot ends by `reached`,
    and no such call is under way, or their cut-off comes by `ask_by` and it is. One SQL query."""
    rows = db.read(
        NEAR_ORDERS, method=method, now=clock.now(), reached=reached, ask_by=ask_by,
        could_pay=list(map(str, COULD_PAY)), limit=limit,
    )  # fmt: skip
    return [row.order_id for row in rows]


def lost_orders(limit: int = 200) -> list[int]:
    """Ids of placed orders that were to be paid by now, or lose their slot. One SQL query."""
    return [row.order_id for row in db.read(LOST_ORDERS, now=clock.now(), limit=limit)]


def cards_to_forget(limit: int = 1000) -> list[Attempt]:
    """Attempts whose card was kept for an order that needs it no more. One SQL query."""
    return find(Attempt, CARDS_TO_FORGET, limit=limit)


def lives(payment_id: int) -> bool:
    """Whether an attempt holds the money and can be captured by now. One SQL query."""
    attempt = winner(payment_id)
    if attempt is None:
        return False
    return attempt.capture_before is None or attempt.capture_before > clock.now()


def due_attempts(limit: int = 200) -> list[int]:
    """Ids of attempts to look at again by now, longest waiting first. One SQL query."""
    return [row.id for row in db.read(DUE_ATTEMPTS, now=clock.now(), limit=limit)]


def due_calls(limit: int = 200) -> list[int]:
    """Ids of captures, voids and refunds not yet known to be done, those that were asked for least
    first: many that a provider leaves open must not keep the others waiting. One SQL query."""
    return [row.id for row in db.read(DUE_CALLS, limit=limit)]


def call(call_id: int) -> Call:
    """With its attempt and payment. Raises NotFound. One SQL query."""
    found = find_one(Call, ("attempt", "payment"), "WHERE o.id = %(id)s::bigint", id=call_id)
    if found is None:
        raise NotFound(call=call_id)
    return found


def due_renewal(attempt_id: int) -> int | None:
    """The renewal of an authorisation whose outcome we do not know yet. One SQL query."""
    return next((row.id for row in db.read(DUE_RENEWAL, attempt=attempt_id)), None)


def renewals(attempt_id: int) -> int:
    """How often the attempt's authorisation was renewed, or was to be. One SQL query."""
    asked = Call.objects.filter(attempt_id=attempt_id, operation=Operation.RENEW)
    return asked.count()


def capture_due(payment_id: int) -> bool:
    """Whether a capture is stored whose outcome we do not know yet. One SQL query."""
    return _due(payment_id, Operation.CAPTURE)


def refund_due(payment_id: int) -> bool:
    """The same of a refund. One SQL query."""
    return _due(payment_id, Operation.REFUND)


def refunds_done(payment_id: int) -> list[int]:
    """Ids of refunds that were done, of stray money too, oldest first. One SQL query."""
    done = Call.objects.filter(
        payment_id=payment_id,
        operation__in=[Operation.REFUND, Operation.STRAY],
        state=CallState.DONE,
    )
    return list(done.order_by("id").values_list("id", flat=True))


def was_sent_back(refund_id: int) -> bool:
    """Whether the bank sent an earlier try of that refund back. One SQL query."""
    return Call.objects.filter(refund_id=refund_id, state=CallState.FAILED).exists()


def _due(payment_id: int, operation: Operation) -> bool:
    due = Call.objects.filter(payment_id=payment_id, operation=operation, state=CallState.DUE)
    return due.exists()


def waiting() -> dict[str, int]:
    """How many payments wait for a person, by why: for who watches the system. One SQL query."""
    row = db.read_one(WAITING, late=clock.now() - VOID_LATE)
    return dict(row._asdict()) if row else {}


def refused_stray(payment_id: int) -> Call | None:
    """The refund of money captured without us that the provider refused last, or that the bank
    sent back; None where it is due, done or never was. One SQL query."""
    where = (
        "WHERE o.payment_id = %(id)s::bigint AND o.operation = 'stray' ORDER BY o.id DESC LIMIT 1"
    )
    newest = find_one(Call, ("attempt",), where, id=payment_id)
    not_back = (CallState.REFUSED, CallState.FAILED)
    return newest if newest and newest.state in not_back else None


def stray_was_sent_back(call: Call) -> bool:
    """Whether the bank sent an earlier refund of that stray money back. One SQL query."""
    earlier = Call.objects.filter(attempt_id=call.attempt_id, operation=Operation.STRAY)
    return earlier.filter(state=CallState.FAILED, pk__lt=call.pk).exists()


def failed_captures(store_ids: list[int] | None) -> QuerySet[Payment]:
    """Payments whose capture the provider refused, or whose authorisation lapsed before it, for
    the desk's page of those stores."""
    failed = Payment.objects.filter(state__in=OWED)
    if store_ids is not None:
        failed = failed.filter(store_id__in=store_ids)
    return failed.select_related("order", "order__slot").order_by("order__packed_at", "id")


def _one(where: str, **params: object) -> Attempt:
    found = find_one(Attempt, ("payment",), where, **params)
    if found is None:
        raise NotFound()
    return found


# a provider that is silent answers within minutes; longer, somebody should look at the payment
VOID_LATE = timedelta(minutes=10)
WAITING = """
SELECT (SELECT count(*) FROM payments_payment WHERE state = 'capture_failed') AS capture,
       (SELECT count(*) FROM payments_payment WHERE state = 'lapsed') AS lapsed,
       (SELECT count(*) FROM payments_call
         WHERE state = 'due' AND operation = 'void' AND made_at < %(late)s::timestamptz) AS void,
       (SELECT count(*) FROM payments_call WHERE operation = 'stray' AND seen_at IS NULL) AS stray
"""
NEAR_ORDERS = """
SELECT p.order_id FROM payments_payment p
  JOIN orders_order o ON o.id = p.order_id JOIN slots_slot s ON s.id = o.slot_id
 WHERE p.state = 'verified' AND p.method = %(method)s AND o.state = 'placed'
   AND s.ends_at > %(now)s::timestamptz AND s.ends_at <= %(reached)s::timestamptz
   AND (s.cutoff_at <= %(ask_by)s::timestamptz OR NOT EXISTS (
        SELECT 1 FROM payments_attempt a
         WHERE a.payment_id = p.id AND a.state = ANY(%(could_pay)s::text[])))
 ORDER BY s.cutoff_at, p.order_id LIMIT %(limit)s::int
"""
LOST_ORDERS = """
SELECT p.order_id FROM payments_payment p JOIN orders_order o ON o.id = p.order_id
 WHERE p.pay_by <= %(now)s::timestamptz AND p.state = 'lapsed' AND p.waived_by = ''
   AND o.state = 'placed'
 ORDER BY p.pay_by, p.order_id LIMIT %(limit)s::int
"""
CARDS_TO_FORGET = """
WHERE payer_ref <> '' AND (purpose = 'verify' OR keep) AND (state = 'closed' OR EXISTS (
      SELECT 1 FROM payments_payment p WHERE p.id = payments_attempt.payment_id
         AND p.state IN ('captured', 'voided', 'refunded', 'paid_on_delivery', 'due_on_delivery')))
ORDER BY id LIMIT %(limit)s::int
"""
OPEN = """
WHERE payment_id = (SELECT id FROM payments_payment WHERE order_id = %(order)s::bigint)
  AND state = ANY(%(states)s::text[])
ORDER BY id
"""
DUE_ATTEMPTS = """
SELECT id FROM payments_attempt WHERE ask_again_at <= %(now)s::timestamptz
 ORDER BY ask_again_at, id LIMIT %(limit)s::int
"""
DUE_RENEWAL = """
SELECT id FROM payments_call
 WHERE attempt_id = %(attempt)s::bigint AND operation = 'renew' AND state = 'due'
 ORDER BY id LIMIT 1
"""
DUE_CALLS = """
SELECT id FROM payments_call WHERE state = 'due' ORDER BY asked, made_at, id LIMIT %(limit)s::int
"""
