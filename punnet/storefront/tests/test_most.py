"""The maximum at the checkout: each line with its reason, together exactly what is agreed to."""

from __future__ import annotations

import pytest

from punnet.basket import actions as baskets
from punnet.basket import queries as basket_queries
from punnet.basket import vouchers
from punnet.overviews.basket_view import basket_view
from punnet.promotions.tests.factories import a_voucher
from punnet.storefront.most_parts import most_of, swaps
from tests.words import a_basket, a_slot, goods

pytestmark = pytest.mark.django_db


@pytest.fixture
def basket():
    goods("milk", price=119, units=9)
    goods("apples", price=299, grams=9000, kind="weight", tolerance_percent=10)
    goods("beer", price=250, units=9, deposit_container="can", deposit_count=1)
    return a_basket(a_slot(), milk=2, apples=1000, beer=2)


def seen(basket):
    return basket_view(basket_queries.basket(basket), language="en")


def test_each_line_says_why(basket):
    notes = {
        row.text.split()[0].lower(): (row.note, row.amount.minor) for row in most_of(seen(basket))
    }
    assert notes["milk"] == ("2 × €1.19, a fixed price", 238)
    assert notes["apples"] == (
        "about €2.99: weighed, it may be up to 10\xa0% heavier than ordered", 329,
    )  # fmt: skip


def test_without_a_voucher_the_rows_are_the_maximum_to_the_cent(basket):
    view = seen(basket)
    *rows, last = most_of(view)
    assert sum(row.amount.minor for row in rows) == last.amount.minor == view.maximum_minor
    assert not any(row.kind == "minus" for row in rows)


def test_a_voucher_takes_off_what_it_takes_off_the_maximum(basket):
    a_voucher(percent=10)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    view = seen(basket)
    *rows, last = most_of(view)
    [voucher] = [row for row in rows if row.kind == "minus"]
    assert -voucher.amount.minor == 107  # 10 % of 2.38 + 3.29 + 5.00
    assert sum(row.amount.minor for row in rows) == last.amount.minor == view.maximum_minor


def test_who_wants_nothing_instead_is_told_nothing_of_it(basket):
    assert swaps(seen(basket))
    baskets.set_substitution(basket_id=basket, default="none")
    assert not swaps(seen(basket))
