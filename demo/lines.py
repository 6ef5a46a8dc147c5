"""The lines of past orders: what lies on the shelves, how much of it is taken, how it was picked."""

from __future__ import annotations

import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from demo.catalogue.spec import ProductSpec
from demo.errands import UNITS, Errand

SHORT_SHARE = 0.02  # of lines, a little above what good grocers reach


@dataclass(frozen=True, slots=True)
class PastLine:
    sku: str
    ordered: int  # units or grams, by the product's kind
    # packed orders and later: units or grams as one number, or one weight per catch-weight unit;
    # (0,) when there was none
    picked: tuple[int, ...] = ()
    short_reason: str = ""  # where less was picked than ordered
    substitute: str = ""  # SKU given instead of what was short …
    substitute_units: int = 0  # … and how many


@dataclass
class Shelf:
    """Products of one category, ready for weighted choice."""

    products: list[ProductSpec] = field(default_factory=list)
    cumulative: list[int] = field(default_factory=list)

    def pick(self, rng: random.Random) -> ProductSpec:
        return self.products[bisect(self.cumulative, rng.random() * self.cumulative[-1])]


class Varied:
    """Products of which none is like another: one of a family, a few of a category."""

    def __init__(self, size: int) -> None:
        self.size, self.most = size, max(2, size // 5)
        self.products: list[ProductSpec] = []
        self.families: set[str] = set()
        self.categories: dict[str, int] = defaultdict(int)

    @property
    def full(self) -> bool:
        return len(self.products) >= self.size

    def offer(self, product: ProductSpec) -> None:
        family = product.sku[:4]  # the last two digits tell its members apart
        if self.full or family in self.families or self.categories[product.category] >= self.most:
            return
        self.families.add(family)
        self.categories[product.category] += 1
        self.products.append(product)


class Mix:
    """The categories of an errand that the shop has, ready for weighted choice."""

    def __init__(self, weights: Mapping[str, float], shelves: Mapping[str, Shelf]) -> None:
        known = {key: weight for key, weight in weights.items() if key in shelves and weight}
        known = known or dict.fromkeys(shelves, 1.0)
        self.shelves = [shelves[key] for key in known]
        self.cumulative = list(accumulate(known.values()))

    def pick(self, rng: random.Random) -> ProductSpec:
        shelf = self.shelves[bisect(self.cumulative, rng.random() * self.cumulative[-1])]
        return shelf.pick(rng)


def shelves_of(products: Sequence[ProductSpec]) -> dict[str, Shelf]:
    shelves: dict[str, Shelf] = defaultdict(Shelf)
    for product in products:
        shelf = shelves[product.category]
        shelf.products.append(product)
        last = shelf.cumulative[-1] if shelf.cumulative else 0
        shelf.cumulative.append(last + product.popularity + 5)
    return dict(shelves)


def amounts(rng: random.Random, products: list[ProductSpec], errand: Errand) -> list[PastLine]:
    return [PastLine(each.sku, amount(rng, each, errand.hunger)) for each in products]


def amount(rng: random.Random, product: ProductSpec, hunger: float) -> int:
    """Units or grams that a household takes of it, within step and cap."""
    if product.kind == "weight":
        step = product.step_grams or 100
        typical = product.typical_grams or step
        # a few apples, but hardly a few melons
        pieces = max(1, round(rng.gammavariate(2.5, 1) * hunger * min(1, 250 / typical)))
        return max(1, round(min(product.cap, pieces * typical) / step)) * step
    usual, spread = UNITS.get(product.category, (1, 2))
    if product.kind == "catch_weight":
        usual, spread = 1, 1
    units = usual + int(rng.random() ** 2 * spread * hunger)
    return max(1, min(product.cap, units))


def _scale(rng: random.Random, product: ProductSpec, quantity: int) -> tuple[int, ...]:
    """What the scale said: units as they are, grams a little off, a weight for each bird."""
    if product.kind == "piece" or not quantity:
        return (quantity,)
    off = min(product.tolerance_percent, 10) / 100
    if product.kind == "weight":
        return (max(1, round(quantity * rng.uniform(1 - off, 1 + off))),)
    typical = product.typical_grams or 1000
    return tuple(max(1, round(typical * rng.uniform(1 - off, 1 + off))) for _ in range(quantity))


def worth(line: PastLine, product: ProductSpec) -> int:
    """The estimate in cents, without deposits."""
    if product.kind == "piece":
        return product.price_minor * line.ordered
    grams = (
        line.ordered if product.kind == "weight" else line.ordered * (product.typical_grams or 0)
    )
    return product.price_minor * grams // 1000


def picked(
    rng: random.Random,
    shelves: Mapping[str, Shelf],
    lines: Sequence[PastLine],
    sold: Sequence[ProductSpec],
) -> list[PastLine]:
    """How the lines were picked. No substitute is a SKU that the order has already."""
    taken = {line.sku for line in lines}
    done = []
    for wanted, product in zip(lines, sold, strict=True):
        line = _picked(rng, shelves, wanted, product)
        if line.substitute in taken:
            line = replace(line, substitute="", substitute_units=0)
        taken.add(line.substitute)
        done.append(line)
    return done


def _picked(
    rng: random.Random, shelves: Mapping[str, Shelf], line: PastLine, product: ProductSpec
) -> PastLine:
    """Whole most often, weighed where it is due, short now and then."""
    if rng.random() < SHORT_SHARE:
        return _short(rng, shelves, line, product)
    return PastLine(line.sku, line.ordered, _scale(rng, product, line.ordered))


def _short(
    rng: random.Random, shelves: Mapping[str, Shelf], line: PastLine, product: ProductSpec
) -> PastLine:
    some = rng.randrange(line.ordered) if product.kind == "piece" and line.ordered > 1 else 0
    reason = rng.choices(("sold_out", "not_found", "damaged", "expired"), (60, 20, 12, 8))[0]
    other = (
        _substitute(shelves, product) if product.kind == "piece" and rng.random() < 0.6 else None
    )
    return PastLine(
        line.sku,
        line.ordered,
        _scale(rng, product, some),
        reason,
        other.sku if other else "",
        line.ordered - some if other else 0,
    )


def _substitute(shelves: Mapping[str, Shelf], product: ProductSpec) -> ProductSpec | None:
    """Another of the category: as large, never dearer, no new allergen, no new age limit."""
    contents = {*product.allergens, *product.may_contain}
    fit = [
        other
        for other in shelves[product.category].products
        if other.sku != product.sku
        and (other.kind, other.net_unit) == (product.kind, product.net_unit)
        and other.price_minor <= product.price_minor
        and other.net_quantity >= product.net_quantity * 3 // 4
        and other.age_limit <= product.age_limit
        and contents.issuperset(other.allergens)
        and contents.issuperset(other.may_contain)
    ]
    return max(fit, key=lambda other: (other.popularity, other.sku), default=None)
