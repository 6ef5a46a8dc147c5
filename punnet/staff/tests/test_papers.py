"""Invoices on the staff's order page: for managers of the store."""

from __future__ import annotations

import pytest

from punnet.invoices.models import Invoice
from punnet.staff.tests.test_walk import text_of
from tests import words
from tests.processes.test_invoices import own_files, sold_at_the_door

__all__ = ["own_files"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def invoice() -> Invoice:
    sold_at_the_door()
    words.run_jobs("invoices.issue")
    return Invoice.objects.get()


def test_a_manager_finds_and_gets_it(manager, invoice):
    page = manager.get(f"/staff/orders/{invoice.order.number}")
    assert f"Invoice {invoice.label} (PDF)" in text_of(page)
    paper = manager.get(f"/staff/orders/{invoice.order.number}/invoices/{invoice.label}")
    assert paper.content.startswith(b"%PDF")


def test_pickers_see_none_and_another_store_finds_none(picker, stranger, customer, invoice):
    path = f"/staff/orders/{invoice.order.number}"
    assert "(PDF)" not in text_of(picker.get(path))
    for browser, status in ((picker, 403), (stranger, 404), (customer, 403)):
        assert browser.get(f"{path}/invoices/{invoice.label}").status_code == status
