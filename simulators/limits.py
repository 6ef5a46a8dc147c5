"""How many calls a second a provider takes: beyond them it answers 429 and does nothing.

https://docs.stripe.com/rate-limits: 100 a second in live mode, 25 in test mode. Off until
PUT /_control/limits orders it, since a benchmark would meet it.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import Any

from simulators.faults import Fault
from simulators.wire import Json, bad_param


class Limits:
    """One bucket for all callers: as many calls as a second's, filled again evenly."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._lock = threading.Lock()
        self._clock = clock
        self._per_second = 0
        self._left, self._at, self.refused = 0.0, clock(), 0

    def order(self, wish: Any) -> Json:
        """`{per_second}`; 0 or nothing: no limit. Raises Refusal."""
        per_second = wish.get("per_second") or 0 if isinstance(wish, dict) else None
        if type(per_second) is not int or not 0 <= per_second <= 100_000:
            raise bad_param("per_second is a whole number from 0 to 100000.", "per_second")
        with self._lock:
            self._per_second, self.refused = per_second, 0
            self._left, self._at = float(per_second), self._clock()
        return self.told()

    def told(self) -> Json:
        return {"per_second": self._per_second, "refused": self.refused}

    def strike(self, method: str, path: str) -> Fault | None:
        """What turns this call away, if it is one too many."""
        with self._lock:
            if not self._per_second:
                return None
            now = self._clock()
            filled = self._left + (now - self._at) * self._per_second
            self._left, self._at = min(filled, float(self._per_second)), now
            if self._left >= 1:
                self._left -= 1
                return None
            self.refused += 1
        return Fault(
            id=0, method=method, path=path, kind="error", status=429, delay_ms=0, rate=1,
            times=None, when="before", keep=False, code="rate_limit", decline_code=None,
            message="Request rate limit exceeded.", chance=random.Random(0),
        )  # fmt: skip
