"""Reads of stores, public to all. Every function says how many SQL queries it costs.

Stores and their charges change seldom and are asked for by every call: this process keeps them
for KEPT_FOR, and forgets them when it changes them itself (`forget`). So a change made by another
process is seen here that much later at most. "None while kept" below means this.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.money import Money
from punnet.places.distance import metres_between
from punnet.stores import areas
from punnet.stores.cash import in_cash
from punnet.stores.errors import NotServed, OtherStore
from punnet.stores.models import Method

MOST_DAYS = 400
KEPT_FOR = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class Charges:
    """What a method costs besides goods and slot. Zero is none."""

    method: str
    minimum: Money  # goods must reach it; 0: none
    small_basket: Money  # charged while the goods are below the next
    small_basket_below: Money
    bag: Money

    def small_basket_for(self, goods: Money) -> Money:
        """The small-basket charge on goods of that value."""
        none = Money(0, goods.currency)
        return self.small_basket if goods < self.small_basket_below else none

    def missing_to_minimum(self, goods: Money) -> Money:
        """How much more goods the method asks for; zero when there are enough."""
        return max(self.minimum - goods, Money(0, goods.currency))


@dataclass(frozen=True, slots=True)
class Store:
    """A store as others see it. `charges`: by method offered today on its wall clock."""

    id: int
    slug: str
    name: str
    time_zone: str
    currency: str
    language: str
    country: str
    address_line: str
    postcode: str
    city: str
    lat: float
    lon: float
    phone: str
    email: str
    live: bool
    legal_name: str = ""  # the company, as it stands on invoices; empty until somebody said
    business_id: str = ""
    vat_number: str = ""
    charges: dict[str, Charges] = field(default_factory=dict)

    @property
    def methods(self) -> list[str]:
        """The methods it offers today, delivery first."""
        return [method for method in Method.values if method in self.charges]

    def in_cash(self, minor: int) -> int:
        """What a sum of its currency is in coins. rule: docs/rules/money.md#cash"""
        return in_cash(minor, country=self.country, currency=self.currency)

    def today(self) -> date:
        """The day on its wall clock."""
        return clock.local(self.time_zone).date()

    def local(self, at: datetime) -> datetime:
        """An instant on its wall clock."""
        return at.astimezone(ZoneInfo(self.time_zone))


@dataclass(frozen=True, slots=True)
class Opening:
    """A day's hours on the store's wall clock; none: closed. `holiday` names the special day."""

    on: date
    hours: tuple[tuple[time, time], ...]
    holiday: str | None

    def open_at(self, at: time) -> bool:
        """Opening time is open, closing time is not."""
        return any(opens <= at < closes for opens, closes in self.hours)


def store(store_id: int) -> Store:
    """The store, live or not. Raises NotFound. One SQL query, none while kept."""
    return _one(lambda each: each.id == store_id, store_id)


def store_by_slug(slug: str) -> Store:
    """The store of that slug, live or not. Raises NotFound. One SQL query, none while kept."""
    return _one(lambda each: each.slug == slug, slug)


def all_stores() -> list[Store]:
    """Every live store in the company's own order. One SQL query, none while kept."""
    return [each for each in _known().stores if each.live]


def stores_serving(lat: float, lon: float) -> list[Store]:
    """The stores that deliver to the place, nearest first; none when it is not served.

    A place on the border is served. Raises Invalid for a place off the earth. Two SQL queries,
    one while stores are kept.
    """
    _must_be_on_earth(lat, lon)
    found = db.read(AREAS_AROUND, lat=lat, lon=lon, method=Method.DELIVERY.value)
    serving = {area.store_id for area in found if areas.contains(json.loads(area.rings), lon, lat)}
    near = [each for each in all_stores() if each.id in serving and "delivery" in each.charges]
    return sorted(near, key=lambda each: metres_between(lat, lon, each.lat, each.lon))


def must_deliver(store_id: int, *, lat: float, lon: float) -> None:
    """Pass when the store delivers to the place.

    Raises OtherStore naming the nearest that does, or NotServed. Two SQL queries, one while kept.
    """
    serving = stores_serving(lat, lon)
    if any(each.id == store_id for each in serving):
        return
    if serving:
        raise OtherStore(store=serving[0].slug, name=serving[0].name)
    raise not_served(lat, lon)


def not_served(lat: float, lon: float) -> NotServed:
    """The refusal for a place that nobody serves, naming the nearest store. One SQL query, none
    while kept."""
    by_distance = [(metres_between(lat, lon, each.lat, each.lon), each) for each in all_stores()]
    metres, nearest = min(by_distance, key=lambda pair: pair[0], default=(None, None))
    return NotServed(nearest=nearest and nearest.slug, metres=metres)


def charges_for(store_id: int, method: str, on: date) -> Charges | None:
    """The charges of a method for a slot's day; None when it is not offered then. One SQL query,
    none while kept."""
    return _in_force(_known().rules.get(store_id, ()), on).get(method)


def forget() -> None:
    """Ask the database again at the next read: something of a store was changed here."""
    global _kept
    _kept = None


def opening(store_id: int, on: date) -> Opening:
    """The hours of one day. One SQL query. An unknown store is closed."""
    return openings(store_id, on, days=1)[0]


