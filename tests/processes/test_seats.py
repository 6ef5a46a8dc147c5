"""Half of a process's threads may wait for the provider. Who finds no seat asks nothing, which
says nothing of the provider: the next look comes soon, however often we looked before."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest import mock

import pytest
from django.test import Client

from punnet.api import payment as ways_back
from punnet.foundation import clock
from punnet.ops import web
from punnet.orders.states import CancelReason
from punnet.payments.gateways.line import line
from punnet.payments.models import Attempt, Call
from punnet.processes import cancel_order, jobs, perform_call, settle_payment
from tests.processes.test_faults import pay, placed_by_card
from tests.words import a_basket, goods, place, run_jobs, the_order

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def one_seat(settings) -> Iterator[None]:
    """The process has two threads, so that one may wait."""
    settings.PROVIDER_SEATS = 1
    for made in (line, ways_back._threads):
        made.cache_clear()
    yield
    for made in (line, ways_back._threads):
        made.cache_clear()


@contextmanager
def no_seat() -> Iterator[None]:
    with line("stripe").asking():
        yield


def looked_at(attempt: Attempt) -> tuple[int, float]:
    """How often it was asked for, and in how many seconds it is looked at again."""
    attempt.refresh_from_db()
    assert attempt.ask_again_at is not None
    return attempt.asked, round((attempt.ask_again_at - clock.now()).total_seconds())


@pytest.mark.usefixtures("one_seat")
def test_an_attempt_that_could_not_be_asked_for_is_looked_at_soon_and_as_often(provider):
    goods("milk", units=5)
    place(a_basket(milk=1), tender="stripe")
    clock.stop(clock.now())
    Attempt.objects.update(asked=9, ask_again_at=clock.now() + timedelta(minutes=5))
    attempt = Attempt.objects.get()
    with no_seat():
        settle_payment.settle(attempt.pk)
    assert looked_at(attempt) == (9, 10)
    settle_payment.settle(attempt.pk)
    assert looked_at(attempt) == (10, 300)


@pytest.mark.usefixtures("one_seat")
def test_money_on_hold_that_could_not_be_asked_for_is_looked_at_soon(provider):
    goods("milk", units=5)
    placed_by_card(provider, milk=1)
    clock.stop(clock.now())
    Attempt.objects.update(asked=9, ask_again_at=clock.now())
    attempt = Attempt.objects.get()
    with no_seat():
        settle_payment.settle(attempt.pk)
    assert looked_at(attempt) == (9, 10)


@pytest.mark.usefixtures("one_seat")
def test_a_void_that_could_not_be_sent_is_sent_by_the_sweep_and_counts_as_no_asking(provider):
    goods("milk", units=5)
    order = placed_by_card(provider, milk=1)
    with no_seat():
        cancel_order.cancel_order(
            order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1"
        )
        call = Call.objects.get()
        assert perform_call.perform(call.pk) is False
    assert (Call.objects.get().asked, Call.objects.get().state) == (0, "due")
    jobs.sweep_payments.func(timestamp=0)
    assert the_order(order.pk).payment.state == "voided"


@pytest.mark.usefixtures("one_seat")
def test_customers_who_come_back_take_no_more_threads_than_may_ask(provider):
    goods("milk", units=5)
    orders = [place(a_basket(milk=1), tender="stripe") for _ in range(3)]
    for order in orders:
        pay(provider, order)
    silent, entered, threads = threading.Event(), [], threading.active_count()

    def waits(attempt_id: int) -> None:
        entered.append(attempt_id)
        silent.wait(10)

    with (
        mock.patch.object(ways_back, "settle", waits),
        mock.patch.object(ways_back, "PATIENCE_SECONDS", 0.05),
    ):
        for attempt in Attempt.objects.order_by("id"):
            assert Client().get(f"/payment/{attempt.key}/return").status_code == 303
        assert threading.active_count() <= threads + 1
        silent.set()
        [thread.join(5) for thread in threading.enumerate() if thread.name == "payment-return"]
    assert entered == [Attempt.objects.order_by("id")[0].pk]
    # the job goes on where the page could not
    clock.forward(minutes=1)
    run_jobs("processes.follow_attempt")
    assert {the_order(order.pk).state for order in orders} == {"placed"}
    # and the thread is free again
    assert ways_back._threads().acquire(blocking=False)


def test_a_web_process_is_told_its_threads(monkeypatch):
    monkeypatch.setenv("PUNNET_WEB_THREADS", "")
    told = {}

    class Server:
        def __init__(self, *_: object, **options: object) -> None:
            told.update(options, seen=os.environ["PUNNET_WEB_THREADS"])

        def serve(self) -> None:
            """Nothing to do."""

    monkeypatch.setattr(web, "Granian", Server)
    web.serve(host="127.0.0.1", port=0, processes=1, threads=6)
    assert (told["blocking_threads"], told["seen"]) == (6, "6")
