"""The products of one page as they stand now. Reads only, by hand-written SQL.

What a product is stays the same while its version does, so a process keeps it with the version:
PostgreSQL is asked for prices, deposits and what is left, and for the whole only where a product
is new here or its version has grown. Nothing kept is ever stale.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from punnet.foundation import clock, db
from punnet.overviews import cards, shelf_sql
from punnet.overviews.cards import Card, When


class Facts:
    """Rows with cards.FACTS by product and language, the latest version of each; and the cards
    made of them last, so that what did not change is the same card."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._rows: OrderedDict[tuple[int, str], Any] = OrderedDict()
        self._cards: OrderedDict[tuple[Any, ...], Card] = OrderedDict()

    def have(self, ids: Sequence[int], language: str) -> bool:
        return all((each, language) in self._rows for each in ids)

    def learn(self, rows: Sequence[Any], language: str) -> None:
        for row in rows:
            _put(self._rows, (row.id, language), row, self.most)

    def current(self, rows: Sequence[Any], language: str) -> list[Any] | None:
        """The facts beside each row of cards.NOW; None when one has changed."""
        found = [self._rows.get((row.id, language)) for row in rows]
        same = all(
            fact is not None and fact.version == row.version
            for fact, row in zip(found, rows, strict=True)
        )
        return found if same else None

    def card(self, fact: Any, now: Any, when: When, language: str) -> Card:
        """The card; the very same object as before where nothing of it has changed."""
        available = cards.availability(fact, now, when)
        key = (*now[: cards.SAID], *available, language)
        card = self._cards.get(key)
        if card is None:
            card = cards.card(fact, now, *available)
            _put(self._cards, key, card, self.most)
        return card

    def clear(self) -> None:
        self._rows.clear()
        self._cards.clear()


facts = Facts(most=6_000)  # about 10 MB


def now(store_id: int, ids: Sequence[int], language: str, when: When) -> list[Card]:
    """The products in that order as they stand now; what went off sale just now is left out.

    One SQL query; two where a product has changed since this process last saw it, and one more
    with restricted goods and a slot."""
    if not ids:
        return []
    asked: dict[str, Any] = {
        "store": store_id,
        "ids": list(ids),
        "on": when.day,
        "now": clock.now(),
    }
    rows = db.read(shelf_sql.SHOWN_NOW, **asked) if facts.have(ids, language) else None
    known = facts.current(rows, language) if rows is not None else None
    if rows is None or known is None:
        rows = known = db.read(shelf_sql.SHOWN_WHOLE, **asked, language=language)
        facts.learn(rows, language)
    found = [facts.card(fact, row, when, language) for fact, row in zip(known, rows, strict=True)]
    return cards.within_hours(found, when, rows[0].country) if rows else []


def _put(kept: OrderedDict[Any, Any], key: Any, value: Any, most: int) -> None:
    kept[key] = value
    while len(kept) > most:
        with suppress(KeyError):  # another thread was faster
            kept.popitem(last=False)
