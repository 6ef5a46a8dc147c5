"""A held slot is lost while somebody shops: what was chosen and typed is kept, another is taken."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journey.buyer import Api, Buyer, Json, a_key
from tests.journey.conftest import Town
from tests.journey.running import Shop, until
from tests.journey.windows import (
    POCKET,
    Browse,
    cancel,
    choose_slot,
    confirmed,
    fill_checkout,
    look,
    put_in_basket,
)

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.xdist_group("journey")]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_a_lost_hold_offers_the_nearest_slots_and_keeps_what_was_typed(
    shop: Shop, town: Town, browse: Browse, scripts: bool
) -> None:
    mine, email = town.collections.pop(), f"{a_key()[:8]}@journey.example"
    shop.punnet("slot", "set", mine, "--free", "1")
    with shop.late() as url:
        page = browse(base_url=url, java_script_enabled=scripts, **POCKET)
        put_in_basket(page, "milk", town.milk)
        choose_slot(page, mine, "collection")
        fill_checkout(page, email, "on_delivery")
        rival = Buyer(Api(url), town.store)
        taken = take_when_lapsed(rival, town, mine)
        page.get_by_role("button", name="Order and pay").click()
        told_and_offered(page)
        expect(page.get_by_label("E-mail")).to_have_value(email)
        if scripts:
            look(page)
        page.locator('button[name="slot"]').first.click()
        expect(page.get_by_text("We keep it until")).to_be_visible()
        expect(page.get_by_label("E-mail")).to_have_value(email)
        expect(page.locator("input[name=payment][value=on_delivery]")).to_be_checked()
        page.get_by_label("I agree to pay at most").check()
        page.get_by_role("button", name="Order and pay").click()
        confirmed(page)
        expect(page.locator(".order-line")).to_have_count(1)
        cancel(page)
        rival.cancel(taken)


def take_when_lapsed(rival: Buyer, town: Town, slot: str) -> Json:
    """Somebody else gets the only seat, as soon as its time is over."""
    basket = rival.basket({town.milk: {"units": 1}}, slot=next(town.turns))
    path = f"/baskets/{basket['id']}/slot"
    until(lambda: rival.api.web.put(path, json={"slot": slot}).status_code == 200, 20)
    return rival.place(rival.api.get(f"/baskets/{basket['id']}"))


def told_and_offered(page: Page) -> None:
    notice = page.locator(".notice-danger")
    expect(notice).to_contain_text("Your slot was kept as long as we could and is taken now.")
    offers = notice.locator('button[name="slot"]')
    expect(offers).to_have_count(3)
    assert all(re.search(r"\d", words) for words in offers.all_inner_texts())
    expect(page.locator(".summary")).to_contain_text("1 product")
