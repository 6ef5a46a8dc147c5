"""Credit and gift cards on the shop's pages: offered, taken out, spent, and seen afterwards."""

from __future__ import annotations

import re

import pytest

from punnet.accounts import actions as accounts
from punnet.credits.queries import TRIES
from punnet.orders.models import Order
from punnet.storefront.tests.conftest import PASSWORD, Shopper
from tests.credits import a_card, credit, give, on_card
from tests.words import the_order


@pytest.fixture
def ready(shopper) -> Shopper:
    shopper.set("milk", 2)  # 2.38 €
    shopper.collect()
    return shopper


@pytest.fixture
def holder(ready) -> int:
    """The shopper, signed in, with five euros."""
    new = accounts.NewUser(
        email="ada@example.com", password=PASSWORD, name="Ada Virtanen", verified=True
    )
    user = accounts.register(new)
    ready.log_in(user)
    customer = accounts.customer_of(user).pk
    give(customer, 500)
    return customer


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", page.replace("\N{NO-BREAK SPACE}", " "))


def test_credit_is_offered_and_used_unless_it_is_taken_out(ready, holder):
    page = plain(ready.page("/checkout"))
    assert 'value="238" checked' in page and "Use my credit: €2.38" in page
    assert "covers all of it" in page
    answer = ready.order()  # the box not ticked
    assert answer.status_code == 302 and credit(holder) == 500
    assert Order.objects.get().tender == "on_delivery"


def test_an_order_paid_by_credit_says_so_on_every_page(ready, holder):
    answer = ready.order(credit="238")
    order = Order.objects.get()
    assert (order.tender, order.state, credit(holder)) == ("credit", "placed", 262)
    assert "Set aside of your credit" in ready.page(answer.headers["Location"])
    page = plain(ready.page("/account"))
    assert "€2.62" in page and "Sorry for the eggs" in page and order.number in page


def test_a_guest_is_offered_a_gift_card_alone(ready):
    page = ready.page("/checkout")
    assert "Gift card" in page and "Use my credit" not in page


def test_a_typed_card_is_shown_first_and_orders_nothing_yet(ready):
    code = a_card(100)
    page = plain(ready.web.post("/checkout", {**ready.form(), "gift_card": code}).content.decode())
    assert f"Gift card …{code[-4:]}" in page and "€1.00 on it" in page and "Ada Virtanen" in page
    assert "Left to pay, at most" in page and "€1.38" in page and not Order.objects.exists()
    seen = {"gift_card": code, "gift_card_seen": code, "gift_card_minor": "100"}
    answer = ready.order(**seen)
    assert answer.status_code == 302 and on_card(code) == 0
    assert "Set aside of the gift card" in ready.page(answer.headers["Location"])


def test_a_card_is_taken_out_again(ready):
    code = a_card(100)
    sent = {**ready.form(), "gift_card": code, "gift_card_seen": code, "no_card": "yes"}
    page = ready.web.post("/checkout", sent).content.decode()
    assert code not in page and not Order.objects.exists()


@pytest.mark.parametrize("code", ["HELLO", "0000-0000-0000-0000"])
def test_what_is_no_card_is_said_beside_its_field(ready, code):
    sent = {**ready.form(), "gift_card": code, "use_card": "yes"}
    page = ready.web.post("/checkout", sent).content.decode()
    assert "We do not know this gift card" in page and code in page


def test_credit_spent_meanwhile_is_said_and_nothing_is_ordered(ready, holder):
    form = ready.form()
    give(holder, -400)
    answer = ready.web.post("/checkout", {**form, "credit": "238"})
    assert answer.status_code == 422 and "€1.00" in plain(answer.content.decode())
    assert not Order.objects.exists() and credit(holder) == 100


def test_nobody_finds_a_card_by_trying(ready, limited):
    form = ready.form()
    guesses = [{**form, "gift_card": f"{n:016}", "use_card": "yes"} for n in range(TRIES + 1)]
    pages = [ready.web.post("/checkout", each).content.decode() for each in guesses]
    assert "We do not know this gift card" in pages[0] and "Too many tries" in pages[-1]


def test_what_is_on_a_card_is_told_to_who_has_its_code(ready):
    code = a_card(1250)
    page = plain(ready.web.post("/gift-card", {"gift_card": code.lower()}).content.decode())
    assert "€12.50" in page and f"…{code[-4:]}" in page and code not in page
    assert "We do not know" in ready.web.post("/gift-card", {"gift_card": "nope"}).content.decode()


def test_nobody_reads_cards_by_trying_on_their_page(ready, limited):
    code = a_card(1250)
    for _ in range(TRIES + 1):
        last = ready.web.post("/gift-card", {"gift_card": code})
    assert "Too many tries" in last.content.decode()


def changed(shopper: Shopper, order: Order, units: int, *, seen: int = 2) -> str:
    """The page to look the changes over, with so many milks."""
    shopper.web.post(f"/orders/{order.number}/draft")
    shopper.web.post("/basket/lines/milk", {"units": str(units), "seen": str(seen)})
    return plain(shopper.page(f"/orders/{order.number}/changes"))


def saved(shopper: Shopper, order: Order, page: str, **typed: str) -> Order:
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    sent = {**hidden, "consent": "on", **typed}
    answer = shopper.web.post(f"/orders/{order.number}/changes", sent)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return the_order(order.pk)


def test_changes_say_what_credit_pays_of_them_and_what_is_left(ready, holder):
    ready.order(credit="100")  # of 2.38
    order = Order.objects.get()
    page = changed(ready, order, 3)
    assert "Set aside of your credit" in page and "−€1.00" in page and "€2.57" in page
    order = saved(ready, order, page, payment="on_delivery")
    assert (order.payment.maximum_minor, credit(holder)) == (257, 400)


def test_changes_that_credit_covers_ask_for_no_way_to_pay(ready, holder):
    ready.order(credit="238")
    order = Order.objects.get()
    page = changed(ready, order, 1)
    assert "covers all of it" in page and 'type="radio" name="payment"' not in page
    order = saved(ready, order, page)
    assert (order.tender, order.payment.maximum_minor, credit(holder)) == ("credit", 0, 381)
    page = changed(ready, order, 3, seen=1)
    assert "You pay what is left when you get it" in page
    order = saved(ready, order, page, payment="on_delivery")
    assert (order.tender, order.payment.maximum_minor, credit(holder)) == ("on_delivery", 238, 381)


def test_what_is_left_to_pay_is_never_less_than_a_bank_takes(ready, holder):
    """Of 2.38, with 2.20 of credit, 0.18 would be left: no card is charged for that."""
    give(holder, -280)
    page = plain(ready.page("/checkout"))
    assert "−€1.88" in page and "€0.50" in page and "covers all of it" not in page
    ready.order(credit="220", payment="stripe")
    assert Order.objects.get().payment.maximum_minor == 50 and credit(holder) == 32
