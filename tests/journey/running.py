"""A shop opened by `punnet run`: its processes, its command beside it, its companions' control."""

from __future__ import annotations

import atexit
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import httpx

from punnet.ops import processes
from punnet.ops.postgres import Server, place_of
from punnet.ops.postgres.places import CLONE
from punnet.ops.postgres.temporary import FORGETFUL
from tests.ports import free_ports

PORTS = ("PUNNET_PORT", "PUNNET_PAY_PORT", "PUNNET_SMTP_PORT", "PUNNET_INBOX_PORT")
PUNNET = (sys.executable, "-m", "config.cli")
# a killed postmaster may forget nothing that was answered: the kernel has what it wrote
ANSWERED_IS_KEPT = {**FORGETFUL, "synchronous_commit": "on"}
# waits of the second web process, which deals with people who are late
HOLD_SECONDS, PAYMENT_SECONDS = 3, 4


class Shop:
    """One running shop. `env` is what every `punnet` command beside it is given."""

    def __init__(self, data: Path) -> None:
        self.data = data
        ports = dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("DATABASE_", "PUNNET_", "PYTEST_", "DJANGO_"))
        }
        self.env = {**kept, **{name: str(port) for name, port in ports.items()}}
        self.env["PUNNET_DATA"] = str(data)
        self.url = f"http://127.0.0.1:{ports['PUNNET_PORT']}"
        self.provider = Provider(f"http://127.0.0.1:{ports['PUNNET_PAY_PORT']}")
        self.inbox = f"http://127.0.0.1:{ports['PUNNET_INBOX_PORT']}"
        self.said: list[str] = []
        self.run: subprocess.Popen[str] | None = None

    def open(self) -> None:
        """Until it says `ready`. What it says is read from then on too, so that it never waits."""
        log = self.data / "run.log"
        with log.open("w") as out:
            self.run = subprocess.Popen(
                [*PUNNET, "run"], cwd=CLONE, env=self.env, stdout=out, stderr=subprocess.STDOUT,
                text=True,
            )  # fmt: skip
        ready = f"ready {self.url}"
        until(lambda: ready in log.read_text() or self.run.poll() is not None, 150)
        self.said = log.read_text().splitlines()
        assert self.run.poll() is None, "\n".join(self.said)
        assert self.said[-1] == ready

    def close(self) -> None:
        if self.run and self.run.poll() is None:
            self.run.send_signal(signal.SIGTERM)
            self.run.wait(timeout=30)

    def punnet(self, *words: str, status: int = 0) -> str:
        """What a `punnet` command beside the shop prints; its exit status is looked at."""
        done = subprocess.run(
            [*PUNNET, *words], cwd=CLONE, env=self.env, capture_output=True, text=True, check=False
        )
        assert done.returncode == status, (words, done.returncode, done.stdout, done.stderr)
        return (done.stdout if status == 0 else done.stderr).strip()

    def punnet_lines(self, module: str, lines: list[str]) -> None:
        """`punnet` commands given to a module that does them one after the other."""
        subprocess.run(
            [sys.executable, "-m", module], cwd=CLONE, env=self.env, check=True, text=True,
            input="\n".join(lines), capture_output=True,
        )  # fmt: skip

    def audit(self) -> None:
        """The books are right once nothing is under way."""
        self.punnet("jobs", "wait", "--seconds", "30")
        assert "all is well" in self.punnet("audit")

    def mails(self, to: str, count: int = 1, seconds: float = 20) -> list[dict[str, Any]]:
        """The mails to an address, newest first, once there are so many."""
        found: list[dict[str, Any]] = []

        def there() -> bool:
            found[:] = httpx.get(f"{self.inbox}/messages", params={"to": to}).json()
            return len(found) >= count

        until(there, seconds)
        return found

    def child(self, name: str) -> int:
        note = (self.data / "processes" / f"{name}.json").read_text()
        return int(json.loads(note)["pid"])

    def kill(self, name: str) -> None:
        """`kill -9` one of its processes, with all that it started; back without waiting."""
        processes.send_group(self.child(name), signal.SIGKILL)

    def late(self) -> AbstractContextManager[str]:
        """A second web process on the same shop, with short waits; its address."""
        return self.beside(
            PUNNET_HOLD_SECONDS=str(HOLD_SECONDS), PUNNET_PAYMENT_SECONDS=str(PAYMENT_SECONDS)
        )

    @contextmanager
    def beside(self, **settings: str) -> Iterator[str]:
        """A second web process on the same shop, with these settings; its address."""
        port = free_ports(1)[0]
        with (self.data / "beside.log").open("w") as log:
            web = subprocess.Popen(
                [*PUNNET, "web", "--port", str(port)], cwd=CLONE, env={**self.env, **settings},
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        try:
            url = f"http://127.0.0.1:{port}"
            until(lambda: answers(f"{url}/healthz"), 30)
            yield url
        finally:
            processes.send_group(web.pid, signal.SIGTERM)
            try:
                web.wait(timeout=10)
            except subprocess.TimeoutExpired:
                processes.send_group(web.pid, signal.SIGKILL)
                web.wait()


class Provider:
    """The payment provider's simulator: its pages as a customer's browser meets them, its control.

    >>> provider.pay(url, VISA)                                     # doctest: +SKIP
    303
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.web = httpx.Client(base_url=url, timeout=20)

    def pay(self, page: str, card: str) -> httpx.Response:
        """Type a card number into the page, not going where it sends us."""
        return self.web.post(page, data={"card_number": card}, follow_redirects=False)

    def challenge(self, answer: httpx.Response, how: str) -> httpx.Response:
        """Answer the bank's question that a card led to."""
        assert answer.status_code == 303 and answer.headers["Location"].endswith("/challenge")
        page = httpx.URL(answer.request.url).join(answer.headers["Location"])
        return self.web.post(page, data={"answer": how}, follow_redirects=False)

    def ledger(self, number: str) -> list[dict[str, Any]]:
        """The rows of one order, oldest first."""
        every = self.web.get("/_control/ledger").json()
        return [row for row in every if row["order"] == number]

    @contextmanager
    def fault(self, **wish: Any) -> Iterator[None]:
        made = self.web.post("/_control/faults", json=wish)
        assert made.status_code == 200, made.text
        try:
            yield
        finally:
            self.web.delete("/_control/faults")

    @contextmanager
    def webhooks(self, **wish: Any) -> Iterator[None]:
        made = self.web.put("/_control/webhooks", json=wish)
        assert made.status_code == 200, made.text
        try:
            yield
        finally:
            self.web.put("/_control/webhooks", json={"mode": "normal"})


@contextmanager
def opened(**settings: str) -> Iterator[Shop]:
    """A shop in a folder of its own, with a small town and these settings; gone afterwards."""
    data = _folder()
    subprocess.run(["cp", "-a", f"{_ready_made()}/.", str(data)], check=True)
    shop = Shop(data)
    shop.env.update(settings)
    with _served(data):
        try:
            shop.open()
            yield shop
        finally:
            shop.close()


@cache
def _ready_made() -> Path:
    """The folder of a shop that was never open, with the town in it: made once, then copied."""
    data = _folder()
    atexit.register(shutil.rmtree, data, ignore_errors=True)
    shop = Shop(data)
    with _served(data, keep=True):
        shop.punnet("migrate")
        subprocess.run(
            [sys.executable, "-m", "tests.journey.town"], cwd=CLONE, env=shop.env, check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return data


def _folder() -> Path:
    data = Path(tempfile.mkdtemp(prefix="pj-"))
    data.chmod(0o755)
    return data


@contextmanager
def _served(data: Path, keep: bool = False) -> Iterator[None]:
    """The folder's own PostgreSQL; stopped at the end, and the folder gone."""
    server = Server(place_of(data), ANSWERED_IS_KEPT, durable=False)
    try:
        server.use()
        yield
    finally:
        server.stop()
        if not keep:
            shutil.rmtree(data, ignore_errors=True)


def until(true: Callable[[], bool], seconds: float = 20, what: str = "") -> None:
    """Wait for it, or fail."""
    limit = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < limit, what or f"not within {seconds} s"
        time.sleep(0.1)


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).status_code == 200
    except httpx.HTTPError:
        return False


def link_in(mail: Mapping[str, Any], words: str) -> str:
    """The first address in a mail's text that holds these words."""
    found = re.search(rf"https?://\S*{re.escape(words)}\S*", mail["text"])
    assert found, mail["text"]
    return found.group(0)
