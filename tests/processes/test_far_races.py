"""Far slots with real threads on real rows: the money is held once."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from datetime import timedelta
from functools import partial
from threading import Barrier, BrokenBarrierError
from unittest import mock

import pytest

from punnet.foundation.testing import at_once
from punnet.ops.audit import audit
from punnet.orders import actions as orders
from punnet.orders.states import CancelReason
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt
from punnet.processes import authorise_near, lose_slot, settle_payment
from punnet.processes.cancel_order import cancel_order
from punnet.processes.pay_again import pay_again
from tests import words
from tests.far import asked, back_to_today, charges, go_to, near, payment_of, sweep, verified
from tests.processes.test_lapsing import state
from tests.words import VISA, the_order

pytestmark = pytest.mark.django_db


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_many_jobs_hold_the_money_once(far):
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    at_once(*[partial(authorise_near.authorise, order.pk) for _ in range(6)])
    sweep()
    assert Attempt.objects.filter(purpose="charge").count() == 1
    assert charges(far) == ["requires_capture"] and state(order) == ("placed", "authorised")


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_the_job_and_a_cancellation_end_in_nothing_held(far):
    for _ in range(3):
        order = verified(far)
        go_to(far, near(order) + timedelta(minutes=1))
        at_once(
            partial(authorise_near.authorise, order.pk),
            partial(cancel_order, order_id=order.pk, reason=CancelReason.CUSTOMER,
                    actor="customer:1"),
        )  # fmt: skip
        sweep()
        words.run_jobs("processes.reread_closed", "processes.perform_call", patient=True)
        assert state(order) == ("cancelled", "voided")
        back_to_today(far)
    assert set(charges(far)) <= {"canceled"}
    assert audit() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_late_answer_and_the_customer_paying_anew_hold_the_money_once(far):
    order = verified(far)
    with mock.patch.object(gateway("stripe").__class__, "advance", side_effect=OutcomeUnknown):
        go_to(far, order.slot.cutoff_at - timedelta(hours=5))
        sweep()
        sweep()
    assert state(order) == ("placed", "lapsed")
    charge = Attempt.objects.get(purpose="charge")
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    page = Attempt.objects.filter(purpose="pay").last()
    far.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})
    at_once(partial(settle_payment.settle, charge.pk), partial(settle_payment.settle, page.pk))
    sweep()
    words.run_jobs("processes.reread_closed", "processes.perform_call", patient=True)
    assert state(order) == ("placed", "authorised")
    assert charges(far).count("requires_capture") == 1
    assert audit() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_losing_the_slot_and_paying_at_the_last_moment_end_in_one_of_them(far):
    for _ in range(3):
        order = asked(far)
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
        page = Attempt.objects.filter(payment__order=order, purpose="pay").last()
        go_to(far, order.payment.pay_by)
        at_once(
            partial(lose_slot.lose_slot, order.pk),
            lambda: far.web.post(f"/pay/{page.page_id}", data={"card_number": VISA}) and None,  # noqa: B023
        )
        settle_payment.settle(page.pk)
        sweep()
        held = far.stripe.v1.payment_intents.list().data[0].status == "requires_capture"
        assert (state(order), held) in [
            (("placed", "authorised"), True),
            (("cancelled", "voided"), False),
        ]
        back_to_today(far)
    assert audit() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("locked", [True, False])
def test_it_is_the_locks_that_keep_it_at_one(far, locked):
    """Two jobs that both look before either wrote: without the locks each makes a call."""
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    both, real = Barrier(2), payment_queries.open_attempts

    def look(order_id):
        found = real(order_id)
        with suppress(BrokenBarrierError):
            both.wait(timeout=1)  # under the locks the other one never comes
        return found

    with ExitStack() as scene:
        scene.enter_context(mock.patch.object(payment_queries, "open_attempts", look))
        scene.enter_context(mock.patch.object(settle_payment, "settle"))
        if not locked:
            for actions, name in ((orders, "lock"), (payments, "lock_payment")):
                unlocked = {"lock": the_order, "lock_payment": payment_of}[name]
                scene.enter_context(mock.patch.object(actions, name, unlocked))
        at_once(*[partial(authorise_near.authorise, order.pk) for _ in range(2)])
    assert Attempt.objects.filter(purpose="charge").count() == (1 if locked else 2)
