"""The payment provider's simulator over real HTTP, as the product finds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from punnet.foundation import clock
from punnet.stores.models import Store
from simulators.payments import DEMO_KEY
from simulators.tests.conftest import World
from tests.words import goods


@pytest.fixture
def provider(tmp_path: Path, settings) -> Iterator[World]:
    from punnet.payments.gateways import paypal_client, stripe_client

    world = World(tmp_path / "provider")
    settings.STRIPE_API_BASE = world.base
    settings.STRIPE_API_KEY = DEMO_KEY
    world.let_in(settings)
    for client in (stripe_client.client, paypal_client.client):
        client.cache_clear()
    yield world
    for client in (stripe_client.client, paypal_client.client):
        client.cache_clear()
    world.stop()


@pytest.fixture
def far(provider: World) -> Iterator[World]:
    """The shop takes cards for far slots."""
    goods("milk", price=119, units=9)
    Store.objects.update(far_by_card=True)
    yield provider
    clock.reset()
