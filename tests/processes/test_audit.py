"""The audit is quiet about a shop at work, and names what somebody broke behind its back."""

from __future__ import annotations

import pytest
from django.db import connection

from punnet.basket.models import Basket
from punnet.foundation import clock
from punnet.inventory.models import Supply
from punnet.ops.audit import SPANNING, audit
from punnet.orders.models import Order
from punnet.orders.states import CancelReason
from punnet.payments.models import Payment
from punnet.processes.cancel_order import cancel_order
from punnet.processes.change_stock import waste_goods
from punnet.slots.models import Slot
from tests.words import a_basket, goods, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy_shop() -> Order:
    goods("milk", units=50)
    goods("bread", units=50)
    gone = place(a_basket(milk=1))
    cancel_order(order_id=gone.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    return place(a_basket(milk=2, bread=1))


def names() -> str:
    return " ".join(finding.check for finding in audit())


def test_a_shop_at_work_is_clean(busy_shop):
    assert audit() == []


@pytest.mark.parametrize(
    ("table", "change", "where", "told"),
    [
        (Supply, {"quantity": 999}, {"sku": "milk"}, "shelf is the sum"),
        (Supply, {"reserved": 0}, {"sku": "milk"}, "reserved is the sum"),
        (Slot, {"booked": 0}, {}, "booked is the number"),
        (Payment, {"state": "captured"}, {}, "exact total"),
        (Order, {"maximum_minor": 1}, {}, "totals are the sums"),
        (Order, {"state": "cancelled"}, {"state": "placed"}, "seat of an order that is over"),
    ],
)
def test_it_names_what_was_broken(busy_shop, table, change, where, told):
    table.objects.filter(**where).update(**change)
    assert told in names()


def test_an_order_without_payment_is_named(busy_shop):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM payments_payment")
    assert "order without payment" in names()


def test_every_check_is_sql_that_runs():
    assert audit() == [] and SPANNING


def test_a_pending_order_whose_basket_is_open_is_named(busy_shop):
    Order.objects.filter(pk=busy_shop.pk).update(state="pending")
    Basket.objects.filter(pk=busy_shop.basket_id).update(state="open", order_number="")
    assert "basket's state and its order disagree" in names()


def test_rows_of_a_month_that_was_not_made_are_named(busy_shop):
    clock.forward(days=3 * 365)
    waste_goods(store_id=busy_shop.store_id, sku="milk", quantity=1, actor="staff:1")
    assert "rows of a month" in names()
