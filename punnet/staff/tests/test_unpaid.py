"""What waits for a manager: lapsed authorisations, and money that was captured without us."""

from __future__ import annotations

import pytest

from punnet.payments.models import Attempt, Call, Payment
from punnet.staff.tests.test_walk import an_order, text_of
from tests.words import goods, past_cutoff, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def lapsed():
    """Past its cut-off; what the bank had set aside is gone."""
    goods("milk", price=119, units=5, name="Milk")
    order = an_order(milk=2)
    past_cutoff(order)
    Payment.objects.filter(order=order).update(state="lapsed", method="stripe")
    return the_order(order.pk)


def test_a_lapsed_order_is_listed_and_not_picked(picker, lapsed):
    assert "Not paid" in text_of(picker.get("/staff/orders"))
    page = text_of(picker.get("/staff/payments"))
    assert lapsed.number in page and "Not packed yet" in page and "€2.38" in page
    assert "Ask the bank again" not in page
    page = text_of(picker.get(f"/staff/orders/{lapsed.number}"))
    assert "It is not picked before that" in page and "Claim and start" not in page
    assert "Pick it unpaid" not in page
    answer = picker.post(f"/staff/orders/{lapsed.number}/claim", follow=True)
    assert "not paid" in text_of(answer) and the_order(lapsed.pk).state == "placed"


def test_a_manager_has_it_picked_with_a_reason(picker, manager, lapsed):
    url = f"/staff/orders/{lapsed.number}/unpaid"
    assert picker.post(url, {"reason": "I say so"}).status_code == 403
    assert "Pick it unpaid: why?" in text_of(manager.get(f"/staff/orders/{lapsed.number}"))
    manager.post(url, {"reason": ""})
    assert Payment.objects.get(order=lapsed).waived_by == ""
    answer = manager.post(url, {"reason": "pays tomorrow"}, follow=True)
    assert "It may go all the same: pays tomorrow" in text_of(answer)
    picker.post(f"/staff/orders/{lapsed.number}/claim")
    assert the_order(lapsed.pk).state == "picking"


def test_the_managers_word_holds_at_the_door(picker, lapsed):
    Payment.objects.filter(order=lapsed).update(
        state="capture_failed", waived_by="staff:9", waived_reason="pays tomorrow"
    )
    type(lapsed).objects.filter(pk=lapsed.pk).update(state="packed", actual_minor=238)
    url = f"/staff/orders/{lapsed.number}/handover"
    page = text_of(picker.get(url))
    assert "It may go all the same" in page and "Hand over unpaid" not in page
    picker.post(url, {})
    assert the_order(lapsed.pk).state == "handed_over"


@pytest.fixture
def stray(lapsed):
    payment = Payment.objects.get(order=lapsed)
    now = lapsed.created_at
    attempt = Attempt.objects.create(
        payment=payment, method="stripe", state="void_due", amount_minor=238, request={},
        began_at=now, charge_id="pi_1",
    )  # fmt: skip
    return Call.objects.create(
        payment=payment, attempt=attempt, operation="stray", amount_minor=238, made_at=now,
        state="refused", problem="insufficient_balance",
    )  # fmt: skip


def test_money_captured_without_us_is_shown_until_a_manager_looked_into_it(
    picker, manager, lapsed, stray
):
    page = text_of(picker.get("/staff/payments"))
    assert "Charged without us" in page and "insufficient_balance" in page
    assert "Looked into" not in page
    url = f"/staff/orders/{lapsed.number}/stray/seen"
    assert picker.post(url).status_code == 403
    assert "Looked into" in text_of(manager.get("/staff/payments"))
    manager.post(url)
    assert "Charged without us" not in text_of(manager.get("/staff/payments"))


def test_one_that_is_done_is_not_refunded_again(manager, lapsed, stray):
    Call.objects.filter(pk=stray.pk).update(state="done")
    page = text_of(manager.get("/staff/payments"))
    assert "Given back" in page and "Refund again" not in page
    answer = manager.post(f"/staff/orders/{lapsed.number}/stray", follow=True)
    assert "moved on meanwhile" in text_of(answer) and Call.objects.count() == 1
