"""Picking on the phone: each press does what it says, and nothing twice."""

from __future__ import annotations

import pytest

from punnet.catalogue.actions import Code
from punnet.catalogue.tests.factories import a_gtin
from punnet.fulfilment.scan import check_digit
from tests.words import a_basket, available, goods, line_of, past_cutoff, place, the_order

pytestmark = pytest.mark.django_db
MILK = a_gtin("milk")


def an_order(**lines: int):
    """A placed order behind its cut-off."""
    order = place(a_basket(**lines))
    past_cutoff(order)
    return order


@pytest.fixture
def milk_order():
    goods("milk", units=9, codes=[Code(MILK)], zone="chilled")
    return an_order(milk=3)


def claimed(browser, order) -> None:
    answer = browser.post(f"/staff/orders/{order.number}/claim")
    assert answer.status_code == 302, answer.content


def line_url(order, sku: str) -> str:
    return f"/staff/lines/{line_of(order, sku).pk}"


def text_of(answer) -> str:
    return answer.content.decode()


def scale_label(item: str, grams: int) -> str:
    digits = f"23{item}{grams:05d}"
    return digits + check_digit(digits)


def test_before_the_cutoff_the_page_says_from_when(picker):
    goods("milk", units=9)
    order = place(a_basket(milk=1))
    page = text_of(picker.get(f"/staff/orders/{order.number}"))
    assert "You can start" in page and "Claim and start" not in page
    answer = picker.post(f"/staff/orders/{order.number}/claim", follow=True)
    assert "Picking starts at" in text_of(answer)
    assert the_order(order.pk).state == "placed"


def test_claiming_leads_to_the_first_product(picker, milk_order):
    answer = picker.post(f"/staff/orders/{milk_order.number}/claim", follow=True)
    assert answer.redirect_chain[-1][0] == line_url(milk_order, "milk")
    page = text_of(answer)
    assert "All 3 in the tote" in page and "A01-1-1" in page


def test_a_colleague_sees_who_has_it_and_cannot_take_it(picker, colleague, milk_order):
    claimed(picker, milk_order)
    assert "Paula Picker" in text_of(colleague.get("/staff/orders"))
    answer = colleague.post(f"/staff/orders/{milk_order.number}/claim", follow=True)
    assert "Paula Picker has this order" in text_of(answer)
    assert colleague.get(line_url(milk_order, "milk")).status_code == 302


def test_thirty_idle_minutes_let_a_colleague_take_over(picker, colleague, milk_order):
    from punnet.foundation import clock

    claimed(picker, milk_order)
    clock.forward(minutes=31)
    assert "Take over" in text_of(colleague.get(f"/staff/orders/{milk_order.number}"))
    claimed(colleague, milk_order)
    lost = picker.post(line_url(milk_order, "milk"), {"units": 3}, follow=True)
    assert line_of(milk_order, "milk").picked is None
    assert "Kalle Colleague" in text_of(lost)


def test_a_manager_releases_a_claim_and_a_picker_only_the_own(
    picker, colleague, manager, milk_order
):
    claimed(picker, milk_order)
    colleague.post(f"/staff/orders/{milk_order.number}/release")
    assert the_order(milk_order.pk).state == "picking"
    manager.post(f"/staff/orders/{milk_order.number}/release")
    assert the_order(milk_order.pk).state == "placed"


def test_three_scans_pick_three(picker, milk_order):
    claimed(picker, milk_order)
    url = line_url(milk_order, "milk")
    page = text_of(picker.post(url, {"code": MILK}))
    assert "<strong>1</strong> of 3 scanned" in page and f'action="{url}?units=1"' in page
    picker.post(f"{url}?units=1", {"code": MILK})
    last = picker.post(f"{url}?units=2", {"code": MILK}, follow=True)
    assert line_of(milk_order, "milk").picked == 3
    assert "In the tote: 3 × Milk" in text_of(last)


def test_the_same_press_twice_picks_once(picker, milk_order):
    claimed(picker, milk_order)
    for _ in range(2):
        picker.post(line_url(milk_order, "milk"), {"units": 3})
    assert line_of(milk_order, "milk").picked == 3
    assert available("milk") == 6


def test_another_product_is_refused_in_words_and_sound(picker, milk_order):
    oats = a_gtin("oats")
    goods("oats", units=1, codes=[Code(oats)])
    claimed(picker, milk_order)
    answer = picker.post(line_url(milk_order, "milk"), {"code": oats})
    assert answer.status_code == 409
    assert "that is Oats" in text_of(answer) and 'data-sound="wrong"' in text_of(answer)
    assert line_of(milk_order, "milk").picked is None


