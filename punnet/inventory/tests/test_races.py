"""Races on real rows with real threads. Each guard has a test that fails without it."""

from __future__ import annotations

import random
from functools import partial
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction

from punnet.foundation import db, ids
from punnet.foundation.testing import MEET, at_once, meeting, waiting_for_locks
from punnet.inventory import actions
from punnet.inventory.actions import level, promise
from punnet.inventory.models import Reservation, Shortfall, Supply
from punnet.inventory.tests.audited import wrongs
from punnet.inventory.tests.factories import (
    coming,
    counted,
    free,
    picked,
    promised,
    stock,
    the_store,
    today,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]

LOCKING = "FOR NO KEY UPDATE"


def alone(call, *args, **kwargs):
    """The call in a transaction of its own, as processes run it."""
    return partial(db.transaction(call), *args, **kwargs)


def slowed(sql: str) -> str:
    """Reserving whose callers meet where they have read what is free."""
    reads = "quantity - reserved AS free\n"
    assert reads in sql
    slow = f"quantity - reserved AS free, {MEET} IS NULL AS slow\n"
    return sql.replace(reads, slow)


def test_the_last_ten_units_are_sold_ten_times():
    stock("milk", units=10)
    outcomes = at_once(*[alone(promised, milk=1) for _ in range(30)])
    assert outcomes.count("out_of_stock") == 20
    assert (free("milk"), Reservation.objects.count(), wrongs()) == (0, 10, {})


def test_without_the_row_lock_the_check_catches_the_last_unit_sold_twice(monkeypatch):
    stock("milk", units=1)
    monkeypatch.setattr(promise, "RESERVE", slowed(promise.RESERVE))
    assert meeting(*[alone(promised, milk=1)] * 2).count("out_of_stock") == 1

    stock("rye", units=1)
    monkeypatch.setattr(promise, "RESERVE", promise.RESERVE.replace(LOCKING, ""))
    monkeypatch.setattr(db, "REPEATS", 0)  # a second time it would be told "out of stock"
    with pytest.raises(IntegrityError, match="reserved_within_quantity"):
        meeting(*[alone(promised, rye=1)] * 2)


def test_without_lock_and_check_the_last_unit_is_sold_twice(monkeypatch):
    stock("milk", units=1)
    monkeypatch.setattr(promise, "RESERVE", slowed(promise.RESERVE).replace(LOCKING, ""))
    check = Supply._meta.constraints[1]
    with connection.schema_editor() as editor:
        editor.remove_constraint(Supply, check)
    try:
        meeting(*[alone(promised, milk=1)] * 2)
        assert (Reservation.objects.count(), bool(wrongs())) == (2, True)
    finally:
        Reservation.objects.all().delete()
        Supply.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(Supply, check)


def test_a_line_that_lacks_takes_nothing_of_the_others_in_a_race():
    stock("milk", units=30)
    stock("rye", units=3)
    at_once(*[alone(promised, milk=1, rye=1) for _ in range(12)])
    assert (free("milk"), free("rye"), wrongs()) == (27, 0, {})


