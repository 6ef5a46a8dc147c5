"""Seats: held, renewed, moved, booked, given back; one promise a test."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.foundation import clock, ids
from punnet.foundation.errors import NotFound
from punnet.slots import actions
from punnet.slots.actions import Work
from punnet.slots.errors import HoldExpired, SlotClosed, SlotFull
from punnet.slots.models import Seat, Slot, Wave
from punnet.slots.queries import nearest_free, slot
from punnet.slots.tests.audited import audited
from punnet.slots.tests.factories import a_slot, booked, held, hold_of

pytestmark = [pytest.mark.django_db, audited]


@pytest.fixture(autouse=True)
def _the_clock_stands_still():
    clock.stop(clock.now())


def minutes(basket) -> float | None:
    """How long the basket's hold still lives."""
    hold = hold_of(basket)
    return hold and (hold.until - clock.now()).total_seconds() / 60


def test_a_held_seat_is_not_free_for_60_minutes():
    a = a_slot(seats=2)
    basket = held(a)
    assert (slot(a).free, minutes(basket)) == (1, 60)


def test_an_expired_hold_is_free_without_any_worker():
    a = a_slot(seats=1)
    basket = held(a)
    clock.forward(minutes=61)
    assert (slot(a).free, hold_of(basket)) == (1, None)
    other = held(a)
    assert (hold_of(other).slot_id, Seat.objects.count()) == (a, 1)


def test_a_full_slot_is_refused_and_the_old_seat_stays_held():
    a, b = a_slot(), a_slot(seats=1)
    held(b)
    basket = held(a)
    with pytest.raises(SlotFull) as refused:
        held(b, basket)
    assert (refused.value.facts, hold_of(basket).slot_id) == ({"slot": b}, a)


def test_a_slot_past_its_cutoff_or_unknown_is_refused():
    with pytest.raises(SlotClosed):
        held(a_slot(cutoff_in_hours=-1))
    with pytest.raises(NotFound):
        held(999_999_999)


def test_holding_is_two_statements():
    a = a_slot()
    with CaptureQueriesContext(connection) as queries:
        actions.hold_seat(slot_id=a, basket_id=ids.new(), customer_id=7, work=Work(1, 1))
    assert len(queries) == 2


def test_choosing_another_slot_moves_the_seat():
    a, b = a_slot(in_hours=48), a_slot(in_hours=72)
    basket = held(a, work=Work(10, 30))
    held(b, basket, work=Work(12, 35))
    assert (slot(a).free, slot(b).free, hold_of(basket).slot_id) == (5, 4, b)
    assert sorted(Wave.objects.values_list("booked_minutes", flat=True)) == [0, 12]
    assert Slot.objects.get(pk=b).booked_litres == 35


def test_the_last_seat_held_already_may_be_held_again():
    a = a_slot(seats=1)
    basket = held(a)
    clock.forward(minutes=10)
    held(a, basket)
    assert minutes(basket) == 60


def test_a_customer_holds_one_seat_whatever_the_number_of_baskets():
    a, b = a_slot(), a_slot()
    first, second = held(a, customer=7), held(b, customer=7)
    assert (hold_of(first), hold_of(second).slot_id, slot(a).free) == (None, b, 5)


def test_use_renews_only_in_the_last_ten_minutes():
    basket = held(a_slot())
    clock.forward(minutes=49)
    assert actions.renew_hold(basket_id=basket) is None
    clock.forward(minutes=2)
    assert actions.renew_hold(basket_id=basket) == clock.now() + timedelta(minutes=60)


def test_use_renews_to_two_hours_at_most():
    basket = held(a_slot())
    for _ in range(4):
        clock.forward(minutes=25)
        actions.renew_hold(basket_id=basket)
    clock.forward(minutes=10)  # 110 minutes after it began
    assert minutes(basket) == 10
    assert actions.renew_hold(basket_id=basket) is None


def test_holding_the_same_slot_again_does_not_reach_beyond_two_hours():
    a = a_slot()
    basket = held(a)
    for _ in range(2):
        clock.forward(minutes=50)
        held(a, basket)
    assert minutes(basket) == 20


