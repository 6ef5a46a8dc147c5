"""What happened, a line a turn: step, virtual time, who, what, and how it came out."""

from __future__ import annotations

import hashlib
from datetime import datetime

from simulation.tasks import Task
from simulation.way import short


class Trace:
    """The lines of a run, and their SHA-256."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def line(self, at: datetime, task: Task, outcome: str) -> None:
        what = task.what if task.turns == 1 else f"{task.what} …"
        self.lines.append(
            f"{len(self.lines) + 1:>5}  {at:%d.%m. %H:%M:%S}.{at.microsecond // 1000:03}"
            f"  {task.actor:<12} {what:<34} {short(outcome)}".rstrip()
        )

    def note(self, words: str) -> None:
        """Something that is nobody's turn."""
        self.lines.append(f"{len(self.lines) + 1:>5}  {words}")

    @property
    def digest(self) -> str:
        return hashlib.sha256("\n".join(self.lines).encode()).hexdigest()
