"""Money back at the desk: by managers, within their limit, once."""

from __future__ import annotations

from uuid import uuid4

import pytest

from punnet.accounts import permissions
from punnet.orders.models import OrderRefund
from punnet.processes.hand_over import Paid, hand_over
from punnet.staff.tests.test_walk import text_of
from tests.picking import an_order, pack, pick
from tests.words import goods, line_of, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def order():
    goods("milk", price=200, units=9)
    order = an_order(milk=3)
    pick(order, "milk", units=3)
    pack(order)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("card", 600, "EUR"))
    return the_order(order.pk)


def address(order) -> str:
    return f"/staff/orders/{order.number}/back"


def part(order, **fields):
    line = line_of(order, "milk").pk
    sent = {"what": "part", "key": uuid4(), "reason": "poor", f"quantity_{line}": "1"}
    return {**sent, **{name.replace("LINE", str(line)): value for name, value in fields.items()}}


def test_the_page_is_one_step_from_the_order(manager, order):
    assert "Give money back" in text_of(manager.get(f"/staff/orders/{order.number}"))
    page = text_of(manager.get(address(order)))
    assert "Part of the goods" in page and "Goodwill" in page and "€200.00 at once" in page


def test_a_part_and_its_repeat_are_one_refund(manager, order):
    sent = part(order)
    for _ in range(2):
        answer = manager.post(address(order), sent, follow=True)
    refund = OrderRefund.objects.get()
    assert (refund.amount_minor, refund.actor) == (200, f"staff:{manager.user.pk}")
    page = text_of(answer)
    assert "Given back so far" in page and "To be transferred" in page
    manager.post(f"{address(order)}/{refund.pk}/transfer")
    refund.refresh_from_db()
    assert refund.state == "done" and "Transferred" in text_of(manager.get(address(order)))


@pytest.mark.parametrize(("typed", "minor"), [("2.50", 250), ("2,5", 250), ("3", 300), ("0.01", 1)])
def test_goodwill_as_people_type_it(manager, order, typed, minor):
    sent = {"what": "goodwill", "key": uuid4(), "reason": "late", "amount": typed}
    manager.post(address(order), sent)
    assert OrderRefund.objects.get().amount_minor == minor


@pytest.mark.parametrize(
    "wrong",
    [
        {"quantity_LINE": "4"},
        {"quantity_LINE": "-1"},
        {"quantity_LINE": "1.5"},
        {"quantity_LINE": ""},
        {"minor_LINE": "6.01"},
        {"minor_LINE": "-1"},
        {"minor_LINE": "1.005"},
        {"reason": "because"},
        {"key": "x"},
        {"what": "goodwill", "amount": "6.01"},
        {"what": "goodwill", "amount": "0"},
        {"what": "goodwill", "amount": "١"},
    ],
)
def test_what_is_wrong_is_said_and_nothing_goes(manager, order, wrong):
    answer = manager.post(address(order), part(order, **wrong))
    assert answer.status_code in (409, 422) and not OrderRefund.objects.exists()


def test_a_role_gives_at_most_its_limit(manager, order, monkeypatch):
    monkeypatch.setitem(permissions.MOST_BACK, "manager", 1)
    answer = manager.post(address(order), part(order))
    assert answer.status_code == 409 and "€1.00" in text_of(answer)
    assert not OrderRefund.objects.exists()


def test_others_give_nothing_back(picker, stranger, customer, order):
    assert "Give money back" not in text_of(picker.get(f"/staff/orders/{order.number}"))
    for who, status in ((picker, 403), (stranger, 404), (customer, 403)):
        assert who.get(address(order)).status_code == status
        assert who.post(address(order), part(order)).status_code == status
    assert not OrderRefund.objects.exists()


def test_the_page_costs_the_same_for_many_lines(manager, django_assert_max_num_queries, order):
    for _ in range(3):
        manager.post(address(order), part(order, minor_LINE="0.10"))
    with django_assert_max_num_queries(14):
        manager.get(address(order))
