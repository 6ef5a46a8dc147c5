"""Hand-written SQL, prepared and bound by the server, inside Django's own transaction.

    db.read(SQL, store=1)            rows as named tuples
    db.read_as(SlotInfo, SQL)        rows as named tuples of ours
    db.write(SQL, key=key)           the rows of RETURNING (empty when there are none)
    @db.transaction                  durable: refuses to run inside another; lost races repeated

Placeholders are `%(name)s`; cast where PostgreSQL cannot know the type (`%(skus)s::text[]`).
"""

from __future__ import annotations

import functools
import select
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, ParamSpec, TypeVar

from django.db import IntegrityError, OperationalError, connections
from django.db import transaction as django_transaction
from psycopg import Cursor, errors
from psycopg.rows import dict_row, namedtuple_row, tuple_row
from psycopg.types.datetime import TimestamptzLoader

from punnet.foundation import ids

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", bound=NamedTuple)

PRIMARY = "default"
REPLICA = "replica"  # only where settings name one
REPEATS = 3
PREPARED = 1_000  # all that a process has: some three hundred
# 40P01: another transaction was chosen to live. 40001 and 55P03 heal by repeating as well.
# 23514: PostgreSQL judges the CHECKs of an UPDATE by the row as the statement's snapshot has it,
# before it finds out that there is a newer one. So a counter that was raised while the statement
# waited for its lock is refused as if it had not been; a second time it is seen as it is.
_HEALING = (
    errors.DeadlockDetected,
    errors.SerializationFailure,
    errors.LockNotAvailable,
    errors.CheckViolation,
)


def read(sql: str, *, may_lag: bool = False, **params: Any) -> list[Any]:
    """Rows as named tuples. `may_lag` allows a replica's answer, seconds old."""
    alias = REPLICA if may_lag and REPLICA in connections.settings else PRIMARY
    return _run(sql, params, alias, namedtuple_row)


def read_one(sql: str, **params: Any) -> Any | None:
    """The first row, or None."""
    rows = read(sql, **params)
    return rows[0] if rows else None


def read_as(kind: type[T], sql: str, **params: Any) -> list[T]:
    """Rows as `kind`, whose fields are the columns in their order."""
    return _run(sql, params, PRIMARY, _making(kind))


def read_tuples(sql: str, **params: Any) -> list[tuple[Any, ...]]:
    """Rows as plain tuples, for those who know the columns by their place."""
    return _run(sql, params, PRIMARY, tuple_row)


def read_dicts(sql: str, **params: Any) -> list[dict[str, Any]]:
    """Rows as dictionaries, for reports and audits."""
    return _run(sql, params, PRIMARY, dict_row)


def write(sql: str, **params: Any) -> list[Any]:
    """Run one writing statement; the rows of its RETURNING, if any."""
    return _run(sql, params, PRIMARY, namedtuple_row)


def _run(sql: str, params: dict[str, Any], alias: str, row_factory: Any) -> list[Any]:
    connection = connections[alias]
    connection.ensure_connection()
    started = time.perf_counter()
    with connection.wrap_database_errors:
        if not connection.in_atomic_block and not connection.get_autocommit():
            connection.set_autocommit(True)
        cursor = _cursor(connection.connection, row_factory)
        cursor.execute(sql, params, prepare=True)
        # not cursor.description: that describes every column anew
        rows: list[Any] = cursor.fetchall() if _has_rows(cursor) else []
    if connection.queries_logged:  # so that assertNumQueries counts hand SQL too
        spent = f"{time.perf_counter() - started:.3f}"
        connection.queries_log.append({"sql": sql, "time": spent})
    return rows


def _cursor(connection: Any, row_factory: Any) -> Cursor[Any]:
    """The connection's cursor for such rows, kept with it: a new one for each statement looked up
    anew how every column is read. Instants by psycopg's own loader, in C; Django's is Python."""
    kept: dict[Any, Cursor[Any]] = vars(connection).setdefault("cursors_by_rows", {})
    cursor = kept.get(row_factory)
    if cursor is None:
        cursor = kept[row_factory] = Cursor(connection, row_factory=row_factory)
        cursor.adapters.register_loader("timestamptz", TimestamptzLoader)
    return cursor


@functools.cache
def _making(kind: type[T]) -> Callable[[Cursor[Any]], Callable[[Sequence[Any]], T]]:
    """psycopg's row factory for `kind`; one for each, since cursors are kept by it."""
    return lambda _: kind._make


def _has_rows(cursor: Cursor[Any]) -> bool:
    return cursor.pgresult is not None and cursor.pgresult.nfields > 0


def transaction(function: Callable[P, R]) -> Callable[P, R]:
    """Run `function` in a transaction of its own; repeat it when the database says that it lost a
    race: a deadlock, or a CHECK behind a counter.

    Durable: raises RuntimeError inside another transaction, so that what it wrote is
    committed when it returns. Repeats run the whole function again, so it must not touch
    anything but the database.
    """

    @functools.wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        for repeat in range(REPEATS + 1):
            try:
                with django_transaction.atomic(durable=True):
                    return function(*args, **kwargs)
            except (OperationalError, IntegrityError) as error:
                if repeat == REPEATS or not isinstance(error.__cause__, _HEALING):
                    raise
                time.sleep(ids.uniform(0.005, 0.05) * (repeat + 1))
        raise AssertionError("unreachable")

    return wrapped


def keep_prepared(connection: Any, **_: object) -> None:
    """A statement is parsed and planned once a connection.

    At psycopg's own limit of a hundred each would push out another. And PostgreSQL would plan
    those over a list of SKUs anew at every call, since a short list looks cheaper than the list
    it knows nothing of: a quarter of a millisecond a call, more than running it.
    """
    connection.connection.prepared_max = PREPARED
    connection.connection.execute("SET plan_cache_mode TO force_generic_plan")


def drop_dead(**_: object) -> None:
    """Close kept connections that the server has ended, at the beginning of each request.

    A connection at rest has nothing to say but good-bye, so this looks at its socket instead of
    asking the server, as Django's health check does: that costs a statement a request.
    """
    for connection in connections.all(initialized_only=True):
        kept = connection.connection
        if kept is not None and not connection.in_atomic_block and _has_spoken(kept.fileno()):
            connection.close()


def _has_spoken(socket: int) -> bool:
    waiting = select.poll()
    waiting.register(socket, select.POLLIN)
    return bool(waiting.poll(0))


def must_be_outside_transaction() -> None:
    """Raise RuntimeError inside a transaction: called before anything slow or outside."""
    connection = connections[PRIMARY]
    blocks: Sequence[Any] = connection.atomic_blocks
    if any(not getattr(block, "_from_testcase", False) for block in blocks):
        raise RuntimeError("a network call inside a transaction")
