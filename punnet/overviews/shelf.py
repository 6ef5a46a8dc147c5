"""The shelf as customers see it: lists, search, the product page. Reads only, by hand-written SQL.

`listing` costs one SQL query, two with words to search, one more with a slot and alcohol on the
page; `product` one, and one more likewise; `suggestions` three; `categories` one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from punnet.catalogue.languages import dictionary, known
from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.overviews import cards, cursors, search, shelf_sql
from punnet.overviews.cards import Card, When

SORTS = ("relevance", "popular", "price", "-price", "comparison_price", "name")
LARGEST_PAGE = 100
SUGGESTED = 6


@dataclass(frozen=True, slots=True)
class Filters:
    """How many of the listed products a further filter would leave."""

    diet: Mapping[str, int] = field(default_factory=dict)
    without: Mapping[str, int] = field(default_factory=dict)  # by allergen
    on_offer: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """`total` counts all pages. `corrected`: what was searched instead of what was typed."""

    items: list[Card]
    next: str | None
    total: int
    filters: Filters
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A category by key and name."""

    key: str
    name: str
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A category with the number of products that the store sells in it and below."""

    key: str
    name: str
    tint: str
    count: int
    children: list[Branch]


@dataclass(frozen=True, slots=True)
class ProductPage:
    """Nutrition per 100 g or ml: energy in kJ and kcal, the others in mg. `path`: root first."""

    card: Card
    description: str
    ingredients: str
    storage: str
    nutrition: Mapping[str, int]
    origin: str
    maker: str
    net_quantity: int
    net_unit: str
    labelling: str
    min_life_days: int
    lead_days: int
    weekdays: int
    path: list[Step]
    language: str  # of the texts: another than asked when they have not been translated


@dataclass(frozen=True, slots=True)
class Suggestions:
    completions: list[str] = field(default_factory=list)
    categories: list[Step] = field(default_factory=list)
    products: list[Card] = field(default_factory=list)


def listing(  # noqa: PLR0913  the public contract's own parameters
    store_id: int,
    *,
    language: str,
    category: str | None = None,
    q: str | None = None,
    sort: str | None = None,
    without_allergens: Sequence[str] = (),
    diet: Sequence[str] = (),
    on_offer: bool = False,
    skus: Sequence[str] | None = None,
    slot_day: date | None = None,
    slot_hours: tuple[time, time] | None = None,
    page_size: int = 48,
    cursor: str | None = None,
    reading: search.Reading | None = None,
) -> Page:
    """A page of what the store sells, for the slot's day, or for today when none is chosen.

    `without_allergens` leaves out what contains or may contain them. `sort`: by relevance when
    there is a query, else by popularity. `slot_hours` are the store's wall clock. `skus` lists
    only these. `reading`: a query that has been read already.
    Raises Invalid for an unknown sort, a page size out of 1 to 100, a cursor of another list;
    NotFound for an unknown store or category.
    """
    if reading is None and q and q.strip():
        reading = search.read(q, language)
    sort = sort or ("relevance" if reading else "popular")
    if sort not in SORTS:
        raise Invalid.field("sort", f"must be one of {', '.join(SORTS)}")
    if not 1 <= page_size <= LARGEST_PAGE:
        raise Invalid.field("page_size", f"must be 1 to {LARGEST_PAGE}")
    if reading and not (reading.terms or reading.code):
        return Page([], None, 0, Filters())  # nothing but punctuation was typed
    after = cursors.read(cursor, sort)
    sql = shelf_sql.listing(
        sort,
        words=bool(reading and reading.terms),
        code=bool(reading and reading.code),
        category=category is not None,
        skus=skus is not None,
        on_offer=on_offer,
        after=after is not None,
    )
    params = {
        "store": store_id,
        "language": known(language),
        "on": slot_day,
        "now": clock.now(),
        "category": category,
        "without": list(without_allergens),
        "diet": list(diet),
        "rows": page_size + 1,
        **({"after_key": after.key, "after_id": after.id} if after else {}),
        **({"skus": list(skus)} if skus is not None else {}),
        **_asked(reading),
    }
    rows = db.read(sql, **params)
    if not rows:
        raise NotFound(store=store_id)
    if category is not None and rows[0].category_id is None:
        raise NotFound(category=category)
    when = When(slot_day, *(slot_hours or (None, None)))
    return _page(rows, when, sort, page_size, reading)


def _asked(reading: search.Reading | None) -> dict[str, Any]:
    if reading is None:
        return {}
    if reading.code:
        return {"code": reading.code}
    return {
        "dictionary": dictionary(reading.language),
        "search_language": reading.language,
        "terms": reading.terms,
        "by_name": reading.by_name,
        "by_category": reading.by_category,
        "ending": reading.ending,
        "stem": reading.stem,
    }


def _page(
    rows: list[Any], when: When, sort: str, page_size: int, reading: search.Reading | None
) -> Page:
    shown = [row for row in rows[:page_size] if row.id is not None]
    items = cards.within_hours([cards.card(row, when) for row in shown], when, rows[0].country)
    more = len(rows) > page_size
    return Page(
        items,
        cursors.write(sort, shown[-1].key, shown[-1].id) if more else None,
        rows[0].total,
        _filters(rows[0].filters),
        reading.corrected if reading else "",
    )


def _filters(groups: list[dict[str, Any]] | None) -> Filters:
    diet: Counter[str] = Counter()
    within: Counter[str] = Counter()
    groups = groups or []
    for group in groups:
        diet.update(dict.fromkeys(group["diet"], group["n"]))
        within.update(dict.fromkeys({*group["contains"], *group["may"]}, group["n"]))
    total = sum(group["n"] for group in groups)
    return Filters(
        diet=dict(diet),
        without={allergen: total - n for allergen, n in within.items()},
        on_offer=sum(group["reduced"] for group in groups),
    )


def product(
    store_id: int,
    sku: str,
    *,
    language: str,
    slot_day: date | None = None,
    slot_hours: tuple[time, time] | None = None,
) -> ProductPage:
    """One product with its food facts. Raises NotFound when the store does not sell it."""
    row = db.read_one(
        shelf_sql.PRODUCT,
        store=store_id,
        sku=sku,
        language=known(language),
        on=slot_day,
        now=clock.now(),
    )
    if row is None:
        raise NotFound(sku=sku)
    when = When(slot_day, *(slot_hours or (None, None)))
    return ProductPage(
        card=cards.within_hours([cards.card(row, when)], when, row.country)[0],
        description=row.description,
        ingredients=row.ingredients,
        storage=row.storage,
        nutrition=row.nutrition,
        origin=row.origin,
        maker=row.maker,
        net_quantity=row.net_quantity,
        net_unit=row.net_unit,
        labelling=row.labelling,
        min_life_days=row.min_life_days,
        lead_days=row.lead_days,
        weekdays=row.weekdays,
        path=[Step(each["key"], each["name"]) for each in row.path],
        language=row.text_language,
    )


def suggestions(store_id: int, q: str, *, language: str) -> Suggestions:
    """What may be meant while somebody types: at most six words, categories and products."""
    reading = search.read(q, language, typing=True)
    if not (reading.terms or reading.code):
        return Suggestions()
    page = listing(store_id, language=language, reading=reading, page_size=SUGGESTED)
    if reading.code:
        return Suggestions(products=page.items)
    rows = db.read(
        shelf_sql.SUGGESTIONS,
        language=reading.language,
        beginning=reading.ending,
        most=SUGGESTED,
    )
    return Suggestions(
        completions=[reading.before + row.name for row in rows if row.what == "word"],
        categories=[Step(row.key, row.name, row.tint) for row in rows if row.what == "category"],
        products=page.items,
    )


def categories(store_id: int, *, language: str) -> list[Branch]:
    """The tree of what the store sells; branches without a product are left out."""
    rows = db.read(shelf_sql.CATEGORIES, store=store_id, language=known(language))
    branches = {row.key: Branch(row.key, row.name, row.tint, row.count, []) for row in rows}
    for row in rows:
        if row.parent and row.count:
            branches[row.parent].children.append(branches[row.key])
    return [branches[row.key] for row in rows if row.parent is None and row.count]
