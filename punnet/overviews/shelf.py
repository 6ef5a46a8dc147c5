"""The shelf as customers see it: lists, search, the product page. Reads only, by hand-written SQL.

`listing` costs two SQL queries, three with words to search, one more with a slot and alcohol on
the page; `product` one, and one more likewise; `suggestions` four or five; `categories` one. What
a list has, its order and counts, the tree and how words are read are kept for
settings.SHELF_SECONDS: asked again, `listing` and `suggestions` cost one query, `categories`
none. Cards are always as they stand now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from punnet.catalogue.languages import known
from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.overviews import cards, cursors, ranking, search, shelf_sql, shown
from punnet.overviews.cards import Card, When
from punnet.overviews.kept import Kept
from punnet.overviews.ranking import Filters, Sought

SORTS = ("relevance", "popular", "price", "-price", "comparison_price", "name")
LARGEST_PAGE = 100
SUGGESTED = 6


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
    sought = Sought(
        store_id,
        known(language),
        sort,
        category=category,
        reading=reading,
        without=tuple(without_allergens),
        diet=tuple(diet),
        on_offer=on_offer,
        skus=None if skus is None else tuple(skus),
        on=slot_day,
    )
    ranked = ranking.ranking(sought)
    if ranked is None:
        raise NotFound(store=store_id)
    if category is not None and ranked.category_id is None:
        raise NotFound(category=category)
    ids, last = ranked.page(page_size, after)
    return Page(
        shown.now(store_id, ids, known(language), When(slot_day, *(slot_hours or (None, None)))),
        cursors.write(sort, last.key, last.id) if last else None,
        len(ranked.ids),
        ranked.filters,
        reading.corrected if reading else "",
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
        card=cards.within_hours(
            [cards.card(row, row, *cards.availability(row, row, when))], when, row.country
        )[0],
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
    if reading.code:
        page = listing(store_id, language=language, reading=reading, page_size=SUGGESTED)
        return Suggestions(products=page.items)
    meant = _meant.get((store_id, reading), lambda: _mean(store_id, reading))
    return replace(meant.said, products=shown.now(store_id, meant.ids, known(language), When()))


@dataclass(frozen=True, slots=True)
class _Meant:
    said: Suggestions  # without products: these are read as they stand now
    ids: Sequence[int]


_meant: Kept[_Meant] = Kept(most=1_000)


def _mean(store_id: int, reading: search.Reading) -> _Meant:
    ids = ranking.named_so(store_id, reading)
    if len(ids) < SUGGESTED:  # few are called so: look into sizes and descriptions too
        every = ranking.ranking(Sought(store_id, reading.language, "relevance", reading=reading))
        ids = every.ids if every else []
    rows = db.read(
        shelf_sql.SUGGESTIONS,
        language=reading.language,
        beginning=reading.ending,
        most=SUGGESTED,
    )
    said = Suggestions(
        [reading.before + row.name for row in rows if row.what == "word"],
        [Step(row.key, row.name, row.tint) for row in rows if row.what == "category"],
    )
    return _Meant(said, ids[:SUGGESTED])


def categories(store_id: int, *, language: str) -> list[Branch]:
    """The tree of what the store sells; branches without a product are left out."""
    key = (store_id, known(language))
    return _trees.get(key, lambda: _tree(*key))


_trees: Kept[list[Branch]] = Kept(most=100)


def _tree(store_id: int, language: str) -> list[Branch]:
    rows = db.read(shelf_sql.CATEGORIES, store=store_id, language=language)
    branches = {row.key: Branch(row.key, row.name, row.tint, row.count, []) for row in rows}
    for row in rows:
        if row.parent and row.count:
            branches[row.parent].children.append(branches[row.key])
    return [branches[row.key] for row in rows if row.parent is None and row.count]


def forget() -> None:
    """Whatever this process has kept."""
    for each in (_trees, _meant, ranking.kept, search.kept, shown.facts):
        each.clear()
