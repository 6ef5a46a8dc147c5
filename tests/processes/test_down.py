"""A provider that does not answer: nobody waits for it, another way to pay is offered, and one
caller at a time finds out whether it is back. rule: docs/rules/payments.md#down"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest

from punnet.foundation import clock
from punnet.payments.errors import (
    GatewayDown,
    NotAsked,
    OutcomeUnknown,
    ProviderBusy,
    ProviderRefused,
)
from punnet.payments.gateways.line import SILENCES, Line, line
from punnet.payments.models import Attempt
from punnet.processes import settle_payment
from punnet.processes.pay_again import pay_again
from tests.words import a_basket, available, goods, place

LONG = 60  # seconds: the longest wait


@pytest.fixture
def silent() -> Line:
    """A line that has just gone down, at a clock that stands."""
    clock.stop(clock.now())
    made = Line("stripe", seats=4)
    for _ in range(SILENCES):
        assert not made.down
        silence(made)
    return made


def silence(made: Line) -> None:
    with pytest.raises(OutcomeUnknown), made.asking():
        raise OutcomeUnknown("time-out")


def test_silences_in_a_row_make_it_down_and_nobody_waits_on_it(silent):
    assert silent.down
    with pytest.raises(NotAsked), silent.asking():
        pytest.fail("somebody was let in")


@pytest.mark.parametrize("answer", [ProviderBusy("429"), ProviderRefused("card_declined")])
def test_whatever_is_answered_in_between_says_that_it_is_there(answer):
    made = Line("stripe", seats=4)
    for _ in range(2):
        for _ in range(SILENCES - 1):
            silence(made)
        with pytest.raises(type(answer)), made.asking():
            raise answer
    assert not made.down


def test_it_is_tried_after_five_seconds_then_after_twice_as_long_up_to_a_minute(silent):
    for wait in (5, 10, 20, 40, 60, 60):
        clock.forward(seconds=wait - 1)
        assert silent.down
        clock.forward(seconds=1)
        assert not silent.down
        silence(silent)
    clock.forward(seconds=LONG)
    with silent.asking():
        pass
    assert not silent.down
    silence(silent)
    assert not silent.down  # and it takes as many silences as at first


def test_one_of_many_tries_it(silent):
    clock.forward(seconds=LONG)
    together = Barrier(4)

    def come() -> bool:
        together.wait(timeout=10)
        try:
            with silent.asking():
                raise OutcomeUnknown("time-out")
        except NotAsked:
            return False
        except OutcomeUnknown:
            return True

    with ThreadPoolExecutor(4) as pool:
        tried = [each.result() for each in [pool.submit(come) for _ in range(4)]]
    assert sorted(tried) == [False, False, False, True]


# --- placing


@pytest.fixture
def down(provider):
    """The provider resets every connection, and the process has found out."""
    clock.stop(clock.now())
    goods("milk", units=5)
    place(a_basket(milk=1), tender="stripe")
    for method in ("GET", "POST"):
        provider.fault("reset", method=method)
    attempt = Attempt.objects.get()
    for _ in range(SILENCES):
        settle_payment.settle(attempt.pk)
    assert line("stripe").down
    return provider


def another() -> UUID:
    """A basket for the same slot: the clock stands."""
    return a_basket(Attempt.objects.get().payment.order.slot_id, milk=1)


@pytest.mark.django_db(transaction=True)
def test_placing_is_refused_with_nothing_held_and_another_way_works(down):
    left = available("milk")
    with pytest.raises(GatewayDown) as refusal:
        place(another(), tender="stripe")
    assert refusal.value.facts == {"methods": ["paypal", "on_delivery"]}
    assert available("milk") == left
    assert place(another()).state == "placed"


@pytest.mark.django_db(transaction=True)
def test_the_customer_who_was_paying_is_offered_the_other_way(down):
    order = Attempt.objects.get().payment.order
    with pytest.raises(GatewayDown):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    order.refresh_from_db()
    assert order.state == "placed"


@pytest.mark.django_db(transaction=True)
def test_it_is_offered_again_once_it_answers(down):
    down.control("DELETE", "faults")
    clock.forward(seconds=5)
    assert place(another(), tender="stripe").state == "pending"
    assert not line("stripe").down
