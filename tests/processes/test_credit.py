"""Store credit and gift cards through an order's life: set aside, charged first, given back."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from punnet.basket import queries as basket_queries
from punnet.credits import queries as credit_queries
from punnet.credits.models import GiftCard
from punnet.foundation import clock
from punnet.foundation.errors import Invalid, Refused
from punnet.invoices.models import Invoice
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.orders.models import Order
from punnet.orders.parts_back import Part
from punnet.orders.states import CancelReason
from punnet.payments.errors import AmountDiffers, PaymentUnfit
from punnet.payments.models import Attempt
from punnet.payments.owed import owed
from punnet.processes import own_money
from punnet.processes.at_the_door import Door, NotTaken
from punnet.processes.cancel_order import cancel_order, expire_payment
from punnet.processes.credit_desk import block_card, unblock_card
from punnet.processes.give_back import give_goodwill, give_part
from punnet.processes.hand_over import Paid, hand_over, return_order
from punnet.processes.own_money import Wanted
from punnet.processes.pack_order import retry_capture
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import claim_order
from punnet.processes.place_order import place_order
from punnet.processes.write_off import write_off
from punnet.settlement.errors import MoneyDisputed
from punnet.settlement.models import Dispute
from tests import words
from tests.credits import BOSS, a_card, a_customer, credit, give, on_card
from tests.picking import PAULA, pack, pick, refuse_captures, refusing
from tests.processes.test_disputes import closed, heard, opened
from tests.words import a_basket, goods, past_cutoff, place, placing, stock, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shop():
    goods("milk", price=200, units=900, zone="ambient")


def own(customer: int, minor: int = 0, *, card: str = "", **changes) -> Order:
    """Two milks of 2 € each, paid by the customer's own money first."""
    wanted = Wanted(minor, card)
    return place(a_basket(milk=2), customer_id=customer, own=wanted, **changes)


def pay(provider, order: Order) -> None:
    attempt = Attempt.objects.filter(payment__order=order).latest("id")
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs("processes.follow_attempt")


def packed(order: Order, units: int = 2) -> Order:
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "milk", units=units, why="" if units == 2 else "sold_out")
    return pack(order)


def paid_parts(order: Order) -> list[tuple[str, int, int, int]]:
    """(tender, aside, charged, given back)."""
    return [
        (each.tender, each.aside_minor, each.charged_minor, each.back_minor)
        for each in credit_queries.paid_by(order.pk)
    ]


# --- giving


def test_what_staff_give_is_held_and_told_with_its_reason():
    customer = a_customer()
    key = uuid4()
    assert [give(customer, 500, key=key) for _ in range(2)] == [500, 500]  # one form, sent twice
    assert give(customer, -200, reason="correction") == 300
    lines = credit_queries.credit_history(customer, "EUR")
    assert [(line.kind, line.minor, line.words) for line in lines] == [
        ("credit_taken", -200, "Sorry for the eggs"),
        ("credit_given", 500, "Sorry for the eggs"),
    ]
    assert audit() == []


def test_no_more_is_taken_than_there_is():
    customer = a_customer(credit=300)
    with pytest.raises(Refused, match="credit_short"):
        give(customer, -301)
    assert credit(customer) == 300 and audit() == []


@pytest.mark.parametrize(
    "wrong", [{"minor": 0}, {"minor": 10**9}, {"reason": "bribe"}, {"words": " "}]
)
def test_what_is_no_grant_gives_nothing(wrong):
    customer = a_customer()
    minor = wrong.pop("minor", 100)
    with pytest.raises(Invalid):
        give(customer, minor, **wrong)
    assert not Entry.objects.exists()


def test_a_guest_holds_no_credit():
    guest = place(a_basket(milk=1)).customer_id
    with pytest.raises(Invalid):
        give(guest, 100)


# --- placing and packing


