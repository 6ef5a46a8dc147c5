"""A pick books what left the shelf, all in all, however often it is said."""

from __future__ import annotations

import pytest

from punnet.foundation import ids
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import Invalid
from punnet.inventory import actions
from punnet.inventory.models import Reservation, Shortfall, StockMovement, Supply
from punnet.inventory.tests.audited import audited
from punnet.inventory.tests.factories import (
    coming,
    counted,
    free,
    picked,
    promised,
    stock,
    the_store,
    to_recount,
)

pytestmark = [pytest.mark.django_db, audited]


def shelf(sku: str = "milk") -> tuple[int, int]:
    """(quantity, reserved)"""
    supply = Supply.objects.get(sku=sku, source="shelf")
    return supply.quantity, supply.reserved


def changes() -> list[tuple[str, int]]:
    rows = StockMovement.objects.exclude(reason="counted").order_by("at", "id")
    return list(rows.values_list("reason", "change"))


def test_a_pick_uses_up_what_was_reserved():
    stock("milk", units=10)
    key = promised(milk=3)
    picked(key, "milk", 3)
    assert (shelf(), changes()) == ((7, 0), [("picked", -3)])


def test_said_twice_it_left_once():
    stock("milk", units=10)
    key = promised(milk=3)
    picked(key, "milk", 2)
    picked(key, "milk", 2)
    picked(key, "milk", 3)
    assert (shelf(), changes()) == ((7, 0), [("picked", -2), ("picked", -1)])


def test_another_subject_is_another_pick():
    stock("milk", units=10)
    key = promised(milk=3)
    picked(key, "milk", 2, subject="line:1")
    picked(key, "milk", 1, subject="line:2")
    assert shelf() == (7, 0)


def test_a_smaller_pick_puts_back_and_reserves_again():
    stock("milk", units=10)
    key = promised(milk=3)
    picked(key, "milk", 3)
    picked(key, "milk", 1)
    assert (shelf(), changes()[-1]) == ((9, 2), ("put_back", 2))
    actions.put_back(key=key, store_id=the_store(), sku="milk", subject="line:1", actor=OPERATOR)
    assert shelf() == (10, 3)
    actions.release(key=key)
    assert shelf() == (10, 0)


def test_weighed_above_the_reserved_grams_it_takes_more_and_puts_back_only_what_was_promised():
    stock("bananas", grams=5000)
    key = promised(bananas=1000)
    picked(key, "bananas", 1080)
    assert shelf("bananas") == (3920, 0)
    picked(key, "bananas", 0)
    assert shelf("bananas") == (5000, 1000)


def test_what_a_short_pick_leaves_stays_reserved_until_release():
    stock("milk", units=10)
    key = promised(milk=3)
    picked(key, "milk", 1)
    assert shelf() == (9, 2)
    actions.release(key=key)
    assert (shelf(), Reservation.objects.count()) == ((9, 0), 0)


def test_a_substitute_that_nobody_reserved_leaves_the_shelf_too():
    stock("oat-drink", units=3)
    key = ids.new()
    picked(key, "oat-drink", 1)
    picked(key, "oat-drink", 0)
    assert shelf("oat-drink") == (3, 0)


def test_a_substitute_taken_from_what_others_were_promised_puts_the_latest_at_risk():
    stock("milk", units=2)
    early, late = promised(milk=1, hour=8), promised(milk=1, hour=16)
    effect = picked(ids.new(), "milk", 1)
    assert (effect.at_risk, shelf()) == (((late, "milk"),), (1, 1))
    assert Reservation.objects.get(quantity=1).key == early


def test_more_than_the_books_hold_is_found_first_and_wants_a_recount():
    stock("milk", units=1)
    key = promised(milk=1)
    picked(key, "milk", 3)
    assert (shelf(), changes()) == ((0, 0), [("found", 2), ("picked", -3)])
    assert to_recount() == ["milk"]


def test_a_line_at_risk_is_picked_from_what_was_found():
    stock("milk", units=2)
    key = promised(milk=2)
    counted("milk", 0)
    effect = picked(key, "milk", 2)
    assert (effect.covered, Shortfall.objects.count()) == (((key, "milk"),), 0)
    picked(key, "milk", 0)
    assert shelf() == (2, 2)  # promised again, as it was


def test_the_days_goods_are_received_by_picking_them():
    stock("milk", units=1)
    coming("milk", units=5, in_days=0)
    key, other = promised(milk=4), promised(milk=1)
    effect = picked(key, "milk", 4)
    assert (effect.at_risk, shelf()) == ((), (2, 1))
    assert changes() == [("received", 5), ("picked", -4)]
    assert Reservation.objects.get(key=other).supply.source == "shelf"


def test_tomorrows_goods_are_not_there_to_pick():
    stock("milk", units=2)
    coming("milk", units=5, in_days=1)
    key = promised(milk=4, in_days=1)  # all of them tomorrow's
    picked(key, "milk", 2)
    coming_row = Supply.objects.get(source="inbound")
    assert (shelf(), coming_row.quantity, coming_row.reserved) == ((0, 0), 5, 2)
    assert free("milk", in_days=1) == 3
    picked(key, "milk", 0)
    assert shelf() == (2, 2)


def test_less_than_nothing_is_refused():
    with pytest.raises(Invalid, match="quantity"):
        picked(ids.new(), "milk", -1)
