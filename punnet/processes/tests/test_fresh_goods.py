"""Fresh goods: planned ahead, on the shelf from the morning they come."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from punnet.foundation import clock
from punnet.inventory.actions import Plan, bulk_plan_daily
from punnet.inventory.models import Supply
from punnet.inventory.tests.factories import free, the_store
from punnet.processes import jobs

pytestmark = pytest.mark.django_db(transaction=True)


def shelf() -> int:
    return sum(Supply.objects.filter(source="shelf").values_list("quantity", flat=True))


def test_goods_are_planned_a_fortnight_ahead_and_received_from_five_in_the_morning():
    clock.stop(datetime(2026, 6, 1, 4, 5, tzinfo=ZoneInfo("Europe/Helsinki")))
    bulk_plan_daily([Plan(the_store(), "buns", 0b1111111, 12, life_days=1)])
    for _ in range(2):
        jobs.fresh_goods()
        assert (shelf(), free("buns", in_days=14), Supply.objects.count()) == (0, 180, 15)
    clock.forward(hours=1)
    for _ in range(2):
        jobs.fresh_goods()
        assert (shelf(), free("buns")) == (12, 12)
    clock.forward(days=1)
    jobs.fresh_goods()
    assert (shelf(), free("buns", in_days=14)) == (24, 192)
