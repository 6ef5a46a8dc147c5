"""Races for seats with real threads. Each guard has a test that fails without it."""

from __future__ import annotations

from functools import partial

import pytest
from django.db import IntegrityError, transaction

from punnet.foundation import clock, db, ids
from punnet.foundation.testing import MEET, at_once, meeting
from punnet.slots import actions
from punnet.slots.actions import seats
from punnet.slots.models import Seat, Slot
from punnet.slots.queries import slot
from punnet.slots.tests.audited import wrongs
from punnet.slots.tests.factories import a_plan, a_slot, booked, held, hold_of, the_store

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def alone(call, *args, **kwargs):
    """The call in a transaction of its own, as processes run it."""
    return partial(db.transaction(call), *args, **kwargs)


def slowed(sql: str) -> str:
    """Holding whose callers meet where they have read the room."""
    reads = "SELECT id, wave_id, capacity, booked, cutoff_at"
    assert reads in sql
    return sql.replace(reads, f"SELECT {MEET} IS NULL AS slow, {reads[7:]}")


def test_the_last_seats_are_held_as_often_as_there_are():
    a = a_slot(seats=3)
    outcomes = at_once(*[alone(held, a) for _ in range(24)])
    assert (outcomes.count("slot_full"), slot(a).free, wrongs()) == (21, 0, {})


def test_without_the_row_lock_the_check_catches_the_last_seat_held_twice(monkeypatch):
    a, b = a_slot(seats=1), a_slot(seats=1)
    monkeypatch.setattr(seats, "HOLD", slowed(seats.HOLD))
    assert meeting(alone(held, a), alone(held, a)).count("slot_full") == 1

    lock_of_slot = "ORDER BY id\n       FOR NO KEY UPDATE\n), old"
    assert lock_of_slot in seats.HOLD
    monkeypatch.setattr(seats, "HOLD", seats.HOLD.replace(lock_of_slot, "ORDER BY id\n), old"))
    monkeypatch.setattr(db, "REPEATS", 0)  # a second time it would be told "slot full"
    with pytest.raises(IntegrityError, match="seats_within_capacity"):
        meeting(alone(held, b), alone(held, b))


def test_the_last_seat_is_booked_by_one_of_many_whose_holds_are_gone():
    a = a_slot(seats=1)
    outcomes = at_once(*[alone(booked, a, ids.new()) for _ in range(12)])
    assert (outcomes.count("hold_expired"), slot(a).free, wrongs()) == (11, 0, {})


def test_a_hold_that_expires_while_it_is_booked_is_the_orders_or_the_next_ones():
    for _ in range(8):
        a = a_slot(seats=1)
        basket = alone(held, a)()
        clock.forward(minutes=61)
        outcomes = at_once(alone(booked, a, basket), alone(held, a))
        refused = [outcome for outcome in outcomes if isinstance(outcome, str)]
        assert refused in (["hold_expired"], ["slot_full"])
        assert Seat.objects.filter(slot=a).count() == 1
    assert wrongs() == {}


def test_a_hold_renewed_while_another_wants_its_seat_stays():
    for _ in range(8):
        a = a_slot(seats=1)
        basket = alone(held, a)()
        clock.forward(minutes=59)
        renewed, other = at_once(partial(actions.renew_hold, basket_id=basket), alone(held, a))
        assert (renewed is not None, other) == (True, "slot_full")


def test_one_basket_in_two_tabs_has_one_seat():
    for _ in range(6):
        a, b, c = a_slot(), a_slot(), a_slot()
        basket = alone(held, a)()
        at_once(alone(held, b, basket), alone(held, c, basket))
        assert Seat.objects.filter(key=basket).count() == 1
        assert slot(a).free == 5
    assert wrongs() == {}


def test_the_first_hold_of_a_basket_in_two_tabs_queues_and_breaks_without_the_queue(monkeypatch):
    monkeypatch.setattr(seats, "HOLD", slowed(seats.HOLD))
    basket = ids.new()
    meeting(alone(held, a_slot(), basket), alone(held, a_slot(), basket))
    assert (Seat.objects.count(), wrongs()) == (1, {})

    monkeypatch.setattr(seats, "QUEUE", "SELECT %(customer)s::text || %(basket)s::text")
    with pytest.raises(IntegrityError, match="key"):
        other = ids.new()
        meeting(alone(held, a_slot(), other), alone(held, a_slot(), other))


def test_one_customer_on_two_devices_holds_one_seat():
    for _ in range(6):
        at_once(alone(held, a_slot(), customer=7), alone(held, a_slot(), customer=7))
        assert Seat.objects.filter(customer_id=7).count() == 1
    assert wrongs() == {}


def test_seats_that_cross_between_slots_of_two_waves_never_deadlock():
    slots = [a_slot(seats=40, in_hours=hours) for hours in (48, 48, 72, 72)]

    def mover(nth: int) -> None:
        basket = ids.new()
        for step in range(12):
            there = slots[(nth + step * (1 if nth % 2 else 3)) % 4]  # half of them backwards
            with transaction.atomic():  # without the repeats of db.transaction
                held(there, basket)

    at_once(*[partial(mover, nth) for nth in range(8)])
    assert (Seat.objects.count(), wrongs()) == (8, {})


def test_an_orders_seat_released_by_many_is_given_back_once():
    a = a_slot()
    key = alone(booked, a, alone(held, a)())()
    at_once(*[partial(actions.release_seat, key=key)] * 6)
    assert (slot(a).free, Slot.objects.get(pk=a).booked, wrongs()) == (5, 0, {})


def test_one_basket_booked_by_two_keys_has_one_order_and_the_other_a_seat_of_its_own():
    a = a_slot(seats=1)
    basket = alone(held, a)()
    outcomes = at_once(alone(booked, a, basket), alone(booked, a, basket))
    assert (outcomes.count("hold_expired"), hold_of(basket), wrongs()) == (1, None, {})


def test_slots_made_by_two_workers_are_made_once():
    a_plan()
    made = at_once(*[alone(actions.ensure_slots, store_id=the_store(), days=5)] * 3)
    assert (sum(made), wrongs()) == (Slot.objects.count(), {})
