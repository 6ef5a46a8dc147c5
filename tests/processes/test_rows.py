"""Rows written by one statement are the rows that the ORM would have written."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from django.db import DataError, IntegrityError, connection, transaction
from django.forms.models import model_to_dict

from punnet.basket.models import Basket, BasketLine
from punnet.catalogue import queries as catalogue
from punnet.foundation import rows
from punnet.foundation.rows import insert
from punnet.orders import queries as orders
from punnet.orders.models import Order, OrderChange, OrderContact, OrderLine
from punnet.slots import queries as slots
from tests.words import a_basket, goods, place

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 29, 0, 30, 59, 123456, tzinfo=UTC)


@pytest.fixture
def order():
    goods("milk", price=1900, units=9)
    return place(a_basket(milk=2))


def a_line(order, position, **facts):
    return OrderLine(
        order=order, store_id=order.store_id, position=position, sku="x", kind="weight",
        price_minor=2**40, tax_per_mille=135, estimate_minor=1, maximum_minor=1, zone="ambient",
        wish="these", **{"ordered": 5, "name": "Käse „a\\b“\n%s", **facts},
    )  # fmt: skip


def test_every_column_comes_back_as_it_was_given(order):
    full = {"weights": [5, 7], "contains": ["milk", 'a,"b"'], "wish_skus": [], "at_risk": True}
    lines = [a_line(order, 8, **full), a_line(order, 9, typical_grams=120)]
    insert(lines)
    for line in lines:
        assert model_to_dict(OrderLine.objects.get(pk=line.pk)) == model_to_dict(line)


def test_times_days_floats_and_json_keep_their_value(order):
    change = OrderChange(order=order, at=AT, kind="x", by="t", facts={"a": [1, None], "b": "ä"})
    insert([change])
    read = OrderChange.objects.get(pk=change.pk)
    assert (read.at, read.facts) == (AT, change.facts)
    OrderContact.objects.filter(order=order).delete()
    contact = OrderContact(
        order=order, name="A", lat=60.1712345678901, erase_after=date(2028, 2, 29)
    )
    insert([contact])
    read = OrderContact.objects.get(pk=contact.pk)
    assert (read.lat, read.lon, read.erase_after) == (contact.lat, None, contact.erase_after)


def test_what_is_too_long_is_refused_not_cut(order):
    with pytest.raises(DataError), transaction.atomic():
        insert([a_line(order, 9, name="x" * 201)])


def test_constraints_judge_it(order):
    with pytest.raises(IntegrityError), transaction.atomic():
        insert([a_line(order, 9, ordered=0)])


def test_any_number_costs_one_statement_and_none_costs_none(order, django_assert_num_queries):
    with django_assert_num_queries(1):
        insert(a_line(order, nth) for nth in range(10, 40))
    with django_assert_num_queries(0):
        insert([])
    assert Order.objects.count() == 1


def test_what_is_found_is_what_the_orm_would_have_found(order):
    found = rows.find(OrderLine, "WHERE order_id = %(id)s::bigint ORDER BY id", id=order.pk)
    assert [model_to_dict(one) for one in found] == [
        model_to_dict(one) for one in OrderLine.objects.filter(order=order).order_by("id")
    ]
    change = rows.find(OrderChange, "WHERE order_id = %(id)s::bigint", id=order.pk)[0]
    assert change.facts == {}
    assert rows.find(Order, "WHERE id = 0") == []


def test_a_saved_row_keeps_every_column(order):
    basket = Basket.objects.get(pk=order.basket_id)
    basket.lat, basket.lon, basket.floor, basket.place_id = 60.1712345678901, None, "ä'%s", 2**40
    basket.changed_at = AT
    rows.save(basket)
    assert model_to_dict(Basket.objects.get(pk=basket.pk)) == model_to_dict(basket)
    line = BasketLine.objects.get(basket=basket)
    line.wish_skus, line.note = ["a,b", 'c"d'], ""
    rows.save(line)
    assert model_to_dict(BasketLine.objects.get(pk=line.pk)) == model_to_dict(line)
    with pytest.raises(DataError), transaction.atomic():
        basket.floor = "x" * 21
        rows.save(basket)


def test_a_row_with_its_own_key_is_added_once(order):
    made = Basket(store_id=order.store_id, created_at=AT, changed_at=AT)
    assert rows.add(made)
    assert not rows.add(made)
    assert model_to_dict(Basket.objects.get(pk=made.pk)) == model_to_dict(made)


def test_a_whole_order_is_the_orms(order):
    mine, theirs = orders.whole(order.pk), Order.objects.get(pk=order.pk)
    for name in ("slot", "store", "contact", "payment"):
        assert model_to_dict(getattr(mine, name)) == model_to_dict(getattr(theirs, name))
    for name in ("lines", "charges", "changes"):
        assert list(getattr(mine, name).all()) == list(getattr(theirs, name).all())
    assert mine.contact.order is mine
    OrderContact.objects.filter(order=order).delete()
    assert getattr(orders.whole(order.pk), "contact", None) is None


def test_a_change_is_written_where_the_row_is_as_it_was_told(order, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert rows.change(order, {"state": "placed"}, state="picking", placed_at=None)
    assert (order.state, order.placed_at) == ("picking", None)
    again = Order.objects.get(pk=order.pk)
    assert model_to_dict(again) == model_to_dict(order)
    assert not rows.change(order, {"state": "placed"}, state="packed")
    assert (order.state, Order.objects.get(pk=order.pk).state) == ("picking", "picking")
    line = OrderLine.objects.get(order=order)
    assert rows.change(line, {}, weights=[5, 7], note="")
    assert OrderLine.objects.get(pk=line.pk).weights == [5, 7]


def test_a_row_beside_a_change_is_inserted_with_it(order, django_assert_num_queries):
    change = OrderChange(order=order, at=AT, kind="x", by="t", facts={"a": "ä"})
    with django_assert_num_queries(1):
        assert rows.change(order, {"state": "placed"}, change, state="picking")
    assert OrderChange.objects.get(order=order, kind="x").facts == {"a": "ä"}
    assert not rows.change(order, {"state": "placed"}, change, state="picking")


def test_rows_side_by_side_are_the_orms(order):
    kinds = (("o", Order), ("l", OrderLine))
    joined = "FROM orders_order o JOIN orders_orderline l ON l.order_id = o.id WHERE o.id = %(id)s"
    [(mine, line)] = rows.find_together(kinds, "", joined, id=order.pk)
    assert model_to_dict(mine) == model_to_dict(Order.objects.get(pk=order.pk))
    assert model_to_dict(line) == model_to_dict(OrderLine.objects.get(order=order))
    assert rows.find_together(kinds, "", f"{joined} AND false", id=order.pk) == []


@pytest.mark.parametrize(
    ("kind", "sql"),
    [
        (catalogue.Sellable, catalogue.SELLABLE),
        (slots.SlotInfo, slots.SLOT),
        (slots.SlotInfo, slots.WEEK),
        (slots.SlotInfo, slots.NEAREST),
    ],
)
def test_columns_read_by_their_place_are_in_their_place(kind, sql):
    with connection.cursor() as cursor:
        cursor.execute(sql, dict.fromkeys(re.findall(r"%\((\w+)\)s", sql)))
        assert tuple(column.name for column in cursor.description) == kind._fields
