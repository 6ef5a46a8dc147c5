"""`punnet run`: the whole shop on one machine, from an empty folder to `ready http://…`.

1. One at a time per data folder (`run.lock`); what a killed run left is ended; the ports are free.
2. PostgreSQL: found, adopted or started.
3. Start the companions: the seed hands past card payments to the provider's simulator.
4. Prepare, each step only when something changed: texts, migrations, demo town, static files.
5. Start web and worker together; wait until each answers.
6. Watch: what falls is started again, PostgreSQL too, until Ctrl-C or SIGTERM ends everything.

Killed at any point (`kill -9`), the next run goes on from what is there.
"""

import fcntl
import json
import os
import re
import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from punnet.ops import ground
from punnet.ops.children import Child, Folders, end, end_leftovers, python
from punnet.ops.console import say
from punnet.ops.errors import CannotRun
from punnet.ops.postgres import Server, place_of
from punnet.ops.postgres.places import CLONE
from punnet.ops.steps import (
    Stamps,
    compile_catalogues,
    identity_of,
    state_of_migrations,
    state_of_static,
)

READY_LIMIT = 90.0
FALLS_BEFORE_GIVING_UP = 3
HOST = "127.0.0.1"
PROGRESS = re.compile(r"  (?!File )\S")


@dataclass(frozen=True)
class Companion:
    """A program that stands in for an outside party; `health` is a page of it that answers."""

    name: str
    command: list[str]
    ports: Mapping[str, int]  # by the variable that moves it
    health: str


@dataclass(frozen=True)
class Plan:
    """What to run; `config/cli.py` makes it out of the settings."""

    url: str
    port: int
    companions: list[Companion]
    env: Callable[[], Mapping[str, str]]  # called when the database is known: the settings need it
    addresses: Mapping[str, str]
    logins: Sequence[Mapping[str, str]] = ()
    seeds: bool = True

    def ports(self) -> dict[str, int]:
        ports = {"PUNNET_PORT": self.port}
        for companion in self.companions:
            ports.update(companion.ports)
        return ports


class Stopped(Exception):
    """Somebody asked for the end while something was prepared."""