def test_baskets_with_overlapping_goods_in_random_order_never_deadlock():
    skus = [f"sku{n}" for n in range(12)]
    for sku in skus:
        stock(sku, units=500)

    def buyer(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(15):
            wanted = chance.sample(skus, 8)
            with transaction.atomic():  # without the repeats of db.transaction
                key = promised(**dict.fromkeys(wanted, 1))
            if chance.random() < 0.5:
                with transaction.atomic():
                    actions.release(key=key)

    at_once(*[partial(buyer, seed) for seed in range(8)])
    assert wrongs() == {}


def two_that_cross() -> list[str]:
    """One wants a, m, b and one b, m, a while m is taken; their outcomes when m is free."""
    for sku in "amb":
        stock(sku, units=5)
    outcomes = []

    def buyer(*skus: str) -> None:
        try:
            with transaction.atomic():
                promised(**dict.fromkeys(skus, 1))
            outcomes.append("reserved")
        except OperationalError as error:
            outcomes.append(type(error.__cause__).__name__)
        finally:
            connection.close()

    buyers = [Thread(target=buyer, args=tuple(skus)) for skus in ("amb", "bma")]
    with transaction.atomic():
        list(Supply.objects.select_for_update(no_key=True).filter(sku="m"))
        for thread in buyers:
            thread.start()
        waiting_for_locks(2)
    for thread in buyers:
        thread.join()
    return sorted(outcomes)


def test_goods_are_locked_in_one_order_whatever_the_order_of_lines():
    assert two_that_cross() == ["reserved", "reserved"]


def test_locked_in_the_order_of_lines_they_deadlock(monkeypatch):
    as_asked = "ORDER BY array_position(%(skus)s::text[], sku::text)"
    monkeypatch.setattr(promise, "RESERVE", promise.RESERVE.replace("ORDER BY id", as_asked))
    monkeypatch.setattr(promise, "_merged", list)
    assert two_that_cross() == ["DeadlockDetected", "reserved"]


def test_a_deadlock_of_the_callers_own_making_is_repeated_and_not_shown():
    for sku in ("milk", "rye"):
        stock(sku, units=5)

    has_one, tries = Barrier(2), []

    @db.transaction
    def buyer(*skus: str) -> None:
        tries.append(skus)
        promised(**{skus[0]: 1})
        if len(tries) <= 2:
            has_one.wait(timeout=30)  # each has what the other wants next
        promised(**{skus[1]: 1})

    at_once(partial(buyer, "milk", "rye"), partial(buyer, "rye", "milk"))
    assert (free("milk"), free("rye"), wrongs()) == (3, 3, {})
    assert len(tries) == 3


def test_one_key_released_by_many_is_given_back_once():
    stock("milk", units=5)
    key, _ = promised(milk=2), promised(milk=1)
    at_once(*[alone(actions.release, key=key)] * 6)
    assert (free("milk"), wrongs()) == (4, {})


def test_reserving_and_counting_at_once_leave_every_promise_kept_or_named():
    stock("milk", units=12)
    buyers = [alone(promised, milk=1) for _ in range(12)]
    counts = [alone(counted, "milk", units) for units in (3, 8, 5)]
    outcomes = at_once(*buyers, *counts)[:12]
    promises = 12 - outcomes.count("out_of_stock")
    owed = sum(Shortfall.objects.values_list("quantity", flat=True))
    assert (Supply.objects.get().reserved + owed, wrongs()) == (promises, {})


def test_two_counts_at_once_are_one_after_the_other_and_without_the_lock_they_are_not(monkeypatch):
    real, looked = level.set_level, Barrier(2)
    stock("milk", units=5)
    at_once(alone(counted, "milk", 3), alone(counted, "milk", 7))
    assert wrongs() == {}

    def together(*args, **kwargs):
        looked.wait(timeout=30)  # both have looked before either writes
        return real(*args, **kwargs)

    monkeypatch.setattr(level, "set_level", together)
    monkeypatch.setattr(level, "LOCK", level.LOCK.replace(LOCKING, ""))
    counted_to = [alone(counted, "milk", 1), alone(counted, "milk", 9)]
    at_once(*counted_to)
    assert "the shelf is the sum of its movements" in wrongs()


def test_two_pickers_of_one_line_book_it_once():
    stock("milk", units=9)
    key = promised(milk=3)
    at_once(*[alone(picked, key, "milk", 3)] * 4)
    assert (Supply.objects.get().quantity, wrongs()) == (6, {})


def test_goods_of_the_day_received_by_many_come_once_while_others_buy():
    coming("milk", units=10, in_days=0)
    stock("milk", units=2)
    receiving = [alone(actions.receive_due, store_id=the_store(), on=today()) for _ in range(4)]
    outcomes = at_once(*receiving, *[alone(promised, milk=1) for _ in range(16)])
    sold = sum(outcome not in ("out_of_stock",) for outcome in outcomes[4:])
    assert (Supply.objects.get(source="shelf").quantity, wrongs()) == (12, {})
    assert sold == Reservation.objects.count() == 12


def test_release_while_goods_in_cover_the_same_key_leaves_nothing_reserved():
    for _ in range(5):
        sku = f"milk{ids.new().hex[:6]}"
        stock(sku, units=3)
        key = promised(**{sku: 3})
        counted_down = alone(counted, sku, 0)
        counted_down()
        at_once(alone(actions.release, key=key), alone(counted, sku, 3))
        assert free(sku) == 3
    assert (Reservation.objects.count(), Shortfall.objects.count(), wrongs()) == (0, 0, {})
