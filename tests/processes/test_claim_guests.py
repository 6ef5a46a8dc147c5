"""Guests' orders become the customer's when the e-mail address is verified, not before."""

from __future__ import annotations

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from punnet.accounts import queries
from punnet.accounts.models import Customer, User
from punnet.accounts.tests.words import app, run_mails, signed_up
from punnet.foundation import db
from punnet.processes.claim_guests import GUESTS, claim_guests
from tests.words import a_basket, goods, place

pytestmark = pytest.mark.django_db


def test_verifying_the_address_claims_what_a_guest_ordered():
    goods("milk", units=5)
    order = place(a_basket(milk=1))  # as ada@example.com
    signed_up()
    run_mails()
    person = User.objects.get()
    mine = Customer.objects.get(user=person)
    assert claim_guests(person.pk) == 0  # not verified: anybody may type an address
    text = str(mail.outbox[0].body)
    key = re.search(r"confirm-email/([^/\s]+)/", text)
    assert key, text
    status, _ = app("POST", "/auth/email/verify", {"key": key[1]})
    assert EmailAddress.objects.get().verified, status
    job = ProcrastinateJob.objects.get(task_name="processes.claim_guests")
    assert claim_guests(**job.args) == 1
    assert claim_guests(**job.args) == 0
    assert queries.customer_ids(mine.pk) == sorted([mine.pk, order.customer_id])


def test_an_address_is_found_among_the_contacts_by_its_index():
    """Of the whole statement PostgreSQL may choose another order while there are few rows."""
    db.write("SET LOCAL enable_seqscan = off")
    condition = "lower(k.email) = lower(e.email)"
    assert condition in GUESTS
    by_address = condition.replace("e.email", "'ada@example.com'")
    rows = db.read(f"EXPLAIN SELECT 1 AS x FROM orders_ordercontact k WHERE {by_address}")
    assert "contact_email" in " ".join(row[0] for row in rows)
