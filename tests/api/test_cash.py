"""Cash at the door over the API, and what the customer's page says of it."""

from __future__ import annotations

import pytest

from punnet.accounts import actions as accounts
from punnet.orders import queries as orders
from punnet.overviews.order_view import order_view
from punnet.storefront.order_parts import order_shown
from tests.api.conftest import Caller
from tests.processes.test_handing_over import packed
from tests.words import a_shop, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def driver() -> Caller:
    return Caller(Authorization=f"Bearer {accounts.make_key(role='driver', store_id=a_shop())}")


def paid(by: str, minor: int) -> dict[str, object]:
    return {"paid": {"by": by, "amount": {"minor": minor, "currency": "EUR"}}}


def page_of(order) -> dict[str, int]:
    """The receipt on the customer's page."""
    shown = order_shown(order_view(orders.whole(order.pk)))["receipt_rows"]
    return {row.text: row.amount.minor for row in shown}


def test_an_order_says_what_is_due_and_what_that_is_in_coins(driver):
    order = packed()
    told = driver.get(f"/staff/orders/{order.number}")["payment"]
    assert (told["due"]["minor"], told["due_in_cash"]["minor"]) == (238, 240)
    shown = page_of(order)
    assert (shown["To pay when handed over"], shown["In cash, rounded to coins"]) == (238, 240)


@pytest.mark.parametrize("minor", [238, 240])
def test_the_exact_sum_and_the_rounded_one_are_taken_in_cash(driver, minor):
    order = packed()
    done = driver.post(f"/staff/orders/{order.number}/handover", paid("cash", minor))
    assert done["payment"]["state"] == "paid_on_delivery"
    assert (done["payment"]["due"], done["payment"]["due_in_cash"]) == (None, None)
    assert the_order(order.pk).payment.taken_minor == minor
    shown = page_of(order)
    assert shown["Paid at the door in cash"] == minor and shown["Total"] == 238
    assert shown.get("Rounded to coins", 0) == minor - 238


@pytest.mark.parametrize(("by", "minor"), [("cash", 239), ("cash", 235), ("card", 240)])
def test_no_other_sum_is_taken_and_both_are_told(driver, by, minor):
    order = packed()
    refusal = driver.post(f"/staff/orders/{order.number}/handover", paid(by, minor), status=409)
    assert refusal["code"] == "amount_differs"
    facts = refusal["facts"]
    assert (facts["due"]["minor"], facts["due_in_cash"]["minor"]) == (238, 240)
