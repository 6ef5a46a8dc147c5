"""One order's story: all that was kept of it, in the order of time, and what reading it costs."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.foundation import clock
from punnet.orders import queries as orders
from punnet.overviews.story import NAMES, Story, story_of
from punnet.overviews.story_sql import SOURCES, STORY
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import return_order
from punnet.requests import actions as requests
from tests.picking import pack, paid, pick
from tests.processes.test_messages import receive
from tests.words import ADA, a_basket, goods, place, run_jobs

pytestmark = pytest.mark.django_db


def told(order) -> Story:
    return story_of(orders.whole(order.pk))


def a_whole_life(provider, **lines: int):
    """Paid by card, picked, packed, brought back and refunded, with all that the provider said."""
    order = paid(provider, **lines)
    for sku, units in lines.items():
        pick(order, sku, units=units)
    pack(order)
    return_order(order_id=order.pk, reason="nobody_home", actor="staff:5")
    run_jobs("invoices.issue")
    for event in provider.stripe.v1.events.list({"limit": 100}).data:
        receive(event.to_dict())
    return order


def test_every_family_of_rows_is_told_in_the_order_of_time(provider):
    goods("milk", price=119, units=9)
    story = told(a_whole_life(provider, milk=2))
    assert [family for family, many in story.families.items() if not many] == []
    times = [moment.at for moment in story.moments]
    assert times == sorted(times)
    kinds = [(moment.family, moment.what) for moment in story.moments]
    assert kinds.index(("payment", "stripe")) < kinds.index(("payment", "capture"))
    assert kinds.index(("payment", "capture")) < kinds.index(("payment", "refund"))
    back = next(moment for moment in story.moments if moment.what == "given_back")
    assert (back.minor, back.state, back.facts["kind"]) == (238, "done", "returned")
    capture = next(moment for moment in story.moments if moment.what == "capture")
    assert (capture.minor, capture.currency, capture.state) == (238, "EUR", "done")
    assert capture.took is not None and capture.ref.startswith("pi_") and capture.facts["key"]
    posted = next(moment for moment in story.moments if moment.family == "ledger")
    assert sum(amount for _, amount, _ in posted.facts["entries"]) == 0
    assert story.people["staff:5"] >= 1


def test_seat_and_reservations_are_told_while_the_order_has_them():
    goods("milk", units=9)
    order = place(a_basket(milk=2))
    held = {(moment.family, moment.what): moment for moment in told(order).moments}
    assert held["slot", "seat"].state == "booked"
    assert held["stock", "reserved"].facts["quantity"] == 2
    cancel_order(order_id=order.pk, reason="customer", actor=f"customer:{order.customer_id}")
    given = {(moment.family, moment.what) for moment in told(order).moments}
    assert ("slot", "seat") not in given and ("stock", "reserved") not in given
    assert ("order", "cancelled") in given


def test_a_call_of_the_api_is_told_without_what_opens_the_basket():
    goods("milk", units=9)
    order, basket = place(a_basket(milk=1)), uuid4()
    scope = f"POST /api/v1/baskets/{basket}/orders"
    with requests.begin(scope=scope, key="a-secret-key", fingerprint="x") as claim:
        claim.keep(status=201, body="{}", subject=f"order:{order.public_id}", for_ever=True)
    call = next(moment for moment in told(order).moments if moment.what.startswith("POST"))
    assert (call.what, call.state) == ("POST /api/v1/baskets/…/orders", "201")
    assert "a-secret-key" not in str(call)


def test_the_story_names_staff_and_no_customer(provider):
    goods("milk", price=119, units=9)
    order = a_whole_life(provider, milk=1)
    told_whole = json.dumps(told(order).moments, default=str)
    for personal in (ADA.name, ADA.email, ADA.phone, "4242"):
        assert personal not in told_whole


def test_another_orders_rows_are_not_told(provider):
    goods("milk", price=119, units=9)
    first, second = a_whole_life(provider, milk=1), paid(provider, milk=1)
    shared = {moment.ref for moment in told(first).moments if moment.ref} & {
        moment.ref for moment in told(second).moments if moment.ref
    }
    assert not shared


def test_it_costs_two_statements_for_a_short_life_and_a_long_one(provider):
    skus = [goods(f"sku{n}", price=119, units=9) for n in range(6)]
    short, long = place(a_basket(sku0=1)), a_whole_life(provider, **dict.fromkeys(skus, 1))
    counts, lengths = [], []
    for order in (orders.whole(short.pk), orders.whole(long.pk)):
        with CaptureQueriesContext(connection) as queries:
            lengths.append(len(story_of(order).moments))
        counts.append(len(queries))
    assert counts == [2, 2] and lengths[1] > 3 * lengths[0]


POINTERS = {"order_id", "payment_id", "line_id", "placement_key"}
NOT_TOLD = {
    "orders_ordercharge", "orders_orderdiscount", "orders_ordercontact",  # the order's own page
    "orders_orderclaimline", "orders_orderrefundline",  # parts of what is told
}  # fmt: skip


def test_every_table_that_points_at_an_order_is_told():
    """A new one gets a source in overviews/story_sql.py, or its reason why not above."""
    points = {
        model._meta.db_table
        for model in apps.get_models()
        if POINTERS & {field.column for field in model._meta.fields}
    }
    assert {table for table in points - NOT_TOLD if table not in STORY} == set()


def test_no_source_reads_a_whole_table():
    """As among many rows: what has an index by order is found by it, in every month."""
    values = {
        "id": 7, "key": uuid4(), "subject": "order:7", "answers": "order:x", "payment": 7,
        "since": clock.now(), "opens": "x", "families": [],
        "most": 9,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL plan_cache_mode TO force_generic_plan")
        for sql in (*SOURCES, STORY):
            cursor.execute(f"EXPLAIN {sql}", values)
            plan = "\n".join(row[0] for row in cursor.fetchall())
            assert "Seq Scan" not in plan, plan
            if "payments_gatewaymessage" in sql:
                assert "told_of" in plan, plan
        cursor.execute(f"EXPLAIN {NAMES}", {"actors": ["staff:1"]})
