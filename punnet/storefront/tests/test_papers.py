"""Invoices on the order's page: who may have them, where the mail leads."""

from __future__ import annotations

import pytest

from punnet.invoices.models import Invoice
from punnet.orders import queries
from tests import words
from tests.processes.test_invoices import own_files, sold_at_the_door
from tests.words import a_basket, goods, place

__all__ = ["own_files"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def order():
    """Of two cartons, paid at the door; not invoiced yet."""
    return sold_at_the_door("juice")


def link(order) -> str:
    whole = queries.order_of_stores(None, order.number)
    return f"/orders/{order.number}/invoice?token={queries.access_token(whole)}"


def test_the_mails_link_leads_to_the_pdf_by_a_clean_address(order, stranger):
    words.run_jobs("invoices.issue", "invoices.make_file")
    label = Invoice.objects.get().label
    first = stranger.web.get(link(order))
    assert first.headers["Location"] == f"/orders/{order.number}/invoice"
    answer = stranger.web.get(f"/orders/{order.number}/invoice", follow=True)
    assert answer.redirect_chain[-1][0] == f"/orders/{order.number}/invoices/{label}"
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{label}.pdf"'
    assert "no-store" in answer.headers["Cache-Control"]


def test_before_it_is_issued_the_order_says_that_it_comes(order, stranger):
    stranger.web.get(link(order))
    assert "The invoice is not there yet." in stranger.page(f"/orders/{order.number}/invoice")


def test_the_orders_page_lists_it_and_asks_anew_when_it_is_there(order, stranger):
    stranger.web.get(link(order))
    assert "(PDF)" not in stranger.page(f"/orders/{order.number}")
    words.run_jobs("invoices.issue")
    page = stranger.page(f"/orders/{order.number}")
    label = Invoice.objects.get().label
    assert f"Invoice {label} (PDF)" in page and f"/invoices/{label}" in page


def test_nobody_else_gets_it(order, stranger, customer):
    words.run_jobs("invoices.issue")
    label = Invoice.objects.get().label
    paper, newest = f"/orders/{order.number}/invoices/{label}", f"/orders/{order.number}/invoice"
    assert stranger.web.get(paper).status_code == 404
    assert stranger.web.get(newest).headers["Location"].startswith("/account/login/")
    stranger.page(link(order)[:-1] + "x", status=404)
    stranger.log_in(customer)
    for path in (paper, newest):
        stranger.page(path, status=404)


def test_an_invoice_opens_by_its_own_order_only(order, stranger):
    words.run_jobs("invoices.issue")
    label = Invoice.objects.get().label
    goods("tea", units=5)
    other = place(a_basket(tea=1))
    stranger.web.get(link(other))
    stranger.page(f"/orders/{other.number}/invoices/{label}", status=404)


@pytest.mark.parametrize("label", ["x", "1-2026", "1-2026-%00", "9-9-9", "1-2026-" + "9" * 60])
def test_what_is_no_number_is_not_found(order, stranger, label):
    stranger.web.get(link(order))
    stranger.page(f"/orders/{order.number}/invoices/{label}", status=404)
