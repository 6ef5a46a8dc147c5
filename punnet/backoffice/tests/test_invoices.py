"""Invoices at the desk: listed by store and year, given as they were made, never changed."""

from __future__ import annotations

import pytest

from punnet.backoffice.tests.test_desk import desk
from punnet.invoices.models import Invoice
from punnet.stores.tests.factories import a_store
from tests import words
from tests.processes.test_invoices import own_files, sold_at_the_door
from tests.words import a_shop

__all__ = ["own_files"]
pytestmark = pytest.mark.django_db
LIST = "/admin/invoices/invoice/"


@pytest.fixture
def invoice() -> Invoice:
    sold_at_the_door()
    words.run_jobs("invoices.issue")
    return Invoice.objects.get()


def paper_of(invoice: Invoice) -> str:
    return f"{LIST}{invoice.pk}/paper"


def test_a_manager_lists_and_gets_those_of_the_own_store(invoice):
    manager = desk("manager", a_shop())
    page = manager.get(LIST, {"store": a_shop(), "year": invoice.year}).content.decode()
    assert invoice.label in page and invoice.order.number in page and "€2.38" in page
    assert invoice.label not in manager.get(LIST, {"year": invoice.year - 1}).content.decode()
    answer = manager.get(f"{LIST}{invoice.pk}/change/", follow=True)
    assert answer.content.startswith(b"%PDF")
    story = manager.get(f"/admin/orders/order/{invoice.order_id}/change/").content.decode()
    assert f"{invoice.label} (PDF)" in story and paper_of(invoice) in story


def test_another_store_and_other_roles_get_none(invoice):
    elsewhere = desk("manager", a_store("espoo"), "elsewhere")
    assert invoice.label not in elsewhere.get(LIST).content.decode()
    assert elsewhere.get(paper_of(invoice)).status_code == 404
    picker = desk("picker", a_shop())
    assert picker.get(paper_of(invoice)).status_code != 200


def test_nothing_issued_can_be_changed_added_or_deleted(invoice):
    owner = desk("owner")
    assert owner.get(f"{LIST}add/").status_code == 403
    assert owner.post(f"{LIST}{invoice.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Invoice.objects.filter(pk=invoice.pk).exists()
