"""Pages as a whole: cheap, strict, in the reader's language, safe with pictures."""

from __future__ import annotations

import re

import pytest

from punnet.catalogue import actions as catalogue
from punnet.catalogue.pictures import keep_drawn
from punnet.foundation.actors import OPERATOR
from tests.words import goods

PAGES = ("/", "/departments", "/c/groceries", "/search?q=milk", "/p/milk", "/basket", "/address",
         "/slots?method=collection", "/again", "/account/login/", "/account/signup/",
         "/account/password/reset/")  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_inline(shopper, path):
    page = shopper.page(path)
    assert not re.search(r"<[^>]+ style=", page)
    assert "<style" not in page
    assert not re.search(r"<[^>]+ on\w+=", page)
    assert not re.findall(r"<script(?![^>]* src=)", page)


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_the_page_says_its_language(shopper, code):
    response = shopper.web.get("/", headers={"Accept-Language": code})
    assert f'<html lang="{code}"' in response.content.decode()
    assert response.headers["Content-Language"] == code


def test_a_category_costs_a_guest_four_queries_however_much_it_shows(
    shopper, django_assert_num_queries
):
    shopper.set("milk", 1)
    counts = []
    for more in (0, 30):
        for n in range(more):
            goods(f"oats-{n}", units=9)
        shopper.page("/c/groceries")
        with django_assert_num_queries(4) as seen:  # the basket, the tree, the order, the cards
            shopper.page("/c/groceries")
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 4


@pytest.mark.parametrize(
    "path",
    ["/c/groceries", "/search?q=milk", "/search/suggestions?q=mi", "/p/milk", "/slots", "/"],
)
def test_a_page_that_was_just_asked_for_costs_four_queries_at_most(
    shopper, settings, path, django_assert_max_num_queries
):
    settings.SHELF_SECONDS = 15
    shopper.set("milk", 1)
    shopper.page(path)
    with django_assert_max_num_queries(4):
        shopper.page(path)


def test_the_basket_costs_the_same_whatever_it_holds(shopper, django_assert_max_num_queries):
    counts = []
    for sku in ("milk", "bananas"):
        shopper.set(sku, 200 if sku == "bananas" else 1)
        with django_assert_max_num_queries(6) as seen:
            shopper.page("/basket")
        counts.append(len(seen))
    for n in range(12):
        goods(f"oats-{n}", units=9)
        shopper.set(f"oats-{n}", 1)
    with django_assert_max_num_queries(6) as seen:
        shopper.page("/basket")
    assert len(seen) == counts[0] == counts[1]


def test_a_picture_is_kept_for_ever_and_may_do_nothing(shopper, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    name = keep_drawn(b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    answer = shopper.web.get(f"/media/p/{name}")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert "immutable" in answer.headers["Cache-Control"]
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies


@pytest.mark.parametrize("name", ["../../etc/passwd", "x.svg", "0" * 32 + ".svg"])
def test_a_picture_that_is_none_is_404(shopper, name):
    assert shopper.web.get(f"/media/p/{name}").status_code == 404


def test_allergens_stand_before_everything_else_and_bold(shopper):
    goods("cheese", units=3, contains=["milk"], may_contain=["nuts"])
    page = shopper.page("/p/cheese")
    assert "<strong>Contains: milk</strong>" in page
    assert "<strong>May contain: nuts</strong>" in page
    assert page.index("Contains: milk") < page.index("Nutrition")


def test_a_product_that_is_none_is_404(shopper):
    shopper.page("/p/nothing", status=404)


def test_filters_of_an_old_link_that_mean_nothing_still_show_the_shelf(shopper):
    page = shopper.page("/c/groceries?sort=magic&diet=air&cursor=zzz&shown=-1")
    assert "Milk" in page


def test_zero_results_name_the_filter_that_emptied_it(shopper):
    goods("cheese", units=3, contains=["milk"])
    page = shopper.page("/search?q=cheese&without=milk")
    assert "Take away a filter: Without milk." in page


def test_a_product_that_is_withdrawn_leaves_the_basket_standing(shopper):

    shopper.set("milk", 1)
    catalogue.withdraw("milk", actor=OPERATOR)
    assert "Cannot be had" in shopper.page("/basket")
