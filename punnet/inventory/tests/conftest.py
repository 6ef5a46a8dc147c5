"""Tests with commits leave movements behind: Django empties no table that it does not manage."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection

from punnet.inventory.tests.audited import wrongs


@pytest.fixture(autouse=True)
def _movements_of_committed_tests_go(request: pytest.FixtureRequest) -> Iterator[None]:
    marker = request.node.get_closest_marker("django_db")
    if not (marker and marker.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("transactional_db")
    _empty()  # what another domain's tests left
    yield
    _empty()


def _empty() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE inventory_stockmovement, events_event")


@pytest.fixture
def audit_is_clean_afterwards(db: None) -> Iterator[None]:
    yield
    assert wrongs() == {}
