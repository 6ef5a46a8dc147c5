"""Erasing old orders' personal data: what goes, what stays, and that it is safe to repeat."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.orders.models import Order, OrderContact, OrderLine
from punnet.processes.erase_contacts import erase_contacts
from punnet.requests.models import Answer
from tests.words import a_basket, goods, place

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def order() -> Order:
    goods("milk", units=5)
    order = place(a_basket(milk=2))
    OrderLine.objects.filter(order=order).update(note="for Aunt Aino")
    Answer.objects.create(key="k" * 8, scope="POST /orders", fingerprint="f", status=201,
                          body="Kasarmikatu 1", subject=f"order:{order.pk}",
                          started_at=clock.now())  # fmt: skip
    return order


def test_nothing_goes_before_its_day(order: Order):
    clock.stop(clock.now() + timedelta(days=730))
    assert erase_contacts() == 0
    assert OrderContact.objects.filter(order=order).exists()


def test_contact_notes_and_kept_answers_go_and_the_order_still_adds_up(order: Order):
    clock.stop(clock.now() + timedelta(days=731))
    assert erase_contacts() == 1
    assert not OrderContact.objects.filter(order=order).exists()
    assert not Answer.objects.filter(subject=f"order:{order.pk}").exists()
    line = OrderLine.objects.get(order=order)
    assert (line.note, line.ordered) == ("", 2)
    assert Order.objects.get(pk=order.pk).maximum_minor == order.maximum_minor
    assert erase_contacts() == 0
