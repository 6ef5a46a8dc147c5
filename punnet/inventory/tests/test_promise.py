"""Reserving and releasing: what a key is promised, one test each."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.foundation import ids
from punnet.foundation.errors import Invalid
from punnet.inventory import actions
from punnet.inventory.errors import OutOfStock
from punnet.inventory.models import Reservation, Shortfall, Supply
from punnet.inventory.tests.audited import audited
from punnet.inventory.tests.factories import (
    a_day,
    coming,
    counted,
    free,
    promised,
    reserving,
    stock,
    the_store,
    today,
)

pytestmark = [pytest.mark.django_db, audited]


def test_what_is_reserved_is_no_longer_available():
    stock("milk", units=5)
    promised(milk=2)
    assert free("milk") == 3


def test_more_than_there_is_reserves_nothing_and_names_every_line_that_lacks():
    stock("milk", units=5)
    stock("rye", units=1)
    with pytest.raises(OutOfStock) as refused:
        promised(milk=2, rye=2, butter=1)
    assert refused.value.facts["lines"] == [
        {"sku": "butter", "wanted": 1, "available": 0},
        {"sku": "rye", "wanted": 2, "available": 1},
    ]
    assert (free("milk"), free("rye"), Reservation.objects.count()) == (5, 1, 0)


def test_twenty_lines_are_one_statement():
    for n in range(20):
        stock(f"sku{n}", units=3)
    with CaptureQueriesContext(connection) as queries:
        promised(**{f"sku{n}": 3 for n in range(20)})
    reserving_queries = [q for q in queries if "inventory_supply" in q["sql"]]
    assert len(reserving_queries) == 1
    assert Reservation.objects.count() == 20


def test_a_key_that_holds_goods_takes_none_again():
    stock("milk", units=5)
    key = promised(milk=2)
    promised(key, milk=2)
    assert free("milk") == 3


def test_a_key_whose_goods_were_taken_back_takes_none_again():
    stock("milk", units=5)
    key = promised(milk=2)
    counted("milk", 0)
    counted("milk", 1)
    promised(key, milk=2)
    assert (free("milk"), Shortfall.objects.get().quantity) == (0, 1)


def test_one_sku_on_two_lines_is_taken_for_both():
    stock("milk", units=3)
    day, lines = today(), [actions.Wanted("milk", 2), actions.Wanted("milk", 2)]
    with pytest.raises(OutOfStock):
        actions.reserve(
            key=ids.new(), store_id=the_store(), pick_on=day, slot_ends_at=_noon(), lines=lines
        )


def _noon():
    from punnet.foundation import clock

    return clock.now()


def test_nothing_and_less_than_nothing_is_refused_by_name():
    stock("milk", units=3)
    with pytest.raises(Invalid):
        promised()
    with pytest.raises(Invalid, match="milk"):
        promised(milk=0)


def test_safety_stock_is_kept_from_selling_but_not_below_zero():
    stock("milk", units=5, safety=2)
    assert free("milk") == 3
    with pytest.raises(OutOfStock):
        promised(milk=4)
    promised(milk=3)
    assert free("milk") == 0


def test_goods_that_come_later_are_not_there_before_their_day():
    coming("milk", units=4, in_days=2)
    assert (free("milk", in_days=1), free("milk", in_days=2)) == (0, 4)
    with pytest.raises(OutOfStock):
        promised(in_days=1, milk=1)
    promised(in_days=2, milk=4)


def test_fridays_milk_does_not_compete_with_todays_shelf():
    stock("milk", units=2)
    coming("milk", units=2, in_days=3)
    promised(in_days=3, milk=2)
    assert (free("milk"), free("milk", in_days=3)) == (2, 2)


def test_one_line_takes_from_several_sources():
    stock("milk", units=2)
    coming("milk", units=2, in_days=1)
    coming("milk", units=2, in_days=2)
    promised(in_days=2, milk=5)
    assert list(Supply.objects.order_by("there_by").values_list("reserved", flat=True)) == [1, 2, 2]


def test_goods_that_do_not_keep_the_promised_days_are_not_promised():
    stock("milk", units=2, good_until=a_day(1))
    assert (free("milk", keeps=a_day(1)), free("milk", keeps=a_day(2))) == (2, 0)
    with pytest.raises(OutOfStock):
        reserving(ids.new(), {"milk": (1, a_day(2))}, today())
    reserving(ids.new(), {"milk": (1, a_day(1))}, today())


def test_another_stores_goods_are_not_ours():
    from punnet.stores.tests.factories import a_store

    the_store()
    stock("milk", units=2, store=a_store("kallio"))
    with pytest.raises(OutOfStock):
        promised(milk=1)


def test_release_gives_back_everything_once():
    stock("milk", units=5)
    stock("rye", units=5)
    key, other = promised(milk=2, rye=1), promised(milk=1)
    for _ in range(2):
        actions.release(key=key)
        assert (free("milk"), free("rye")) == (4, 5)
    assert Reservation.objects.get().key == other


def test_what_is_released_covers_the_oldest_slot_at_risk():
    stock("milk", units=3)
    first = promised(milk=1, hour=8)
    late, later = promised(milk=1, hour=12), promised(milk=1, hour=16)
    counted("milk", 1)
    assert actions.release(key=first).covered == ((late, "milk"),)
    assert Shortfall.objects.get().key == later


def test_release_forgives_what_was_owed():
    stock("milk", units=3)
    key = promised(milk=3)
    counted("milk", 1)
    actions.release(key=key)
    counted("milk", 5)
    assert (free("milk"), Shortfall.objects.count(), Reservation.objects.count()) == (5, 0, 0)


@pytest.mark.django_db(transaction=True)
def test_locks_outside_a_transaction_are_a_bug():
    with pytest.raises(RuntimeError, match="inside a transaction"):
        actions.release(key=ids.new())
