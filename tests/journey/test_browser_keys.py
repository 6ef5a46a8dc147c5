"""The whole way by keyboard alone: no mouse, no focus set by a script, a ring at every stop."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journey.buyer import VISA, Api, a_key
from tests.journey.conftest import Town
from tests.journey.keys import Keys
from tests.journey.running import Shop
from tests.journey.windows import DESK, PHONE, Browse, confirmed

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.xdist_group("journey")]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_from_the_front_page_to_a_paid_order_by_keys(
    shop: Shop, town: Town, browse: Browse, api: Api, size: dict[str, int]
) -> None:
    email, milk = f"{a_key()[:8]}@journey.example", town.milk
    sold = api.get(f"/products/{milk}?store={town.store}")
    page = browse(viewport=size)
    keys = Keys(page)
    page.goto("/")
    skip_to_content(page, keys)
    give_address(page, keys)
    find_by_suggestion(page, keys, sold["name"])
    count(page, keys, milk, sold["name"], sold["price"]["minor"])
    pick_a_day_and_a_slot(page, keys)
    page.goto("/basket")
    keys.leave(page.get_by_role("link", name="To checkout"), until="**/checkout")
    fill_in(page, keys, email)
    keys.leave(page.get_by_role("button", name="Order and pay"), until="**/pay/*")
    keys.fill(page.get_by_label("Card number"), VISA)
    keys.leave(page.get_by_role("button", name="Authorise"), until="**/orders/*")
    number = confirmed(page)
    keys.enter(page.locator(".cancel summary"))
    keys.enter(page.get_by_role("button", name="Yes, cancel it"), by="Space")
    expect(page.get_by_text("The order is cancelled.")).to_be_visible()
    assert shop.provider.ledger(number)[0]["captured"] == 0
    assert keys.stops > 80
    assert page.problems == []


def skip_to_content(page: Page, keys: Keys) -> None:
    """The first stop leads past the bar; the next one is in the page's middle."""
    skip = page.get_by_role("link", name="Skip to content")
    keys.step()
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    keys.press("Enter")
    keys.step()
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def give_address(page: Page, keys: Keys) -> None:
    box = page.get_by_label("Your address", exact=True)
    if not box.evaluate("it => it === document.activeElement"):
        keys.to(box)
    keys.type("mannerheimintie 1")
    found = page.locator("#found button").first
    expect(found).to_be_visible()
    keys.leave(found, until=lambda url: True)
    expect(page.get_by_role("link", name=re.compile("Mannerheimintie 1"))).to_be_visible()


def find_by_suggestion(page: Page, keys: Keys, name: str) -> None:
    """The search box suggests; an arrow chooses, Escape would close, Enter goes there."""
    box = page.get_by_role("combobox", name="Search products")
    keys.to(box)
    keys.type(name)
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    keys.press("Escape")
    expect(options.first).to_be_hidden()
    keys.press("Space")
    expect(options.first).to_be_visible()
    texts = [text.strip() for text in options.all_inner_texts()]
    at = next(n for n, text in enumerate(texts) if text.startswith(name))
    keys.press(*["ArrowDown"] * (at + 1))
    expect(options.nth(at)).to_have_attribute("aria-selected", "true")
    keys.press("Enter")
    page.wait_for_url("**/p/*")


def count(page: Page, keys: Keys, sku: str, name: str, price: int) -> None:
    """The wide button becomes the stepper with the focus on its plus; back goes to the amount."""
    keys.enter(page.locator(f"#page-{sku}-plus"))
    amount, plus = page.locator(f"#page-{sku}-amount"), page.locator(f"#page-{sku}-plus")
    expect(amount).to_have_value("1")
    expect(plus).to_be_focused()
    keys.press("Space", "Enter")
    expect(amount).to_have_value("3")
    expect(page.get_by_role("status").filter(has_text=f"3 in basket: {name}")).to_have_count(1)
    keys.fill(amount, "10", key="Shift+Tab")
    keys.press("Enter")
    shown = page.locator("#bottom-basket, #basket-panel").filter(visible=True)
    expect(shown).to_contain_text(f"{10 * price / 100:.2f}")
    keys.enter(page.locator(f"#page-{sku}-minus"), "Shift+Tab")
    expect(amount).to_have_value("9")


def pick_a_day_and_a_slot(page: Page, keys: Keys) -> None:
    """Phone: the days are one stop, arrows change between them; then the day's slots. A desk
    shows the week: the day after tomorrow is some stops away."""
    page.goto("/slots")
    keys.leave(page.get_by_role("link", name="Collect at"), until="**method=collection*")
    days, day = page.get_by_role("radio"), page.locator("section.slot-day").nth(2)
    if page.locator(".slot-tabs").is_visible():
        keys.to(page.locator(".slot-tab input:checked"))
        at = int(page.locator(".slot-tab input:checked").input_value())
        for _ in range(at, 3):
            keys.step("ArrowRight")
        expect(days.nth(3)).to_be_checked()
        keys.step("ArrowLeft")
    expect(day).to_be_visible()
    keys.leave(day.locator("button.slot:enabled").last, until=lambda url: "/slots" not in url)
    expect(page.get_by_text("We keep it until")).to_be_visible()


def fill_in(page: Page, keys: Keys, email: str) -> None:
    keys.fill(page.get_by_label("Name"), "Ada Virtanen")
    keys.fill(page.get_by_label("E-mail"), email)
    keys.fill(page.get_by_label("Telephone"), "040 123 4567")
    keys.to(page.locator("input[name=default_wish]:checked"))
    keys.step("ArrowDown")
    keys.to(page.locator("input[name=payment]:checked"))
    for method in ("paypal", "on_delivery"):
        keys.step("ArrowDown")
        expect(page.locator(f"input[name=payment][value={method}]")).to_be_checked()
    keys.step("ArrowUp")
    keys.step("ArrowUp")
    expect(page.locator("input[name=payment][value=stripe]")).to_be_checked()
    keys.enter(page.get_by_label("I agree to pay at most"), by="Space")
