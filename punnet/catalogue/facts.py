"""Food facts: what the law asks before a product may go live. rule: docs/rules/facts.md"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from punnet.catalogue.languages import LANGUAGES
from punnet.catalogue.models import Labelling

# annex II of Regulation (EU) 1169/2011, in its order
ALLERGENS = (
    "gluten", "crustaceans", "eggs", "fish", "peanuts", "soy", "milk", "nuts",
    "celery", "mustard", "sesame", "sulphites", "lupin", "molluscs",
)  # fmt: skip
# article 30; fibre may be left out. Energy in kJ and kcal, the others in mg, per 100 g or ml.
NUTRITION = (
    "energy_kj", "energy_kcal", "fat", "saturates", "carbohydrate", "sugars", "protein", "salt",
)  # fmt: skip
_TEXTS = {
    Labelling.FULL: ("name", "ingredients", "storage"),
    Labelling.SINGLE: ("name", "storage"),
    Labelling.ALCOHOL: ("name",),
    Labelling.NONE: ("name",),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a product; texts by language and field."""

    sku: str
    maker: str
    origin: str
    labelling: str
    nutrition: Mapping[str, int]
    texts: Mapping[str, Mapping[str, str]]
    tax_known: bool
    deposit_known: bool


def missing(product: Facts) -> list[str]:
    """The fields that `product` still needs, "ingredients.fi" for a text in one language.

    Food sold from afar shows all mandatory facts before it is bought (article 14), in every
    language that the shop speaks.
    """
    needed = [
        f"{name}.{language}"
        for language in LANGUAGES
        for name in _TEXTS[Labelling(product.labelling)]
        if not product.texts.get(language, {}).get(name)
    ]
    needed += [name for name in ("maker", "origin") if not getattr(product, name)]
    if product.labelling == Labelling.FULL:
        needed += [f"nutrition.{name}" for name in NUTRITION if name not in product.nutrition]
    if not product.tax_known:
        needed.append("tax_class")
    if not product.deposit_known:
        needed.append("deposit_container")
    return needed


def is_code(code: str) -> bool:
    """A GTIN with its right check digit, or a five-digit in-store item number."""
    if not (code.isascii() and code.isdigit()):
        return False
    if len(code) == 5:
        return True
    if len(code) not in (8, 12, 13, 14):
        return False
    digits = [int(digit) for digit in reversed(code)]
    return sum(digit * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0
