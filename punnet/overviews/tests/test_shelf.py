"""The shelf: what a list, a card and the product page promise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from time import monotonic

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.catalogue import actions
from punnet.catalogue.models import Listing, Product
from punnet.catalogue.tests.factories import a_category, a_gtin, a_price, a_product, a_store
from punnet.foundation import clock
from punnet.foundation.errors import Invalid, NotFound
from punnet.inventory.models import StockRule, Supply
from punnet.overviews import shelf, shown
from punnet.overviews.cards import When

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)  # a Monday
TODAY = date(2026, 11, 23)
SHELF = date(2000, 1, 1)


@pytest.fixture(autouse=True)
def _noon_in_helsinki() -> None:
    clock.stop(NOON)


def stock(
    sku: str,
    quantity: int,
    *,
    there_by: date = SHELF,
    good_until: date | None = None,
    reserved: int = 0,
    safety: int = 0,
) -> None:
    source = "shelf" if there_by == SHELF else "inbound"
    Supply.objects.create(
        store_id=a_store(),
        sku=sku,
        source=source,
        there_by=there_by,
        good_until=good_until,
        quantity=quantity,
        reserved=reserved,
    )
    if safety:
        StockRule.objects.create(store_id=a_store(), sku=sku, safety_stock=safety)


def listed(**wanted) -> list[str]:
    return [card.sku for card in page(**wanted).items]


def page(**wanted) -> shelf.Page:
    return shelf.listing(a_store(), **{"language": "en", **wanted})


def card(sku: str, **wanted):
    return shelf.product(a_store(), sku, **{"language": "en", **wanted}).card


# --- lists


def test_a_category_lists_what_hangs_below_it_most_popular_first():
    a_category("dairy")
    a_category("milk", "dairy")
    a_product("whole", category="milk", popularity=5)
    a_product("skimmed", category="milk", popularity=9)
    a_product("bread", category="bakery")
    assert listed(category="dairy") == ["skimmed", "whole"]
    assert page(category="dairy").total == 2


def test_a_product_may_hang_in_several_categories():
    a_category("vegan")
    a_product("oat-drink", category="milk", also_in=["vegan"])
    assert listed(category="vegan") == listed(category="milk") == ["oat-drink"]


def test_unknown_store_or_category_is_not_found_and_an_empty_one_is_empty():
    a_category("empty")
    a_store()
    assert page(category="empty").items == []
    with pytest.raises(NotFound):
        page(category="nowhere")
    with pytest.raises(NotFound):
        shelf.listing(999, language="en")


def test_pages_go_on_where_the_last_ended_though_products_come_between():
    for n in range(7):
        a_product(f"p{n}", popularity=10 * n)
    first = page(page_size=3)
    a_product("newcomer", popularity=1000)
    second = page(page_size=3, cursor=first.next)
    third = page(page_size=3, cursor=second.next)
    assert [c.sku for p in (first, second, third) for c in p.items] == [
        "p6",
        "p5",
        "p4",
        "p3",
        "p2",
        "p1",
        "p0",
    ]
    assert third.next is None


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("price", ["small", "nuts", "large"]),
        ("-price", ["large", "nuts", "small"]),
        ("comparison_price", ["large", "small", "nuts"]),
    ],
)
def test_sorts_by_price_of_the_pack_and_by_comparison(sort, expected):
    a_product("small", price=100, net_quantity=500, net_unit="g")  # 2 €/kg
    a_product("large", price=150, net_quantity=1000, net_unit="g")  # 1.5 €/kg
    a_product("nuts", price=120, net_quantity=100, net_unit="g")  # 12 €/kg
    assert listed(sort=sort) == expected
    two = page(sort=sort, page_size=2)
    assert [c.sku for c in two.items] + listed(sort=sort, cursor=two.next) == expected


def test_sorts_by_name_as_the_language_does():
    for sku, name in {"a": "Äpple", "o": "Öl", "z": "Zucchini", "b": "bröd", "aa": "Ål"}.items():
        a_product(sku, name=name)
    assert listed(sort="name", language="sv") == ["b", "z", "aa", "a", "o"]
    assert listed(sort="name", language="en") == ["aa", "a", "b", "o", "z"]


def test_leaves_out_allergens_and_traces_of_them_and_keeps_diets():
    a_product("milk", contains=["milk"], diet=["vegetarian"])
    a_product("chocolate", may_contain=["milk"], diet=["vegetarian"])
    a_product("oats", contains=["gluten"], diet=["vegetarian", "vegan"])
    assert listed(without_allergens=["milk"]) == ["oats"]
    assert listed(diet=["vegan"]) == ["oats"]
    assert sorted(listed(diet=["vegetarian"], without_allergens=["gluten"])) == [
        "chocolate",
        "milk",
    ]


def test_filters_say_how_many_each_would_leave():
    a_product("milk", contains=["milk"], diet=["vegetarian"])
    a_product("oats", contains=["gluten"], may_contain=["milk"], diet=["vegetarian", "vegan"])
    a_price("oats", 100, kind="reduced", since=NOON - timedelta(days=1))
    filters = page().filters
    assert filters.diet == {"vegetarian": 2, "vegan": 1}
    assert filters.without == {"milk": 0, "gluten": 1}
    assert filters.on_offer == 1
    for name, left in filters.without.items():
        assert len(listed(without_allergens=[name])) == left


def test_bad_sort_size_and_cursor_name_the_field():
    a_product("milk")
    for wanted in (
        {"sort": "random"},
        {"page_size": 0},
        {"page_size": 101},
        {"cursor": "x"},
        {"cursor": "WyJwcmljZSIsMSwxXQ"},
    ):
        with pytest.raises(Invalid) as refusal:
            page(**wanted)
        assert refusal.value.facts["errors"][0]["field"] == next(iter(wanted))


def test_without_a_price_or_a_live_listing_nothing_is_listed():
    a_product("free", price=None)
    a_product("draft", live=False)
    a_product("gone")
    Listing.objects.filter(product__sku="gone").delete()
    assert page().items == []
    with pytest.raises(NotFound):
        card("gone")


# --- money on cards


def test_comparison_price_is_exact_and_rounded_once():
    a_product("can", price=100, net_quantity=330, net_unit="ml")
    a_product("eggs", price=299, net_quantity=10, net_unit="piece")
    a_product("bananas", price=189, kind="weight")
    assert (card("can").comparison_minor, card("can").comparison_per) == (303, "l")
    assert (card("eggs").comparison_minor, card("eggs").comparison_per) == (30, "piece")
    assert (card("bananas").comparison_minor, card("bananas").comparison_per) == (189, "kg")


def test_deposit_stands_beside_price_and_comparison():
    a_product(
        "cola",
        price=600,
        net_quantity=1980,
        net_unit="ml",
        deposit_container="can",
        deposit_count=6,
    )
    shown = card("cola")
    assert (shown.price_minor, shown.deposit_minor, shown.comparison_minor) == (600, 90, 303)


def test_an_offer_names_the_lowest_price_of_the_30_days_before_it():
    a_product("milk", price=None)
    start = NOON - timedelta(days=3)
    a_price("milk", 90, since=start - timedelta(days=400), until=start - timedelta(days=31))
    a_price("milk", 110, since=start - timedelta(days=31), until=start - timedelta(days=20))
    a_price("milk", 120, since=start - timedelta(days=20))
    a_price("milk", 99, kind="reduced", since=start, until=NOON + timedelta(days=4))
    offer = card("milk").offer
    assert (offer.was_minor, offer.lowest_30_minor, offer.label) == (120, 110, "−10 %")
    assert offer.ends_on == date(2026, 11, 27)


def test_a_reduction_to_what_it_cost_last_week_is_not_announced():
    a_product("milk", price=None)
    a_price("milk", 99, since=NOON - timedelta(days=60), until=NOON - timedelta(days=9))
    a_price("milk", 120, since=NOON - timedelta(days=9))
    a_price("milk", 99, kind="reduced", since=NOON - timedelta(days=1))
    assert (card("milk").price_minor, card("milk").offer) == (99, None)


def test_on_offer_lists_only_reduced():
    a_product("milk")
    a_product("bread")
    a_price("bread", 59, kind="reduced", since=NOON - timedelta(days=1), until=NOON + timedelta(1))
    assert listed(on_offer=True) == ["bread"]
    assert listed(on_offer=True, slot_day=TODAY + timedelta(days=3)) == []


# --- availability


@pytest.mark.parametrize(
    ("units", "expected"), [(0, "sold_out"), (1, "low"), (5, "low"), (6, "in_stock")]
)
def test_availability_tells_when_few_are_left(units, expected):
    a_product("milk")
    stock("milk", units + 3, reserved=2, safety=1)
    assert card("milk").availability == expected
    assert card("milk").left == (units if expected == "low" else None)


def test_less_than_a_step_by_weight_is_sold_out():
    a_product("bananas", kind="weight", step_grams=100)
    stock("bananas", 99)
    assert card("bananas").availability == "sold_out"


def test_fridays_delivery_is_there_from_friday_on_and_until_a_slot_is_chosen():
    a_product("milk")
    friday = TODAY + timedelta(days=4)
    stock("milk", 10, there_by=friday)
    assert card("milk").availability == "in_stock"
    assert card("milk", slot_day=friday - timedelta(days=1)).availability == "sold_out"
    assert card("milk", slot_day=friday).availability == "in_stock"


def test_what_comes_in_a_fortnight_is_sold_out_until_its_day_is_chosen():
    a_product("milk")
    stock("milk", 10, there_by=TODAY + timedelta(days=12))
    assert card("milk").availability == "sold_out"
    assert card("milk", slot_day=TODAY + timedelta(days=12)).availability == "in_stock"


def test_goods_that_do_not_keep_long_enough_do_not_count():
    a_product("milk", min_life_days=5)
    stock("milk", 10, good_until=TODAY + timedelta(days=5))
    assert card("milk").availability == "in_stock"
    assert card("milk", slot_day=TODAY + timedelta(days=1)).availability == "sold_out"


def test_lead_time_and_weekdays_bind_the_slot():
    a_product("cake", lead_days=2)
    a_product("fish", weekdays=0b0000010)  # Tuesday
    stock("cake", 10)
    stock("fish", 10)
    assert [card("cake", slot_day=TODAY + timedelta(days=n)).availability for n in (1, 2)] == [
        "sold_out",
        "in_stock",
    ]
    assert [card("fish", slot_day=TODAY + timedelta(days=n)).availability for n in (0, 1)] == [
        "sold_out",
        "in_stock",
    ]


def test_alcohol_is_sold_out_for_a_slot_outside_its_hours():
    a_product("beer", age_limit=18, alcohol_per_mille=45)
    a_product("milk")
    stock("beer", 50)
    stock("milk", 50)
    for hours, expected in {
        (time(7), time(9)): "sold_out",
        (time(9), time(11)): "in_stock",
        (time(20), time(22)): "sold_out",
    }.items():
        shown = {c.sku: c.availability for c in page(slot_day=TODAY, slot_hours=hours).items}
        assert shown == {"beer": expected, "milk": "in_stock"}


# --- the product page


def test_the_product_page_has_food_facts_and_its_path():
    a_category("dairy", en="Dairy")
    a_category("milk", "dairy", en="Milk")
    a_product("whole", category="milk", contains=["milk"])
    shown = shelf.product(a_store(), "whole", language="fi")
    assert [step.name for step in shown.path] == ["Dairy", "Milk"]
    assert (shown.ingredients, shown.storage, shown.nutrition["fat"]) == (
        "Milk.",
        "Keep chilled.",
        1500,
    )
    assert (shown.origin, shown.maker, shown.card.contains) == ("FI", "Kotipelto, Lahti", ("milk",))


def test_the_tree_counts_products_and_leaves_out_empty_branches():
    a_category("dairy")
    a_category("milk", "dairy")
    a_category("toys")
    a_product("whole", category="milk")
    tree = shelf.categories(a_store(), language="en")
    assert [(b.key, b.count, [c.key for c in b.children]) for b in tree] == [("dairy", 1, ["milk"])]


# --- cost


def test_the_number_of_queries_does_not_grow_with_the_page():
    for n in range(30):
        a_product(f"p{n}", name=f"Apple juice {n}", contains=["milk"], alcohol_per_mille=0)
    actions.rebuild_search_words()
    store = a_store()
    for size in (2, 30):
        asked = {"language": "en", "page_size": size}
        assert cost(partial(shelf.listing, store, **asked)) == 2
        assert cost(partial(shelf.listing, store, q="apple juice", **asked)) == 3
    assert cost(lambda: shelf.product(store, "p1", language="en")) == 1
    assert cost(lambda: shelf.suggestions(store, "app", language="en")) == 4
    assert cost(lambda: shelf.categories(store, language="en")) == 1


@pytest.fixture
def keeping(settings) -> Iterator[None]:
    settings.SHELF_SECONDS = 15
    shelf.forget()
    yield
    shelf.forget()


def test_the_order_of_a_list_is_kept_but_never_prices_or_what_is_left(keeping):
    a_product("p1", popularity=5)
    a_product("p2", popularity=4)
    stock("p1", 100)
    assert [c.availability for c in page().items] == ["in_stock", "sold_out"]
    Supply.objects.update(quantity=2)
    a_product("p3", popularity=9)
    assert [(c.sku, c.left) for c in page().items] == [("p1", 2), ("p2", None)]
    Product.objects.filter(sku="p2").update(live=False)
    assert listed() == ["p1"]


def test_a_ranking_too_old_is_made_anew(keeping, monkeypatch):
    a_product("p1")
    assert listed() == ["p1"]
    a_product("p2")
    later = monotonic() + 16
    monkeypatch.setattr("punnet.overviews.kept.time.monotonic", lambda: later)
    assert sorted(listed()) == ["p1", "p2"]


def test_asked_again_a_list_costs_its_cards_and_the_tree_nothing(keeping):
    a_product("p1", name="Apple juice")
    actions.rebuild_search_words()
    store = a_store()
    search = partial(shelf.listing, store, q="apple", language="en")
    tree = partial(shelf.categories, store, language="en")
    assert (cost(search), cost(search)) == (3, 1)
    assert (cost(tree), cost(tree)) == (1, 0)


def test_a_changed_product_is_read_whole_again_and_everywhere_shown_as_it_is_now():
    a_product("p1", name="Apple juice")
    a_product("p2", name="Pear juice")
    ids = list(Product.objects.order_by("sku").values_list("pk", flat=True))
    now = partial(shown.now, a_store(), ids, "en", When())
    assert [cost(now), cost(now)] == [1, 1]
    before = now()
    assert now()[0] is before[0]
    a_product("p1", name="Apple nectar", price=None)
    assert cost(now) == 2
    assert [c.name for c in now()] == ["Apple nectar", "Pear juice"]
    assert now()[1] == before[1]
    assert [c.name for c in shown.now(a_store(), ids[:1], "fi", When())] == ["Apple nectar"]


def cost(call) -> int:
    with CaptureQueriesContext(connection) as counted:
        call()
    return len(counted)


def test_a_gtin_finds_its_product_alone():
    code = a_gtin("milk")
    a_product("milk", codes=[actions.Code(code)])
    a_product("bread")
    assert listed(q=code) == listed(q="0" + code) == ["milk"]
    assert [c.sku for c in shelf.suggestions(a_store(), code, language="en").products] == ["milk"]
