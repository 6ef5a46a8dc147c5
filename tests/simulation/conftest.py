"""One database, filled once; every run of a seed copies it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from simulation import ground


@pytest.fixture(scope="package")
def template(django_db_blocker: Any) -> Iterator[str]:
    with django_db_blocker.unblock(), ground.template() as name:
        yield name


@pytest.fixture
def simulate(template: str) -> Callable[..., Any]:
    """`simulate(seed)`, `simulate(seed, steps=…)`: one day, anew."""
    from simulation.run import simulate

    return partial(simulate, days=1, template=template)
