"""The shortest steps that still fail in the same way: leave out what can be left out.

First everybody who had nothing to do with the orders that are wrong, then actor by actor, then
halves, quarters and so on of what remains (delta debugging), until nothing more can go or the time
is over.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence

from simulation.script import Step

Fails = Callable[[Sequence[Step]], bool]


def shortest(
    steps: Sequence[Step], fails: Fails, *, seconds: float, suspects: Collection[str] = ()
) -> list[Step]:
    """A part of `steps` that fails, as short as could be found in that time; all of them where
    none shorter fails. `suspects`: actors to look at first."""
    patient = _Patience(fails, seconds)
    left = _only_suspects(list(steps), suspects, patient)
    left = _without_actors(left, patient)
    size = max(1, len(left) // 2)
    while size and not patient.over:
        shorter = _without_chunks(left, size, patient)
        if len(shorter) == len(left):
            size = size // 2
        left = shorter
        size = min(size, len(left) // 2) or min(size, 1)
    return left


class _Patience:
    """Asks until the time is over; then nothing fails any more, so nothing more is left out."""

    def __init__(self, fails: Fails, seconds: float) -> None:
        self._fails, self._ends = fails, time.monotonic() + seconds

    @property
    def over(self) -> bool:
        return time.monotonic() > self._ends

    def __call__(self, steps: Sequence[Step]) -> bool:
        return not self.over and self._fails(steps)


def _only_suspects(steps: list[Step], suspects: Collection[str], fails: Fails) -> list[Step]:
    customers = {each for each in suspects if each.startswith("customer")}
    for few in (customers, customers | {"weather"}, suspects, {*suspects, "weather"}):
        fewer = [step for step in steps if step.actor in few]
        if fewer and fails(fewer):
            return fewer
    return steps


def _without_actors(steps: list[Step], fails: Fails) -> list[Step]:
    for actor in sorted({step.actor for step in steps}):
        fewer = [step for step in steps if step.actor != actor]
        if fewer and fails(fewer):
            steps = fewer
    return steps


def _without_chunks(steps: list[Step], size: int, fails: Fails) -> list[Step]:
    place = 0
    while place < len(steps):
        fewer = steps[:place] + steps[place + size :]
        if fewer and fails(fewer):
            steps = fewer
        else:
            place += size
    return steps
