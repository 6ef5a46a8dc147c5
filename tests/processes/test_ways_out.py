"""Where something went wrong for good there is a way out, and nothing else stands still for it."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest

from punnet.foundation import clock
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.orders.states import CancelReason
from punnet.payments import queries as payment_queries
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt, Call
from punnet.processes import jobs, settle_payment
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import retry_refund, return_order
from punnet.processes.pay_again import pay_again
from tests import words
from tests.processes.test_picking import pack, paid, pick, refuse_captures
from tests.words import VISA, a_basket, available, goods, place, the_order

pytestmark = pytest.mark.django_db
PAULA, DRIVER, BOSS = "staff:1", "staff:5", "staff:9"


def pay(provider, order) -> None:
    page = Attempt.objects.filter(payment__order=order).exclude(page_id="").last()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})


def unpaid_pack(provider):
    """Packed, its capture refused by the bank."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    return pack(order)


# --- captures


def test_a_refusal_that_cannot_be_looked_behind_is_no_refusal(provider):
    """The answer was lost, the repeat is told "already captured", and reading fails: were that
    believed, the customer would be asked to pay a second time."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refused = mock.patch.object(Stripe, "perform", side_effect=ProviderRefused("already_captured"))
    silent = mock.patch.object(Stripe, "was_performed", side_effect=OutcomeUnknown("time-out"))
    with refused, silent:
        pack(order)
    assert Call.objects.get(operation="capture").state == "due"
    assert the_order(order.pk).payment.state == "authorised"


def test_an_authorisation_that_a_new_card_replaces_is_given_back(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    with (
        mock.patch.object(Stripe, "perform", side_effect=ProviderRefused("try_again")),
        mock.patch.object(Stripe, "was_performed", return_value=None),
    ):
        pack(order)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    words.run_jobs("processes.follow_attempt")
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "captured"
    assert sorted(row["status"] for row in provider.ledger()) == ["canceled", "succeeded"]
    assert audit() == []


def test_money_that_comes_for_a_returned_order_goes_back(provider):
    """Returned while the void of the dead authorisation is still due, and the customer pays on
    the page that asked again."""
    order = unpaid_pack(provider)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    words.run_jobs("processes.close_attempt", "processes.follow_attempt")
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "voided"
    assert [row["status"] for row in provider.ledger()] == ["canceled", "canceled"]
    assert audit() == []


# --- refunds


def test_a_refused_refund_is_seen_and_tried_again(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    with (
        mock.patch.object(Stripe, "perform", side_effect=ProviderRefused("balance_insufficient")),
        mock.patch.object(Stripe, "was_performed", return_value=None),
    ):
        return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    assert [found.check for found in audit()] == ["order that is over keeps money, no refund due"]
    retry_refund(order_id=order.pk, actor=BOSS)
    assert the_order(order.pk).payment.state == "refunded"
    assert provider.ledger()[0]["refunded"] == 119 and audit() == []
    with pytest.raises(NotInState):
        retry_refund(order_id=order.pk, actor=BOSS)


def test_a_refund_that_is_due_is_not_begun_again(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    with pytest.raises(NotInState):
        retry_refund(order_id=order.pk, actor=BOSS)
    assert Call.objects.filter(operation="refund").count() == 1


# --- what the worker looks at again


def test_one_order_that_cannot_be_closed_does_not_stop_the_others(provider):
    goods("milk", units=2)
    stuck, other = (place(a_basket(milk=1), tender="stripe") for _ in range(2))
    provider.fault("reset", f"/v1/checkout/sessions/{Attempt.objects.first().page_id}", times=99)
    clock.forward(minutes=16)
    jobs.sweep_payments.func(timestamp=0)
    assert (the_order(stuck.pk).state, the_order(other.pk).state) == ("pending", "cancelled")


def test_a_bug_in_one_call_does_not_stop_the_others(provider):
    goods("milk", units=5)
    for _ in range(2):
        order = place(a_basket(milk=1), tender="stripe")
        pay(provider, order)
        words.run_jobs("processes.follow_attempt")
        with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
            cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    real, calls = Stripe.perform, []

    def broken_once(self, call):
        calls.append(call.pk)
        if len(calls) == 1:
            raise RuntimeError("a bug")
        return real(self, call)

    with mock.patch.object(Stripe, "perform", broken_once):
        jobs.sweep_payments.func(timestamp=0)
    assert sorted(Call.objects.values_list("state", flat=True)) == ["done", "due"]


def test_a_paid_attempt_is_not_asked_after_for_ever(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order)
    words.run_jobs("processes.follow_attempt")
    attempt = Attempt.objects.get()
    assert attempt.state == "authorised"
    provider.fault("reset", "/v1/", method="GET", times=5)
    settle_payment.settle(attempt.pk)  # a late message of the provider, or the customer's reload
    clock.forward(minutes=10)
    assert payment_queries.due_attempts() == []


def test_a_losing_page_is_closed_when_the_provider_is_back(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    with mock.patch.object(Stripe, "close", side_effect=OutcomeUnknown("silent")):
        words.run_jobs("processes.close_attempt", patient=True)
    words.run_jobs("processes.close_attempt")
    assert Attempt.objects.get().state == "closed"


def test_a_page_that_the_provider_disowns_holds_nothing_for_ever(provider):
    """Refused whatever we ask of it: held while it could still bring money, then let go."""
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    refusal = ProviderRefused("resource_missing")
    with mock.patch.object(Stripe, "close", side_effect=refusal):
        clock.forward(minutes=16)
        jobs.sweep_payments.func(timestamp=0)
        assert (the_order(order.pk).state, available("milk")) == ("pending", 0)
        clock.forward(seconds=(Stripe.page_life + timedelta(minutes=5)).total_seconds())
        jobs.sweep_payments.func(timestamp=0)
    assert (the_order(order.pk).state, available("milk")) == ("cancelled", 1)


def test_a_wrong_key_of_ours_is_no_answer_about_the_money(provider, settings):
    from punnet.payments.gateways import stripe as gateway

    goods("milk", units=1)
    settings.STRIPE_API_KEY = "sk_test_wrong"
    gateway._client.cache_clear()
    order = place(a_basket(milk=1), tender="stripe")
    assert order.payment.state == "confirming"
    assert Attempt.objects.get().state == "new"
