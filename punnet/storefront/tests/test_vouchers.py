"""A voucher on the shop's pages: given, shown, taken out, and never an order by mistake."""

from __future__ import annotations

import pytest

from punnet.basket import vouchers
from punnet.orders.models import Order
from punnet.promotions.tests.factories import a_voucher, uses
from punnet.storefront.tests.conftest import Shopper


@pytest.fixture
def ready(shopper) -> Shopper:
    shopper.set("milk", 2)
    shopper.collect()
    return shopper


def given(shopper: Shopper, code: str) -> str:
    answer = shopper.web.post("/basket/voucher", {"voucher": code}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_code_is_given_on_the_baskets_page_and_taken_out_again(ready):
    a_voucher("WELCOME", percent=10)
    assert "Voucher code" in ready.page("/basket")
    page = given(ready, " welcome ")
    assert "10% off" in page.replace("\N{NO-BREAK SPACE}", "")
    assert "Voucher WELCOME" in page and "−€0.24" in page and "€2.14" in page
    assert "Voucher code" in given(ready, "") and "€2.14" not in ready.page("/basket")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (None, "We do not know this code"),
        ({"live": False}, "We do not know this code"),
        ({"least": 1000}, "€7.62 more of goods"),
    ],
)
def test_a_code_that_does_not_hold_is_said_so_and_not_kept(ready, changes, says):
    if changes is not None:
        a_voucher("WELCOME", **changes)
    page = given(ready, "WELCOME")
    assert says in page and "Voucher code" in page


def test_a_code_typed_at_checkout_lowers_the_sum_and_orders_nothing_yet(ready):
    a_voucher("WELCOME", amount=100)
    answer = ready.web.post("/checkout", {**ready.form(), "voucher": "welcome"})
    page = answer.content.decode()
    assert "Voucher WELCOME" in page and "€1.38" in page and "Ada Virtanen" in page
    assert Order.objects.count() == 0
    order = ready.order()
    assert order.status_code == 302 and uses() == (1, 1)
    assert "Voucher WELCOME" in ready.page(order.headers["Location"])


def test_the_buttons_of_the_voucher_never_order(ready):
    a_voucher("WELCOME", amount=100)
    ready.web.post("/checkout", {**ready.form(), "voucher": "", "use_voucher": "yes"})
    given(ready, "WELCOME")
    page = ready.web.post("/checkout", {**ready.form(), "no_voucher": "yes"}).content.decode()
    assert "€2.38" in page and Order.objects.count() == 0


def test_enter_presses_the_button_that_orders(ready):
    form = ready.page("/checkout").partition('id="order-form"')[2]
    first = form.partition("<button")[2].partition("</button>")[0]
    assert "Order and pay" in first and "name=" not in first


def test_a_code_that_ended_meanwhile_stays_with_its_problem(ready):
    a_voucher("WELCOME", least=238)
    given(ready, "WELCOME")
    ready.set("milk", 1, seen=2)
    page = ready.page("/basket")
    assert "WELCOME" in page and "€1.19 more of goods" in page and "−€" not in page


def test_nobody_finds_a_code_by_trying(ready, limited):
    pages = [given(ready, f"GUESS{n}") for n in range(vouchers.TRIES + 1)]
    assert "We do not know this code" in pages[0]
    assert "Too many tries" in pages[-1]
