"""Plans make slots: opening hours, holidays, both nights when clocks change, always ahead."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.slots import actions, queries
from punnet.slots.actions import PlanDetails
from punnet.slots.models import Slot, SlotPlan, Wave
from punnet.slots.tests.audited import audited
from punnet.slots.tests.factories import EVERY_DAY, a_plan, the_store
from punnet.stores import actions as stores
from punnet.stores.actions import Hours, SpecialDay

pytestmark = [pytest.mark.django_db, audited]

HELSINKI = ZoneInfo("Europe/Helsinki")
MONDAY = date(2026, 6, 1)


def at(on: date, hour: int, minute: int = 0) -> None:
    """The clock stands at that time in Helsinki."""
    clock.stop(datetime.combine(on, time(hour, minute), tzinfo=HELSINKI))


def open_all_night() -> None:
    stores.set_opening_hours(the_store(), [Hours(day, time(0), time(23, 59)) for day in range(7)])


def wall(*, days: int = 14, from_day: date | None = None) -> list[tuple[str, str, str]]:
    """Make slots; (start, end, cut-off) of all on Helsinki's clock."""
    actions.ensure_slots(store_id=the_store(), days=days, from_day=from_day)
    slots = Slot.objects.order_by("starts_at")
    return [
        tuple(
            instant.astimezone(HELSINKI).strftime("%d.%m. %H:%M")
            for instant in (slot.starts_at, slot.ends_at, slot.cutoff_at)
        )
        for slot in slots
    ]


def test_a_plan_makes_a_slot_on_each_of_its_days():
    at(MONDAY, 12)
    a_plan(starts=time(8), ends=time(10), weekdays=0b0000101)
    assert wall(days=7) == [("03.06. 08:00", "03.06. 10:00", "02.06. 20:00")]


def test_slots_reach_seven_days_ahead_on_every_day_of_a_year_and_are_made_once():
    a_plan()
    for day in range(0, 366, 7):
        at(MONDAY + timedelta(days=day), 6)
        actions.ensure_slots(store_id=the_store())
        first = clock.local("Europe/Helsinki").date() + timedelta(days=1)
        shown = queries.week(store_id=the_store(), method="delivery", from_day=first, days=7)
        assert {info.pick_on for info in shown} == {first + timedelta(days=n) for n in range(7)}
        assert actions.ensure_slots(store_id=the_store()) == 0


def test_todays_slots_past_their_cutoff_are_not_made_but_the_seeds_past_is():
    at(MONDAY, 12)
    a_plan(starts=time(13), ends=time(15), cutoff_hours=2)
    a_plan(starts=time(16), ends=time(18), cutoff_hours=2)
    assert [start for start, _, _ in wall(days=1)] == ["01.06. 16:00"]
    assert actions.ensure_slots(store_id=the_store(), days=3, from_day=date(2026, 5, 30)) == 5


def test_no_slot_lies_outside_opening_hours():
    at(MONDAY, 0)
    a_plan(starts=time(7), ends=time(9))
    a_plan(starts=time(18), ends=time(20))
    a_plan(starts=time(19), ends=time(21))
    assert wall(days=2)[:1] == [("01.06. 18:00", "01.06. 20:00", "01.06. 06:00")]
    assert len(wall(days=2)) == 2


def test_a_holiday_has_no_slots_and_a_short_day_has_those_that_fit():
    at(MONDAY, 0)
    days = [SpecialDay(date(2026, 6, 2), "closed")]
    days += [SpecialDay(date(2026, 6, 3), "short", time(9), time(12))]
    stores.put_holidays("FI", days)
    for hour in (8, 10, 12):
        a_plan(starts=time(hour), ends=time(hour + 2), cutoff_hours=1)
    assert [start for start, _, _ in wall(days=3) if not start.startswith("01")] == ["03.06. 10:00"]


def test_summer_time_begins_and_wall_clocks_hold():
    open_all_night()
    at(date(2026, 3, 28), 6)
    a_plan(starts=time(8), ends=time(10), cutoff_hours=12)
    saturday, sunday = [slot for slot in wall(days=2, from_day=date(2026, 3, 28))]
    assert saturday == ("28.03. 08:00", "28.03. 10:00", "27.03. 20:00")
    assert sunday == ("29.03. 08:00", "29.03. 10:00", "28.03. 20:00")
    first, second = Slot.objects.order_by("starts_at")
    assert (first.starts_at, second.starts_at) == (
        datetime(2026, 3, 28, 6, tzinfo=UTC), datetime(2026, 3, 29, 5, tzinfo=UTC),
    )  # fmt: skip


def test_in_the_short_night_the_hour_that_is_skipped_has_no_slot():
    open_all_night()
    at(date(2026, 3, 28), 6)
    for hour in (1, 2, 3, 4):  # 03:00 to 04:00 does not exist
        a_plan(starts=time(hour, 30), ends=time(hour + 1, 30), cutoff_hours=0)
    starts = [start for start, _, _ in wall(days=2) if start.startswith("29")]
    assert starts == ["29.03. 01:30", "29.03. 04:30"]


