"""A far slot whose money the bank does not give: the customer is asked in time, or loses the slot;
and what becomes of the card when the order is over."""

from __future__ import annotations

from datetime import timedelta
from unittest import mock

import pytest

from punnet.basket import vouchers
from punnet.foundation import clock
from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.orders.states import CancelReason
from punnet.overviews.order_view import may
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt
from punnet.processes import authorise_near, lose_slot, settle_payment
from punnet.processes.cancel_order import StillPaying, cancel_order
from punnet.processes.forget_cards import forget_cards
from punnet.processes.pay_again import pay_again
from punnet.promotions.models import Voucher
from punnet.promotions.tests.factories import a_voucher
from punnet.slots.models import Slot
from tests import words
from tests.far import (
    ASKS_EACH_TIME,
    BAD_WHEN_CHARGED,
    DAYS,
    POOR_WHEN_CHARGED,
    asked,
    charges,
    go_to,
    near,
    ordered,
    sweep,
    the_day_is_near,
    verified,
)
from tests.processes.test_lapsing import mails, pay, pick_and_pack, state
from tests.words import VISA, a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db


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
