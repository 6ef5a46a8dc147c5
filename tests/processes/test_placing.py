"""Placing an order: the promises the process makes, one test each."""

from __future__ import annotations

import pytest

from punnet.basket.actions import set_line
from punnet.basket.errors import BasketInPayment, BasketOrdered, TotalChanged
from punnet.basket.models import Basket
from punnet.catalogue import actions as catalogue
from punnet.foundation import clock
from punnet.inventory.errors import OutOfStock
from punnet.inventory.tests.factories import stock
from punnet.ledger.models import Entry
from punnet.orders.errors import KeyReused
from punnet.orders.models import Order
from punnet.orders.states import CancelReason
from punnet.payments.errors import PaymentUnfit
from punnet.payments.models import Attempt, Call
from punnet.processes.cancel_order import cancel_order
from punnet.processes.pay_again import pay_again
from punnet.slots.models import Seat, Slot
from tests import words
from tests.words import DECLINED, VISA, a_basket, a_slot, available, goods, place, placing

pytestmark = pytest.mark.django_db


def pay(provider, order: Order, card: str = VISA) -> None:
    attempt = Attempt.objects.filter(payment__order=order).order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": card})


def settled(order: Order) -> Order:
    words.run_jobs("processes.follow_attempt")
    return words.the_order(order.pk)


def test_paying_on_delivery_places_at_once():
    goods("milk", units=5)
    order = place(a_basket(milk=2))
    assert (order.state, order.payment.state) == ("placed", "due_on_delivery")
    assert available("milk") == 3
    assert Seat.objects.get(key=order.placement_key).until is None


def test_same_key_twice_places_one_order():
    goods("milk", units=5)
    command = placing(a_basket(milk=1))
    assert words.place_order(command) == words.place_order(command)
    assert Order.objects.count() == 1 and available("milk") == 4


def test_same_key_with_another_body_is_refused():
    goods("milk", units=5)
    basket = a_basket(milk=1)
    place(basket, key="k" * 8)
    with pytest.raises(KeyReused):
        place(basket, key="k" * 8, fingerprint="other", agreed=words.Agreement(0, 0))


def test_another_key_for_an_ordered_basket_names_the_order():
    goods("milk", units=5)
    basket = a_basket(milk=1)
    agreed = words.agreed(basket)
    order = place(basket)
    with pytest.raises(BasketOrdered) as refusal:
        place(basket, agreed=agreed)
    assert refusal.value.facts["number"] == order.number


def test_a_dearer_price_is_refused_with_the_list_and_nothing_held():
    goods("milk", price=100, units=5)
    basket = a_basket(milk=2)
    agreed = words.agreed(basket)
    catalogue.set_price(store_id=words.a_shop(), sku="milk", amount_minor=120, actor="test")
    with pytest.raises(TotalChanged) as refusal:
        place(basket, agreed=agreed)
    assert refusal.value.facts["changes"][0]["kind"] == "price_up"
    assert available("milk") == 5 and not Order.objects.exists()


def test_a_lower_price_is_passed_on():
    goods("milk", price=120, units=5)
    basket = a_basket(milk=2)
    agreed = words.agreed(basket)
    catalogue.set_price(store_id=words.a_shop(), sku="milk", amount_minor=100, actor="test")
    assert place(basket, agreed=agreed).maximum_minor == 200


def test_what_sold_out_meanwhile_is_named_and_nothing_held():
    goods("milk", units=5)
    goods("bread", units=5)
    basket = a_basket(milk=3, bread=1)
    agreed = words.agreed(basket)
    stock("milk", units=2, store=words.a_shop())
    with pytest.raises(OutOfStock) as refusal:
        place(basket, agreed=agreed)
    assert refusal.value.facts["lines"] == [{"sku": "milk", "wanted": 3, "available": 2}]
    assert available("bread") == 5


def test_a_card_pays_only_for_slots_near_enough():
    goods("milk", units=5)
    basket = a_basket(a_slot(in_hours=24 * 6 + 2, method="collection", price=0), milk=1)
    with pytest.raises(PaymentUnfit) as refusal:
        place(basket, tender="stripe")
    assert refusal.value.facts["methods"] == ["on_delivery"]


