"""Counts, waste, goods in: the shelf may hold less than was promised, and nothing is lost."""

from __future__ import annotations

import pytest

from punnet.events.models import Event
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import Invalid
from punnet.inventory import actions, queries
from punnet.inventory.actions import Plan
from punnet.inventory.models import Shortfall, StockMovement, Supply
from punnet.inventory.tests.audited import audited, wrongs
from punnet.inventory.tests.factories import (
    a_day,
    coming,
    counted,
    free,
    promised,
    stock,
    the_store,
    to_recount,
    today,
)

pytestmark = [pytest.mark.django_db, audited]


def received(sku: str, units: int, **also):
    return actions.receive(store_id=the_store(), sku=sku, quantity=units, actor=OPERATOR, **also)


def wasted(sku: str, units: int):
    return actions.waste(store_id=the_store(), sku=sku, quantity=units, actor=OPERATOR)


def movements(sku: str) -> list[tuple[str, int]]:
    rows = StockMovement.objects.filter(store_id=the_store(), sku=sku).order_by("at", "id")
    return list(rows.values_list("reason", "change"))


def test_a_count_sets_the_shelf_and_tells_by_a_movement_and_an_event():
    stock("milk", units=5)
    counted("milk", 3)
    assert (free("milk"), movements("milk")) == (3, [("counted", 5), ("counted", -2)])
    assert Event.objects.get(kind="stock_counted").facts == {"sku": "milk", "was": 5, "counted": 3}


def test_a_count_that_changes_nothing_writes_no_movement():
    stock("milk", units=5)
    counted("milk", 5)
    assert len(movements("milk")) == 1


def test_a_count_below_what_is_reserved_takes_back_from_the_latest_slot_first():
    stock("milk", units=6)
    early = promised(milk=2, hour=8)
    latest = promised(milk=2, hour=16)
    middle = promised(milk=2, hour=12)
    effect = counted("milk", 3)
    assert effect.at_risk == ((middle, "milk"), (latest, "milk"))
    owed = {row.key: row.quantity for row in Shortfall.objects.all()}
    assert owed == {middle: 1, latest: 2}
    assert [row.key for row in queries.at_risk(the_store())] == [middle, latest]
    assert (counted("milk", 3).at_risk, early in owed) == ((), False)


def test_a_line_twice_shortened_is_owed_the_sum():
    stock("milk", units=3)
    key = promised(milk=3)
    counted("milk", 2)
    counted("milk", 0)
    assert Shortfall.objects.get(key=key).quantity == 3


def test_goods_in_cover_lines_at_risk_the_oldest_slot_first():
    stock("milk", units=4)
    late, early = promised(milk=2, hour=16), promised(milk=2, hour=8)
    counted("milk", 0)
    assert received("milk", 3).covered == ((early, "milk"),)
    assert (Shortfall.objects.get().key, Shortfall.objects.get().quantity) == (late, 1)
    assert received("milk", 3).covered == ((late, "milk"),)
    assert free("milk") == 2


def test_what_the_shelf_lost_is_not_covered_by_dated_goods_that_come_later():
    stock("milk", units=2)
    coming("milk", units=5, in_days=1)
    early, late = promised(milk=1), promised(milk=1, hour=20)
    counted("milk", 0)
    assert {row.key for row in Shortfall.objects.all()} == {early, late}


def test_a_promise_for_a_later_day_moves_from_a_short_shelf_to_dated_goods():
    stock("milk", units=2)
    key = promised(milk=2, in_days=1)
    coming("milk", units=5, in_days=1)
    effect = counted("milk", 0)
    assert (effect.at_risk, effect.covered) == ((), ((key, "milk"),))
    assert free("milk", in_days=1) == 3


def test_goods_at_risk_are_not_covered_by_goods_that_do_not_keep():
    stock("milk", units=2)
    key = promised(milk=2, keeps=a_day(3))
    counted("milk", 0)
    actions.bulk_plan_daily([Plan(the_store(), "milk", 127, 2, life_days=1)])
    actions.renew_inbound(store_id=the_store(), first=today(), days=1)
    assert Shortfall.objects.get().key == key


def test_waste_beyond_the_books_finds_the_rest_first_and_wants_a_recount():
    stock("milk", units=1)
    wasted("milk", 3)
    assert movements("milk")[1:] == [("found", 2), ("wasted", -3)]
    assert to_recount() == ["milk"]
    counted("milk", 0)
    assert to_recount() == []


def test_what_is_returned_to_the_shelf_can_be_sold():
    stock("milk", units=1)
    actions.return_to_shelf(store_id=the_store(), sku="milk", quantity=2, actor=OPERATOR)
    assert (free("milk"), movements("milk")[-1]) == (3, ("returned", 2))


@pytest.mark.parametrize("quantity", [-1, 0, 3_000_000_000])
def test_goods_in_of_an_impossible_number_are_refused(quantity):
    with pytest.raises(Invalid, match="quantity"):
        received("milk", quantity)
    assert Supply.objects.count() == 0


@pytest.mark.parametrize("kept", [0, 4])
def test_available_is_set_for_every_day_whatever_is_reserved_coming_or_owed(kept):
    stock("milk", units=9, safety=2, good_until=today())
    coming("milk", units=5, in_days=1)
    promised(milk=3)
    promised(milk=6, in_days=2)
    counted("milk", 1)
    assert sum(row.quantity for row in Shortfall.objects.all()) == 3
    effect = actions.set_available(store_id=the_store(), sku="milk", available=kept, actor=OPERATOR)
    days = [free("milk", in_days=n, keeps=a_day(n + 2)) for n in (0, 1, 2, 9)]
    assert (days, len(effect.covered), Shortfall.objects.count()) == ([kept] * 4, 2, 0)


def test_available_is_set_for_goods_never_seen_before():
    actions.set_available(store_id=the_store(), sku="new", available=7, actor=OPERATOR)
    assert free("new") == 7


def test_the_audit_names_what_is_wrong():
    stock("milk", units=5)
    promised(milk=2)
    Supply.objects.update(quantity=4, reserved=1)
    found = wrongs()
    assert found["the shelf is the sum of its movements"][0]["movements"] == 5
    assert found["reserved is the sum of live reservations, within the quantity"]
    Supply.objects.update(quantity=5, reserved=2)
