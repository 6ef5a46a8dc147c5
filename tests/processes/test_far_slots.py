"""A slot too far for a card's authorisation: the card is checked at placing, and the money held
when the day is near, whoever dies or is silent. The provider is the simulator over HTTP."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest

from punnet.foundation import clock
from punnet.ops.audit import audit
from punnet.overviews.order_view import may
from punnet.payments.errors import NotPaid, OutcomeUnknown, PaymentUnfit
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt
from punnet.processes import authorise_near, settle_payment
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import claim_order
from punnet.processes.ways_to_pay import payable_by
from punnet.slots import queries as slots
from tests import words
from tests.far import (
    DAYS,
    INTENTS,
    PAULA,
    charges,
    go_to,
    near,
    ordered,
    sweep,
    the_day_is_near,
    verified,
)
from tests.processes.test_lapsing import mails, pay, pick_and_pack, state
from tests.words import CHALLENGED, DECLINED, a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db


# --- who may


def test_out_of_the_box_a_far_slot_takes_no_card(provider):
    goods("milk", price=119, units=9)
    slot = a_slot(method="collection", price=0, in_hours=10 * DAYS)
    assert payable_by(slots.slot(slot)) == ["on_delivery"]
    with pytest.raises(PaymentUnfit):
        place(a_basket(slot, milk=1), tender="stripe")


def test_where_the_store_takes_cards_for_far_slots_only_who_keeps_cards_is_offered(far):
    slot = a_slot(method="collection", price=0, in_hours=10 * DAYS)
    assert payable_by(slots.slot(slot)) == ["stripe", "on_delivery"]
    with pytest.raises(PaymentUnfit):
        place(a_basket(slot, milk=1), tender="paypal")


def test_a_near_slot_of_such_a_store_is_authorised_at_once(far):
    order = verified(far, days=3)
    assert state(order) == ("placed", "authorised")


# --- placing


def test_the_card_is_checked_and_kept_and_nothing_is_held(far):
    order = ordered()
    assert state(order) == ("pending", "awaiting_customer")
    pay(far, order)
    assert state(order) == ("placed", "verified")
    attempt = Attempt.objects.get()
    assert (attempt.state, attempt.purpose) == ("verified", "verify")
    assert attempt.payer_ref.startswith("cus_") and attempt.card_ref.startswith("pm_")
    assert attempt.ask_again_at is None
    assert far.ledger() == [] and mails(order) == ["order_placed"]
    assert may(the_order(order.pk)) == ("cancel", "amend")
    assert audit() == []


def test_the_bank_may_ask_with_3_d_secure_while_the_customer_is_there(far):
    order = ordered()
    page = Attempt.objects.get().page_id
    far.web.post(f"/pay/{page}", data={"card_number": CHALLENGED})
    far.web.post(f"/pay/{page}/challenge", data={"answer": "pass"})
    settle_payment.settle(Attempt.objects.get().pk)
    assert state(order) == ("placed", "verified")
    the_day_is_near(far, order)
    assert state(order) == ("placed", "authorised")  # it was asked then, and not again


def test_a_card_declined_at_placing_leaves_the_order_pending_and_another_may_follow(far):
    order = ordered()
    pay(far, order, DECLINED)
    assert state(order) == ("pending", "declined")
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    assert Attempt.objects.last().purpose == "verify"
    pay(far, order)
    assert state(order) == ("placed", "verified")
    sweep()
    assert [each.state for each in Attempt.objects.order_by("id")] == ["closed", "verified"]


def test_nobody_checks_a_card_and_the_order_ends_at_its_deadline(far):
    order = ordered()
    clock.forward(minutes=16)
    words.run_jobs("processes.expire_payment")
    assert state(order) == ("cancelled", "voided")
    assert Attempt.objects.get().state == "closed"


def test_a_placing_whose_answer_is_lost_is_asked_again_with_the_same_bytes(far):
    far.fault("timeout_after", "/v1/checkout/sessions", times=1)
    with mock.patch.object(gateway("stripe").__class__, "was_begun", side_effect=AssertionError):
        order = ordered()
        settle_payment.settle(Attempt.objects.get().pk)
    assert state(order) == ("pending", "awaiting_customer")
    assert len(far.stripe.v1.checkout.sessions.list().data) == 1


# --- the day is near


def test_not_before_its_time(far):
    order = verified(far)
    go_to(far, near(order) - timedelta(minutes=1))
    sweep()
    assert state(order) == ("placed", "verified") and far.ledger() == []
    authorise_near.authorise(order.pk)  # a job that came too early
    assert far.ledger() == []


def test_exactly_the_maximum_is_held_and_it_is_picked_and_charged_as_any_other(far):
    order = verified(far)
    the_day_is_near(far, order)
    assert state(order) == ("placed", "authorised")
    charge = Attempt.objects.get(purpose="charge")
    assert far.ledger()[0]["authorised"] == order.maximum_minor == charge.amount_minor
    assert charge.capture_before > order.slot.ends_at + timedelta(hours=2)
    assert the_order(order.pk).changes.filter(kind="authorised").count() == 1
    sweep()
    go_to(far, order.slot.cutoff_at + timedelta(minutes=1))
    pick_and_pack(order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert far.ledger()[0]["captured"] == 119
    assert mails(order) == ["order_placed", "receipt"]
    assert audit() == []


def test_it_is_never_picked_before_the_money_is_held(far):
    order = verified(far)
    words.past_cutoff(order)
    with pytest.raises(NotPaid):
        claim_order(order_id=order.pk, picker=PAULA)


def test_the_claim_finds_a_dead_one_and_the_watch_asks_as_for_any_other(far):
    order = verified(far)
    the_day_is_near(far, order)
    far.stripe.v1.payment_intents.cancel(Attempt.objects.get(purpose="charge").charge_id)
    go_to(far, clock.now() + timedelta(hours=7))
    sweep()
    assert state(order) == ("placed", "lapsed")
    assert the_order(order.pk).payment.pay_by is None  # it had been secured: the store decides


# --- killed, or not answered


def killed_at(step: str, order) -> None:
    """The worker dies in the job before that step."""
    dies = mock.patch.object(settle_payment, step, side_effect=KeyboardInterrupt)
    with dies, pytest.raises(KeyboardInterrupt):
        authorise_near.authorise(order.pk)


def test_killed_before_the_call_it_is_sent_by_the_sweep_once(far):
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    killed_at("settle", order)
    assert far.ledger() == []
    clock.forward(seconds=30)
    sweep()
    assert state(order) == ("placed", "authorised") and charges(far) == ["requires_capture"]


def test_killed_after_the_call_the_same_bytes_are_one_charge(far):
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    killed_at("record", order)
    assert charges(far) == ["requires_capture"] and state(order) == ("placed", "verified")
    clock.forward(seconds=30)
    sweep()
    assert state(order) == ("placed", "authorised") and charges(far) == ["requires_capture"]
    assert audit() == []


@pytest.mark.parametrize("fault", ["timeout_after", "reset"])
def test_an_answer_that_is_lost_holds_the_money_once(far, fault):
    order = verified(far)
    far.fault(fault, INTENTS, times=2)
    the_day_is_near(far, order)
    assert state(order) == ("placed", "verified")
    clock.forward(minutes=1)
    sweep()
    clock.forward(minutes=2)
    sweep()
    assert state(order) == ("placed", "authorised") and charges(far) == ["requires_capture"]


@pytest.mark.parametrize("keep", [True, False])
def test_a_provider_that_broke_is_read_first_and_charges_once(far, keep):
    order = verified(far)
    far.fault("error", INTENTS, status=500, times=1, **({"keep": True} if keep else {}))
    the_day_is_near(far, order)
    clock.forward(minutes=1)
    sweep()
    assert state(order) == ("placed", "authorised") and charges(far) == ["requires_capture"]
    assert audit() == []


def test_a_day_later_the_provider_has_forgotten_the_key_and_is_read_first(far):
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    killed_at("record", order)
    go_to(far, near(order) + timedelta(hours=25))
    sweep()
    assert state(order) == ("placed", "authorised") and charges(far) == ["requires_capture"]


def test_a_silent_provider_asks_the_customer_hours_before_the_cut_off(far):
    order = verified(far)
    with mock.patch.object(gateway("stripe").__class__, "advance", side_effect=OutcomeUnknown):
        the_day_is_near(far, order)
        go_to(far, order.slot.cutoff_at - timedelta(hours=7))
        sweep()
        assert state(order) == ("placed", "verified")
        go_to(far, order.slot.cutoff_at - timedelta(hours=6))
        sweep()
        sweep()
    assert state(order) == ("placed", "lapsed")
    assert mails(order) == ["order_placed", "pay_again"]
    clock.forward(hours=1)
    sweep()  # it answers: the money is held after all
    assert state(order) == ("placed", "authorised")
    assert the_order(order.pk).payment.pay_by is None
    assert audit() == []
