"""What may stand in for a missing product: what a picker may give, what a customer may wish for.

Only what the process will accept is listed; it judges again when the picker gives one.
rule: docs/rules/picking.md#substitutes
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from punnet.basket.models import Wish
from punnet.catalogue import queries as catalogue
from punnet.catalogue.queries import Sellable
from punnet.foundation import clock, db
from punnet.fulfilment.errors import SubstituteNotAllowed
from punnet.fulfilment.substitutes import Missing, must_be_allowed
from punnet.fulfilment.weighing import accepted
from punnet.inventory import queries as inventory
from punnet.overviews import shelf
from punnet.overviews.picking import PickLine, Walk

MOST = 8
MOST_TO_CHOOSE = 12
NEIGHBOURS = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product that may stand in; the customer pays at most what the missing part would cost."""

    product: Sellable
    available: int  # units or grams that nobody was promised
    dearer: bool


def allows_any(line: PickLine) -> bool:
    """Whether the customer's wish lets anything stand in. "Ask" is none: nobody can be asked."""
    return line.wish in (Wish.BEST, Wish.THESE)


def candidates(walk: Walk, line: PickLine, *, words: str = "", language: str) -> list[Candidate]:
    """Allowed products that are on the shelf: the wished ones, what the words find, or neighbours
    of the same category. Not dearer first, then the nearest price. At most four SQL queries."""
    if not allows_any(line):
        return []
    skus = _asked_for(walk, line, words.strip(), language)
    found = catalogue.sellable(walk.store_id, [*skus, line.sku], on=walk.pick_on, language=language)
    ordered = found.pop(line.sku, None)
    allowed = _allowed(line, found.values(), ordered)
    today = clock.local(walk.time_zone).date()
    left = inventory.available(walk.store_id, [product.sku for product in allowed], today)
    there = [
        Candidate(product, left[product.sku], product.price_minor > line.price_minor)
        for product in allowed
        if left[product.sku] >= (product.step_grams or 1)
    ]
    return sorted(there, key=lambda each: _rank(line, each))[:MOST]


def one(walk: Walk, line: PickLine, sku: str, *, language: str) -> Sellable:
    """The product, if it may stand in. Raises SubstituteNotAllowed. One SQL query."""
    skus = [sku, line.sku]
    found = catalogue.sellable(walk.store_id, skus, on=walk.pick_on, language=language)
    if sku not in found:
        raise SubstituteNotAllowed(reason="not_sold", sku=sku)
    must_be_allowed(line, found[sku], found.get(line.sku))
    return found[sku]


def name_of(walk: Walk, sku: str, language: str) -> str:
    """What the store calls the SKU; empty where it does not sell it. One SQL query."""
    found = catalogue.sellable(walk.store_id, [sku], on=walk.pick_on, language=language)
    return f"{found[sku].name} {found[sku].size}".strip() if sku in found else ""


def unit_range(product: Sellable) -> tuple[int, int]:
    """Grams accepted of one unit of a catch-weight substitute."""
    return accepted(product.kind, 0, product.typical_grams, product.tolerance_percent)


def _asked_for(walk: Walk, line: PickLine, words: str, language: str) -> Collection[str]:
    if words:
        page = shelf.listing(walk.store_id, language=language, q=words, page_size=24)
        return [card.sku for card in page.items]
    if line.wish == Wish.THESE:
        return line.wish_skus
    return _neighbours(walk.store_id, line.category_key, line.sku)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A product in a basket, as if it were missing and anything might stand in."""

    sku: str
    contains: Sequence[str]
    age_limit: int
    wish: str = Wish.BEST
    wish_skus: Sequence[str] = ()


def to_wish_for(
    store_id: int, sku: str, *, chosen: Sequence[str], words: str, on: date, language: str
) -> list[Sellable]:
    """What a customer may name as stand-ins of a product: those `chosen` before, then what the
    words find, or the most popular of its category. Empty where the store does not sell it.
    At most five SQL queries."""
    known = catalogue.sellable(store_id, [sku, *chosen], on=on, language=language)
    wanted = known.pop(sku, None)
    if wanted is None:
        return []
    if words:
        page = shelf.listing(store_id, language=language, q=words, page_size=NEIGHBOURS)
        others = [card.sku for card in page.items]
    else:
        others = _neighbours(store_id, wanted.category_key, sku)
    new = [other for other in others if other not in known]
    found = catalogue.sellable(store_id, new, on=on, language=language) if new else {}
    line = _Wanted(sku, wanted.contains, wanted.age_limit)
    before = _allowed(line, [known[each] for each in chosen if each in known], wanted)
    offered = _allowed(line, [found[each] for each in new if each in found], wanted)
    return [*before, *offered[:MOST_TO_CHOOSE]]


def _neighbours(store_id: int, category_key: str, sku: str) -> list[str]:
    rows = db.read(NEIGHBOURING, store=store_id, category=category_key, sku=sku, most=NEIGHBOURS)
    return [row.sku for row in rows]


def _allowed(
    line: Missing, products: Iterable[Sellable], ordered: Sellable | None
) -> list[Sellable]:
    def may(product: Sellable) -> bool:
        try:
            must_be_allowed(line, product, ordered)
        except SubstituteNotAllowed:
            return False
        return True

    return [product for product in products if may(product)]


def _rank(line: PickLine, each: Candidate) -> tuple[bool, bool, int, str]:
    same_kind = each.product.kind == line.kind
    apart = abs(each.product.price_minor - line.price_minor)
    return not same_kind, each.dearer, apart, each.product.sku


NEIGHBOURING = """
SELECT p.sku FROM catalogue_product p
  JOIN catalogue_category c ON c.id = p.category_id AND c.key = %(category)s
  JOIN catalogue_listing l ON l.product_id = p.id AND l.store_id = %(store)s::bigint AND l.live
 WHERE p.live AND p.sku <> %(sku)s
 ORDER BY p.popularity DESC, p.sku LIMIT %(most)s::int
"""
