"""Orders that credit or a gift card pays a part of, changed: what is aside stays, no more is taken,
what is too much goes back, and others are asked for the rest."""

from __future__ import annotations

import pytest

from punnet.foundation.errors import Refused
from punnet.ops.audit import audit
from punnet.orders.models import Order
from punnet.payments.models import Attempt
from punnet.processes.amend_order import amend_order
from punnet.processes.cancel_order import cancel_order
from punnet.processes.give_up_amendment import give_up_amendment
from punnet.processes.hand_over import Paid, hand_over
from punnet.processes.own_money import Wanted
from punnet.processes.pick_order import claim_order
from punnet.processes.settle_payment import settle
from punnet.processes.take_out_lines import take_out_lines
from tests import words
from tests.credits import BOSS, a_card, a_customer, credit, on_card
from tests.picking import PAULA, pack, pick
from tests.processes.test_amending import amend, drafted, saving
from tests.processes.test_credit import paid_parts, pay
from tests.words import a_basket, goods, past_cutoff, place, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shop():
    goods("milk", price=200, units=900, zone="ambient")
    goods("bread", price=300, units=90, zone="ambient")


def own(minor: int, *, card: str = "", **changes) -> tuple[int, Order]:
    """Two milks of 2 € each, so much of it by credit of 10 €; the customer and the order."""
    customer = a_customer(credit=1000)
    basket = a_basket(milk=2)
    return customer, place(basket, customer_id=customer, own=Wanted(minor, card), **changes)


def carried(order: Order, *, milk: int) -> Order:
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "milk", units=milk)
    return pack(order)


def test_what_is_aside_stays_and_the_door_takes_the_rest_of_more():
    customer, order = own(150)
    order = amend(order, milk=3)
    assert (order.maximum_minor, order.payment.maximum_minor) == (600, 450)
    assert (credit(customer), paid_parts(order)) == (850, [("store_credit", 150, 0, 0)])
    order = carried(order, milk=3)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 450, "EUR"))
    assert paid_parts(order) == [("store_credit", 0, 150, 0)] and audit() == []


def test_of_less_the_card_goes_back_before_credit():
    code = a_card(200)
    customer, order = own(150, card=code)
    order = amend(order, milk=1)  # 2 € in all: 1.50 by credit, 0.50 by the card
    assert (order.tender, order.payment.method, order.payment.maximum_minor) == (
        "credit", "credit", 0,
    )  # fmt: skip
    assert (order.payment.state, credit(customer), on_card(code)) == ("authorised", 850, 150)
    assert paid_parts(order) == [("store_credit", 150, 0, 0), ("gift_card", 50, 0, 0)]
    assert audit() == []
    order = carried(order, milk=1)
    assert order.payment.state == "captured" and audit() == []


def test_changed_twice_it_takes_no_more_of_anybody():
    customer, order = own(400, tender="credit")
    order = amend(order, milk=1)
    assert credit(customer) == 800 and audit() == []
    with pytest.raises(Refused, match="payment_unfit"):  # nobody pays the rest
        amend(order, milk=2)
    amend_by(order, "on_delivery", milk=3)
    order = the_order(order.pk)
    assert (order.tender, order.payment.state, order.payment.maximum_minor) == (
        "on_delivery", "due_on_delivery", 400,
    )  # fmt: skip
    assert credit(customer) == 800 and audit() == []


def amend_by(order: Order, tender: str, **lines: int) -> None:
    amend_order(saving(order, drafted(order, **lines), tender=tender))


def test_the_bank_is_asked_for_the_rest_of_more_and_lets_go_of_the_old(provider):
    customer, order = own(150, tender="stripe")
    pay(provider, order)
    order = amend(order, milk=4)
    attempt = Attempt.objects.latest("id")
    assert (attempt.amount_minor, order.maximum_minor) == (650, 400)
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    settle(attempt.pk)
    words.run_jobs("processes.perform_call")
    order = the_order(order.pk)
    assert (order.maximum_minor, order.payment.maximum_minor) == (800, 650)
    assert order.payment.authorised_minor == 650 and credit(customer) == 850
    held = [row for row in provider.ledger() if row["status"] == "requires_capture"]
    assert [row["authorised"] for row in held] == [650] and audit() == []


def test_less_than_the_bank_takes_is_left_by_credit(provider):
    customer, order = own(180, tender="stripe")  # 2.20 by the bank
    pay(provider, order)
    order = amend(order, milk=1)  # 2 €: of 0.20 the bank takes nothing less than 0.50
    assert (order.payment.maximum_minor, order.payment.method) == (50, "stripe")
    assert credit(customer) == 850 and audit() == []


def test_what_credit_covers_now_is_let_go_of_by_the_bank(provider):
    customer, order = own(250, tender="stripe")
    pay(provider, order)
    order = amend(order, milk=1)
    words.run_jobs("processes.perform_call")
    assert (order.tender, credit(customer)) == ("credit", 800)
    assert [row["status"] for row in provider.ledger()] == ["canceled"] and audit() == []


def test_given_up_or_cancelled_while_it_waits_leaves_what_was_aside(provider):
    customer, order = own(150, tender="stripe")
    pay(provider, order)
    amend(order, milk=4)
    give_up_amendment(order_id=order.pk, actor=f"customer:{customer}")
    order = the_order(order.pk)
    assert (order.payment.maximum_minor, credit(customer)) == (250, 850) and audit() == []
    amend(order, milk=3)
    cancel_order(order_id=order.pk, reason="customer", actor=f"customer:{customer}")
    assert credit(customer) == 1000
    words.run_jobs("processes.perform_call", "processes.close_attempt")
    assert audit() == []


def test_lines_taken_out_by_the_store_give_credit_back_where_it_is_too_much(provider):
    customer = a_customer(credit=600)
    basket = a_basket(milk=2, bread=1)  # 7 €
    order = place(basket, customer_id=customer, own=Wanted(450), tender="stripe")
    pay(provider, order)
    bread = words.line_of(order, "bread").pk
    for _ in range(2):
        take_out_lines(order_id=order.pk, line_ids=[bread], actor=BOSS, words="Sold out")
    order = the_order(order.pk)
    assert (order.tender, order.payment.maximum_minor, credit(customer)) == ("credit", 0, 200)
    words.run_jobs("processes.perform_call")
    assert [row["status"] for row in provider.ledger()] == ["canceled"] and audit() == []
