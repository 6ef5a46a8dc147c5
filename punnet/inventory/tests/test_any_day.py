"""Any order of events leaves every unit explained and every promise kept or named."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from punnet.foundation import clock, ids
from punnet.foundation.actors import OPERATOR
from punnet.inventory import actions
from punnet.inventory.actions import Plan
from punnet.inventory.errors import OutOfStock
from punnet.inventory.models import Reservation, Shortfall, Supply
from punnet.inventory.tests.audited import wrongs
from punnet.inventory.tests.factories import a_day, picked, promised, the_store, today

pytestmark = pytest.mark.django_db

SKUS = ("milk", "rye", "plums")


class Day:
    """A shop with three SKUs, to which one thing after another happens."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.promised: dict[object, dict[str, int]] = {}
        self.picked: set[object] = set()

    def buy(self) -> None:
        wanted = {sku: self.chance.randint(1, 4) for sku in self.chance.sample(SKUS, 2)}
        key, days = ids.new(), self.chance.randint(0, 3)
        keeps = a_day(days + self.chance.randint(0, 2))
        try:
            promised(key, in_days=days, hour=self.chance.randint(6, 20), keeps=keeps, **wanted)
        except OutOfStock:
            return
        self.promised[key] = wanted

    def release(self) -> None:
        if self.promised:
            key = self.chance.choice(list(self.promised))
            actions.release(key=key)
            del self.promised[key]
            self.picked.discard(key)

    def pick(self) -> None:
        if self.promised:
            key = self.chance.choice(list(self.promised))
            sku = self.chance.choice(SKUS)
            self.picked.add(key)
            picked(key, sku, self.chance.randint(0, 4), subject=f"order:{key}")

    def count(self) -> None:
        self._sku(actions.count, counted=self.chance.randint(0, 9))

    def waste(self) -> None:
        self._sku(actions.waste, quantity=self.chance.randint(1, 4))

    def receive(self) -> None:
        self._sku(actions.receive, quantity=self.chance.randint(1, 6))

    def receive_other_than_planned(self) -> None:
        self._sku(actions.receive, quantity=self.chance.randint(0, 6), day=today())

    def plan(self) -> None:
        plan = Plan(
            the_store(),
            self.chance.choice(SKUS),
            self.chance.randint(1, 127),
            quantity=self.chance.randint(0, 8),
            life_days=self.chance.randint(0, 4),
        )
        actions.bulk_plan_daily([plan])
        actions.renew_inbound(store_id=the_store(), first=today(), days=4)

    def set_available(self) -> None:
        self._sku(actions.set_available, available=self.chance.randint(0, 5))

    def night(self) -> None:
        clock.forward(days=1)
        actions.receive_due(store_id=the_store(), on=today())

    def _sku(self, action, **also) -> None:
        action(store_id=the_store(), sku=self.chance.choice(SKUS), actor=OPERATOR, **also)

    def must_keep_or_name_every_promise(self) -> None:
        assert wrongs() == {}
        for key in self.promised.keys() - self.picked:
            for sku, units in self.promised[key].items():
                rows = [
                    *Reservation.objects.filter(key=key, sku=sku),
                    *Shortfall.objects.filter(key=key, sku=sku),
                ]
                assert sum(row.quantity for row in rows) == units
        kept = set(Reservation.objects.values_list("key", flat=True))
        assert kept <= set(self.promised)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_events_keeps_or_names_every_promise(seed):
    clock.stop(clock.now() + timedelta(hours=1))
    day = Day(seed)
    steps = [
        day.buy, day.buy, day.buy, day.release, day.pick, day.pick, day.count, day.waste,
        day.receive, day.receive_other_than_planned, day.plan, day.plan, day.set_available,
        day.night,
    ]  # fmt: skip
    for _ in range(120):
        day.chance.choice(steps)()
        day.must_keep_or_name_every_promise()
    assert Supply.objects.exists()
