"""Dated supply: promised before it comes, shelf from the day it does."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.foundation.actors import OPERATOR
from punnet.inventory import actions
from punnet.inventory.actions import Plan
from punnet.inventory.models import Reservation, Shortfall, StockMovement, Supply
from punnet.inventory.tests.audited import audited
from punnet.inventory.tests.factories import (
    a_day,
    coming,
    free,
    picked,
    promised,
    stock,
    the_store,
    today,
)

pytestmark = [pytest.mark.django_db, audited]


def due(days: int = 0):
    return actions.receive_due(store_id=the_store(), on=a_day(days))


def shelf(sku: str) -> Supply:
    return Supply.objects.get(sku=sku, source="shelf")


def test_the_days_goods_become_shelf_with_their_reservations_once():
    coming("milk", units=5, in_days=0, good_until=a_day(4))
    coming("milk", units=5, in_days=1)
    key = promised(milk=2)
    for _ in range(2):
        due()
        assert (shelf("milk").quantity, shelf("milk").reserved, free("milk")) == (5, 2, 3)
    assert (shelf("milk").good_until, StockMovement.objects.count()) == (a_day(4), 1)
    picked(key, "milk", 2)
    assert free("milk", in_days=1) == 8


def test_a_key_that_had_both_shelf_and_coming_goods_has_one_reservation_of_the_sum():
    stock("milk", units=2)
    coming("milk", units=2, in_days=0)
    promised(milk=3)
    due()
    assert [row.quantity for row in Reservation.objects.all()] == [3]


def test_receiving_three_hundred_skus_costs_as_many_statements_as_three():
    def statements(skus: int) -> int:
        for nth in range(skus):
            coming(f"{skus}-{nth}", units=5, in_days=0)
        with CaptureQueriesContext(connection) as queries:
            due()
        return len(queries)

    assert statements(300) == statements(3) <= 8


def test_fewer_goods_than_planned_put_the_latest_slot_at_risk():
    coming("milk", units=5, in_days=0)
    early, late = promised(milk=2, hour=8), promised(milk=3, hour=16)
    effect = actions.receive(
        store_id=the_store(), sku="milk", quantity=4, day=today(), actor=OPERATOR
    )
    assert effect.at_risk == ((late, "milk"),)
    assert (shelf("milk").quantity, shelf("milk").reserved) == (4, 4)
    assert Shortfall.objects.get().quantity == 1
    assert Reservation.objects.get(key=early).quantity == 2


def test_goods_that_did_not_come_at_all_are_covered_by_the_shelf_where_it_can():
    stock("milk", units=2)
    coming("milk", units=5, in_days=0)
    early, late = promised(milk=2, hour=8), promised(milk=3, hour=16)
    effect = actions.receive(
        store_id=the_store(), sku="milk", quantity=0, day=today(), actor=OPERATOR
    )
    assert (effect.at_risk, effect.covered) == (((late, "milk"),), ((early, "milk"),))
    assert shelf("milk").quantity == 2


def test_a_day_received_is_not_received_or_planned_again():
    coming("milk", units=5, in_days=0)
    for _ in range(2):
        actions.receive(store_id=the_store(), sku="milk", quantity=5, day=today(), actor=OPERATOR)
    actions.bulk_plan_daily([Plan(the_store(), "milk", 127, 9)])
    actions.renew_inbound(store_id=the_store(), first=today(), days=1)
    assert free("milk") == 5


def test_a_daily_plan_makes_dated_supply_on_its_weekdays_once():
    weekday = 1 << a_day(1).weekday()
    actions.bulk_plan_daily([Plan(the_store(), "buns", weekday, 12, life_days=2)])
    for _ in range(2):
        actions.renew_inbound(store_id=the_store(), first=today(), days=14)
    made = Supply.objects.filter(sku="buns").order_by("there_by")
    assert [(row.there_by, row.good_until, row.quantity) for row in made] == [
        (a_day(1), a_day(3), 12),
        (a_day(8), a_day(10), 12),
    ]


def test_a_new_day_of_the_plan_covers_what_is_owed_for_it():
    stock("buns", units=2)
    key = promised(buns=2, in_days=3)
    actions.count(store_id=the_store(), sku="buns", counted=0, actor=OPERATOR)
    actions.bulk_plan_daily([Plan(the_store(), "buns", 127, 12)])
    effect = actions.renew_inbound(store_id=the_store(), first=a_day(1), days=5)
    assert effect.covered == ((key, "buns"),)


def test_rows_of_days_long_received_are_forgotten():
    coming("milk", units=5, in_days=0)
    due()
    due(days=9)
    assert not Supply.objects.filter(source="inbound").exists()
