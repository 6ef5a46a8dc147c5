"""`punnet run`, whole: it opens, says so last, comes back from the dead and closes when asked.

One data folder for all, prepared by the first start; each test opens the shop in it again.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from punnet.ops import processes
from punnet.ops.postgres import Server, place_of
from punnet.ops.postgres.places import CLONE
from tests.ports import free_ports

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("process")]
PORTS = ("PUNNET_PORT", "PUNNET_PAY_PORT", "PUNNET_SMTP_PORT", "PUNNET_INBOX_PORT")
# On a quiet machine the second start is due in 8 s; this one runs beside other tests.
SECOND_START = 90


class Shop:
    """A running `punnet run` and what it said so far."""

    def __init__(self, env: dict[str, str], data: Path) -> None:
        self.url = f"http://127.0.0.1:{env['PUNNET_PORT']}"
        self.data = data
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.cli", "run", "--no-seed"],
            cwd=CLONE, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def until_ready(self) -> float:
        began = time.monotonic()
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line.rstrip())
            if line.startswith("ready "):
                return time.monotonic() - began
        raise AssertionError("\n".join(self.lines))

    def answer(self, path: str) -> bytes:
        with urllib.request.urlopen(self.url + path, timeout=5) as answer:
            return bytes(answer.read())

    def child(self, name: str) -> int:
        text = (self.data / "processes" / f"{name}.json").read_text()
        found = re.search(r'"pid": (\d+)', text)
        assert found
        return int(found.group(1))

    def close(self, order: signal.Signals = signal.SIGTERM) -> float:
        began = time.monotonic()
        self.process.send_signal(order)
        self.process.wait(timeout=20)
        return time.monotonic() - began


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="pt-"))
    made.chmod(0o755)
    yield made
    Server(place_of(made)).stop()
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def env(data: Path) -> dict[str, str]:
    """Free ports, and no database but the embedded one."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    with_ports = dict(zip(PORTS, map(str, free_ports(len(PORTS))), strict=True))
    return {**kept, **with_ports, "PUNNET_DATA": str(data)}


@pytest.fixture
def opened_before(env: dict[str, str], data: Path) -> None:
    """The first start is over, also where the test runs alone."""
    if not (data / "postgres").exists():
        first = Shop(env, data)
        first.until_ready()
        first.close()


@pytest.fixture
def shop(env: dict[str, str], data: Path) -> Iterator[Shop]:
    made = Shop(env, data)
    yield made
    if made.process.poll() is None:
        made.close()


def until(true: Callable[[], bool], seconds: float = 20) -> None:
    limit = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.05)


def answers(shop: Shop, path: str) -> bool:
    try:
        return bool(shop.answer(path))
    except OSError:
        return False


def test_opens_says_what_it_does_and_closes_all_on_ctrl_c(shop: Shop) -> None:
    shop.until_ready()
    assert shop.lines[-1] == f"ready {shop.url}"
    assert shop.lines[0].startswith("  PostgreSQL")
    assert b'"ready": true' in shop.answer("/readyz")
    assert b"punnet_jobs" in shop.answer("/metrics")
    children = [shop.child(name) for name in ("web", "worker", "payments", "mail")]
    server = Server(place_of(shop.data))
    assert server.running()
    assert shop.close(signal.SIGINT) < 8
    assert shop.process.returncode == 0
    assert not any(map(processes.alive, children))
    assert not server.running()


def test_second_start_is_quick_and_prepares_nothing_again(opened_before: None, shop: Shop) -> None:
    assert shop.until_ready() < SECOND_START
    said = "\n".join(shop.lines)
    assert "tables" not in said
    assert "static" not in said


def test_killed_run_starts_again_without_repair(shop: Shop, env: dict[str, str]) -> None:
    shop.until_ready()
    children = [shop.child(name) for name in ("web", "worker", "payments", "mail")]
    shop.process.kill()
    shop.process.wait()
    until(lambda: not any(map(processes.alive, children)))
    again = Shop(env, shop.data)
    try:
        again.until_ready()
        assert "adopted" in again.lines[0]
        assert again.answer("/readyz")
    finally:
        again.close()


@pytest.mark.parametrize("name", ["web", "worker", "payments", "mail"])
def test_killed_child_is_back_soon(shop: Shop, name: str) -> None:
    shop.until_ready()
    killed = shop.child(name)
    os.kill(killed, signal.SIGKILL)
    until(lambda: shop.child(name) != killed)
    until(lambda: answers(shop, "/readyz"))


def test_killed_postgresql_is_back_soon(shop: Shop) -> None:
    shop.until_ready()
    found = Server(place_of(shop.data)).running()
    assert found
    os.kill(found.pid, signal.SIGKILL)
    until(lambda: not processes.alive(found.pid))
    until(lambda: answers(shop, "/readyz"))


def test_second_run_on_the_same_data_is_refused_in_one_line(
    shop: Shop, env: dict[str, str]
) -> None:
    shop.until_ready()
    refused = subprocess.run(
        [sys.executable, "-m", "config.cli", "run"],
        cwd=CLONE, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert refused.returncode == 1
    assert refused.stderr.startswith("punnet: A shop runs here already")
    assert refused.stderr.count("\n") == 1


def test_taken_port_is_one_clear_line(env: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", int(env["PUNNET_PAY_PORT"]))):
        refused = subprocess.run(
            [sys.executable, "-m", "config.cli", "run"],
            cwd=CLONE, env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert refused.returncode == 1
    assert refused.stderr == (
        f"punnet: Port {env['PUNNET_PAY_PORT']} is taken: stop what listens there,"
        " or set PUNNET_PAY_PORT to another.\n"
    )
