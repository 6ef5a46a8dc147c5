"""What an order comes to with a voucher: within the maximum, exact by rate, refunded whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from punnet.basket.discount import Goods, reduction
from punnet.foundation.rows import attach
from punnet.ledger.actions import reversed_sides, sale_sides
from punnet.ledger.models import Account
from punnet.orders import receipt
from punnet.orders.models import Order, OrderDiscount, OrderLine
from punnet.promotions.discounts import Terms
from punnet.promotions.queries import Found

MOST = 10**6
TERMS = st.one_of(
    st.builds(Terms, st.just("percent"), st.just(0), st.integers(1, 100)),
    st.builds(Terms, st.just("fixed"), st.integers(1, MOST), st.just(0)),
)


@st.composite
def picked_lines(draw):
    """(tax per mille, age limit, estimate, maximum, charged, charged for a substitute without an
    age limit, deposit)."""
    estimate = draw(st.integers(1, MOST))
    maximum = estimate + draw(st.integers(0, estimate // 4))
    charged = draw(st.integers(0, maximum))
    instead = draw(st.integers(0, maximum - charged))
    return (
        draw(st.sampled_from([100, 135, 255])), draw(st.sampled_from([0, 0, 18])),
        estimate, maximum, charged, instead, draw(st.integers(0, 100)),
    )  # fmt: skip


def packed(lines, charges: int, terms: Terms) -> Order:
    """The order as placing and picking would leave it."""
    goods = [Goods(rate, age, estimate, most) for rate, age, estimate, most, *_ in lines]
    off = reduction(Found("CODE", 1, terms, 0, ""), goods, held=False)
    order = Order(
        pk=1,
        charges_minor=charges,
        discounts_minor=off.off_estimate_minor,
        deposits_minor=sum(line[6] for line in lines),
        goods_minor=sum(line[2] for line in lines),
        maximum_minor=sum(line[3] + line[6] for line in lines) + charges - off.off_maximum_minor,
    )
    rows = []
    for rate, age, estimate, _most, charged, instead, deposit in lines:
        picked = {"charged_minor": charged, "charged_deposit_minor": deposit, "age_limit": age}
        swapped = {"charged_minor": instead, "charged_deposit_minor": 0, "age_limit": 0}
        rows += [
            OrderLine(ordered=1, tax_per_mille=rate, estimate_minor=estimate, **picked),
            OrderLine(ordered=0, tax_per_mille=rate, estimate_minor=0, **swapped),
        ]
    attach(order, "lines", rows)
    copied = OrderDiscount(off=terms.kind, amount_minor=terms.amount_minor, percent=terms.percent)
    attach(order, "discounts", [copied] if off.off_estimate_minor else [])
    return order


@settings(max_examples=400)
@given(st.lists(picked_lines(), min_size=1, max_size=8), st.integers(0, 2000), TERMS)
def test_what_is_charged_is_exact_by_rate_within_the_maximum_and_goes_back_whole(
    lines, charges, terms
):
    order = packed(lines, charges, terms)
    actual = receipt.actual_minor(order)
    assert 0 <= actual <= order.maximum_minor
    if not receipt.goods_minor(order):
        return
    sold = receipt.sold(order)
    assert sold.gross_minor == actual
    assert all(minor > 0 for minor in sold.by_rate.values())
    sides = sale_sides(sold, into=Account.CASH, tender="cash")
    back = reversed_sides(sides)
    assert sum(side.amount_minor for side in sides) == 0
    assert [side.amount_minor for side in back] == [-side.amount_minor for side in sides]


@settings(max_examples=200)
@given(st.lists(picked_lines(), min_size=1, max_size=8), st.integers(0, 2000), TERMS)
def test_the_estimate_by_rate_is_what_was_agreed(lines, charges, terms):
    order = packed(lines, charges, terms)
    by_rate = receipt.estimated_by_rate(order)
    assert sum(by_rate.values()) == order.goods_minor + charges - order.discounts_minor
