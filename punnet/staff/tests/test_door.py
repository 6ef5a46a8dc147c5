"""Packing, labels, handing over, refused payments: what the pages let each role do."""

from __future__ import annotations

import pytest

from punnet.payments.models import Payment
from punnet.payments.states import PaymentState
from punnet.staff.tests.test_walk import an_order, claimed, line_url, text_of
from tests.words import goods, the_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def picked(picker):
    """Two cartons of milk in the hands of the picker, to be paid at the door."""
    goods("milk", price=119, units=5, zone="chilled", name="Milk")
    order = an_order(milk=2)
    claimed(picker, order)
    picker.post(line_url(order, "milk"), {"units": 2})
    return order


@pytest.fixture
def packed(picker, picked):
    picker.post(f"/staff/orders/{picked.number}/packing", {"chilled": "2"})
    return the_order(picked.pk)


def refuse(order) -> None:
    """As when the bank has refused the capture of a card."""
    Payment.objects.filter(order=order).update(
        state=PaymentState.CAPTURE_FAILED, method="stripe", authorised_minor=order.maximum_minor
    )


def test_packing_asks_for_totes_of_the_zones_that_are_in_it(picker, picked):
    page = text_of(picker.get(f"/staff/orders/{picked.number}/packing"))
    assert 'name="chilled"' in page and 'name="frozen"' not in page


@pytest.mark.parametrize("totes", [{}, {"chilled": "0"}, {"chilled": "41"}, {"chilled": "x"}])
def test_totes_that_cannot_be_are_refused(picker, picked, totes):
    answer = picker.post(f"/staff/orders/{picked.number}/packing", totes)
    assert answer.status_code == 422 and the_order(picked.pk).state == "picking"


def test_open_lines_are_not_packed(picker):
    goods("milk", units=5)
    order = an_order(milk=1)
    claimed(picker, order)
    page = text_of(picker.get(f"/staff/orders/{order.number}/packing"))
    assert "1 line is not picked yet" in page
    answer = picker.post(f"/staff/orders/{order.number}/packing", {"chilled": "1"})
    assert answer.status_code == 409


def test_packing_twice_packs_once_and_says_what_is_due(picker, picked):
    for _ in range(2):
        answer = picker.post(
            f"/staff/orders/{picked.number}/packing", {"chilled": "2"}, follow=True
        )
    assert the_order(picked.pk).actual_minor == 238
    assert "To be paid when handed over: €2.38" in text_of(answer)
    assert picked.totes.count() == 2


def test_nothing_picked_says_that_it_cancels(picker):
    goods("milk", units=5)
    order = an_order(milk=1)
    claimed(picker, order)
    picker.post(f"{line_url(order, 'milk')}/short", {"units": 0, "short_reason": "sold_out"})
    page = text_of(picker.get(f"/staff/orders/{order.number}/packing"))
    assert "cancels the order" in page and "Cancel the order" in page
    picker.post(f"/staff/orders/{order.number}/packing", {"ambient": "1"})
    assert the_order(order.pk).state == "cancelled"


def test_each_tote_has_a_label_with_a_code_and_no_style(picker, packed):
    page = text_of(picker.get(f"/staff/orders/{packed.number}/labels"))
    assert page.count('class="tote"') == 2 and page.count("<path") >= 2
    assert f"{packed.number}-C2" in page and " style=" not in page


def test_the_door_says_what_is_due_and_takes_exactly_that(picker, packed):
    url = f"/staff/orders/{packed.number}/handover"
    page = text_of(picker.get(url))
    assert "Ada Virtanen" in page and "€2.38" in page
    assert picker.post(url, {}).status_code == 409
    assert "Card €2.38" in page and "Cash €2.40" in page
    shown = {"card_minor": "238", "cash_minor": "240"}
    wrong = picker.post(url, {"paid_by": "cash", **shown, "cash_minor": "237"})
    assert wrong.status_code == 409 and "€2.38 is due, in cash €2.40" in text_of(wrong)
    done = picker.post(url, {"paid_by": "cash", **shown}, follow=True)
    assert the_order(packed.pk).state == "handed_over"
    assert "Paid at the door: €2.40" in text_of(done)
    payment = Payment.objects.get(order=packed)
    assert (payment.taken_minor, payment.rounding_minor) == (240, 2)


def test_an_age_check_is_asked_and_needed(picker, packed):
    packed.lines.update(age_limit=18)
    type(packed).objects.filter(pk=packed.pk).update(age_limit=18)
    url = f"/staff/orders/{packed.number}/handover"
    assert "18 or older" in text_of(picker.get(url))
    money = {"paid_by": "card", "card_minor": "238"}
    assert picker.post(url, money).status_code == 409
    picker.post(url, {**money, "age_checked": "on"})
    assert the_order(packed.pk).state == "handed_over"


def test_not_handed_over_says_what_happens_and_does_it(picker, packed):
    url = f"/staff/orders/{packed.number}/return"
    page = text_of(picker.get(url))
    assert "Nothing is charged" in page and "it left the cold" in page
    assert picker.post(url, {}).status_code == 422
    assert picker.post(url, {"reason": "bored"}).status_code == 422
    for _ in range(2):
        picker.post(url, {"reason": "nobody_home"})
    assert the_order(packed.pk).state == "returned"


def test_a_refused_capture_stands_on_every_list(picker, packed):
    refuse(packed)
    assert "Not paid" in text_of(picker.get("/staff/packed"))
    page = text_of(picker.get("/staff/payments"))
    assert packed.number in page and "Ask the bank again" not in page
    handover = text_of(picker.get(f"/staff/orders/{packed.number}/handover"))
    assert "Do not hand it over" in handover and "Hand over unpaid" not in handover


def test_unpaid_goods_go_only_by_a_manager_with_a_reason(picker, manager, packed):
    refuse(packed)
    url = f"/staff/orders/{packed.number}/handover"
    assert picker.post(url, {"waived_reason": "I say so"}).status_code == 409
    assert manager.post(url, {"waived_reason": ""}).status_code == 409
    manager.post(url, {"waived_reason": "pays tomorrow"})
    assert the_order(packed.pk).state == "handed_over"
    assert "Handed over unpaid" in text_of(manager.get("/staff/payments"))


def test_a_retry_that_has_nothing_to_do_says_so(manager, packed):
    answer = manager.post(f"/staff/orders/{packed.number}/capture", follow=True)
    assert "moved on meanwhile" in text_of(answer)
    assert Payment.objects.get(order=packed).state == "due_on_delivery"


def test_empty_lists_say_so(picker):
    assert "Nothing to pick" in text_of(picker.get("/staff/orders"))
    assert "Nothing is waiting" in text_of(picker.get("/staff/packed"))
    assert "All paid" in text_of(picker.get("/staff/payments"))