def openings(store_id: int, first: date, *, days: int) -> list[Opening]:
    """The hours of `days` days from `first`, holidays heeded. One SQL query."""
    if not 1 <= days <= MOST_DAYS:
        raise Invalid.field("days", f"must be 1 to {MOST_DAYS}")
    rows = db.read(OPENINGS, store=store_id, first=first, last=first + timedelta(days - 1))
    weeks: dict[date, list[Any]] = {}
    for row in rows:
        weeks.setdefault(row.on, []).append(row)
    span = (first + timedelta(n) for n in range(days))
    return [_opening(on, weeks.get(on, [])) for on in span]


def _opening(on: date, rows: list[Any]) -> Opening:
    hours = tuple((row.opens, row.closes) for row in rows if row.opens is not None)
    return Opening(on, hours, rows[0].holiday if rows else None)


def _must_be_on_earth(lat: float, lon: float) -> None:
    # written so that NaN fails as well
    if not -90 <= lat <= 90:
        raise Invalid.field("lat", "must be -90 to 90")
    if not -180 <= lon <= 180:
        raise Invalid.field("lon", "must be -180 to 180")


@dataclass(frozen=True, slots=True)
class _Rule:
    """Charges by the slot's day, both days included; no last day: until further notice."""

    first: date
    last: date | None
    charges: Charges


@dataclass(frozen=True, slots=True)
class _Known:
    """All stores and all their rules, as read at that instant."""

    at: datetime
    stores: list[Store]
    rules: dict[int, list[_Rule]]


_kept: _Known | None = None


def _known() -> _Known:
    """One SQL query, none while kept."""
    global _kept
    kept, now = _kept, clock.now()
    if kept is None or not timedelta() <= now - kept.at < KEPT_FOR:
        rows = db.read(STORES)
        rules = {row.id: [_rule(each) for each in json.loads(row.rules)] for row in rows}
        stores = [_store(row, rules[row.id]) for row in rows]
        _kept = kept = _Known(now, stores, rules)
    return kept


def _one(is_it: Callable[[Store], bool], wanted: int | str) -> Store:
    """The store; one that is not known is looked for again: it may have opened just now."""
    for _ in range(2):
        if found := next(filter(is_it, _known().stores), None):
            return found
        forget()
    raise NotFound(store=wanted)


def _store(row: Any, rules: Sequence[_Rule]) -> Store:
    columns = row._asdict()
    del columns["rules"]
    today = clock.local(row.time_zone).date()
    return Store(**columns, charges=_in_force(rules, today))


def _in_force(rules: Sequence[_Rule], on: date) -> dict[str, Charges]:
    """By method. No two rules of one method share a day: the database sees to that."""
    return {
        rule.charges.method: rule.charges
        for rule in rules
        if rule.first <= on and (rule.last is None or on <= rule.last)
    }


def _rule(row: dict[str, Any]) -> _Rule:
    last = row["valid_until"]
    return _Rule(
        date.fromisoformat(row["valid_from"]), last and date.fromisoformat(last), _charges(row)
    )


def _charges(row: dict[str, Any]) -> Charges:
    def money(name: str) -> Money:
        return Money(row[f"{name}_minor"], row["currency"])

    return Charges(
        method=row["method"],
        minimum=money("minimum"),
        small_basket=money("small_basket"),
        small_basket_below=money("small_basket_below"),
        bag=money("bag"),
    )


STORES = """
SELECT s.id, s.slug, s.name, s.time_zone, s.currency, s.language, s.country, s.address_line,
       s.postcode, s.city, s.lat, s.lon, s.phone, s.email, s.live,
       s.legal_name, s.business_id, s.vat_number,
       coalesce((SELECT jsonb_agg(to_jsonb(c)) FROM stores_chargerule c WHERE c.store_id = s.id),
                '[]')::text AS rules
  FROM stores_store s
 ORDER BY s.display_order, s.id
"""

# BORDER of areas.py is far below the grain of any map: the box is taken a little wider
AREAS_AROUND = """
SELECT store_id, rings::text AS rings FROM stores_servicearea
 WHERE method = %(method)s
   AND %(lon)s::float8 BETWEEN west - 1e-8 AND east + 1e-8
   AND %(lat)s::float8 BETWEEN south - 1e-8 AND north + 1e-8
 ORDER BY store_id, id
"""

# a store's own special day wins over the country's, and that over the ordinary week
OPENINGS = """
WITH days AS (
    SELECT d::date AS on_day, extract(isodow FROM d)::int - 1 AS weekday
      FROM generate_series(%(first)s::date::timestamp, %(last)s::date::timestamp, '1 day') d
), special AS (
    SELECT DISTINCT ON (h.on) h.on AS on_day, h.name, h.opens, h.closes
      FROM stores_holiday h JOIN stores_store s ON s.id = %(store)s::bigint
     WHERE h.on BETWEEN %(first)s::date AND %(last)s::date
       AND (h.store_id = s.id OR (h.store_id IS NULL AND h.country = s.country))
     ORDER BY h.on, h.store_id NULLS LAST
)
SELECT d.on_day AS on, p.name AS holiday,
       CASE WHEN p.on_day IS NULL THEN w.opens ELSE p.opens END AS opens,
       CASE WHEN p.on_day IS NULL THEN w.closes ELSE p.closes END AS closes
  FROM days d
  LEFT JOIN special p USING (on_day)
  LEFT JOIN stores_openinghours w
         ON p.on_day IS NULL AND w.store_id = %(store)s::bigint AND w.weekday = d.weekday
 ORDER BY d.on_day, opens
"""
