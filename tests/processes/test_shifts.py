"""Shifts: what somebody takes at the door is in their bag, counted, and a difference is told."""

from __future__ import annotations

from threading import Event
from unittest import mock

import pytest
from django.db import IntegrityError

from punnet.foundation.errors import Invalid
from punnet.foundation.testing import at_once, waiting_for_locks
from punnet.ledger import queries as books
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.processes import cash_shift
from punnet.processes.cash_shift import close_shift, open_shift, see
from punnet.processes.hand_over import Paid, hand_over
from punnet.tills import actions as tills
from punnet.tills import queries
from punnet.tills.errors import ShiftOpen
from punnet.tills.models import Shift
from tests.processes.test_handing_over import DRIVER, packed
from tests.words import a_shop

pytestmark = pytest.mark.django_db


def a_shift(minor: int = 5000, *, holder: str = DRIVER) -> int:
    return open_shift(store_id=a_shop(), holder=holder, place="road", float_minor=minor)


def sold_for_cash(minor: int = 240, *, by: str = DRIVER) -> None:
    hand_over(order_id=packed().pk, actor=by, paid=Paid("cash", minor, "EUR"))


def stores_cash() -> int:
    return books.balance("cash", store_id=a_shop(), currency="EUR")


def test_a_float_moves_into_the_bag_and_the_stores_cash_stays_what_it_is():
    shift = a_shift()
    assert (queries.should_hold(shift), stores_cash()) == (5000, 0)
    assert audit() == []


def test_cash_is_in_the_bag_of_who_took_it_and_a_card_in_none():
    mine, other = a_shift(), a_shift(holder="staff:6")
    sold_for_cash()
    hand_over(order_id=packed("rye").pk, actor=DRIVER, paid=Paid("card", 238, "EUR"))
    assert queries.should_hold(mine) == 5240 and queries.should_hold(other) == 5000


def test_without_a_shift_cash_is_the_stores():
    sold_for_cash()
    [taken] = Entry.objects.filter(account="cash")
    assert (taken.shift_id, taken.amount_minor) == (None, 240)


def test_a_bag_that_adds_up_is_handed_in_whole():
    shift = a_shift()
    sold_for_cash()
    for _ in range(2):
        closed = close_shift(shift_id=shift, counted_minor=5240, reason="", actor=DRIVER)
    assert (closed.counted_minor, closed.difference_minor) == (5240, 0)
    assert (queries.should_hold(shift), stores_cash()) == (0, 240)
    assert audit() == []


@pytest.mark.parametrize(("counted", "difference"), [(5190, -50), (5300, 60), (0, -5240)])
def test_a_difference_needs_a_reason_and_is_posted(counted, difference):
    shift = a_shift()
    sold_for_cash()
    with pytest.raises(Invalid) as refusal:
        close_shift(shift_id=shift, counted_minor=counted, reason="  ", actor=DRIVER)
    assert refusal.value.facts["errors"][0]["field"] == "reason"
    closed = close_shift(shift_id=shift, counted_minor=counted, reason="dropped", actor=DRIVER)
    assert (closed.difference_minor, closed.reason) == (difference, "dropped")
    assert stores_cash() == 240 + difference
    [told] = Entry.objects.filter(account="rounding", tender="shift")
    assert (told.amount_minor, told.shift_id) == (-difference, shift)
    assert audit() == []


def test_a_manager_looks_at_a_difference_once():
    shift = a_shift()
    see(shift_id=shift, actor="staff:9")  # nothing to look at yet
    close_shift(shift_id=shift, counted_minor=4990, reason="short", actor=DRIVER)
    for manager in ("staff:9", "staff:10"):
        see(shift_id=shift, actor=manager)
    assert Shift.objects.get().seen_by == "staff:9"


def test_one_open_shift_a_person_and_another_when_it_is_closed():
    first = a_shift()
    with pytest.raises(ShiftOpen):
        a_shift()
    close_shift(shift_id=first, counted_minor=5000, reason="", actor=DRIVER)
    assert a_shift() != first


@pytest.mark.parametrize("minor", [-1, cash_shift.MOST_FLOAT + 1])
def test_a_float_is_a_sum_that_a_bag_holds(minor):
    with pytest.raises(Invalid):
        a_shift(minor)


def test_the_audit_names_a_shift_whose_count_was_changed():
    shift = a_shift()
    close_shift(shift_id=shift, counted_minor=4990, reason="short", actor=DRIVER)
    Shift.objects.update(difference_minor=0)
    assert [each.check for each in audit()] == [
        "a closed shift's bag is empty, and its difference is what was posted"
    ]


def test_the_database_wants_a_reason_too():
    shift = a_shift()
    with pytest.raises(IntegrityError, match="difference_has_a_reason"):
        tills.close(
            Shift.objects.get(pk=shift), counted_minor=1, should_minor=2, reason="", by=DRIVER
        )


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_taps_open_one_shift():
    a_shop()
    assert sorted(map(str, at_once(*[a_shift] * 4)))[-3:] == ["shift_open"] * 3
    assert Shift.objects.count() == 1 and Entry.objects.count() == 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_cash_taken_while_the_bag_is_counted_is_not_lost_in_it(monkeypatch):
    _taken_while_counting(packed().pk)
    assert audit() == [] and stores_cash() == 240

    # the guard removed: what is taken goes into a bag that has been counted already
    monkeypatch.setattr(tills, "HOLD_OPEN", tills.HOLD_OPEN.replace("FOR SHARE", ""))
    _taken_while_counting(packed("rye").pk)
    checks = [each.check for each in audit()]
    assert "a closed shift's bag is empty, and its difference is what was posted" in checks


def _taken_while_counting(order_id: int) -> None:
    """The bag is counted at 50.00, and 2.40 are taken before the count is written."""
    shift, counting, taken = a_shift(), Event(), Event()

    def count(shift_id: int) -> int:
        should = queries.should_hold(shift_id)
        counting.set()
        while not taken.wait(0.01) and not _waits():
            pass
        return should

    def close() -> None:
        with mock.patch.object(cash_shift, "queries", mock.Mock(should_hold=count)):
            close_shift(shift_id=shift, counted_minor=5000, reason="", actor=DRIVER)

    def take() -> None:
        counting.wait(10)
        hand_over(order_id=order_id, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
        taken.set()

    at_once(close, take)


def _waits() -> bool:
    try:
        waiting_for_locks(1, seconds=0.01)
    except TimeoutError:
        return False
    return True
