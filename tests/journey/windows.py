"""Browser windows on the running shop, and the steps that every journey takes in them.

`look` is the standard that each page on the way is held to: axe finds nothing, at phone size and
on a desk, in light and dark, and nothing is wider than the window.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from scripts.browser import find
from tests import cards
from tests.journey.running import Shop

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
POCKET: dict[str, Any] = {"viewport": PHONE, "is_mobile": True, "has_touch": True}
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
]
Browse = Callable[..., Page]
AXE = Axe().axe_script
RUN_AXE = """(rules) => axe.run(document, {resultTypes: ["violations"], preload: false,
    ...(rules && {runOnly: rules})}).then(({violations}) => violations.flatMap(
        ({id, nodes}) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)))"""
# what makes a page another one to look at: its place, what it says on top, for whom
FACE = r"""() => [location.host, location.pathname.replace(/[A-Z0-9]{6,}|\d+|cs_\w+/g, "#"),
    ...[...document.querySelectorAll("h1, [role=alert], .notice-title, .bar-account span")]
        .map((it) => it.textContent.trim().replace(/[A-Z0-9]{6,}|[\d.,:–]+/g, "#"))].join(" | ")"""
_looked_at: set[str] = set()


@contextmanager
def a_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=QUIET)
        yield browser
        browser.close()


def window(chromium: Browser, shop: Shop, **options: Any) -> Page:
    """A stranger's browser; what goes wrong on the shop's pages is kept in `page.problems`."""
    options = {"base_url": shop.url, "locale": "en-GB", "viewport": PHONE, **options}
    context = chromium.new_context(**options)
    context.set_default_timeout(15_000)
    expect.set_options(timeout=10_000)
    page = context.new_page()
    context.shop = shop.url
    page.problems, page.scripts = [], options.get("java_script_enabled", True)

    def heard(said: ConsoleMessage) -> None:
        at = said.location.get("url", "")
        if said.type == "error" and not at.startswith(shop.provider.url):
            page.problems.append(f"{said.text} at {at}")

    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", heard)
    return page


def look(page: Page) -> None:
    """Nobody is shut out of this page, phone or desk, light or dark. Looked at once a state."""
    if page.url.startswith(page.context.shop):  # the provider's own page knows its cards
        assert cards.found_in(page.content()) == []
    if not getattr(page, "scripts", True):  # the same pages, but axe is a script
        return
    face = page.evaluate(FACE)
    if face in _looked_at:
        return
    _looked_at.add(face)
    before = page.viewport_size
    page.evaluate(AXE)
    found: list[str] = []
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        if page.locator("[data-panel]").count():  # a wide window fetches the basket beside it
            folded = page.locator("[data-panel] .basket-folded:visible")
            expect(folded).to_have_count(0)
        for scheme, rules in (("light", None), ("dark", ["color-contrast"])):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # no colour half-way
            violations = page.evaluate(RUN_AXE, rules)
            found += [f"{size['width']} {scheme}: {each}" for each in violations]
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > size["width"]:
            found.append(f"{wide} px wide in a window of {size['width']}")
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    page.set_viewport_size(before)
    assert found == [], "\n".join([face, *found])


def visit(page: Page, *paths: str) -> None:
    """Go there, and look."""
    for path in paths:
        page.goto(path)
        look(page)


# --- the steps


def give_address(page: Page, words: str, line: str) -> None:
    page.goto("/address")
    page.get_by_label("Your address").fill(words)
    page.get_by_role("button", name="Find").click()
    look(page)
    page.get_by_role("button", name=re.compile(rf"^{line}\b")).first.click()
    page.wait_for_url(lambda url: "/address" not in url)


def put_in_basket(page: Page, words: str, sku: str, amount: int = 0) -> None:
    """Search, press + on the product's card; type an amount where one is given."""
    page.goto(f"/search?q={words}")
    page.locator(f"#card-{sku}-plus").click()
    field = page.locator(f"#card-{sku}-amount")
    expect(field).to_be_visible()
    for _ in range(3 if amount else 0):
        with page.expect_response(lambda answer: f"/basket/lines/{sku}" in answer.url) as sent:
            field.fill(str(amount))
            field.press("Enter")
        if sent.value.status == 200:
            break
        page.wait_for_timeout(300)  # typed before the first answer: stale, and refused as it should
    if amount:
        expect(field).to_have_value(str(amount))
    look(page)


def choose_slot(page: Page, slot: str, method: str) -> None:
    page.goto(f"/slots?method={method}")
    look(page)
    button = page.locator(f'button.slot[value="{slot}"]')
    if not button.is_visible():
        section = page.locator("section.slot-day").filter(has=button)
        day = section.evaluate("it => [...it.parentNode.children].indexOf(it)")
        page.locator(".slot-tab").nth(day).click()
    button.click()
    page.wait_for_url(lambda url: "/slots" not in url)


def fill_checkout(page: Page, email: str, payment: str) -> None:
    page.goto("/checkout")
    assert page.url.endswith("/checkout"), page.locator("main").inner_text()
    page.get_by_label("Name").fill("Ada Virtanen")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Telephone").fill("040 123 4567")
    page.locator(f"input[name=payment][value={payment}]").check()
    page.get_by_label("I agree to pay at most").check()
    look(page)


def order_as(page: Page, email: str, payment: str) -> None:
    fill_checkout(page, email, payment)
    page.get_by_role("button", name="Order and pay").click()


def type_card(page: Page, number: str) -> None:
    page.locator("input[name=card_number]").fill(number)
    page.locator("form").filter(has=page.locator("input[name=card_number]")).locator(
        "button"
    ).last.click()


def confirmed(page: Page) -> str:
    """The order's number, once its page says that it is placed."""
    page.wait_for_url("**/orders/*")
    number = page.url.rstrip("/").split("/orders/")[1].split("?")[0]
    expect(page.locator("#order h1")).to_have_text("Your order is placed.")
    expect(page.get_by_text("Cancel the order")).to_be_visible()
    return number


def cancel(page: Page) -> None:
    page.get_by_text("Cancel the order").click()
    page.get_by_role("button", name="Yes, cancel it").click()
    expect(page.get_by_text("The order is cancelled.")).to_be_visible()


def sign_in(page: Page, email: str, password: str) -> None:
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/login" not in url)
