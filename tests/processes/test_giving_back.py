"""Parts of an order's money go back: once, to who paid it, and never more than was charged."""

from __future__ import annotations

from functools import partial
from unittest import mock
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from punnet.foundation.errors import Invalid
from punnet.foundation.testing import at_once
from punnet.fulfilment.weighing import Given
from punnet.invoices.models import Invoice
from punnet.ledger.models import Entry
from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders.actions import refunds as refund_actions
from punnet.orders.errors import MoreThanLeft, NothingLeft, NotInState
from punnet.orders.models import OrderLine, OrderRefund
from punnet.orders.parts_back import Part
from punnet.overviews.refused_refunds import refused_refund, refused_refunds
from punnet.payments import actions as payment_actions
from punnet.payments import queries as payment_queries
from punnet.payments.errors import AboveLimit, NotPaid, OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Call, Payment
from punnet.processes import perform_call
from punnet.processes.give_back import give_goodwill, give_part, pay_transfer, retry_refused
from punnet.processes.hand_over import Paid, hand_over, return_order
from punnet.processes.pick_order import Instead
from punnet.promotions.tests.factories import a_voucher
from tests import words
from tests.picking import an_order, pack, paid, pick
from tests.processes.test_handing_over import balance
from tests.processes.test_vouchers import claimed, with_voucher
from tests.words import a_shop, goods, line_of, place, the_order

pytestmark = pytest.mark.django_db
DRIVER, BOSS = "staff:5", "staff:9"


def delivered(provider, *, units=4, price=119, **facts):
    """An order of milk, paid by card and handed over."""
    goods("milk", price=price, units=50, **facts)
    order = paid(provider, milk=units)
    pick(order, "milk", units=units)
    pack(order)
    hand_over(order_id=order.pk, actor=DRIVER)
    return the_order(order.pk)


def delivered_for_cash(*, units=4):
    goods("milk", price=120, units=50)
    order = an_order(milk=units)
    pick(order, "milk", units=units)
    pack(order)
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("cash", 120 * units, "EUR"))
    return the_order(order.pk)


def a_part(order, units=1, **changes):
    command = {
        "order_id": order.pk,
        "parts": [Part(line_of(order, "milk").pk, units)],
        "reason": "poor",
        "key": uuid4(),
        "actor": BOSS,
    }
    return partial(give_part, **{**command, **changes})


def test_a_part_goes_back_to_the_card_and_leaves_the_payment_captured(provider):
    order = delivered(provider)
    a_part(order)()
    order = the_order(order.pk)
    assert (order.state, order.payment.state) == ("handed_over", "captured")
    assert (order.payment.refunded_minor, provider.ledger()[0]["refunded"]) == (119, 119)
    assert (balance("clearing"), balance("sales") + balance("tax")) == (357, -357)
    assert audit() == []
    told = compose(Message.objects.get(order_id=order.pk, kind="part_refunded"))
    assert "€1.19" in told.body and "€1.19" in told.alternatives[0][0]


def test_all_of_it_in_parts_is_the_charge_and_then_refunded(provider):
    order = delivered(provider)
    for units in (1, 2, 1):
        a_part(order, units)()
    order = the_order(order.pk)
    assert (order.payment.state, order.payment.refunded_minor) == ("refunded", 476)
    assert {balance(each) for each in ("clearing", "sales", "tax", "deposits")} == {0}
    with pytest.raises((NothingLeft, MoreThanLeft)):
        a_part(order)()
    assert audit() == []


def test_each_part_has_its_credit_note_for_the_invoice(provider):
    order = delivered(provider)
    words.run_jobs()
    a_part(order, 2)()
    words.run_jobs()
    invoice, credit = Invoice.objects.order_by("number")
    assert (credit.kind, credit.refers_to, credit.gross_minor) == ("credit_note", invoice, 238)
    (line,) = credit.facts["lines"]
    assert (line["name"], line["quantity"], line["amount_minor"]) == (
        invoice.facts["lines"][0]["name"], 2, 238
    )  # fmt: skip
    assert credit.facts["reason"] == "poor"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"units": 5}, MoreThanLeft),
        ({"units": 0}, Invalid),
        ({"most_minor": 118}, AboveLimit),
        ({"words": "x" * 301}, Invalid),
    ],
)
def test_what_is_too_much_is_refused_and_nothing_is_kept(provider, changes, refusal):
    order = delivered(provider)
    with pytest.raises(refusal):
        a_part(order, **changes)()
    assert not OrderRefund.objects.exists() and not Call.objects.filter(operation="refund").exists()


