"""What this machine could do at best, measured in the same run.

pgbench's simple update     how fast this PostgreSQL answers one small prepared transaction
a bare view                 Django with no middleware, giving out a finished page
the same SQL                bench/script.py
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from punnet.ops.postgres import Server

UPDATES = 3000
STATEMENTS_OF_AN_UPDATE = 5  # BEGIN, UPDATE, SELECT, INSERT, END


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
