"""Kept cards and far slots on the pages: what is offered, said and forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.accounts.actions import NewUser, customer_of, register
from punnet.foundation import clock
from punnet.orders.models import Order
from punnet.payments import actions as payments
from punnet.payments.models import Payment, SavedCard
from punnet.storefront.tests.conftest import PASSWORD, Shopper
from punnet.stores.models import Store
from tests.words import a_slot

TICK = 'name="keep_card"'


@pytest.fixture
def ready(shopper) -> Shopper:
    shopper.set("milk", 2)
    shopper.collect()
    return shopper


@pytest.fixture
def ada(ready) -> int:
    """Signed in, with a basket; the customer's id."""
    user = register(NewUser("ada@example.com", PASSWORD, verified=True))
    ready.log_in(user)
    return customer_of(user).pk


def a_card(customer: int, last4: str = "4242", **changes) -> SavedCard:
    facts = {"brand": "visa", "expires": (2034, 12), **changes}
    payments.save_card(
        customer_id=customer, method="stripe", payer_ref=f"cus_{last4}", card_ref=f"pm_{last4}",
        last4=last4, **facts,
    )  # fmt: skip
    return SavedCard.objects.get(last4=last4)


def test_who_is_not_signed_in_is_asked_for_no_consent(ready):
    assert TICK not in ready.page("/checkout")


def test_keeping_a_card_is_a_tick_that_nobody_has_made(ready, ada):
    page = ready.page("/checkout")
    tick = page[page.index(TICK) - 80 : page.index(TICK) + 60]
    assert "checked" not in tick and "Keep this card for next time" in page


def test_a_kept_card_stands_first_and_an_expired_one_is_not_offered(ready, ada):
    card = a_card(ada)
    a_card(ada, "1111", expires=(2020, 1))
    page = ready.page("/checkout")
    assert "Visa ·· 4242" in page and "1111" not in page
    assert f'value="stripe:{card.pk}" checked' in page


def test_somebody_elses_card_is_neither_shown_nor_taken(ready, ada):
    other = customer_of(register(NewUser("eve@example.com"))).pk
    card = a_card(other)
    assert "4242" not in ready.page("/checkout")
    answer = ready.order(payment=f"stripe:{card.pk}")
    assert answer.status_code == 422 and not Order.objects.exists()


@pytest.mark.parametrize("payment", ["stripe:x", "cash", "stripe:²"])
def test_a_way_to_pay_that_is_none_is_refused(ready, payment):
    assert ready.order(payment=payment).status_code == 422


def test_the_account_lists_them_and_forgets_one(ready, ada):
    card = a_card(ada, "4242")
    a_card(ada, "1111", expires=(2020, 1))
    page = ready.page("/account")
    assert "Visa ·· 4242" in page and "Good until 12/2034" in page
    assert "Its time is over: 01/2020" in page
    ready.web.post("/account", {"forget_card": card.pk})
    page = ready.page("/account")
    assert "4242" not in page and "1111" in page and "The card is forgotten." in page
    ready.web.post("/account", {"forget_card": card.pk})
    assert "That was not there any more." in ready.page("/account")


# --- far slots


def far(shopper) -> None:
    Store.objects.update(far_by_card=True)
    shopper.collect(a_slot(method="collection", price=0, in_hours=240))


def test_a_far_slot_says_when_the_money_is_set_aside(ready, ada):
    a_card(ada)
    far(ready)
    page = ready.page("/checkout")
    assert "Your card is checked now; nothing is set aside yet." in page
    assert "4242" not in page  # it is checked on the provider's page, with the customer there


def an_order(shopper, state: str, **payment) -> str:
    far(shopper)
    number = shopper.order().headers["Location"].rpartition("/")[2]
    Payment.objects.update(state=state, method="stripe", **payment)
    return shopper.page(f"/orders/{number}")


def test_the_order_says_that_the_card_is_checked(ready):
    page = an_order(ready, "verified")
    assert "Your card is checked. On" in page and "at most €2.38 aside" in page


def test_declined_it_says_until_when_to_pay(ready):
    page = an_order(ready, "lapsed", pay_by=clock.now() + timedelta(hours=5))
    assert "Your order waits for its payment." in page
    assert "Your bank would not set the money aside; nothing was charged. Pay by" in page


def test_after_that_hour_nothing_can_be_pressed(ready):
    page = an_order(ready, "lapsed", pay_by=clock.now() - timedelta(minutes=1))
    assert "The time to pay is over." in page and "Pay by card" not in page
