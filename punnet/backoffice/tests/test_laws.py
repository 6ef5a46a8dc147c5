"""Taxes, deposits and age rules: the company's owners write them, from a day on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from punnet.backoffice.tests.test_desk import add, change, desk, errors_of
from punnet.catalogue.models import Category, DepositRate, Product, RestrictionRule, TaxRate
from punnet.catalogue.tests.factories import a_product
from punnet.foundation import clock
from punnet.stores.tests.factories import a_store

pytestmark = pytest.mark.django_db


def in_days(days: int) -> date:
    return clock.now().date() + timedelta(days=days)


def test_a_tax_rate_is_written_in_percent_from_a_day_on():
    a_product("milk", store=a_store())
    given = {"country": "FI", "tax_class": "food", "per_mille": "14.5", "valid_from": in_days(30)}
    answer = add(desk(), TaxRate, **given)
    assert answer.status_code == 302, errors_of(answer)
    assert TaxRate.objects.get(valid_from=in_days(30)).per_mille == 145


def test_what_held_stays_and_what_is_to_come_is_put_right():
    client = desk()
    new = {"country": "FI", "tax_class": "food", "per_mille": "14.0"}
    assert "valid_from" in errors_of(add(client, TaxRate, **new, valid_from=in_days(-1)))
    add(client, TaxRate, **new, valid_from=in_days(0))
    add(client, TaxRate, **new, valid_from=in_days(9))
    now, coming = TaxRate.objects.filter(tax_class="food", per_mille=140).order_by("valid_from")
    assert client.post(f"/admin/catalogue/taxrate/{now.pk}/change/", {}).status_code == 403
    assert change(client, coming, per_mille="15.5").status_code == 302
    assert TaxRate.objects.get(pk=coming.pk).per_mille == 155
    page = client.get(f"/admin/catalogue/taxrate/{coming.pk}/history/").content.decode()
    assert "owner" in page and "155" in page


def test_a_deposit_and_an_age_rule_are_written():
    client = desk()
    bottle = {"country": "FI", "container": "crate", "amount_minor": "2.20", "currency": "EUR"}
    answer = add(client, DepositRate, **bottle, valid_from=in_days(1))
    assert answer.status_code == 302, errors_of(answer)
    assert DepositRate.objects.get(container="crate").amount_minor == 220
    rule = {
        "country": "FI", "goods": "alcohol", "age_limit": 18, "sold_from": "09:00",
        "sold_until": "21:00", "max_fermented_per_mille": 80, "max_other_per_mille": 55,
        "valid_from": in_days(2),
    }  # fmt: skip
    late = add(client, RestrictionRule, **{**rule, "sold_until": "08:00"})
    assert "sold_until" in errors_of(late)
    answer = add(client, RestrictionRule, **rule)
    assert answer.status_code == 302, errors_of(answer)


@pytest.mark.parametrize("table", ["taxrate", "depositrate", "restrictionrule"])
def test_managers_and_owners_of_a_store_look_only(table: str):
    store = a_store()
    for client in (desk("manager", store), desk("owner", store, "oskari")):
        assert client.get(f"/admin/catalogue/{table}/").status_code == 200
        assert client.get(f"/admin/catalogue/{table}/add/").status_code == 403


def test_a_product_takes_known_classes_and_categories_by_name():
    a_product("milk", store=a_store())
    milk, client = Product.objects.get(sku="milk"), desk()
    page = client.get(f"/admin/catalogue/product/{milk.pk}/change/").content.decode()
    assert '<option value="food" selected>' in page
    name = Category.objects.get(pk=milk.category_id).texts.get(language="en").name
    assert f">{name}</option>" in page
    listed = client.get("/admin/catalogue/product/", {"category": milk.category_id})
    assert [row.sku for row in listed.context["cl"].result_list] == ["milk"]
    assert client.get("/admin/catalogue/product/", {"category": "x"}).status_code == 200
