"""Limits of calls in fixed windows of a minute, counted in the cache that all processes share. Off
where every caller is this machine (`settings.RATE_LIMITS`)."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache

from punnet.foundation.errors import Refused

WINDOW_SECONDS = 60


@dataclass(frozen=True)
class Limit:
    """`left` calls in the `seconds` that the window still lasts."""

    most: int
    left: int
    seconds: int

    @property
    def passed(self) -> bool:
        return self.left >= 0


class TooMany(Refused):
    """Facts: retry_after (seconds)."""

    code = "rate_limited"


def count(kind: str, caller: str, most: int) -> Limit | None:
    """Count a call of that kind; None where there are no limits."""
    if not settings.RATE_LIMITS:
        return None
    now = int(time.time())
    window = now // WINDOW_SECONDS
    name = f"limit:{kind}:{caller}:{window}"
    cache.add(name, 0, timeout=2 * WINDOW_SECONDS)
    try:
        used = cache.incr(name)
    except ValueError:  # gone between the two
        used = 1
    return Limit(most, most - used, (window + 1) * WINDOW_SECONDS - now)


def must_pass(kind: str, caller: str, most: int) -> None:
    """Count a call; raises TooMany above `most` a minute."""
    limit = count(kind, caller, most)
    if limit is not None and not limit.passed:
        raise TooMany(retry_after=limit.seconds)