def test_another_orders_line_is_no_line_of_this_one(provider):
    order = delivered(provider)
    goods("bread", units=5)
    other = an_order(bread=1)
    with pytest.raises(Invalid):
        a_part(order, parts=[Part(line_of(other, "bread").pk, 1)])()


def test_only_what_was_handed_over_and_paid_gives_back(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    with pytest.raises(NotInState):
        a_part(order)()
    Payment.objects.filter(order=order).update(state="capture_failed")
    hand_over(order_id=order.pk, actor=DRIVER, waived_reason="knows us")
    with pytest.raises(NotPaid):
        a_part(order)()


# --- paid at the door


def test_what_was_paid_at_the_door_goes_back_by_transfer(provider):
    order = delivered_for_cash()
    refund_id = a_part(order)()
    refund = OrderRefund.objects.get(pk=refund_id)
    assert (refund.way, refund.state) == ("transfer", "due")
    assert (balance("receivable"), balance("cash"), balance("bank")) == (-120, 480, 0)
    assert audit() == []
    for _ in range(2):
        pay_transfer(refund_id=refund.pk, order_id=order.pk, actor=BOSS)
    assert (balance("receivable"), balance("bank")) == (0, -120)
    assert the_order(order.pk).payment.state == "paid_on_delivery" and audit() == []


def test_more_than_is_left_of_the_card_goes_by_transfer(provider):
    order = delivered(provider)
    give_goodwill(order_id=order.pk, amount_minor=100, reason="late", key=uuid4(), actor=BOSS)
    assert (balance("goodwill"), the_order(order.pk).payment.refunded_minor) == (100, 100)
    a_part(order, 4)()
    assert OrderRefund.objects.get(kind="part").way == "transfer"
    assert provider.ledger()[0]["refunded"] == 100 and audit() == []


# --- goodwill


def test_goodwill_takes_back_no_sale_and_has_no_credit_note(provider):
    order = delivered(provider)
    words.run_jobs()
    give_goodwill(order_id=order.pk, amount_minor=150, reason="late", key=uuid4(), actor=BOSS)
    words.run_jobs()
    assert balance("sales") + balance("tax") == -476 and balance("goodwill") == 150
    assert Invoice.objects.count() == 1 and audit() == []


@pytest.mark.parametrize("minor", [477, 0, -1])
def test_goodwill_is_never_more_than_was_paid(provider, minor):
    order = delivered(provider)
    with pytest.raises((AboveLimit, Invalid)):
        give_goodwill(order_id=order.pk, amount_minor=minor, reason="late", key=uuid4(), actor=BOSS)


# --- the provider


def test_a_silent_provider_is_asked_again_and_pays_once(provider):
    order = delivered(provider)
    provider.fault("timeout_after", "/v1/refunds", times=1)
    a_part(order)()
    assert the_order(order.pk).payment.refunded_minor == 0 and audit() == []
    words.run_jobs("processes.perform_call")
    assert (the_order(order.pk).payment.refunded_minor, provider.ledger()[0]["refunded"]) == (
        119, 119
    )  # fmt: skip
    assert audit() == []


def test_a_refused_part_is_seen_and_tried_again(provider):
    order = delivered(provider)
    with (
        mock.patch.object(Stripe, "perform", side_effect=ProviderRefused("charge_disputed")),
        mock.patch.object(Stripe, "was_performed", return_value=None),
    ):
        a_part(order)()
    assert OrderRefund.objects.get().state == "refused"
    seen = refused_refund(order.pk)
    assert (seen.due_minor, seen.problem, seen.tried) == (119, "charge_disputed", 1)
    assert refused_refunds([a_shop()]) == refused_refunds(None) == [seen]
    assert refused_refunds([a_shop() + 1]) == []
    retry_refused(order_id=order.pk, actor=BOSS)
    assert the_order(order.pk).payment.refunded_minor == 119
    assert refused_refunds(None) == [] and audit() == []
    with pytest.raises(NotInState):
        retry_refused(order_id=order.pk, actor=BOSS)


def test_a_returned_order_is_one_refund_of_all(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=2)
    pick(order, "milk", units=2)
    pack(order)
    return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    refund = OrderRefund.objects.get()
    assert (refund.kind, refund.amount_minor, refund.state) == ("returned", 238, "done")
    assert Call.objects.get(operation="refund").refund_id == refund.pk
    assert line_of(order, "milk").back == 2 and audit() == []


# --- races, and the guards behind them


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_pressed_five_times_at_once_is_one_refund(provider):
    order = delivered(provider)
    press = a_part(order)
    assert len(set(at_once(*[press] * 5))) == 1
    assert provider.ledger()[0]["refunded"] == 119 and OrderRefund.objects.count() == 1
    assert audit() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_five_different_refunds_of_all_of_a_line_are_one(provider):
    order = delivered(provider)
    outcomes = at_once(*[a_part(order, 4) for _ in range(5)])
    assert sorted(map(str, outcomes)).count("more_than_left") == 4
    assert provider.ledger()[0]["refunded"] == 476 and audit() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_without_the_orders_lock_the_lines_counter_still_holds(provider, monkeypatch):
    """The lock removed: every one of them reckons by the same line, and one statement decides."""
    order = delivered(provider)
    monkeypatch.setattr("punnet.processes.give_back.orders.lock", the_order)
    monkeypatch.setattr(
        "punnet.processes.give_back.payments.lock_payment",
        lambda order_id: Payment.objects.get(order_id=order_id),
    )
    outcomes = at_once(*[a_part(order, 4) for _ in range(5)])
    assert sorted(map(str, outcomes)).count("more_than_left") == 4
    assert line_of(order, "milk").back == 4 and Payment.objects.get().promised_minor == 476


def test_without_the_test_in_the_statement_the_check_refuses(provider, monkeypatch):
    order = delivered(provider)
    loose = refund_actions.TAKE.partition("   AND l.back +")[0] + "RETURNING l.id"
    monkeypatch.setattr(refund_actions, "TAKE", loose)
    a_part(order, 3)()
    stale = OrderLine(pk=line_of(order, "milk").pk)
    with pytest.raises(IntegrityError, match="line_gives_back"), transaction.atomic():
        OrderLine.objects.filter(pk=stale.pk).update(back=5)
    with pytest.raises(IntegrityError, match="promised_within"), transaction.atomic():
        Payment.objects.update(promised_minor=477)


def test_a_refund_has_one_call_that_lives(provider):
    order = delivered(provider)
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        a_part(order)()
    call = Call.objects.get(operation="refund")
    call.pk, call.key = None, uuid4()
    with pytest.raises(IntegrityError, match="one_call_per_refund"), transaction.atomic():
        call.save()


def test_one_that_stays_open_keeps_no_other_waiting(provider):
    """The sweep takes so many at a time: those that were asked for least come first."""
    order = delivered(provider)
    with mock.patch.object(Stripe, "perform", side_effect=OutcomeUnknown("silent")):
        a_part(order)()
    [old] = payment_queries.due_calls()
    with mock.patch.object(perform_call, "perform"):
        a_part(order)()
    [new] = payment_queries.due_calls(limit=1)
    assert new > old and payment_queries.due_calls() == [new, old]


def test_two_who_found_it_broken_ask_under_one_new_key(provider):
    """The job and a click; what the first asked for anew is done, and its answer lost."""
    order = delivered(provider)
    with mock.patch.object(perform_call, "perform"):
        a_part(order)()
    second = Call.objects.get(operation="refund")
    provider.fault("error", "/v1/refunds", status=500, times=1)
    assert not perform_call.perform(second.pk)
    provider.fault("timeout_after", "/v1/refunds", times=1)
    assert not perform_call.perform(second.pk)
    payment_actions.renew_call_key(second)  # it had read that nothing was done before that
    assert perform_call.perform(second.pk)
    assert provider.ledger()[0]["refunded"] == 119 and audit() == []


@pytest.mark.parametrize("skus", [("milk", "cheap"), ("cheap", "milk")])
def test_a_line_and_its_substitute_share_a_discount_alike_however_their_rows_lie(skus):
    """Both have the line's position and cost the same, so that the cent is the first one's. With
    its counter in an index, as where a page is full, a row moves behind the other when it gives
    back."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX ON orders_orderline (back)")
    for sku in ("milk", "cheap"):
        goods(sku, price=100, units=9)
    a_voucher(amount=1)
    order = claimed(place(with_voucher(milk=2)))
    pick(order, "milk", units=1, why="sold_out", instead=Instead("cheap", Given(units=1)))
    actual = pack(order).actual_minor
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("card", actual, "EUR"))
    for sku in skus:
        a_part(order, parts=[Part(order.lines.get(sku=sku).pk, 1)])()
    assert (actual, sum(each.amount_minor for each in OrderRefund.objects.all())) == (199, 199)
    assert audit() == []


def test_entries_of_parts_sum_to_zero(provider):
    order = delivered(provider)
    a_part(order)()
    assert sum(entry.amount_minor for entry in Entry.objects.all()) == 0
