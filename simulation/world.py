"""Virtual time, and whose turn it is: what happens next is always the earliest thing known.

A turn is what one call does until it stands still or ends. After each the rows it touched are
checked, and what became due by it (jobs, webhooks) takes its place in time.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from unittest import mock

from punnet.foundation import clock
from simulation import tasks
from simulation.providers import Providers
from simulation.tasks import NOTHING, Task, Waits
from simulation.trace import Trace
from simulation.watch import Changed, Watch
from simulation.way import Way
from simulation.weather import Weather
from simulators.wire import Answer

MOST_AT_ONCE = 1000
STANDS_STILL = 0.3  # of the transactions that a call begins: others come between there


class World:
    """One run: its clock, its providers, whoever is in the middle of something."""

    def __init__(self, seed: int, start: datetime, end: datetime) -> None:
        self.seed, self.start, self.end = seed, start, end
        self.now = start
        self.trace = Trace()
        self.weather = Weather()
        self.providers = Providers(seed)
        self.watch = Watch(list(self.providers.cores.values()))
        self.after_turn: list[Callable[[Task, Changed], None]] = []
        self._queue: list[tuple[datetime, int, Callable[[], None]]] = []
        self._count = 0
        self._under_way: dict[int, Task] = {}

    # --- what is to happen

    def at(self, when: datetime, act: Callable[[], None]) -> None:
        """Have it happen then, or now where that is past; after what is known for that instant."""
        self._count += 1
        heapq.heappush(self._queue, (max(when, self.now), self._count, act))

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self.at(self.now + timedelta(seconds=seconds), act)

    def begin(self, task: Task) -> None:
        """A call's first turn, now."""
        self._under_way[id(task)] = task
        self._turn(task)

    def chance(self, *of: object) -> random.Random:
        """Luck of its own for that thing in this run."""
        return random.Random(" ".join(map(str, (self.seed, *of))))

    # --- what happens

    def run(self) -> None:
        """Until nothing is left to happen before the end. The first problem is raised."""
        happened = 0
        while self._queue and self._queue[0][0] <= self.end:
            when, _, act = heapq.heappop(self._queue)
            happened = happened + 1 if when == self.now else 0
            if happened > MOST_AT_ONCE:
                raise RuntimeError(f"{MOST_AT_ONCE} things happen at {when}, and time stands still")
            self._be(when)
            act()

    def until(self, when: datetime) -> None:
        """Let happen what is to happen until then; then it is then."""
        before, self.end = self.end, when
        try:
            self.run()
        finally:
            self.end = before
        self._be(max(when, self.now))

    def _be(self, when: datetime) -> None:
        self.now = when
        clock.stop(when)

    def _turn(self, task: Task) -> None:
        try:
            said = task.go()
        except Exception as bug:
            self.trace.line(self.now, task, f"BUG: {type(bug).__name__}: {bug}")
            raise
        if isinstance(said, Waits):
            self.trace.line(self.now, task, said.why)
            self.later(said.seconds, lambda: self._turn(task))
        else:
            del self._under_way[id(task)]
            if said == NOTHING and task.turns == 1:
                return
            self.trace.line(self.now, task, said)
        changed = self.watch.taken()
        for look in self.after_turn:
            look(task, changed)

    def close(self) -> None:
        """Nobody goes on after the end."""
        for task in self._under_way.values():
            task.end()
        self._under_way.clear()

    # --- how the product is joined to it

    @contextmanager
    def joined(self) -> Iterator[None]:
        """The shop's providers, clock and turns are this world's meanwhile."""

        def late(seconds: float, what: str, arrives: Callable[[], Answer]) -> None:
            chance = self.chance("late", what, self.now)
            task = Task("provider", what, lambda: str(arrives().status), chance)
            self.later(seconds, lambda: self.begin(task))

        way = Way(self.weather, late)
        still = mock.patch("punnet.foundation.db.django_transaction", _StandingStill())
        with self.providers.joined(way), still, self.watch.watching():
            try:
                self._be(self.start)
                yield
            finally:
                self.close()


class _StandingStill:
    """Django's transactions, where a call may first stand still."""

    def __getattr__(self, name: str) -> Any:
        from django.db import transaction

        return getattr(transaction, name)

    @staticmethod
    def atomic(*, durable: bool = False) -> Any:
        from django.db import transaction

        task = tasks.running()
        if durable and task is not None and task.chance.random() < STANDS_STILL:
            tasks.pause(tasks.stall(task.chance), "stands before a transaction")
        return transaction.atomic(durable=durable)
