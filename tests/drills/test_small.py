"""Each drill in its small form, all on one running shop, audited once at the end. The full numbers:
`make drills`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drills.every import DRILLS
from drills.ground import Ground, running

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with running() as ground:
        yield ground


@pytest.mark.parametrize("name", DRILLS)
def test_held_small(ground: Ground, name: str) -> None:
    assert DRILLS[name](ground, True)


def test_books_are_right_after_all_of_them(ground: Ground) -> None:
    ground.audited()
