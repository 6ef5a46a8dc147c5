"""One PostgreSQL server in one folder.

Everybody who uses the server holds a shared lock on `users.lock`; the last to leave stops it.
A lock dies with its process, so a killed supervisor leaves a running server without users, and
whoever comes next finds it and becomes its user: nothing to repair. `start.lock` lets one process
at a time start or stop.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, flock
from pathlib import Path
from typing import IO
from urllib.parse import quote

from punnet.ops import processes
from punnet.ops.errors import CannotRun
from punnet.ops.postgres import roles
from punnet.ops.postgres.binaries import Binaries, readable_binaries
from punnet.ops.postgres.places import SOCKET_NAME, Place, own_folder, server_user

# Backends of a killed postmaster end by themselves, 3.6 s seen; until then a start is refused.
PATIENCE_WITH_LEFTOVERS = 12.0
LEFTOVERS_ARE_TOLD_AFTER = 4.0
RECOVERY_LIMIT = 300.0
FAST_STOP_LIMIT = 1.5
STARTING_LIMIT = 330.0
LEFTOVER_SIGNS = ("already exists", "pre-existing shared memory block")
SMALLEST_FREE_DISK = 200 * 1024 * 1024

EVERY_DAY = {
    "max_connections": "100",
    "shared_buffers": "256MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "checkpoint_timeout": "15min",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


@dataclass(frozen=True)
class Running:
    """What postmaster.pid says about a server that is alive."""

    pid: int
    sockets: Path
    ready: bool


@dataclass
class Server:
    """A server in `place`; `extra` settings win over the every-day ones."""

    place: Place
    extra: Mapping[str, str] = field(default_factory=dict)
    durable: bool = True

    def __post_init__(self) -> None:
        self.user = server_user()
        self.programs: Binaries = readable_binaries(self.place, self.user)
        self.data = self.place.home / str(self.programs.major)
        self._process: subprocess.Popen[bytes] | None = None
        self._use: IO[bytes] | None = None

    def use(self) -> str:
        """Attach to the running server, or start one; hold it until `leave`.

        Returns how: "attached", "adopted" (it ran without a user), "started", or "made" (new data).
        """
        with self._alone():
            others = not self._unused()
            if self.running():
                how = "attached" if others else "adopted"
            else:
                how = "started" if self.data.exists() else "made"
                self._make_data()
                self._start()
            roles.prepare(self)
            self._use = (self.place.home / "users.lock").open("ab")
            flock(self._use, LOCK_SH)
        return how

    def leave(self) -> None:
        """Stop using the server; the last user stops it."""
        with self._alone():
            if self._use:
                self._use.close()
                self._use = None
            if self._unused():
                self._stop()

    def stop(self) -> None:
        """Stop the server, whoever uses it: fast, and at once when fast takes too long."""
        with self._alone():
            self._stop()
        if self._use:
            self._use.close()
            self._use = None

    def revive(self) -> None:
        """Start again a server that died under its users."""
        with self._alone():
            if not self.alive():
                self._start()

    def running(self) -> Running | None:
        """The server that takes connections on this data now, by anybody started."""
        found = self._postmaster()
        return found if found and found.ready and _listens(found.sockets / SOCKET_NAME) else None

    def alive(self) -> bool:
        """Whether the postmaster runs; cheaper than `running`, and no connection is made."""
        return self._postmaster() is not None

    def url(self, role: str, database: str = "punnet") -> str:
        """The address for one role: by the socket, trusted because of its folder's rights."""
        found = self._postmaster()
        folder = found.sockets if found else self.place.sockets
        return f"postgresql://{role}@/{database}?host={quote(str(folder))}"

    def _start(self) -> None:
        self._check_disk()
        own_folder(self.place.sockets, self.user)
        began = time.monotonic()
        while True:
            self._clear_stale_locks()
            refusal = self._try_start()
            if refusal is None:
                return
            waited = time.monotonic() - began
            leftover = any(sign in refusal for sign in LEFTOVER_SIGNS)
            if not leftover or waited > PATIENCE_WITH_LEFTOVERS:
                raise CannotRun(
                    f"PostgreSQL does not start: {_reason(refusal)} (log: {self.place.log})"
                )
            if waited > LEFTOVERS_ARE_TOLD_AFTER:
                for pid in self._leftovers()[0]:
                    processes.send(pid, signal.SIGQUIT)
            time.sleep(0.2)

    def _try_start(self) -> str | None:
        """Start the postmaster and wait for it; the log's new lines when it ended instead."""
        if self.place.log.exists() and self.place.log.stat().st_size > 20_000_000:
            self.place.log.unlink()
        with self.place.log.open("ab") as log:
            before = log.tell()
            settings = {**EVERY_DAY, **self.extra, "listen_addresses": ""}
            settings["unix_socket_directories"] = str(self.place.sockets)
            options = [
                part for name, value in settings.items() for part in ("-c", f"{name}={value}")
            ]
            self._process = self._popen(
                [self.programs["postgres"], "-D", str(self.data), *options], stdout=log, stderr=log
            )
        limit = time.monotonic() + RECOVERY_LIMIT
        while self._process.poll() is None:
            found = self._postmaster()
            if found and found.pid == self._process.pid and found.ready:
                return None
            if time.monotonic() > limit:
                raise CannotRun(
                    f"PostgreSQL is not ready after {RECOVERY_LIMIT:.0f} s (log: {self.place.log})"
                )
            time.sleep(0.01)
        with self.place.log.open("rb") as log:
            log.seek(before)
            return log.read().decode(errors="replace")

    def _stop(self) -> None:
        found = self._postmaster()
        if not found:
            return
        for order, patience in ((signal.SIGINT, FAST_STOP_LIMIT), (signal.SIGQUIT, 5.0)):
            processes.send(found.pid, order)
            limit = time.monotonic() + patience
            while time.monotonic() < limit:
                if self._process:
                    self._process.poll()
                if not processes.alive(found.pid):
                    return
                time.sleep(0.01)
        raise CannotRun(f"PostgreSQL (process {found.pid}) does not stop.")

    def _make_data(self) -> None:
        """initdb under another name, so that a killed one is never taken for a whole one."""
        if self.data.exists():
            return
        self._check_disk()
        part = self.data.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        own_folder(part, self.user)
        command = [
            self.programs["initdb"],
            "-D",
            str(part),
            "--username=postgres",
            "--encoding=UTF8",
        ]
        command += ["--auth-local=trust", "--auth-host=scram-sha-256", "--data-checksums"]
        # The built-in provider sorts the same on every machine; it came with PostgreSQL 17.
        command += ["--locale-provider=builtin"] if self.programs.major >= 17 else []
        command += ["--locale=C.UTF-8"] + ([] if self.durable else ["--no-sync"])
        made = self._popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = made.communicate()[0].decode(errors="replace")
        if made.returncode != 0:
            shutil.rmtree(part, ignore_errors=True)
            raise CannotRun(f"initdb failed: {_reason(output)}")
        part.rename(self.data)

    def _popen(self, command: list[str], **streams: object) -> "subprocess.Popen[bytes]":
        """As the server's user, in its own session: Ctrl-C at the terminal does not reach it."""
        as_user: dict[str, object] = {}
        if self.user:
            as_user = {"user": self.user.uid, "group": self.user.gid, "extra_groups": []}
        env = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            command,
            cwd="/",
            env=env,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            umask=0o077,
            **streams,
            **as_user,
        )

    def _postmaster(self) -> Running | None:
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
            pid, sockets, status = int(lines[0]), Path(lines[4]), lines[7].strip()
        except (FileNotFoundError, NotADirectoryError, IndexError, ValueError):
            return None
        except PermissionError as problem:
            raise CannotRun(
                f"{self.data} belongs to another user: run as that one, or set PUNNET_DATA."
            ) from problem
        return Running(pid, sockets, status == "ready") if self._is_postmaster(pid) else None

    def _is_postmaster(self, pid: int) -> bool:
        """Tells a server from a recycled number: it works in its data folder, or names it."""
        if not processes.alive(pid):
            return False
        here = processes.works_in(pid, self.data)
        return str(self.data) in processes.command_of(pid) if here is None else here

    def _leftovers(self) -> tuple[list[int], bool]:
        """Processes at work in the data folder, and whether we could look at all."""
        seen = [(pid, processes.works_in(pid, self.data)) for pid in processes.all_processes()]
        owner = self.user.uid if self.user else os.geteuid()
        hidden = [pid for pid, here in seen if here is None and processes.owner(pid) == owner]
        return (
            [pid for pid, here in seen if here],
            bool(seen) and not any("postgres" in processes.command_of(pid) for pid in hidden),
        )

    def _clear_stale_locks(self) -> None:
        """Remove lock files whose number now is a stranger's: PostgreSQL would refuse for ever.

        Safe only because no process works in the data folder any more.
        """
        leftovers, certain = self._leftovers()
        if leftovers or not certain:
            return
        for lock in (self.data / "postmaster.pid", self.place.sockets / f"{SOCKET_NAME}.lock"):
            lock.unlink(missing_ok=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.place.home / "start.lock").open("ab") as lock:
            limit = time.monotonic() + STARTING_LIMIT
            while not _try_lock(lock):
                if time.monotonic() > limit:
                    raise CannotRun(f"Another process holds {lock.name} for too long.")
                time.sleep(0.01)
            yield

    def _unused(self) -> bool:
        with (self.place.home / "users.lock").open("ab") as lock:
            return _try_lock(lock)

    def _check_disk(self) -> None:
        free = shutil.disk_usage(self.place.home).free
        if free < SMALLEST_FREE_DISK:
            raise CannotRun(
                f"Disk full: {free // 2**20} MB free at {self.place.home}, "
                f"{SMALLEST_FREE_DISK // 2**20} MB needed. Free some, or set PUNNET_DATA elsewhere."
            )


def _try_lock(lock: IO[bytes]) -> bool:
    try:
        flock(lock, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _listens(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(path))
        except OSError:
            return False
    return True


def _reason(output: str) -> str:
    """The line that says why, out of a server's log or initdb's output."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if re.search(r"FATAL|PANIC|error:|ERROR", line)]
    return (telling or lines or ["no word in its log"])[-1][:300]
