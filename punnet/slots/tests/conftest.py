from __future__ import annotations

from collections.abc import Iterator

import pytest

from punnet.slots.tests.audited import wrongs


@pytest.fixture
def audit_is_clean_afterwards(db: None) -> Iterator[None]:
    yield
    assert wrongs() == {}
