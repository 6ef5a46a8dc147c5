"""Goods that are not taken, and empties, on the phone at the door; without scripts."""

from __future__ import annotations

import pytest

from punnet.catalogue import actions as catalogue
from punnet.catalogue.actions import DepositRateDetails
from punnet.foundation import clock
from punnet.orders.models import OrderRefund
from punnet.staff.tests.test_walk import text_of
from tests.picking import an_order, pack, pick
from tests.words import goods, line_of, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def packed():
    day = clock.now().date().replace(year=2020, day=1)
    catalogue.put_deposit_rates([DepositRateDetails("FI", "can", 15, "EUR", day)])
    goods("milk", price=119, units=5, name="Milk")
    order = an_order(milk=3)
    pick(order, "milk", units=3)
    pack(order)
    return the_order(order.pk)


def pages(order):
    at = f"/staff/orders/{order.number}"
    return f"{at}/not-taken", f"{at}/handover"


def test_it_is_counted_on_one_page_and_done_on_the_next(picker, packed):
    count, hand = pages(packed)
    assert "Not taken, or empties" in text_of(picker.get(hand))
    page = text_of(picker.get(count))
    assert "Milk" in page and "Containers of €0.15" in page
    line = line_of(packed, "milk").pk
    off = {f"line_{line}": "1", "deposit_15": "2"}
    page = text_of(picker.get(hand, off))
    assert "1 line is not taken" in page and "2 empty containers" in page and "€2.08" in page
    assert not OrderRefund.objects.exists()  # looking changes nothing
    sent = {**off, "paid_by": "card", "card_minor": "208", "cash_minor": "210"}
    picker.post(hand, sent)
    order = the_order(packed.pk)
    assert (order.state, order.payment.taken_minor) == ("handed_over", 208)
    assert sorted(OrderRefund.objects.values_list("kind", flat=True)) == ["containers", "refused"]


@pytest.mark.parametrize("wrong", [{"line_LINE": "4"}, {"line_LINE": "-1"}, {"deposit_99": "1"}])
def test_what_cannot_be_is_said(picker, packed, wrong):
    _, hand = pages(packed)
    line = str(line_of(packed, "milk").pk)
    off = {name.replace("LINE", line): value for name, value in wrong.items()}
    assert picker.get(hand, off).status_code == 409
    sent = {**off, "paid_by": "card", "card_minor": "357", "cash_minor": "355"}
    assert picker.post(hand, sent).status_code in (409, 422)
    assert the_order(packed.pk).state == "packed"


def test_another_stores_staff_see_none_of_it(stranger, customer, packed):
    count, _ = pages(packed)
    assert (stranger.get(count).status_code, customer.get(count).status_code) == (404, 403)
