"""The end of an order: age, money, goods."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from punnet.inventory.models import Supply
from punnet.invoices.models import Invoice
from punnet.ledger.models import Entry
from punnet.notifications.mails import compose
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders.errors import AgeCheckNeeded, NotInState
from punnet.payments.errors import AmountDiffers, NotPaid
from punnet.payments.models import Attempt, Payment
from punnet.payments.owed import owed
from punnet.processes.cancel_order import StillPaying
from punnet.processes.hand_over import Paid, hand_over, return_order
from punnet.processes.pack_order import retry_capture
from punnet.processes.pay_again import pay_again
from punnet.stores import queries as stores
from punnet.stores.models import Store
from tests import words
from tests.picking import an_order, pack, paid, pick, refuse_captures
from tests.words import goods, the_order

pytestmark = pytest.mark.django_db
DRIVER = "staff:5"


def packed(sku: str = "milk", **facts):
    """An order of two to be paid on delivery, packed."""
    goods(sku, price=119, units=5, **facts)
    order = an_order(**{sku: 2})
    pick(order, sku, units=2)
    return pack(order)


def shelf(sku: str) -> int:
    return Supply.objects.get(sku=sku, source="shelf").quantity


def balance(account: str) -> int:
    return sum(entry.amount_minor for entry in Entry.objects.filter(account=account))


@pytest.mark.parametrize("minor", [238, 240])
def test_paid_in_cash_at_the_door_is_posted_as_it_was_taken(minor):
    """What is due is 2.38, in coins 2.40: who has the cents may give them."""
    order = packed()
    assert owed(order.pk) == 238
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("cash", minor, "EUR"))
    order = the_order(order.pk)
    assert (order.state, order.payment.state) == ("handed_over", "paid_on_delivery")
    assert (order.payment.taken_minor, order.payment.taken_by) == (minor, "cash")
    assert (balance("cash"), balance("rounding")) == (minor, 238 - minor)
    assert sum(entry.amount_minor for entry in Entry.objects.all()) == 0
    assert owed(order.pk) == 0 and audit() == []


def test_a_card_at_the_door_pays_the_exact_sum_into_the_readers_clearing():
    order = packed()
    with pytest.raises(AmountDiffers):
        hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("card", 240, "EUR"))
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("card", 238, "EUR"))
    [came] = Entry.objects.filter(account="clearing")
    assert (came.amount_minor, came.tender, balance("cash")) == (238, "card", 0)
    assert owed(order.pk) == 0 and audit() == []


def test_no_card_is_ever_rounded():
    order = packed()
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("card", 238, "EUR"))
    with pytest.raises(IntegrityError, match="only_cash_is_rounded"):
        Payment.objects.filter(order=order).update(taken_minor=240, rounding_minor=2)


def test_coins_are_the_countrys():
    order = packed()
    Store.objects.update(country="DE")
    stores.forget()
    with pytest.raises(AmountDiffers):
        hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("cash", 240, "EUR"))
    hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("cash", 238, "EUR"))
    assert (balance("cash"), balance("rounding")) == (238, 0)


@pytest.mark.parametrize("paid_now", [None, Paid("cash", 237, "EUR"), Paid("card", 238, "SEK")])
def test_another_sum_than_due_is_refused(paid_now):
    order = packed()
    with pytest.raises(AmountDiffers) as refusal:
        hand_over(order_id=order.pk, actor=DRIVER, paid=paid_now)
    assert refusal.value.facts == {"due_minor": 238, "cash_minor": 240, "currency": "EUR"}
    assert the_order(order.pk).state == "packed"


def test_handing_over_twice_takes_the_money_once():
    order = packed()
    for _ in range(2):
        hand_over(order_id=order.pk, actor=DRIVER, paid=Paid("card", 238, "EUR"))
    assert the_order(order.pk).payment.taken_minor == 238
    assert balance("clearing") == 238


def test_restricted_goods_want_a_look_at_a_document(provider):
    goods("beer", price=299, units=5)
    order = paid(provider, beer=1)
    order.lines.update(age_limit=18)
    pick(order, "beer", units=1)
    pack(order)
    with pytest.raises(AgeCheckNeeded):
        hand_over(order_id=order.pk, actor=DRIVER)
    hand_over(order_id=order.pk, actor=DRIVER, age_checked=True)
    assert the_order(order.pk).state == "handed_over"


def test_unpaid_goods_go_only_on_a_managers_word(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    with pytest.raises(NotPaid):
        hand_over(order_id=order.pk, actor=DRIVER)
    with pytest.raises(NotPaid):
        hand_over(order_id=order.pk, actor=DRIVER, waived_reason="  ")
    hand_over(order_id=order.pk, actor="staff:9", waived_reason="regular customer, pays tomorrow")
    order = the_order(order.pk)
    assert (order.state, order.payment.state) == ("handed_over", "capture_failed")
    assert order.payment.waived_by == "staff:9" and audit() == []
    assert balance("receivable") == owed(order.pk) == 119
    assert order.changes.filter(kind="handed_over_unpaid", by="staff:9").exists()


def test_goods_that_went_unpaid_are_a_debt_until_they_are_paid(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    hand_over(order_id=order.pk, actor="staff:9", waived_reason="pays tomorrow")
    hand_over(order_id=order.pk, actor="staff:9", waived_reason="pays tomorrow")
    assert (balance("receivable"), balance("clearing")) == (119, 0)
    sold = balance("sales") + balance("tax")
    words.run_jobs("invoices.issue")
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    attempt = Attempt.objects.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs("processes.follow_attempt")
    words.run_jobs("processes.perform_call")
    words.run_jobs("invoices.issue")
    assert the_order(order.pk).payment.state == "captured"
    assert (balance("receivable"), balance("clearing")) == (0, 119)
    assert balance("sales") + balance("tax") == sold == -119  # sold once, invoiced once
    assert [each.gross_minor for each in Invoice.objects.filter(order=order)] == [119]
    assert owed(order.pk) == 0 and audit() == []


def test_not_handed_over_gives_all_the_money_back(provider):
    goods("milk", price=119, units=5, zone="ambient")
    order = paid(provider, milk=2)
    pick(order, "milk", units=2)
    pack(order)
    return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    return_order(order_id=order.pk, reason="nobody_home", actor=DRIVER)
    order = the_order(order.pk)
    assert (order.state, order.payment.state) == ("returned", "refunded")
    assert (provider.ledger()[0]["captured"], provider.ledger()[0]["refunded"]) == (238, 238)
    assert balance("clearing") == owed(order.pk) == 0 and audit() == []
    told = compose(Message.objects.get(order_id=order.pk, kind="order_returned"))
    assert "€2.38 goes back to your card" in told.body
    assert "€2.38 goes back to your card" in told.alternatives[0][0]


@pytest.mark.parametrize(("zone", "on_shelf"), [("ambient", 5), ("chilled", 3), ("frozen", 3)])
def test_what_left_the_cold_is_wasted(zone, on_shelf):
    order = packed(zone=zone)
    return_order(order_id=order.pk, reason="not_collected", actor=DRIVER)
    assert shelf("milk") == on_shelf
    assert the_order(order.pk).payment.state == "voided"


def test_a_return_lets_go_of_a_refused_payment_for_good(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    words.run_jobs("processes.close_attempt")
    assert the_order(order.pk).payment.state == "voided"
    told = compose(Message.objects.get(order_id=order.pk, kind="order_returned"))
    assert "Nothing was charged" in told.body
    page = Attempt.objects.order_by("-id").first().page_id
    assert provider.web.get(f"/pay/{page}").status_code == 410
    with pytest.raises(NotInState):
        retry_capture(order_id=order.pk, actor="staff:9")


def test_no_return_while_the_bank_has_not_answered_the_capture(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    provider.fault("timeout_after", "/v1/payment_intents", times=1)
    pack(order)
    with pytest.raises(StillPaying):
        return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    words.run_jobs("processes.perform_call")
    return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    assert provider.ledger()[0]["refunded"] == 119 and audit() == []