def test_in_the_short_night_a_slot_over_the_skipped_hour_is_an_hour_shorter():
    open_all_night()
    at(date(2026, 3, 28), 6)
    a_plan(starts=time(2), ends=time(5), cutoff_hours=1)
    wall(days=2)
    slot = Slot.objects.get(starts_at__date=date(2026, 3, 29))
    assert slot.ends_at - slot.starts_at == timedelta(hours=2)


def test_a_cutoff_in_the_skipped_hour_is_an_hour_later_on_the_wall_and_before_the_start():
    open_all_night()
    at(date(2026, 3, 28), 6)
    a_plan(starts=time(6, 30), ends=time(8), cutoff_hours=3)
    cutoffs = [cutoff for start, _, cutoff in wall(days=2) if start.startswith("29")]
    assert cutoffs == ["29.03. 04:30"]


def test_in_the_long_night_the_hour_that_comes_twice_has_one_slot_its_first():
    open_all_night()
    at(date(2026, 10, 24), 6)
    a_plan(starts=time(3), ends=time(3, 45), cutoff_hours=1)  # 03:00 to 04:00 comes twice
    a_plan(starts=time(2), ends=time(5), cutoff_hours=1)
    wall(days=2)
    long, once = Slot.objects.filter(starts_at__gt=datetime(2026, 10, 24, 21, tzinfo=UTC)).order_by(
        "starts_at"
    )
    assert (long.ends_at - long.starts_at, once.ends_at - once.starts_at) == (
        timedelta(hours=4),
        timedelta(minutes=45),
    )
    assert once.starts_at == datetime(2026, 10, 25, 0, tzinfo=UTC)


def test_the_week_of_a_store_begins_and_ends_at_its_own_midnight():
    open_all_night()
    at(MONDAY, 0)
    a_plan(starts=time(0), ends=time(1), cutoff_hours=0)
    a_plan(starts=time(22), ends=time(23), cutoff_hours=0)
    actions.ensure_slots(store_id=the_store(), days=3, from_day=MONDAY)
    on_tuesday = queries.week(
        store_id=the_store(), method="delivery", from_day=date(2026, 6, 2), days=1
    )
    local = [info.starts_at.astimezone(HELSINKI) for info in on_tuesday]
    assert [(slot.day, slot.hour) for slot in local] == [(2, 0), (2, 22)]
    assert {info.pick_on for info in on_tuesday} == {date(2026, 6, 2)}


def test_slots_of_one_cutoff_and_day_are_one_wave():
    at(MONDAY, 0)
    a_plan(starts=time(10), ends=time(12), cutoff_hours=2)
    a_plan(starts=time(11), ends=time(13), cutoff_hours=3, method="collection")
    a_plan(starts=time(12), ends=time(14), cutoff_hours=2)
    wall(days=1)
    assert sorted(wave.slots.count() for wave in Wave.objects.all()) == [1, 2]


def test_a_changed_plan_changes_only_slots_still_to_be_made():
    at(MONDAY, 0)
    plan = a_plan(seats=5)
    wall(days=7)
    changed = PlanDetails("delivery", EVERY_DAY, time(8), time(10), 12, 9, 990)
    actions.put_plan(the_store(), changed, plan_id=plan)
    wall(days=9)
    assert sorted(set(Slot.objects.values_list("capacity", "price_minor"))) == [(5, 690), (9, 990)]


def test_a_plan_that_is_off_makes_none():
    at(MONDAY, 0)
    plan = a_plan()
    off = PlanDetails("delivery", EVERY_DAY, time(8), time(10), 12, 9, 990, live=False)
    actions.put_plan(the_store(), off, plan_id=plan)
    assert wall() == []


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"method": "drone"}, "method"),
        ({"weekdays": 0}, "weekdays"),
        ({"ends": time(7)}, "ends"),
        ({"seats": -1}, "seats"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_by_field(wrong, field):
    good = {
        "method": "delivery", "weekdays": 1, "starts": time(8), "ends": time(10),
        "cutoff_hours": 12, "seats": 5, "price_minor": 690,
    }  # fmt: skip
    with pytest.raises(Invalid) as refused:
        actions.put_plan(the_store(), PlanDetails(**{**good, **wrong}))
    assert refused.value.facts["errors"][0]["field"] == field
    with pytest.raises(NotFound):
        actions.put_plan(the_store(), PlanDetails(**good), plan_id=999_999)
    assert SlotPlan.objects.count() == 0


def test_the_job_makes_the_slots_of_every_store_and_may_run_twice(monkeypatch):
    from punnet.slots import jobs

    monkeypatch.setattr(jobs.db, "transaction", lambda action: action)  # a test is one already
    a_plan()
    for _ in range(2):
        jobs.renew_slots()
    assert Slot.objects.count() in (13, 14)
