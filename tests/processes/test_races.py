"""Two of everything at once: real threads on real PostgreSQL, and a proof that each guard holds."""

from __future__ import annotations

from functools import partial
from threading import Barrier, Event
from unittest import mock

import pytest
from django.db import IntegrityError, transaction

from punnet.basket import actions as baskets
from punnet.basket import delivery
from punnet.basket.actions import lock as lock_basket
from punnet.basket.models import Basket
from punnet.foundation import db, ids
from punnet.foundation.rows import change
from punnet.foundation.testing import at_once, waiting_for_locks
from punnet.inventory.models import Supply
from punnet.orders.models import Order
from punnet.payments import actions as payments
from punnet.payments.models import Attempt
from punnet.processes import change_stock, settle_payment
from punnet.processes.cancel_order import cancel_order
from punnet.processes.change_stock import receive_goods, undo_change
from punnet.slots.actions import release_hold
from punnet.slots.models import Slot
from tests import words
from tests.words import VISA, a_basket, a_slot, goods, place, placing

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
BUYERS = 6


def test_last_unit_is_sold_once():
    goods("milk", units=1)
    commands = [placing(a_basket(milk=1)) for _ in range(BUYERS)]
    outcomes = at_once(*[partial(words.place_order, command) for command in commands])
    assert sorted(map(str, outcomes)).count("out_of_stock") == BUYERS - 1
    assert Supply.objects.get(sku="milk").reserved == 1


def test_last_seat_is_booked_once():
    goods("milk", units=50)
    slot = a_slot(seats=BUYERS, method="collection", price=0)
    commands = [placing(a_basket(slot, milk=1)) for _ in range(BUYERS)]
    Slot.objects.filter(pk=slot).update(capacity=BUYERS)
    outcomes = at_once(*[partial(words.place_order, command) for command in commands])
    assert all(isinstance(outcome, int) for outcome in outcomes), outcomes
    assert Slot.objects.get(pk=slot).booked == BUYERS


def test_who_waits_for_a_seat_that_is_given_back_gets_it(monkeypatch):
    slot = a_slot(seats=1, method="collection", price=0)
    assert _waits_for_the_seat(slot) == ["held"]

    monkeypatch.setattr(db, "REPEATS", 0)  # the guard removed: a CHECK judged by the old row
    with pytest.raises(IntegrityError, match="seats_within_capacity"):
        _waits_for_the_seat(slot)


def _waits_for_the_seat(slot: int) -> list[str]:
    """The last seat's holder gives it back while another basket waits to hold it."""
    holder, other = (baskets.create(store_id=words.a_shop()) for _ in range(2))
    delivery.choose_slot(basket_id=holder.pk, slot_id=slot)
    given = Event()

    @transaction.atomic
    def give_back() -> None:
        release_hold(basket_id=holder.pk)
        given.set()
        waiting_for_locks(1)

    def choose() -> str:
        given.wait(10)
        delivery.choose_slot(basket_id=other.pk, slot_id=slot)
        delivery.drop_slot(basket_id=other.pk)
        return "held"

    return at_once(give_back, choose)[1:]


def test_one_basket_pressed_many_times_with_one_key_is_one_order():
    goods("milk", units=50)
    command = placing(a_basket(milk=2))
    outcomes = at_once(*[partial(words.place_order, command) for _ in range(BUYERS)])
    assert len(set(outcomes)) == 1 and Order.objects.count() == 1
    assert Supply.objects.get(sku="milk").reserved == 2


def test_one_basket_in_two_tabs_is_one_order():
    goods("milk", units=50)
    basket = a_basket(milk=2)
    commands = [placing(basket) for _ in range(BUYERS)]
    outcomes = at_once(*[partial(words.place_order, command) for command in commands])
    assert sum(isinstance(outcome, int) for outcome in outcomes) == 1, outcomes
    assert sorted(map(str, outcomes)).count("basket_ordered") == BUYERS - 1


