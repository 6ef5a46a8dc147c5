"""The demo town in a database and a folder of its own, gone when the benchmark ends."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import crowd
from punnet.ops.ground import learn_statistics, name_in_environment
from punnet.ops.postgres import Server, temporary_server


@contextmanager
def ground() -> Iterator[Server]:
    """An empty PostgreSQL and data folder that Django's settings will find."""
    data = Path(tempfile.mkdtemp(prefix="punnet-bench-"))
    os.environ["PUNNET_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        with temporary_server() as server:
            name_in_environment(server)
            yield server
    finally:
        shutil.rmtree(data, ignore_errors=True)


def build() -> list[tuple[str, float]]:
    """Make the tables, the town and the crowd; the seconds of each step, as its seed tells them."""
    steps = Steps()
    # in a process of its own: the owner of the tables is not the role that runs the shop
    migrate = [sys.executable, "-m", "config.cli", "migrate"]
    subprocess.run(migrate, check=True, capture_output=True)
    steps.note("tables")

    import django

    django.setup()
    from demo import seed

    print(seed.run(lambda line: steps.note(line.strip())), flush=True)
    crowd.grow()
    steps.note(f"grown to {crowd.PRODUCTS:,} products and {crowd.USERS:,} users")
    learn_statistics()
    steps.note("statistics")
    return steps.done


class Steps:
    def __init__(self) -> None:
        self.done: list[tuple[str, float]] = []
        self._last = time.monotonic()

    def note(self, name: str) -> None:
        now = time.monotonic()
        self.done.append((name, now - self._last))
        self._last = now


def drawn_in() -> float:
    """Seconds to draw every picture, by the seed's own processes and nothing else beside."""
    from demo import pictures
    from demo.catalogue import build as products

    began = time.monotonic()
    with pictures.being_drawn(products()) as drawing:
        for _, drawn in drawing:
            drawn.result()
    return time.monotonic() - began


def largest_picture() -> tuple[int, int]:
    """How many drawn pictures the file store has, and the bytes of the largest, gzipped."""
    from django.conf import settings

    drawn = list(Path(settings.MEDIA_ROOT).rglob("*.svg"))
    return len(drawn), max((len(gzip.compress(each.read_bytes())) for each in drawn), default=0)
