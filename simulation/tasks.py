"""An actor's call that may stand still in the middle, beside others: a greenlet.

All of them share one thread and so one connection of Django's. They may only stand still where the
code holds no transaction, which is where other processes would come between; a pause inside one is
refused. What they were doing when they die is never finished, as after `kill -9`.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from greenlet import GreenletExit, getcurrent, greenlet

from punnet.foundation import db
from punnet.foundation.errors import DomainError

NOTHING = "nothing to do"  # such a turn is not told of


class Died(BaseException):
    """The process was killed here. No `except Exception` of the product may catch it."""


@dataclass(frozen=True)
class Waits:
    """The call stands still for so long, because of that."""

    seconds: float
    why: str


@dataclass
class Task:
    """One call of one actor. `chance` decides what it meets, and nobody else's luck changes it."""

    actor: str
    what: str
    run: Callable[[], str | None]
    chance: random.Random
    dies_at: int | None = None  # at its how-manieth pause
    orders: set[int] = field(default_factory=set)  # touched: to be checked after each turn
    pauses: int = 0
    turns: int = 0
    _let: greenlet | None = None

    def go(self) -> Waits | str:
        """Run to the next pause or to the end; how it ended. Bugs are raised."""
        self.turns += 1
        if self._let is None:
            self._let = _Let(self)
        dies = self.dies_at is not None and self.pauses == self.dies_at
        said: Waits | str = self._let.throw(Died) if dies else self._let.switch()
        return said

    def end(self) -> None:
        """Whatever it still wanted to do, at the end of the run."""
        if self._let is not None and not self._let.dead:
            self._let.throw(GreenletExit)

    def body(self) -> str:
        try:
            return self.run() or "done"
        except DomainError as refusal:
            return f"refused: {refusal.code}"
        except Died:
            return "DIED"


class _Let(greenlet):
    def __init__(self, task: Task) -> None:
        super().__init__(task.body)
        self.task = task


def stall(chance: random.Random) -> float:
    """Seconds for which a process stands still: mostly short, now and then for minutes."""
    luck = chance.random()
    longest = 1 if luck < 0.8 else 20 if luck < 0.95 else 600
    return chance.random() * longest


def running() -> Task | None:
    """The call that runs now; None between the calls."""
    now = getcurrent()
    return now.task if isinstance(now, _Let) else None


def pause(seconds: float, why: str) -> None:
    """Stand still, while others go on. Does nothing outside a call."""
    now = getcurrent()
    if not isinstance(now, _Let):
        return
    db.must_be_outside_transaction()
    now.task.pauses += 1
    assert now.parent is not None
    now.parent.switch(Waits(seconds, why))
