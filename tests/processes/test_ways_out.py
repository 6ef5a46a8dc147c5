"""Where something went wrong for good there is a way out, and nothing else stands still for it."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.fulfilment.models import PickList
from punnet.fulfilment.weighing import Given
from punnet.inventory import actions as inventory_actions
from punnet.inventory.actions import level
from punnet.inventory.tests.factories import coming
from punnet.ops.audit import audit
from punnet.orders import queries as orders
from punnet.orders.errors import NotInState
from punnet.orders.states import CancelReason
from punnet.payments import queries as payment_queries
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt, Call
from punnet.processes import jobs, settle_payment
from punnet.processes.cancel_order import cancel_order
from punnet.processes.change_stock import receive_goods
from punnet.processes.hand_over import retry_refund, return_order
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import Instead, put_back_order
from punnet.slots.models import Seat
from tests import words
from tests.picking import an_order, kept, pack, paid, pick, refuse_captures, shelf
from tests.words import VISA, a_basket, a_shop, a_slot, available, goods, place, the_order

pytestmark = pytest.mark.django_db
PAULA, DRIVER, BOSS = "staff:1", "staff:5", "staff:9"


def pay(provider, order) -> None:
    page = Attempt.objects.filter(payment__order=order).exclude(page_id="").last()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})


def unpaid_pack(provider):
    """Packed, its capture refused by the bank."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    return pack(order)


# --- captures


