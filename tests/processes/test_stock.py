"""When the shelf holds less than was promised, orders are told, latest slot first."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.events.models import Event
from punnet.foundation import ids
from punnet.foundation.errors import Invalid
from punnet.inventory.models import StockRule, Supply
from punnet.inventory.reasons import WasteReason
from punnet.ops.audit import audit
from punnet.processes.change_stock import count_stock, receive_goods, undo_change, waste_goods
from punnet.processes.pick_order import Given, claim_order, pick_line, undo_line
from tests import words
from tests.words import a_basket, a_shop, a_slot, goods, line_of, place

pytestmark = pytest.mark.django_db
WHO, EXPIRED = "staff:1", WasteReason.EXPIRED


def an_order(hours: float, milk: int = 2):
    return place(a_basket(a_slot(in_hours=hours, method="collection", price=0), milk=milk))


def at_risk(*orders) -> list[bool]:
    return [line_of(order, "milk").at_risk for order in orders]


def test_a_count_below_what_is_reserved_succeeds_and_the_latest_slot_is_at_risk():
    goods("milk", units=4)
    early, late = an_order(24), an_order(48)
    count_stock(store_id=a_shop(), sku="milk", counted=2, actor=WHO)
    assert at_risk(early, late) == [False, True]
    assert audit() == []
    receive_goods(store_id=a_shop(), sku="milk", quantity=5, actor=WHO)
    assert at_risk(early, late) == [False, False]
    assert audit() == []


def test_the_store_is_told_of_a_line_at_risk_once_and_not_when_it_is_covered_again():
    goods("milk", units=4)
    early, late = an_order(24), an_order(48)
    for counted in (3, 2):  # it lacks more now, and was at risk before
        count_stock(store_id=a_shop(), sku="milk", counted=counted, actor=WHO)
    receive_goods(store_id=a_shop(), sku="milk", quantity=5, actor=WHO)
    assert at_risk(early, late) == [False, False]
    told = Event.objects.get(kind="line_at_risk")
    assert (told.store_id, told.subject) == (a_shop(), f"order:{late.pk}")
    assert told.facts == {"order_id": late.pk, "sku": "milk"}


def test_what_is_put_at_risk_and_covered_costs_the_same_for_one_order_as_for_ten():
    costs = []
    for sku, orders in (("milk", 1), ("oats", 10)):
        goods(sku, units=20)
        slot = a_slot(seats=20, in_hours=24, method="collection", price=0)
        placed = [place(a_basket(slot, **{sku: 2})) for _ in range(orders)]
        shop = {"store_id": a_shop(), "sku": sku, "actor": WHO}
        spent = []
        for change in (
            partial(count_stock, counted=0, **shop),
            partial(receive_goods, quantity=20, **shop),
        ):
            with CaptureQueriesContext(connection) as seen:
                change()
            spent.append(len(seen))
            found = {line_of(order, sku).at_risk for order in placed}
            assert found == {len(spent) == 1}
        costs.append(spent)
    assert costs[0] == costs[1] and audit() == []


def test_waste_does_the_same():
    goods("milk", units=4)
    early, late = an_order(24), an_order(48)
    waste_goods(store_id=a_shop(), sku="milk", quantity=3, actor=WHO)
    assert at_risk(early, late) == [True, True]
    assert audit() == []


def shelf(sku: str) -> int:
    return Supply.objects.get(sku=sku, source="shelf").quantity


def picking(order):
    words.past_cutoff(order)
    claim_order(order_id=order.pk, picker=WHO)
    return line_of(order, "milk")


def test_a_short_pick_empties_the_shelf_in_the_books_and_warns_the_others():
    goods("milk", units=4)
    early, late = an_order(24), an_order(48)
    line = picking(early)
    pick_line(line_id=line.pk, picker=WHO, given=Given(units=1), short_reason="not_found")
    assert Supply.objects.get(sku="milk", source="shelf").quantity == 0
    assert at_risk(late) == [True]
    assert audit() == []


def test_damaged_goods_are_wasted_once_however_often_it_is_said():
    goods("milk", units=9)
    order = an_order(24, milk=3)
    line = picking(order)
    for _ in range(2):
        pick_line(line_id=line.pk, picker=WHO, given=Given(units=1), short_reason="damaged")
    assert shelf("milk") == 6
    undo_line(line_id=line.pk, picker=WHO)
    assert shelf("milk") == 9
    assert audit() == []


def test_undo_and_the_same_pick_again_waste_the_same_goods_once():
    goods("milk", units=10)
    order = an_order(24, milk=3)
    line = picking(order)
    for _ in range(2):
        pick_line(line_id=line.pk, picker=WHO, given=Given(units=1), short_reason="damaged")
        assert shelf("milk") == 7
        undo_line(line_id=line.pk, picker=WHO)
        assert (shelf("milk"), words.available("milk")) == (10, 7)
    assert audit() == []


@pytest.mark.parametrize("units", [3, 10])
def test_who_finds_fewer_damaged_than_said_has_the_rest_on_the_shelf_again(units):
    goods("milk", units=units)
    order = an_order(24, milk=3)
    line = picking(order)
    for taken, why in ((1, "damaged"), (2, "expired"), (3, ""), (2, "damaged")):
        pick_line(line_id=line.pk, picker=WHO, given=Given(units=taken), short_reason=why)
        assert shelf("milk") == units - 3  # those in the bag, and those thrown away
    assert not StockRule.objects.filter(recount_since__isnull=False).exists()
    assert audit() == []


def test_goods_said_to_be_damaged_and_found_whole_cover_the_lines_they_were_taken_from():
    goods("milk", units=5)
    early, late = an_order(24, milk=3), an_order(48)
    line = picking(early)
    pick_line(line_id=line.pk, picker=WHO, given=Given(units=0), short_reason="damaged")
    assert at_risk(late) == [True] and shelf("milk") == 2
    pick_line(line_id=line.pk, picker=WHO, given=Given(units=3))
    assert at_risk(late) == [False] and shelf("milk") == 2
    assert audit() == []


def test_what_was_counted_since_the_waste_stays_as_counted():
    goods("milk", units=10)
    line = picking(an_order(24, milk=3))
    pick_line(line_id=line.pk, picker=WHO, given=Given(units=1), short_reason="damaged")
    count_stock(store_id=a_shop(), sku="milk", counted=9, actor=WHO)
    undo_line(line_id=line.pk, picker=WHO)
    assert shelf("milk") == 10  # nine, and the one from the bag
    assert audit() == []


def test_a_change_said_twice_is_booked_once_and_taken_back_once():
    goods("milk", units=4)
    key, shelf = ids.new(), Supply.objects.filter(sku="milk", source="shelf")
    for _ in range(2):
        receive_goods(store_id=a_shop(), sku="milk", quantity=6, actor=WHO, key=key)
    assert shelf.get().quantity == 10
    for _ in range(2):
        undo_change(store_id=a_shop(), sku="milk", key=key, actor=WHO)
    assert shelf.get().quantity == 4
    assert audit() == []


def test_a_count_and_waste_said_twice_are_booked_once():
    goods("milk", units=9)
    counting, wasting, shelf = ids.new(), ids.new(), Supply.objects.filter(sku="milk")
    for _ in range(2):
        count_stock(store_id=a_shop(), sku="milk", counted=8, actor=WHO, key=counting)
        waste_goods(store_id=a_shop(), sku="milk", quantity=3, actor=WHO, why=EXPIRED, key=wasting)
    assert shelf.get().quantity == 5
    assert Event.objects.get(kind="stock_wasted").facts["why"] == "expired"


def test_a_count_taken_back_takes_its_orders_off_the_risk():
    goods("milk", units=4)
    early, late, key = an_order(24), an_order(48), ids.new()
    effect = count_stock(store_id=a_shop(), sku="milk", counted=1, actor=WHO, key=key)
    assert len(effect.at_risk) == 2 and at_risk(early, late) == [True, True]
    undo_change(store_id=a_shop(), sku="milk", key=key, actor=WHO)
    assert at_risk(early, late) == [False, False]
    assert audit() == []


def test_goods_keep_until_their_day_and_not_until_yesterday():
    goods("milk", units=4)
    day = words.today()
    with pytest.raises(Invalid):
        receive_goods(
            store_id=a_shop(), sku="milk", quantity=6, actor=WHO, good_until=day - timedelta(days=1)
        )
    receive_goods(store_id=a_shop(), sku="milk", quantity=6, actor=WHO, good_until=day)
    assert Supply.objects.get(sku="milk").good_until == day
