"""A picker's shift in a real Chromium, on a phone: bananas weighed, packed, handed over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from punnet.accounts import actions as people
from punnet.catalogue.actions import Code
from punnet.catalogue.tests.factories import a_gtin
from punnet.foundation.actors import OPERATOR
from punnet.fulfilment.scan import check_digit
from punnet.inventory.models import Supply
from punnet.payments.models import Attempt
from punnet.ui.build import build
from scripts.browser import find
from tests import words
from tests.processes.conftest import provider  # noqa: F401  a fixture
from tests.words import a_basket, a_shop, goods, line_of, past_cutoff, place, the_order

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}
PASSWORD = "a long walk with totes"
MILK = a_gtin("milk")


@pytest.fixture(scope="session")
def made_css(tmp_path_factory) -> Path:
    into = tmp_path_factory.mktemp("generated")
    build(into)
    return into


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    # the browser's driver keeps an event loop in this thread, which Django takes for our own
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def phone(chromium, live_server, made_css, settings, request) -> Iterator[Page]:
    settings.STATICFILES_DIRS = [("generated", made_css)]
    options = getattr(request, "param", {})
    context = chromium.new_context(viewport=PHONE, base_url=live_server.url, **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("console", lambda said: said.type == "error" and page.problems.append(said.text))
    yield page
    context.close()


def a_picker(role: str = "picker") -> None:
    new = people.NewUser(
        email="picker@punnet.example", password=PASSWORD, name="Paula Picker", verified=True
    )
    user = people.register(new)
    people.give_role(user_id=user.pk, role=role, store_id=a_shop(), actor=OPERATOR)


def an_order_by_card(provider):  # noqa: F811
    goods("bananas", price=199, grams=9000, kind="weight", zone="ambient", codes=[Code("01012")])
    goods("milk", price=119, units=9, codes=[Code(MILK)])
    order = place(a_basket(bananas=500, milk=2), tender="stripe")
    attempt = Attempt.objects.get(payment__order=order)
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs("processes.follow_attempt")
    past_cutoff(order)
    return order


def sign_in(page: Page) -> None:
    page.goto("/staff")
    page.locator("input[name=login]").fill("picker@punnet.example")
    page.locator("input[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="To pick", exact=True)).to_be_visible()


def scan(page: Page, code: str) -> None:
    """As a keyboard-wedge scanner does: into whatever has the focus, then Enter."""
    expect(page.locator("#scan")).to_be_focused()
    page.keyboard.type(code)
    page.keyboard.press("Enter")


def label(item: str, grams: int) -> str:
    digits = f"23{item}{grams:05d}"
    return digits + check_digit(digits)


@pytest.mark.parametrize(
    "phone", [{}, {"java_script_enabled": False}], ids=["scripts", "plain"], indirect=True
)
def test_a_picker_weighs_bananas_packs_and_hands_over(phone, provider):  # noqa: F811
    a_picker()
    order = an_order_by_card(provider)
    sign_in(phone)
    phone.get_by_text(order.number).click()
    phone.get_by_role("button", name="Claim and start").click()
    # ambient first: the bananas
    expect(phone.get_by_text("Accepted: 450 to 550 g")).to_be_visible()
    scan(phone, MILK)
    expect(phone.get_by_role("alert")).to_contain_text("that is Milk")
    scan(phone, label("01012", 612))
    expect(phone.get_by_role("alert")).to_contain_text("612 g is outside 450 to 550 g")
    scan(phone, label("01012", 512))
    expect(phone.get_by_text("In the tote: 512")).to_be_visible()
    scan(phone, MILK)
    expect(phone.get_by_text("of 2 scanned")).to_contain_text("1")
    scan(phone, MILK)
    expect(phone.get_by_role("heading", name="Pack")).to_be_visible()
    phone.get_by_role("button", name="Pack").click()
    expect(phone.get_by_text("Paid: €3.40 charged")).to_be_visible()
    assert provider.ledger()[0]["captured"] == 102 + 238
    phone.get_by_role("link", name="Print labels").click()
    expect(phone.locator(".tote")).to_have_count(2)
    phone.get_by_role("link", name="Back").click()
    phone.get_by_role("link", name="Hand over").click()
    phone.get_by_role("button", name="Hand over").click()
    expect(phone.get_by_text("Handed over. Thank you.")).to_be_visible()
    assert the_order(order.pk).state == "handed_over"
    assert phone.problems == [] or all("409" in each for each in phone.problems)


def test_undo_and_less_or_none_by_thumb(phone, provider):  # noqa: F811
    a_picker()
    order = an_order_by_card(provider)
    sign_in(phone)
    phone.get_by_text(order.number).click()
    phone.get_by_role("button", name="Claim and start").click()
    phone.get_by_label("Weight").fill("500")
    phone.get_by_role("button", name="Save weight").click()
    phone.get_by_role("button", name="Undo").click()
    expect(phone.get_by_role("heading", name="Bananas")).to_be_visible()
    assert line_of(order, "bananas").state == "open"
    phone.get_by_role("link", name="Less or none").click()
    phone.get_by_label("How much is there?").fill("300")
    phone.get_by_text("Sold out").click()
    phone.get_by_role("button", name="Save").click()
    expect(
        phone.get_by_text("of 2 scanned").or_(phone.get_by_text("Something instead"))
    ).to_be_visible()
    assert (line_of(order, "bananas").picked, line_of(order, "bananas").state) == (300, "short")


@pytest.mark.parametrize(
    "phone", [{}, {"java_script_enabled": False}], ids=["scripts", "plain"], indirect=True
)
def test_the_shelf_is_counted_filled_and_put_right_again(phone):
    a_picker()
    goods("milk", units=10, codes=[Code(MILK)], name="Milk")
    order = place(a_basket(milk=8))
    sign_in(phone)
    phone.get_by_role("link", name="Stock").click()
    scan(phone, MILK)
    expect(phone.get_by_text("Reserved for orders")).to_be_visible()
    phone.get_by_role("link", name="Count").click()
    phone.get_by_role("spinbutton", name="How many are there").fill("5")
    phone.get_by_role("button", name="Save the count").click()
    expect(phone.get_by_text("Counted: 5. 1 order is now at risk.")).to_be_visible()
    expect(phone.get_by_text(order.number)).to_be_visible()
    phone.get_by_role("button", name="Undo").click()
    expect(phone.get_by_text("Taken back. 1 order is covered again.")).to_be_visible()
    phone.get_by_role("link", name="Waste").click()
    phone.get_by_role("spinbutton", name="How many are thrown away").fill("2")
    phone.get_by_text("Past its date").click()
    phone.get_by_role("button", name="Throw away").click()
    expect(phone.get_by_text("Wasted: 2.")).to_be_visible()
    assert Supply.objects.get(sku="milk").quantity == 8
    phone.get_by_role("link", name="Next product").click()
    scan(phone, a_gtin("nobody's"))
    expect(phone.get_by_role("alert")).to_contain_text("We do not know")
    assert phone.problems == [] or all("409" in each for each in phone.problems)


def test_a_manager_cancels_with_a_reason_on_the_phone(phone):
    a_picker("manager")
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    sign_in(phone)
    phone.goto(f"/staff/orders/{order.number}")
    phone.get_by_role("link", name="Cancel the order").click()
    expect(phone.get_by_text("This cannot be undone")).to_be_visible()
    phone.get_by_label("Why?").fill("The freezer broke down.")
    phone.get_by_role("button", name="Cancel the order").click()
    expect(phone.get_by_text("The order is cancelled. The customer is told why.")).to_be_visible()
    assert the_order(order.pk).state == "cancelled"
    assert phone.problems == []
