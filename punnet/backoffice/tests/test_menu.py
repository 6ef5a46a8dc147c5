"""The desk's own pages are reached from every page of it, each by who may open it."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from punnet.backoffice.tests.test_desk import desk
from tests.words import a_shop

pytestmark = pytest.mark.django_db
PAYOUTS = "admin:settlement_payouts"
OWN = tuple(
    map(
        reverse,
        (
            "staff:claims", "admin:settlement", "admin:settlement_disputes", PAYOUTS,
            "admin:work_captures", "admin:work_refunds", "admin:work_messages", "admin:shifts",
            "admin:books", "admin:credit", "admin:gift_cards",
        ),
    )
)  # fmt: skip


def linked(page: str) -> list[str]:
    menu = re.search(r'<nav class="sticky" id="nav-sidebar".*?</nav>', page, re.DOTALL)
    return re.findall(r'<th scope="row"[^>]*>\s*<a href="([^"]+)"', menu[0] if menu else page)


def test_an_owner_reaches_every_page_from_the_first_and_from_any_other():
    a_shop()
    client = desk()
    for path in ("/admin/", "/admin/books", "/admin/orders/order/"):
        found = linked(client.get(path).content.decode())
        assert set(OWN) <= set(found), (path, set(OWN) - set(found))
        assert len(found) == len(set(found)), path
    for path in OWN[1:]:
        page = client.get(path)
        assert page.status_code == 200
        assert "desk-lead" in page.content.decode(), path  # it says what it is for


def test_who_manages_one_store_is_not_led_to_what_is_of_all():
    found = linked(desk("manager", store_id=a_shop()).get("/admin/").content.decode())
    assert set(OWN) - {reverse(PAYOUTS)} <= set(found)
    assert reverse(PAYOUTS) not in found
