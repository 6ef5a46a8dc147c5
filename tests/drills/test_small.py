"""Each drill in its small form, all on one running shop. The full numbers: `make drills`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drills.every import DRILLS, held
from drills.ground import Ground, running

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with running() as ground:
        yield ground


@pytest.mark.parametrize("name", DRILLS)
def test_held_small(ground: Ground, name: str) -> None:
    assert held(ground, name, small=True).endswith("audit clean")
