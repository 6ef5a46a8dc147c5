"""The operators' tools: what they change, and what they say no to."""

from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.inventory import queries as inventory
from punnet.ops import tools
from punnet.slots import queries as slots
from tests.words import a_shop, a_slot, goods

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("days", [0, 3])
def test_stock_set_is_what_can_be_promised_on_every_day(days: int) -> None:
    sku, store = goods("milk", units=40), a_shop()
    tools.set_stock(store=str(store), sku=sku, available=7)
    day = (clock.now() + timedelta(days=days)).date()
    assert inventory.available(store, [sku], day) == {sku: 7}


def test_stock_of_a_mistyped_sku_is_refused() -> None:
    with pytest.raises(NotFound):
        tools.set_stock(store=str(a_shop()), sku="no-such-thing", available=7)


def test_stock_below_zero_is_refused() -> None:
    sku = goods("milk", units=4)
    with pytest.raises(Invalid):
        tools.set_stock(store=str(a_shop()), sku=sku, available=-1)


def test_slot_set_leaves_so_many_seats_free() -> None:
    slot = a_slot(seats=10)
    tools.set_slot(slot=str(slot), free=0, cutoff=None)
    assert slots.slot(slot).state == "full"
    tools.set_slot(slot=str(slot), free=3, cutoff=None)
    assert slots.slot(slot).free == 3


def test_slot_set_closes_a_slot_now() -> None:
    slot = a_slot()
    tools.set_slot(slot=str(slot), free=None, cutoff="now")
    assert slots.slot(slot).state == "closed"


@pytest.mark.parametrize(
    ("free", "cutoff"),
    [(None, None), (None, "tomorrow"), (None, "2026-11-23T18:00:00"), (-1, None)],
)
def test_slot_set_says_what_it_takes(free: int | None, cutoff: str | None) -> None:
    slot = a_slot()
    before = slots.slot(slot)
    with pytest.raises(Invalid):
        tools.set_slot(slot=str(slot), free=free, cutoff=cutoff)
    assert slots.slot(slot) == before


def test_slot_set_changes_all_or_nothing() -> None:
    slot = a_slot()
    before = slots.slot(slot)
    with pytest.raises(Invalid):
        tools.set_slot(slot=str(slot), free=-1, cutoff="now")
    assert slots.slot(slot) == before


@pytest.mark.parametrize("word", ["4711", "no-such-store"])
def test_store_that_is_not_there_is_refused(word: str) -> None:
    with pytest.raises(NotFound):
        tools.store_of(word)


def test_waiting_ends_when_no_job_is_due_and_says_how_many_are_left() -> None:
    assert tools.wait_for_jobs(seconds=1) == 0
    a_job_due_now()
    assert tools.wait_for_jobs(seconds=0.1) == 1


def a_job_due_now() -> None:
    from procrastinate.contrib.django import app

    app.configure_task("tests.nobody_does_this").defer()
