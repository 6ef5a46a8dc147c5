"""What the pages look like to whom: axe beside the way, other languages, wide windows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journey.conftest import Town
from tests.journey.running import Shop
from tests.journey.windows import (
    DESK,
    PHONE,
    POCKET,
    Browse,
    choose_slot,
    look,
    put_in_basket,
    visit,
)

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.xdist_group("journey")]
SHELVES = "main a[href^='/c/']"
# words that do not fit: cut off by their box, or running out of it
CUT = """() => [...document.querySelectorAll("main *, nav *, header *")].filter((it) => {
  const style = getComputedStyle(it), box = it.getBoundingClientRect();
  const by_design = ".visually-hidden, .chips, .slot-tabs, .stepper-set, .search, .bottom-icon";
  const worded = [...it.childNodes].some((part) => part.nodeType === 3 && part.data.trim());
  if (!worded || !it.clientWidth || it.closest(by_design)
      || style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return false;
  return it.scrollWidth > it.clientWidth + 1 || box.right > innerWidth + 1;
}).map((it) => `${it.className}: ${it.textContent.trim().slice(0, 60)}`)"""


def test_axe_finds_nothing_on_the_pages_beside_the_way(
    shop: Shop, town: Town, browse: Browse
) -> None:
    """What no journey comes by: the shelves, a wish, what is not found, the account's doors."""
    page = browse(**POCKET)
    visit(page, "/basket")
    put_in_basket(page, "milk", town.milk)
    visit(page, "/basket", f"/basket/lines/{town.milk}/wish")
    visit(page, "/departments", f"/p/{town.milk}", f"/p/{town.chicken}", f"/p/{town.beer}")
    visit(page, *shelves(page)[:2])
    page.get_by_role("link", name="Sort and filter").click()
    look(page)
    visit(page, "/search?q=xyzzy", "/again", "/search", "/address?q=xyzzy")
    visit(page, *(f"/account/{name}/" for name in ("login", "signup", "password/reset")))
    page.get_by_label("Email").fill("nobody@journey.example")
    page.keyboard.press("Enter")
    page.wait_for_url("**/done/")
    look(page)
    assert page.problems == []
    visit(page, "/nowhere")


@pytest.mark.parametrize("language", ["fi-FI", "sv-SE"])
def test_long_words_of_other_languages_fit_on_a_phone(
    shop: Shop, town: Town, browse: Browse, language: str
) -> None:
    page = browse(locale=language, **POCKET)
    page.goto(f"/p/{town.milk}")
    page.locator(f"#page-{town.milk}-plus").click()
    expect(page.locator(f"#page-{town.milk}-amount")).to_have_value("1")
    choose_slot(page, next(town.turns), "collection")
    found = []
    for path in (
        "/", "/departments", *shelves(page)[:1], "/search?q=xyzzy", f"/p/{town.beer}", "/address",
        "/slots", "/basket", f"/basket/lines/{town.milk}/wish", "/checkout", "/account/login/",
        "/account/signup/", "/account/password/reset/",
    ):  # fmt: skip
        page.goto(path)
        found += [(path, each) for each in page.evaluate(CUT)]
    assert page.evaluate("document.documentElement.lang") == language[:2]
    assert found == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_filters_work_without_scripts_as_a_sheet_or_beside_the_shelf(
    shop: Shop, town: Town, browse: Browse, size: dict[str, int]
) -> None:
    page = browse(viewport=size, java_script_enabled=False)
    page.goto(shelves(page)[0])
    total = products(page)
    filters = page.locator("#filters form")
    if size == PHONE:
        expect(filters).to_be_hidden()
        page.get_by_role("link", name="Sort and filter").click()
    else:
        column, shelf = (
            page.locator("#filters").bounding_box(),
            page.locator(".grid").bounding_box(),
        )
        assert column["width"] == 240 + 12  # the rings' room at both sides
        assert column["x"] + column["width"] < shelf["x"]
    expect(filters).to_be_visible()
    box, name = narrowing(filters, total)
    box.check()
    filters.get_by_role("button", name="Show").click()
    page.wait_for_url(re.compile("diet=|without="))
    assert 0 < products(page) < total
    page.get_by_role("link", name=re.compile(name)).first.click()
    page.wait_for_url(re.compile("^(?!.*(diet|without)=)"))
    assert products(page) == total


def shelves(page: Page) -> list[str]:
    """The addresses of the departments."""
    page.goto("/departments")
    return page.locator(SHELVES).evaluate_all("all => all.map((it) => it.href)")


def narrowing(filters: Locator, total: int) -> tuple[Locator, str]:
    """A box of diets or allergens that leaves some of the products, and its name."""
    for label in filters.locator("label:has([name=diet], [name=without])").all():
        name, number = label.inner_text().strip().removesuffix(")").split(" (")
        if 0 < int(number) < total:
            return label.locator("input"), name
    raise AssertionError("no filter narrows this shelf")


def products(page: Page) -> int:
    return int(page.locator(".shelf-tools p").inner_text().split()[0])
