"""Many customers at once, each on its own thread with its own connection."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import TypeVar

import httpx

from drills.ground import Failed, Ground

THREADS = 64
LIMIT_SECONDS = 1200

T = TypeVar("T")
R = TypeVar("R")


def crowd(
    ground: Ground,
    each: Callable[[httpx.Client, T], R],
    of: Sequence[T],
    *,
    threads: int = THREADS,
    url: str = "",
) -> list[R]:
    """What `each` gives for every item, in no order; all threads begin together.

    The first problem ends the crowd and is raised.
    """
    waiting: SimpleQueue[T] = SimpleQueue()
    for item in of:
        waiting.put(item)
    results: list[R] = []
    problems: list[BaseException] = []
    gate = threading.Barrier(min(threads, len(of)))

    def client() -> None:
        with ground.client(url) as web:
            gate.wait()
            while not problems:
                try:
                    results.append(each(web, waiting.get_nowait()))
                except Empty:
                    return
                except Exception as problem:
                    problems.append(problem)

    workers = [threading.Thread(target=client, daemon=True) for _ in range(gate.parties)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(LIMIT_SECONDS)
    if problems:
        raise problems[0]
    if len(results) != len(of):
        raise Failed(f"{len(of) - len(results)} of {len(of)} had no answer in {LIMIT_SECONDS} s")
    return results
