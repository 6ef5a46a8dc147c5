"""Providers time out, answer twice, late and never; processes die anywhere. Nobody pays twice."""

from __future__ import annotations

import random
from contextlib import suppress
from unittest import mock

import pytest

from punnet.foundation import clock
from punnet.ops.audit import audit
from punnet.orders.models import Order
from punnet.orders.states import CancelReason
from punnet.payments import actions as payments
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.gateways.stripe_page import PaymentPage
from punnet.payments.models import Attempt, Call
from punnet.processes import jobs, pack_order, pick_order
from punnet.processes.cancel_order import StillPaying, cancel_order
from punnet.processes.pick_order import Given
from tests import words
from tests.words import VISA, a_basket, goods, place

pytestmark = pytest.mark.django_db


KEPT_AT = ("processes.follow_attempt", "processes.perform_call", "processes.close_attempt")


class Died(BaseException):
    """The process is gone: no handler of ours runs."""


def pay(provider, order: Order) -> None:
    page = Attempt.objects.filter(payment__order=order).exclude(page_id="").last()
    provider.web.post(f"/pay/{page.page_id}", data={"card_number": VISA})


def catch_up(minutes: int = 10) -> None:
    """What the worker does in so many minutes."""
    for _ in range(minutes):
        clock.forward(minutes=1)
        jobs.sweep_payments.func(timestamp=0)
        words.run_jobs(*KEPT_AT, patient=True)


def placed_by_card(provider, **lines: int) -> Order:
    order = place(a_basket(**lines), tender="stripe")
    pay(provider, order)
    catch_up(1)
    return words.the_order(order.pk)


def pick_all(order: Order, picker: str = "staff:1") -> None:
    words.past_cutoff(order)
    pick_order.claim_order(order_id=order.pk, picker=picker)
    for line in order.lines.all():
        pick_order.pick_line(line_id=line.pk, picker=picker, given=Given(units=line.ordered))


@pytest.mark.parametrize(("kind", "method"), [(PaymentPage, "begin"), (Stripe, "advance")])
def test_dying_while_asking_for_the_page_leaves_one_page_and_an_order(provider, kind, method):
    goods("milk", units=5)
    real = getattr(kind, method)

    def die(self, attempt):
        real(self, attempt)
        raise Died

    basket = a_basket(milk=1)
    command = words.placing(basket, tender="stripe")
    with mock.patch.object(kind, method, die), pytest.raises(Died):
        words.place_order(command)
    order = words.the_order(words.place_order(command))
    catch_up(1)
    pay(provider, order)
    catch_up(1)
    assert words.the_order(order.pk).state == "placed"
    assert [row["authorised"] for row in provider.ledger()] == [order.maximum_minor]


def test_dying_after_the_capture_was_done_captures_once(provider):
    goods("milk", price=100, units=5)
    order = placed_by_card(provider, milk=2)
    pick_all(order)
    real = Stripe.perform

    def die(self, call):
        real(self, call)
        raise Died

    with mock.patch.object(Stripe, "perform", die), pytest.raises(Died):
        pack_order.pack_order(order_id=order.pk, picker="staff:1", totes={"ambient": 1})
    assert words.the_order(order.pk).payment.state == "authorised"
    catch_up(1)
    assert words.the_order(order.pk).payment.captured_minor == 200
    assert [row["captured"] for row in provider.ledger()] == [200]
    assert audit() == []


def test_nobody_comes_back_and_no_message_comes_and_the_order_is_placed(provider):
    goods("milk", units=5)
    order = place(a_basket(milk=1), tender="stripe")
    pay(provider, order)
    catch_up(2)
    assert words.the_order(order.pk).state == "placed"


@pytest.mark.parametrize("fault", ["reset", "timeout_after", "error"])
def test_a_capture_that_is_not_answered_is_done_once(provider, fault):
    goods("milk", price=100, units=5)
    order = placed_by_card(provider, milk=2)
    pick_all(order)
    provider.fault(fault, "/v1/payment_intents/*/capture", times=2, status=500)
    pack_order.pack_order(order_id=order.pk, picker="staff:1", totes={"ambient": 1})
    catch_up(5)
    assert words.the_order(order.pk).payment.state == "captured"
    assert [row["captured"] for row in provider.ledger()] == [200]
    assert Call.objects.filter(operation="capture", state="done").count() == 1


