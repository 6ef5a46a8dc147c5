"""A refused void is read, not believed: voided already, still live, or captured by somebody else,
whose money goes back. Against the provider's simulator over HTTP."""

from __future__ import annotations

from functools import partial
from threading import Barrier
from unittest import mock

import pytest

from punnet.foundation import clock
from punnet.foundation.testing import at_once
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.orders.states import CancelReason
from punnet.overviews import picking
from punnet.payments import queries as payment_queries
from punnet.payments.actions import calls
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt, Call
from punnet.payments.owed import owed
from punnet.processes import jobs, perform_call, stray_money, watch_authorisation
from punnet.processes.cancel_order import cancel_order
from punnet.processes.pay_again import pay_again
from tests import words
from tests.picking import pack, paid, pick
from tests.processes.test_lapsing import by_card, pass_hours, pay, state, sweep
from tests.processes.test_messages import deliver
from tests.words import a_shop, goods, the_order

pytestmark = pytest.mark.django_db
BOSS = "staff:9"


def capture_elsewhere(provider, minor: int | None = None) -> str:
    """As somebody does at the provider's own desk."""
    charge_id = Attempt.objects.last().charge_id
    wish = {"amount_to_capture": minor} if minor else {}
    provider.stripe.v1.payment_intents.capture(charge_id, wish)
    return charge_id


def cancel(order) -> None:
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")


def the_void() -> Call:
    return Call.objects.get(operation="void")


# --- what a refused void turns out to be


def test_cancelled_at_the_provider_it_is_voided(provider):
    order = by_card(provider)
    provider.stripe.v1.payment_intents.cancel(Attempt.objects.get().charge_id)
    cancel(order)
    assert (state(order), the_void().state) == (("cancelled", "voided"), "done")
    assert picking.strays(a_shop()) == []


@pytest.mark.parametrize("part", [None, 70])
def test_captured_elsewhere_it_goes_back_whole_and_staff_are_told(provider, part):
    order = by_card(provider)
    capture_elsewhere(provider, part)
    minor = part or 119
    cancel(order)
    [shown] = picking.strays(a_shop())
    assert (shown.number, shown.state, shown.amount_minor) == (order.number, "due", minor)
    assert state(order) == ("cancelled", "authorised")  # not voided while money is there
    sweep()
    assert (state(order), Attempt.objects.get().state) == (("cancelled", "voided"), "closed")
    [row] = provider.ledger()
    assert (row["captured"], row["refunded"]) == (minor, minor)
    payment = the_order(order.pk).payment
    assert (payment.captured_minor, payment.refunded_minor) == (0, 0)
    books = Entry.objects.filter(order_id=order.pk, account="clearing")
    assert sorted(books.values_list("amount_minor", flat=True)) == [-minor, minor]
    assert [each.state for each in picking.strays(a_shop())] == ["done"]
    assert payment_queries.waiting() == {"capture": 0, "lapsed": 0, "void": 0, "stray": 1}
    assert audit() == []


def test_a_refund_of_it_that_the_bank_sends_back_is_owed_and_asked_for_again(provider):
    order = by_card(provider)
    capture_elsewhere(provider)
    provider.control("PUT", "refunds", outcome="fails", after_seconds=3600)
    cancel(order)
    sweep()
    stray_money.seen(order.pk, BOSS)
    pass_hours(provider, 2)
    deliver(provider, "refund.failed")
    words.run_jobs("processes.check_refunds")
    [shown] = picking.strays(a_shop())
    assert (shown.state, shown.amount_minor) == ("failed", 119)
    assert owed(order.pk) == -119 and audit() == []
    provider.control("PUT", "refunds", outcome="at_once")
    perform_call.perform(stray_money.give_back_again(order.pk, BOSS))
    assert owed(order.pk) == 0 and audit() == []
    [row] = provider.ledger()
    assert (row["captured"], row["refunded"]) == (119, 119)
    with pytest.raises(NotInState):
        stray_money.give_back_again(order.pk, BOSS)
    assert Attempt.objects.get().state == "closed"


