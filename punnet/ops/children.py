"""The processes that `punnet run` keeps: started, watched, restarted, ended, found again.

A child leads its own session, so that it ends with all that it started, and dies with its parent
where the system can (Linux). Its number is kept in a file with its time of start: what a killed
supervisor left running elsewhere is ended at the next start, and a recycled number is left alone.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from punnet.ops import processes

TERMINATION_PATIENCE = 5.0
SOON = 0.2
LONGEST_WAIT = 5.0
LOG_LIMIT = 10_000_000
# One that lived this long had started well: its next restart is immediate again.
SETTLED = 10.0


@dataclass(frozen=True)
class Folders:
    """Where children write: their numbers and their logs."""

    numbers: Path
    logs: Path

    @classmethod
    def under(cls, root: Path) -> "Folders":
        folders = cls(root / "processes", root / "log")
        for folder in (folders.numbers, folders.logs):
            folder.mkdir(parents=True, exist_ok=True)
        return folders


@dataclass
class Child:
    """One process: `name` for people and files, `command` run in the clone."""

    name: str
    command: Sequence[str]
    folders: Folders
    env: Mapping[str, str]
    cwd: Path
    falls: int = 0
    process: "subprocess.Popen[bytes] | None" = None
    _began: float = field(default=0.0)
    _due: float = field(default=0.0)

    @property
    def log(self) -> Path:
        return self.folders.logs / f"{self.name}.log"

    def start(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.cwd,
                env=dict(self.env),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_tied_to(os.getpid()),
            )
        self._began = time.monotonic()
        note = {"pid": self.process.pid, "started": processes.started_at(self.process.pid)}
        part = self._number_file().with_suffix(".part")
        part.write_text(json.dumps(note))
        part.replace(self._number_file())

    def ended(self) -> int | None:
        """The exit status, None while it runs."""
        return self.process.poll() if self.process else None

    def watch(self) -> str:
        """Start it again when it has ended, sooner or later by how often that happened.

        Returns what happened in words, empty when nothing did.
        """
        status = self.ended()
        if status is None:
            return ""
        now = time.monotonic()
        if not self._due:
            processes.send_group(self.process.pid, signal.SIGKILL)  # type: ignore[union-attr]
            self.falls = 0 if now - self._began > SETTLED else self.falls + 1
            wait = min(SOON * 2 ** max(0, self.falls - 1), LONGEST_WAIT)
            self._due = now + wait
            return f"{self.name} {_in_words(status)}; starting it again (log: {self.log})"
        if now >= self._due:
            self._due = 0.0
            self.start()
        return ""

    def last_words(self) -> str:
        """The last line of its log."""
        try:
            lines = self.log.read_text(errors="replace").strip().splitlines()
        except OSError:
            return ""
        return lines[-1].strip()[:300] if lines else ""

    def said_since(self, position: int) -> tuple[list[str], int]:
        """Whole lines of its log from there on, and where the next begins."""
        with self.log.open("rb") as log:
            log.seek(position)
            whole = log.read().rpartition(b"\n")[0]
        lines = whole.decode(errors="replace").splitlines()
        return lines, position + (len(whole) + 1 if whole else 0)

    def forget(self) -> None:
        self._number_file().unlink(missing_ok=True)

    def _number_file(self) -> Path:
        return self.folders.numbers / f"{self.name}.json"


def end(children: Sequence[Child], impatient: Callable[[], bool] = lambda: False) -> None:
    """Ask all to end, at once; after five seconds, or when told to hurry, end them."""
    running = [child for child in children if child.process and child.ended() is None]
    for child in running:
        processes.send(child.process.pid, signal.SIGTERM)  # type: ignore[union-attr]
    limit = time.monotonic() + TERMINATION_PATIENCE
    while any(child.ended() is None for child in running):
        if time.monotonic() > limit or impatient():
            break
        time.sleep(0.02)
    for child in children:
        if child.process:
            processes.send_group(child.process.pid, signal.SIGKILL)
            child.process.wait()
            child.forget()


def end_leftovers(folders: Folders) -> list[str]:
    """End what a killed supervisor left running; the names of those."""
    found = []
    for file in sorted(folders.numbers.glob("*.json")):
        try:
            note = json.loads(file.read_text())
            pid, started = int(note["pid"]), note["started"]
        except (ValueError, KeyError):
            file.unlink()
            continue
        if started and processes.started_at(pid) == started and processes.alive(pid):
            found.append(file.stem)
            processes.send_group(pid, signal.SIGKILL)
            limit = time.monotonic() + TERMINATION_PATIENCE
            while processes.alive(pid) and time.monotonic() < limit:
                time.sleep(0.02)
        file.unlink(missing_ok=True)
    return found


def _tied_to(parent: int) -> Callable[[], None]:
    """Run in the child before its program: it ends when the parent does, even at this moment."""

    def tie() -> None:
        processes.die_with_parent()
        if os.getppid() != parent:
            os._exit(1)

    return tie


def _in_words(status: int) -> str:
    if status < 0:
        return f"was ended by {signal.Signals(-status).name}"
    return f"ended with status {status}"


def python(*words: str) -> list[str]:
    """A command of this clone's own Python, which does not look for modules where it stands."""
    return [sys.executable, *words]
