"""The local tops: what this machine could do at best, measured in the same run.

pgbench's simple update     how fast this PostgreSQL answers one small prepared transaction
the same SQL                a path's own statements, by psycopg, without the program around
a bare view                 Django with no middleware, giving out a finished page
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from bench.measure import WARM_UP, Spent, Statement, spent
from punnet.ops.postgres import Server

UPDATES = 3000
STATEMENTS_OF_AN_UPDATE = 5  # BEGIN, UPDATE, SELECT, INSERT, END
Sequences = dict[str, int | None]


@dataclass(frozen=True)
class Update:
    """pgbench's simple update by one client."""

    ms: float

    @property
    def statements_per_second(self) -> float:
        return STATEMENTS_OF_AN_UPDATE * 1000 / self.ms


def simple_update(server: Server) -> Update:
    """Latency of one transaction, prepared, in a database of its own."""
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute("DROP DATABASE IF EXISTS bench_top")
        owner.execute("CREATE DATABASE bench_top")
    pgbench = [server.programs["pgbench"], server.url("owner", "bench_top")]
    subprocess.run([*pgbench, "-i", "-q"], check=True, capture_output=True)
    run = [*pgbench, "-n", "-N", "-M", "prepared", "-c", "1", "-t", str(UPDATES)]
    told = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    latency = re.search(r"latency average = ([\d.]+) ms", told)
    assert latency, told
    return Update(float(latency[1]))


class Raw:
    """Repeats recorded statements on a connection of its own, and rolls them back."""

    def __init__(self) -> None:
        self.app = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)
        self.owner = psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True)

    def close(self) -> None:
        self.app.close()
        self.owner.close()

    def sequences(self) -> Sequences:
        """Where the ids stand: put back before each replay, so that inserted rows get the same."""
        rows = self.owner.execute(
            "SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value"
            "  FROM pg_sequences"
        )
        return dict(rows.fetchall())

    def player(
        self, statements: Sequence[Statement], before: Sequences | None = None
    ) -> Callable[[], Spent]:
        """A function that runs them all and says what that took: with what COMMIT would check,
        but without its writing."""
        own = [(sql, params) for sql, params in statements if not _is_bracket(sql)]
        steps = self._prepared_or_not(own, before)
        backend = self.app.info.backend_pid

        def run() -> None:
            for cursor, (sql, params), prepare in steps:
                _run(cursor, sql, params, prepare)
            if before:
                self.app.execute("SET CONSTRAINTS ALL IMMEDIATE")

        def play() -> Spent:
            now = self._turn_to(before)
            self._plainly(b"BEGIN")
            took = spent(run, backend)
            self._plainly(b"ROLLBACK")
            self._turn_to(now)
            return took

        for _ in range(WARM_UP):
            play()
        return play

    def _prepared_or_not(self, own: Sequence[Statement], before: Sequences | None) -> Any:
        """Prepared on the server where that works; the ORM writes some that it does not for."""
        plain, bound = psycopg.ClientCursor(self.app), psycopg.Cursor(self.app)
        now = self._turn_to(before)
        self._plainly(b"BEGIN")
        steps = []
        for sql, params in own:
            self.app.execute("SAVEPOINT trial")
            try:
                _run(bound, sql, params, True)
                steps.append((bound, (sql, params), True))
            except psycopg.Error:
                self.app.execute("ROLLBACK TO SAVEPOINT trial")
                _run(plain, sql, params, False)
                steps.append((plain, (sql, params), False))
        self._plainly(b"ROLLBACK")
        self._turn_to(now)
        return steps

    def _plainly(self, command: bytes) -> None:
        """Past psycopg, which would forget its prepared statements at a ROLLBACK."""
        self.app.pgconn.exec_(command)

    def _turn_to(self, wanted: Sequences | None) -> Sequences | None:
        """Set the sequences, for the ids that were burnt while recording; where they stood."""
        if not wanted:
            return None
        stood = self.sequences()
        for name, value in wanted.items():
            used = value is not None
            self.owner.execute("SELECT setval(%s::regclass, %s, %s)", (name, value or 1, used))
        return {name: stood[name] for name in wanted}


def _is_bracket(sql: Any) -> bool:
    return str(sql).startswith(("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"))


def _run(cursor: Any, sql: Any, params: Any, prepare: bool) -> None:
    cursor.execute(sql, params, prepare=prepare)
    if cursor.description:
        cursor.fetchall()


@contextmanager
def bare_view(body: bytes) -> Iterator[WSGIHandler]:
    """A Django of one view that gives out `body`, as a WSGI server calls it."""
    global urlpatterns

    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(body)

    urlpatterns = [path("bare", view)]
    with override_settings(MIDDLEWARE=[], ROOT_URLCONF=__name__):
        yield WSGIHandler()


urlpatterns: list[Any] = []
