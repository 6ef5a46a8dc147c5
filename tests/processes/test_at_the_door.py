"""Refused goods and empties at the door: off what is paid, or back to who paid; goods by zone."""

from __future__ import annotations

import pytest

from punnet.catalogue import actions as catalogue
from punnet.catalogue.actions import DepositRateDetails
from punnet.foundation import clock
from punnet.foundation.errors import Invalid
from punnet.inventory.models import Supply
from punnet.invoices.models import Invoice
from punnet.ledger import queries as books
from punnet.ops.audit import audit
from punnet.orders.errors import AgeCheckNeeded, MoreThanLeft
from punnet.orders.models import OrderRefund
from punnet.payments.errors import AboveLimit, AmountDiffers, NotPaid
from punnet.payments.models import Payment
from punnet.processes.at_the_door import Door, Empties, EverythingRefused, NotTaken
from punnet.processes.hand_over import Paid, hand_over, return_order
from tests import words
from tests.picking import an_order, pack, paid, pick
from tests.words import goods, line_of, the_order

pytestmark = pytest.mark.django_db
DRIVER = "staff:5"


@pytest.fixture(autouse=True)
def deposits(db):
    day = clock.now().date().replace(year=2020, day=1)
    catalogue.put_deposit_rates(
        [
            DepositRateDetails("FI", container, minor, "EUR", day)
            for container, minor in (("can", 15), ("bottle", 40))
        ]
    )


def packed(provider=None, *, zone="ambient", **facts):
    """Milk and bread, two of each; by card where there is a provider, else paid at the door."""
    goods("milk", price=200, units=9, zone=zone, **facts)
    goods("bread", price=300, units=9, zone="ambient")
    lines = {"milk": 2, "bread": 2}
    order = paid(provider, **lines) if provider else an_order(**lines)
    for sku, units in lines.items():
        pick(order, sku, units=units)
    pack(order)
    return the_order(order.pk)


def not_taken(order, sku="milk", quantity=None):
    return Door(not_taken=[NotTaken(line_of(order, sku).pk, quantity)])


def shelf(sku):
    return Supply.objects.get(sku=sku, source="shelf").quantity


def balance(account, order):
    return books.of_order(order.pk, account)


def test_what_is_not_taken_is_not_paid_and_goes_back_on_the_shelf():
    order = packed()
    hand_over(
        order_id=order.pk, actor=DRIVER, door=not_taken(order, quantity=1),
        paid=Paid("cash", 800, "EUR"),
    )  # fmt: skip
    order = the_order(order.pk)
    assert (order.state, order.payment.taken_minor, order.actual_minor) == (
        "handed_over",
        800,
        1000,
    )
    assert (shelf("milk"), shelf("bread")) == (8, 7)
    assert (balance("cash", order), balance("receivable", order)) == (800, 0)
    assert balance("sales", order) + balance("tax", order) == -800
    refund = OrderRefund.objects.get()
    assert (refund.way, refund.state, refund.kind) == ("door", "done", "refused")
    words.run_jobs()
    invoice, credit = Invoice.objects.order_by("number")
    assert (invoice.gross_minor, credit.gross_minor) == (1000, 200) and audit() == []


def test_by_card_it_goes_back_to_the_card(provider):
    order = packed(provider, zone="chilled")
    hand_over(order_id=order.pk, actor=DRIVER, door=not_taken(order))
    order = the_order(order.pk)
    assert (order.payment.state, order.payment.refunded_minor) == ("captured", 400)
    assert provider.ledger()[0]["refunded"] == 400
    assert shelf("milk") == 7 and audit() == []  # chilled: wasted


def test_the_sum_before_it_is_no_longer_right():
    order = packed()
    with pytest.raises(AmountDiffers) as refusal:
        hand_over(
            order_id=order.pk, actor=DRIVER, door=not_taken(order), paid=Paid("card", 1000, "EUR")
        )
    assert refusal.value.facts["due_minor"] == 600
    assert the_order(order.pk).state == "packed" and not OrderRefund.objects.exists()
    assert (shelf("milk"), line_of(order, "milk").back) == (7, 0)