def test_a_shortened_hold_renews_in_its_last_sixth(settings):
    settings.HOLD_SECONDS = 60
    basket = held(a_slot())
    clock.forward(seconds=49)
    assert actions.renew_hold(basket_id=basket) is None
    clock.forward(seconds=2)
    assert actions.renew_hold(basket_id=basket) == clock.now() + timedelta(seconds=60)


def test_an_expired_hold_is_not_renewed():
    basket = held(a_slot())
    clock.forward(minutes=60)
    assert actions.renew_hold(basket_id=basket) is None


def test_a_released_hold_is_free_at_once_and_releasing_again_is_harmless():
    a = a_slot()
    basket = held(a)
    for _ in range(2):
        actions.release_hold(basket_id=basket)
        assert (slot(a).free, Slot.objects.get(pk=a).booked) == (5, 0)


def test_an_orders_seat_has_no_end():
    a = a_slot(seats=1)
    basket = held(a)
    key = booked(a, basket)
    clock.forward(hours=5)
    assert (slot(a).free, hold_of(basket), Seat.objects.get().key) == (0, None, key)
    with pytest.raises(SlotFull):
        held(a)


def test_the_seat_takes_the_work_of_the_order():
    a = a_slot()
    basket = held(a, work=Work(10, 30))
    booked(a, basket, work=Work(4, 90))
    counted = Slot.objects.get(pk=a)
    assert (counted.booked, counted.booked_litres, counted.wave.booked_minutes) == (1, 90, 4)


def test_booking_is_one_statement_and_a_repeat_changes_nothing():
    a = a_slot()
    basket, key = held(a), ids.new()
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            booked(a, basket, key)
        assert (len(queries), Seat.objects.count()) == (1, 1)


def test_an_expired_hold_whose_place_nobody_took_becomes_the_orders():
    a = a_slot(seats=1)
    basket = held(a)
    clock.forward(minutes=90)
    booked(a, basket)
    assert slot(a).free == 0


def test_an_expired_hold_is_retaken_while_there_is_room():
    a = a_slot(seats=2)
    basket = held(a)
    held(a)
    clock.forward(minutes=61)
    held(a)  # sweeps both
    booked(a, basket)
    assert (slot(a).free, Seat.objects.count()) == (0, 2)


def test_a_lost_hold_without_room_is_refused():
    a = a_slot(seats=1)
    basket = held(a)
    clock.forward(minutes=61)
    held(a)
    with pytest.raises(HoldExpired) as refused:
        booked(a, basket)
    assert refused.value.facts == {"slot": a}


def test_no_order_is_booked_after_the_cutoff():
    a = a_slot(in_hours=14)
    basket = held(a)
    clock.forward(hours=2)
    with pytest.raises(SlotClosed):
        booked(a, basket)


def test_a_booked_seat_is_given_back_once():
    a = a_slot()
    key = booked(a, held(a))
    for _ in range(2):
        actions.release_seat(key=key)
        assert (slot(a).free, Slot.objects.get(pk=a).booked_litres) == (5, 0)


def test_releasing_a_hold_never_frees_an_orders_seat():
    a = a_slot()
    key = booked(a, held(a))
    actions.release_hold(basket_id=key)
    assert slot(a).free == 4


def test_at_login_the_hold_becomes_the_customers_and_the_other_ends():
    a, b = a_slot(), a_slot()
    old, guest = held(a, customer=7), held(b)
    actions.move_hold_to_customer(basket_id=guest, customer_id=7)
    assert (hold_of(old), hold_of(guest).slot_id, Seat.objects.get().customer_id) == (None, b, 7)


def test_a_login_without_a_hold_leaves_the_customers_hold():
    old = held(a_slot(), customer=7)
    actions.move_hold_to_customer(basket_id=ids.new(), customer_id=7)
    assert hold_of(old)


def test_the_nearest_free_slots_are_offered():
    lost = a_slot(seats=0, in_hours=48)
    a_slot(seats=0, in_hours=47)
    a_slot(in_hours=49, method="collection")
    a_slot(in_hours=46, cutoff_in_hours=-1)
    near, far, farthest = a_slot(in_hours=50), a_slot(in_hours=45), a_slot(in_hours=60)
    a_slot(in_hours=90)
    assert [info.id for info in nearest_free(lost)] == [near, far, farthest]
