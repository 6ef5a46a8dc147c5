"""The line to a provider: how many may wait on it at once, and whether it is down.

A process learns by its own calls. After ten silences in a row (time-outs, resets, 5xx) the line is
down: nobody waits on it, and customers are offered another way to pay. Then one caller at a time
tries it, after 5 s, 10 s … up to a minute; whatever is answered ends it.
rule: docs/rules/payments.md#down
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache

import structlog
from django.conf import settings
from prometheus_client import Gauge

from punnet.foundation import clock
from punnet.payments.errors import NotAsked, OutcomeUnknown, ProviderBusy

log = structlog.get_logger(__name__)
DOWN = Gauge(
    "punnet_gateway_down", "1 while a process finds the provider silent", ["gateway"],
    multiprocess_mode="livemax",
)  # fmt: skip
SILENCES = 10  # in a row: one answer in two lost is a bad hour, and no line that is down
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(minutes=1)


class Line:
    """One provider's line in this process, for all its threads."""

    def __init__(self, name: str, seats: int) -> None:
        self.name = name
        self._seats = threading.BoundedSemaphore(seats)
        self._lock = threading.Lock()
        self._silences = 0
        self._wait = FIRST_WAIT
        self._try_at: datetime | None = None  # while down: who comes later may try

    @property
    def down(self) -> bool:
        """Nobody should be sent there now: the line is down, and it is not time to try it."""
        with self._lock:
            return self._try_at is not None and clock.now() < self._try_at

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Around one call. Raises NotAsked when the line is down or too many wait on it already;
        what the call raises tells how the provider is."""
        self._let_in()
        if not self._seats.acquire(blocking=False):
            raise NotAsked("too many callers are waiting for the provider")
        try:
            yield
        except ProviderBusy:
            self._answered()  # it asks us to wait, so it is there
            raise
        except OutcomeUnknown as silence:
            self._silent(str(silence))
            raise
        except Exception:
            self._answered()
            raise
        else:
            self._answered()
        finally:
            self._seats.release()

    def _let_in(self) -> None:
        with self._lock:
            if self._try_at is None:
                return
            if clock.now() < self._try_at:
                raise NotAsked(f"{self.name} is down")
            self._try_at = clock.now() + self._wait  # this caller tries; others wait for it

    def _silent(self, why: str) -> None:
        with self._lock:
            self._silences += 1
            if self._silences < SILENCES:
                return
            began = self._try_at is None
            self._try_at = clock.now() + self._wait
            self._wait = min(2 * self._wait, LONGEST_WAIT)
        if began:
            DOWN.labels(self.name).set(1)
            log.error("payment.gateway_down", gateway=self.name, why=why)

    def _answered(self) -> None:
        with self._lock:
            was_down, self._try_at = self._try_at is not None, None
            self._silences, self._wait = 0, FIRST_WAIT
        if was_down:
            DOWN.labels(self.name).set(0)
            log.warning("payment.gateway_up", gateway=self.name)


@cache
def line(name: str) -> Line:
    """The process's line to that gateway."""
    return Line(name, settings.PROVIDER_SEATS)
