"""Clock, ids, states, crypto, db: what everything else leans on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import connection, transaction

from punnet.foundation import clock, crypto, db, ids
from punnet.foundation.errors import IllegalMove, Invalid
from punnet.foundation.partitions import months
from punnet.foundation.quantity import measured
from punnet.foundation.states import move


def test_the_clock_stands_and_moves():
    clock.stop(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert clock.local("Europe/Helsinki").hour == 3
    clock.forward(hours=1)
    assert clock.local("Europe/Helsinki").hour == 3  # the night that has the hour twice
    assert clock.local("Europe/Helsinki").utcoffset() == timedelta(hours=2)


def test_the_same_seed_gives_the_same_ids():
    ids.seed(7)
    first = (ids.new(), ids.order_number(), ids.token())
    ids.seed(7)
    assert (ids.new(), ids.order_number(), ids.token()) == first


def test_order_numbers_are_read_aloud_without_mistake():
    assert not set("".join(ids.order_number() for _ in range(200))) & set("ILOU")


def test_rotated_keys_read_what_older_ones_wrote(settings):
    settings.PUNNET_KEYS = {"a": "a" * 32}
    stored = crypto.encrypt("door 1234")
    token = crypto.order_access_token(order := ids.new())
    settings.PUNNET_KEYS = {"b": "b" * 32, "a": "a" * 32}
    crypto._box.cache_clear()
    assert crypto.decrypt(stored) == "door 1234"
    assert crypto.encrypt("x").startswith("b.") and crypto.encrypt("") == ""
    assert crypto.order_access_token(order) == token


def test_a_measure_that_the_kind_does_not_have_is_named():
    with pytest.raises(Invalid) as refusal:
        measured("piece", units=None, grams=500)
    assert refusal.value.facts["errors"][0]["field"] == "grams"
    assert measured("weight", units=None, grams=500) == 500


def test_months_join_without_gap_over_new_year():
    spans = months(datetime(2026, 12, 31).date())
    assert all(end == start for (_, end), (start, _) in pairwise(spans))
    assert spans[0][0].month == 9 and len(spans) > 24


@pytest.mark.django_db
def test_hand_sql_is_in_djangos_transaction():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        db.write("INSERT INTO cache VALUES ('k', 'v', %(now)s)", now=clock.now())
        raise ZeroDivisionError
    assert db.read("SELECT 1 FROM cache WHERE cache_key = 'k'") == []


@pytest.mark.django_db
def test_hand_sql_is_counted(django_assert_num_queries):
    with django_assert_num_queries(2):
        db.read("SELECT 1 AS one")
        db.read_one("SELECT 2 AS two")


@pytest.mark.django_db(transaction=True)
def test_a_command_refuses_to_run_inside_another():
    @db.transaction
    def command() -> None: ...

    with pytest.raises(RuntimeError), transaction.atomic():
        command()
    with pytest.raises(RuntimeError), transaction.atomic():
        db.must_be_outside_transaction()


@pytest.mark.django_db(transaction=True)
def test_a_deadlock_is_repeated():
    tries = []

    @db.transaction
    def command() -> str:
        tries.append(1)
        if len(tries) < 3:
            db.read("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'deadlock_detected'; END $$")
        return "done"

    assert command() == "done" and len(tries) == 3
    assert connection.in_atomic_block is False


@pytest.mark.django_db
def test_a_move_that_is_not_in_the_table_is_refused():
    class Order:
        state = "handed_over"

        class _meta:
            label_lower = "orders.order"

        pk = 1

    with pytest.raises(IllegalMove):
        move(Order(), "cancelled", {"handed_over": set()})
