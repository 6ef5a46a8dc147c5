"""A refund that the bank refused: on the list with its reason, tried again by a manager."""

from __future__ import annotations

from unittest import mock

import pytest

from punnet.payments.errors import ProviderRefused
from punnet.processes.hand_over import return_order
from punnet.staff.tests.test_walk import text_of
from tests.processes.conftest import provider
from tests.processes.test_picking import pack, paid, pick
from tests.words import goods, the_order

__all__ = ["provider"]
STRIPE = "punnet.payments.gateways.stripe.Stripe"
pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(provider):
    """An order that came back; the provider would not give its money back."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    with (
        mock.patch(f"{STRIPE}.perform", side_effect=ProviderRefused("balance_insufficient")),
        mock.patch(f"{STRIPE}.was_performed", return_value=None),
    ):
        return_order(order_id=order.pk, reason="nobody_home", actor="staff:5")
    return the_order(order.pk)


def test_it_stands_on_the_list_with_the_banks_reason(picker, kept):
    page = text_of(picker.get("/staff/payments"))
    assert kept.number in page and "balance_insufficient" in page and "€1.19" in page
    assert "tried once" in page and "Refund again" not in page
    story = text_of(picker.get(f"/staff/orders/{kept.number}"))
    assert "still to go back" in story and "Refund again" not in story
    assert picker.post(f"/staff/orders/{kept.number}/refund").status_code == 403


def test_a_manager_has_it_tried_again(manager, kept):
    assert "Refund again" in text_of(manager.get("/staff/payments"))
    for _ in range(2):
        page = manager.post(f"/staff/orders/{kept.number}/refund", follow=True)
    assert the_order(kept.pk).payment.state == "refunded"
    assert "€1.19 went back to the customer" in text_of(page)
    assert "All paid" in text_of(manager.get("/staff/payments"))


def test_refused_again_it_stays_and_counts(manager, kept):
    with (
        mock.patch(f"{STRIPE}.perform", side_effect=ProviderRefused("charge_disputed")),
        mock.patch(f"{STRIPE}.was_performed", return_value=None),
    ):
        manager.post(f"/staff/orders/{kept.number}/refund")
    page = text_of(manager.get("/staff/payments"))
    assert "charge_disputed" in page and "tried 2 times" in page


def test_another_store_sees_none_of_it(stranger, kept):
    assert kept.number not in text_of(stranger.get("/staff/payments"))
    assert stranger.post(f"/staff/orders/{kept.number}/refund").status_code == 404
