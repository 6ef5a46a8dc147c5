"""A shop whose operator did not migrate for two years: what came meanwhile gets its months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.conf import settings

from punnet.events.record import record
from punnet.foundation import clock, db
from punnet.ops import tools

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Tried:
    """An event of this test's own."""


def an_event_at(*then: int) -> None:
    clock.stop(datetime(*then, tzinfo=UTC))
    record(Tried(), subject="test:1", actor="job:test")


def ids_of(name: str) -> list[int]:
    return [row.id for row in db.read(f"SELECT id FROM {name} ORDER BY id")]


def test_rows_that_no_month_was_made_for_move_into_months_when_migrating():
    for then in ((2031, 1, 31, 23, 59, 59), (2031, 2, 1), (2033, 5, 17)):
        an_event_at(*then)
    all_of_them, caught = ids_of("events_event"), ids_of("events_event_rest")
    assert len(caught) == 3
    clock.stop(datetime(2033, 5, 20, tzinfo=UTC))
    assert tools.add_months() > 0
    months = ("2031_01", "2031_02", "2033_05")
    assert [ids_of(f"events_event_{month}") for month in months] == [[each] for each in caught]
    assert ids_of("events_event_rest") == []
    assert ids_of("events_event") == all_of_them
    assert tools.add_months() == 0


def test_the_new_default_is_closed_as_the_old_one_was():
    an_event_at(2033, 5, 17)
    tools.add_months()
    assert db.read(tools.TOO_FREE, table="events_event", role=settings.APP_ROLE) == []
    an_event_at(2039, 1, 1)
    assert len(ids_of("events_event_rest")) == 1


def test_what_a_provider_dates_far_ahead_stays_in_the_default():
    """Its clock is not ours: no month is made for the year 9999."""
    db.write(
        "INSERT INTO payments_gatewaymessage (sent_at, gateway, message_id, kind, body,"
        " received_at) VALUES ('9999-12-31', 'stripe', 'evt_1', 'test', '{}', now())"
    )
    before = tools.add_months()
    assert (before, len(db.read("SELECT 1 AS one FROM payments_gatewaymessage_rest"))) == (0, 1)
