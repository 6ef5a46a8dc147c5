"""The pages of money, each in a state that has something to show: axe finds nothing, nothing is
wider than the window, what is pressed is large enough for a thumb. Phone and desk, light and dark.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from punnet.backoffice.tests.test_settlement import a_difference
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.claims import ClaimProblem
from punnet.orders.models import Order, OrderClaim
from punnet.overviews.order_view import page_address
from punnet.processes.claim_order import claim_order
from tests.browser.conftest import DESK, PHONE
from tests.browser.test_desk import Browse, sign_in
from tests.journey.windows import AXE, RUN_AXE
from tests.processes.test_claims import a_photo
from tests.processes.test_giving_back import delivered
from tests.processes.test_handing_over import packed
from tests.words import a_basket, a_slot, goods, line_of, place

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]
# of our own pages: words in a sentence may be lower, Django's own lists too
SMALL = """() => [...document.querySelectorAll(".page-main :is(button, select, summary, .button), "
    + ".action-bar :is(button, a), .desk-cards .button, .desk-filter .button")]
    .filter((it) => it.checkVisibility() && !it.closest(".stepper-set"))
    .map((it) => [it.getBoundingClientRect().height, it.textContent.trim().slice(0, 40)])
    .filter(([height]) => height > 1 && height < 43.5)"""


def looked_at(page: Page, path: str) -> list[str]:
    """What is wrong with the page there, at phone and desk size."""
    answer = page.goto(path)
    assert answer is not None and answer.status == 200, path
    page.evaluate(AXE)
    found = [*page.problems]
    for size, scheme in ((PHONE, "light"), (DESK, "dark")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += page.evaluate(RUN_AXE, None)
        if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
            found.append(f"wider than {size['width']}")
        if size is PHONE:
            found += [f"small: {each}" for each in page.evaluate(SMALL)]
    return [f"{path}: {each}" for each in found]


@pytest.fixture
def delivered_and_claimed(provider, settings, tmp_path) -> Order:
    """By card; a claim of it waits for staff, with a photo."""
    settings.MEDIA_ROOT = tmp_path
    order = delivered(provider, price=900)
    line = ClaimedLine(line_of(order, "milk").pk, ClaimProblem.DAMAGED, 2, "It leaks")
    claim_order(
        order_id=order.pk, lines=[line], key=str(uuid4()), actor="customer:1",
        photographs=[a_photo()],
    )  # fmt: skip
    return order


def test_nobody_is_shut_out_of_the_customers_pages(browse: Browse, delivered_and_claimed: Order):
    page, claimed = browse(), delivered_and_claimed
    goods("bread", price=2500, units=9)
    goods("tea", price=450, units=9)
    placed = place(a_basket(a_slot(), bread=2))
    found = []
    for order in (claimed, placed):
        page.goto(page_address(order))
        found += looked_at(page, f"/orders/{order.number}")
    page.set_viewport_size(PHONE)
    page.goto(f"/orders/{placed.number}")
    page.get_by_role("button", name="Change this order").click()
    page.goto("/p/tea")
    page.locator("[id$=-plus]").first.click()
    page.get_by_label("Number of Tea").wait_for()
    found += looked_at(page, f"/orders/{placed.number}/changes")
    found += looked_at(page, f"/orders/{claimed.number}/claim")
    assert found == []


def test_nobody_is_shut_out_of_the_staffs_and_the_desks(
    browse: Browse, settings: Any, delivered_and_claimed: Order
):
    door, claimed = packed("bread"), delivered_and_claimed
    difference, claim = a_difference(), OrderClaim.objects.get()
    page = browse()
    sign_in(page, settings)
    found = []
    for path in (
        "/staff/claims", f"/staff/claims/{claim.pk}", f"/staff/orders/{claimed.number}/back",
        f"/staff/orders/{door.number}/handover", f"/staff/orders/{door.number}/not-taken",
        "/staff/shift", "/staff/payments", "/admin/", "/admin/shifts", "/admin/books",
        "/admin/books/entries?account=sales", "/admin/settlement",
        f"/admin/settlement/{difference.pk}", "/admin/settlement/payouts", "/admin/disputes",
        *map(reverse, ("admin:work_captures", "admin:work_refunds", "admin:work_messages")),
        "/admin/credit",
        f"/admin/orders/order/{claimed.pk}/change/", f"/admin/orders/order/{claimed.pk}/story",
    ):  # fmt: skip
        found += looked_at(page, path)
    assert found == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_longer_words_fit_a_phone(
    browse: Browse, settings: Any, delivered_and_claimed: Order, language: str
):
    door, claim = packed("bread"), OrderClaim.objects.get()
    page = browse(locale=language)
    page.goto(page_address(delivered_and_claimed))
    sign_in(page, settings)
    number = delivered_and_claimed.number
    for path in (
        f"/orders/{number}", f"/orders/{number}/claim", f"/staff/claims/{claim.pk}",
        f"/staff/orders/{number}/back", f"/staff/orders/{door.number}/not-taken",
        f"/staff/orders/{door.number}/handover", "/staff/shift", "/admin/", "/admin/shifts",
        "/admin/books", "/admin/settlement", "/admin/disputes",
    ):  # fmt: skip
        page.goto(path)
        assert page.evaluate("document.documentElement.lang") == language
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
