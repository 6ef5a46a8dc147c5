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
    amending,
    bodies,
    charged_back,
    claims,
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
    ("name", "guard"),
    [
        ("a dearer change agreed to for: 3869", "checked_quote.as_agreed"),
        ("money back after a chargeback, by: a part at the desk", "give_back.must_not_be_disputed"),
        ("changed after: the cut-off", "amend_order._must_be_changeable"),
        ("a dearer change that nobody pays, until its deadline", "amend_order.is_covered"),
        ("claimed days later:: 15", "claim_order.must_be_in_time"),
    ],
)
def test_without_its_guard_an_attempt_succeeds(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, name: str, guard: str
):
    """The proof that the attempt is stopped by the guard, and not by something on its way there."""
    module, _, last = guard.rpartition(".")
    monkeypatch.setattr(f"punnet.processes.{module}.{last}", lambda *_args, **_more: True)
    with pytest.raises(AssertionError):
        ATTEMPTS[name](ground)
        ground.fair()


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
