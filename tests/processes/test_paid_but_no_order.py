"""Paid at the provider, and no message, no return page and no press of a button tells us: within
ten minutes there is an order, or no money is held. In virtual time; the sweep runs once a minute.

At PayPal the press alone holds nothing: our call does (docs/decisions/0013).
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from punnet.foundation import clock
from punnet.ops.audit import audit
from punnet.payments.models import Attempt
from tests.processes.test_lapsing import sweep
from tests.words import VISA, a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db
TEN_MINUTES = timedelta(minutes=10)
WAYS = ("stripe", "paypal")


def ordered(tender: str):
    goods("milk", price=119, units=9)
    slot = a_slot(method="collection", price=0)
    return place(a_basket(slot, milk=1), tender=tender)


def agree(provider, tender: str) -> None:
    """The customer's press, and then the browser is closed."""
    page = Attempt.objects.exclude(page_id="").last().page_id
    if tender == "stripe":
        provider.web.post(f"/pay/{page}", data={"card_number": VISA})
    else:
        provider.agree(page)


def minute(provider, count: int = 1) -> None:
    for _ in range(count):
        clock.forward(minutes=1)
        ahead = (clock.now() - clock.datetime.now(clock.UTC)).total_seconds()
        provider.control("PUT", "clock", offset_seconds=int(ahead))
        sweep()


def is_settled(provider, order) -> bool:
    """An order that the money is secured for, or no order and no money held."""
    now = the_order(order.pk)
    if now.state == "placed":
        return now.payment.state == "authorised"
    held = [row for row in provider.ledger() if row["status"] in ("requires_capture", "CREATED")]
    return now.state == "cancelled" and not held


def settled_after(provider, order) -> timedelta:
    began = clock.now()
    while not is_settled(provider, order):
        assert clock.now() - began <= TEN_MINUTES, "paid, and neither order nor money back"
        minute(provider)
    return clock.now() - began


@pytest.mark.parametrize("tender", WAYS)
@pytest.mark.parametrize("after", [0, 2, 6, 11, 14])
def test_whenever_it_is_paid_the_order_follows_within_ten_minutes(provider, tender, after):
    order = ordered(tender)
    minute(provider, after)
    agree(provider, tender)
    settled_after(provider, order)
    if tender == "stripe" or after < 9:
        assert the_order(order.pk).state == "placed"


@pytest.mark.parametrize("tender", WAYS)
def test_paid_while_the_provider_is_silent_it_is_settled_ten_minutes_after_it_speaks(
    provider, tender
):
    order = ordered(tender)
    minute(provider, 13)
    agree(provider, tender)
    silent = {"stripe": "/v1/", "paypal": "/paypal/v2/"}[tender]
    provider.fault("error", silent, method="*", status=503)
    minute(provider, 8)  # the deadline passes in the silence
    assert the_order(order.pk).state == "pending"  # nothing is given up that may be paid
    provider.control("DELETE", "faults")
    settled_after(provider, order)
    minute(provider, 12)
    assert is_settled(provider, order) and audit() == []
    if tender == "stripe":
        assert the_order(order.pk).state == "placed"


def test_an_attempt_that_a_job_lost_is_found_by_the_sweep_alone(provider):
    """The worker died with the jobs that placing had made."""
    order = ordered("stripe")
    ProcrastinateJob.objects.all().delete()
    minute(provider)
    agree(provider, "stripe")
    settled_after(provider, order)
    assert the_order(order.pk).state == "placed"
