"""What tests of races share: calls that start together, each on a connection of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from threading import Barrier, Event, Thread
from typing import Any

from django.db import connection, connections, transaction

from punnet.foundation.errors import DomainError


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Run the calls in threads that start together; their results in order, a refusal as its code.

    Any other exception is raised here when all have ended: a bug must not look like an outcome.
    The test needs committed data: `@pytest.mark.django_db(transaction=True)`.
    """
    barrier = Barrier(len(calls))
    outcomes: list[Any] = [None] * len(calls)
    bugs: list[BaseException] = []

    def run(place: int, call: Callable[[], Any]) -> None:
        try:
            for connection in connections.all():
                connection.ensure_connection()  # the race is about rows, not about connecting
            barrier.wait(timeout=30)
            outcomes[place] = call()
        except DomainError as refusal:
            outcomes[place] = refusal.code
        except BaseException as bug:
            barrier.abort()
            bugs.append(bug)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=each, daemon=True) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    if any(thread.is_alive() for thread in threads):
        raise TimeoutError("calls started at once still run after 120 s")
    if bugs:
        raise bugs[0]
    return outcomes


MEET = "pg_advisory_xact_lock_shared(1)"  # in a statement of calls that `meeting` runs


def meeting(*calls: Callable[[], Any]) -> list[Any]:
    """As `at_once`, and none goes past its MEET before each of them stands there or waits for
    one that does: the race is certain, however slow the machine."""
    shut = Event()

    def gate() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(1)")
            shut.set()
            waiting_for_locks(len(calls), seconds=30)

    def after_it(call: Callable[[], Any]) -> Any:
        shut.wait(timeout=30)
        return call()

    return at_once(gate, *[partial(after_it, call) for call in calls])[1:]


def waiting_for_locks(sessions: int, *, seconds: float = 10) -> None:
    """Return when that many sessions of this database wait for a row. Raises TimeoutError."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # else a transaction sees its first
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0] >= sessions:
                return
        time.sleep(0.01)
    raise TimeoutError(f"fewer than {sessions} sessions came to wait for a lock")