def test_card_is_authorised_for_exactly_the_maximum(provider):
    goods("milk", price=119, units=5)
    order = place(a_basket(milk=2), tender="stripe")
    assert (order.state, order.payment.state) == ("pending", "awaiting_customer")
    pay(provider, order)
    order = settled(order)
    assert (order.state, order.payment.state) == ("placed", "authorised")
    assert [row["authorised"] for row in provider.ledger()] == [order.maximum_minor]
    assert Basket.objects.get(pk=order.basket_id).state == "ordered"
    assert Attempt.objects.get().capture_before > clock.now()


def test_a_pending_basket_refuses_writes(provider):
    goods("milk", units=5)
    order = place(a_basket(milk=2), tender="stripe")
    with pytest.raises(BasketInPayment):
        set_line(basket_id=order.basket_id, sku="milk", quantity=1)


def test_declined_card_keeps_stock_and_seat_until_the_deadline(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order, DECLINED)
    order = settled(order)
    assert (order.state, order.payment.state, available("milk")) == ("pending", "declined", 0)
    clock.forward(minutes=16)
    words.run_jobs("processes.expire_payment")
    order.refresh_from_db()
    assert (order.state, order.reason, available("milk")) == ("cancelled", "not_paid", 1)
    assert Slot.objects.get(pk=order.slot_id).booked == 0
    assert Basket.objects.get(pk=order.basket_id).state == "open"


def test_another_card_after_a_decline(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order, DECLINED)
    settled(order)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    assert settled(order).state == "placed"
    assert sum(row["authorised"] for row in provider.ledger()) == order.maximum_minor


def test_paid_at_the_last_moment_settles_instead_of_expiring(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order)
    clock.forward(minutes=16)
    words.run_jobs("processes.expire_payment")
    assert words.the_order(order.pk).state == "placed"


def test_a_silent_provider_keeps_everything_held_at_the_deadline(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    provider.fault("reset", "/v1/", method="POST")
    provider.fault("reset", "/v1/", method="GET")
    clock.forward(minutes=16)
    with pytest.raises(Exception, match="confirming"):
        words.run_jobs("processes.expire_payment")
    assert (words.the_order(order.pk).state, available("milk")) == ("pending", 0)
    provider.control("DELETE", "faults")
    words.run_jobs("processes.expire_payment")
    assert (words.the_order(order.pk).state, available("milk")) == ("cancelled", 1)


def test_lost_answer_of_the_provider_makes_one_page(provider):
    goods("milk", units=1)
    provider.fault("timeout_after", "/v1/checkout/sessions", times=1)
    order = place(a_basket(milk=1), tender="stripe")
    assert order.payment.state == "confirming"
    order = settled(order)
    assert order.payment.state == "awaiting_customer"
    assert len(provider.stripe.v1.checkout.sessions.list({}).data) == 1


def test_a_kept_500_is_followed_by_a_new_key(provider):
    goods("milk", units=1)
    provider.fault("error", "/v1/checkout/sessions", status=500, times=1)
    order = place(a_basket(milk=1), tender="stripe")
    assert order.payment.state == "awaiting_customer"
    first, second = Attempt.objects.order_by("id")
    assert (first.state, second.state) == ("closed", "open") and first.key != second.key


def test_customer_cancels_a_pending_order_and_has_the_basket_back(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert (words.the_order(order.pk).state, available("milk")) == ("cancelled", 1)
    assert Basket.objects.get(pk=order.basket_id).state == "open"
    attempt = Attempt.objects.get()
    assert provider.web.get(f"/pay/{attempt.page_id}").status_code == 410


def test_customer_cancels_a_placed_order_and_the_hold_is_voided(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order)
    settled(order)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    order = words.the_order(order.pk)
    assert (order.state, order.payment.state, available("milk")) == ("cancelled", "voided", 1)
    assert provider.ledger()[0]["status"] == "canceled"
    assert not Entry.objects.exists() and Call.objects.get().state == "done"


def test_money_for_a_cancelled_order_goes_back_at_once(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    older = Attempt.objects.get()
    provider.web.post(f"/pay/{older.page_id}", data={"card_number": VISA})
    words.run_jobs()
    words.run_jobs()
    assert words.the_order(order.pk).payment.state == "due_on_delivery"
    assert provider.ledger()[0]["status"] == "canceled"
