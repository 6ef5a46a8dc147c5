"""What an operator changes on a slot."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from punnet.events.models import Event
from punnet.foundation import clock, ids
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import Invalid, NotFound
from punnet.slots import actions
from punnet.slots.actions import PastSeat, Work
from punnet.slots.errors import SlotClosed
from punnet.slots.models import Slot, Wave
from punnet.slots.queries import slot, waves
from punnet.slots.tests.audited import audited, wrongs
from punnet.slots.tests.factories import a_slot, booked, held, the_store

pytestmark = [pytest.mark.django_db, audited]


@pytest.fixture(autouse=True)
def _the_clock_stands_still():
    clock.stop(clock.now())


def test_free_seats_are_set_beside_those_held_and_booked():
    a = a_slot(seats=5)
    booked(a, held(a))
    held(a)
    actions.set_free(a, 0, actor=OPERATOR)
    assert (slot(a).free, slot(a).state, Slot.objects.get(pk=a).capacity) == (0, "full", 2)
    actions.set_free(a, 3, actor=OPERATOR)
    assert slot(a).free == 3
    assert Event.objects.filter(kind="slot_capacity_set", subject=f"slot:{a}").count() == 2


def test_expired_holds_do_not_count_when_free_seats_are_set():
    a = a_slot(seats=5)
    held(a)
    clock.forward(minutes=61)
    actions.set_free(a, 1, actor=OPERATOR)
    assert (slot(a).free, Slot.objects.get(pk=a).capacity) == (1, 1)


def test_a_cutoff_set_to_now_closes_the_slot_and_moves_its_work_to_another_wave():
    a, b = a_slot(in_hours=48), a_slot(in_hours=48)
    booked(a, held(a), work=Work(7, 1))
    booked(b, held(b), work=Work(5, 1))
    actions.set_cutoff(a, clock.now(), actor=OPERATOR)
    with pytest.raises(SlotClosed):
        held(a)
    minutes = Wave.objects.order_by("cutoff_at").values_list("booked_minutes", flat=True)
    assert (slot(a).state, list(minutes)) == ("closed", [7, 5])


def test_a_cutoff_after_the_start_or_without_a_zone_is_refused():
    a = a_slot(in_hours=48)
    with pytest.raises(Invalid, match="start"):
        actions.set_cutoff(a, clock.now() + timedelta(hours=49), actor=OPERATOR)
    with pytest.raises(Invalid, match="zone"):
        actions.set_cutoff(a, datetime(2030, 1, 1), actor=OPERATOR)
    for change in (actions.set_free, actions.set_cutoff):
        with pytest.raises(NotFound):
            change(999_999, 1 if change is actions.set_free else clock.now(), actor=OPERATOR)


def test_waves_with_seats_are_listed_by_cutoff():
    later, sooner = a_slot(in_hours=72), a_slot(in_hours=48)
    a_slot(in_hours=60)
    for one in (later, sooner):
        booked(one, held(one))
    listed = waves(the_store(), since=clock.now(), until=clock.now() + timedelta(days=9))
    assert [wave.slot_ids for wave in listed] == [(sooner,), (later,)]


def test_seats_of_past_orders_come_in_bulk_and_leave_the_audit_clean():
    a, b = a_slot(seats=600), a_slot(seats=600, in_hours=-500)
    at = clock.now()
    actions.bulk_seats([PastSeat(one, ids.new(), at, 9, 40) for one in (a, b) for _ in range(500)])
    assert (slot(a).free, slot(b).free) == (100, 100)


def test_the_audit_names_a_slot_whose_count_is_wrong():
    a = a_slot()
    held(a)
    Slot.objects.filter(pk=a).update(booked=0)
    found = wrongs()["booked is the number of seats, within the capacity"]
    assert [row["slot"] for row in found] == [a]
    Slot.objects.filter(pk=a).update(booked=1)