def test_credit_pays_first_and_the_card_is_asked_for_the_rest_alone(provider):
    customer = a_customer(credit=150)
    order = own(customer, 150, tender="stripe")
    assert (order.maximum_minor, order.payment.maximum_minor) == (400, 250)
    assert credit(customer) == 0 and paid_parts(order) == [("store_credit", 150, 0, 0)]
    pay(provider, order)
    assert provider.ledger()[0]["authorised"] == 250 and audit() == []
    order = packed(order)
    assert provider.ledger()[0]["captured"] == 250
    assert order.payment.captured_minor == 250
    assert paid_parts(order) == [("store_credit", 0, 150, 0)] and owed(order.pk) == 0
    assert audit() == []


def test_credit_then_gift_card_then_card(provider):
    customer, code = a_customer(credit=150), a_card(100)
    order = own(customer, 150, card=code, tender="stripe")
    assert order.payment.maximum_minor == 150 and (credit(customer), on_card(code)) == (0, 0)
    pay(provider, order)
    order = packed(order, units=1)  # 2 € in all: the card is charged nothing
    assert paid_parts(order) == [("store_credit", 0, 150, 0), ("gift_card", 0, 50, 0)]
    assert on_card(code) == 50
    assert provider.ledger()[0]["status"] == "canceled"
    assert (order.payment.state, order.payment.captured_minor) == ("captured", 0)
    assert audit() == []
    hand_over(order_id=order.pk, actor="staff:5")
    assert audit() == []


def test_what_credit_covers_wholly_asks_no_provider():
    customer = a_customer(credit=900)
    order = own(customer, 400, tender="stripe")
    assert (order.state, order.tender, order.payment.state) == ("placed", "credit", "authorised")
    assert credit(customer) == 500 and not Attempt.objects.exists() and audit() == []
    order = packed(order, units=1)
    assert (order.payment.state, credit(customer)) == ("captured", 700)
    hand_over(order_id=order.pk, actor="staff:5")
    assert audit() == []
    words.run_jobs("invoices.issue")
    assert Invoice.objects.get().facts["paid_by"] == ["store_credit"]


def test_the_provider_is_never_asked_for_less_than_it_takes(provider):
    customer = a_customer(credit=380)
    order = own(customer, 380, tender="stripe")
    assert (order.payment.maximum_minor, credit(customer)) == (50, 30)
    pay(provider, order)
    assert packed(order).payment.captured_minor == 50 and audit() == []


def test_the_door_takes_what_credit_left(provider):
    customer = a_customer(credit=150)
    order = own(customer, 150, tender="on_delivery")
    order = packed(order)
    with pytest.raises(AmountDiffers) as refusal:
        hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 400, "EUR"))
    assert refusal.value.facts["due_minor"] == 250
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 250, "EUR"))
    assert paid_parts(order) == [("store_credit", 0, 150, 0)] and audit() == []


def test_coins_are_rounded_of_what_credit_left():
    goods("egg", price=33, units=9)
    customer = a_customer(credit=10)
    order = place(a_basket(egg=1), customer_id=customer, own=Wanted(10))
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "egg", units=1)
    order = pack(order)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("cash", 25, "EUR"))  # 23 cents
    assert the_order(order.pk).payment.rounding_minor == 2 and audit() == []


def test_nothing_is_left_for_the_door_when_credit_covers_what_was_picked():
    customer = a_customer(credit=250)
    order = packed(own(customer, 250, tender="on_delivery"), units=1)
    assert (order.payment.state, credit(customer)) == ("paid_on_delivery", 50)
    hand_over(order_id=order.pk, actor="staff:5")
    assert the_order(order.pk).state == "handed_over" and audit() == []