def test_without_the_baskets_lock_the_database_still_refuses_the_second():
    """The guard removed: two tabs get past the state, and the unique rule stops one of them."""
    goods("milk", units=50)
    basket = a_basket(milk=2)
    commands = [placing(basket, tender="stripe") for _ in range(BUYERS)]
    unlocked = mock.patch(
        "punnet.processes.place_order.baskets.lock", lambda key: Basket.objects.get(pk=key)
    )
    silent = mock.patch("punnet.processes.place_order.settle_payment.settle")
    with unlocked, silent:
        outcomes = at_once(*[partial(_caught, command) for command in commands])
    assert lock_basket  # what was taken away
    assert "constraint" in outcomes, outcomes
    assert Order.objects.filter(state="pending").count() == 1


def _caught(command) -> object:
    try:
        return words.place_order(command)
    except IntegrityError:
        return "constraint"


def test_return_page_webhook_and_job_settle_once(provider):
    goods("milk", units=5)
    order = place(a_basket(milk=2), tender="stripe")
    attempt = Attempt.objects.get()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": VISA})
    at_once(*[partial(settle_payment.settle, attempt.pk) for _ in range(BUYERS)])
    order.refresh_from_db()
    assert order.state == "placed"
    assert order.changes.filter(kind="placed").count() == 1
    assert words.jobs_due("notifications.send") == 1


def test_cancelling_while_paying_ends_in_one_of_the_two(provider):
    goods("milk", units=5)
    order = place(a_basket(milk=2), tender="stripe")
    attempt = Attempt.objects.get()
    pay = partial(provider.web.post, f"/pay/{attempt.page_id}", data={"card_number": VISA})
    cancel = partial(cancel_order, order_id=order.pk, reason="customer", actor="customer:1")
    at_once(pay, cancel)
    settle_payment.settle(attempt.pk)
    words.run_jobs()
    order.refresh_from_db()
    row = next(iter(provider.ledger()), {"status": "none"})
    ends = {("placed", "requires_capture"), ("cancelled", "canceled"), ("cancelled", "none")}
    assert (order.state, row["status"]) in ends


def test_who_waited_for_an_attempt_reads_what_the_other_wrote(provider):
    """Order, payment and attempt are locked by one statement, whose snapshot is older than its
    locks: each row must still come as it is after the wait."""
    goods("milk", units=5)
    place(a_basket(milk=2), tender="stripe")
    attempt_id, locked = Attempt.objects.get().pk, Event()

    def first() -> None:
        with transaction.atomic():
            order, payment, attempt = payments.lock_attempt(attempt_id)
            locked.set()
            waiting_for_locks(1)
            change(order, {}, return_url="/changed")
            change(payment, {}, state="declined")
            change(attempt, {}, decline_code="changed")

    def second() -> tuple[str, str, str]:
        assert locked.wait(timeout=30)
        with transaction.atomic():
            order, payment, attempt = payments.lock_attempt(attempt_id)
            return order.return_url, payment.state, attempt.decline_code

    assert at_once(first, second)[1] == ("/changed", "declined", "changed")


def test_goods_in_sent_twice_at_once_are_booked_and_taken_back_once():
    goods("milk", units=4)
    command = {"store_id": words.a_shop(), "sku": "milk", "actor": "staff:1", "key": ids.new()}
    at_once(*[partial(receive_goods, quantity=6, **command) for _ in range(BUYERS)])
    assert Supply.objects.get(sku="milk").quantity == 10
    at_once(*[partial(undo_change, **command) for _ in range(BUYERS)])
    assert Supply.objects.get(sku="milk").quantity == 4


def test_pressed_again_without_the_lock_it_would_be_booked_twice():
    goods("milk", units=4)
    command = {"store_id": words.a_shop(), "sku": "milk", "actor": "staff:1", "key": ids.new()}
    looked = Barrier(2)

    def blind(*asked: object) -> bool:
        looked.wait(timeout=30)  # both look before either has booked
        return False

    with mock.patch.object(change_stock, "_booked", blind):
        at_once(*[partial(receive_goods, quantity=6, **command) for _ in range(2)])
    assert Supply.objects.get(sku="milk").quantity == 16
