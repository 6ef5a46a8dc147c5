"""Generated baskets through the shop's own sums: quoted, picked, sold, posted, and given back.

No database and no shop: the functions that placing, picking, packing, capturing and giving back
call, over baskets of pieces, weighed goods and catch weight, three tax rates, age limits, deposits,
charges, a voucher or none, in currencies of 0, 2 and 3 decimals. Every one of them must hold all of
`check`. rule: docs/rules/money.md
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from types import SimpleNamespace
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from punnet.basket.discount import Goods, reduction
from punnet.basket.quote import amounts
from punnet.foundation.money import tax_inside
from punnet.foundation.quantity import Kind
from punnet.foundation.rows import attach
from punnet.foundation.tax import tax_by_rate
from punnet.fulfilment.weighing import Given, limits, picked
from punnet.ledger.actions import GivenBack, Side, refund_sides, reversed_sides, sale_sides
from punnet.ledger.models import Account
from punnet.orders import receipt
from punnet.orders.errors import NothingLeft
from punnet.orders.models import Order, OrderDiscount, OrderLine
from punnet.orders.parts_back import ByRate, Part, all_of, reckon
from punnet.promotions.discounts import Terms
from punnet.promotions.queries import Found
from punnet.stores.cash import in_cash

RATES = (100, 135, 255)
MONEY = (("JP", "JPY", 5_000), ("FI", "EUR", 9_999), ("SE", "SEK", 99_999), ("KW", "KWD", 50_000))


@dataclass(frozen=True)
class Wish:
    """A line as ordered; `luck` decides what the picker finds."""

    kind: Kind
    price_minor: int  # per unit or per kg
    ordered: int
    typical_grams: int
    tolerance_percent: int
    tax_per_mille: int
    age_limit: int
    deposit_each_minor: int


@dataclass(frozen=True)
class Basket:
    """`luck` decides what is found, and in what parts all of it goes back."""

    country: str
    currency: str
    wishes: Sequence[Wish]
    charges_minor: int
    terms: Terms | None
    luck: int


def wishes(dearest: int) -> st.SearchStrategy[Wish]:
    """The common shape, so that few draws make a line."""
    return st.builds(
        Wish,
        kind=st.sampled_from(list(Kind)),
        price_minor=st.integers(1, dearest),
        ordered=st.integers(1, 12),
        typical_grams=st.integers(20, 2_500),
        tolerance_percent=st.integers(0, 30),
        tax_per_mille=st.sampled_from(RATES),
        age_limit=st.sampled_from((0, 0, 0, 18)),
        deposit_each_minor=st.sampled_from((0, 0, 10, 15, 40)),
    )


@st.composite
def baskets(draw: st.DrawFn) -> Basket:
    country, currency, dearest = draw(st.sampled_from(MONEY))
    terms = st.one_of(
        st.none(),
        st.builds(Terms, st.just("percent"), st.just(0), st.integers(1, 100)),
        st.builds(Terms, st.just("fixed"), st.integers(1, 4 * dearest), st.just(0)),
    )
    return Basket(
        country,
        currency,
        draw(st.lists(wishes(dearest), min_size=1, max_size=6)),
        draw(st.integers(0, dearest)),
        draw(terms),
        draw(st.integers(0, 2**32 - 1)),
    )


def ordered(basket: Basket) -> Order:
    """As placing writes it: lines with their dearest outcome, charges, the voucher's copy."""
    rows = [_line(nth, wish, basket.currency) for nth, wish in enumerate(basket.wishes, start=1)]
    goods = [
        Goods(row.tax_per_mille, row.age_limit, row.estimate_minor, row.maximum_minor)
        for row in rows
    ]
    terms = basket.terms
    off = reduction(Found("CODE", 1, terms, 0, ""), goods, held=False) if terms else None
    deposits = sum(
        wish.deposit_each_minor * wish.ordered for wish in basket.wishes if wish.kind != Kind.WEIGHT
    )
    less = (off.off_estimate_minor, off.off_maximum_minor) if off else (0, 0)
    order = Order(
        pk=1,
        currency=basket.currency,
        charges_minor=basket.charges_minor,
        deposits_minor=deposits,
        discounts_minor=less[0],
        goods_minor=sum(row.estimate_minor for row in rows),
        maximum_minor=sum(row.maximum_minor for row in rows)
        + deposits + basket.charges_minor - less[1],
    )  # fmt: skip
    attach(order, "lines", rows)
    copied = (
        [OrderDiscount(off=terms.kind, amount_minor=terms.amount_minor, percent=terms.percent)]
        if terms and less[0]
        else []
    )
    attach(order, "discounts", copied)
    return order


