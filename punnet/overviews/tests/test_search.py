"""Search finds what people mean: a small shop, what is typed, what must come first."""

from __future__ import annotations

import pytest

from punnet.catalogue import actions
from punnet.catalogue.tests.factories import a_category, a_product, a_store, product_details
from punnet.foundation.actors import OPERATOR
from punnet.overviews import search, shelf

pytestmark = pytest.mark.django_db

# sku | category | popularity | English | Finnish | Swedish
SHOP = """
whole|milk|900|Aittamäki whole milk|Aittamäki täysmaito|Aittamäki standardmjölk
choc-milk|chocolate|950|Sokerisiipi milk chocolate|Sokerisiipi maitosuklaa|Sokerisiipi mjölkchoklad
oat|plant|800|Kotipelto oat drink|Kotipelto kaurajuoma|Kotipelto havredryck
banana|fruit|1000| Banana|Banaani|Banan
apple|fruit|990|Apple|Omena|Äpple
smoothie|juices|300|Marjasuo banana smoothie|Marjasuo banaanismoothie|Marjasuo banansmoothie
icecream|frozen|500|Kaukomaa vanilla ice cream|Kaukomaa vaniljajäätelö|Kaukomaa vaniljglass
paper|paper|400|Kotipelto toilet paper|Kotipelto wc-paperi|Kotipelto toalettpapper
rye|bread|700|Uuniharju rye bread|Uuniharju ruisleipä|Uuniharju rågbröd
beer|beer|600|Humalaoja lager beer|Humalaoja lagerolut|Humalaoja lageröl
lager|beer|880|Humalaoja pale lager|Humalaoja vaalea lager|Humalaoja ljus lager
beef|mince|610|Lean minced beef|Naudan paistijauheliha|Mager nötfärs
burgers|mince|620|Hamburger patties|Hampurilaispihvit|Hamburgare
olive|tins|650|Valdirame olives|Valdirame oliivit|Valdirame oliver
cola|drinks|640|Hopealähde cola|Hopealähde kola|Hopealähde cola
"""
CATEGORIES = {
    "milk": ("Milk", "Maidot", "Mjölk"),
    "fruit": ("Bananas and apples", "Banaanit ja omenat", "Bananer och äpplen"),
    "beer": ("Beer", "Oluet", "Öl"),
    "meat": ("Meat and poultry", "Liha ja siipikarja", "Kött och fågel"),
    "mince": ("Mince and burgers", "Jauhelihat ja pihvit", "Köttfärs och burgare"),
}
ABOVE = {"mince": "meat"}


@pytest.fixture
def shop() -> int:
    for key, (en, fi, sv) in CATEGORIES.items():
        a_category(key, ABOVE.get(key), en=en, fi=fi, sv=sv)
    for row in SHOP.strip().splitlines():
        sku, category, popularity, en, fi, sv = (cell.strip() for cell in row.split("|"))
        a_product(
            sku, category=category, popularity=int(popularity), name={"en": en, "fi": fi, "sv": sv}
        )
    actions.rebuild_search_words()
    return a_store()


def found(shop: int, q: str, language: str) -> list[str]:
    return [card.sku for card in shelf.listing(shop, language=language, q=q).items]


@pytest.mark.parametrize(
    ("language", "q", "first"),
    [
        ("en", "milk", "whole"),  # not the chocolate, though more people buy it
        ("en", "MILK ", "whole"),
        ("en", "banana", "banana"),
        ("en", "bananas", "banana"),
        ("en", "bannana", "banana"),
        ("en", "banaan", "banana"),
        ("en", "mlik", "whole"),
        ("en", "chocolat", "choc-milk"),
        ("en", "choclate", "choc-milk"),
        ("en", "oat milk", "oat"),
        ("en", "loo roll", "paper"),
        ("en", "ice cream", "icecream"),
        ("en", "vanilla", "icecream"),
        ("en", "rye", "rye"),
        ("en", "aittamaki", "whole"),
        ("en", "jäätelö", "icecream"),  # somebody thinks in another of the shop's languages
        ("fi", "maito", "whole"),
        ("fi", "maitoa", "whole"),
        ("fi", "jaatelo", "icecream"),
        ("fi", "jäätelö", "icecream"),
        ("fi", "juoma", "oat"),
        ("fi", "leipä", "rye"),
        ("fi", "kaura", "oat"),
        ("fi", "olut", "beer"),
        ("fi", "vessapaperi", "paper"),
        ("fi", "banaania", "banana"),
        ("sv", "mjölk", "whole"),
        ("sv", "mjolk", "whole"),
        ("sv", "glass", "icecream"),
        ("sv", "öl", "beer"),  # neither olives nor cola
        ("sv", "bröd", "rye"),
        ("sv", "dryck", "oat"),
        ("sv", "äpplen", "apple"),
    ],
)
def test_what_people_type_finds_what_they_mean_first(shop, language, q, first):
    assert found(shop, q, language)[:1] == [first]


