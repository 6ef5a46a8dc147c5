"""What every test stands on: a database of its own, a clock that is put back, seeded nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

os.environ.setdefault("PUNNET_DATABASE_ROLE", "owner")  # tests make their own database
os.environ.setdefault("PUNNET_SHELF_SECONDS", "0")  # a test sees at once what it changed


def pytest_configure() -> None:
    """Pages in Finnish and Swedish read the compiled catalogues, which are not kept in git."""
    from django.conf import settings

    from punnet.ops.steps import compile_catalogues

    compile_catalogues()
    settings.SHELF_SECONDS = 0  # they may have been read before the line above


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that stay together on one worker come first: begun last, they would keep it busy long
    after the other has nothing left."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.fixture(autouse=True)
def _clock_and_ids_put_back() -> Iterator[None]:
    from punnet.foundation import clock, ids
    from punnet.overviews import shelf
    from punnet.payments.gateways.line import line
    from punnet.stores import queries as stores

    stores.forget()
    shelf.forget()
    line.cache_clear()
    yield
    clock.reset()
    ids.seed(None)


@pytest.fixture
def limited(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits of calls hold, in a minute that no other test counts in and that does not end."""
    from punnet.foundation import limits

    minute = float(uuid4().int % 10**9 * limits.WINDOW_SECONDS)
    settings.RATE_LIMITS = True
    monkeypatch.setattr(limits, "time", SimpleNamespace(time=lambda: minute))


UNMANAGED = """
TRUNCATE events_event, inventory_stockmovement, payments_gatewaymessage, notifications_message,
         procrastinate_jobs RESTART IDENTITY CASCADE
"""


@pytest.fixture(autouse=True)
def _unmanaged_tables_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Django empties the tables it manages after a test with real transactions; these are ours."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if mark and mark.kwargs.get("transaction"):
        from django.db import connection

        with request.getfixturevalue("django_db_blocker").unblock(), connection.cursor() as cursor:
            cursor.execute(UNMANAGED)
