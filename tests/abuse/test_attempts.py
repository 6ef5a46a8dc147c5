"""Two hundred attempts and more to pay less than due: after each, nobody does.

The shop is seeded once; each attempt runs in a transaction of its own that is undone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings

from punnet.orders.models import Order, OrderLine
from simulators.payments import DEMO_KEY
from simulators.tests.conftest import World
from tests.abuse import (  # noqa: F401  they add their attempts
    bodies,
    credits,
    doors,
    orders,
    payments,
    quantities,
    vouchers,
)
from tests.abuse.ground import ATTEMPTS, Ground

pytestmark = pytest.mark.django_db
LEAST = 200


@pytest.fixture(scope="module")
def seeded(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: Any, django_db_blocker: Any
) -> Iterator[Ground]:
    """One shop and one provider for all of them."""
    from punnet.payments.gateways import stripe_client

    world = World(Path(tmp_path_factory.mktemp("provider")))
    stripe_client.client.cache_clear()
    known = override_settings(STRIPE_API_BASE=world.base, STRIPE_API_KEY=DEMO_KEY)
    with known, django_db_blocker.unblock(), undone():
        yield Ground(world)
    stripe_client.client.cache_clear()
    world.stop()


@pytest.fixture
def ground(seeded: Ground, db: None) -> Ground:
    cache.clear()
    return seeded.anew()


@contextmanager
def undone() -> Iterator[None]:
    """As around a test, around all of them: what is committed inside is undone."""
    block = transaction.atomic()
    block._from_testcase = True  # type: ignore[attr-defined]
    with block:
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", ATTEMPTS)
def test_nobody_pays_less(ground: Ground, name: str):
    ATTEMPTS[name](ground)
    ground.fair()


def test_there_are_two_hundred_attempts_and_more(capsys: pytest.CaptureFixture[str]):
    with capsys.disabled():
        print(f"\n{len(ATTEMPTS)} scripted attempts to pay less than due")
    assert len(ATTEMPTS) >= LEAST


@pytest.mark.parametrize(
    "cheat",
    [
        {"estimate_minor": 1},
        {"maximum_minor": 118, "estimate_minor": 118},
        {"currency": "SEK"},
    ],
)
def test_a_cheaper_order_is_seen(ground: Ground, cheat: dict[str, Any]):
    """The proof that `fair` sees what it is there for."""
    ground.ordered(ground.basket(milk=1))
    ground.fair()
    Order.objects.update(**cheat)
    with pytest.raises(AssertionError):
        ground.fair()


def test_a_cheaper_line_is_seen(ground: Ground):
    ground.ordered(ground.basket(milk=1))
    OrderLine.objects.update(price_minor=1)
    with pytest.raises(AssertionError):
        ground.fair()
