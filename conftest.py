"""What every test stands on: a database of its own, a clock that is put back, seeded nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("PUNNET_DATABASE_ROLE", "owner")  # tests make their own database


@pytest.fixture(autouse=True)
def _clock_and_ids_put_back() -> Iterator[None]:
    from punnet.foundation import clock, ids

    yield
    clock.reset()
    ids.seed(None)
