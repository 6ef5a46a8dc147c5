"""Who gets in: nobody without a role, and nobody at another store's order."""

from __future__ import annotations

import pytest
from django.test import Client

from punnet.staff import urls
from punnet.staff.tests.conftest import signed_in
from punnet.staff.tests.test_walk import an_order, claimed, text_of
from punnet.stores.tests.factories import a_store
from tests.words import a_shop, goods, line_of, the_order

pytestmark = pytest.mark.django_db
LISTS = ["", "stores", "orders", "packed", "payments", "claims", "shift", "stock"]
OF_AN_ORDER = [
    ("get", ""), ("post", "/claim"), ("post", "/release"), ("get", "/walk"),
    ("get", "/packing"), ("post", "/packing"), ("get", "/labels"), ("get", "/handover"),
    ("post", "/handover"), ("get", "/return"), ("post", "/return"), ("post", "/capture"),
    ("get", "/cancel"), ("post", "/cancel"), ("post", "/refund"),
    ("post", "/unpaid"), ("post", "/stray"), ("post", "/stray/seen"),
    ("get", "/invoices/1-2026-1"), ("get", "/not-taken"),
    ("get", "/back"), ("post", "/back"), ("post", "/back/1/transfer"), ("post", "/by-transfer"),
]  # fmt: skip
OF_A_LINE = [
    ("get", ""), ("post", ""), ("post", "/undo"), ("get", "/short"), ("post", "/short"),
    ("get", "/substitute"), ("post", "/substitute"), ("get", "/substitute/milk"),
    ("post", "/substitute/milk"),
]  # fmt: skip
OF_A_SKU = [
    ("get", ""), ("get", "/receive"), ("post", "/receive"), ("get", "/count"), ("post", "/count"),
    ("get", "/waste"), ("post", "/waste"), ("post", "/undo"),
]  # fmt: skip


@pytest.fixture
def order():
    goods("milk", units=5)
    return an_order(milk=2)


def addresses(order) -> list[tuple[str, str]]:
    line = line_of(order, "milk").pk
    return (
        [(how, f"/staff/orders/{order.number}{rest}") for how, rest in OF_AN_ORDER]
        + [(how, f"/staff/lines/{line}{rest}") for how, rest in OF_A_LINE]
        + [(how, f"/staff/stock/milk{rest}") for how, rest in OF_A_SKU]
    )


def test_every_address_is_in_these_lists():
    known = {
        f"orders/<str:number>{rest}".replace("1-2026-1", "<str:label>").replace(
            "/1/", "/<int:refund_id>/"
        )
        for _, rest in OF_AN_ORDER
    }
    known |= {f"claims/<int:claim_id>{rest}" for rest in ("", "/<str:name>")}  # test_claims.py
    known |= {f"lines/<int:line_id>{rest}".replace("milk", "<str:sku>") for _, rest in OF_A_LINE}
    known |= {f"stock/<str:sku>{rest}" for _, rest in OF_A_SKU}
    assert {str(each.pattern) for each in urls.urlpatterns} == known | set(LISTS)
    assert all(hasattr(each.callback, "permission") for each in urls.urlpatterns)


@pytest.mark.parametrize("rest", LISTS)
def test_without_signing_in_one_is_asked_to(rest):
    answer = Client().get(f"/staff/{rest}")
    assert (
        answer.status_code == 302 and "/account/login/?next=/staff/" in answer.headers["Location"]
    )


@pytest.mark.parametrize("rest", LISTS)
def test_customers_stay_outside(customer, rest):
    assert customer.get(f"/staff/{rest}").status_code == 403


def test_another_stores_staff_finds_nothing(picker, stranger, order):
    claimed(picker, order)
    for how, address in addresses(order):
        answer = getattr(stranger, how)(address, {"units": 2, "reason": "refused", "chilled": 1})
        assert answer.status_code == 404, (how, address)
    assert (the_order(order.pk).state, line_of(order, "milk").state) == ("picking", "open")


def test_a_driver_hands_over_and_picks_nothing(picker, order):
    driver = signed_in("driver", a_shop(), "Dan Driver")
    assert driver.get(f"/staff/orders/{order.number}").status_code == 200
    assert driver.post(f"/staff/orders/{order.number}/claim").status_code == 403
    assert driver.get(f"/staff/lines/{line_of(order, 'milk').pk}").status_code == 403


def test_a_picker_asks_no_bank(picker, order):
    assert picker.post(f"/staff/orders/{order.number}/capture").status_code == 403


def test_a_number_that_does_not_exist_is_404(picker):
    assert picker.get("/staff/orders/0000000000").status_code == 404
    assert picker.get("/staff/lines/999999").status_code == 404


def test_pages_are_never_kept_by_a_cache(picker):
    assert "no-store" in picker.get("/staff/orders").headers["Cache-Control"]


def test_who_works_for_several_stores_chooses_and_sees_only_that_one(order):
    other = a_store("espoo")
    owner = signed_in("owner", None, "Olga Owner")
    answer = owner.get("/staff/", follow=True)
    assert "Where do you work today?" in text_of(answer)
    owner.post("/staff/stores", {"store": other})
    assert order.number not in text_of(owner.get("/staff/orders"))
    owner.post("/staff/stores", {"store": order.store_id})
    assert order.number in text_of(owner.get("/staff/orders"))


def test_a_store_that_is_not_mine_is_not_chosen(picker):
    other = a_store("espoo")
    assert picker.post("/staff/stores", {"store": other}).status_code == 404
    assert picker.post("/staff/stores", {"store": "x"}).status_code == 404
