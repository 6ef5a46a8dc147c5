"""Invoices over the API: listed with the order, the PDF by the same authorisation."""

from __future__ import annotations

import pytest

from punnet.api.schemas import told
from punnet.invoices import actions
from punnet.invoices.models import Invoice
from punnet.orders import queries
from tests import words
from tests.api.test_journey import held
from tests.processes.test_invoices import own_files, sold, sold_at_the_door

__all__ = ["own_files"]
pytestmark = pytest.mark.django_db


def test_an_order_lists_its_invoices_and_gives_their_pdfs(call):
    order = sold_at_the_door()
    token = queries.access_token(queries.order_of_stores(None, order.number))
    bearer, path = {"Authorization": f"Bearer {token}"}, f"/orders/{order.number}/invoices"
    assert call.get(path, **bearer)["items"] == []
    words.run_jobs("invoices.issue")
    actions.issue(sold(order, key="refund:1", by_rate={135: 119}, deposits=15, back=True))
    page = held(told.Page[told.Invoice], call.get(path, **bearer))
    invoice, credit = page["items"]
    assert (invoice["kind"], invoice["total"]) == ("invoice", {"minor": 238, "currency": "EUR"})
    assert invoice["tax"] == [{"rate": "13.5", "amount": {"minor": 28, "currency": "EUR"}}]
    assert (credit["kind"], credit["refers_to"]) == ("credit_note", invoice["number"])
    assert (credit["total"]["minor"], credit["deposits"]["minor"]) == (134, 15)
    answer = call.client.get(credit["url"], headers=bearer)
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")


def test_without_the_orders_authorisation_there_is_nothing(call):
    order = sold_at_the_door()
    words.run_jobs("invoices.issue")
    path = f"/orders/{order.number}/invoices"
    label = Invoice.objects.get().label
    for rest in ("", f"/{label}"):
        call.get(path + rest, status=401)
        call.get(path + rest, status=404, Authorization=f"Bearer {'0' * 64}")
    token = queries.access_token(queries.order_of_stores(None, order.number))
    call.get(f"{path}/1-1-1", status=404, Authorization=f"Bearer {token}")
