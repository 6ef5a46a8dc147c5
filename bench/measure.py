"""What one call costs: SQL statements, processor time here and in PostgreSQL, time on the clock."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from django.db import connection
from psycopg import Cursor

WARM_UP = 7  # PostgreSQL plans a prepared statement anew five times before it may keep a plan
PARTS = 5  # of a run
IN_TRANSACTION_ONLY = ("BEGIN", "COMMIT", "ROLLBACK")


@dataclass(frozen=True)
class Spent:
    """Milliseconds: of this process's processor, of PostgreSQL's, on the clock."""

    python: float
    postgres: float
    clock: float

    @property
    def processor(self) -> float:
        return self.python + self.postgres


@dataclass(frozen=True)
class Cost:
    """Milliseconds a call; `statements` without BEGIN and COMMIT. `python` and `postgres`:
    processor time in the quietest part of the run. `script`: the same statements run by pgbench.
    `bare`: the processor time of a bare view that gives out as much."""

    name: str
    statements: int
    python: float
    postgres: float
    p50: float
    p99: float
    script: float = 0
    bare: float = 0

    @property
    def processor(self) -> float:
        return self.python + self.postgres


Statement = tuple[Any, Any]  # text and parameters


def measure(name: str, call: Callable[[Any], object], inputs: Sequence[Any]) -> Cost:
    """Call once with each of the inputs; the first few only warm up."""
    for each in inputs[:WARM_UP]:
        call(each)
    with recorded() as statements:
        call(inputs[WARM_UP])
    connection.ensure_connection()
    backend = connection.connection.info.backend_pid
    calls = [spent(partial(call, each), backend) for each in inputs[WARM_UP + 1 :]]
    quiet = quietest(calls)
    times = middle_and_slow([one.clock for one in calls])
    return Cost(name, count(statements), quiet.python, quiet.postgres, *times)


def spent(call: Callable[[], object], backend: int) -> Spent:
    """What the call takes of this process, of the server process of that number, of the clock."""
    here, there, began = time.process_time(), _processor(backend), time.perf_counter()
    call()
    clock = time.perf_counter() - began
    python, postgres = time.process_time() - here, _processor(backend) - there
    return Spent(python * 1000, postgres * 1000, clock * 1000)


def quietest(calls: Sequence[Spent]) -> Spent:
    """The mean of the fifth of the calls, one after the other, that took least of the processors:
    what else runs on the machine takes from their caches, and is not ours to report."""
    size = max(1, len(calls) // PARTS)
    parts = [calls[at : at + size] for at in range(0, len(calls) - size + 1, size)]
    means = [Spent(*map(statistics.fmean, zip(*map(astuple, part), strict=True))) for part in parts]
    return min(means, key=lambda mean: mean.processor)


def middle_and_slow(times: Sequence[float]) -> tuple[float, float]:
    """The median, and what 99 of 100 stay below."""
    return statistics.median(times), statistics.quantiles(times, n=100, method="inclusive")[-1]


def count(statements: Sequence[Statement]) -> int:
    return sum(not str(sql).startswith(IN_TRANSACTION_ONLY) for sql, _ in statements)


@contextmanager
def recorded() -> Iterator[list[Statement]]:
    """Every statement that goes to PostgreSQL meanwhile, the ORM's and hand-written ones alike."""
    statements: list[Statement] = []
    plain = Cursor.execute

    def execute(cursor: Any, query: Any, params: Any = None, **options: Any) -> Any:
        statements.append((query, params))
        return plain(cursor, query, params, **options)

    Cursor.execute = execute  # type: ignore[method-assign, assignment]
    try:
        yield statements
    finally:
        Cursor.execute = plain  # type: ignore[method-assign]


def _processor(pid: int) -> float:
    """Seconds of processor time of a process; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9
    except OSError:
        return 0
