"""Disputes at the desk: seen by store, with date and evidence, answered once."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.urls import reverse

from punnet.backoffice.tests.test_desk import desk
from punnet.settlement.models import Dispute
from punnet.stores.tests.factories import a_store
from tests.processes.conftest import provider
from tests.processes.test_disputes import heard, opened
from tests.processes.test_giving_back import delivered
from tests.words import a_shop, run_jobs

__all__ = ["provider"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def order(provider):
    made = delivered(provider)
    run_jobs("invoices.issue")
    opened(provider)
    heard(provider)
    return made


def at(name: str) -> str:
    return reverse(f"admin:settlement_{name}", args=[Dispute.objects.get().pk])


def test_the_list_says_why_how_much_and_until_when(order):
    client = desk("manager", a_shop())
    assert "<b>1</b> Disputes to answer" in client.get("/admin/").content.decode()
    said = client.get("/admin/disputes").content.decode()
    for each in (order.number, "€4.76", "nothing came", "days left"):
        assert each in said


def test_another_store_sees_none_of_it(order):
    client = desk("manager", a_store(slug="other"))
    assert order.number not in client.get("/admin/disputes").content.decode()
    for name in ("dispute", "evidence", "pack"):
        assert client.get(at(name)).status_code == 404
    assert client.post(at("answer"), {"words": "x"}).status_code == 404
    assert Dispute.objects.get().state == "open"


def test_pickers_have_no_business_there(order):
    client = desk("picker", a_shop())
    assert client.get("/admin/disputes").status_code in (302, 403)
    assert client.get(at("pack")).status_code in (302, 403)


def test_the_evidence_prints_and_comes_as_one_file_with_its_invoice(order):
    client = desk("manager", a_shop())
    paper = client.get(at("evidence")).content.decode()
    for each in (order.number, "milk", "€4.76", "Ada Virtanen", "Agreed", "Handed over"):
        assert each.lower() in paper.lower()
    answer = client.get(at("pack"))
    assert answer["Content-Type"] == "application/zip"
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    page, invoice = packed.namelist()
    assert page == "evidence.html" and order.number in packed.read(page).decode()
    assert packed.read(invoice).startswith(b"%PDF")


@pytest.mark.parametrize("words", ["", " ", "x" * 4001])
def test_without_words_nothing_is_sent(order, words):
    answer = desk("manager", a_shop()).post(at("answer"), {"words": words})
    assert answer.status_code == 422 and Dispute.objects.get().state == "open"


def test_given_to_the_bank_once(order, provider):
    client = desk("manager", a_shop())
    words = {"words": "Anna took it at the door."}
    first = client.post(at("answer"), words, follow=True).content.decode()
    assert "The bank has the evidence" in first and "Answered" in first
    again = client.post(at("answer"), words, follow=True).content.decode()
    assert "can be given once" in again
    [there] = provider.stripe.v1.disputes.list().data
    assert there.status == "under_review"
    assert there.evidence["uncategorized_text"] == words["words"]


def test_a_silent_provider_is_said_and_tried_again(order, provider):
    client = desk("manager", a_shop())
    provider.fault("error", "/v1/disputes", method="POST", status=503, keep=False, times=1)
    said = client.post(at("answer"), {"words": "So."}, follow=True).content.decode()
    assert "does not answer" in said and Dispute.objects.get().state == "open"


# --- let go, and given up


def lost(client) -> str:
    return str(client.post(at("accept"), follow=True).content.decode())


def test_let_go_it_is_lost_and_the_page_says_what_the_customer_owes(order, provider):
    client = desk("manager", a_shop())
    assert "Let the customer have it" in client.get(at("dispute")).content.decode()
    said = lost(client)
    assert "the dispute is lost" in said and "the customer owes it until" in said
    assert provider.stripe.v1.disputes.list().data[0].status == "lost"
    assert "can be given once" in lost(client)


def test_written_off_with_a_reason_shown_in_the_books_and_undone(order):
    client = desk("manager", a_shop())
    lost(client)
    empty = client.post(at("write_off"), {"reason": " "})
    assert empty.status_code == 422 and "reason" in empty.content.decode()
    said = client.post(at("write_off"), {"reason": "Not worth a letter"}, follow=True)
    assert "owes nothing of it" in said.content.decode()
    page = client.get(at("dispute")).content.decode()
    assert "Not worth a letter" in page and "€4.76" in page
    books = client.get("/admin/books").content.decode()
    assert "Goodwill" in books and "€4.76" in books
    again = client.post(at("write_off"), {"reason": "Twice"}, follow=True).content.decode()
    assert "and once" in again
    undone = client.post(at("owed"), follow=True).content.decode()
    assert "owes it again" in undone
    assert Dispute.objects.get().written_off_minor == 0


@pytest.mark.parametrize("name", ["accept", "write_off", "owed"])
def test_who_works_elsewhere_decides_nothing(order, name):
    client = desk("manager", a_store(slug="other"))
    assert client.post(at(name), {"reason": "x"}).status_code == 404
    assert desk("manager", a_shop(), "mia").get(at(name)).status_code == 405
    assert Dispute.objects.get().state == "open"
