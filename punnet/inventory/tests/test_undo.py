"""What staff booked by hand is taken back by the opposite movements, once, while it still can."""

from __future__ import annotations

import pytest

from punnet.events.models import Event
from punnet.foundation import ids
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import NotFound
from punnet.inventory import actions, queries
from punnet.inventory.errors import CannotUndo
from punnet.inventory.models import StockMovement
from punnet.inventory.tests.audited import audited
from punnet.inventory.tests.factories import (
    counted,
    free,
    picked,
    promised,
    stock,
    the_store,
    to_recount,
)

pytestmark = [pytest.mark.django_db, audited]
BY = {"sku": "milk", "actor": OPERATOR}


@pytest.fixture
def key():
    stock("milk", units=10)
    return ids.new()


def received(units: int, key) -> None:
    actions.receive(store_id=the_store(), quantity=units, subject=f"received:{key}", **BY)


def undone(key):
    return actions.undo(store_id=the_store(), key=key, **BY)


def movements() -> list[tuple[str, int, str]]:
    rows = StockMovement.objects.filter(sku="milk").order_by("at", "id")[1:]
    return [(row.reason, row.change, row.subject.partition(":")[0]) for row in rows]


def test_goods_in_are_taken_back_by_the_opposite(key):
    received(24, key)
    undone(key)
    assert free("milk") == 10
    assert movements() == [("received", 24, "received"), ("received", -24, "undo")]
    assert Event.objects.get(kind="stock_change_undone").facts == {"sku": "milk", "change": -24}


def test_said_again_it_does_nothing(key):
    received(24, key)
    undone(key)
    undone(key)
    assert free("milk") == 10


def test_waste_of_more_than_the_books_held_comes_back_with_what_was_found(key):
    store = the_store()
    actions.waste(store_id=store, quantity=12, why="expired", subject=f"expired:{key}", **BY)
    assert free("milk") == 0
    undone(key)
    assert free("milk") == 10
    assert sum(change for _, change, _ in movements()) == 0


def test_a_count_taken_back_covers_the_orders_again_and_wants_another_count(key):
    order = promised(milk=6)
    actions.count(store_id=the_store(), counted=1, subject=f"counted:{key}", **BY)
    assert [row.quantity for row in queries.at_risk(the_store())] == [5]
    assert undone(key).covered == ((order, "milk"),)
    assert queries.at_risk(the_store()) == []
    assert to_recount() == ["milk"]


def test_what_was_counted_since_stays(key):
    received(24, key)
    counted("milk", 20)
    with pytest.raises(CannotUndo) as refusal:
        undone(key)
    assert refusal.value.facts["why"] == "counted" and free("milk") == 20


def test_a_count_that_was_taken_back_is_not_in_the_way(key):
    received(24, key)
    wrong = ids.new()
    actions.count(store_id=the_store(), counted=3, subject=f"counted:{wrong}", **BY)
    undone(wrong)
    undone(key)
    assert free("milk") == 10


def test_goods_that_have_left_are_not_taken_back(key):
    received(24, key)
    picked(promised(milk=30), "milk", 30)
    with pytest.raises(CannotUndo) as refusal:
        undone(key)
    assert refusal.value.facts["why"] == "gone"


def test_goods_in_taken_back_may_put_orders_at_risk(key):
    received(24, key)
    order = promised(milk=30)
    assert undone(key).at_risk == ((order, "milk"),)


def test_a_key_of_nothing_or_of_another_store_is_not_found(key):
    with pytest.raises(NotFound):
        undone(key)
    received(24, key)
    with pytest.raises(NotFound):
        actions.undo(store_id=the_store(), sku="other", key=key, actor=OPERATOR)