def test_what_was_given_back_there_too_is_not_given_back_twice(provider):
    order = by_card(provider)
    charge_id = capture_elsewhere(provider)
    provider.stripe.v1.refunds.create({"payment_intent": charge_id, "amount": 100})
    cancel(order)
    sweep()
    assert Call.objects.get(operation="stray").amount_minor == 19
    assert provider.ledger()[0]["refunded"] == 119 and audit() == []


def test_given_back_there_entirely_there_is_nothing_to_do(provider):
    order = by_card(provider)
    charge_id = capture_elsewhere(provider)
    provider.stripe.v1.refunds.create({"payment_intent": charge_id})
    cancel(order)
    assert state(order) == ("cancelled", "voided")
    assert not Call.objects.filter(operation="stray").exists()
    assert order.changes.filter(kind="captured_elsewhere").exists() and audit() == []


def test_still_live_it_is_asked_again_until_it_is_void(provider):
    """The provider keeps its refusal for the key: the next try has another."""
    order = by_card(provider)
    provider.fault("error", "/v1/payment_intents/*/cancel", status=400, times=2)
    cancel(order)
    assert (state(order), the_void().state) == (("cancelled", "authorised"), "due")
    key = the_void().key
    clock.forward(minutes=11)
    assert payment_queries.waiting()["void"] == 1
    jobs.sweep_payments.func(timestamp=0)
    assert the_void().state == "due" and the_void().key != key
    jobs.sweep_payments.func(timestamp=0)
    assert (state(order), the_void().state) == (("cancelled", "voided"), "done")
    assert provider.ledger()[0]["status"] == "canceled" and audit() == []


def test_a_refusal_that_cannot_be_looked_behind_changes_nothing(provider):
    order = by_card(provider)
    capture_elsewhere(provider)
    with mock.patch.object(Stripe, "standing", side_effect=OutcomeUnknown("silent")):
        cancel(order)
    assert the_void().state == "due" and not Call.objects.filter(operation="stray").exists()
    sweep()
    sweep()
    assert state(order) == ("cancelled", "voided") and audit() == []


def test_dying_after_the_refund_was_done_refunds_once(provider):
    order = by_card(provider)
    capture_elsewhere(provider)
    cancel(order)
    call = Call.objects.get(operation="stray")
    provider.fault("timeout_after", "/v1/refunds", times=1)
    from punnet.payments.gateways import stripe_client as gateway

    with mock.patch.object(gateway, "READ_SECONDS", 0.3):
        gateway.client.cache_clear()
        assert not perform_call.perform(call.pk)
    gateway.client.cache_clear()
    sweep()
    assert provider.ledger()[0]["refunded"] == 119
    assert state(order) == ("cancelled", "voided") and audit() == []


# --- a person


def refused(provider):
    order = by_card(provider)
    capture_elsewhere(provider)
    cancel(order)
    provider.fault("error", "/v1/refunds", status=400, code="insufficient_balance", times=1)
    sweep()
    return order


def test_what_cannot_be_given_back_is_seen_and_tried_again(provider):
    order = refused(provider)
    [shown] = picking.strays(a_shop())
    assert (shown.state, shown.problem) == ("refused", "insufficient_balance")
    assert [each.check for each in audit()] == [
        "money captured without us, not given back and not looked into"
    ]
    perform_call.perform(stray_money.give_back_again(order.pk, BOSS))
    assert state(order) == ("cancelled", "voided") and audit() == []
    with pytest.raises(NotInState):
        stray_money.give_back_again(order.pk, BOSS)


def test_it_leaves_the_list_when_somebody_looked_into_it(provider):
    order = refused(provider)
    for _ in range(2):
        stray_money.seen(order.pk, BOSS)
    assert picking.strays(a_shop()) == [] and audit() == []
    assert order.changes.filter(kind="stray_seen", by=BOSS).count() == 1