def test_a_void_that_is_not_answered_is_done_later(provider):
    goods("milk", units=5)
    order = placed_by_card(provider, milk=1)
    provider.fault("error", "/v1/payment_intents/*/cancel", times=3, status=503)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    assert words.the_order(order.pk).state == "cancelled"
    catch_up(6)
    assert words.the_order(order.pk).payment.state == "voided"
    assert provider.ledger()[0]["status"] == "canceled"


def test_two_who_ask_at_once_count_as_two(provider):
    goods("milk", units=5)
    order = placed_by_card(provider, milk=1)
    provider.fault("error", "/v1/payment_intents/*/cancel", times=9, status=503)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    call = Call.objects.get(operation="void")
    before, same = call.asked, Call.objects.get(pk=call.pk)
    for asking in (call, same):  # both were read before either asked
        payments.count_asking(asking)
    assert (call.asked, same.asked) == (before + 1, before + 2)
    assert Call.objects.get(pk=call.pk).asked == before + 2


def hostile(provider, seed: int) -> None:
    """One call in three goes wrong, in every way there is."""
    kinds = [("timeout_after", {}), ("reset", {}), ("error", {"status": 500})]
    kinds += [("error", {"status": 429}), ("error", {"status": 409})]
    for offset, (fault, more) in enumerate(kinds):
        for method in ("POST", "GET"):
            if fault == "timeout_after" and method == "GET":
                continue
            provider.fault(fault, "/v1/", method=method, rate=0.08, seed=seed + offset, **more)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_hostile_provider_ends_where_a_peaceful_one_does(provider, seed, settings):
    """Every order ends placed and packed or cancelled; the provider's ledger agrees to the cent."""
    from punnet.payments.gateways import stripe_client as gateway

    chance = random.Random(seed)
    goods("milk", price=100, units=500)
    with mock.patch.object(gateway, "READ_SECONDS", 0.3):
        gateway.client.cache_clear()
        hostile(provider, seed)
        orders = [place(a_basket(milk=chance.randint(1, 9)), tender="stripe") for _ in range(8)]
        cancelled = set()
        catch_up(3)
        for order in orders:
            if Attempt.objects.filter(payment__order=order).exclude(page_id="").exists():
                pay(provider, order)
            if chance.random() < 0.3:
                cancelled.add(order.pk)
                with suppress(StillPaying):
                    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="x:1")
        catch_up(20)
        provider.control("DELETE", "faults")
        catch_up(10)
    gateway.client.cache_clear()
    ledger = {}
    for row in provider.ledger():
        if row["status"] != "canceled":
            assert row["order"] not in ledger, "charged twice"
            ledger[row["order"]] = row["authorised"]
    states = {order.number: words.the_order(order.pk) for order in orders}
    assert {order.state for order in states.values()} <= {"placed", "cancelled"}
    held = {n: o.maximum_minor for n, o in states.items() if o.state == "placed"}
    assert ledger == held
    assert audit() == []


def test_a_decline_is_known_by_its_message_before_we_know_the_payments_id(provider, settings):
    """`payment_intent.payment_failed` names only the provider's payment and our tag."""
    import json
    import time

    import stripe

    from punnet.processes.receive_message import receive_message

    goods("milk", units=5)
    order = place(a_basket(milk=1), tender="stripe")
    attempt = Attempt.objects.get()
    assert attempt.charge_id == ""
    words.run_jobs()
    body = json.dumps(
        {
            "id": "evt_1",
            "type": "payment_intent.payment_failed",
            "created": int(time.time()),
            "data": {
                "object": {
                    "object": "payment_intent",
                    "id": "pi_unknown_to_us",
                    "metadata": {"attempt": str(attempt.key), "order": order.number},
                }
            },
        }
    )
    at = int(time.time())
    signed = stripe.WebhookSignature._compute_signature(
        f"{at}.{body}", settings.STRIPE_WEBHOOK_SECRET
    )
    headers = {"Stripe-Signature": f"t={at},v1={signed}"}
    assert receive_message(provider="stripe", body=body.encode(), headers=headers)
    assert words.jobs_due("processes.follow_attempt") == 1
