"""Erasing old orders' personal data: what goes, what stays, and that it is safe to repeat."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.orders.models import Order, OrderContact, OrderLine
from punnet.processes.erase_contacts import erase_contacts
from punnet.requests.models import Answer
from tests.api.conftest import Caller, a_key, placing_of
from tests.words import a_basket, a_slot, goods

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def order() -> Order:
    """Placed by a program, so that its answer is kept."""
    goods("milk", price=2500, units=5)
    call = Caller()
    path = f"/baskets/{a_basket(a_slot(), milk=2)}"
    body = placing_of(call.get(path))
    call.post(f"{path}/orders", body, status=201, Idempotency_Key=a_key())
    assert Answer.objects.get().expires_at is None
    OrderLine.objects.update(note="for Aunt Aino")
    return Order.objects.get()


def test_nothing_goes_before_its_day(order: Order):
    clock.stop(clock.now() + timedelta(days=730))
    assert erase_contacts() == 0
    assert OrderContact.objects.filter(order=order).exists()
    assert Answer.objects.exists()


def test_contact_notes_and_kept_answers_go_and_the_order_still_adds_up(order: Order):
    clock.stop(clock.now() + timedelta(days=731))
    assert erase_contacts() == 1
    assert not OrderContact.objects.filter(order=order).exists()
    assert not Answer.objects.exists()
    line = OrderLine.objects.get(order=order)
    assert (line.note, line.ordered) == ("", 2)
    assert Order.objects.get(pk=order.pk).maximum_minor == order.maximum_minor
    assert erase_contacts() == 0
