"""The basket's pages: what a press leads to, what is refused, what is said."""

from __future__ import annotations

import re

from punnet.basket.models import BasketLine
from punnet.catalogue import actions as catalogue
from punnet.foundation.actors import OPERATOR
from tests.words import a_shop, goods

HTMX = {"HX-Request": "true"}


def amounts(page: str) -> list[str]:
    """The numbers in the page's steppers."""
    return re.findall(r'id="[\w-]+-amount"[^>]* value="(\d+)"', page)


def test_a_press_without_scripts_puts_it_in_the_basket(shopper):
    assert shopper.set("milk", 2).status_code == 302
    assert amounts(shopper.page("/basket")) == ["2"]


def test_two_first_presses_before_any_answer_fill_one_basket(shopper):
    shopper.page("/")  # the cookie with the basket's id comes with the first page
    cookie = shopper.web.cookies["basket"].value
    shopper.set("milk", 1)
    assert shopper.web.cookies["basket"].value == cookie
    shopper.set("bananas", 200, measure="grams")
    assert sorted(amounts(shopper.page("/basket"))) == ["1", "200"]


def test_a_forged_cookie_is_no_cookie(shopper, stranger):
    shopper.set("milk", 2)
    value = shopper.web.cookies["basket"].value
    stranger.web.cookies["basket"] = value[:-1] + ("A" if value[-1] != "A" else "B")
    assert amounts(stranger.page("/basket")) == []


def test_a_stale_stepper_is_refused_with_the_number_as_it_stands(shopper):
    shopper.set("milk", 5)
    answer = shopper.set("milk", 2, seen=1, **HTMX)
    assert answer.status_code == 409
    assert amounts(answer.content.decode()) == ["5"]
    assert "changed in another window" in answer.content.decode()


def test_what_is_left_is_taken_and_said(shopper):
    goods("eggs", units=2)
    answer = shopper.set("eggs", 4, **HTMX)
    assert amounts(answer.content.decode()) == ["2"]
    assert "Only 2 left. We changed 4 to 2." in answer.content.decode()


def test_a_number_that_is_none_is_refused(shopper):
    answer = shopper.web.post("/basket/lines/milk", {"seen": "0", "to": "lots"}, headers=HTMX)
    assert answer.status_code == 422
    assert amounts(shopper.page("/basket")) == []


def test_the_answer_to_a_press_holds_the_bars_basket_and_only_what_is_shown(shopper):
    text = shopper.set("milk", 1, **HTMX).content.decode()
    assert 'id="bottom-basket"' in text
    assert 'id="basket-panel"' not in text
    text = shopper.set("milk", 2, seen=1, **HTMX, **{"X-Shows": "basket-panel"}).content.decode()
    assert 'id="basket-panel"' in text
    assert "€2.38" in text


def test_a_dearer_price_is_listed_and_agreed_to(shopper):
    shopper.set("milk", 2)
    catalogue.set_price(store_id=a_shop(), sku="milk", amount_minor=139, actor=OPERATOR)
    page = shopper.page("/basket")
    assert "now costs €1.39, before €1.19" in page
    sent = {
        name: re.search(rf'name="{name}" value="(\d+)"', page)[1]
        for name in ("revision", "maximum")
    }
    shopper.web.post("/basket/agreement", sent)
    assert "before €1.19" not in shopper.page("/basket")


def test_agreeing_to_what_is_no_longer_so_changes_nothing(shopper):
    shopper.set("milk", 2)
    catalogue.set_price(store_id=a_shop(), sku="milk", amount_minor=139, actor=OPERATOR)
    shopper.web.post("/basket/agreement", {"revision": "1", "maximum": "1"})
    assert "before €1.19" in shopper.page("/basket")


def test_a_lines_wish_and_note_stand_beside_it(shopper):
    shopper.set("bananas", 500, measure="grams")
    shopper.web.post("/basket/lines/bananas/wish", {"wish": "none", "note": "ripe <ones>"})
    page = shopper.page("/basket")
    assert "If missing: nothing instead" in page
    assert "ripe &lt;ones&gt;" in page


