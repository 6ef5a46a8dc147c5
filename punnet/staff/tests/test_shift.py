"""The staff's own bag of coins: open it, see what should be in it, close it."""

from __future__ import annotations

import pytest

from punnet.staff.tests.test_walk import text_of
from punnet.tills.models import Shift
from tests.processes.test_handing_over import packed

pytestmark = pytest.mark.django_db
PAGE = "/staff/shift"


def opened(browser, minor: str = "50,00"):
    return browser.post(PAGE, {"place": "road", "float": minor}, follow=True)


def test_a_shift_is_opened_with_a_float_and_says_what_should_be_in_the_bag(picker):
    assert "Open the shift" in text_of(picker.get(PAGE))
    assert "Your shift is open" in text_of(opened(picker))
    page = text_of(picker.get(PAGE))
    assert "Should be in the bag" in page and "€50.00" in page and "Float" in page
    assert Shift.objects.get().float_minor == 5000


@pytest.mark.parametrize("wrong", ["", "fifty", "-1", "1.234", "9" * 12])
def test_a_float_that_is_no_sum_is_asked_again(picker, wrong):
    answer = opened(picker, wrong)
    assert answer.status_code == 422 and "Give a sum" in text_of(answer)
    assert not Shift.objects.exists()


def test_where_is_asked(picker):
    answer = picker.post(PAGE, {"float": "50"})
    assert answer.status_code == 422 and "Choose where you take money" in text_of(answer)


def test_cash_taken_at_the_door_is_in_the_bag(picker):
    order = packed()
    url = f"/staff/orders/{order.number}/handover"
    assert "You have no open shift" in text_of(picker.get(url))
    opened(picker)
    assert "You have no open shift" not in text_of(picker.get(url))
    picker.post(url, {"paid_by": "cash", "card_minor": "238", "cash_minor": "240"})
    page = text_of(picker.get(PAGE))
    assert "€52.40" in page and order.number in page and "€2.40" in page


def test_a_count_that_differs_asks_why_and_then_closes(picker):
    opened(picker)
    asked = picker.post(PAGE, {"counted": "49.50"})
    assert asked.status_code == 422 and "say why" in text_of(asked)
    assert 'value="49.50"' in text_of(asked)
    done = picker.post(PAGE, {"counted": "49.50", "reason": "a coin fell"}, follow=True)
    page = text_of(done)
    assert "a difference of −€0.50" in page and "a coin fell" in page and "Last shift" in page
    assert Shift.objects.get().difference_minor == -50


def test_a_bag_that_adds_up_needs_no_words(picker):
    opened(picker)
    assert "as it should be" in text_of(picker.post(PAGE, {"counted": "50"}, follow=True))
    assert "Adds up" in text_of(picker.get(PAGE))


def test_everybody_has_a_bag_of_their_own(picker, colleague):
    opened(picker)
    assert "Open the shift" in text_of(colleague.get(PAGE))
