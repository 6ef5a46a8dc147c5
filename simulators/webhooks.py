"""Webhooks: which deliveries are due, and the thread that sends them, signed by their provider.

Each event comes at least once for three days, in no order, signed anew at each try
(https://docs.stripe.com/webhooks, https://developer.paypal.com/api/rest/webhooks). Deliveries are
rows, so a restart goes on where it stopped.
"""

from __future__ import annotations

import http.client
import json
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol
from urllib.parse import urlsplit

from simulators.core import Core, public
from simulators.wire import Json

GIVE_UP_SECONDS = 3 * 24 * 3600
LONGEST_WAIT_SECONDS = 3600
ANSWER_SECONDS = 10
KEPT_SECONDS = 24 * 3600
STATES = ("due", "held", "dropped", "delivered", "given_up")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Delivery:
    """One try of one event at the endpoint."""

    id: int
    event: str
    payload: bytes


def take_due(core: Core, limit: int, *, without: set[int]) -> list[Delivery]:
    """Deliveries to send now, first due first, leaving out those under way."""
    rows = core.store.db.execute(
        "SELECT d.id, d.event, o.body FROM deliveries d JOIN objects o ON o.id = d.event "
        "WHERE d.state = 'due' AND d.due <= ? ORDER BY d.due, d.id LIMIT ?",
        (core.time(), limit + len(without)),
    )
    found = [Delivery(r["id"], r["event"], _payload(r["body"])) for r in rows]
    return [delivery for delivery in found if delivery.id not in without][:limit]


@lru_cache(maxsize=64)  # one that is under way, or comes thrice, is not written anew
def _payload(body: str) -> bytes:
    return json.dumps(public(json.loads(body)), indent=2).encode()


def note_result(core: Core, id: int, status: int | None) -> None:
    """Done on any 2xx; else again after 1, 2, 4 … seconds, at most an hour, for three days."""
    with core.store.transaction():
        row = core.store.db.execute("SELECT * FROM deliveries WHERE id = ?", (id,)).fetchone()
        if row is None:  # emptied meanwhile
            return
        state, due, now = "due", row["due"], core.time()
        if status is not None and 200 <= status < 300:
            state = "delivered"
        elif now - row["since"] > GIVE_UP_SECONDS:
            state = "given_up"
        else:
            due = now + min(2.0 ** min(row["tries"], 12), LONGEST_WAIT_SECONDS)
        core.store.db.execute(
            "UPDATE deliveries SET state = ?, due = ?, tries = tries + 1, status = ? WHERE id = ?",
            (state, due, status, id),
        )


def release_held(core: Core) -> int:
    """Make everything that is held due; returns how many deliveries."""
    mode = core.webhook_mode()
    held = core.store.db.execute("SELECT id FROM deliveries WHERE state = 'held' ORDER BY id")
    ids = [row["id"] for row in held]
    if mode["shuffle"]:
        core.chance.shuffle(ids)
    start = core.time() + mode["delay_ms"] / 1000
    for place, id in enumerate(ids):
        core.store.db.execute(
            "UPDATE deliveries SET state = 'due', due = ?, since = ? WHERE id = ?",
            (start + place / 1_000_000, start, id),
        )
    return len(ids)


def counts(core: Core) -> Json:
    rows = core.store.db.execute("SELECT state, COUNT(*) AS n FROM deliveries GROUP BY state")
    found = {row["state"]: row["n"] for row in rows}
    return {name: found.get(name, 0) for name in STATES}


def send_again(core: Core, event: str) -> None:
    core.store.db.execute(
        "INSERT INTO deliveries (event, state, due, since) VALUES (?, 'due', ?, ?)",
        (event, core.time(), core.time()),
    )


def prune(core: Core) -> None:
    """Forget settled deliveries of yesterday."""
    core.store.db.execute(
        "DELETE FROM deliveries WHERE state IN ('delivered', 'dropped', 'given_up') AND since < ?",
        (core.time() - KEPT_SECONDS,),
    )


def post(url: str, payload: bytes, headers: dict[str, str]) -> int | None:
    """Send one signed body; the status, or None when nobody answered in time."""
    parts = urlsplit(url)
    make = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = make(parts.netloc, timeout=ANSWER_SECONDS)
    try:
        connection.request(
            "POST",
            (parts.path or "/") + (f"?{parts.query}" if parts.query else ""),
            payload,
            {"Content-Type": "application/json; charset=utf-8", **headers},
        )
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


class Sign(Protocol):
    def __call__(self, payload: bytes, at: int, forged: bool, /) -> dict[str, str]:
        """The headers that tell whose message it is; `forged`: by somebody who guessed."""


class Sender:
    """Sends what is due, a few at a time, and does the provider's work by the clock."""

    IDLE_SECONDS = 0.5

    def __init__(
        self, core: Core, *, url: str, sign: Sign, tick: Callable[[], None], at_once: int = 4
    ) -> None:
        self._core, self._url, self._sign, self._tick = core, url, sign, tick
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="webhook")
        self._at_once = at_once
        self._under_way: set[int] = set()
        self._wake = threading.Event()
        self._stop = False
        self._thread = threading.Thread(target=self._run, name="webhooks", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._wake.set()

    def stop(self) -> None:
        self._stop = True
        self._wake.set()
        self._thread.join(timeout=2)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def send(self, payload: bytes, *, at: int | None = None, forged: bool = False) -> int | None:
        """One signed try; another instant makes an old one, a guessed secret a forged one."""
        at = int(time.time()) if at is None else at
        return post(self._url, payload, self._sign(payload, at, forged))

    def _run(self) -> None:
        while not self._stop:
            self._wake.clear()
            try:
                self._tick()
                self._hand_out()
            except Exception:
                # The thread's edge: a bug is logged, and the next events are still sent.
                log.exception("webhook sender")
            self._wake.wait(self.IDLE_SECONDS)

    def _hand_out(self) -> None:
        with self._core.lock:
            free = self._at_once - len(self._under_way)
            found = take_due(self._core, free, without=self._under_way) if free else []
            self._under_way.update(delivery.id for delivery in found)
        for delivery in found:
            self._pool.submit(self._deliver, delivery)

    def _deliver(self, delivery: Delivery) -> None:
        try:
            status = self.send(delivery.payload)
            with self._core.lock:
                note_result(self._core, delivery.id, status)
        finally:
            with self._core.lock:
                self._under_way.discard(delivery.id)
            self._wake.set()