def test_another_stores_staff_does_not_see_it(provider):
    refused(provider)
    assert picking.strays(a_shop() + 1) == []


# --- before anybody voided


@pytest.mark.parametrize("how", ["message", "sweep"])
def test_a_placed_orders_money_captured_elsewhere_goes_back_and_it_is_paid_again(provider, how):
    order = by_card(provider)
    capture_elsewhere(provider)
    if how == "message":
        deliver(provider, "payment_intent.succeeded")
        words.run_jobs("processes.follow_attempt")
    else:
        pass_hours(provider, 6)
    assert state(order) == ("placed", "lapsed")
    sweep()
    assert provider.ledger()[0]["refunded"] == 119
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    assert state(order) == ("placed", "authorised") and audit() == []


def test_another_amount_is_never_taken_for_our_capture(provider):
    """Somebody captured less than what is in the totes: ours is refused, paid again, theirs goes
    back."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    capture_elsewhere(provider, 70)
    assert pack(order).payment.state == "capture_failed"
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert sorted((r["captured"], r["refunded"]) for r in provider.ledger()) == [(70, 70), (119, 0)]
    assert audit() == []


def test_what_the_bank_sends_back_of_it_is_no_debt_that_a_later_capture_would_settle(provider):
    """Else the goods that are captured then were never sold: no sale, no tax, no invoice."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    capture_elsewhere(provider, 70)
    assert pack(order).payment.state == "capture_failed"
    provider.control("PUT", "refunds", outcome="fails", after_seconds=0)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    with mock.patch("punnet.processes.later.perform_call"):  # the capture has to wait
        pay(provider, order)
    void, capture = Call.objects.filter(state="due").order_by("-operation")
    perform_call.perform(void.pk)
    perform_call.perform(Call.objects.get(operation="stray").pk)
    jobs.check_refunds(void.payment_id)
    assert owed(order.pk) == 119 - 70
    perform_call.perform(capture.pk)
    assert state(order) == ("packed", "captured") and audit() == []
    sold = Entry.objects.filter(order_id=order.pk, account__in=["sales", "tax"])
    assert sum(sold.values_list("amount_minor", flat=True)) == -119


# --- races: real threads on real rows


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_many_workers_refused_at_once_give_back_once(provider):
    order = by_card(provider)
    capture_elsewhere(provider)
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        cancel(order)
    call = the_void().pk
    at_once(*[partial(perform_call.perform, call) for _ in range(4)])
    assert Call.objects.filter(operation="stray").count() == 1
    sweep()
    assert provider.ledger()[0]["refunded"] == 119 and audit() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_of_the_attempt_it_would_be_given_back_more_than_once(provider):
    """The guard removed: every worker reads the call as due, and ends it blindly."""
    order = by_card(provider)
    capture_elsewhere(provider)
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        cancel(order)
    call = the_void().pk
    everybody = Barrier(4)

    def unlocked(call_id):
        found = payment_queries.call(call_id)
        everybody.wait(timeout=10)
        return found.payment.order, found.payment, found

    # every one is refused: over HTTP one of four may be told "the same key is running", and go home
    with (
        mock.patch.object(
            Stripe, "perform", side_effect=ProviderRefused("charge_already_captured")
        ),
        mock.patch.object(perform_call, "_locked", unlocked),
        mock.patch.object(calls, "change", lambda *_, **__: True),  # nor is it conditional
    ):
        at_once(*[partial(perform_call.perform, call) for _ in range(4)])
    assert Call.objects.filter(operation="stray").count() > 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_the_watch_and_the_cancelling_give_back_once(provider):
    order = by_card(provider)
    attempt = Attempt.objects.get()
    capture_elsewhere(provider)
    at_once(partial(watch_authorisation.look, attempt), partial(cancel, order))
    sweep()
    assert provider.ledger()[0]["refunded"] == 119
    assert state(order) == ("cancelled", "voided") and audit() == []
