"""An authorisation that dies before the goods are packed: noticed in time, paid again or not, and
never picked on. The provider is the simulator over HTTP, whose card terms are shortened."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from unittest import mock

import pytest

from punnet.foundation import clock
from punnet.foundation.errors import Invalid
from punnet.foundation.testing import at_once
from punnet.inventory.models import Supply
from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.orders.models import Order
from punnet.orders.states import CancelReason
from punnet.overviews.order_view import may
from punnet.payments.errors import NotPaid, PaymentUnfit
from punnet.payments.models import Attempt, Payment
from punnet.processes import jobs, settle_payment, watch_authorisation
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import hand_over
from punnet.processes.pack_order import pack_order
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import Given, allow_unpaid, claim_order, pick_line
from punnet.slots.models import Slot
from simulators.stripe import core as simulated
from tests import words
from tests.processes.test_messages import deliver
from tests.words import VISA, a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db
PAULA, BOSS = "staff:1", "staff:9"
HOUR = 3600


def pay(provider, order, card: str = VISA) -> None:
    page = Attempt.objects.filter(payment__order=order).exclude(page_id="").last()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": card})
    settle_payment.settle(page.pk)


def by_card(provider, *, hours: float = 7 * 24, slot_in: float = 26):
    """Placed by a card whose authorisation lives so many hours, for a slot in so many."""
    if not Supply.objects.exists():
        goods("milk", price=119, units=9)
    slot = a_slot(method="collection", price=0, in_hours=slot_in)
    order = place(a_basket(slot, milk=1), tender="stripe")
    with mock.patch.object(simulated, "AUTHORISATION_SECONDS", int(hours * HOUR)):
        pay(provider, order)
    return the_order(order.pk)


def pass_hours(provider, hours: float) -> None:
    """Time goes by here and at the provider, and the sweep runs."""
    clock.forward(hours=hours)
    ahead = (clock.now() - clock.datetime.now(clock.UTC)).total_seconds()
    provider.control("PUT", "clock", offset_seconds=int(ahead))
    sweep()


def sweep() -> None:
    jobs.sweep_payments.func(timestamp=0)
    words.run_jobs("processes.follow_attempt", "processes.perform_call", "processes.close_attempt",
                   patient=True)  # fmt: skip


def state(order) -> tuple[str, str]:
    now = the_order(order.pk)
    return now.state, now.payment.state


def mails(order) -> list[str]:
    return list(
        Message.objects.filter(order_id=order.pk).order_by("at").values_list("kind", flat=True)
    )


# --- what is noticed, and when


def test_one_that_lives_long_enough_is_left_alone(provider):
    order = by_card(provider)
    for _ in range(5):
        pass_hours(provider, 6)
    assert state(order) == ("placed", "authorised")
    assert mails(order) == ["order_placed"]
    attempt = Attempt.objects.get()
    assert attempt.ask_again_at <= clock.now() + watch_authorisation.LOOK_EVERY


def test_the_providers_capture_before_holds_and_is_compared_with_the_slot(provider):
    """5 days of life for a slot in 6: asked again as soon as a new one would live long enough."""
    order = by_card(provider, hours=5 * 24, slot_in=6 * 24 - 3)
    attempt = Attempt.objects.get()
    assert abs(attempt.capture_before - clock.now() - timedelta(days=5)) < timedelta(minutes=1)
    pass_hours(provider, 24)
    assert state(order) == ("placed", "authorised")
    pass_hours(provider, 2)  # 6 days + 1 hour to the end of the slot and of handling: 25 gone
    assert state(order) == ("placed", "lapsed")
    assert mails(order) == ["order_placed", "pay_again"]
    pass_hours(provider, 6)
    assert mails(order) == ["order_placed", "pay_again"]  # asked once


def test_one_that_the_provider_cancels_is_noticed_by_its_message_at_once(provider):
    order = by_card(provider)
    provider.stripe.v1.payment_intents.cancel(Attempt.objects.get().charge_id)
    deliver(provider, "payment_intent.canceled")
    words.run_jobs("processes.follow_attempt")
    assert state(order) == ("placed", "lapsed")
    assert Attempt.objects.get().state == "closed"
    assert audit() == []


def test_and_by_the_sweep_when_the_message_is_lost(provider):
    order = by_card(provider)
    provider.stripe.v1.payment_intents.cancel(Attempt.objects.get().charge_id)
    sweep()
    assert state(order) == ("placed", "authorised")  # not asked every minute
    pass_hours(provider, 6)
    assert state(order) == ("placed", "lapsed")


def test_silence_says_nothing_of_the_money_and_is_asked_again(provider):
    order = by_card(provider, hours=5)
    provider.fault("reset", "/v1/payment_intents", method="GET", times=1)
    pass_hours(provider, 5)
    assert state(order) == ("placed", "authorised")
    words.past_cutoff(order)
    with pytest.raises(NotPaid):  # the claim judges the hour by itself
        claim_order(order_id=order.pk, picker=PAULA)
    clock.reset()
    pass_hours(provider, 5.1)
    assert state(order) == ("placed", "lapsed")


def test_one_that_the_provider_disowns_lapses_at_its_own_hour(provider):
    order = by_card(provider, hours=5)
    Attempt.objects.update(charge_id="pi_of_another_account")
    pass_hours(provider, 4)
    Attempt.objects.update(ask_again_at=clock.now())
    sweep()
    assert state(order) == ("placed", "authorised")
    pass_hours(provider, 1.1)
    assert state(order) == ("placed", "lapsed")


def test_once_packed_the_provider_is_asked_no_more(provider):
    order = by_card(provider)
    words.past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    attempt = Attempt.objects.get()
    watch_authorisation.look(attempt)
    assert Attempt.objects.get().ask_again_at > clock.now()  # it may be put back
    type(order).objects.filter(pk=order.pk).update(state="packed")
    watch_authorisation.look(attempt)
    assert Attempt.objects.get().ask_again_at is None


# --- what the customer can do


def lapsed(provider):
    order = by_card(provider, hours=5)
    pass_hours(provider, 5.1)
    assert state(order) == ("placed", "lapsed")
    return the_order(order.pk)


def test_the_mail_says_what_happened_and_leads_to_the_order(provider):
    order = lapsed(provider)
    message = Message.objects.get(order_id=order.pk, kind="pay_again")
    mail = compose(message)
    assert (
        "no longer sets aside €1.19" in mail.body and f"/orders/{order.number}?token=" in mail.body
    )
    assert may(the_order(order.pk)) == ("pay", "cancel")


def test_paid_again_it_is_picked_and_charged_once(provider):
    order = lapsed(provider)
    with pytest.raises(NotPaid):
        words.past_cutoff(order)
        claim_order(order_id=order.pk, picker=PAULA)
    clock.reset()
    clock.forward(hours=5.1)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    assert state(order) == ("placed", "lapsed")
    pay(provider, order)
    assert state(order) == ("placed", "authorised")
    assert the_order(order.pk).changes.filter(kind="paid_again").count() == 1
    pick_and_pack(order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert sorted(row["captured"] for row in provider.ledger()) == [0, 119]
    assert mails(order) == ["order_placed", "pay_again", "receipt"]
    assert audit() == []


def pick_and_pack(order) -> None:
    words.past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    for line in order.lines.all():
        pick_line(line_id=line.pk, picker=PAULA, given=Given(units=1))
    pack_order(order_id=order.pk, picker=PAULA, totes={"ambient": 1})


def test_a_decline_leaves_it_lapsed_and_another_card_may_follow(provider):
    order = lapsed(provider)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order, words.DECLINED)
    assert state(order) == ("placed", "lapsed")
    pay(provider, order)
    assert state(order) == ("placed", "authorised")


def test_it_may_be_paid_on_delivery_instead(provider):
    order = lapsed(provider)
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    assert state(order) == ("placed", "due_on_delivery")
    assert the_order(order.pk).tender == "on_delivery"
    assert mails(order) == ["order_placed", "pay_again"]  # it is not placed a second time
    pick_and_pack(order)
    assert state(order) == ("packed", "due_on_delivery")
    assert audit() == []


@pytest.mark.parametrize(
    ("tender", "held"),
    [("on_delivery", ["canceled"]), ("stripe", ["canceled", "requires_capture"])],
)
def test_what_still_lives_is_voided_when_it_is_replaced(provider, tender, held):
    order = by_card(provider, hours=5 * 24, slot_in=6 * 24 - 3)
    pass_hours(provider, 26)
    assert state(order) == ("placed", "lapsed")
    pay_again(order_id=order.pk, tender=tender, actor="customer:1")
    if tender == "stripe":
        pay(provider, order)
    sweep()
    assert sorted(row["status"] for row in provider.ledger()) == held
    assert audit() == []


def test_a_lapsed_order_can_be_cancelled(provider):
    order = lapsed(provider)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert state(order) == ("cancelled", "voided")
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    assert audit() == []


def test_money_that_comes_for_a_cancelled_lapsed_order_goes_back(provider):
    order = lapsed(provider)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor=BOSS)
    pay(provider, order)
    sweep()
    assert state(order) == ("cancelled", "voided")
    assert {row["status"] for row in provider.ledger()} == {"canceled"}
    assert audit() == []


def test_an_order_that_is_not_lapsed_is_not_paid_twice(provider):
    order = by_card(provider)
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")


def test_a_slot_too_far_for_a_card_takes_pay_on_delivery(provider):
    order = by_card(provider)
    Slot.objects.filter(pk=order.slot_id).update(
        starts_at=clock.now() + timedelta(days=9), ends_at=clock.now() + timedelta(days=9, hours=2)
    )
    provider.stripe.v1.payment_intents.cancel(Attempt.objects.get().charge_id)
    pass_hours(provider, 6)
    with pytest.raises(PaymentUnfit):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    assert state(order) == ("placed", "due_on_delivery")


# --- nobody pays


def test_nobody_pays_and_a_manager_decides_with_a_reason(provider):
    order = lapsed(provider)
    words.past_cutoff(order)
    sweep()
    assert state(order) == ("placed", "lapsed")
    with pytest.raises(NotPaid):
        claim_order(order_id=order.pk, picker=PAULA)
    with pytest.raises(Invalid):
        allow_unpaid(order_id=order.pk, reason="  ", actor=BOSS)
    allow_unpaid(order_id=order.pk, reason="an old customer", actor=BOSS)
    pick_and_pack(order)
    assert state(order) == ("packed", "capture_failed")
    assert mails(order)[-1] == "pay_again" and audit() == []
    hand_over(order_id=order.pk, actor="staff:5")
    now = the_order(order.pk)
    assert (now.state, now.payment.waived_by) == ("handed_over", BOSS)
    assert audit() == []


def test_the_managers_word_ends_when_the_customer_pays(provider):
    order = lapsed(provider)
    allow_unpaid(order_id=order.pk, reason="an old customer", actor=BOSS)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    pick_and_pack(order)
    payment = the_order(order.pk).payment
    assert (payment.state, payment.waived_by) == ("captured", "")


def test_a_customer_who_pays_after_it_was_packed_unpaid_is_charged_the_exact_sum(provider):
    order = lapsed(provider)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    allow_unpaid(order_id=order.pk, reason="an old customer", actor=BOSS)
    pick_and_pack(order)
    pay(provider, order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert audit() == []


def test_nobody_decides_about_an_order_that_is_paid(provider):
    order = by_card(provider)
    with pytest.raises(NotInState):
        allow_unpaid(order_id=order.pk, reason="x", actor=BOSS)


def test_one_that_still_lives_at_the_claim_is_picked_on(provider):
    """It was asked for again in time and nobody paid: what the bank still holds is taken."""
    order = by_card(provider, hours=27.5, slot_in=26)  # the slot ends in 28
    pass_hours(provider, 3)
    assert state(order) == ("placed", "lapsed")
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    words.past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    assert state(order) == ("picking", "authorised")
    pay(provider, order)  # on the page that was still open
    sweep()
    assert sorted(r["status"] for r in provider.ledger()) == ["canceled", "requires_capture"]
    assert audit() == []


def test_the_audit_names_an_order_picked_on_a_lapsed_authorisation(provider):
    order = lapsed(provider)
    type(order).objects.filter(pk=order.pk).update(state="picking")
    assert [f.check for f in audit()] == [
        "order picked on an authorisation that lapsed, and no manager's word"
    ]


# --- races: real threads, real rows


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_the_claim_and_the_watch_agree(provider):
    """Cancelled at the provider while it would still live by the clock: picked, and then the
    capture tells; or lapsed, and not picked. Never both."""
    goods("milk", price=119, units=9)
    for _ in range(3):
        order = by_card(provider)
        attempt = Attempt.objects.get(payment__order=order, state="authorised")
        provider.stripe.v1.payment_intents.cancel(attempt.charge_id)
        words.past_cutoff(order)
        outcomes = at_once(
            partial(watch_authorisation.look, attempt),
            partial(claim_order, order_id=order.pk, picker=PAULA),
        )
        assert (state(order), outcomes[1]) in [
            (("picking", "authorised"), None),
            (("placed", "lapsed"), "not_paid"),
        ]
        clock.reset()
    assert "lapsed" not in " ".join(found.check for found in audit())


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_many_watchers_ask_the_customer_once(provider):
    order = by_card(provider)
    attempt = Attempt.objects.get()
    provider.stripe.v1.payment_intents.cancel(attempt.charge_id)
    at_once(*[partial(watch_authorisation.look, attempt) for _ in range(6)])
    assert state(order) == ("placed", "lapsed")
    assert mails(order) == ["order_placed", "pay_again"]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_paying_by_card_and_choosing_the_door_at_once_ends_in_one_of_them(provider):
    order = lapsed(provider)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    page = Attempt.objects.filter(payment__order=order).last()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})
    at_once(
        partial(settle_payment.settle, page.pk),
        partial(pay_again, order_id=order.pk, tender="on_delivery", actor="customer:1"),
    )
    sweep()
    held = [row["status"] for row in provider.ledger()]
    assert (state(order)[1], "requires_capture" in held) in [
        ("authorised", True),
        ("due_on_delivery", False),
    ]
    assert audit() == []


@pytest.mark.parametrize("state", ["cancelled", "returned"])
@pytest.mark.parametrize("paid", ["lapsed", "capture_failed"])
def test_an_order_that_is_over_is_not_to_be_paid_though_its_payment_failed(state: str, paid: str):
    goods("milk", units=9)
    order = place(a_basket(milk=1))
    Order.objects.filter(pk=order.pk).update(state=state)
    Payment.objects.filter(order=order).update(state=paid, method="stripe")
    assert may(the_order(order.pk)) == ()
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
