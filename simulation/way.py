"""The way to a provider in process: a request stands still there and back, and meets its fate.

So several calls are under way at once, the provider sees a repeat while the first is still running,
and what was sent by a process that died since is done all the same. Which SDK sends it, and how the
provider words its errors, is each provider's (stripe_way.py, paypal_way.py).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from simulation.tasks import Died, pause, running, stall
from simulation.weather import Fate, Weather
from simulators.faults import Fault, Interference
from simulators.wire import Answer

GIVE_UP_SECONDS = 5.0
LATEST_SECONDS = 600.0
LONGEST_WAY = 4.0  # and then we would give up
HAD_LEFT = 0.5  # of what was being sent when its sender died
# what providers name things by, and what of it is told: `pi_…k3TqZ`, `…Y2Q7Z`
IDS = (
    (re.compile(r"\b(cs_test|pi|ch|re)_\w+(\w{5})\b"), r"\1_…\2"),
    (re.compile(r"\b[0-9A-Z]{12}([0-9A-Z]{5})\b"), r"…\1"),
)
Later = Callable[[float, str, Callable[[], Answer]], None]


class Silence(Exception):
    """No answer came in time. Whether it arrived, nobody knows."""


@dataclass(frozen=True)
class Request:
    """`arrives`: what the provider answers, if such a thing comes between; `refusal`: how it says
    that status."""

    words: str
    arrives: Callable[[Interference], Answer]
    refusal: Callable[[int], Answer]


class Way:
    """`later` has something happen after so many seconds."""

    def __init__(self, weather: Weather, later: Later) -> None:
        self._weather, self._later = weather, later

    def carry(self, request: Request) -> Answer:
        """The answer, by the luck of the call that sends it. Raises Silence."""
        task = running()
        chance = task.chance if task else random.Random(request.words)
        fate = self._weather.fate(chance)
        if fate in (Fate.LOST, Fate.LATE):
            if fate is Fate.LATE:
                after = GIVE_UP_SECONDS + chance.random() * LATEST_SECONDS
                self._arrives_later(after, f"{request.words} arrives late", request)
            _unanswered(request, fate)
        if fate in (Fate.BUSY, Fate.LIMITED):
            pause(0.05, f"{request.words}: {fate}")
            return request.refusal(int(fate))
        answer = self._answered(request, fate, chance)
        if fate is Fate.SILENT:
            _unanswered(request, fate)
        pause(stall(chance), f"{request.words}: {answer.status} comes back")
        return answer

    def _arrives_later(self, seconds: float, words: str, request: Request) -> None:
        self._later(seconds, words, lambda: request.arrives(Interference()))

    def _answered(self, request: Request, fate: Fate, chance: random.Random) -> Answer:
        """The provider's answer. Whoever dies on the way may have sent it: then it is done."""
        way, waited = 0.05 + min(LONGEST_WAY, stall(chance)), False

        def on_the_way() -> None:
            nonlocal waited
            waited = True
            try:
                pause(way, f"{request.words}: {fate}")
            except Died:
                if chance.random() < HAD_LEFT:
                    self._arrives_later(way, f"{request.words} of one who died", request)
                raise

        answer = request.arrives(_interference(request, fate, on_the_way))
        if not waited:  # a kept answer, or the first is still running: told at once
            pause(way, f"{request.words}: {fate}")
        return answer


def _unanswered(request: Request, fate: Fate) -> NoReturn:
    pause(GIVE_UP_SECONDS, f"{request.words}: {fate}")
    raise Silence("timed out")


def _interference(request: Request, fate: Fate, on_the_way: Callable[[], None]) -> Interference:
    if fate is Fate.BROKEN:
        return Interference(before=on_the_way, instead=request.refusal(500))
    if fate is Fate.BROKEN_AFTER:
        return Interference(before=on_the_way, after=request.refusal(500))
    return Interference(before=on_the_way)


def short(words: str) -> str:
    """A path or an outcome as the trace tells it."""
    words = words.removeprefix("/v1/").removeprefix("/v2/")
    for ids, told in IDS:
        words = ids.sub(told, words)
    return words


def fault(status: int) -> Fault:
    """What the simulators' own sites word an error by."""
    return Fault(
        0, "*", "/", "error", status, 0, 1, None, "before", True, None, None, None, random.Random(0)
    )
