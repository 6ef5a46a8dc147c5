"""Money is exact: whole units, one currency, one place that rounds, shares that add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punnet.foundation.money import (
    CurrencyMismatch,
    Money,
    rounded,
    split_minor,
    tax_inside,
    total,
    weighed,
)
from punnet.foundation.tax import gross_by_rate, tax_by_rate

minor = st.integers(-(10**9), 10**9)
weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=40)


def test_two_currencies_never_meet():
    with pytest.raises(CurrencyMismatch):
        Money(1, "EUR") + Money(1, "SEK")
    with pytest.raises(TypeError):
        Money(1, "EUR") + 5  # grams, say


def test_minor_units_are_whole():
    with pytest.raises(TypeError):
        Money(2.5, "EUR")


@given(minor, weights)
def test_parts_add_up_to_the_whole(amount, shares):
    parts = Money(amount, "EUR").split(shares)
    assert total(parts, "EUR") == Money(amount, "EUR")


@given(st.integers(0, 10**9), weights)
def test_no_part_is_a_unit_off_its_share(amount, shares):
    parts, whole = split_minor(amount, shares), sum(shares)
    if whole:
        assert all(
            abs(part - Fraction(amount * share, whole)) < 1
            for part, share in zip(parts, shares, strict=True)
        )


@pytest.mark.parametrize(
    ("value", "whole"),
    [("2.5", 3), ("2.4999", 2), ("-2.5", -3), ("0.5", 1), ("-0.4", 0), ("3", 3)],
)
def test_halves_go_away_from_zero(value, whole):
    assert rounded(Fraction(value)) == whole


@given(st.integers(1, 10**6), st.integers(1, 10**5), st.integers(0, 50))
def test_the_maximum_is_never_below_what_a_pick_within_tolerance_costs(price, grams, percent):
    heaviest = grams + grams * percent // 100
    assert weighed(price, heaviest) <= weighed(price, grams, over_percent=percent)


@given(st.integers(0, 10**9), st.sampled_from([0, 100, 135, 255]))
def test_tax_inside_and_net_add_up(gross, rate):
    tax = tax_inside(gross, rate)
    assert 0 <= tax <= gross
    assert abs(Fraction(tax) - Fraction(gross * rate, 1000 + rate)) <= Fraction(1, 2)


@given(
    st.lists(st.tuples(st.sampled_from([100, 135, 255]), st.integers(1, 10**6)), max_size=20),
    st.integers(0, 10**5),
)
def test_charges_share_the_goods_rates_and_nothing_is_lost(goods, charges):
    by_rate = gross_by_rate(goods, charges)
    assert sum(by_rate.values()) == sum(gross for _, gross in goods) + charges
    assert set(by_rate) <= {rate for rate, _ in goods} or not goods
    assert all(minor >= 0 for minor in tax_by_rate(by_rate).values())


def test_display_is_exact():
    assert Money(249, "EUR").decimal() == Decimal("2.49")
    assert Money(249, "JPY").decimal() == Decimal("249")
    assert Money(249, "KWD").decimal() == Decimal("0.249")
