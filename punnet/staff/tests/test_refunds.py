"""A refund that the bank refused: on the list with its reason, tried again by a manager."""

from __future__ import annotations

import pytest

from punnet.staff.tests.test_walk import text_of
from tests import picking
from tests.processes.conftest import provider
from tests.words import the_order

__all__ = ["provider"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(provider):
    return picking.kept(provider)


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
    with picking.refusing("charge_disputed"):
        manager.post(f"/staff/orders/{kept.number}/refund")
    page = text_of(manager.get("/staff/payments"))
    assert "charge_disputed" in page and "tried 2 times" in page


def test_another_store_sees_none_of_it(stranger, kept):
    assert kept.number not in text_of(stranger.get("/staff/payments"))
    assert stranger.post(f"/staff/orders/{kept.number}/refund").status_code == 404


def test_a_manager_pays_it_by_transfer_instead(manager, picker, kept):
    assert "Pay by transfer instead" not in text_of(picker.get("/staff/payments"))
    assert picker.post(f"/staff/orders/{kept.number}/by-transfer").status_code == 403
    assert "Pay by transfer instead" in text_of(manager.get("/staff/payments"))
    page = text_of(manager.post(f"/staff/orders/{kept.number}/by-transfer", follow=True))
    assert "To be transferred" in page and "press Transferred" in page
    assert kept.number not in text_of(manager.get("/staff/payments"))
    again = text_of(manager.post(f"/staff/orders/{kept.number}/by-transfer", follow=True))
    assert "press Transferred" not in again
