"""The shelf on the phone: scan or search, goods in, counts, waste, and the way back."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from punnet.accounts import actions as people
from punnet.catalogue.actions import Code
from punnet.catalogue.tests.factories import a_gtin
from punnet.foundation.actors import OPERATOR
from punnet.inventory.models import StockMovement, Supply
from punnet.inventory.tests.factories import coming
from punnet.overviews import stockroom
from punnet.staff.tests.conftest import signed_in
from punnet.staff.tests.test_walk import scale_label, text_of
from punnet.stores.tests.factories import a_store
from punnet.ui.formats import weight
from tests.words import a_basket, a_shop, a_slot, goods, line_of, place, today

pytestmark = pytest.mark.django_db
MILK, CASE = a_gtin("milk"), a_gtin("case of milk")


@pytest.fixture
def milk() -> str:
    return goods("milk", units=10, codes=[Code(MILK), Code(CASE, 6)], name="Milk")


def shelf(sku: str = "milk") -> int:
    return Supply.objects.get(sku=sku, source="shelf", store_id=a_shop()).quantity


def form_of(browser, address: str) -> dict[str, str]:
    """What the page would send by itself: its key."""
    page = text_of(browser.get(address))
    return {"key": re.search(r'name="key" value="([^"]+)"', page)[1]}


def send(browser, verb: str, sku: str = "milk", **typed: object):
    address = f"/staff/stock/{sku}/{verb}"
    return browser.post(address, {**form_of(browser, address), **typed}, follow=True)


@pytest.mark.parametrize("typed", [MILK, "milk", "MILK"])
def test_a_code_or_a_sku_leads_to_the_shelf(picker, milk, typed):
    answer = picker.post("/staff/stock", {"code": typed})
    assert answer.headers["Location"] == "/staff/stock/milk"


def test_a_case_counts_its_units_and_a_label_its_grams(picker, milk):
    goods("bananas", price=199, grams=9000, kind="weight", codes=[Code("01012")])
    case = picker.post("/staff/stock", {"code": CASE}, follow=True)
    assert "/staff/stock/milk/receive?amount=6" in text_of(case)
    label = picker.post("/staff/stock", {"code": scale_label("01012", 612)}, follow=True)
    assert "/staff/stock/bananas/waste?amount=612" in text_of(label)


def test_an_unknown_code_says_so(picker, milk):
    answer = picker.post("/staff/stock", {"code": a_gtin("nobody's")})
    assert answer.status_code == 409 and "We do not know" in text_of(answer)
    assert picker.post("/staff/stock", {"code": ""}).status_code == 409


def test_words_find_what_the_store_lists(picker, milk):
    assert "/staff/stock/milk" in text_of(picker.get("/staff/stock?q=Milk"))
    assert "Nothing found" in text_of(picker.get("/staff/stock?q=%F0%9F%A6%84"))


def test_the_beginning_of_a_sku_finds_it_in_any_case(picker):
    for sku in ("Oat-1", "oat-2", "oa_"):
        goods(sku, name="Drink")
    found = [
        [each.sku for each in stockroom.find(a_shop(), typed, language="en")]
        for typed in ("OAT-", "oat-1", "oa_", "at-")
    ]
    assert found == [["Oat-1", "oat-2"], ["Oat-1"], ["oa_"], []]


def test_the_shelf_tells_what_is_reserved_and_free(picker, milk):
    place(a_basket(milk=3))
    page = text_of(picker.get("/staff/stock/milk"))
    assert re.search(r"Reserved for orders</dt><dd>3<", page)
    assert re.search(r"Free to sell</dt><dd>7<", page)


def test_goods_in_are_booked_once_and_undone_once(picker, milk):
    address = "/staff/stock/milk/receive"
    sent = {**form_of(picker, address), "amount": 24}
    for _ in range(2):
        page = text_of(picker.post(address, sent, follow=True))
    assert shelf() == 34 and "Goods in: 24" in page
    for _ in range(2):
        picker.post("/staff/stock/milk/undo", {"key": sent["key"]})
    assert shelf() == 10
    assert "Taken back" in text_of(picker.get("/staff/stock/milk"))
    assert str(StockMovement.objects.latest("at").actor) == f"staff:{picker.user.pk}"


def test_goods_keep_until_the_day_on_the_packing(picker):
    goods("cream", units=2, min_life_days=3)
    assert 'name="good_until"' in text_of(picker.get("/staff/stock/cream/receive"))
    past = send(picker, "receive", "cream", amount=4, good_until=today() - timedelta(days=1))
    assert past.status_code == 422 and "before today" in text_of(past)
    send(picker, "receive", "cream", amount=4, good_until=today() + timedelta(days=5))
    assert Supply.objects.get(sku="cream").good_until == today() + timedelta(days=5)


def test_a_count_below_what_is_reserved_names_the_orders_at_risk(picker, milk):
    order = place(a_basket(milk=8))
    page = text_of(send(picker, "count", amount=5))
    assert "Counted: 5. 1 order is now at risk." in page
    assert order.number in page and "lacks 3" in page
    assert line_of(order, "milk").at_risk
    assert "Orders lack these" in text_of(picker.get("/staff/stock"))
    page = text_of(send(picker, "receive", amount=10))
    assert "1 order is covered again" in page and not line_of(order, "milk").at_risk


def test_an_order_that_goods_to_come_cover_is_not_called_at_risk_nor_covered_again(picker, milk):
    place(a_basket(a_slot(in_hours=72, method="collection", price=0), milk=8))
    coming("milk", units=20, in_days=1)
    page = text_of(send(picker, "count", amount=5))
    assert "Counted: 5." in page and "at risk" not in page and "covered again" not in page


def test_waste_asks_why_and_keeps_it(picker, milk):
    none = send(picker, "waste", amount=2)
    assert none.status_code == 422 and "Choose why" in text_of(none)
    page = text_of(send(picker, "waste", amount=2, why="expired"))
    assert shelf() == 8 and "Wasted: past its date" in page
    assert "Wasted: past its date" in text_of(picker.get("/staff/stock"))


def test_loose_goods_are_weighed(picker):
    goods("bananas", price=199, grams=9000, kind="weight")
    assert weight(9000) in text_of(picker.get("/staff/stock/bananas"))
    send(picker, "count", "bananas", amount=8750)
    assert shelf("bananas") == 8750


@pytest.mark.parametrize("amount", ["", "0", "-3", "x", "1.5", "9999999999", "1000000"])
@pytest.mark.parametrize("verb", ["receive", "waste"])
def test_amounts_that_cannot_be_are_refused(picker, milk, verb, amount):
    answer = send(picker, verb, amount=amount, why="other")
    assert answer.status_code == 422 and shelf() == 10


def test_a_count_of_none_is_a_count(picker, milk):
    send(picker, "count", amount=0)
    assert shelf() == 0


def test_what_was_counted_since_is_not_undone(picker, milk):
    key = form_of(picker, "/staff/stock/milk/receive")
    picker.post("/staff/stock/milk/receive", {**key, "amount": 24})
    send(picker, "count", amount=30)
    answer = picker.post("/staff/stock/milk/undo", key, follow=True)
    assert "counted since" in text_of(answer) and shelf() == 30
    assert text_of(answer).count(">Undo<") == 1  # the count's own


def test_a_page_without_its_key_is_refused(picker, milk):
    answer = picker.post("/staff/stock/milk/count", {"amount": 3})
    assert answer.status_code == 422 and shelf() == 10
    assert picker.post("/staff/stock/milk/undo", {"key": "x"}).status_code == 302


def test_the_phone_changes_the_shelf_of_its_own_store(picker, stranger, milk):
    key = form_of(picker, "/staff/stock/milk/count")
    assert stranger.post("/staff/stock/milk/count", {**key, "amount": 1}).status_code == 404
    assert shelf() == 10


def test_drivers_change_no_stock(milk):
    driver = signed_in("driver", a_shop(), "Dan Driver")
    assert driver.get("/staff/stock").status_code == 403
    assert 'href="/staff/stock"' not in text_of(driver.get("/staff/packed"))


def test_a_driver_here_who_picks_elsewhere_changes_nothing_here(milk):
    both, other = signed_in("driver", a_shop(), "Dora Driver"), a_store("espoo")
    people.give_role(user_id=both.user.pk, role="picker", store_id=other, actor=OPERATOR)
    both.post("/staff/stores", {"store": a_shop()})
    assert both.get("/staff/stock/milk").status_code == 403
    both.post("/staff/stores", {"store": other})
    assert both.get("/staff/stock").status_code == 200


def test_a_page_of_the_shelf_costs_the_same_for_few_changes_and_many(
    picker, milk, django_assert_max_num_queries
):
    for amount in range(1, 6):
        send(picker, "receive", amount=amount)
    with django_assert_max_num_queries(9):
        picker.get("/staff/stock/milk")
