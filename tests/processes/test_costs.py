"""What hot paths cost in SQL statements: the same for one product as for sixty."""

from __future__ import annotations

from functools import partial
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.basket import actions as baskets
from punnet.basket import delivery, vouchers
from punnet.basket import queries as basket_queries
from punnet.orders import queries as orders
from punnet.overviews.basket_view import basket_view
from punnet.overviews.order_view import order_view
from punnet.payments.gateways.base import Learned, Outcome
from punnet.payments.models import Attempt
from punnet.processes import settle_payment
from punnet.processes.amend_order import amend_order, open_draft
from punnet.processes.place_order import place_order
from punnet.promotions.tests.factories import a_voucher
from tests.processes.test_amending import saving
from tests.words import a_basket, a_slot, goods, placing

pytestmark = pytest.mark.django_db(transaction=True)
SIZES = (1, 60)


def basket_of(lines):
    return a_basket(
        a_slot(), **{goods(f"sku-{lines}-{nth}", price=4000, units=9): 1 for nth in range(lines)}
    )


def statements(call):
    with CaptureQueriesContext(connection) as seen:
        call()
    return len([each for each in seen if each["sql"] not in ("BEGIN", "COMMIT")])


def test_adding_a_product_costs_the_same_whatever_the_basket_holds():
    goods("milk", units=9)
    costs = []
    for lines in SIZES:
        basket = basket_of(lines)
        add = lambda: baskets.set_line(basket_id=basket, sku="milk", quantity=1)  # noqa: B023, E731
        costs.append(statements(add))
    assert costs[0] == costs[1] == 7


def test_placing_costs_the_same_whatever_the_basket_holds():
    costs = []
    for lines in SIZES:
        command = placing(basket_of(lines))
        costs.append(statements(lambda: place_order(command)))  # noqa: B023
    assert costs[0] == costs[1] <= 15


def test_a_voucher_costs_one_statement_in_the_quote_and_one_more_in_placing():
    goods("milk", price=4000, units=9)
    a_voucher()
    without, basket = a_basket(a_slot(), milk=1), a_basket(a_slot(in_hours=30), milk=1)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    looked, ordered = [], []
    for each in (without, basket):
        found, command = basket_queries.basket(each), placing(each)
        looked.append(statements(partial(basket_view, found, language="en")))
        ordered.append(statements(partial(place_order, command)))
    assert looked[1] - looked[0] == 1
    assert ordered[1] - ordered[0] == 2


def test_changing_an_order_costs_the_same_whatever_it_holds():
    """Its draft opened, looked over, and saved: two more of each line, and one that is new."""
    goods("milk", price=4000, units=9)
    costs = []
    for lines in SIZES:
        order = orders.whole(place_order(placing(basket_of(lines))))
        opened = statements(lambda: open_draft(order.pk, language="en"))  # noqa: B023
        draft = open_draft(order.pk, language="en")
        for sku in ("milk", *[line.sku for line in order.lines.all()]):
            baskets.set_line(basket_id=draft, sku=sku, quantity=2)
        looked = statements(lambda: _look_over(order.pk, draft))  # noqa: B023
        command = saving(order, draft)
        costs.append((opened, looked, statements(lambda: amend_order(command))))  # noqa: B023
    assert costs[0] == costs[1], costs


def _look_over(order_id, draft):
    """As the page before saving does."""
    order_view(orders.whole(order_id))
    basket_view(basket_queries.basket(draft), language="fi")


def test_holding_a_seat_costs_the_same_whatever_the_basket_holds():
    costs = []
    for lines in SIZES:
        basket, slot = basket_of(lines), a_slot(in_hours=50 + lines)
        hold = lambda: delivery.choose_slot(basket_id=basket, slot_id=slot)  # noqa: B023, E731
        costs.append(statements(hold))
    assert costs[0] == costs[1] == 8


def test_looking_at_a_basket_and_at_an_order_costs_the_same_whatever_they_hold():
    costs = []
    for lines in SIZES:
        basket = basket_of(lines)
        look = lambda: basket_view(basket_queries.basket(basket), language="fi")  # noqa: B023, E731
        seen = statements(look)
        order = place_order(placing(basket))
        costs.append((seen, statements(lambda: order_view(orders.whole(order)))))  # noqa: B023
    assert costs[0] == costs[1] == (5, 5)


def a_card_payment(lines):
    """The attempt of an order whose provider has not been asked yet."""
    with mock.patch.object(settle_payment, "settle"):
        order = place_order(placing(basket_of(lines), tender="stripe"))
    return Attempt.objects.get(payment__order=order)


def test_settling_a_card_payment_costs_the_same_whatever_was_bought():
    """Its page opened, a card declined, money authorised: each in one transaction."""
    costs = []
    for lines in SIZES:
        attempt = a_card_payment(lines)
        page = {"page_id": f"cs_{lines}", "page_url": "https://example.com"}
        paid_by = {"charge_id": f"pi_{lines}", "amount_minor": attempt.amount_minor}
        learned = [
            Outcome(Learned.OPEN, **page),
            Outcome(Learned.OPEN, **page),
            Outcome(Learned.DECLINED, **page, decline_code="generic_decline"),
            Outcome(Learned.AUTHORISED, **page, **paid_by, currency="EUR"),
        ]
        steps = [partial(settle_payment.record, attempt.pk, each) for each in learned]
        costs.append([statements(step) for step in steps])
    assert costs[0] == costs[1] == [2, 2, 6, 7]


def test_asking_after_a_payment_that_is_known_costs_one_statement():
    attempt = a_card_payment(1)
    paid_by = {"charge_id": "pi_1", "amount_minor": attempt.amount_minor, "currency": "EUR"}
    settle_payment.record(attempt.pk, Outcome(Learned.AUTHORISED, **paid_by))
    assert statements(lambda: settle_payment.settle(attempt.pk)) == 1
