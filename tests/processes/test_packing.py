"""Packing, and the exact charge, one test a promise."""

from __future__ import annotations

import pytest

from punnet.fulfilment.errors import (
    LinesOpen,
)
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.payments.models import Attempt, Call
from punnet.processes.pack_order import retry_capture
from punnet.processes.pay_again import pay_again
from tests import words
from tests.picking import an_order, pack, paid, pick, refuse_captures
from tests.words import (
    available,
    goods,
    the_order,
)

pytestmark = pytest.mark.django_db


def test_open_lines_are_not_packed():
    goods("milk", units=5)
    order = an_order(milk=1)
    with pytest.raises(LinesOpen):
        pack(order)


def test_packing_captures_exactly_what_is_in_the_totes(provider):
    goods("bananas", price=199, grams=5000, kind="weight")
    goods("milk", price=119, units=5)
    order = paid(provider, bananas=500, milk=2)
    pick(order, "bananas", 512)
    pick(order, "milk", units=1, why="damaged")
    packed = pack(order)
    assert (packed.state, packed.actual_minor) == ("packed", 102 + 119)
    row = provider.ledger()[0]
    assert (row["captured"], row["status"]) == (221, "succeeded")
    assert row["authorised"] == packed.maximum_minor
    assert packed.payment.state == "captured" and packed.payment.captured_minor == 221
    assert sum(entry.amount_minor for entry in Entry.objects.all()) == 0
    assert available("milk") == 3  # one in the tote, one in the waste
    assert audit() == []


def test_packing_twice_charges_once(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    pack(order)
    words.run_jobs("processes.perform_call")
    assert Call.objects.count() == 1 and provider.ledger()[0]["captured"] == 119


def test_an_order_of_nothing_is_cancelled_and_voided(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=0, why="sold_out")
    cancelled = pack(order)
    assert (cancelled.state, cancelled.reason) == ("cancelled", "store")
    assert (cancelled.payment.state, provider.ledger()[0]["status"]) == ("voided", "canceled")
    assert not Entry.objects.exists()


def test_a_silent_bank_is_asked_again_by_the_job(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    provider.fault("timeout_after", "/v1/payment_intents", times=1)
    assert pack(order).payment.state == "authorised"
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "captured"
    assert provider.ledger()[0]["captured"] == 119


def test_a_refused_capture_leaves_the_order_packed_and_unpaid(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    packed = pack(order)
    assert (packed.state, packed.payment.state) == ("packed", "capture_failed")
    assert not Entry.objects.exists()
    retry_capture(order_id=order.pk, actor="staff:9")
    assert the_order(order.pk).payment.state == "capture_failed"
    assert Call.objects.filter(operation="capture", state="refused").count() == 2


def test_the_customer_pays_again_after_a_refused_capture(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    attempt = Attempt.objects.order_by("-id").first()
    assert attempt.amount_minor == 119
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs()
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "captured"
    assert sum(row["captured"] for row in provider.ledger()) == 119
    assert audit() == []


def test_a_retry_while_the_bank_is_silent_is_not_tried_twice(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    provider.fault("reset", "/v1/", times=3)
    retry_capture(order_id=order.pk, actor="staff:9")
    with pytest.raises(NotInState):
        retry_capture(order_id=order.pk, actor="staff:9")
    assert Call.objects.filter(operation="capture", state="due").count() == 1