@dataclass
class Run:
    """One life of the shop on this machine."""

    plan: Plan
    wishes: int = 0  # how often somebody asked for the end
    children: list[Child] = field(default_factory=list)
    server: Server | None = None

    def __post_init__(self) -> None:
        self.place = place_of()
        self.folders = Folders.under(self.place.root)
        self._env: dict[str, str] = {}

    def live(self) -> int:
        for order in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(order, self._wish)
        with _only_one(self.place.root, self.plan):
            for name in end_leftovers(self.folders):
                say(f"  ended a {name} that an earlier run had left behind")
            _ports_are_free(self.plan.ports())
            try:
                self._open_shop()
                while not self.wishes:
                    self._watch()
                    time.sleep(0.1)
            except Stopped:
                pass
            finally:
                self._close_shop()
        return 0

    def _open_shop(self) -> None:
        began = time.monotonic()
        self._start_database()
        self._env = {**os.environ, **self.plan.env(), "PUNNET_SUPERVISED": "1"}
        self._env["PUNNET_COMPANIONS"] = " ".join(one.health for one in self.plan.companions)
        if self.plan.seeds:
            self._env["PUNNET_EXPECTS_SEED"] = "1"
        self._start_companions()
        self._prepare()
        self._start_children()
        self._wait_until_ready()
        say(f"  everything answers        {time.monotonic() - began:.1f} s after the start\n")
        for name, address in self.plan.addresses.items():
            say(f"  {name:<24}  {address}")
        for login in self.plan.logins:
            say(f"  {login['role']:<24}  {login['email']}  {login['password']}")
        say(f"\nready {self.plan.url}")

    def _close_shop(self) -> None:
        began = time.monotonic()
        if self.children:
            say("\nclosing …")
        end(self.children, impatient=lambda: self.wishes > 1)
        if self.server:
            self.server.stop()
            say(f"closed in {time.monotonic() - began:.1f} s")

    def _start_database(self) -> None:
        if os.environ.get("DATABASE_URL"):
            os.environ.setdefault("DATABASE_OWNER_URL", os.environ["DATABASE_URL"])
            say("  PostgreSQL                the one that DATABASE_URL names")
            return
        began = time.monotonic()
        self.server = Server(self.place)
        how = self.server.use()
        ground.name_in_environment(self.server)
        spent = f"{how} in {time.monotonic() - began:.1f} s"
        say(f"  PostgreSQL {self.server.programs.version:<14} {spent}; data in {self.server.data}")

    def _prepare(self) -> None:
        made = compile_catalogues()
        if made:
            say(f"  texts                     {made} catalogues compiled")
        stamps = Stamps(self.place.root / "stamps")
        migrations = state_of_migrations(self.server)
        if not stamps.holds("migrated", migrations):
            self._step("migrate", "tables", ["migrate"])
            stamps.set("migrated", migrations)
        seeded = identity_of(self.server) if self.server else ""
        if self.plan.seeds and not stamps.holds("seeded", seeded):
            self._step("seed", "demo town", ["seed", "--if-empty"])
            stamps.set("seeded", seeded)
        static = state_of_static(self.place.root / "generated")
        if not stamps.holds("static", static):
            self._step("static", "static files", ["static"])
            stamps.set("static", state_of_static(self.place.root / "generated"))

    def _step(self, name: str, words: str, command: list[str]) -> None:
        """Run one `punnet` command to its end, ready to be interrupted."""
        say(f"  {words:<24}  …")
        began = time.monotonic()
        child = self._child(name, python("-m", "config.cli", *command))
        child.log.unlink(missing_ok=True)
        child.start()
        status = self._follow(child)
        if status:
            raise CannotRun(f"{words} failed: {child.last_words()} (log: {child.log})")
        said = child.last_words()
        say(f"  {words:<24}  {time.monotonic() - began:.1f} s{f', {said}' if said else ''}")

    def _follow(self, child: Child) -> int:
        """Wait for its end and pass on its progress, the lines it begins with two spaces."""
        position = 0
        while (status := child.ended()) is None:
            if self.wishes:
                end([child])
                raise Stopped
            lines, position = child.said_since(position)
            for line in lines:
                if PROGRESS.match(line):
                    say(f"  {line}")
            time.sleep(0.02)
        child.forget()
        return status

    def _start_companions(self) -> None:
        for one in self.plan.companions:
            self._start(one.name, one.command)

    def _start_children(self) -> None:
        self._start("web", python("-m", "config.cli", "web"))
        self._start("worker", python("-m", "config.cli", "worker"))

    def _start(self, name: str, command: list[str]) -> None:
        child = self._child(name, command)
        child.start()
        self.children.append(child)

    def _child(self, name: str, command: list[str]) -> Child:
        return Child(name, command, self.folders, self._env, CLONE)

    def _wait_until_ready(self) -> None:
        limit = time.monotonic() + READY_LIMIT
        missing = "no answer yet"
        while missing:
            missing = _asked(f"{self.plan.url}/readyz")
            if self.wishes:
                raise Stopped
            if time.monotonic() > limit:
                raise CannotRun(
                    f"Not ready after {READY_LIMIT:.0f} s: {missing} (logs: {self.folders.logs})"
                )
            self._watch(patient=False)
            time.sleep(0.05)

    def _watch(self, patient: bool = True) -> None:
        """Start again what has fallen; before the first `ready`, give up on what falls thrice."""
        if self.server and not self.server.alive():
            say("  PostgreSQL is gone; starting it again")
            self.server.revive()
        for child in self.children:
            happened = child.watch()
            if happened and not self.wishes:
                say(f"  {happened}")
            if not patient and child.falls >= FALLS_BEFORE_GIVING_UP:
                words = f"{child.name} does not start: {child.last_words()}"
                raise CannotRun(f"{words} (log: {child.log})")

    def _wish(self, _order: int, _frame: FrameType | None) -> None:
        self.wishes += 1


def notes_of_running(root: Path) -> dict[str, object] | None:
    """What the running shop of this data folder says of itself; None when there is none."""
    path = root / "run.lock"
    if not path.exists():
        return None
    with path.open("r+b") as lock:
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return None
        try:
            notes: dict[str, object] = json.loads(lock.read() or b"{}")
        except ValueError:
            return {}
        return notes


@contextmanager
def _only_one(root: Path, plan: Plan) -> Iterator[None]:
    """Two shops on one data folder would both keep it; the lock dies with its process."""
    with (root / "run.lock").open("a+b") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            running = notes_of_running(root) or {}
            raise CannotRun(
                f"A shop runs here already: {running.get('url', root)} (process"
                f" {running.get('pid', 'unknown')}). Stop it, or set PUNNET_DATA and the ports."
            ) from None
        lock.truncate(0)
        lock.write(json.dumps({"pid": os.getpid(), "url": plan.url}).encode())
        lock.flush()
        yield


def _ports_are_free(ports: Mapping[str, int]) -> None:
    """granian shares a taken port without a word, so ask the system first."""
    for variable, port in ports.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
                probe.listen(1)
            except PermissionError:
                raise CannotRun(f"Port {port} is not for us: set {variable} above 1023.") from None
            except OSError:
                raise CannotRun(
                    f"Port {port} is taken: stop what listens there, or set {variable} to another."
                ) from None


def _asked(url: str) -> str:
    """What is missing by /readyz; empty when nothing is."""
    try:
        with urllib.request.urlopen(url, timeout=3) as answer:  # noqa: S310
            answer.read()
    except urllib.error.HTTPError as refusal:
        return f"/readyz answers {refusal.code} {refusal.read().decode(errors='replace')[:300]}"
    except OSError:
        return "the web process does not answer"
    return ""