def test_empties_come_off_the_sum_and_take_back_no_sale():
    order = packed()
    door = Door(empties=[Empties(15, 10), Empties(40, 2)])
    hand_over(order_id=order.pk, actor=DRIVER, door=door, paid=Paid("card", 770, "EUR"))
    assert (balance("deposits", order), balance("clearing", order)) == (230, 770)
    assert balance("sales", order) + balance("tax", order) == -1000
    words.run_jobs()
    clock.forward(hours=2)
    assert Invoice.objects.count() == 1 and audit() == []


def test_empties_of_a_paid_order_go_back_to_the_card(provider):
    order = packed(provider)
    hand_over(order_id=order.pk, actor=DRIVER, door=Door(empties=[Empties(40, 3)]))
    assert provider.ledger()[0]["refunded"] == 120 and audit() == []


def test_empties_worth_all_of_it_leave_nothing_to_pay():
    order = packed()
    hand_over(order_id=order.pk, actor=DRIVER, door=Door(empties=[Empties(40, 25)]))
    order = the_order(order.pk)
    assert (order.payment.state, order.payment.taken_minor) == ("paid_on_delivery", 0)
    assert audit() == []


def test_coins_are_rounded_after_what_comes_off():
    goods("milk", price=119, units=9)
    order = an_order(milk=3)
    pick(order, "milk", units=3)
    pack(order)
    door = not_taken(order, quantity=1)  # 2.38 is left
    hand_over(order_id=order.pk, actor=DRIVER, door=door, paid=Paid("cash", 240, "EUR"))
    assert (balance("cash", order), balance("rounding", order)) == (240, -2) and audit() == []


def test_refused_age_limited_goods_need_no_document():
    order = packed(age_limit=0)
    order.lines.filter(sku="milk").update(age_limit=18)
    with pytest.raises(AgeCheckNeeded):
        hand_over(
            order_id=order.pk, actor=DRIVER, door=not_taken(order, "bread", 1),
            paid=Paid("card", 700, "EUR"),
        )  # fmt: skip
    hand_over(order_id=order.pk, actor=DRIVER, door=not_taken(order), paid=Paid("card", 600, "EUR"))
    assert the_order(order.pk).state == "handed_over"


@pytest.mark.parametrize(
    ("door", "refusal"),
    [
        (lambda order: not_taken(order, quantity=3), MoreThanLeft),
        (lambda order: not_taken(order, quantity=0), Invalid),
        (lambda order: not_taken(order, quantity=-1), Invalid),
        (lambda order: Door(not_taken=[NotTaken(0, None)]), Invalid),
        (lambda order: Door(not_taken=[*not_taken(order).not_taken] * 2), Invalid),
        (lambda order: Door(empties=[Empties(99, 1)]), Invalid),
        (lambda order: Door(empties=[Empties(15, -1)]), Invalid),
        (lambda order: Door(empties=[Empties(15, 301)]), Invalid),
        (lambda order: Door(empties=[Empties(40, 26)]), AboveLimit),
        (
            lambda order: Door(
                not_taken=[*not_taken(order).not_taken, *not_taken(order, "bread").not_taken]
            ),
            EverythingRefused,
        ),
    ],
)
def test_what_cannot_be_changes_nothing(door, refusal):
    order = packed()
    with pytest.raises(refusal):
        hand_over(order_id=order.pk, actor=DRIVER, door=door(order), paid=Paid("card", 1000, "EUR"))
    assert the_order(order.pk).state == "packed" and not OrderRefund.objects.exists()
    assert audit() == []


def test_nothing_comes_off_an_unpaid_order(provider):
    order = packed(provider)
    Payment.objects.filter(order=order).update(state="capture_failed")
    with pytest.raises(NotPaid):
        hand_over(order_id=order.pk, actor=DRIVER, door=not_taken(order), waived_reason="knows us")


def test_handing_over_again_takes_nothing_off_twice(provider):
    order = packed(provider)
    for _ in range(2):
        hand_over(order_id=order.pk, actor=DRIVER, door=not_taken(order))
    assert provider.ledger()[0]["refunded"] == 400 and OrderRefund.objects.count() == 1


def test_returned_instead_all_of_it_goes_back(provider):
    order = packed(provider)
    return_order(order_id=order.pk, reason="refused", actor=DRIVER)
    assert provider.ledger()[0]["refunded"] == 1000 and audit() == []
