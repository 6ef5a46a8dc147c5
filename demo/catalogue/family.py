"""How a table row reads: one Family is one noun, sold by some brands in some kinds and sizes.

The two small notations used in the tables:

types, one a line:   key | English | Finnish | Swedish [| option=value ...]
    "~" in a name stands for the family's noun, "{}" for the flavour.
    options: g gender, x price factor, n nutrition, r recipe, v colour, m motif, t label title,
    o origin, d diet claims ("+"), w typical grams of one piece, a alcohol per mille
offers, one a line:  brands: variants | sizes [| option=value ...]
    brand "-" is none; a variant is labels, flavour and type joined by "+", or "plain";
    a size is "1.5l=2.19@bottle_pet": amount, price in euros (per kg for weighed goods), form

Numbers make SKUs (number × 100 + index), so rows are only ever appended to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

LANGUAGES = ("en", "fi", "sv")


@dataclass(frozen=True)
class Type:
    """A kind within a family that has its own name: "skimmed milk" in milk."""

    key: str
    names: tuple[str, str, str]
    options: dict[str, str]


@dataclass(frozen=True)
class Offer:
    """One product to be: who sells which variant in which size at what price."""

    brand: str | None
    variant: str
    size: str
    price: float
    form: str | None
    options: dict[str, str]


@dataclass(frozen=True)
class Family:
    number: int  # four digits; the first two are the department
    category: str
    noun: tuple[str, str, str, str]  # en, fi, sv, gender: n, t or p (plural); "np": plural in fi
    offers: str
    types: str = ""
    form: str = "box"
    motif: str = "star"
    recipe: str = ""
    nutrition: str = ""  # g per 100: fat saturates carbohydrate sugars fibre protein salt
    flavour_sugar: float = 0  # grams of sugar that any flavour adds
    pop: int = 200
    kind: str = "piece"
    step: int = 100
    tolerance: int = 10
    origin: str | None = None
    also_in: str = ""
    storage: str | None = None
    life: int | None = None
    min_life: int | None = None
    weekdays: int | None = None
    fresh: bool | None = None
    age: int = 0
    alcohol: int = 0
    deposit: str = ""  # container inside multi-packs; single packs go by their form
    tax: str | None = None
    cap: int | None = None
    may_contain: str | None = None
    diet: str = ""
    gtin8: int | None = None  # hundreds of the four digits of short barcodes
    tint: str | None = None
    about: tuple[str, str, str] | None = None
    title: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    @cached_property
    def type_table(self) -> dict[str, Type]:
        return {row.key: row for row in map(_read_type, _rows(self.types))}

    def each_offer(self) -> Iterator[Offer]:
        for row in _rows(self.offers):
            head, sizes, *rest = (part.strip() for part in row.split("|"))
            brands, variants = head.split(":")
            options = _options(rest[0]) if rest else {}
            for brand in _words(brands):
                for variant in _words(variants):
                    for size in _words(sizes):
                        yield _offer(brand, variant, size, options)


def _offer(brand: str, variant: str, size: str, options: dict[str, str]) -> Offer:
    amount, _, price = size.partition("=")
    euros, _, form = price.partition("@")
    return Offer(
        None if brand == "-" else brand, variant, amount, float(euros), form or None, options
    )


def _read_type(row: str) -> Type:
    key, en, fi, sv, *rest = (part.strip() for part in row.split("|"))
    return Type(key, (en, fi, sv), _options(";".join(rest)))


def _options(text: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in text.split(";") if part.strip())
    return {key.strip(): value.strip() for key, value in pairs}


def _rows(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()
