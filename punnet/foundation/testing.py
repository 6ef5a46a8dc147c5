"""What tests of races share: calls that start together, each on a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connections

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
