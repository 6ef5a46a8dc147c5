"""Deferring the jobs of processes, by name, inside the caller's transaction: both or neither.

By name, so that a process need not import the worker's entry (`jobs.py`), which imports it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from punnet.foundation import clock
from punnet.foundation.jobs import Job, defer, defer_all

FIRST_LOOK_SECONDS = 5
LAST_LOOK_SECONDS = 120  # a call takes six at most; the rest is for a process that was paused


def follow_attempt(attempt_id: int, *, seconds: int = FIRST_LOOK_SECONDS) -> None:
    """Look at the attempt soon: the customer may never come back from the provider's page."""
    at = clock.now() + timedelta(seconds=seconds)
    defer("processes.follow_attempt", at=at, attempt_id=attempt_id)


def follow_order(attempt_id: int, order_id: int, *, deadline: datetime) -> None:
    """Look at the attempt soon, and close the payment of its pending order at its deadline."""
    soon = clock.now() + timedelta(seconds=FIRST_LOOK_SECONDS)
    defer_all(
        Job("processes.follow_attempt", {"attempt_id": attempt_id}, soon),
        Job("processes.expire_payment", {"order_id": order_id}, deadline),
    )


def expire_amendment(amendment_id: int, *, deadline: datetime) -> None:
    """Close the payment of a change of an order at its deadline."""
    defer("processes.expire_amendment", at=deadline, amendment_id=amendment_id)


def reread_closed(attempt_id: int) -> None:
    """Read a closed attempt once more, when no call of ours for its money can be under way."""
    at = clock.now() + timedelta(seconds=LAST_LOOK_SECONDS)
    defer("processes.reread_closed", at=at, attempt_id=attempt_id)


def authorise_near(order_id: int) -> None:
    """Hold the money of an order whose day is near."""
    defer("processes.authorise_near", order_id=order_id)


def forget_saved_cards() -> None:
    """Tell the provider to forget cards that were removed."""
    defer("processes.forget_saved_cards")


def perform_call(call_id: int) -> None:
    """Do a capture, void or refund."""
    defer("processes.perform_call", call_id=call_id)


def close_attempt(attempt_id: int) -> None:
    """Make an attempt that lost impossible at the provider."""
    defer("processes.close_attempt", attempt_id=attempt_id)


def check_refunds(payment_id: int) -> None:
    """Ask how the payment's refunds ended: the bank may have sent one back."""
    defer("processes.check_refunds", payment_id=payment_id)


def look_at_dispute(gateway: str, dispute_id: str) -> None:
    """Ask how a dispute stands."""
    defer("processes.look_at_dispute", gateway=gateway, dispute_id=dispute_id)
