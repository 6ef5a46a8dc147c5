"""How a list is sorted and filtered: read from the address, and written back into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from punnet.storefront.words import RELEVANCE, SORTS
from punnet.ui.terms import ALLERGENS, DIETS


@dataclass(frozen=True)
class Choices:
    """Unknown values in an address are dropped: an old link still shows the shelf."""

    sort: str = ""
    without: tuple[str, ...] = ()
    diet: tuple[str, ...] = ()
    on_offer: bool = False
    cursor: str = ""
    shown: int = 0  # how many stand above this page
    searching: bool = False

    @classmethod
    def read(cls, query: QueryDict, *, searching: bool = False) -> Choices:
        sort, shown = query.get("sort", ""), query.get("shown", "")
        return cls(
            sort=sort if sort in SORTS else "",
            without=tuple(a for a in ALLERGENS if a in query.getlist("without")),
            diet=tuple(d for d in DIETS if d in query.getlist("diet")),
            on_offer=query.get("offer") == "1",
            cursor=query.get("cursor", "")[:200],
            shown=int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 6 else 0,
            searching=searching,
        )

    def asked(self) -> dict[str, Any]:
        """As `shelf.listing` takes them."""
        return {
            "sort": self.sort or None,
            "without_allergens": self.without,
            "diet": self.diet,
            "on_offer": self.on_offer,
            "cursor": self.cursor or None,
        }

    @property
    def any(self) -> bool:
        """Whether a filter is chosen (sorting is none)."""
        return bool(self.without or self.diet or self.on_offer)

    def query(self, words: str = "", **changed: Any) -> str:
        """The address's query with these choices, from the first page unless `cursor` is given."""
        now = replace(self, **{"cursor": "", "shown": 0, **changed})
        out = QueryDict(mutable=True)
        if words:
            out["q"] = words
        if now.sort:
            out["sort"] = now.sort
        out.setlist("without", list(now.without))
        out.setlist("diet", list(now.diet))
        if now.on_offer:
            out["offer"] = "1"
        if now.cursor:
            out["cursor"], out["shown"] = now.cursor, str(now.shown)
        return out.urlencode()

    def chosen(self, words: str = "") -> list[tuple[str, str]]:
        """(text, query without it) of each chosen filter."""
        removals: list[tuple[str, dict[str, Any]]] = [
            (str(DIETS[d]), {"diet": tuple(x for x in self.diet if x != d)}) for d in self.diet
        ]
        removals += [
            (without_said(a), {"without": tuple(x for x in self.without if x != a)})
            for a in self.without
        ]
        if self.on_offer:
            removals.append((offer_said(), {"on_offer": False}))
        return [(text, self.query(words, **changed)) for text, changed in removals]

    @property
    def sorts(self) -> list[tuple[str, Any]]:
        return [("", RELEVANCE[1]), *SORTS.items()] if self.searching else list(SORTS.items())


@dataclass(frozen=True)
class Option:
    """A filter: what it is sent as, and how many products it would leave."""

    value: str
    text: str
    count: int
    chosen: bool


def without_said(allergen: str) -> str:
    return _("Without %(allergen)s") % {"allergen": ALLERGENS[allergen]}


def offer_said() -> str:
    return _("On offer")