def wish_page(shopper, **sent) -> str:
    answer = shopper.web.post("/basket/lines/milk/wish", sent)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def wished() -> tuple[str, list[str]]:
    return BasketLine.objects.values_list("wish", "wish_skus").get(sku="milk")


def offered(page: str) -> list[tuple[str, bool]]:
    """(SKU, whether it is ticked) of the products to choose from."""
    found = re.findall(r'name="wish_skus" value="([\w-]+)"( checked)?', page)
    return [(sku, bool(ticked)) for sku, ticked in found]


def test_named_stand_ins_are_kept_and_shown_ticked_the_next_time(shopper):
    goods("oat-drink", name="Oat drink", units=5)
    goods("rice-drink", name="Rice drink", units=5)
    shopper.set("milk", 2)
    page = shopper.page("/basket/lines/milk/wish")
    assert {("oat-drink", False), ("rice-drink", False)} <= set(offered(page))
    assert "milk" not in dict(offered(page))
    sent = {"wish": "these", "wish_skus": ["rice-drink", "oat-drink"], "note": ""}
    answer = shopper.web.post("/basket/lines/milk/wish", sent)
    assert (answer.status_code, wished()) == (302, ("these", ["rice-drink", "oat-drink"]))
    assert "If missing: what you chose" in shopper.page("/basket")
    page = shopper.page("/basket/lines/milk/wish")
    assert offered(page)[:2] == [("rice-drink", True), ("oat-drink", True)]


def test_looking_for_a_stand_in_saves_nothing_and_keeps_what_was_ticked(shopper):
    goods("oat-drink", name="Oat drink", units=5)
    goods("rice-drink", name="Rice drink", units=5)
    catalogue.rebuild_search_words()
    shopper.set("milk", 2)
    sent = {"wish": "these", "wish_skus": "oat-drink", "note": "cold", "q": "rice", "find": "1"}
    page = wish_page(shopper, **sent)
    assert offered(page) == [("oat-drink", True), ("rice-drink", False)]
    assert 'value="cold"' in page and wished() == ("", [])
    # Enter in the note presses the first button too: the words are those that were found already
    shopper.web.post("/basket/lines/milk/wish", {**sent, "found": "rice"})
    assert wished() == ("these", ["oat-drink"])


def test_no_stand_in_brings_a_new_allergen(shopper):
    goods("oat-drink", name="Oat drink", units=5)
    goods("nut-drink", name="Nut drink", units=5, contains=["nuts"])
    shopper.set("milk", 2)
    assert "nut-drink" not in dict(offered(shopper.page("/basket/lines/milk/wish")))
    answer = shopper.web.post(
        "/basket/lines/milk/wish", {"wish": "these", "wish_skus": "nut-drink", "note": ""}
    )
    assert (answer.status_code, wished()) == (422, ("", []))
    assert "One of these cannot stand in any more." in answer.content.decode()


def test_stand_ins_are_one_to_five_and_forgotten_with_another_wish(shopper):
    skus = [goods(f"drink-{nth}", name=f"Drink {nth}", units=5) for nth in range(6)]
    shopper.set("milk", 2)
    for chosen, words in (([], "Choose one product at least."), (skus, "five products at most")):
        answer = shopper.web.post(
            "/basket/lines/milk/wish", {"wish": "these", "wish_skus": chosen, "note": ""}
        )
        assert answer.status_code == 422 and words in answer.content.decode()
    sent = {"wish": "none", "wish_skus": skus[:2], "note": ""}
    shopper.web.post("/basket/lines/milk/wish", sent)
    assert wished() == ("none", [])


def test_a_wish_for_what_is_not_in_the_basket_is_404(shopper):
    shopper.page("/basket/lines/milk/wish", status=404)
