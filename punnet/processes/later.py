"""Deferring the jobs of processes, by name, inside the caller's transaction: both or neither.

By name, so that a process need not import the worker's entry (`jobs.py`), which imports it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from procrastinate.contrib.django import app

FIRST_LOOK_SECONDS = 5


def follow_attempt(attempt_id: int, *, seconds: int = FIRST_LOOK_SECONDS) -> None:
    """Look at the attempt soon: the customer may never come back from the provider's page."""
    _defer("follow_attempt", schedule_in={"seconds": seconds}, attempt_id=attempt_id)


def expire_payment(order_id: int, *, at: datetime) -> None:
    """Close the payment of a pending order at its deadline."""
    _defer("expire_payment", schedule_at=at, order_id=order_id)


def perform_call(call_id: int) -> None:
    """Do a capture, void or refund."""
    _defer("perform_call", call_id=call_id)


def close_attempt(attempt_id: int) -> None:
    """Make an attempt that lost impossible at the provider."""
    _defer("close_attempt", attempt_id=attempt_id)


def _defer(name: str, *, schedule_in: Any = None, schedule_at: Any = None, **ids: int) -> None:
    app.configure_task(f"processes.{name}", schedule_in=schedule_in, schedule_at=schedule_at).defer(
        **ids
    )