def test_a_refusal_that_cannot_be_looked_behind_is_no_refusal(provider):
    """The answer was lost, the repeat is told "already captured", and reading fails: were that
    believed, the customer would be asked to pay a second time."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refused = mock.patch.object(Stripe, "perform", side_effect=ProviderRefused("already_captured"))
    silent = mock.patch.object(Stripe, "was_performed", side_effect=OutcomeUnknown("time-out"))
    with refused, silent:
        pack(order)
    assert Call.objects.get(operation="capture").state == "due"
    assert the_order(order.pk).payment.state == "authorised"


def test_an_authorisation_that_a_new_card_replaces_is_given_back(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    with (
        mock.patch.object(Stripe, "perform", side_effect=ProviderRefused("try_again")),
        mock.patch.object(Stripe, "was_performed", return_value=None),
    ):
        pack(order)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    words.run_jobs("processes.follow_attempt")
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "captured"
    assert sorted(row["status"] for row in provider.ledger()) == ["canceled", "succeeded"]
    assert audit() == []


def test_money_that_comes_for_a_returned_order_goes_back(provider):
    """Returned while the void of the dead authorisation is still due, and the customer pays on
    the page that asked again."""
    order = unpaid_pack(provider)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    with pytest.raises(NotInState):
        pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    pay(provider, order)
    words.run_jobs("processes.close_attempt", "processes.follow_attempt")
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "voided"
    assert [row["status"] for row in provider.ledger()] == ["canceled", "canceled"]
    assert audit() == []


# --- refunds


def test_a_refused_refund_is_seen_and_tried_again(provider):
    order = kept(provider)
    assert [found.check for found in audit()] == ["order that is over keeps money, no refund due"]
    retry_refund(order_id=order.pk, actor=BOSS)
    assert the_order(order.pk).payment.state == "refunded"
    assert provider.ledger()[0]["refunded"] == 119 and audit() == []
    with pytest.raises(NotInState):
        retry_refund(order_id=order.pk, actor=BOSS)


def test_a_refund_that_is_due_is_not_begun_again(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    with pytest.raises(NotInState):
        retry_refund(order_id=order.pk, actor=BOSS)
    assert Call.objects.filter(operation="refund").count() == 1


# --- what the worker looks at again


def test_one_order_that_cannot_be_closed_does_not_stop_the_others(provider):
    goods("milk", units=2)
    stuck, other = (place(a_basket(milk=1), tender="stripe") for _ in range(2))
    provider.fault("reset", f"/v1/checkout/sessions/{Attempt.objects.first().page_id}", times=99)
    clock.forward(minutes=16)
    jobs.sweep_payments.func(timestamp=0)
    assert (the_order(stuck.pk).state, the_order(other.pk).state) == ("pending", "cancelled")


def test_a_bug_in_one_call_does_not_stop_the_others(provider):
    goods("milk", units=5)
    for _ in range(2):
        order = place(a_basket(milk=1), tender="stripe")
        pay(provider, order)
        words.run_jobs("processes.follow_attempt")
        with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
            cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    real, calls = Stripe.perform, []

    def broken_once(self, call):
        calls.append(call.pk)
        if len(calls) == 1:
            raise RuntimeError("a bug")
        return real(self, call)

    with mock.patch.object(Stripe, "perform", broken_once):
        jobs.sweep_payments.func(timestamp=0)
    assert sorted(Call.objects.values_list("state", flat=True)) == ["done", "due"]


def test_a_paid_attempt_is_not_asked_after_for_ever(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order)
    words.run_jobs("processes.follow_attempt")
    attempt = Attempt.objects.get()
    assert attempt.state == "authorised"
    provider.fault("reset", "/v1/", method="GET", times=5)
    settle_payment.settle(attempt.pk)  # a late message of the provider, or the customer's reload
    clock.forward(minutes=10)
    assert payment_queries.due_attempts() == []


def test_a_losing_page_is_closed_when_the_provider_is_back(provider):
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    pay_again(order_id=order.pk, tender="on_delivery", actor="customer:1")
    with mock.patch.object(Stripe, "close", side_effect=OutcomeUnknown("silent")):
        words.run_jobs("processes.close_attempt", patient=True)
    words.run_jobs("processes.close_attempt")
    assert Attempt.objects.get().state == "closed"


def test_a_page_that_the_provider_disowns_holds_nothing_for_ever(provider):
    """Refused whatever we ask of it: held while it could still bring money, then let go."""
    goods("milk", units=1)
    order = place(a_basket(milk=1), tender="stripe")
    refusal = ProviderRefused("resource_missing")
    with mock.patch.object(Stripe, "close", side_effect=refusal):
        clock.forward(minutes=16)
        jobs.sweep_payments.func(timestamp=0)
        assert (the_order(order.pk).state, available("milk")) == ("pending", 0)
        clock.forward(seconds=(Stripe.page_life + timedelta(minutes=5)).total_seconds())
        jobs.sweep_payments.func(timestamp=0)
    assert (the_order(order.pk).state, available("milk")) == ("cancelled", 1)


def test_a_wrong_key_of_ours_is_no_answer_about_the_money(provider, settings):
    from punnet.payments.gateways import stripe_client as gateway

    goods("milk", units=1)
    settings.STRIPE_API_KEY = "sk_test_wrong"
    gateway.client.cache_clear()
    order = place(a_basket(milk=1), tender="stripe")
    assert order.payment.state == "confirming"
    assert Attempt.objects.get().state == "new"


# --- goods and seats


@pytest.mark.parametrize("put_back", [False, True])
def test_an_order_cancelled_while_picked_leaves_its_goods_on_the_shelf(put_back):
    goods("milk", units=5)
    goods("oats", units=5)
    order = an_order(milk=2, oats=1)
    pick(order, "milk", units=2)
    if put_back:
        put_back_order(order_id=order.pk, picker=PAULA)
    cancel_order(order_id=order.pk, reason=CancelReason.STORE, actor=BOSS)
    assert (shelf("milk"), available("milk"), available("oats")) == (5, 5, 5)
    assert not PickList.objects.filter(state="claimed").exists()
    assert audit() == []


def locked(change) -> list[str]:
    """The tables whose rows the change locks by hand, in that order."""
    with CaptureQueriesContext(connection) as seen:
        change()
    found = [re.search(r"FROM (\w+).*FOR NO KEY UPDATE", q["sql"], re.S) for q in seen]
    tables = [match[1] for match in found if match]
    return [table for table in tables if table in ("slots_slot", "inventory_supply")]


def test_whoever_gives_back_locks_the_seat_before_the_stock_as_placing_does():
    goods("milk", units=9)
    order = place(a_basket(milk=1))
    cancel = partial(cancel_order, order_id=order.pk, reason=CancelReason.CUSTOMER, actor="x:1")
    assert locked(cancel)[:2] == ["slots_slot", "inventory_supply"]
    order = an_order(milk=1)
    pick(order, "milk", units=0, why="sold_out")
    assert locked(partial(pack, order))[:2] == ["slots_slot", "inventory_supply"]


def test_whoever_changes_several_goods_locks_them_all_first():
    """One after the other they could wait for an order that takes them the other way round."""
    goods("milk", units=9, zone="ambient")
    goods("oats", units=9, zone="ambient")
    order = an_order(wish="best", milk=2, oats=1)
    real, asked = level.lock, []

    def lock(store_id, skus):
        asked.append(set(skus))
        return real(store_id, asked[-1])

    with mock.patch.object(inventory_actions, "lock", lock):
        instead = Instead(sku="oats", given=Given(units=1))
        pick(order, "milk", units=1, why="sold_out", instead=instead)
        pick(order, "oats", units=1)
        pack(order)
        return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    assert asked == [{"milk", "oats"}, {"oats"}, {"milk", "oats"}]
    assert audit() == []


@pytest.mark.parametrize(
    ("kind", "given"),
    [("weight", Given(weights=(60_000,))), ("catch_weight", Given(weights=(1000,) * 31))],
)
def test_a_substitute_is_no_more_than_one_order_may_have(kind, given):
    goods("milk", price=119, units=5)
    weighed = {"kind": kind, "typical_grams": 1000, "tolerance_percent": 10}
    cap = 50_000 if kind == "weight" else 30
    goods("other", price=100, units=99, cap=cap, step_grams=100, **weighed)
    order = an_order(wish="best", milk=2)
    with pytest.raises(Invalid):
        pick(order, "milk", units=0, why="sold_out", instead=Instead("other", given))


def test_more_than_the_database_counts_is_refused_and_shown_as_much():
    store = a_shop()
    goods("rice", units=2_000_000_000)
    with pytest.raises(Invalid):
        receive_goods(store_id=store, sku="rice", quantity=2_000_000_000, actor=BOSS)
    coming("rice", units=2_000_000_000, in_days=1)
    assert available("rice") == 2_000_000_000


def test_an_order_of_a_van_full_is_no_fault_of_ours():
    slot = a_slot(method="collection", price=0)
    goods("water", units=9_000, cap=9_000, net_quantity=9_000, net_unit="ml")
    order = place(a_basket(slot, water=9_000))
    assert Seat.objects.get(key=order.placement_key).litres == 81_000


@pytest.mark.parametrize("number", ["\x00", "", "7K2M\x00", "x" * 5000])
def test_what_is_no_order_number_is_not_found(number):
    with pytest.raises(NotFound):
        orders.order_for_token(number, "x")
    with pytest.raises(NotFound):
        orders.order_of_customer(1, number)
    with pytest.raises(NotFound):
        orders.order_of_stores(None, number)