def test_a_category_that_names_two_things_does_not_find_the_other(shop):
    assert found(shop, "banana", "en") == ["banana", "smoothie"]


@pytest.mark.parametrize(
    ("language", "q", "skus"),
    [
        ("en", "beer", ["beer", "lager"]),  # called so first, however few buy it
        ("fi", "oluet", ["lager", "beer"]),
        ("sv", "öl", ["beer", "lager"]),
        ("en", "minced meat", ["beef"]),  # "minced" by its name, "meat" by the department's
        ("en", "meat", ["burgers", "beef"]),
        ("fi", "liha", ["beef", "burgers"]),
        ("sv", "kött", ["burgers", "beef"]),
        ("sv", "köttfärs", ["beef"]),  # the burgers' name says that they are the other thing
        ("fi", "jauhelihat", ["beef"]),
        ("en", "burgers", ["burgers"]),
    ],
)
def test_words_of_categories_find_what_hangs_in_them_behind_what_is_called_so(
    shop, language, q, skus
):
    assert found(shop, q, language) == skus


def test_a_renamed_category_is_found_by_its_new_name_after_the_nightly_job(shop):
    actions.import_categories(
        [
            actions.CategoryDetails(
                "beer", {"en": "Ale", "fi": "Kalja", "sv": "Bärs"}, "drinks", position=1
            )
        ]
    )
    actions.rebuild_search_words()
    assert found(shop, "ale", "en") == ["lager", "beer"]
    assert found(shop, "beer", "en") == ["beer"]


def test_a_product_hung_elsewhere_is_found_there_at_once(shop):
    details = product_details("lager", category="fruit", name="Humalaoja pale lager")
    actions.import_products([details])
    assert found(shop, "beer", "en") == ["beer"]


def test_a_corrected_search_says_what_it_searched(shop):
    assert shelf.listing(shop, language="en", q="rye bred").corrected == "rye bread"
    assert shelf.listing(shop, language="en", q="rye bread").corrected == ""


@pytest.mark.parametrize(
    "q",
    [
        "xyzzyq",
        "milk xyzzyq",
        "'",
        "!!!",
        "\\",
        "a'b:*&|!()<->",
        "𝕫",
        "%",
        "_" * 200,
        "milk " * 500,
        "0" * 300,
        "\x00milk",
    ],
)
def test_whatever_is_typed_is_answered(shop, q):
    shelf.listing(shop, language="en", q=q)
    shelf.suggestions(shop, q, language="sv")


def test_nothing_but_signs_finds_nothing(shop):
    assert found(shop, "!!!", "en") == []
    assert shelf.suggestions(shop, " ", language="en") == shelf.Suggestions()


def test_withdrawn_products_are_not_found(shop):
    actions.withdraw("whole", actor=OPERATOR)
    assert "whole" not in found(shop, "milk", "en")


def test_suggestions_complete_words_and_name_categories_and_products(shop):
    said = shelf.suggestions(shop, "rye br", language="en")
    assert said.completions == ["rye bread"]
    assert [card.sku for card in said.products] == ["rye"]
    said = shelf.suggestions(shop, "mil", language="en")
    assert (said.completions, [c.key for c in said.categories]) == (["milk"], ["milk"])
    assert {card.sku for card in said.products} == {"whole", "choc-milk"}


@pytest.mark.parametrize(
    ("typed", "meant", "expected"),
    [
        ("milk", "milk", 0),
        ("mlik", "milk", 1),
        ("milkk", "milk", 1),
        ("mik", "milk", 1),
        ("bannana", "banana", 1),
        ("bread", "beard", 2),
        ("", "ab", 2),
    ],
)
def test_slips_of_the_finger_are_counted(typed, meant, expected):
    assert search.slips(typed, meant) == expected