def test_a_refused_capture_is_paid_again_for_the_rest(provider):
    customer = a_customer(credit=150)
    order = own(customer, 150, tender="stripe")
    pay(provider, order)
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "milk", units=2)
    refuse_captures(provider)
    order = pack(order)
    assert (order.payment.state, owed(order.pk)) == ("capture_failed", 250) and audit() == []
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    words.run_jobs("processes.perform_call")
    order = the_order(order.pk)
    assert (order.payment.state, order.payment.captured_minor) == ("captured", 250)
    assert paid_parts(order) == [("store_credit", 0, 150, 0)] and audit() == []


def test_goods_refused_at_the_door_are_paid_by_nobody():
    customer = a_customer(credit=250)
    order = packed(own(customer, 250))  # 1.50 at the door, and one milk of 2 € is not taken
    line = words.line_of(order, "milk").pk
    hand_over(order_id=order.pk, actor="staff:5", door=Door(not_taken=[NotTaken(line, 1)]))
    assert credit(customer) == 50 and owed(order.pk) == 0 and audit() == []


def test_goods_refused_of_an_order_by_credit_come_back_to_it():
    customer = a_customer(credit=400)
    order = packed(own(customer, 400))
    line = words.line_of(order, "milk").pk
    hand_over(order_id=order.pk, actor="staff:5", door=Door(not_taken=[NotTaken(line, 1)]))
    assert credit(customer) == 200 and audit() == []


def test_goods_that_go_unpaid_are_a_debt_of_the_rest_alone(provider):
    customer = a_customer(credit=150)
    order = own(customer, 150, tender="stripe")
    pay(provider, order)
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    pick(order, "milk", units=2)
    refuse_captures(provider)
    order = pack(order)
    hand_over(order_id=order.pk, actor="staff:9", waived_reason="She is known to us")
    debts = Entry.objects.filter(account="receivable", order_id=order.pk)
    assert [entry.amount_minor for entry in debts] == [250]
    assert (owed(order.pk), audit()) == (250, [])
    with refusing("card_declined"):
        retry_capture(order_id=order.pk, actor=BOSS)
    assert audit() == []


# --- undoing


def test_a_cancelled_order_gives_credit_and_card_back(provider):
    customer, code = a_customer(credit=150), a_card(100)
    order = own(customer, 150, card=code, tender="stripe")
    pay(provider, order)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor=f"customer:{customer}")
    assert (credit(customer), on_card(code)) == (150, 100)
    assert provider.ledger()[0]["status"] == "canceled" and audit() == []


def test_an_order_that_nobody_paid_gives_them_back(provider):
    customer = a_customer(credit=150)
    order = own(customer, 150, tender="stripe")
    clock.stop(order.pay_before + timedelta(seconds=1))
    expire_payment(order.pk)
    assert the_order(order.pk).state == "cancelled" and credit(customer) == 150
    assert audit() == []


def test_nothing_picked_gives_all_back():
    customer = a_customer(credit=400)
    order = packed(own(customer, 400), units=0)
    assert (order.state, order.payment.state, credit(customer)) == ("cancelled", "voided", 400)
    assert audit() == []


def test_what_comes_back_goes_to_whose_it_was(provider):
    customer, code = a_customer(credit=150), a_card(100)
    order = own(customer, 150, card=code, tender="stripe")
    pay(provider, order)
    order = packed(order)
    for _ in range(2):
        return_order(order_id=order.pk, reason="nobody_home", actor="staff:5")
    assert provider.ledger()[0]["refunded"] == 150
    assert (credit(customer), on_card(code)) == (150, 100)
    assert the_order(order.pk).payment.state == "refunded" and audit() == []


def test_credit_alone_comes_back_at_once():
    customer = a_customer(credit=400)
    order = packed(own(customer, 400))
    return_order(order_id=order.pk, reason="nobody_home", actor="staff:5")
    assert credit(customer) == 400 and the_order(order.pk).payment.state == "refunded"
    assert audit() == []


