"""Picking: the promises the processes make, one test each."""

from __future__ import annotations

import pytest

from punnet.foundation import clock
from punnet.foundation.errors import Invalid
from punnet.foundation.testing import at_once
from punnet.fulfilment.errors import (
    BeforeCutoff,
    Claimed,
    NotClaimed,
    WeightOutOfRange,
)
from punnet.fulfilment.weighing import Given
from punnet.ops.audit import audit
from punnet.overviews.order_stamp import stamp
from punnet.payments.errors import NotPaid
from punnet.payments.models import Attempt
from punnet.processes.change_stock import count_stock
from punnet.processes.pick_order import (
    Instead,
    claim_order,
    put_back_order,
    undo_line,
)
from tests.picking import KALLE, PAULA, an_order, paid, pick, shelf
from tests.words import (
    a_basket,
    a_shop,
    available,
    goods,
    line_of,
    past_cutoff,
    place,
    the_order,
)

pytestmark = pytest.mark.django_db


# --- claims


def test_nothing_starts_before_the_cutoff():
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    with pytest.raises(BeforeCutoff):
        claim_order(order_id=order.pk, picker=PAULA)


def test_one_picker_an_order_until_it_lies_idle():
    goods("milk", units=5)
    order = an_order(milk=1)
    with pytest.raises(Claimed) as refusal:
        claim_order(order_id=order.pk, picker=KALLE)
    assert refusal.value.facts["by"] == PAULA
    clock.forward(minutes=30)
    claim_order(order_id=order.pk, picker=KALLE)
    with pytest.raises(Claimed):
        pick(order, "milk", units=1)


def test_put_back_keeps_what_was_picked_for_the_next_one():
    goods("milk", units=5)
    goods("oats", units=5)
    order = an_order(milk=1, oats=1)
    pick(order, "milk", units=1)
    put_back_order(order_id=order.pk, picker=PAULA)
    assert the_order(order.pk).state == "placed"
    with pytest.raises(NotClaimed):
        pick(order, "oats", units=1)
    claim_order(order_id=order.pk, picker=KALLE)
    assert line_of(order, "milk").picked == 1


def test_an_authorisation_that_lapses_is_not_picked_on(provider):
    goods("milk", units=5)
    order = paid(provider, milk=1)
    put_back_order(order_id=order.pk, picker=PAULA)
    Attempt.objects.update(capture_before=clock.now())
    with pytest.raises(NotPaid):
        claim_order(order_id=order.pk, picker=KALLE)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_six_pickers_one_has_the_order():
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    past_cutoff(order)
    calls = [lambda n=n: claim_order(order_id=order.pk, picker=f"staff:{n}") for n in range(10, 16)]
    outcomes = at_once(*calls)
    assert outcomes.count(None) == 1 and outcomes.count("claimed") == 5


# --- weights and units


def test_loose_goods_cost_exactly_what_they_weigh():
    goods("bananas", price=199, grams=5000, kind="weight")
    order = an_order(bananas=500)
    assert pick(order, "bananas", 512).charged_minor == 102  # 1.99 × 0.512 = 1.01888
    assert shelf("bananas") == 4488


@pytest.mark.parametrize("grams", [449, 551])
def test_a_weight_outside_the_tolerance_is_refused(grams):
    goods("bananas", price=199, grams=5000, kind="weight")
    order = an_order(bananas=500)
    with pytest.raises(WeightOutOfRange) as refusal:
        pick(order, "bananas", grams)
    assert refusal.value.facts == {"grams": grams, "low": 450, "high": 550}


def test_too_light_goes_with_a_reason_and_too_heavy_never():
    goods("bananas", price=199, grams=5000, kind="weight")
    order = an_order(bananas=500)
    assert pick(order, "bananas", 300, why="sold_out").state == "short"
    with pytest.raises(WeightOutOfRange):
        pick(order, "bananas", 551, why="sold_out")


def test_loose_goods_are_weighed_once():
    goods("bananas", price=199, grams=5000, kind="weight")
    goods("apples", price=199, grams=5000, kind="weight")
    order = an_order(wish="best", bananas=1000)
    with pytest.raises(Invalid) as refusal:
        pick(order, "bananas", 500, 500)
    assert refusal.value.facts["errors"][0]["field"] == "weights"
    with pytest.raises(Invalid) as refusal:
        two = Instead("apples", Given(weights=[500, 500]))
        pick(order, "bananas", units=0, why="sold_out", instead=two)
    assert refusal.value.facts["errors"][0]["field"] == "substitute.weights"
    assert (line_of(order, "bananas").state, shelf("apples")) == ("open", 5000)


def test_catch_weight_is_charged_to_the_cent_and_rounded_once():
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(chicken=2)
    line = pick(order, "chicken", 1181, 1249)
    assert (line.picked, line.charged_minor) == (2, 2185)  # 8.99 × 2.430 = 21.8457
    assert shelf("chicken") == 3


def test_no_unit_of_catch_weight_is_heavier_than_agreed():
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(chicken=2)
    with pytest.raises(WeightOutOfRange):
        pick(order, "chicken", 1020, 1381)
    line = pick(order, "chicken", 1380, 1380)
    assert line.charged_minor <= line.maximum_minor


def test_more_than_ordered_is_refused():
    goods("milk", units=5)
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(milk=2, chicken=1)
    with pytest.raises(Invalid):
        pick(order, "milk", units=3)
    with pytest.raises(Invalid):
        pick(order, "chicken", 1200, 1200)


def test_short_needs_a_reason():
    goods("milk", units=5)
    order = an_order(milk=2)
    with pytest.raises(Invalid):
        pick(order, "milk", units=1)
    assert pick(order, "milk", units=1, why="damaged").state == "short"


def test_a_later_pick_overwrites_and_undo_puts_back():
    goods("milk", units=5)
    order = an_order(milk=3)
    pick(order, "milk", units=3)
    assert shelf("milk") == 2
    pick(order, "milk", units=2, why="damaged")
    assert shelf("milk") == 2  # one came back and went into the waste
    undo_line(line_id=line_of(order, "milk").pk, picker=PAULA)
    assert (line_of(order, "milk").state, shelf("milk")) == ("open", 5)
    assert available("milk") == 2 and audit() == []  # the three are reserved again


def test_each_pick_of_a_line_changes_the_stamp_that_its_page_refreshes_by():
    goods("bananas", price=199, grams=5000, kind="weight")
    goods("cheap", price=99, units=5)
    goods("other", price=99, units=5)
    goods("milk", price=119, units=5)
    order = an_order(wish="best", bananas=1000, milk=1)
    seen = [stamp(order.number).text]
    for grams in (1000, 950):
        pick(order, "bananas", grams)
        seen.append(stamp(order.number).text)
    for sku in ("cheap", "other"):
        pick(order, "milk", units=0, why="sold_out", instead=Instead(sku, Given(units=1)))
        seen.append(stamp(order.number).text)
    assert len(set(seen)) == 5
    assert stamp(order.number).text == seen[-1]


def test_goods_that_the_books_did_not_know_are_found():
    goods("milk", units=5)
    order = an_order(milk=3)
    count_stock(store_id=a_shop(), sku="milk", counted=1, actor=PAULA)
    assert line_of(order, "milk").at_risk
    pick(order, "milk", units=3)
    assert (line_of(order, "milk").picked, shelf("milk")) == (3, 0)
    assert audit() == []
