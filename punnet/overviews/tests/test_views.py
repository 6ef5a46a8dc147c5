"""Basket and order views: constant numbers of queries, and what they say of changes."""

from __future__ import annotations

from copy import copy
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.basket import queries as baskets
from punnet.catalogue.models import Listing
from punnet.foundation import clock, db
from punnet.orders import queries as orders
from punnet.overviews.basket_view import basket_view
from punnet.overviews.order_view import order_view
from punnet.overviews.picking import route, walk
from punnet.overviews.slot_week import week
from punnet.overviews.stockroom_sql import LAST_CHANGES
from tests.words import a_basket, a_shop, a_slot, goods, place

pytestmark = pytest.mark.django_db


def queries_of(call) -> int:
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


def test_a_basket_costs_the_same_whatever_it_holds():
    for number in range(12):
        goods(f"tea-{number}", units=9)
    small = a_basket(**{"tea-0": 1})
    large = a_basket(a_slot(), **{f"tea-{n}": 1 for n in range(12)})
    counts = {
        queries_of(partial(lambda b: basket_view(baskets.basket(b), language="fi"), basket))
        for basket in (small, large)
    }
    assert len(counts) == 1
    assert counts.pop() <= 9


def test_an_order_and_its_walk_cost_the_same_whatever_they_hold():
    for number in range(12):
        goods(f"tea-{number}", units=9)
    one = place(a_basket(**{"tea-0": 1}))
    many = place(a_basket(**{f"tea-{n}": 1 for n in range(12)}))
    costs = {
        queries_of(partial(lambda pk: (order_view(orders.whole(pk)), route(pk)), order.pk))
        for order in (one, many)
    }
    assert costs == {6}


def test_device_and_page_walk_an_order_the_same_way():
    for sku, zone in (
        ("aaa", "chilled"),
        ("bbb", "chilled"),
        ("ccc", "ambient"),
        ("ddd", "frozen"),
    ):
        goods(sku, units=9, zone=zone)
    order = place(a_basket(ddd=1, bbb=1, aaa=1, ccc=1))
    Listing.objects.filter(product__sku="aaa").delete()  # the store no longer lists it
    lines = {line.sku: line for line in order.lines.all()}
    instead = copy(lines["bbb"])
    instead.pk, instead.sku, instead.ordered, instead.substitute_for = None, "ccc", 0, lines["bbb"]
    instead.save()
    page = walk(None, order.number, language="en").lines
    assert [line.sku for line in page] == ["ccc", "bbb", "aaa", "ddd"]
    device = route(order.pk)
    ids = [lines["ccc"].pk, lines["bbb"].pk, instead.pk, lines["aaa"].pk, lines["ddd"].pk]
    assert [each.line_id for each in device] == ids
    places = {line.id: line.place for line in page}
    assert all(each.place == places.get(each.line_id, each.place) for each in device)
    assert (device[2].place, device[3].place) == (places[lines["ccc"].pk], "")


def test_what_staff_booked_last_is_found_among_all_the_picks_by_its_index():
    """Of a small table PostgreSQL reads all; so many movements are a month of a small store."""
    db.write(A_MONTH_OF_PICKS, store=a_shop(), now=clock.now())
    db.write("ANALYZE inventory_stockmovement")
    wanted = {"store": a_shop(), "since": clock.now() - timedelta(days=30), "language": "en"}
    plan = db.read("EXPLAIN (ANALYZE, FORMAT JSON) " + LAST_CHANGES, most=20, sku=None, **wanted)
    assert "by_staff" in str(plan)
    assert db.read("SELECT 1 FROM pg_index WHERE NOT indisvalid") == []


A_MONTH_OF_PICKS = """
INSERT INTO inventory_stockmovement (at, store_id, sku, reason, change, subject, actor)
SELECT %(now)s::timestamptz - n * interval '4 minutes', %(store)s::bigint, 'milk', 'picked', -1,
       'order:' || n, 'staff:1'
  FROM generate_series(1, 10000) AS n
"""


def test_a_week_of_slots_costs_the_same_whatever_the_basket_holds():
    for number in range(6):
        goods(f"beer-{number}", units=9, age_limit=18, alcohol_per_mille=47)
    clock.stop(datetime(2026, 11, 23, 7, tzinfo=UTC))  # nine in the morning in Helsinki
    for hours in (27, 30, 52, 76):
        a_slot(in_hours=hours, method="collection")
    morning = a_slot(in_hours=28, method="collection")
    one, many = (
        baskets.basket(a_basket(morning, **{f"beer-{n}": 1 for n in range(size)}))
        for size in (1, 6)
    )
    costs = {
        queries_of(partial(week, store_id=a_shop(), method="collection", basket=basket))
        for basket in (one, many)
    }
    assert len(costs) == 1
    assert costs.pop() <= 7
    late = a_slot(in_hours=38, method="collection")  # from nine in the evening
    found = {
        view.slot.id: view for view in week(store_id=a_shop(), method="collection", basket=one)
    }
    assert (found[morning].state, found[late].state) == ("free", "unfit")
    assert (found[late].reason, found[late].skus) == ("age_hours", ("beer-0",))


def test_a_product_that_is_gone_keeps_its_name_and_says_so():
    goods("milk", units=9)
    basket = a_basket(milk=2)
    Listing.objects.update(live=False)
    view = basket_view(baskets.basket(basket), language="en")
    line = view.lines[0]
    assert (line.problem, line.name, line.quantity, line.maximum_minor) == ("gone", "Milk", 2, 0)
    assert [(c.kind, c.was, c.now) for c in view.changes] == [("gone", 2, 0)]


def test_a_basket_whose_order_took_the_last_units_does_not_look_sold_out():
    goods("milk", units=2)
    basket = a_basket(milk=2)
    order = place(basket)
    view = basket_view(baskets.basket(basket), language="en")
    assert (view.state, view.changes, view.lines[0].problem) == ("ordered", (), "")
    assert view.order is not None
    assert view.order.number == order.number


def test_charges_and_tax_of_an_order_add_up():
    a_shop(minimum=0)
    goods("milk", units=5, price=119)
    order = place(a_basket(a_slot(price=390), milk=5), tender="on_delivery")
    view = order_view(orders.whole(order.pk))
    parts = view.goods_minor + view.deposits_minor + view.charges_minor - view.discounts_minor
    assert parts == view.estimate_minor
    assert view.can == ("cancel", "amend")
    assert view.where is not None
    assert view.where.email == "ada@example.com"
