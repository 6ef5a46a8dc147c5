"""A slot too far for a card's authorisation: the card is checked at placing, the money held when
the day is near, and the customer asked in time where the bank says no. The provider is the
simulator over HTTP; time is moved here and there."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from datetime import timedelta
from functools import partial
from threading import Barrier, BrokenBarrierError
from unittest import mock

import pytest

from punnet.basket import vouchers
from punnet.foundation import clock
from punnet.foundation.testing import at_once
from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders import actions as orders
from punnet.orders.errors import NotInState
from punnet.orders.states import CancelReason
from punnet.overviews.order_view import may
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import NotPaid, OutcomeUnknown, PaymentUnfit
from punnet.payments.gateways.base import own_reach
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Payment
from punnet.processes import authorise_near, jobs, lose_slot, settle_payment
from punnet.processes.cancel_order import StillPaying, cancel_order
from punnet.processes.forget_cards import forget_cards
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import claim_order
from punnet.processes.ways_to_pay import payable_by
from punnet.promotions.models import Voucher
from punnet.promotions.tests.factories import a_voucher
from punnet.slots import queries as slots
from punnet.slots.models import Slot
from punnet.stores.models import Store
from tests import words
from tests.processes.test_lapsing import mails, pay, pick_and_pack, state
from tests.words import CHALLENGED, DECLINED, VISA, a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db
PAULA = "staff:1"
DAYS = 24
BAD_WHEN_CHARGED, POOR_WHEN_CHARGED = "4000000000000341", "4000008260003178"
ASKS_EACH_TIME = "4000002760003184"
INTENTS = "/v1/payment_intents"


@pytest.fixture
def far(provider):
    """The shop takes cards for far slots."""
    goods("milk", price=119, units=9)
    Store.objects.update(far_by_card=True)
    yield provider
    clock.reset()


def ordered(*, days: float = 10, **changes):
    slot = a_slot(method="collection", price=0, in_hours=days * DAYS)
    return place(a_basket(slot, milk=1), tender="stripe", **changes)


def verified(far, card: str = VISA, **how):
    """Placed with a card that is checked and kept."""
    order = ordered(**how)
    pay(far, order, card)
    return the_order(order.pk)


def go_to(far, at) -> None:
    """Time goes by here and at the provider."""
    clock.stop(at)
    ahead = (at - clock.datetime.now(clock.UTC)).total_seconds()
    far.control("PUT", "clock", offset_seconds=int(ahead))


def back_to_today(far) -> None:
    clock.reset()
    far.control("PUT", "clock", offset_seconds=0)


def near(order):
    return order.slot.ends_at - own_reach(gateway("stripe"))


def sweep() -> None:
    jobs.sweep_payments.func(timestamp=0)
    words.run_jobs("processes.authorise_near", "processes.follow_attempt", patient=True)
    words.run_jobs("processes.close_attempt", "processes.perform_call", patient=True)


def the_day_is_near(far, order) -> None:
    go_to(far, near(order) + timedelta(minutes=1))
    sweep()


def charges(far) -> list[str]:
    return sorted(row["status"] for row in far.ledger())


def asked(far, card: str = BAD_WHEN_CHARGED):
    """Its card was declined when the day was near."""
    order = verified(far, card)
    the_day_is_near(far, order)
    assert state(order) == ("placed", "lapsed")
    return the_order(order.pk)


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


# --- the bank says no


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (BAD_WHEN_CHARGED, "generic_decline"),
        (POOR_WHEN_CHARGED, "insufficient_funds"),
        (ASKS_EACH_TIME, "authentication_required"),
    ],
)
def test_declined_the_customer_is_asked_once_and_told_until_when(far, card, code):
    order = ordered()
    page = Attempt.objects.get()
    far.web.post(f"/pay/{page.page_id}", data={"card_number": card})
    far.web.post(f"/pay/{page.page_id}/challenge", data={"answer": "pass"})
    settle_payment.settle(page.pk)
    assert state(order) == ("placed", "verified")
    the_day_is_near(far, order)
    sweep()
    now = the_order(order.pk)
    assert state(order) == ("placed", "lapsed")
    assert Attempt.objects.get(purpose="charge").decline_code == code
    assert now.payment.pay_by == now.slot.cutoff_at - timedelta(hours=2)
    assert now.changes.get(kind="not_authorised").facts["code"] == code
    assert mails(order) == ["order_placed", "pay_again"]
    assert may(now) == ("pay", "cancel")
    assert audit() == []


def test_the_mail_says_until_when(far):
    order = asked(far)
    body = compose(Message.objects.get(order_id=order.pk, kind="pay_again")).body
    local = order.payment.pay_by.astimezone(clock.local(order.store.time_zone).tzinfo)
    assert f"{local:%H:%M}" in body and "lose" in body


def test_paid_again_in_time_it_is_picked_as_any_other(far):
    order = asked(far)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(far, order)
    now = the_order(order.pk)
    assert state(order) == ("placed", "authorised") and now.payment.pay_by is None
    go_to(far, order.slot.cutoff_at + timedelta(minutes=1))
    sweep()
    assert state(order) == ("placed", "authorised")  # its hour has passed and means nothing
    pick_and_pack(order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert audit() == []


def test_it_may_be_paid_on_delivery_instead(far):
    order = asked(far)
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    go_to(far, order.slot.cutoff_at)
    sweep()
    assert state(order) == ("placed", "due_on_delivery")
    assert audit() == []


def test_nobody_pays_and_the_slot_is_lost_with_all_that_was_held(far):
    order = asked(far)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")  # and leaves the page
    go_to(far, order.payment.pay_by - timedelta(minutes=1))
    sweep()
    assert state(order) == ("placed", "lapsed") and words.available("milk") == 8
    go_to(far, order.payment.pay_by)
    sweep()
    now = the_order(order.pk)
    assert (now.state, now.reason, now.payment.state) == ("cancelled", "not_paid", "voided")
    assert words.available("milk") == 9
    assert Slot.objects.get(pk=order.slot_id).booked == 0
    assert mails(order) == ["order_placed", "pay_again", "order_cancelled"]
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    assert audit() == []


def test_its_voucher_may_be_used_again(far):
    goods("cheese", price=4000, units=9)
    a_voucher()
    basket = a_basket(a_slot(method="collection", price=0, in_hours=10 * DAYS), cheese=1)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    order = place(basket, tender="stripe")
    pay(far, order, BAD_WHEN_CHARGED)
    the_day_is_near(far, order)
    assert Voucher.objects.get().used == 1
    go_to(far, the_order(order.pk).payment.pay_by)
    sweep()
    assert state(order) == ("cancelled", "voided")
    assert Voucher.objects.get().used == 0


def test_after_the_stated_time_nothing_can_be_paid(far):
    order = asked(far)
    go_to(far, order.payment.pay_by)
    assert "pay" not in may(the_order(order.pk))
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")


def test_a_provider_that_does_not_close_the_page_keeps_the_slot_until_it_does(far):
    order = asked(far)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    go_to(far, order.payment.pay_by)
    far.fault("reset", "/v1/checkout/sessions/*/expire", times=1)
    with pytest.raises(StillPaying):
        lose_slot.lose_slot(order.pk)
    assert state(order) == ("placed", "lapsed")
    sweep()
    assert state(order) == ("cancelled", "voided")


def test_paid_on_the_page_at_the_last_moment_it_is_kept(far):
    order = asked(far)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    page = Attempt.objects.filter(purpose="pay").last()
    far.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})  # and we do not hear of it
    go_to(far, order.payment.pay_by)
    lose_slot.lose_slot(order.pk)
    assert state(order) == ("placed", "authorised")
    assert audit() == []


def test_found_out_late_the_customer_has_until_the_cut_off(far):
    order = verified(far, BAD_WHEN_CHARGED)
    go_to(far, order.slot.cutoff_at - timedelta(hours=2, minutes=30))
    sweep()
    assert the_order(order.pk).payment.pay_by == order.slot.cutoff_at


def test_found_out_after_the_cut_off_the_store_decides(far):
    order = verified(far, BAD_WHEN_CHARGED)
    go_to(far, order.slot.cutoff_at + timedelta(minutes=1))
    sweep()
    sweep()
    assert state(order) == ("placed", "lapsed")
    assert the_order(order.pk).payment.pay_by is None


# --- cancelled


def test_cancelled_before_its_day_nothing_is_ever_asked(far):
    order = verified(far)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert state(order) == ("cancelled", "voided")
    the_day_is_near(far, order)
    assert far.ledger() == [] and audit() == []


def test_cancelled_while_the_call_is_under_way_the_money_goes_back(far):
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    record = settle_payment.record

    def late(attempt_id, outcome):
        cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
        words.run_jobs("processes.close_attempt", patient=True)
        record(attempt_id, outcome)

    with mock.patch.object(settle_payment, "record", late):
        authorise_near.authorise(order.pk)
    sweep()
    words.run_jobs("processes.reread_closed", patient=True)
    sweep()
    assert state(order) == ("cancelled", "voided") and charges(far) == ["canceled"]
    assert audit() == []


def test_closed_before_the_call_arrived_it_is_read_again_and_goes_back(far):
    """The process was paused before it sent, woke after the order was cancelled, and died."""
    order = verified(far)
    go_to(far, near(order) + timedelta(minutes=1))
    with mock.patch.object(settle_payment, "settle"):
        authorise_near.authorise(order.pk)
    attempt = Attempt.objects.get(purpose="charge")
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor="staff:9")
    words.run_jobs("processes.close_attempt", patient=True)
    assert Attempt.objects.get(pk=attempt.pk).state == "closed"
    gateway("stripe").begin(attempt)
    words.run_jobs("processes.reread_closed", patient=True)
    sweep()
    assert charges(far) == ["canceled"] and audit() == []


# --- cards are forgotten


def test_the_card_is_forgotten_when_the_order_is_over(far):
    order = verified(far)
    payer = Attempt.objects.get().payer_ref
    assert forget_cards() == 0
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    far.fault("reset", "/v1/customers/*", method="DELETE", times=1)
    assert forget_cards() == 0
    assert forget_cards() == 1
    assert far.stripe.v1.customers.retrieve(payer).deleted
    assert not Attempt.objects.exclude(payer_ref="").exists()
    assert forget_cards() == 0


def test_a_card_that_came_for_an_order_that_is_over_is_forgotten_too(far):
    order = ordered()
    page = Attempt.objects.get()
    far.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert state(order)[0] == "cancelled"
    assert forget_cards() == 1


# --- races: real threads, real rows


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


def payment_of(order_id: int) -> Payment:
    return Payment.objects.get(order_id=order_id)