def test_money_comes_back_to_a_blocked_card():
    code = a_card(400)
    order = own(a_customer(), card=code)
    card = GiftCard.objects.get()
    block_card(card_id=card.pk, why="Lost, says the buyer", actor=BOSS)
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor=BOSS)
    assert on_card(code) == 400 and audit() == []
    with pytest.raises(Refused, match="gift_card_unknown"):
        own(a_customer(), card=code)
    unblock_card(card_id=card.pk, actor=BOSS)
    own(a_customer(), card=code)
    assert on_card(code) == 0


# --- parts that go back


def delivered(provider, *, credit_minor: int = 150, card: str = "") -> Order:
    """Two milks for 4 €, by credit, card and the bank's card, handed over."""
    order = own(a_customer(credit=credit_minor), credit_minor, card=card, tender="stripe")
    pay(provider, order)
    packed(order)
    hand_over(order_id=order.pk, actor="staff:5")
    return the_order(order.pk)


def give_milk(order: Order, units: int = 1) -> None:
    part = Part(words.line_of(order, "milk").pk, units)
    give_part(order_id=order.pk, parts=[part], reason="poor", key=uuid4(), actor=BOSS)


def test_the_tender_charged_last_is_refunded_first_and_none_above_what_it_paid(provider):
    code = a_card(100)
    order = delivered(provider, card=code)  # 1.50 credit, 1.00 gift card, 1.50 by the bank
    customer = order.customer_id
    give_milk(order)
    assert provider.ledger()[0]["refunded"] == 150
    assert (credit(customer), on_card(code), audit()) == (0, 50, [])
    give_milk(order)
    assert (credit(customer), on_card(code), audit()) == (150, 100, [])
    order = the_order(order.pk)
    assert (order.payment.refunded_minor, order.payment.state) == (150, "refunded")
    assert [refund.own_minor for refund in order.refunds.order_by("id")] == [50, 200]
    with pytest.raises(Refused):
        give_goodwill(order_id=order.pk, amount_minor=1, reason="poor", key=uuid4(), actor=BOSS)


def test_goodwill_goes_back_the_same_way(provider):
    order = delivered(provider)
    give_goodwill(order_id=order.pk, amount_minor=300, reason="poor", key=uuid4(), actor=BOSS)
    assert provider.ledger()[0]["refunded"] == 250 and credit(order.customer_id) == 50
    assert audit() == []


def test_a_part_of_an_order_by_credit_alone_comes_back_at_once():
    customer = a_customer(credit=400)
    order = packed(own(customer, 400))
    hand_over(order_id=order.pk, actor="staff:5")
    give_milk(order)
    assert (credit(customer), the_order(order.pk).payment.state) == (200, "captured")
    give_milk(order)
    assert (credit(customer), the_order(order.pk).payment.state) == (400, "refunded")
    assert audit() == []


def test_what_was_taken_at_the_door_goes_back_before_credit():
    customer = a_customer(credit=150)
    order = packed(own(customer, 150))
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 250, "EUR"))
    give_milk(order)
    assert order.refunds.get().way == "transfer" and credit(customer) == 0
    give_milk(order)
    refund = order.refunds.latest("id")
    assert (refund.way, refund.own_minor, credit(customer)) == ("transfer", 150, 150)
    assert audit() == []


def disputed(provider, order: Order, minor: int, outcome: str) -> None:
    dispute = opened(provider, minor)
    heard(provider)
    closed(provider, dispute, outcome)
    heard(provider, "closed")


def test_what_a_bank_took_back_is_given_back_by_nobody_and_credit_stays_spent(provider):
    order = delivered(provider)  # 1.50 by credit, 2.50 by the bank
    disputed(provider, order, 250, "lost")
    for back in (give_milk, give_all):
        with pytest.raises(MoneyDisputed):
            back(order)
    assert credit(order.customer_id) == 0 and not order.refunds.exists() and audit() == []
    write_off(dispute_id=Dispute.objects.get().pk, reason="She moved away", actor=BOSS)
    with pytest.raises(MoneyDisputed):
        give_milk(order)
    assert credit(order.customer_id) == 0 and audit() == []


