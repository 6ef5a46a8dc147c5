"""Many rows at once: the same promises as one by one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.inventory import actions
from punnet.inventory.actions import Past, Shelf
from punnet.inventory.models import StockMovement, Supply
from punnet.inventory.tests.audited import audited
from punnet.inventory.tests.factories import free, promised, stock, the_store

pytestmark = [pytest.mark.django_db, audited]


def test_shelves_are_counted_with_their_movements_and_again_by_the_difference():
    for units in (5, 5, 8):
        actions.bulk_set_shelf(
            [Shelf(the_store(), f"sku{n}", units, safety_stock=n) for n in range(3)],
            actor=OPERATOR,
        )
    assert [free(f"sku{n}") for n in range(3)] == [8, 7, 6]
    assert StockMovement.objects.count() == 6


def test_a_shelf_set_below_what_is_reserved_breaks_its_check():
    stock("milk", units=5)
    promised(milk=4)
    with pytest.raises(IntegrityError, match="reserved_within_quantity"), transaction.atomic():
        stock("milk", units=3)


def test_a_history_of_120000_movements_takes_less_than_5_seconds_and_is_the_shelf():
    store, at = the_store(), clock.now() - timedelta(days=30)
    skus = [f"sku{n}" for n in range(3000)]
    past = [Past(at, store, sku, "received", 50, "seed:1", "job:seed") for sku in skus]
    past += [
        Past(at, store, skus[n % 3000], "picked", -1, f"line:{n}", "job:seed")
        for n in range(120_000)
    ]
    actions.bulk_movements(past)
    assert set(Supply.objects.values_list("quantity", flat=True)) == {10}


def test_a_history_that_sells_more_than_came_is_refused_whole():
    row = Past(clock.now(), the_store(), "milk", "picked", -1, "line:1", "job:seed")
    with pytest.raises(IntegrityError, match="quantity"), transaction.atomic():
        actions.bulk_movements([row])
    assert StockMovement.objects.count() == 0