def _line(nth: int, wish: Wish, currency: str) -> OrderLine:
    quantity = wish.ordered * 100 if wish.kind == Kind.WEIGHT else wish.ordered
    product: Any = SimpleNamespace(
        kind=wish.kind,
        price_minor=wish.price_minor,
        typical_grams=wish.typical_grams,
        tolerance_percent=wish.tolerance_percent,
    )
    estimate, maximum = amounts(product, quantity)
    return OrderLine(
        pk=nth,
        position=nth,
        kind=wish.kind,
        ordered=quantity,
        price_minor=wish.price_minor,
        estimate_minor=estimate,
        maximum_minor=maximum,
        typical_grams=wish.typical_grams,
        tolerance_percent=wish.tolerance_percent,
        tax_per_mille=wish.tax_per_mille,
        age_limit=wish.age_limit,
        deposit_each_minor=0 if wish.kind == Kind.WEIGHT else wish.deposit_each_minor,
    )


def pick(order: Order, chance: Random) -> None:
    """What a picker finds: all of it, less of it, none, at any weight that is accepted."""
    for line in order.lines.all():
        found = picked(line, _found(line, chance), short_reason="sold_out")
        line.picked, line.weights = found.picked, list(found.weights)
        line.charged_minor = found.charged_minor
        line.charged_deposit_minor = found.charged_deposit_minor


def _found(line: OrderLine, chance: Random) -> Given:
    luck, (least, most) = chance.random(), limits(line)
    if luck < 0.1 or most < 1:
        return Given(units=0)
    if line.kind == Kind.WEIGHT:
        return Given(weights=[chance.randint(1 if luck < 0.3 else max(1, least), most)])
    units = line.ordered if luck > 0.3 else chance.randint(1, line.ordered)
    if line.kind == Kind.PIECE:
        return Given(units=units)
    return Given(weights=[chance.randint(max(1, least), most) for _ in range(units)])


def check(basket: Basket) -> None:
    """All that must hold of one basket. Raises AssertionError."""
    order, chance = ordered(basket), Random(basket.luck)
    pick(order, chance)
    actual = receipt.actual_minor(order)
    assert 0 <= actual <= order.maximum_minor, "charged within what was agreed"
    if not receipt.goods_minor(order):
        assert actual == 0
        return
    sold = receipt.sold(order)
    assert sold.gross_minor == actual, "by rate it is what the lines came to"
    taxes = tax_by_rate(sold.by_rate)
    assert all(taxes[rate] == tax_inside(minor, rate) for rate, minor in sold.by_rate.items())
    coins = in_cash(actual, country=basket.country, currency=basket.currency)
    for into, came in ((Account.CLEARING, actual), (Account.CASH, coins)):
        sides = sale_sides(sold, into=into, tender="x", came_minor=came)
        assert sum(side.amount_minor for side in sides) == 0, "a posting comes to nothing"
        assert not any(_balances([*sides, *reversed_sides(sides)]).values()), "all of it goes back"
    sale = sale_sides(sold, into=Account.CLEARING, tender="x")
    assert not any(_balances([*sale, *_in_parts(order, chance)]).values()), "so do its parts"


def _in_parts(order: Order, chance: Random) -> Iterator[Side]:
    """Everything given back in parts of any size, in any order."""
    earlier: list[ByRate] = []
    while left := all_of(order):
        part = chance.choice(left)
        quantity = part.quantity if len(earlier) > 5 else chance.randint(1, part.quantity)
        try:
            back = reckon(order, [Part(part.line_id, quantity)], earlier)
        except NothingLeft:  # a voucher paid for all of it
            _count(order, part.line_id, quantity, 0, 0)
            continue
        for each in back.lines:
            _count(order, each.line_id, each.quantity, each.goods_minor, each.deposit_minor)
        earlier.append(back.by_rate)
        given = GivenBack(back.by_rate, back.deposits_minor)
        yield from refund_sides(given, out_of=Account.CLEARING, tender="x")


def _count(order: Order, line_id: int, quantity: int, minor: int, deposit: int) -> None:
    """As the counters of the database do."""
    line = next(each for each in order.lines.all() if each.pk == line_id)
    line.back += quantity
    line.back_minor += minor
    line.back_deposit_minor += deposit


def _balances(sides: Sequence[Side]) -> Counter[tuple[str, int | None]]:
    """By account and tax rate."""
    sums: Counter[tuple[str, int | None]] = Counter()
    for side in sides:
        sums[side.account, side.tax_per_mille] += side.amount_minor
    return sums


def run(count: int, *, number: int = 1) -> None:
    """So many generated baskets, by the seed of that number. Raises AssertionError with the
    smallest basket that was found to break something."""

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(baskets())
    def all_hold(basket: Basket) -> None:
        check(basket)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        all_hold()
