"""The desk in a real Chromium: every page under the strict policy, on a phone too; a price set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from playwright.sync_api import Page

from punnet.accounts import actions as accounts
from punnet.accounts.models import User
from punnet.accounts.sessions import SessionStore
from punnet.catalogue.models import Price, Product
from punnet.foundation.actors import OPERATOR
from tests.browser.conftest import DESK, PHONE
from tests.words import a_basket, a_shop, goods, place

Browse = Callable[..., Page]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.xdist_group("browser"),
]


def sign_in(page: Page, settings: Any) -> None:
    """An owner with a session of their own; signing in by form is tried elsewhere."""
    user = accounts.register(accounts.NewUser("owner@punnet.example", name="Outi"))
    accounts.give_role(user_id=user.pk, role="owner", store_id=None, actor=OPERATOR)
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
        "", "work/captures", "work/messages", "orders/order/", f"orders/order/{order.pk}/change/",
        "catalogue/product/", f"catalogue/product/{milk.pk}/change/",
        f"catalogue/product/{milk.pk}/history/", "catalogue/price/add/", "catalogue/category/",
        "catalogue/listing/", f"stores/store/{a_shop()}/change/", "stores/holiday/add/",
        "stores/chargerule/", "stores/servicearea/", "slots/slotplan/add/", "accounts/user/",
        "accounts/user/add/", "accounts/apikey/",
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
