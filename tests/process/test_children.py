"""Children of `punnet run`: restarted when they fall, gone when they should be."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from punnet.ops import processes
from punnet.ops.children import SOON, Child, Folders, end, end_leftovers
from punnet.ops.postgres.places import CLONE

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("process")]
SLEEPS = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"


def child(folder: Path, program: str, name: str = "toy") -> Child:
    made = Child(name, [sys.executable, "-c", program], Folders.under(folder), os.environ, folder)
    made.start()
    return made


def until(true: Callable[[], bool], seconds: float = 10) -> None:
    limit = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.01)


def pid_of(one: Child) -> int:
    assert one.process
    return one.process.pid


def test_killed_child_is_started_again_at_once(tmp_path: Path) -> None:
    one = child(tmp_path, SLEEPS)
    first = pid_of(one)
    os.kill(first, signal.SIGKILL)
    until(lambda: one.ended() is not None)
    began = time.monotonic()
    assert "SIGKILL" in one.watch()
    until(lambda: one.watch() == "" and pid_of(one) != first)
    assert time.monotonic() - began < 5
    end([one])


def test_child_that_keeps_falling_waits_longer_each_time(tmp_path: Path) -> None:
    one = child(tmp_path, "raise SystemExit('no such luck')")
    waits = []
    for _ in range(3):
        until(lambda: one.ended() is not None)
        began, first = time.monotonic(), pid_of(one)
        one.watch()
        until(lambda first=first: one.watch() == "" and pid_of(one) != first)  # type: ignore[misc]
        waits.append(time.monotonic() - began)
    assert all(waited >= SOON * 2**fall for fall, waited in enumerate(waits))
    assert one.falls == 3
    until(lambda: one.last_words() == "no such luck")
    end([one])


def test_end_asks_all_at_once_and_kills_the_stubborn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("punnet.ops.children.TERMINATION_PATIENCE", 0.5)
    both = [child(tmp_path, SLEEPS, "polite"), child(tmp_path, STUBBORN, "stubborn")]
    time.sleep(0.3)
    end(both)
    assert [processes.alive(pid_of(one)) for one in both] == [False, False]
    assert list((tmp_path / "processes").iterdir()) == []


def test_children_die_with_a_killed_parent(tmp_path: Path) -> None:
    script = (
        "import os, sys, time\n"
        "from pathlib import Path\n"
        "from punnet.ops.children import SOON, Child, Folders\n"
        f"folder = Path({str(tmp_path)!r})\n"
        f"command = [sys.executable, '-c', {SLEEPS!r}]\n"
        "one = Child('toy', command, Folders.under(folder), os.environ, folder)\n"
        "one.start()\n"
        "print(one.process.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", script], cwd=CLONE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout
    pid = int(parent.stdout.readline())
    assert processes.alive(pid)
    parent.kill()
    parent.wait()
    until(lambda: not processes.alive(pid))


def test_leftover_of_a_killed_supervisor_is_ended(tmp_path: Path) -> None:
    one = child(tmp_path, STUBBORN)
    assert end_leftovers(Folders.under(tmp_path)) == ["toy"]
    assert not processes.alive(pid_of(one))


def test_stranger_with_a_recycled_number_is_left_alone(tmp_path: Path) -> None:
    one = child(tmp_path, SLEEPS)
    note = tmp_path / "processes" / "toy.json"
    note.write_text(json.dumps({"pid": pid_of(one), "started": "1"}))
    assert end_leftovers(Folders.under(tmp_path)) == []
    assert processes.alive(pid_of(one))
    end([one])
