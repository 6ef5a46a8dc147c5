"""A driver's bag of coins on a phone, and the books at the desk, in a real Chromium."""

from __future__ import annotations

import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from punnet.tills.models import Shift
from tests.browser.conftest import DESK, PHONE
from tests.browser.test_desk import Browse, sign_in
from tests.processes.test_handing_over import packed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]
SHOTS = os.environ.get("PUNNET_SHOTS")  # a folder, to look at the pages


def fits(page: Page, name: str) -> None:
    """The policy is kept, and nothing is wider than the window."""
    width = page.viewport_size["width"]
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
    assert not page.problems, (name, page.problems)
    assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_a_shift_from_its_float_to_its_count(browse: Browse, settings: Any):
    order = packed()
    page = browse(viewport=PHONE)
    sign_in(page, settings)
    page.goto("/staff/packed")
    page.get_by_role("link", name="My shift").click()
    fits(page, "shift-open")
    page.get_by_label("Driving").check()
    page.get_by_label("Float counted").fill("50,00")
    page.get_by_role("button", name="Open the shift").click()
    expect(page.get_by_text("Your shift is open")).to_be_visible()
    page.goto(f"/staff/orders/{order.number}/handover")
    fits(page, "door")
    page.get_by_label("Cash €2.40").check()
    page.get_by_role("button", name="Hand over").click()
    expect(page.get_by_text("Paid at the door: €2.40")).to_be_visible()
    page.goto("/staff/shift")
    expect(page.locator(".due")).to_have_text("€52.40")
    fits(page, "shift")
    page.get_by_label("Counted in the bag").fill("51.40")
    page.get_by_role("button", name="Close the shift").click()
    expect(page.get_by_role("alert").or_(page.locator(".field-error")).first).to_be_visible()
    page.problems.clear()  # the answer was 422, as it should be
    fits(page, "shift-why")
    page.get_by_label("If it differs: why?").fill("A coin fell in the snow")
    page.get_by_role("button", name="Close the shift").click()
    expect(page.get_by_text("Last shift")).to_be_visible()
    fits(page, "shift-closed")
    assert Shift.objects.get().difference_minor == -100

    desk = browse(viewport=DESK)
    desk.context.add_cookies(page.context.cookies())
    for window in (desk, page):
        for path in ("", "shifts", "books", "books?since=2026-01-01", "books/entries?account=cash",
                     f"books/entries?order={order.number}"):  # fmt: skip
            answer = window.goto(f"/admin/{path}")
            assert answer is not None and answer.status == 200, path
            fits(window, path.replace("/", "-").replace("?", "-") or "index")
    desk.goto("/admin/shifts")
    desk.get_by_role("button", name="Looked into").click()
    expect(desk.get_by_text("Seen by Outi")).to_be_visible()
