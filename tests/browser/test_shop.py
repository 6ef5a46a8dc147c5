"""A stranger's whole way through the shop in a real Chromium, with scripts and without."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from punnet.accounts import actions as people
from punnet.places.actions import AddressRow, import_addresses
from tests.browser.conftest import DESK, PHONE
from tests.words import DECLINED, VISA, a_slot, available, goods

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long walk with a basket"


@pytest.fixture
def shop(provider, settings):
    """Milk and bananas, an address that is served, a slot of tomorrow."""
    settings.STRIPE_PAGE_ORIGIN = provider.base
    goods("milk", price=1190, units=20, name="Kotipelto whole milk")
    goods("bananas", price=199, grams=9000, kind="weight", name="Bananas")
    row = {"street_also": "", "number": "1", "postcode": "00130", "city": "Helsinki"}
    import_addresses(
        [AddressRow(street="Kasarmikatu", city_also="", country="FI", lat=60.17, lon=24.94, **row)]
    )
    a_slot(in_hours=26)
    return provider


def give_address(page: Page) -> None:
    """By hand, as without scripts; with them a suggestion is there before the button."""
    page.goto("/")
    page.get_by_label("Your address", exact=True).fill("kasarmikatu")
    if page.context.scripts:
        page.locator("#found button").first.click()
    else:
        page.get_by_role("button", name="Find").click()
        page.get_by_role("button", name="Kasarmikatu 1").click()
    expect(page.get_by_role("link", name="Kasarmikatu 1")).to_be_visible()


def search(page: Page, words: str) -> None:
    page.get_by_label("Search products").fill(words)
    page.get_by_label("Search products").press("Enter")
    expect(page.get_by_role("heading", name=words, level=1)).to_be_visible()


def fill_basket(page: Page) -> None:
    search(page, "milk")
    card = page.locator("#card-milk")  # not the basket beside it
    page.get_by_role("button", name="Add Kotipelto whole milk").click()
    expect(card.get_by_label("Number of Kotipelto whole milk")).to_have_value("1")
    for wanted in ("2", "3"):
        card.get_by_role("button", name="More of Kotipelto whole milk").click()
        expect(card.get_by_label("Number of Kotipelto whole milk")).to_have_value(wanted)
    # at once: what was pressed last is sent although the page is left
    search(page, "bananas")
    page.get_by_role("button", name="Add Bananas").click()
    expect(page.locator("#card-bananas").get_by_label("Grams of Bananas")).to_have_value("200")


def book_slot(page: Page) -> None:
    page.goto("/slots")
    page.get_by_role("button", name="Take it").click()
    expect(page.get_by_text("We keep it until")).to_be_visible()


def fill_checkout(page: Page, payment: str) -> None:
    page.goto("/checkout")
    page.get_by_label("Name", exact=True).fill("Ada Virtanen")
    page.get_by_label("E-mail").fill("ada@example.com")
    page.get_by_label("Telephone").fill("040 123 4567")
    page.get_by_label("Door code").fill("1234")
    page.locator(f"[name=payment][value={payment}]").check()
    page.get_by_label("I agree to pay at most").check()


def pay(page: Page, card: str) -> None:
    page.locator("[name=card_number]").fill(card)
    page.get_by_role("button", name="Authorise").click()


@pytest.fixture(params=[True, False], ids=["scripts", "plain"])
def guest(request, browse) -> Page:
    page = browse(java_script_enabled=request.param)
    page.context.scripts = request.param
    return page


def test_a_guest_finds_milk_and_bananas_books_pays_and_sees_the_order(shop, guest):
    give_address(guest)
    fill_basket(guest)
    book_slot(guest)
    fill_checkout(guest, "stripe")
    guest.get_by_role("button", name="Order and pay").click()
    expect(guest.get_by_role("heading", name="Pay Punnet")).to_be_visible()
    pay(guest, VISA)
    expect(guest.get_by_role("heading", name="Your order is placed.")).to_be_visible()
    expect(guest.get_by_text("Set aside on your card")).to_be_visible()
    assert "token" not in guest.url
    assert available("milk") == 17
    assert guest.problems == []


def test_a_guest_orders_to_pay_on_delivery(shop, guest):
    give_address(guest)
    fill_basket(guest)
    book_slot(guest)
    fill_checkout(guest, "on_delivery")
    guest.get_by_role("button", name="Order and pay").click()
    expect(guest.get_by_role("heading", name="Your order is placed.")).to_be_visible()
    expect(guest.get_by_text("To pay when handed over")).to_be_visible()
    guest.get_by_text("Cancel the order").click()
    guest.get_by_role("button", name="Yes, cancel it").click()
    expect(guest.get_by_role("heading", name="You cancelled this order.")).to_be_visible()
    assert available("milk") == 20


def test_a_declined_card_then_another(shop, guest):
    give_address(guest)
    fill_basket(guest)
    book_slot(guest)
    fill_checkout(guest, "stripe")
    guest.get_by_role("button", name="Order and pay").click()
    pay(guest, DECLINED)
    expect(guest.get_by_text("Your card was declined.")).to_be_visible()
    guest.get_by_text("without paying").click()
    expect(guest.get_by_role("heading", name="The bank declined the card.")).to_be_visible()
    expect(guest.get_by_text("Nothing was charged.")).to_be_visible()
    assert available("milk") == 17
    guest.get_by_role("link", name="Try another card").click()
    pay(guest, VISA)
    expect(guest.get_by_role("heading", name="Your order is placed.")).to_be_visible()


def test_a_guest_pays_by_paypal_after_it_declined(shop, guest):
    give_address(guest)
    fill_basket(guest)
    book_slot(guest)
    fill_checkout(guest, "paypal")
    guest.get_by_role("button", name="Order and pay").click()
    expect(guest.get_by_role("heading", name="Pay with PayPal")).to_be_visible()
    guest.locator("[name=funding][value=declined]").check()
    guest.get_by_role("button", name="Agree to at most").click()
    expect(guest.get_by_role("heading", name="PayPal declined the payment.")).to_be_visible()
    assert available("milk") == 17
    expect(guest.get_by_role("button", name="Pay by card")).to_be_visible()
    guest.get_by_role("button", name="Pay by PayPal").click()
    guest.get_by_role("button", name="Agree to at most").click()
    expect(guest.get_by_role("heading", name="Your order is placed.")).to_be_visible()
    expect(guest.get_by_text("Set aside at PayPal")).to_be_visible()
    assert guest.problems == []


def test_a_declined_card_then_on_delivery(shop, guest):
    give_address(guest)
    fill_basket(guest)
    book_slot(guest)
    fill_checkout(guest, "stripe")
    guest.get_by_role("button", name="Order and pay").click()
    pay(guest, DECLINED)
    guest.get_by_text("without paying").click()
    guest.get_by_role("button", name="Pay on delivery").click()
    expect(guest.get_by_role("heading", name="Your order is placed.")).to_be_visible()


def test_the_back_button_after_ordering_leads_to_the_one_order(shop, browse):
    page = browse()
    page.context.scripts = True
    give_address(page)
    fill_basket(page)
    book_slot(page)
    fill_checkout(page, "on_delivery")
    page.get_by_role("button", name="Order and pay").dblclick()
    expect(page.get_by_role("heading", name="Your order is placed.")).to_be_visible()
    first = page.url
    page.go_back()
    if page.get_by_role("button", name="Order and pay").is_visible():
        page.get_by_label("I agree to pay at most").check()
        page.get_by_role("button", name="Order and pay").click()
        expect(page).to_have_url(first)
    assert available("milk") == 17


def test_logging_in_joins_both_baskets(shop, browse):
    new = people.NewUser(email="eve@example.com", password=PASSWORD, name="Eve", verified=True)
    people.register(new)
    page = browse()
    page.goto("/search?q=milk")
    page.get_by_role("button", name="Add Kotipelto whole milk").click()
    expect(page.get_by_label("Number of Kotipelto whole milk")).to_have_value("1")
    page.goto("/account")
    page.get_by_label("Email").fill("eve@example.com")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Eve")).to_be_visible()
    page.goto("/basket")
    expect(page.get_by_label("Number of Kotipelto whole milk")).to_have_value("1")
    assert page.problems == []


def test_the_panel_beside_the_page_follows_the_steppers(shop, browse):
    page = browse(viewport=DESK)
    page.goto("/search?q=milk")
    page.get_by_role("button", name="Add Kotipelto whole milk").click()
    panel = page.locator("#basket-panel")
    expect(panel.get_by_label("Number of Kotipelto whole milk")).to_have_value("1")
    panel.get_by_role("button", name="More of Kotipelto whole milk").click()
    card = page.locator("article.card")
    expect(card.get_by_label("Number of Kotipelto whole milk")).to_have_value("2")
    expect(panel.locator(".basket-total strong")).to_have_text("€23.80")
    assert page.problems == []


@pytest.mark.parametrize("look", [("light", PHONE), ("dark", DESK)], ids=["phone", "desk-dark"])
def test_axe_finds_nothing_on_the_way(shop, browse, look):
    page = browse(viewport=look[1], color_scheme=look[0])
    page.context.scripts = True
    found = []

    def check(path: str = "") -> None:
        if path:
            page.goto(path)
        violations = Axe().run(page).response["violations"]
        found.extend((page.url, v["id"], v["nodes"][0]["html"]) for v in violations)

    check("/")
    give_address(page)
    fill_basket(page)
    for path in ("/c/groceries", "/p/milk", "/basket", "/slots", "/address?q=kasarmi"):
        check(path)
    book_slot(page)
    fill_checkout(page, "on_delivery")
    check()
    page.get_by_role("button", name="Order and pay").click()
    expect(page.get_by_role("heading", name="Your order is placed.")).to_be_visible()
    check()
    for path in ("/", "/account/login/", "/account/signup/", "/again", "/departments"):
        check(path)
    assert found == []
