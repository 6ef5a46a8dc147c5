"""What a turn may have changed, by the statements that passed: what cannot have changed since it
was last looked at is not looked at again.

A statement that writes is known by its words, over whichever way it comes (hand SQL, the ORM). One
that is taken for writing and does not costs a look, no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple
from unittest import mock

from django.db import connection

from punnet.foundation import db
from simulators.core import Core

LOCKS = re.compile(r"FOR (NO KEY )?UPDATE")
WRITES = re.compile(r"\b(INSERT|UPDATE|DELETE|procrastinate_defer\w*)\b")
GOODS = re.compile(r"\b(inventory|slots|promotions)_")
OWN = re.compile(r"\bprocrastinate_jobs\b")  # the worker takes and ends jobs: nothing new to find


class Changed(NamedTuple):
    """`rows`: any of the shop's; `goods`: of shelves, slots, vouchers or what is held of
    them; `money`: a line of a provider's ledger."""

    rows: bool
    goods: bool
    money: bool


class Watch:
    """Of one run. `cores`: of the providers."""

    def __init__(self, cores: list[Core]) -> None:
        self._cores = cores
        self._lines = self._money()
        self._rows = self._goods = False

    def taken(self) -> Changed:
        """What may have changed since this was asked last."""
        lines = self._money()
        changed = Changed(self._rows, self._goods, lines != self._lines)
        self._rows, self._goods, self._lines = False, False, lines
        return changed

    def _money(self) -> list[int]:
        return [core.store.db.execute(LINES).fetchone()[0] for core in self._cores]

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Every statement of this thread's connection is seen meanwhile."""
        run = db._run

        def seen(sql: str, *args: Any) -> list[Any]:
            self._saw(sql)
            return run(sql, *args)

        def seen_too(execute: Callable[..., Any], sql: str, *args: Any) -> Any:
            self._saw(sql)
            return execute(sql, *args)

        with mock.patch.object(db, "_run", seen), connection.execute_wrapper(seen_too):
            yield

    def _saw(self, sql: str) -> None:
        rows, goods = written(sql)
        self._rows |= rows
        self._goods |= goods


@cache
def written(sql: str) -> tuple[bool, bool]:
    """Whether that statement may write rows, and such of goods, slots or vouchers."""
    words = LOCKS.sub("", str(sql))
    found = WRITES.findall(words)
    rows = bool(found) and not (OWN.search(words) and "procrastinate_defer" not in words)
    return rows, rows and bool(GOODS.search(words))


LINES = "SELECT coalesce(max(seq), 0) FROM entries"
