"""Faults that a test orders: delays, errors, resets, and answers that never come.

A fault matches by method and path (a prefix, or a glob when it holds `*`). Its own seeded
random numbers decide which calls it hits, so the same calls in the same order meet the same fate.
"""

from __future__ import annotations

import fnmatch
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from simulators.wire import Answer, Json, bad_param

KINDS = ("delay", "error", "reset", "timeout_after")
FIELDS = {
    "method", "path", "fault", "status", "delay_ms", "rate", "times", "seed", "when", "code",
    "decline_code", "message", "keep",
}  # fmt: skip


@dataclass
class Fault:
    """One order of a fault. `times` counts down; None is without end."""

    id: int
    method: str
    path: str
    kind: str
    status: int
    delay_ms: int
    rate: float
    times: int | None
    when: str
    keep: bool
    code: str | None
    decline_code: str | None
    message: str | None
    chance: random.Random = field(repr=False)
    met: int = 0
    hits: int = 0

    def matches(self, method: str, path: str) -> bool:
        if self.method not in ("*", method):
            return False
        if "*" in self.path or "?" in self.path:
            return fnmatch.fnmatchcase(path, self.path)
        return path.startswith(self.path)

    def described(self) -> Json:
        names = ("id", "method", "path", "status", "delay_ms", "rate", "times", "when", "hits")
        return {"fault": self.kind, **{name: getattr(self, name) for name in names}}


@dataclass(frozen=True)
class Interference:
    """What a fault does to one call: wait before it, answer instead of it, or after it."""

    before: Callable[[], None] | None = None
    instead: Answer | None = None
    after: Answer | None = None
    keep: bool = True  # a kept error is replayed for the key, as Stripe does with a 500


def interference(fault: Fault | None, error: Callable[[Fault], Answer]) -> Interference | Answer:
    """What becomes of the call; an answer where it is turned away at the door: no endpoint has
    begun, nothing is kept for the key. `error`: the fault's answer in the provider's words."""
    if fault and fault.kind == "delay" and fault.when == "before":
        wait = fault.delay_ms / 1000
        return Interference(before=lambda: time.sleep(wait))
    if fault is None or fault.kind != "error":
        return Interference()
    if fault.when == "after":
        return Interference(after=error(fault), keep=fault.keep)
    if fault.status in (409, 429):
        return error(fault)
    return Interference(instead=error(fault), keep=fault.keep)


class Faults:
    """The faults in force, first ordered first tried."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._next = 1

    def add(self, wish: Any) -> Json:
        """Order a fault. Raises Refusal naming what is wrong with it."""
        with self._lock:
            fault = _read(wish, self._next)
            self._next += 1
            self._faults.append(fault)
            return fault.described()

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()

    def listed(self) -> list[Json]:
        with self._lock:
            return [fault.described() for fault in self._faults]

    def strike(self, method: str, path: str) -> Fault | None:
        """The fault that hits this call, if one does."""
        with self._lock:
            for fault in self._faults:
                if not fault.matches(method, path) or fault.times == 0:
                    continue
                fault.met += 1
                if fault.chance.random() < fault.rate:
                    fault.hits += 1
                    fault.times = None if fault.times is None else fault.times - 1
                    return fault
        return None


def _read(wish: Any, id: int) -> Fault:
    if not isinstance(wish, dict) or wish.get("fault") not in KINDS:
        raise bad_param(f"fault is one of {', '.join(KINDS)}.", "fault")
    if unknown := set(wish) - FIELDS:
        raise bad_param(f"Unknown: {', '.join(sorted(unknown))}.", sorted(unknown)[0])
    path = wish.get("path", "/v1/")
    if not isinstance(path, str) or not path.startswith("/") or path.startswith("/_control"):
        raise bad_param("path begins with / and is not /_control.", "path")
    kind = wish["fault"]
    when = wish.get("when", "after" if kind == "timeout_after" else "before")
    if when not in ("before", "after") or (kind == "timeout_after" and when == "before"):
        raise bad_param("when is before or after; timeout_after is after.", "when")
    seed = wish.get("seed", 0)
    return Fault(
        id=id,
        method=str(wish.get("method", "*")).upper(),
        path=path,
        kind=kind,
        status=_whole(wish, "status", 500, 400, 599),
        delay_ms=_whole(wish, "delay_ms", 1000, 0, 60_000),
        rate=_rate(wish),
        times=None if wish.get("times") is None else _whole(wish, "times", 1, 1, 10**9),
        when=when,
        keep=wish.get("keep", True) is not False,
        code=wish.get("code"),
        decline_code=wish.get("decline_code"),
        message=wish.get("message"),
        chance=random.Random(seed),
    )


def _whole(wish: Json, name: str, default: int, least: int, most: int) -> int:
    value = wish.get(name, default)
    if type(value) is not int or not least <= value <= most:
        raise bad_param(f"{name} is a whole number from {least} to {most}.", name)
    return value


def _rate(wish: Json) -> float:
    value = wish.get("rate", 1)
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise bad_param("rate is a number from 0 to 1.", "rate")
    return float(value)
