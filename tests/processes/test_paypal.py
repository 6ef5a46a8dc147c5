"""An order by PayPal: the customer agrees there, we call for the money, renew it, close it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.ops.audit import audit
from punnet.orders.states import CancelReason
from punnet.payments.errors import NotPaid, PaymentUnfit
from punnet.payments.gateways.paypal import PayPal
from punnet.payments.models import Attempt, Call
from punnet.processes import jobs, settle_payment, watch_authorisation
from punnet.processes.cancel_order import cancel_order, expire_payment
from punnet.processes.hand_over import hand_over
from punnet.processes.pack_order import pack_order
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import Given, claim_order, pick_line
from punnet.slots.models import Slot
from tests import words
from tests.words import a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db
PAULA = "staff:1"
JOBS = ("processes.follow_attempt", "processes.perform_call", "processes.close_attempt",
        "processes.reread_closed")  # fmt: skip


@pytest.fixture
def milk() -> None:
    goods("milk", price=119, units=9)


def ordered(*, slot_in: float = 26):
    slot = a_slot(method="collection", price=0, in_hours=slot_in)
    return place(a_basket(slot, milk=1), tender="paypal")


def agree(provider, order, funding: str = "balance") -> Attempt:
    page = Attempt.objects.filter(payment__order=order).exclude(page_id="").last()
    assert provider.agree(page.page_id, funding).status_code == 303
    return page


def paid(provider, funding: str = "balance", **slot):
    order = ordered(**slot)
    settle_payment.settle(agree(provider, order, funding).pk)
    return the_order(order.pk)


def pass_hours(provider, hours: float) -> None:
    """Time goes by here and at the provider, and the sweep runs."""
    clock.forward(hours=hours)
    ahead = (clock.now() - clock.datetime.now(clock.UTC)).total_seconds()
    provider.control("PUT", "clock", offset_seconds=int(ahead) + 1)
    sweep()


def sweep() -> None:
    jobs.sweep_payments.func(timestamp=0)
    for _ in range(2):
        words.run_jobs(*JOBS, patient=True)


def state(order) -> tuple[str, str]:
    now = the_order(order.pk)
    return now.state, now.payment.state


def money(provider) -> list[tuple[int, int, int, str]]:
    return [(r["authorised"], r["captured"], r["refunded"], r["status"]) for r in provider.ledger()]


# --- paid, packed, given back


def test_the_customer_is_sent_there_and_the_money_is_held_when_they_come_back(provider, milk):
    order = ordered()
    assert state(order) == ("pending", "awaiting_customer")
    page = agree(provider, order)
    assert page.page_url.startswith(f"{provider.base}/paypal/checkoutnow")
    assert money(provider) == []  # agreed to, and not called for
    settle_payment.settle(page.pk)
    assert state(order) == ("placed", "authorised")
    assert money(provider) == [(119, 0, 0, "CREATED")]
    won = Attempt.objects.get()
    assert abs(won.capture_before - clock.now() - timedelta(days=3)) < timedelta(minutes=1)
    assert audit() == []


def test_packed_for_less_the_exact_total_is_captured_and_the_rest_let_go(provider, milk):
    slot = a_slot(method="collection", price=0)
    order = place(a_basket(slot, milk=3), tender="paypal")
    settle_payment.settle(agree(provider, order).pk)
    words.past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    line = words.line_of(order, "milk")
    pick_line(line_id=line.pk, picker=PAULA, given=Given(units=2), short_reason="sold_out")
    pack_order(order_id=order.pk, picker=PAULA, totes={"chilled": 1})
    assert state(order) == ("packed", "captured")
    assert money(provider) == [(357, 238, 0, "CAPTURED")]
    hand_over(order_id=order.pk, actor=PAULA, received_by="Ada")
    assert audit() == []


def test_cancelled_what_was_held_is_let_go(provider, milk):
    order = paid(provider)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert state(order) == ("cancelled", "voided")
    assert money(provider) == [(119, 0, 0, "VOIDED")]


def test_declined_the_order_waits_and_is_paid_again_on_a_new_page(provider, milk):
    order = paid(provider, "declined")
    assert state(order) == ("pending", "declined")
    first = Attempt.objects.get()
    assert (first.state, first.decline_code) == ("closed", "instrument_declined")
    pay_again(order_id=order.pk, tender="paypal", actor="customer:1")
    assert state(order) == ("pending", "awaiting_customer")
    second = agree(provider, order)
    assert second.page_url != first.page_url
    settle_payment.settle(second.pk)
    assert state(order) == ("placed", "authorised")


def test_the_job_finds_a_customer_who_never_came_back(provider, milk):
    order = ordered()
    agree(provider, order)
    words.run_jobs("processes.follow_attempt")
    assert state(order) == ("placed", "authorised")


# --- closing


def test_nobody_agreed_in_time_and_the_order_goes(provider, milk):
    order = ordered()
    clock.forward(minutes=16)
    expire_payment(order.pk)
    assert state(order) == ("cancelled", "voided")
    agree(provider, order)  # too late: nobody calls for the money any more
    clock.forward(minutes=5)
    sweep()
    assert money(provider) == []


def test_our_call_for_the_money_meets_the_closing_and_the_money_goes_back(
    provider, milk, monkeypatch
):
    """The order is cancelled between our reading that it was agreed to and our call."""
    order = ordered()
    page = agree(provider, order)
    call = PayPal._authorise

    def cancelled_first(self, attempt):
        monkeypatch.setattr(PayPal, "_authorise", call)
        cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
        assert state(order) == ("cancelled", "voided")
        return call(self, attempt)

    monkeypatch.setattr(PayPal, "_authorise", cancelled_first)
    settle_payment.settle(page.pk)
    sweep()
    assert money(provider) == [(119, 0, 0, "VOIDED")]
    assert Attempt.objects.get().state == "closed"
    assert state(order) == ("cancelled", "voided")
    assert audit() == []


def test_killed_after_that_call_the_money_is_found_and_goes_back(provider, milk, monkeypatch):
    order = ordered()
    page = agree(provider, order)
    gateway = PayPal()
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    gateway._authorise(page)  # another process was at it, and died before it could say so
    assert money(provider) == [(119, 0, 0, "CREATED")]
    provider.fault("reset", "/paypal/v2/checkout/orders", method="GET", times=1)
    words.run_jobs("processes.reread_closed", patient=True)
    assert money(provider) == [(119, 0, 0, "CREATED")]  # silence: asked again
    words.run_jobs("processes.reread_closed")
    words.run_jobs("processes.perform_call")
    assert money(provider) == [(119, 0, 0, "VOIDED")]
    assert [(c.operation, c.reason) for c in Call.objects.all()] == [("void", "not_wanted")]
    words.run_jobs(*JOBS)
    assert state(order) == ("cancelled", "voided")
    assert audit() == []


# --- far slots: renewed


def test_a_slot_is_paid_for_as_far_as_one_renewal_reaches(provider, milk):
    near = a_slot(method="collection", price=0, in_hours=5 * 24 - 3)
    far = a_slot(method="collection", price=0, in_hours=5 * 24)
    assert place(a_basket(near, milk=1), tender="paypal").state == "pending"
    with pytest.raises(PaymentUnfit) as refused:
        place(a_basket(far, milk=1), tender="paypal")
    assert refused.value.facts["methods"] == ["stripe", "on_delivery"]


def test_without_an_account_it_is_not_offered(provider, milk, settings):
    settings.PAYPAL_CLIENT_ID = ""
    with pytest.raises(PaymentUnfit) as refused:
        ordered()
    assert refused.value.facts["methods"] == ["stripe", "on_delivery"]


def test_for_a_far_slot_it_is_renewed_once_and_picked_on_the_new_one(provider, milk):
    order = paid(provider, slot_in=4 * 24)
    first = Attempt.objects.get().charge_id
    for _ in range(12):
        pass_hours(provider, 6.1)
    won = Attempt.objects.get()
    assert won.charge_id != first
    assert [(c.operation, c.state) for c in Call.objects.all()] == [("renew", "done")]
    assert won.capture_before > order.slot.ends_at + watch_authorisation.HANDLING
    assert state(order) == ("placed", "authorised")
    words.past_cutoff(order)
    sweep()
    claim_order(order_id=order.pk, picker=PAULA)
    line = words.line_of(order, "milk")
    pick_line(line_id=line.pk, picker=PAULA, given=Given(units=1))
    pack_order(order_id=order.pk, picker=PAULA, totes={"chilled": 1})
    assert money(provider) == [(119, 119, 0, "CAPTURED")]
    assert provider.ledger()[0]["payment_intent"] == won.charge_id
    assert audit() == []


def test_a_near_slot_needs_no_renewal(provider, milk):
    paid(provider, slot_in=48)
    for _ in range(8):
        pass_hours(provider, 6)
    assert not Call.objects.exists()


def test_a_refused_renewal_asks_the_customer_in_time(provider, milk):
    order = paid(provider, "runs_dry", slot_in=4 * 24)
    for _ in range(12):
        pass_hours(provider, 6.1)
    assert state(order) == ("placed", "lapsed")
    assert [(c.operation, c.state) for c in Call.objects.all()] == [("renew", "refused")]
    assert the_order(order.pk).slot.cutoff_at - clock.now() > timedelta(hours=12)
    pass_hours(provider, 6)
    assert Call.objects.count() == 1  # asked once
    pay_again(order_id=order.pk, tender="paypal", actor="customer:1")
    settle_payment.settle(agree(provider, order).pk)
    sweep()
    assert state(order) == ("placed", "authorised")
    assert sorted(row[3] for row in money(provider)) == ["CREATED", "VOIDED"]
    assert audit() == []


def test_a_renewal_that_nobody_answers_is_no_money_and_is_asked_for_again(provider, milk):
    order = paid(provider, slot_in=4 * 24)
    for _ in range(11):
        pass_hours(provider, 6.1)
    provider.fault("error", "/paypal/v2/payments/authorizations/*/reauthorize", status=503)
    pass_hours(provider, 5.1)
    assert state(order) == ("placed", "authorised")
    Slot.objects.filter(pk=order.slot_id).update(cutoff_at=clock.now() - timedelta(minutes=1))
    with pytest.raises(NotPaid):
        claim_order(order_id=order.pk, picker=PAULA)
    pass_hours(provider, 1.1)
    assert state(order) == ("placed", "lapsed")  # asked in time, whatever comes of it
    provider.control("DELETE", "faults")
    pass_hours(provider, 0.1)
    sweep()
    assert state(order) == ("placed", "authorised")
    claim_order(order_id=order.pk, picker=PAULA)
    assert money(provider) == [(119, 0, 0, "CREATED")]


def test_who_read_before_another_renewed_it_judges_nothing(provider, milk, monkeypatch):
    order = paid(provider, slot_in=4 * 24)
    for _ in range(11):
        pass_hours(provider, 6.1)
    clock.forward(hours=5.1)
    ahead = (clock.now() - clock.datetime.now(clock.UTC)).total_seconds()
    provider.control("PUT", "clock", offset_seconds=int(ahead) + 1)
    slow = Attempt.objects.get()
    read = PayPal.standing

    def renewed_first(self, attempt):
        monkeypatch.setattr(PayPal, "standing", read)
        sweep()  # another process was quicker
        return read(self, attempt)

    monkeypatch.setattr(PayPal, "standing", renewed_first)
    watch_authorisation.look(slow)
    assert Attempt.objects.get().charge_id != slow.charge_id
    assert state(order) == ("placed", "authorised")
    assert Attempt.objects.get().state == "authorised"
    assert Call.objects.count() == 1


def test_cancelled_while_a_renewal_is_not_known_nothing_stays_held(provider, milk):
    order = paid(provider, slot_in=4 * 24)
    for _ in range(11):
        pass_hours(provider, 6.1)
    renew = "/paypal/v2/payments/authorizations/*/reauthorize"
    provider.fault("reset", renew, when="after", times=1)
    pass_hours(provider, 5.1)
    assert [(c.operation, c.state) for c in Call.objects.all()] in (
        [("renew", "due")], [("renew", "done")])  # fmt: skip
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor=PAULA)
    sweep()
    assert state(order) == ("cancelled", "voided")
    assert money(provider) == [(119, 0, 0, "VOIDED")]
