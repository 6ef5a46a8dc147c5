"""The catalogue's promises: complete, lawful, plausible, in three languages, always the same."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from demo.catalogue import CATEGORIES, ProductSpec, build
from demo.catalogue.barcodes import check_digit
from demo.catalogue.brands import BRANDS
from demo.catalogue.compose import TITLE_WIDTH
from demo.catalogue.loanwords import FINNISH, SWEDISH
from demo.packshots.draw import FORMS
from demo.packshots.motifs import MOTIFS
from demo.packshots.produce.scenes import PRODUCE

PRODUCTS = build()
LEAVES = {category.key: category for category in CATEGORIES if category.parent}
LANGUAGES = ("en", "fi", "sv")
FOOD = [product for product in PRODUCTS if product.ingredients["en"]]


def offenders(products: list[ProductSpec], wrong) -> list[str]:
    return [f"{product.sku} {product.names['en']}" for product in products if wrong(product)]


def test_about_three_thousand_products_fill_every_leaf():
    counts = Counter(product.category for product in PRODUCTS)
    assert 2900 <= len(PRODUCTS) <= 3500
    assert set(counts) == set(LEAVES)
    assert min(counts.values()) >= 12


def test_tree_has_twelve_departments_with_names_in_three_languages():
    departments = [category for category in CATEGORIES if category.parent is None]
    assert len(departments) == 12
    assert {leaf.parent for leaf in LEAVES.values()} == {category.key for category in departments}
    for category in CATEGORIES:
        assert all(category.names[language] for language in LANGUAGES)


def test_build_is_always_the_same():
    assert build() == PRODUCTS


def test_skus_codes_and_barcodes_are_unique():
    skus = [product.sku for product in PRODUCTS]
    gtins = [gtin for product in PRODUCTS for gtin in product.gtins]
    codes = [product.in_store_code for product in PRODUCTS if product.in_store_code]
    own = [product.gtins[0] for product in PRODUCTS if product.gtins]
    assert all(re.fullmatch(r"\d{6}", sku) for sku in skus)
    assert all(re.fullmatch(r"\d{5}", code) for code in codes)
    for numbers in (skus, own, gtins, codes):
        assert len(set(numbers)) == len(numbers)


def test_every_barcode_closes_and_is_a_demonstration_number():
    for product in PRODUCTS:
        for gtin in product.gtins:
            assert len(gtin) in (8, 13, 14)
            assert gtin[-1] == check_digit(gtin[:-1])
            assert gtin[len(gtin) == 14 :].startswith("952")
    lengths = Counter(len(gtin) for product in PRODUCTS for gtin in product.gtins)
    assert min(lengths[8], lengths[14]) >= 15


def test_weighed_goods_have_store_codes_and_pieces_have_gtins():
    for product in PRODUCTS:
        weighed = product.kind in ("weight", "catch_weight")
        assert (product.in_store_code is not None) == weighed
        assert bool(product.gtins) != weighed
        assert (product.typical_grams is not None) == weighed
        assert (product.step_grams is not None) == (product.kind == "weight")
    kinds = Counter(product.kind for product in PRODUCTS)
    assert kinds["weight"] >= 100 and kinds["catch_weight"] >= 70


def test_no_two_products_share_name_and_size():
    shown = Counter(
        (product.names[language], product.sizes[language], language, product.kind)
        for product in PRODUCTS
        for language in LANGUAGES
    )
    assert [key for key, count in shown.items() if count > 1] == []


def test_texts_are_complete_in_every_language():
    for product in PRODUCTS:
        for language in LANGUAGES:
            assert product.names[language].strip() == product.names[language] != ""
            assert product.descriptions[language] and product.storage[language]
            assert bool(product.ingredients[language]) == bool(product.ingredients["en"])
            for text in (product.names, product.sizes, product.ingredients, product.descriptions):
                assert not re.search(r"[{}~|@_\[\]]|  | ,|,,", text[language]), text[language]


def test_finnish_and_swedish_write_decimals_with_a_comma():
    for product in PRODUCTS:
        for language in ("fi", "sv"):
            assert not re.search(r"\d\.\d", product.sizes[language] + product.ingredients[language])


_PLAIN = {"and", "with", "for", "the", "from", "size", "kit"}


def _nouns() -> set[str]:
    """Every word of every English product name and ingredient, brands left out."""
    brands = {brand.name for brand in BRANDS}
    words: set[str] = set()
    for product in PRODUCTS:
        name = product.names["en"]
        if product.brand in brands:
            name = name.removeprefix(f"{product.brand} ")
        words |= set(re.findall(r"[^\W\d_]{3,}", f"{name} {product.ingredients['en']}".lower()))
    return words - _PLAIN


@pytest.mark.parametrize(("language", "loanwords"), [("fi", FINNISH), ("sv", SWEDISH)])
def test_no_english_noun_stands_on_a_finnish_or_swedish_page(language, loanwords):
    nouns = _nouns()
    found = Counter()
    for product in PRODUCTS:
        texts = (product.names, product.sizes, product.descriptions, product.ingredients)
        said = " ".join(text[language] for text in (*texts, product.storage)).lower()
        found.update(nouns & set(re.findall(r"[^\W\d_]{3,}", said)))
    assert {word for word in found if word not in loanwords} == set()
    assert loanwords <= set(found), "no longer needed: take them off the list"


# allergen: words that give it away in an ingredient list, and words that only seem to
_SIGNS = {
    "gluten": (r"wheat|\brye\b|barley|\boats?\b|spelt", r"buckwheat|gluten-free oats?|buckwheat"),
    "crustaceans": (r"crustacean|shrimp|crayfish|\bcrab\b", r"$^"),
    "eggs": (r"\begg", r"$^"),
    "fish": (r"\(fish\)|fish sauce|fish roe|surimi", r"crayfish"),
    "peanuts": (r"peanut", r"$^"),
    "soy": (r"soya|\bsoy\b", r"$^"),
    "milk": (
        r"milk|cream|butter|cheese|yoghurt|whey|quark|mozzarella",
        r"cocoa butter|cream of tartar",
    ),
    "nuts": (r"almond|hazelnut|walnut|cashew|pistachio|pecan nut|brazil nut|macadamia", r"$^"),
    "celery": (r"celer", r"$^"),
    "mustard": (r"mustard", r"$^"),
    "sesame": (r"sesame", r"$^"),
    "sulphites": (r"sulphites", r"$^"),
    "lupin": (r"lupin", r"$^"),
    "molluscs": (r"mollusc", r"$^"),
}


@pytest.mark.parametrize("code", sorted(_SIGNS))
def test_allergens_are_those_the_ingredients_name(code):
    sign, seeming = _SIGNS[code]

    def named(product: ProductSpec) -> bool:
        text = re.sub(seeming, "", product.ingredients["en"].lower())
        return bool(re.search(sign, text))

    assert offenders(PRODUCTS, lambda p: named(p) != (code in p.allergens)) == []
    assert offenders(PRODUCTS, lambda p: code in p.allergens and code in p.may_contain) == []


_ANIMAL = (
    r"\b(milk|cream|butter|cheese|whey|yoghurt|quark|mozzarella|egg|honey|gelatine|beef|pork|lamb|"
    r"ham|bacon|chicken|turkey|duck|reindeer|elk|meat|fish|shrimps?|crab|crayfish|mussels|squid|"
    r"scallops|oyster|collagen)\b"
)
_FLESH = (
    r"\b(gelatine|beef|pork|lamb|ham|bacon|chicken|turkey|duck|reindeer|elk|meat|fish|shrimps?|"
    r"crab|crayfish|mussels|squid|scallops|oyster|collagen)\b"
)


def _without(product: ProductSpec, *seeming: str) -> str:
    text = product.ingredients["en"].lower()
    for words in seeming:
        text = text.replace(words, "")
    return text


def test_diet_labels_agree_with_the_ingredients():
    plant = ("cocoa butter", "sea bream")
    for product in FOOD:
        if "vegan" in product.diet:
            assert not re.search(_ANIMAL, _without(product, *plant)), product
            assert "vegetarian" in product.diet
        if "vegetarian" in product.diet:
            assert not re.search(_FLESH, _without(product, *plant)), product
        if "gluten_free" in product.diet:
            assert "gluten" not in product.allergens + product.may_contain, product
        if "lactose-free" in product.names["en"]:
            assert "lactose_free" in product.diet
            milky = re.search(
                r"(?<!lactose-free )(?<!skimmed )\bmilk\b(?! (powder|protein|\)))",
                re.sub(r"\(milk\)", "", _without(product)),
            )
            assert not milky, product.ingredients["en"]


def test_organic_is_said_in_every_language():
    for product in PRODUCTS:
        organic = "organic" in product.diet
        assert organic == ("organic" in product.names["en"].lower())
        assert organic == ("luomu" in product.names["fi"].lower())
        assert organic == ("ekologisk" in product.names["sv"].lower())


def test_energy_is_what_the_nutrients_give():
    for product in FOOD:
        facts = product.nutrition
        assert facts, product
        alcohol = product.alcohol_per_mille / 10 * 0.789
        kcal = (
            facts["fat"] * 9 + facts["carbohydrate"] * 4 + facts["protein"] * 4 + facts["fibre"] * 2
        ) / 1000 + alcohol * 7
        assert abs(facts["energy_kcal"] - kcal) <= max(1, 0.15 * kcal), product
        assert abs(facts["energy_kj"] - facts["energy_kcal"] * 4.184) <= max(5, kcal * 0.63), (
            product
        )


def test_nutrients_fit_into_a_hundred_grams():
    for product in FOOD:
        facts = product.nutrition
        assert facts["saturates"] <= facts["fat"] and facts["sugars"] <= facts["carbohydrate"]
        parts = ("fat", "carbohydrate", "fibre", "protein", "salt")
        assert sum(facts[part] for part in parts) <= 103_000, product
        assert min(facts.values()) >= 0


def test_law_on_alcohol_is_kept():
    for product in PRODUCTS:
        if product.alcohol_per_mille > 12:
            assert (product.age_limit, product.tax_class) == (18, "general")
            assert product.alcohol_per_mille <= 80
            assert product.category in ("beer", "cider")
            if product.category == "beer" or "long drink" in product.names["en"]:
                assert product.alcohol_per_mille <= 55
        else:
            assert product.age_limit == 0


def test_taxes_follow_what_a_thing_is():
    for product in PRODUCTS:
        if product.category == "magazines":
            assert product.tax_class == "reduced"
        elif product.ingredients["en"] and not product.age_limit:
            assert product.tax_class == "food", product
    assert {product.tax_class for product in PRODUCTS} == {"food", "general", "reduced"}


def test_deposits_name_a_container_and_a_count():
    known = {"can", "pet_small", "pet_medium", "pet_large", "glass_small", "glass_large"}
    seen = {product.deposit_container for product in PRODUCTS} - {None}
    assert seen <= known and {"can", "pet_medium", "pet_large", "glass_small"} <= seen
    for product in PRODUCTS:
        assert (product.deposit_container is None) == (product.deposit_count == 0)


def test_prices_are_those_of_a_shop():
    for product in PRODUCTS:
        assert 19 <= product.price_minor <= 8000, product
        assert product.price_minor % 10 in (0, 5, 9)
    price = {(p.names["en"], p.sizes["en"]): p.price_minor for p in PRODUCTS}
    assert 109 <= price["Aittamäki semi-skimmed milk", "1 l"] <= 165
    assert price["Banana", ""] == 169
    assert 590 <= price["Kukkotupa whole chicken", "about 1.3 kg"] <= 790
    assert 140 <= price["Humalaoja lager", "0.33 l"] <= 220


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "milk banana bread eggs butter coffee oat chicken salmon tomato potato lager toilet"
               " nappies cat"),
        ("fi", "maito banaani leipä munat voi kahvi kaura kana lohi tomaatti peruna olut wc-paperi"
               " vaipat kissan"),
        ("sv", "mjölk banan bröd ägg smör kaffe havre kyckling lax tomat potatis öl toalettpapper"
               " blöjor katt"),
    ],
)  # fmt: skip
def test_staples_are_found_in_names(language, words):
    names = " \n".join(product.names[language].lower() for product in PRODUCTS)
    assert [word for word in words.split() if word not in names] == []


def test_walk_goes_from_ambient_through_chilled_to_frozen():
    order = {"ambient": 0, "chilled": 1, "frozen": 2}
    walk = sorted(PRODUCTS, key=lambda product: product.aisle)
    zones = [order[product.zone] for product in walk]
    assert zones == sorted(zones)
    assert all(re.fullmatch(r"A\d\d", product.aisle) for product in PRODUCTS)


def test_fresh_fish_comes_tuesday_to_saturday_and_ordered_cakes_need_a_day():
    fish = [product for product in PRODUCTS if product.category == "fresh_fish"]
    assert {product.weekdays for product in fish} == {0b0111110}
    ordered = [product for product in PRODUCTS if "made-to-order" in product.names["en"]]
    assert len(ordered) >= 4
    assert all(1 <= product.lead_days <= 2 for product in ordered)
    assert not [p for p in PRODUCTS if p.lead_days and p not in ordered]


def test_other_places_of_a_product_are_leaves_too():
    for product in PRODUCTS:
        assert set(product.also_in) <= set(LEAVES) - {product.category}


def test_days_of_life_leave_the_promised_ones():
    for product in PRODUCTS:
        assert 0 <= product.min_life_days < product.life_days
        assert product.cap > 0
        if product.fresh:
            assert product.life_days <= 14


def test_labels_can_be_drawn():
    brands = {brand.key for brand in BRANDS}
    for product in PRODUCTS:
        shot = product.shot
        assert shot and shot.form in FORMS
        assert shot.motif in (PRODUCE if shot.form == "produce" else MOTIFS), product
        assert shot.brand is None or shot.brand in brands
        assert 1 <= len(shot.title) <= 2
        assert all(0 < len(line) <= TITLE_WIDTH for line in shot.title)
        assert 0.45 <= shot.scale <= 1.0
        assert shot.variant


def test_neighbours_do_not_look_the_same():
    """Within a leaf no two shots are alike in all that the drawing is made from."""
    looks = Counter(
        (product.category, shot.form, shot.brand, shot.title, shot.motif, shot.variant, shot.size)
        for product in PRODUCTS
        if (shot := product.shot) and shot.form != "produce"
    )
    assert [look for look, count in looks.items() if count > 1] == []


def test_a_page_of_a_leaf_has_several_brands_and_forms_of_popularity():
    loose = {"fresh_fish", "magazines", "cats", "dogs"}
    for leaf in LEAVES:
        shelf = [product for product in PRODUCTS if product.category == leaf]
        if leaf not in loose:
            assert len({product.brand for product in shelf}) >= 2, leaf
    popular = sorted((product.popularity for product in PRODUCTS), reverse=True)
    assert popular[0] == 1000
    assert sum(popular[:300]) > 0.35 * sum(popular) > 0
    assert popular[len(popular) // 2] < 150
