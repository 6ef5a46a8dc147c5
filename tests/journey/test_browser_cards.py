"""Cards in the browser: declined, asked by the bank, refused there, left and taken up again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journey.buyer import CHALLENGED, DECLINED, VISA, a_key
from tests.journey.conftest import Town
from tests.journey.running import Shop, until
from tests.journey.windows import (
    DESK,
    POCKET,
    Browse,
    cancel,
    choose_slot,
    confirmed,
    look,
    order_as,
    put_in_basket,
    type_card,
    visit,
)

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.xdist_group("journey")]
PASSWORD = "a-long-pass-phrase"


def at_the_bank(page: Page, town: Town) -> None:
    """An order of three milks, at the provider's page."""
    put_in_basket(page, "milk", town.milk, 3)
    choose_slot(page, next(town.turns), "collection")
    order_as(page, f"{a_key()[:8]}@journey.example", "stripe")
    page.wait_for_url("**/pay/*")


def test_an_account_at_a_desk_a_declined_card_first(shop: Shop, town: Town, browse: Browse) -> None:
    page = browse(viewport=DESK)
    page.goto("/account/signup/")
    page.locator("input[name=email]").fill(f"{a_key()[:8]}@journey.example")
    page.locator("input[name=password1]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/signup" not in url)
    look(page)
    at_the_bank(page, town)
    look(page)
    type_card(page, DECLINED)
    expect(page.get_by_text("declined").first).to_be_visible()
    look(page)
    type_card(page, VISA)
    number = confirmed(page)
    look(page)
    page.goto("/orders")
    expect(page.get_by_text(number).first).to_be_visible()
    visit(page, "/", "/account", "/orders", f"/orders/{number}", "/again", "/account/logout/")
    page.goto(f"/orders/{number}")
    cancel(page)
    look(page)
    until(lambda: {row["status"] for row in shop.provider.ledger(number)} == {"canceled"})
    assert page.problems == []
    stranger = browse(viewport=DESK)
    stranger.goto(f"/orders/{number}")
    assert "/login" in stranger.url


def test_the_bank_asks_and_the_customer_says_yes(shop: Shop, town: Town, browse: Browse) -> None:
    page = browse(**POCKET)
    at_the_bank(page, town)
    type_card(page, CHALLENGED)
    page.wait_for_url("**/challenge")
    look(page)
    page.get_by_role("button", name="Yes, it is me").click()
    number = confirmed(page)
    (row,) = shop.provider.ledger(number)
    assert row["status"] == "requires_capture" and row["authorised"] > 0
    assert page.problems == []


def test_refused_at_the_bank_the_seat_stays_and_another_card_pays(
    shop: Shop, town: Town, browse: Browse
) -> None:
    page, mine = browse(**POCKET), town.collections.pop()
    shop.punnet("slot", "set", mine, "--free", "1")
    put_in_basket(page, "milk", town.milk, 3)
    choose_slot(page, mine, "collection")
    order_as(page, f"{a_key()[:8]}@journey.example", "stripe")
    page.wait_for_url("**/pay/*")
    type_card(page, CHALLENGED)
    page.get_by_role("button", name="No, refuse it").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was charged.")
    look(page)
    page.get_by_role("button", name="without paying").click()
    page.wait_for_url(f"{shop.url}/orders/*")
    heading = page.get_by_role("heading", name="The bank declined the card.")
    expect(heading).to_be_visible()
    expect(page.locator("#order .lead")).to_contain_text(
        re.compile(r"Nothing was charged\..*your slot is kept until \d\d?:\d\d")
    )
    look(page)
    number = page.url.split("/orders/")[1].split("?")[0]
    assert {row["status"] for row in shop.provider.ledger(number)} <= {"requires_payment_method"}
    # the only seat is this order's: another customer finds the slot full
    other = browse(**POCKET)
    other.goto("/slots?method=collection")
    assert other.locator(f'button.slot[value="{mine}"]').is_disabled()
    page.get_by_role("link", name="Try another card").click()
    page.wait_for_url("**/pay/*")
    type_card(page, VISA)
    assert confirmed(page) == number
    authorised = [row for row in shop.provider.ledger(number) if row["authorised"]]
    assert len(authorised) == 1
    cancel(page)
    assert page.problems == []


def test_the_payment_page_left_by_its_back_link_and_taken_up_again(
    shop: Shop, town: Town, browse: Browse
) -> None:
    page = browse(**POCKET)
    at_the_bank(page, town)
    page.locator('[href$="/cancel"], form[action$="/cancel"] button').first.click()
    page.wait_for_url(f"{shop.url}/**")
    look(page)
    page.goto("/basket")
    expect(page.get_by_text("waits for the payment")).to_be_visible()
    look(page)
    page.goto("/checkout")
    page.wait_for_url("**/orders/*")
    page.get_by_role("link", name=re.compile("Go to payment|Try another card")).click()
    page.wait_for_url("**/pay/*")
    type_card(page, VISA)
    confirmed(page)
