"""What the larger components need, as plain data: faces fill these in, macros draw them.

Amounts are Money (or anything with `minor` and `currency`); texts are already in the language of
the request; every `url` and `action` is an address on this site.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from punnet.ui.formats import Amount


@dataclass(frozen=True, slots=True)
class Badge:
    """A word, with an icon of the sprite, in one of the kinds of badge.css."""

    text: str
    icon: str | None = None
    kind: str = ""  # "", offer, ok, warn, danger, info, plain


@dataclass(frozen=True, slots=True)
class Cost:
    """A price as shown. `was` makes it a reduced one, on the ticket; `most` is a maximum."""

    now: Amount
    compare: str = ""  # "€16.60/kg"
    was: Amount | None = None
    lowest: Amount | None = None  # of the 30 days before the reduction
    about: bool = False  # an estimate
    most: Amount | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many are in the basket, and by what steps that may change. Posts to `action`
    `seen` (the number shown) and either `to` (a pressed button) or `units` / `grams` (typed)."""

    action: str
    key: str  # unique on the page: "card-1234", "line-1234"
    name: str
    value: int = 0
    measure: str = "units"  # or grams
    step: int = 1
    first: int = 1  # what the first press puts in
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A product on a shelf."""

    url: str
    name: str
    size: str
    image: str
    tint: str
    cost: Cost
    count: Count | None  # none: cannot be bought here
    badges: Sequence[Badge] = ()
    sold_out: bool = False
    similar_url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the basket."""

    url: str
    name: str
    size: str
    image: str
    tint: str
    price: Amount
    count: Count
    about: bool = False
    was: Amount | None = None
    wish: str = ""  # "If missing: best match"
    wish_url: str = ""
    problem: str = ""  # "Only 2 left. We changed 4 to 2."
    out: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """The foot of the basket."""

    about: Amount
    most: Amount
    checkout_url: str
    missing: Amount | None = None  # to the minimum of the store
    minimum: Amount | None = None
    exact: bool = False  # nothing in it is weighed


@dataclass(frozen=True, slots=True)
class Slot:
    """One window. `state` is free, chosen, held, full, closed or unfit (`note` says why)."""

    id: int
    starts_at: datetime
    ends_at: datetime
    price: Amount
    state: str = "free"
    note: str = ""  # "Pay on delivery only"


@dataclass(frozen=True, slots=True)
class SlotDay:
    """The windows of one day, and the lowest price among the free ones."""

    day: date
    slots: Sequence[Slot]
    lowest: Amount | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An invoice or credit note (`kind`) to be kept; the amount of a credit note is below zero."""

    kind: str
    number: str
    amount: Amount
    url: str


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A word and its amount; kind is "", minus (a discount), sum or note."""

    text: str
    amount: Amount | None
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the bars of every shop page show."""

    home_url: str
    departments_url: str
    search_url: str
    suggest_url: str
    address_url: str
    slot_url: str
    basket_url: str
    account_url: str
    again_url: str = ""
    words: str = ""  # what was searched
    address: str = ""  # "" asks for one
    slot: str = ""  # "today 16–18"; "" asks for one
    account: str = ""  # the person's name; "" offers to log in
    basket_count: int = 0
    basket_total: Amount | None = None
    place: str = ""  # which of shop, again, search, basket, account this page is
