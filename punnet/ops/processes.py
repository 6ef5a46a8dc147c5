"""Processes of this machine: facts and signals. Complete on Linux, careful elsewhere."""

import ctypes
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
PR_SET_PDEATHSIG = 1


def alive(pid: int) -> bool:
    """Whether the process runs; one that ended and waits to be collected does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    fields = _stat(pid)
    return not fields or fields[0] != "Z"


def started_at(pid: int) -> str:
    """A mark that tells a process from a later one of the same number; empty without one."""
    fields = _stat(pid)
    return fields[19] if fields else ""


def works_in(pid: int, folder: Path) -> bool | None:
    """Whether the process's working folder is this one; None where we may not look."""
    try:
        return Path(os.readlink(PROC / str(pid) / "cwd")) == folder
    except (FileNotFoundError, ProcessLookupError):
        return False if PROC.joinpath("self").exists() else None
    except PermissionError:
        return None


def command_of(pid: int) -> str:
    """The command line, words apart by spaces; empty where there is none to see."""
    try:
        words = (PROC / str(pid) / "cmdline").read_bytes()
    except OSError:
        return ""
    return words.replace(b"\0", b" ").decode(errors="replace")


def owner(pid: int) -> int:
    """The user that it runs as; -1 when it is gone."""
    try:
        return (PROC / str(pid)).stat().st_uid
    except OSError:
        return -1


def all_processes() -> list[int]:
    return [int(entry.name) for entry in PROC.glob("[0-9]*")]


def send(pid: int, order: signal.Signals) -> None:
    """Signal a process; one that is gone needs none."""
    with suppress(ProcessLookupError):
        os.kill(pid, order)


def send_group(pid: int, order: signal.Signals) -> None:
    """Signal a process and what it started, by the group that it leads."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, order)


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, so that a killed one leaves nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat from the state on; the name before them may hold anything."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
