"""The one clock. Tests and simulations stop it or move it; nobody else asks the machine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_stopped: datetime | None = None
_offset = timedelta()


def now() -> datetime:
    """The present instant, aware, UTC."""
    return (_stopped or datetime.now(UTC)) + _offset  # noqa: TID251 - this is the clock


def local(zone: str) -> datetime:
    """The present instant on a wall clock in `zone` ("Europe/Helsinki")."""
    return now().astimezone(ZoneInfo(zone))


def stop(at: datetime) -> None:
    """Stand still at `at` until `reset`; `forward` still moves."""
    global _stopped, _offset
    _stopped, _offset = at.astimezone(UTC), timedelta()


def forward(**amount: float) -> None:
    """Move ahead: `forward(minutes=16)`."""
    global _offset
    _offset += timedelta(**amount)


def reset() -> None:
    """Back to the machine's time."""
    global _stopped, _offset
    _stopped, _offset = None, timedelta()
