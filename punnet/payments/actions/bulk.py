"""Past payments by the thousand, for the seed and imports."""

from __future__ import annotations

from collections.abc import Sequence

from punnet.foundation.bulk import copy_in
from punnet.payments.models import Attempt, Call, Payment


def bulk_add(
    payments: Sequence[Payment],
    attempts: Sequence[tuple[int, Attempt]],
    calls: Sequence[tuple[int, Call]],
) -> None:
    """Insert payments, then attempts (index of their payment, attempt), then calls (index of
    their attempt, call). Six SQL statements."""
    copy_in(payments)
    for index, attempt in attempts:
        attempt.payment_id = payments[index].pk
    copy_in([attempt for _, attempt in attempts])
    for index, call in calls:
        attempt = attempts[index][1]
        call.attempt_id, call.payment_id = attempt.pk, attempt.payment_id
    copy_in([call for _, call in calls])
