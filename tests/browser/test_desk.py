"""The desk in a real Chromium: every page under the strict policy, on a phone too; a price set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from playwright.sync_api import Page

from punnet.accounts import actions as accounts
from punnet.accounts.models import User
from punnet.accounts.sessions import SessionStore
from punnet.catalogue.models import Listing, Price, Product
from punnet.foundation.actors import OPERATOR
from punnet.slots.actions import PlanDetails, put_plan
from punnet.slots.models import SlotPlan
from tests.browser.conftest import DESK, PHONE
from tests.words import a_basket, a_shop, goods, place, the_order

Browse = Callable[..., Page]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]


def sign_in(page: Page, settings: Any, role: str = "owner") -> None:
    """Somebody with a session of their own; signing in by form is tried elsewhere."""
    user = accounts.register(accounts.NewUser(f"{role}@punnet.example", name="Outi"))
    accounts.give_role(user_id=user.pk, role=role, store_id=None, actor=OPERATOR)
    user = User.objects.get(pk=user.pk)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    where = page.url if page.url.startswith("http") else settings.SITE_URL
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": str(session.session_key), "url": where}])


@pytest.mark.parametrize(("width", "scheme"), [(DESK, "dark"), (PHONE, "light")])
def test_every_page_keeps_the_policy_and_the_width(
    browse: Browse, settings: Any, width: dict[str, int], scheme: str
):
    goods("milk", units=5)
    order, milk = place(a_basket(milk=1)), Product.objects.get(sku="milk")
    page = browse(viewport=width, color_scheme=scheme)
    sign_in(page, settings)
    for path in (
        "", "work/captures", "work/refunds", "work/messages", "orders/order/",
        f"orders/order/{order.pk}/change/", f"orders/order/{order.pk}/cancel",
        "catalogue/product/", f"catalogue/product/{milk.pk}/change/",
        f"catalogue/product/{milk.pk}/history/", "catalogue/price/add/", "catalogue/category/",
        "catalogue/listing/", f"stores/store/{a_shop()}/change/", "stores/holiday/add/",
        "stores/chargerule/", "stores/servicearea/", "slots/slotplan/add/", "accounts/user/",
        "accounts/user/add/", "accounts/apikey/",
        "catalogue/taxrate/", "catalogue/taxrate/add/", "catalogue/depositrate/add/",
        "catalogue/restrictionrule/add/",
    ):  # fmt: skip
        answer = page.goto(f"/admin/{path}")
        assert answer is not None and answer.status == 200, path
        assert not page.problems, (path, page.problems)
        assert page.evaluate("document.documentElement.scrollWidth") <= width["width"], path


def test_a_price_is_set_by_hand_with_the_product_found_by_typing(browse: Browse, settings: Any):
    goods("milk", units=5, price=119)
    page = browse(viewport=DESK)
    sign_in(page, settings)
    page.goto("/admin/catalogue/price/add/")
    page.select_option("#id_store", str(a_shop()))
    page.click(".select2-selection")
    page.keyboard.type("mil")
    page.click(".select2-results__option--highlighted")
    page.fill("#id_amount_minor", "1.39")
    page.click("input[name=_save]")
    page.wait_for_url("**/catalogue/price/")
    assert Price.objects.order_by("-pk")[0].amount_minor == 139
    assert not page.problems, page.problems


def test_an_order_is_cancelled_by_keyboard_with_a_reason(browse: Browse, settings: Any):
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    page = browse(viewport=DESK)
    sign_in(page, settings)
    page.goto(f"/admin/orders/order/{order.pk}/change/")
    page.get_by_role("link", name="Cancel the order").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cancel")
    page.locator(":is(textarea, input):focus").wait_for()  # without a hand
    page.keyboard.type("The freezer broke down.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/change/")
    assert the_order(order.pk).state == "cancelled"
    page.get_by_text("The freezer broke down.").wait_for()
    assert not page.problems, page.problems


@pytest.mark.parametrize("role", ["manager", "owner"])
def test_a_slot_plan_is_changed_by_either_role(browse: Browse, settings: Any, role: str):
    plan = put_plan(a_shop(), PlanDetails("delivery", 127, time(10), time(12), 3, 8, 390))
    page = browse(viewport=DESK)
    sign_in(page, settings, role)
    page.goto(f"/admin/slots/slotplan/{plan}/change/")
    page.fill("#id_seats", "9")
    page.click("input[name=_save]")
    page.wait_for_url("**/slotplan/")
    assert SlotPlan.objects.get(pk=plan).seats == 9
    assert not page.problems, page.problems


def test_the_desk_speaks_finnish(browse: Browse, settings: Any):
    page = browse(viewport=DESK, locale="fi")
    sign_in(page, settings)
    page.goto("/admin/")
    for name in ("Tuotteet", "Aikasuunnitelmat", "Verokannat"):
        assert page.get_by_role("link", name=name, exact=True).first.is_visible()


def test_every_form_saves_what_it_shows(browse: Browse, settings: Any):
    """As a browser posts it: a select has a first choice, an empty row has defaults."""
    goods("milk", units=5)
    milk, store = Product.objects.get(sku="milk"), a_shop()
    plan = put_plan(store, PlanDetails("delivery", 127, time(10), time(12), 3, 8, 390))
    page = browse(viewport=DESK)
    sign_in(page, settings)
    me = User.objects.get(email="owner@punnet.example")
    for path in (
        f"catalogue/product/{milk.pk}", f"catalogue/category/{milk.category_id}",
        f"catalogue/listing/{Listing.objects.get().pk}", f"stores/store/{store}",
        f"slots/slotplan/{plan}", f"accounts/user/{me.pk}",
    ):  # fmt: skip
        page.goto(f"/admin/{path}/change/")
        page.click("input[name=_save]")
        page.wait_for_load_state()
        assert page.locator(".messagelist .success").count() == 1, (path, page.content())
        assert not page.problems, (path, page.problems)
