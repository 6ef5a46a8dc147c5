"""The money of a changed order: covered by what is set aside, or secured before the old goes."""

from __future__ import annotations

import pytest

from punnet.basket import delivery, vouchers
from punnet.basket import queries as basket_queries
from punnet.foundation import clock
from punnet.foundation.errors import Refused
from punnet.inventory.models import Supply
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.processes.amend_order import amend_order, open_draft
from punnet.processes.cancel_order import cancel_order
from punnet.processes.checked_quote import Agreement
from punnet.processes.give_up_amendment import give_up_amendment
from punnet.processes.pick_order import claim_order
from punnet.processes.settle_payment import settle
from punnet.promotions.tests.factories import a_voucher, uses
from punnet.slots.models import Slot
from tests import words
from tests.processes.test_amending import (
    amend,
    by_card,
    drafted,
    has,
    ledger,
    paid,
    reserved,
    saving,
    sums,
)
from tests.processes.test_picking import PAULA
from tests.words import a_basket, a_slot, agreed, goods, past_cutoff, place, the_order

pytestmark = pytest.mark.django_db


def test_a_cheaper_one_is_covered_by_what_is_set_aside(provider):
    goods("milk", price=100, units=9)
    order = by_card(provider, milk=4)
    order = amend(order, milk=1)
    assert sums(order) == (100, 100, 100) and order.payment.authorised_minor == 400
    order = amend(order, milk=4)  # as much as was set aside
    assert (order.maximum_minor, order.payment.attempts.count()) == (400, 1)
    assert ledger(provider) == [(400, "requires_capture")] and audit() == []


def test_a_dearer_one_waits_and_the_order_stands_until_it_is_paid(provider):
    goods("milk", price=100, units=9)
    order = by_card(provider, milk=2)
    order = amend(order, milk=5)
    assert (order.state, order.agreement, has(order)) == ("placed", 1, {"milk": [(2, 100)]})
    assert (order.payment.state, order.payment.maximum_minor) == ("authorised", 200)
    assert Supply.objects.get(sku="milk").reserved == 5 and audit() == []
    order = paid(provider, order)
    assert (order.agreement, has(order), reserved(order)) == (2, {"milk": [(5, 100)]}, {"milk": 5})
    assert sums(order) == (500, 500, 500) and order.payment.authorised_minor == 500
    words.run_jobs("processes.perform_call")
    assert ledger(provider) == [(200, "canceled"), (500, "requires_capture")]
    assert audit() == []


def test_not_paid_in_time_everything_held_for_it_is_free(provider):
    goods("milk", price=100, units=9)
    first, second = (a_slot(method="collection", price=0, in_hours=n) for n in (26, 50))
    a_voucher("WELCOME", percent=10, limit_total=1)
    order = paid(provider, place(a_basket(first, milk=2), tender="stripe"))
    draft = drafted(order, milk=5)
    delivery.choose_slot(basket_id=draft, slot_id=second)
    vouchers.set_voucher(basket_id=draft, code="WELCOME", language="en")
    amend_order(saving(order, draft))
    assert uses() == (1, 1) and Slot.objects.get(pk=second).booked == 1
    clock.forward(minutes=16)
    words.run_jobs("processes.expire_amendment")
    order = the_order(order.pk)
    assert (order.agreement, order.amending_id, reserved(order)) == (1, None, {"milk": 2})
    assert Supply.objects.get(sku="milk").reserved == 2 and uses() == (0, 0)
    assert [Slot.objects.get(pk=each).booked for each in (first, second)] == [1, 0]
    assert basket_queries.basket(draft).state == "open" and audit() == []
    assert ledger(provider)[0] == (200, "requires_capture")


def test_money_that_comes_after_it_was_given_up_goes_back(provider):
    goods("milk", price=100, units=9)
    order = by_card(provider, milk=2)
    order = amend(order, milk=5)
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)  # the picker did not know
    settle(attempt.pk)
    words.run_jobs("processes.perform_call", "processes.close_attempt")
    order = the_order(order.pk)
    assert (order.state, order.agreement, order.payment.authorised_minor) == ("picking", 1, 200)
    assert ledger(provider) == [(200, "requires_capture"), (500, "canceled")]
    assert reserved(order) == {"milk": 2} and audit() == []


def test_given_up_while_it_was_paid_it_is_applied(provider):
    goods("milk", price=100, units=9)
    order = amend(by_card(provider, milk=2), milk=5)
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    give_up_amendment(order_id=order.pk, actor="customer:1")
    assert the_order(order.pk).agreement == 2 and audit() == []


def test_a_declined_card_leaves_the_order_and_another_card_pays(provider):
    goods("milk", price=100, units=9)
    order = amend(by_card(provider, milk=2), milk=5)
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.DECLINED})
    settle(attempt.pk)
    order = the_order(order.pk)
    assert (order.agreement, order.payment.state) == (1, "authorised")
    order = paid(provider, order)
    assert (order.agreement, order.maximum_minor) == (2, 500) and audit() == []


def test_while_one_waits_no_other_is_begun_and_cancelling_ends_both(provider):
    goods("milk", price=100, units=9)
    order = amend(by_card(provider, milk=2), milk=5)
    with pytest.raises(Refused, match="amendment_in_payment"):
        open_draft(order.pk, language="en")
    cancel_order(order_id=order.pk, reason="customer", actor="customer:1")
    words.run_jobs("processes.perform_call", "processes.close_attempt")
    order = the_order(order.pk)
    assert (order.state, order.amending_id) == ("cancelled", None)
    assert Supply.objects.get(sku="milk").reserved == 0 and audit() == []
    assert {status for _, status in ledger(provider)} <= {"canceled", "none"}


def test_from_card_to_the_door_and_back(provider):
    goods("milk", price=100, units=9)
    order = by_card(provider, milk=2)
    amend_order(saving(order, drafted(order, milk=3), tender="on_delivery"))
    words.run_jobs("processes.perform_call")
    order = the_order(order.pk)
    assert (order.tender, order.payment.state) == ("on_delivery", "due_on_delivery")
    assert ledger(provider) == [(200, "canceled")]
    amend_order(saving(order, drafted(order, milk=1), tender="stripe"))
    assert the_order(order.pk).payment.method == "on_delivery"
    order = paid(provider, order)
    assert (order.tender, order.payment.method, order.payment.state) == (
        "stripe", "stripe", "authorised",
    )  # fmt: skip
    assert order.payment.authorised_minor == 100 and audit() == []


def test_a_provider_that_times_out_after_authorising_is_asked_and_applied_once(provider):
    goods("milk", price=100, units=9)
    order = amend(by_card(provider, milk=2), milk=5)
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    for _ in range(3):
        settle(attempt.pk)
    assert the_order(order.pk).agreement == 2
    assert Message.objects.filter(kind="order_amended").count() == 1 and audit() == []


def test_above_what_was_agreed_it_asks_for_consent():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    draft = drafted(order, milk=4)
    seen = agreed(draft)
    low = Agreement(seen.revision, seen.maximum_minor - 1)
    with pytest.raises(Refused) as refusal:
        amend_order(saving(order, draft, agreed=low))
    assert refusal.value.code == "total_changed"
    assert refusal.value.facts["maximum_minor"] == 400
