"""Reads of payments, for processes and the staff's pages."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.db.models import QuerySet

from punnet.foundation import clock
from punnet.foundation.errors import NotFound
from punnet.payments.models import Attempt, Call, Operation, Payment
from punnet.payments.states import COULD_PAY, AttemptState, CallState, PaymentState


def attempt(attempt_id: int) -> Attempt:
    """With its payment. Raises NotFound. One SQL query."""
    return _one(Attempt.objects.filter(pk=attempt_id))


def attempt_by_key(key: UUID) -> Attempt:
    """The attempt that a return address names. Raises NotFound. One SQL query."""
    return _one(Attempt.objects.filter(key=key))


def attempt_of_message(attempt_key: str, page_id: str, charge_id: str) -> Attempt | None:
    """The attempt that a provider's message speaks of, if it is one of ours.

    The tag finds it before we know the provider's ids: a message may beat the answer to our call.
    """
    with suppress(ValueError):
        if found := Attempt.objects.filter(key=UUID(attempt_key)).first():
            return found
    if page_id and (found := Attempt.objects.filter(page_id=page_id).first()):
        return found
    return Attempt.objects.filter(charge_id=charge_id).first() if charge_id else None


def open_attempts(order_id: int) -> list[Attempt]:
    """Attempts that money could still come by, oldest first. One SQL query."""
    return list(
        Attempt.objects.filter(payment__order_id=order_id, state__in=COULD_PAY)
        .select_related("payment")
        .order_by("id")
    )


def latest_attempt(payment_id: int) -> Attempt | None:
    return Attempt.objects.filter(payment_id=payment_id).order_by("-id").first()


def winner(payment_id: int) -> Attempt | None:
    """The attempt that holds the money, authorised or captured."""
    won = [AttemptState.AUTHORISED, AttemptState.CAPTURED]
    return Attempt.objects.filter(payment_id=payment_id, state__in=won).first()


def due_attempts(limit: int = 200) -> list[int]:
    """Ids of attempts to look at again by now, longest waiting first. One SQL query."""
    due = Attempt.objects.filter(ask_again_at__lte=clock.now()).order_by("ask_again_at", "id")
    return list(due.values_list("id", flat=True)[:limit])


def due_calls(limit: int = 200) -> list[int]:
    """Ids of captures, voids and refunds not yet known to be done. One SQL query."""
    due = Call.objects.filter(state=CallState.DUE).order_by("made_at", "id")
    return list(due.values_list("id", flat=True)[:limit])


def call(call_id: int) -> Call:
    return Call.objects.select_related("attempt", "payment").get(pk=call_id)


def capture_due(payment_id: int) -> bool:
    """Whether a capture is stored whose outcome we do not know yet. One SQL query."""
    return _due(payment_id, Operation.CAPTURE)


def refund_due(payment_id: int) -> bool:
    """The same of a refund. One SQL query."""
    return _due(payment_id, Operation.REFUND)


def _due(payment_id: int, operation: Operation) -> bool:
    due = Call.objects.filter(payment_id=payment_id, operation=operation, state=CallState.DUE)
    return due.exists()


def failed_captures(store_ids: list[int] | None) -> QuerySet[Payment]:
    """Payments whose capture the provider refused, for the staff's page of those stores."""
    failed = Payment.objects.filter(state=PaymentState.CAPTURE_FAILED)
    if store_ids is not None:
        failed = failed.filter(store_id__in=store_ids)
    return failed.select_related("order", "order__slot").order_by("order__packed_at", "id")


def _one(attempts: QuerySet[Attempt]) -> Attempt:
    found = attempts.select_related("payment").first()
    if found is None:
        raise NotFound()
    return found