def give_all(order: Order) -> None:
    give_goodwill(order_id=order.pk, amount_minor=400, reason="poor", key=uuid4(), actor=BOSS)


def test_a_refund_before_the_bank_took_the_rest_gives_credit_back_once(provider):
    order = delivered(provider, credit_minor=250)  # 1.50 by the bank
    give_milk(order)  # that, and 0.50 of credit
    assert credit(order.customer_id) == 50
    disputed(provider, order, 150, "lost")
    with pytest.raises(MoneyDisputed):
        give_milk(order)
    assert credit(order.customer_id) == 50


# --- attempts to pay less


@pytest.mark.parametrize(
    "minor, code",
    [(501, "credit_short"), (10**12, "credit_short"), (-1, "invalid"), (-500, "invalid")],
)
def test_nobody_uses_credit_they_do_not_have(minor, code):
    customer = a_customer(credit=500)
    with pytest.raises((Refused, Invalid)) as refusal:
        own(customer, minor)
    assert refusal.value.code == code
    assert not Order.objects.exists() and credit(customer) == 500 and audit() == []


def test_nobody_uses_the_credit_of_another():
    owner, thief = a_customer(credit=500), a_customer()
    with pytest.raises(Refused, match="credit_short"):
        own(thief, 400)
    with pytest.raises(Refused, match="credit_short"):  # a guest with the owner's basket
        place(a_basket(customer=owner, milk=2), own=Wanted(400))
    assert credit(owner) == 500


@pytest.mark.parametrize("code", ["0000", "x" * 16, "0" * 16, "💶" * 16, "'; DROP TABLE--1234567"])
def test_a_guess_is_no_card(code):
    a_card(400)
    with pytest.raises(Refused, match="gift_card_unknown"):
        own(a_customer(), card=code)


def test_a_card_ends_with_its_last_day_and_no_sooner():
    today = clock.local("Europe/Helsinki").date()
    expired = a_card(400, on=today.replace(year=today.year - 3) - timedelta(days=1))
    with pytest.raises(Refused, match="gift_card_expired"):
        own(a_customer(), card=expired)
    own(a_customer(), card=a_card(400, on=today.replace(year=today.year - 3)))


def test_a_card_that_was_emptied_pays_no_more():
    code = a_card(400)
    own(a_customer(), card=code)
    with pytest.raises(Refused, match="gift_card_empty"):
        own(a_customer(), card=code)


def test_a_card_with_less_than_was_shown_asks_again():
    code = a_card(300)
    with pytest.raises(Refused, match="gift_card_short"):
        place(a_basket(milk=2), own=Wanted(0, code, 301))
    assert on_card(code) == 300


def test_credit_is_a_tender_only_when_it_covers_all():
    customer = a_customer(credit=399)
    with pytest.raises(PaymentUnfit):
        own(customer, 399, tender="credit")
    with pytest.raises(PaymentUnfit):
        own(customer, tender="credit")
    assert credit(customer) == 399


def test_a_replay_sets_nothing_aside_twice():
    customer = a_customer(credit=500)
    command = placing(a_basket(milk=1), customer_id=customer, own=Wanted(200))
    assert place_order(command) == place_order(command)
    assert credit(customer) == 300


def test_a_refused_order_holds_no_credit():
    customer = a_customer(credit=500)
    basket = a_basket(milk=2)
    command = placing(basket, customer_id=customer, own=Wanted(400))
    stock("milk", units=0, store=words.a_shop())
    with pytest.raises(Refused):
        place_order(command)
    assert credit(customer) == 500 and basket_queries.basket(basket).state == "open"


def test_the_books_are_not_asked_for_an_order_without_credit(django_assert_num_queries):
    order = place(a_basket(milk=1))
    payment = order.payment
    with django_assert_num_queries(0):
        assert own_money.of(order, payment) == []
