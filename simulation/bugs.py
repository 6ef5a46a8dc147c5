"""What the product catches at its edges and only writes to the log is a bug here."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class Bugs(logging.Handler):
    """Keeps the exceptions of the log and drops all the rest of it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        told = record.msg.get("exc_info") if isinstance(record.msg, dict) else record.exc_info
        bug = sys.exc_info()[1]
        if told and bug is not None:
            self.found.append(bug)


@contextmanager
def told() -> Iterator[Bugs]:
    """Nothing is logged meanwhile but exceptions, to this list."""
    root, bugs = logging.getLogger(), Bugs()
    before, root.handlers = root.handlers, [bugs]
    try:
        yield bugs
    finally:
        root.handlers = before
