"""Substitutes: never dearer, never a new allergen, one test a promise."""

from __future__ import annotations

import pytest

from punnet.fulfilment.errors import (
    SubstituteNotAllowed,
)
from punnet.fulfilment.weighing import Given
from punnet.ops.audit import audit
from punnet.processes.pick_order import (
    Instead,
    undo_line,
)
from tests.picking import PAULA, an_order, pick, shelf
from tests.words import (
    goods,
    line_of,
)

pytestmark = pytest.mark.django_db


def a_missing_milk(wish: str = "best", **changes):
    goods("milk", price=119, units=5, **{"contains": ["milk"], **changes})
    return an_order(wish=wish, milk=2)


def instead(sku: str, units: int = 2) -> Instead:
    return Instead(sku, Given(units=units))


def test_a_cheaper_substitute_costs_its_own_price():
    goods("cheap", price=99, units=5)
    order = a_missing_milk()
    line = pick(order, "milk", units=0, why="sold_out", instead=instead("cheap"))
    substitute = order.lines.get(sku="cheap")
    assert (line.state, line.charged_minor) == ("substituted", 0)
    assert (substitute.charged_minor, shelf("cheap"), shelf("milk")) == (198, 3, 0)
    assert audit() == []


def test_a_dearer_substitute_costs_what_was_ordered():
    goods("dear", price=299, units=5)
    order = a_missing_milk()
    pick(order, "milk", units=1, why="sold_out", instead=instead("dear", 1))
    assert order.lines.get(sku="dear").charged_minor == 119


def test_a_new_allergen_is_refused_and_a_trace_that_was_there_is_not():
    goods("nutty", price=99, units=5, contains=["milk", "nuts"])
    goods("traces", price=99, units=5, contains=["milk"], may_contain=["soy"])
    order = a_missing_milk(may_contain=["soy"])
    with pytest.raises(SubstituteNotAllowed) as refusal:
        pick(order, "milk", units=0, why="sold_out", instead=instead("nutty"))
    assert refusal.value.facts == {"reason": "allergen", "allergens": ["nuts"]}
    pick(order, "milk", units=0, why="sold_out", instead=instead("traces"))
    assert order.lines.filter(sku="traces").exists()


@pytest.mark.parametrize("wish", ["none", "ask"])
def test_the_wish_may_be_nothing_and_ask_is_nothing_yet(wish):
    goods("cheap", price=99, units=5)
    order = a_missing_milk(wish)
    with pytest.raises(SubstituteNotAllowed):
        pick(order, "milk", units=0, why="sold_out", instead=instead("cheap"))
    assert line_of(order, "milk").state == "open" and shelf("cheap") == 5


def test_a_substitute_never_brings_an_age_limit():
    goods("shandy", price=99, units=5, age_limit=18, alcohol_per_mille=20)
    order = a_missing_milk()
    with pytest.raises(SubstituteNotAllowed) as refusal:
        pick(order, "milk", units=0, why="sold_out", instead=instead("shandy"))
    assert refusal.value.facts["reason"] == "age"


def test_undo_takes_the_substitute_back():
    goods("cheap", price=99, units=5)
    order = a_missing_milk()
    pick(order, "milk", units=0, why="sold_out", instead=instead("cheap"))
    undo_line(line_id=line_of(order, "milk").pk, picker=PAULA)
    assert not order.lines.filter(sku="cheap").exists() and shelf("cheap") == 5
