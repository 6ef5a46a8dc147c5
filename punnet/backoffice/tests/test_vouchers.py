"""Vouchers at the desk: made, switched off, watched; the company's own by its owners only."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from punnet.backoffice.tests.test_desk import add, change, desk, errors_of
from punnet.basket import vouchers
from punnet.foundation import clock
from punnet.promotions.models import Voucher, VoucherUse
from punnet.promotions.tests.factories import a_voucher
from punnet.stores.tests.factories import a_store
from tests.words import a_basket, a_shop, goods, place

pytestmark = pytest.mark.django_db


def made(client: Any, **given: Any) -> Any:
    today = clock.now().date()
    sent = {
        "code": "welcome",
        "kind": "percent",
        "percent": "10",
        "valid_from": str(today),
        "valid_until": str(today + timedelta(days=30)),
        "live": "on",
    }
    return add(client, Voucher, **{**sent, **given})


def test_a_voucher_is_made_changed_and_its_history_names_who():
    store, client = a_store(), desk(name="Maija")
    answer = made(client, store=store, kind="fixed", percent="", amount_minor="5.00",
                  least_goods_minor="40", limit_total="2")  # fmt: skip
    assert answer.status_code == 302, errors_of(answer)
    row = Voucher.objects.get()
    assert (row.code, row.amount_minor, row.least_goods_minor, row.currency) == (
        "WELCOME", 500, 4000, "EUR",
    )  # fmt: skip
    assert change(client, row, limit_total="7").status_code == 302
    page = client.get(reverse("admin:promotions_voucher_history", args=[row.pk])).content.decode()
    assert "Maija" in page and "7" in page


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"percent": "101"}, "percent"),
        ({"percent": "-1"}, "percent"),
        ({"code": "a b c d"}, "code"),
        ({"amount_minor": "5.00"}, "amount_minor"),
        ({"valid_until": "2020-01-01"}, "valid_until"),
        ({"limit_total": "0"}, "limit_total"),
    ],
)
def test_what_does_not_hold_together_stands_at_its_field(given, field):
    a_store()
    assert field in errors_of(made(desk(), **given))
    assert not Voucher.objects.exists()


def test_a_code_is_taken_whatever_its_case():
    a_store()
    a_voucher("WELCOME")
    assert "code" in errors_of(made(desk()))


def test_a_manager_makes_one_for_the_own_store_and_only_sees_the_companys():
    own, other = a_store("own"), a_store("other")
    client = desk("manager", own)
    assert "store" in errors_of(made(client, store=""))
    assert "store" in errors_of(made(client, store=other))
    assert made(client, store=own).status_code == 302
    for_all, theirs = a_voucher("FORALL"), a_voucher("THEIRS", store_id=other)
    page = client.get(reverse("admin:promotions_voucher_changelist")).content.decode()
    assert "FORALL" in page and "WELCOME" in page and "THEIRS" not in page
    for pk, status in ((for_all, 403), (theirs, 404)):
        url = reverse("admin:promotions_voucher_change", args=[pk])
        assert client.post(url, {"live": ""}).status_code == status
    assert Voucher.objects.filter(live=True).count() == 3


def test_uses_lead_to_their_orders_of_the_readers_stores():
    goods("milk", price=100, units=9)
    voucher = a_voucher("WELCOME")
    basket = a_basket(milk=1)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    order = place(basket)
    elsewhere = a_store("elsewhere")
    VoucherUse.objects.create(
        voucher_id=voucher, store_id=elsewhere, key=uuid4(), taken_at=clock.now()
    )
    url = reverse("admin:promotions_voucheruse_changelist")
    manager, other = desk("manager", a_shop()), a_voucher("OTHER")
    for pk, there in ((voucher, True), (other, False)):
        page = manager.get(f"{url}?voucher__id__exact={pk}").content.decode()
        assert (order.number in page) is there
    stranger = desk("manager", elsewhere, name="Kalle").get(url).content.decode()
    assert order.number not in stranger
