"""Which products a list has and in what order: the dear half of a list, kept for some seconds.

What a page shows of a product (price, what is left) is read anew each time; see shelf.py.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from punnet.catalogue.languages import dictionary, known
from punnet.foundation import clock, db
from punnet.overviews import shelf_sql
from punnet.overviews.cursors import After
from punnet.overviews.kept import Kept
from punnet.overviews.search import Reading


@dataclass(frozen=True, slots=True)
class Filters:
    """How many of the listed products a further filter would leave."""

    diet: Mapping[str, int] = field(default_factory=dict)
    without: Mapping[str, int] = field(default_factory=dict)  # by allergen
    on_offer: int = 0


@dataclass(frozen=True, slots=True)
class Ranking:
    """Ids of products by their sort's key. `category_id` is None for an unknown category."""

    category_id: int | None
    ids: Sequence[int]
    keys: Sequence[Any]
    filters: Filters

    def page(self, size: int, after: After | None) -> tuple[Sequence[int], After | None]:
        """The ids that come next, and the last of them when there are more."""
        first = self._behind(after) if after else 0
        ids = self.ids[first : first + size]
        if not ids or first + size >= len(self.ids):
            return ids, None
        return ids, After(self.keys[first + size - 1], ids[-1])

    def _behind(self, after: After) -> int:
        places = range(len(self.ids))
        return bisect_right(
            places, (after.key, after.id), key=lambda at: (self.keys[at], self.ids[at])
        )


@dataclass(frozen=True, slots=True)
class Sought:
    """What a list is of. Whoever asks for the same gets the same ranking."""

    store_id: int
    language: str
    sort: str
    category: str | None = None
    reading: Reading | None = None
    without: tuple[str, ...] = ()
    diet: tuple[str, ...] = ()
    on_offer: bool = False
    skus: tuple[str, ...] | None = None
    on: date | None = None


kept: Kept[Ranking | None] = Kept(most=300)  # 16 bytes a product and list: at most some 30 MB


def ranking(sought: Sought) -> Ranking | None:
    """None: no such store. One SQL query; none when the same was asked a moment ago."""
    if sought.skus is not None:
        return _read(sought)  # one person's own goods: nobody else will ask
    return kept.get(sought, lambda: _read(sought))


def named_so(store_id: int, reading: Reading) -> Sequence[int]:
    """Products with words in their names that begin with those typed: the most relevant of the
    most popular. One SQL query."""
    words = [*reading.before.split(), reading.ending]
    row = db.read_one(
        shelf_sql.NAMED_SO,
        store=store_id,
        on=None,
        now=clock.now(),
        beginnings=" & ".join(f"'{word}':*" for word in words),
        **_asked(reading),
    )
    return (row and row.ids) or ()


def _read(sought: Sought) -> Ranking | None:
    reading = sought.reading
    sql = shelf_sql.ranked(
        sought.sort,
        words=bool(reading and reading.terms),
        code=bool(reading and reading.code),
        category=sought.category is not None,
        skus=sought.skus is not None,
        on_offer=sought.on_offer,
    )
    row = db.read_one(
        sql,
        store=sought.store_id,
        language=known(sought.language),
        on=sought.on,
        now=clock.now(),
        category=sought.category,
        without=list(sought.without),
        diet=list(sought.diet),
        **({"skus": list(sought.skus)} if sought.skus is not None else {}),
        **_asked(reading),
    )
    if row is None:
        return None
    whole = sought.sort != "name"
    keys = array("q", row.keys or ()) if whole else tuple(row.keys or ())
    return Ranking(row.category_id, array("q", row.ids or ()), keys, _filters(row.filters))


def _asked(reading: Reading | None) -> dict[str, Any]:
    if reading is None:
        return {}
    if reading.code:
        return {"code": reading.code}
    return {
        "dictionary": dictionary(reading.language),
        "search_language": reading.language,
        "terms": reading.terms,
        "by_name": reading.by_name,
        "by_some": reading.by_some,
        "by_category": reading.by_category,
        "ending": reading.ending,
        "stem": reading.stem,
    }


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
