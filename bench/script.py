"""A path's own statements as a pgbench script: what PostgreSQL alone takes for them.

A path that writes is recorded while it runs and is undone; its script runs in one transaction that
is rolled back, with deferred constraints checked, so only the write of COMMIT is not in it.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction
from psycopg.adapt import PyFormat, Transformer
from psycopg.postgres import types

from bench.measure import Statement, recorded
from punnet.ops.postgres import Server

TIMES = 150
PLACEHOLDER = re.compile(r"%\((\w+)\)s|%s|%%")
LATENCY = re.compile(r"latency average = ([\d.]+) ms")
TEXT = {"text", "unknown"}
Sequences = dict[str, int | None]


@dataclass
class Recording:
    """What a call sent. `ids`: where the sequences that it moved had stood, so that rows put in
    again get the same ids."""

    statements: list[Statement]
    ids: Sequences = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        return any(_is_bracket(sql) for sql, _ in self.statements)


def record(call: Callable[[], object]) -> Recording:
    """Run the call and undo it."""
    before = _sequences()
    with undone(), recorded() as statements:
        call()
    moved = {name: at for name, at in before.items() if _sequences()[name] != at}
    return Recording(list(statements), moved)


@contextmanager
def undone() -> Iterator[None]:
    """A transaction that is rolled back, in which a process may begin its own and a request may
    begin and end: as Django's own tests have it."""
    whole: Any = transaction.atomic()
    whole._from_testcase = True
    signals = (request_started, request_finished)
    for each in signals:
        each.disconnect(close_old_connections)
    try:
        with whole:
            yield
            transaction.set_rollback(True)
    finally:
        for each in signals:
            each.connect(close_old_connections)


def latency(server: Server, recordings: Sequence[Recording]) -> float:
    """Milliseconds of one run by one client, prepared: the mean of the recordings."""
    return sum(_latency(server, each) for each in recordings) / len(recordings)


def _latency(server: Server, recording: Recording) -> float:
    lines, given = _script(recording)
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write("\n".join(f"{line};" for line in lines))
        file.flush()
        os.chmod(file.name, 0o644)
        run = [server.programs["pgbench"], os.environ["DATABASE_OWNER_URL"], "-n", "-c", "1",
               "-M", "prepared", "-t", str(TIMES), "-f", file.name]  # fmt: skip
        values = [f"--define={name}={value}" for name, value in given.items()]
        done = subprocess.run([*run, *values], check=False, capture_output=True, text=True)
    if recording.writes:
        _vacuum()  # what was rolled back lies in the way of all that is measured after it
    told = LATENCY.search(done.stdout)
    if done.returncode or told is None:
        raise RuntimeError(f"pgbench: {done.stderr[-800:]}\n{Path(file.name).name}: {lines[:3]}")
    return float(told[1])


def _script(recording: Recording) -> tuple[list[str], dict[str, str]]:
    given: dict[str, str] = {}
    own = [each for each in recording.statements if not _is_bracket(each[0])]
    lines = [_line(sql, params, f"s{nth}", given) for nth, (sql, params) in enumerate(own)]
    if not recording.writes:
        return lines, given
    back = [
        f"setval('{name}'::regclass, {at or 1}, {'true' if at is not None else 'false'})"
        for name, at in recording.ids.items()
    ]
    before = ["BEGIN"] + ([f"SELECT {', '.join(back)}"] if back else [])
    return [*before, *lines, "SET CONSTRAINTS ALL IMMEDIATE", "ROLLBACK"], given


def _line(sql: Any, params: Any, name: str, given: dict[str, str]) -> str:
    """The statement with a variable for each parameter, of the type that the program sends."""
    transformer = Transformer(connection.connection)
    nth = iter(range(10_000))

    def variable(found: re.Match[str]) -> str:
        if found[0] == "%%":
            return "%"
        key = found[1] or next(nth)
        value = (params or {})[key]
        if value is None or value == "":  # pgbench's variables can be neither
            return "NULL" if value is None else "''"
        dumper = transformer.get_dumper(value, PyFormat.TEXT)
        own = f"{name}_{key}"
        given[own] = bytes(dumper.dump(value) or b"").decode()
        kind = types.get(dumper.oid)
        cast = found.string[found.end() :].startswith("::")
        if cast or kind is None or kind.name in TEXT:
            return f":{own}"
        return f":{own}::{kind.regtype}{'[]' if dumper.oid == kind.array_oid else ''}"

    text = PLACEHOLDER.sub(variable, str(sql)) if params else str(sql)
    return " ".join(line.partition("--")[0] for line in text.splitlines()).strip()


def _vacuum() -> None:
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute("VACUUM")


def _sequences() -> Sequences:
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        return dict(owner.execute(SEQUENCES).fetchall())


def _is_bracket(sql: Any) -> bool:
    return str(sql).startswith(("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"))


SEQUENCES = """
SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value FROM pg_sequences
"""
