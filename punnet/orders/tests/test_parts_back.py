"""Parts given back: whatever they are, together they are exactly what was charged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from punnet.foundation.errors import Invalid
from punnet.foundation.rows import attach
from punnet.foundation.tax import tax_by_rate
from punnet.orders import receipt
from punnet.orders.errors import MoreThanLeft, NothingLeft
from punnet.orders.models import Order, OrderDiscount, OrderLine
from punnet.orders.parts_back import Part, all_of, reckon

RATES = (100, 135, 255)


def an_order(lines, charges=0, off=0, currency="EUR"):
    """Packed; lines as (picked, charged, deposit, rate)."""
    order = Order(pk=1, currency=currency, charges_minor=charges, discounts_minor=1 if off else 0)
    rows = [
        OrderLine(
            pk=nth, position=nth, kind="piece", picked=picked, charged_minor=charged,
            charged_deposit_minor=deposit, tax_per_mille=rate,
        )
        for nth, (picked, charged, deposit, rate) in enumerate(lines, start=1)
    ]  # fmt: skip
    attach(order, "lines", rows)
    goods = sum(line.charged_minor for line in rows)
    given_off = [OrderDiscount(kind="voucher", code="X", off="fixed", amount_minor=min(off, goods))]
    attach(order, "discounts", given_off if off else [])
    return order


def take(order, back):
    """As the counters of the database do."""
    lines = {line.pk: line for line in order.lines.all()}
    for each in back.lines:
        line = lines[each.line_id]
        line.back += each.quantity
        line.back_minor += each.goods_minor
        line.back_deposit_minor += each.deposit_minor
        assert line.back_minor <= each.net_minor <= line.charged_minor
        assert line.back_deposit_minor <= line.charged_deposit_minor


a_line = st.tuples(
    st.integers(1, 2500), st.integers(1, 9999), st.integers(0, 200), st.sampled_from(RATES)
)


@settings(max_examples=300, deadline=None)
@given(
    lines=st.lists(a_line, min_size=1, max_size=6),
    charges=st.integers(0, 990),
    off=st.integers(0, 4000),
    currency=st.sampled_from(["EUR", "JPY", "KWD"]),
    data=st.data(),
)
def test_all_parts_together_are_the_charge(lines, charges, off, currency, data):
    order = an_order(lines, charges, off, currency)
    sold, gross, tax, whole = receipt.sold(order), {}, {}, 0
    earlier = []
    while left := all_of(order):
        part = data.draw(st.sampled_from(left))
        quantity = data.draw(st.integers(1, part.quantity)) if len(earlier) < 8 else part.quantity
        try:
            back = reckon(order, [Part(part.line_id, quantity)], earlier)
        except NothingLeft:  # worth nothing: the voucher paid for it
            next(line for line in order.lines.all() if line.pk == part.line_id).back += quantity
            continue
        take(order, back)
        earlier.append(back.by_rate)
        whole += back.amount_minor
        for rate, minor, contained in back.by_rate:
            assert 0 <= contained <= minor
            gross[rate] = gross.get(rate, 0) + minor
            tax[rate] = tax.get(rate, 0) + contained
    assert whole == receipt.actual_minor(order) or not whole
    if whole:
        assert gross == sold.by_rate and tax == tax_by_rate(sold.by_rate)


def test_charges_go_with_the_last_of_the_goods_only():
    order = an_order([(2, 200, 20, 135), (1, 100, 0, 255)], charges=390)
    first = reckon(order, [Part(1, 2)], [])
    assert (first.amount_minor, first.charges_minor) == (220, 0)
    take(order, first)
    last = reckon(order, [Part(2, 1)], [first.by_rate])
    assert (last.amount_minor, last.charges_minor) == (490, 390)


def test_a_price_that_was_lowered_leaves_the_rest_to_the_units():
    order = an_order([(4, 400, 80, 135)])
    lowered = reckon(order, [Part(1, minor=100)], [])
    assert (lowered.amount_minor, lowered.deposits_minor) == (100, 0)
    take(order, lowered)
    two = reckon(order, [Part(1, 2)], [lowered.by_rate])
    assert (two.goods_minor, two.deposits_minor) == (150, 40)


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        ([Part(1, 3)], MoreThanLeft),
        ([Part(1, minor=201)], MoreThanLeft),
        ([Part(1, 0)], Invalid),
        ([Part(1, -1)], Invalid),
        ([Part(1, minor=-5)], Invalid),
        ([Part(9, 1)], Invalid),
        ([Part(1, 1), Part(1, 1)], Invalid),
        ([], NothingLeft),
    ],
)
def test_nobody_gets_more_than_was_charged(parts, refusal):
    with pytest.raises(refusal):
        reckon(an_order([(2, 200, 0, 135), (1, 50, 0, 135)]), parts, [])
