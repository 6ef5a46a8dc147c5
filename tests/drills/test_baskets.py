"""Generated baskets, some hundreds of them; 100,000 by `python -m drills whole-refunds`."""

from __future__ import annotations

import pytest

from drills import baskets
from drills.baskets import run
from drills.refunds import SMALL
from punnet.orders import receipt


def test_refund_of_everything_is_the_charge():
    run(SMALL)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("in_cash", "comes to nothing"),
        ("reversed_sides", "goes back"),
        ("refund_sides", "parts"),
    ],
)
def test_a_sum_that_is_a_unit_off_is_found(monkeypatch, broken, told):
    whole = getattr(baskets, broken)
    if broken == "in_cash":  # sides that forget what coins could not pay
        sides = baskets.sale_sides
        monkeypatch.setattr(baskets, "sale_sides", lambda *a, **k: sides(*a, **k)[:1])
    elif broken == "reversed_sides":
        monkeypatch.setattr(baskets, broken, lambda sides: whole(sides)[:-1])
    else:
        monkeypatch.setattr(baskets, broken, lambda *a, **k: whole(*a, **k)[1:])
    with pytest.raises(AssertionError, match=told):
        run(50)


def test_a_charge_above_the_maximum_is_found(monkeypatch):
    actual = receipt.actual_minor
    monkeypatch.setattr(receipt, "actual_minor", lambda order: actual(order) + 10**9)
    with pytest.raises(AssertionError, match="within what was agreed"):
        run(5)