@pytest.mark.parametrize("code", ["", "9" * 13, "milk", "x" * 500, MILK[:-1] + "0"])
def test_what_is_no_code_is_refused(picker, milk_order, code):
    claimed(picker, milk_order)
    answer = picker.post(line_url(milk_order, "milk"), {"code": code})
    assert answer.status_code in (409, 422) and 'role="alert"' in text_of(answer)


@pytest.mark.parametrize("units", ["", "4", "-1", "1.5", "९", "9" * 30])
def test_units_that_cannot_be_are_refused(picker, milk_order, units):
    claimed(picker, milk_order)
    answer = picker.post(line_url(milk_order, "milk"), {"units": units})
    assert answer.status_code == 422 and line_of(milk_order, "milk").picked is None


def test_a_scale_label_weighs_bananas(picker):
    goods("bananas", price=199, grams=5000, kind="weight", codes=[Code("01012")], zone="ambient")
    order = an_order(bananas=500)
    claimed(picker, order)
    picker.post(line_url(order, "bananas"), {"code": scale_label("01012", 512)})
    line = line_of(order, "bananas")
    assert (line.picked, line.charged_minor) == (512, 102)


def test_a_weight_outside_the_tolerance_is_said_before_and_refused(picker):
    goods("bananas", price=199, grams=5000, kind="weight", zone="ambient")
    order = an_order(bananas=500)
    claimed(picker, order)
    url = line_url(order, "bananas")
    assert "Accepted: 450 to 550 g" in text_of(picker.get(url))
    answer = picker.post(url, {"weight": "551"})
    assert answer.status_code == 409 and "551 g is outside 450 to 550 g" in text_of(answer)
    picker.post(url, {"weight": "550"})
    assert line_of(order, "bananas").picked == 550


def test_each_chicken_is_weighed(picker):
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(chicken=2)
    claimed(picker, order)
    url = line_url(order, "chicken")
    first = picker.post(url, {"weight": "1180"})
    assert first.headers["Location"] == f"{url}?weights=1180"
    page = text_of(picker.get(first.headers["Location"]))
    assert "Weight of number 2 of 2" in page and "1.18\u00a0kg" in page
    picker.post(first.headers["Location"], {"weight": "1250"})
    line = line_of(order, "chicken")
    assert (line.picked, line.weights, line.charged_minor) == (2, [1180, 1250], 2185)


def test_short_needs_a_reason_and_the_wish_decides_what_comes_next(picker, milk_order):
    claimed(picker, milk_order)
    url = line_url(milk_order, "milk")
    assert picker.post(f"{url}/short", {"units": 1}).status_code == 422
    answer = picker.post(f"{url}/short", {"units": 1, "short_reason": "sold_out"})
    line = line_of(milk_order, "milk")
    assert (line.picked, line.state, line.short_reason) == (1, "short", "sold_out")
    wished = line.wish == "best"
    assert answer.headers["Location"].endswith("/substitute" if wished else f"?after={line.pk}")


def test_undo_opens_the_line_again(picker, milk_order):
    claimed(picker, milk_order)
    url = line_url(milk_order, "milk")
    picker.post(url, {"units": 3})
    assert "Undo" in text_of(picker.get(url))
    picker.post(f"{url}/undo")
    assert line_of(milk_order, "milk").state == "open" and available("milk") == 6


def test_frozen_is_fetched_last(picker):
    goods("ice", units=5, zone="frozen", walk_order=1)
    goods("milk", units=5, zone="chilled", walk_order=2)
    goods("rice", units=5, zone="ambient", walk_order=9)
    order = an_order(ice=1, milk=1, rice=1)
    claimed(picker, order)
    seen = []
    for _ in range(3):
        url = picker.get(f"/staff/orders/{order.number}/walk").headers["Location"]
        seen.append(order.lines.get(pk=url.split("/")[3].split("?")[0]).sku)
        picker.post(url, {"units": 1})
    assert seen == ["rice", "milk", "ice"]


def test_a_walk_costs_the_same_however_long_it_is(picker, django_assert_max_num_queries):
    for n in range(12):
        goods(f"tin-{n}", units=5, zone="ambient")
    order = an_order(**{f"tin-{n}": 1 for n in range(12)})
    claimed(picker, order)
    with django_assert_max_num_queries(5):
        picker.get(line_url(order, "tin-3"))
    with django_assert_max_num_queries(6):
        picker.get(f"/staff/orders/{order.number}")
