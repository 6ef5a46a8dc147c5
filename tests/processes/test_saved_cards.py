"""Cards kept for next time, on consent: kept with the payment, used by one press, forgotten at the
provider too. The provider is the simulator over HTTP."""

from __future__ import annotations

from functools import partial
from unittest import mock

import pytest
import stripe

from punnet.accounts import actions as accounts
from punnet.accounts.models import Customer
from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.testing import at_once
from punnet.ops.audit import audit
from punnet.orders.states import CancelReason
from punnet.payments import card_queries
from punnet.payments.models import Attempt, SavedCard
from punnet.processes import saved_cards, settle_payment
from punnet.processes.cancel_order import cancel_order, expire_payment
from punnet.processes.forget_cards import forget_cards
from punnet.processes.pay_again import pay_again
from punnet.stores.models import Store
from tests import words
from tests.processes.test_lapsing import pay, pick_and_pack, state, sweep
from tests.words import VISA, a_basket, a_slot, goods, place, the_order

pytestmark = pytest.mark.django_db
ASKS_EACH_TIME, BAD_WHEN_CHARGED = "4000002760003184", "4000000000000341"


def a_customer(email: str = "ada@example.com") -> int:
    """Registered."""
    return Customer.objects.get(user=accounts.register(accounts.NewUser(email))).pk


@pytest.fixture
def ada(provider) -> int:
    """A registered customer, in a shop with milk."""
    goods("milk", price=119, units=99)
    return a_customer()


def ordered(ada: int | None, **changes):
    slot = a_slot(method="collection", price=0, in_hours=changes.pop("hours", 26))
    basket = a_basket(slot, customer=ada, milk=1)
    return place(basket, tender="stripe", customer_id=ada, **changes)


def kept(provider, ada: int, card: str = VISA) -> SavedCard:
    order = ordered(ada, keep_card=True)
    page = Attempt.objects.last()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": card})
    provider.web.post(f"/pay/{page.page_id}/challenge", data={"answer": "pass"})
    settle_payment.settle(page.pk)
    assert state(order) == ("placed", "authorised")
    return SavedCard.objects.get(customer_id=ada)


def used(ada: int, card: SavedCard, **changes):
    return ordered(ada, card_id=card.pk, **changes)


# --- kept


def test_a_card_is_kept_only_where_the_customer_says_so(provider, ada):
    order = ordered(ada)
    pay(provider, order)
    assert state(order) == ("placed", "authorised") and not SavedCard.objects.exists()


def test_kept_we_have_its_ids_and_what_tells_it_from_another(provider, ada):
    card = kept(provider, ada)
    facts = (card.brand, card.last4, card.exp_year, card.exp_month, card.method)
    assert facts == ("visa", "4242", 2034, 12, "stripe")
    there = provider.stripe.v1.customers.payment_methods.list(card.payer_ref).data
    assert [each.id for each in there] == [card.card_ref]
    settle_payment.settle(Attempt.objects.last().pk)  # told of it again
    assert SavedCard.objects.count() == 1
    assert audit() == []


def test_a_guest_keeps_none(provider, ada):
    order = ordered(None, keep_card=True)
    pay(provider, order)
    assert state(order) == ("placed", "authorised") and not SavedCard.objects.exists()
    assert provider.stripe.v1.checkout.sessions.list().data[0].customer is None


def test_a_card_that_came_for_an_order_that_was_over_is_forgotten(provider, ada):
    order = ordered(ada, keep_card=True)
    page = Attempt.objects.get()
    clock.forward(minutes=20)
    with mock.patch.object(settle_payment, "record"):
        provider.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})
    type(order).objects.filter(pk=order.pk).update(state="cancelled")
    settle_payment.settle(page.pk)
    words.run_jobs("processes.perform_call")
    assert not SavedCard.objects.exists() and Attempt.objects.get().payer_ref
    assert forget_cards() == 1
    assert forget_cards() == 0


def test_of_a_far_slot_it_is_kept_for_both_and_outlives_the_order(provider, ada):
    Store.objects.update(far_by_card=True)
    order = ordered(ada, hours=240, keep_card=True)
    pay(provider, order)
    assert state(order) == ("placed", "verified")
    card = SavedCard.objects.get()
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert forget_cards() == 1
    assert len(provider.stripe.v1.customers.payment_methods.list(card.payer_ref).data) == 1
    assert used(ada, card).payment.state == "authorised"


# --- used


