"""Food facts that follow from a recipe: its text, allergens, diets; and energy from nutrients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from demo.catalogue.categories import Category
from demo.catalogue.family import LANGUAGES, Family
from demo.catalogue.ingredients import INGREDIENTS, Ingredient
from demo.catalogue.naming import Variant

# The order of annex II of Regulation (EU) 1169/2011.
ALLERGENS = (
    "gluten", "crustaceans", "eggs", "fish", "peanuts", "soy", "milk", "nuts",
    "celery", "mustard", "sesame", "sulphites", "lupin", "molluscs",
)  # fmt: skip
NUTRIENTS = ("fat", "saturates", "carbohydrate", "sugars", "fibre", "protein", "salt")
# rule: annex XIV of Regulation (EU) 1169/2011, kJ and kcal per gram
_KJ = {"fat": 37, "carbohydrate": 17, "fibre": 8, "protein": 17}
_KCAL = {"fat": 9, "carbohydrate": 4, "fibre": 2, "protein": 4}
_ALCOHOL_KJ, _ALCOHOL_KCAL, _ALCOHOL_DENSITY = 29, 7, 0.789
_ORGANIC = (
    "Agricultural ingredients from organic farming",
    "Maatalousperäiset raaka-aineet luomutuotannosta",
    "Jordbruksråvarorna kommer från ekologisk odling",
)


@dataclass(frozen=True)
class Part:
    """One ingredient of a recipe, with its percentage where the law asks for it."""

    ingredient: Ingredient
    percent: str


def recipe(family: Family, variant: Variant) -> tuple[Part, ...]:
    """Reads "milk [sugar @8] culture": @8 is the flavour at 8 %, brackets need a flavour."""
    text = variant.option("r", family.recipe)
    if variant.flavour is None or not variant.flavour.adds:
        while "[" in text:
            before, _, rest = text.partition("[")
            text = before + rest.partition("]")[2]
    swaps = {old: new for label in variant.labels for old, new in label.swap}
    dropped = {key for label in variant.labels for key in label.drop}
    parts: dict[str, Part] = {}
    for token in _tokens(text, variant):
        key, _, percent = token.partition(":")
        key = swaps.get(key, key)
        if key not in dropped and key not in parts:
            if key not in INGREDIENTS:
                raise ValueError(f"family {family.number}: unknown ingredient {key!r}")
            parts[key] = Part(INGREDIENTS[key], percent)
    return tuple(parts.values())


def _tokens(text: str, variant: Variant) -> list[str]:
    tokens: list[str] = []
    for token in text.replace("[", " ").replace("]", " ").split():
        if not token.startswith("@"):
            tokens.append(token)
        elif variant.flavour and variant.flavour.adds:
            first, *others = variant.flavour.adds.split("+")
            percent = f":{token[1:]}" if len(token) > 1 else ""
            tokens += [first + percent, *others]
    return tokens


def ingredients_text(parts: tuple[Part, ...], variant: Variant) -> dict[str, str]:
    if not parts:
        return dict.fromkeys(LANGUAGES, "")
    organic = any(label.key == "organic" for label in variant.labels)
    said = {}
    for index, language in enumerate(LANGUAGES):
        text = ", ".join(_say(part, index) for part in parts)
        said[language] = text[0].upper() + text[1:] + "."
        if organic:
            said[language] += f" {_ORGANIC[index]}."
    return said


def _say(part: Part, index: int) -> str:
    name = part.ingredient.names[index]
    if not part.percent:
        return name
    percent = part.percent if index == 0 else part.percent.replace(".", ",")
    return f"{name} {percent} %" if index else f"{name} {percent}%"


def food_facts(
    family: Family, variant: Variant, parts: tuple[Part, ...], leaf: Category
) -> dict[str, Any]:
    contains = _allergens(parts)
    traces = leaf.may_contain if family.may_contain is None else tuple(family.may_contain.split())
    traces = tuple(code for code in traces if code not in contains)
    claims = [*family.diet.split(), *variant.option("d").split("+")]
    claims += [claim for label in variant.labels for claim in label.diet]
    if "gluten_free" in claims:
        traces = tuple(code for code in traces if code != "gluten")
    return {
        "allergens": contains,
        "may_contain": traces,
        "diet": _diet(parts, contains, traces, {claim for claim in claims if claim}),
        "nutrition": _nutrition(family, variant),
    }


def _allergens(parts: tuple[Part, ...]) -> tuple[str, ...]:
    found = {
        code
        for part in parts
        if part.ingredient.allergen
        for code in part.ingredient.allergen.split("+")
    }
    return tuple(code for code in ALLERGENS if code in found)


def _diet(
    parts: tuple[Part, ...], contains: tuple[str, ...], traces: tuple[str, ...], claims: set[str]
) -> tuple[str, ...]:
    """What follows from the recipe, and what the label claims. No claims about soap."""
    found = set(claims)
    sources = {part.ingredient.source for part in parts}
    if parts or "produce" in claims:
        if sources <= {"p", "w"}:
            found.add("vegan")
        if sources <= {"p", "w", "m", "e", "h"}:
            found.add("vegetarian")
        if "milk" not in contains and "milk" not in traces:
            found.add("lactose_free")
        if "gluten" not in contains and "gluten" not in traces:
            found.add("gluten_free")
    order = ("vegan", "vegetarian", "lactose_free", "gluten_free", "organic")
    return tuple(label for label in order if label in found)


def _nutrition(family: Family, variant: Variant) -> dict[str, int]:
    text = variant.option("n", family.nutrition)
    if not text:
        return {}
    grams = dict(zip(NUTRIENTS, map(float, text.split()), strict=True))
    if variant.flavour:
        grams["carbohydrate"] += family.flavour_sugar
        grams["sugars"] += family.flavour_sugar
    if any(label.key in ("sugar_free", "unsweetened") for label in variant.labels):
        grams["carbohydrate"] -= grams["sugars"] * 0.9
        grams["sugars"] *= 0.1
    if any(label.key == "unsalted" for label in variant.labels):
        grams["salt"] = min(grams["salt"], 0.02)
    per_mille = int(variant.option("a", str(family.alcohol)))
    alcohol = per_mille / 10 * _ALCOHOL_DENSITY
    return {
        "energy_kj": round(sum(grams[k] * _KJ[k] for k in _KJ) + alcohol * _ALCOHOL_KJ),
        "energy_kcal": round(sum(grams[k] * _KCAL[k] for k in _KCAL) + alcohol * _ALCOHOL_KCAL),
        **{key: round(grams[key] * 1000) for key in NUTRIENTS},
    }