def test_used_it_is_paid_by_one_press(provider, ada):
    order = used(ada, kept(provider, ada))
    assert state(order) == ("placed", "authorised")
    attempt = Attempt.objects.last()
    assert (attempt.purpose, attempt.page_id) == ("saved", "")
    assert attempt.amount_minor == order.maximum_minor
    pick_and_pack(order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert audit() == []


def test_the_bank_may_ask_first_on_its_own_page(provider, ada):
    order = used(ada, kept(provider, ada, ASKS_EACH_TIME))
    assert state(order) == ("pending", "awaiting_customer")
    attempt = Attempt.objects.last()
    assert attempt.page_url.startswith(f"{provider.base}/challenge/pi_")
    assert "is it you" in provider.web.get(attempt.page_url).text
    back = provider.web.post(attempt.page_url, data={"answer": "pass"})
    assert back.headers["Location"].endswith(f"/payment/{attempt.key}/return")
    settle_payment.settle(attempt.pk)
    assert state(order) == ("placed", "authorised")
    assert audit() == []


def test_refused_there_another_way_may_follow(provider, ada):
    order = used(ada, kept(provider, ada, ASKS_EACH_TIME))
    attempt = Attempt.objects.last()
    provider.web.post(attempt.page_url, data={"answer": "fail"})
    settle_payment.settle(attempt.pk)
    assert state(order) == ("pending", "declined")
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    assert state(order) == ("placed", "authorised")


def test_declined_the_order_waits_for_another_way(provider, ada):
    card = kept(provider, ada)
    with mock.patch("simulators.stripe.cards.has_expired", return_value=True):
        order = used(ada, card)
    assert state(order) == ("pending", "declined")
    assert Attempt.objects.last().decline_code == "expired_card"
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    assert state(order) == ("placed", "due_on_delivery")
    assert audit() == []


def test_nobody_answers_the_bank_and_nothing_can_come_after_the_deadline(provider, ada):
    order = used(ada, kept(provider, ada, ASKS_EACH_TIME))
    url = Attempt.objects.last().page_url
    clock.forward(minutes=16)
    expire_payment(order.pk)
    assert state(order) == ("cancelled", "voided")
    assert provider.web.post(url, data={"answer": "pass"}).status_code == 404
    assert provider.ledger()[-1]["status"] == "canceled"
    assert audit() == []


def test_an_answer_that_is_lost_is_asked_for_again_with_the_same_bytes(provider, ada):
    card = kept(provider, ada)
    provider.fault("reset", "/v1/payment_intents", times=1)
    order = used(ada, card)
    assert state(order) == ("pending", "confirming")
    settle_payment.settle(Attempt.objects.last().pk)
    assert state(order) == ("placed", "authorised")
    assert len(provider.ledger()) == 2


def test_cancelled_before_it_was_sent_nothing_is_held(provider, ada):
    card = kept(provider, ada)
    with mock.patch.object(settle_payment, "settle"):
        order = used(ada, card)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    words.run_jobs("processes.reread_closed")
    assert state(order) == ("cancelled", "voided") and len(provider.ledger()) == 1


def test_nobody_elses_card_is_charged(provider, ada):
    card = kept(provider, ada)
    other = a_customer("other@example.com")
    with pytest.raises(Invalid):
        used(other, card)
    with pytest.raises(Invalid):
        ordered(ada, card_id=card.pk + 1)
    assert len(provider.ledger()) == 1


# --- forgotten


def test_removed_it_is_offered_no_more_and_forgotten_at_the_provider(provider, ada):
    card = kept(provider, ada)
    with pytest.raises(NotFound):
        saved_cards.remove(customer_id=a_customer("other@example.com"), card_id=card.pk)
    saved_cards.remove(customer_id=ada, card_id=card.pk)
    assert card_queries.saved_cards(ada) == []
    with pytest.raises(Invalid):
        used(ada, card)
    provider.fault("reset", "/v1/customers/*", method="DELETE", times=1)
    assert not saved_cards.forget_removed()
    assert SavedCard.objects.exists()
    assert saved_cards.forget_removed()
    assert not SavedCard.objects.exists()
    assert provider.stripe.v1.customers.retrieve(card.payer_ref).deleted
    with pytest.raises(NotFound):
        saved_cards.remove(customer_id=ada, card_id=card.pk)


def test_an_order_paid_by_it_is_charged_all_the_same(provider, ada):
    card = kept(provider, ada)
    order = used(ada, card)
    saved_cards.remove(customer_id=ada, card_id=card.pk)
    saved_cards.forget_removed()
    pick_and_pack(order)
    sweep()
    assert state(order) == ("packed", "captured")


def test_a_far_order_that_waits_for_it_keeps_it_until_it_is_over(provider, ada):
    Store.objects.update(far_by_card=True)
    order = ordered(ada, hours=240, keep_card=True)
    pay(provider, order)
    saved_cards.remove(customer_id=ada, card_id=SavedCard.objects.get().pk)
    assert saved_cards.forget_removed() and SavedCard.objects.exists()
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert saved_cards.forget_removed() and not SavedCard.objects.exists()


def test_with_the_account_its_cards_go(provider, ada):
    card = kept(provider, ada)
    Customer.objects.filter(pk=ada).update(user=None)
    assert saved_cards.forget_removed()
    assert not SavedCard.objects.exists()
    with pytest.raises(stripe.InvalidRequestError):
        provider.stripe.v1.customers.payment_methods.list(card.payer_ref)


# --- races


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_told_of_six_times_at_once_it_is_kept_once(provider, ada):
    ordered(ada, keep_card=True)
    page = Attempt.objects.get()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})
    at_once(*[partial(settle_payment.settle, page.pk) for _ in range(6)])
    assert SavedCard.objects.count() == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_removed_while_it_is_used_it_pays_or_it_is_refused(provider, ada):
    card = kept(provider, ada)
    basket = a_basket(a_slot(method="collection", price=0), customer=ada, milk=1)
    command = words.placing(basket, tender="stripe", customer_id=ada, card_id=card.pk)
    outcomes = at_once(
        partial(words.place_order, command),
        partial(saved_cards.remove, customer_id=ada, card_id=card.pk),
    )
    saved_cards.forget_removed()
    assert outcomes[0] == "invalid" or the_order(outcomes[0]).payment.state == "authorised"
    assert audit() == []
