"""Past orders of the demo town: who bought what, when, for which slot, and how it went.

Plain data from product specs, people and slot plans; nothing here touches a database. Same
arguments, same orders. About 6,000 orders of 60 days in two seconds.

Each person has a household, a store, a pace and a handful of favourites. An order is an errand (the
week's shopping, a top-up, a party …): the errand says how many lines, of which categories; most of
them are favourites. Times follow people's days: morning coffee, lunch, and the sofa after nine.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from typing import Protocol
from zoneinfo import ZoneInfo

from demo.catalogue.spec import ProductSpec
from demo.errands import ERRANDS, HABITS, UNITS, Errand
from demo.people import Person

HELSINKI = ZoneInfo("Europe/Helsinki")
FAVOURITES = 28
FAVOURITE_SHARE = 0.65
MINIMUM_MINOR = 3000  # of a delivery; demo/town/stores.py says the same, a test compares
SHORT_SHARE = 0.02  # of lines, a little above what good grocers reach
DAYS_AHEAD = 3  # orders that wait for their day
ALCOHOL_HOURS = (time(9), time(21))  # rule: docs/rules/products.md, when it may be handed over

Hours = Sequence[tuple[time, time]]


class Plan(Protocol):
    """A weekly slot pattern; demo.town.stores.SlotPlanSpec is one."""

    method: str
    weekdays: int
    starts: time
    ends: time
    cutoff_hours: int
    seats: int


@dataclass(frozen=True, slots=True)
class PastLine:
    sku: str
    ordered: int  # units or grams, by the product's kind
    # packed orders and later: units or grams as one number, or one weight per catch-weight unit
    picked: tuple[int, ...] = ()
    short_reason: str = ""  # where less was picked than ordered
    substitute: str = ""  # SKU given instead of what was short …
    substitute_units: int = 0  # … and how many


@dataclass(frozen=True, slots=True)
class PastOrder:
    """`state` is an order state; a cancelled one has its `reason`."""

    person: int  # index into the people given
    store: str  # slug
    errand: str
    method: str
    placed_at: datetime  # UTC, before the cut-off
    slot_day: date
    slot_starts: time  # wall clock of Helsinki
    slot_ends: time
    cutoff_at: datetime  # UTC
    tender: str
    default_wish: str  # best, ask, none
    state: str
    reason: str
    lines: tuple[PastLine, ...]


@dataclass
class _Shelf:
    """Products of one category, ready for weighted choice."""

    products: list[ProductSpec] = field(default_factory=list)
    cumulative: list[int] = field(default_factory=list)

    def pick(self, rng: random.Random) -> ProductSpec:
        return self.products[bisect(self.cumulative, rng.random() * self.cumulative[-1])]


def past_orders(
    products: Sequence[ProductSpec],
    people: Sequence[Person],
    plans: Mapping[str, Sequence[Plan]],
    *,
    now: datetime,
    days: int = 60,
    count: int = 6_000,
    hours: Mapping[tuple[str, date], Hours] | None = None,
    seed: int = 1,
) -> list[PastOrder]:
    """About `count` orders with slots from `days` days ago to three days ahead, oldest placed first.

    `plans`: slot plans by store slug; no slot gets more orders than it has seats. `hours`: opening
    hours by store and day; a slot outside them gets none. Nobody has two orders for one day.
    """
    town = _Town(products, people, plans, hours or {}, now, random.Random(seed))
    first = now.astimezone(HELSINKI).date() - timedelta(days)
    orders = []
    for index, day in _who_and_when(people, first, days + DAYS_AHEAD, count, town.rng):
        if order := town.order(index, day):
            orders.append(order)
    return sorted(orders, key=lambda order: (order.placed_at, order.person))


def _who_and_when(
    people: Sequence[Person], first: date, days: int, count: int, rng: random.Random
) -> list[tuple[int, date]]:
    """Persons and the days they want their goods, each at their own pace, summing to `count`."""
    pace = [1 / person.days_between for person in people]
    chosen = rng.choices(range(len(people)), pace, k=count * 5 // 4)
    # Fridays and Saturdays are busy, Tuesdays quiet
    busy = [
        (1.0, 0.8, 0.9, 1.1, 1.4, 1.25, 0.9)[(first + timedelta(n)).weekday()] for n in range(days)
    ]
    # few have ordered yet for the days to come
    for ahead, share in enumerate((0.55, 0.3, 0.15), start=days - DAYS_AHEAD):
        busy[ahead] *= share
    wanted = rng.choices(range(days), busy, k=len(chosen))
    once = dict.fromkeys(zip(chosen, wanted, strict=True))
    return [(index, first + timedelta(n)) for index, n in list(once)[:count]]


class _Town:
    """What is drawn from while orders are made: shelves, favourites, seats taken."""

    def __init__(
        self,
        products: Sequence[ProductSpec],
        people: Sequence[Person],
        plans: Mapping[str, Sequence[Plan]],
        hours: Mapping[tuple[str, date], Hours],
        now: datetime,
        rng: random.Random,
    ) -> None:
        self.people, self.plans, self.hours, self.now, self.rng = people, plans, hours, now, rng
        self.shelves = _shelves(products)
        self.errands = {
            name: _Mix(errand.categories, self.shelves) for name, errand in ERRANDS.items()
        }
        self.favourites = [self._favourites(person) for person in people]
        self.seats: dict[tuple[str, str, date, time], int] = defaultdict(int)

    def _favourites(self, person: Person) -> list[ProductSpec]:
        mix = self.errands[HABITS[person.household].errands[0][0]]
        return [mix.pick(self.rng) for _ in range(FAVOURITES)]

    def order(self, index: int, day: date) -> PastOrder | None:
        """One order, or None where no slot of that day has a seat, or its time to order is gone."""
        rng, person = self.rng, self.people[index]
        names, shares = zip(*HABITS[person.household].errands, strict=True)
        name = rng.choices(names, shares)[0]
        errand = ERRANDS[name]
        method = "delivery" if rng.random() < errand.delivered else "collection"
        plan = self._plan(person.store, method, day, HABITS[person.household].at_home)
        if plan is None:
            return None
        starts = datetime.combine(day, plan.starts, HELSINKI)
        cutoff = starts.astimezone(UTC) - timedelta(hours=plan.cutoff_hours)
        placed = _placed_at(rng, cutoff)
        if placed >= self.now:
            return None
        wanted = self._basket(errand, self.errands[name], self.favourites[index])
        sold = [each for each in wanted if _can_come(each, day, plan, placed)]
        lines = _amounts(rng, sold, errand)
        if method == "delivery":
            lines = self._up_to_minimum(lines, sold, day, plan, placed)
        self.seats[person.store, method, day, plan.starts] += 1
        ends = datetime.combine(day, plan.ends, HELSINKI).astimezone(UTC)
        state, reason = _state(rng, self.now, cutoff, starts.astimezone(UTC), ends, person.pays)
        if state in ("packed", "handed_over", "returned"):
            lines = [self._picked(line, product) for line, product in zip(lines, sold, strict=True)]
        return PastOrder(
            person=index,
            store=person.store,
            errand=name,
            method=method,
            placed_at=placed,
            slot_day=day,
            slot_starts=plan.starts,
            slot_ends=plan.ends,
            cutoff_at=cutoff,
            tender=person.pays,
            default_wish=rng.choices(("best", "ask", "none"), (75, 10, 15))[0],
            state=state,
            reason=reason,
            lines=tuple(lines),
        )

    def _plan(self, store: str, method: str, day: date, at_home: Sequence[float]) -> Plan | None:
        """A slot of that day with a seat, at the hours this household likes."""
        open_hours = self.hours.get((store, day))
        free = [
            plan
            for plan in self.plans[store]
            if plan.method == method
            and plan.weekdays >> day.weekday() & 1
            and self.seats[store, method, day, plan.starts] < plan.seats
            and (
                open_hours is None
                or any(o <= plan.starts and plan.ends <= c for o, c in open_hours)
            )
        ]
        if not free:
            return None
        weights = [at_home[plan.starts.hour // 4] for plan in free]
        return self.rng.choices(free, weights)[0]

    def _basket(
        self, errand: Errand, mix: _Mix, favourites: Sequence[ProductSpec]
    ) -> list[ProductSpec]:
        rng = self.rng
        size = max(2, round(rng.gauss(errand.lines, errand.lines / 4)))
        liked = round(size * FAVOURITE_SHARE * errand.usual)
        chosen = {each.sku: each for each in rng.sample(favourites, min(liked, len(favourites)))}
        for _ in range(size * 3):
            if len(chosen) >= size:
                break
            product = mix.pick(rng)
            chosen.setdefault(product.sku, product)
        return list(chosen.values())

    def _up_to_minimum(
        self,
        lines: list[PastLine],
        sold: list[ProductSpec],
        day: date,
        plan: Plan,
        placed: datetime,
    ) -> list[PastLine]:
        """Add what is missing to the minimum, as people do. Appends to `sold` alike."""
        worth = sum(_worth(line, product) for line, product in zip(lines, sold, strict=True))
        known = {product.sku for product in sold}
        while worth < MINIMUM_MINOR * 1.05:
            product = self.errands["weekly"].pick(self.rng)
            if product.sku in known or not _can_come(product, day, plan, placed):
                continue
            known.add(product.sku)
            sold.append(product)
            lines.append(PastLine(product.sku, _amount(self.rng, product, 1)))
            worth += _worth(lines[-1], product)
        return lines

    def _picked(self, line: PastLine, product: ProductSpec) -> PastLine:
        """How the line was picked: whole most often, weighed, short now and then."""
        rng = self.rng
        if rng.random() < SHORT_SHARE:
            return self._short(line, product)
        return PastLine(line.sku, line.ordered, _weights(rng, product, line.ordered))

    def _short(self, line: PastLine, product: ProductSpec) -> PastLine:
        rng = self.rng
        some = rng.randrange(line.ordered) if product.kind == "piece" and line.ordered > 1 else 0
        reason = rng.choices(("sold_out", "not_found", "damaged", "expired"), (60, 20, 12, 8))[0]
        other = (
            self._substitute(product) if product.kind == "piece" and rng.random() < 0.6 else None
        )
        return PastLine(
            line.sku,
            line.ordered,
            _weights(rng, product, some),
            reason,
            other.sku if other else "",
            line.ordered - some if other else 0,
        )

    def _substitute(self, product: ProductSpec) -> ProductSpec | None:
        """Another of the category: as large, never dearer, no new allergen, no new age limit."""
        contents = {*product.allergens, *product.may_contain}
        fit = [
            other
            for other in self.shelves[product.category].products
            if other.sku != product.sku
            and (other.kind, other.net_unit) == (product.kind, product.net_unit)
            and other.price_minor <= product.price_minor
            and other.net_quantity >= product.net_quantity * 3 // 4
            and other.age_limit <= product.age_limit
            and contents.issuperset(other.allergens)
            and contents.issuperset(other.may_contain)
        ]
        return max(fit, key=lambda other: (other.popularity, other.sku), default=None)


class _Mix:
    """The categories of an errand that the shop has, ready for weighted choice."""

    def __init__(self, weights: Mapping[str, float], shelves: Mapping[str, _Shelf]) -> None:
        known = {key: weight for key, weight in weights.items() if key in shelves and weight}
        known = known or dict.fromkeys(shelves, 1.0)
        self.shelves = [shelves[key] for key in known]
        self.cumulative = list(accumulate(known.values()))

    def pick(self, rng: random.Random) -> ProductSpec:
        shelf = self.shelves[bisect(self.cumulative, rng.random() * self.cumulative[-1])]
        return shelf.pick(rng)


def _shelves(products: Sequence[ProductSpec]) -> dict[str, _Shelf]:
    shelves: dict[str, _Shelf] = defaultdict(_Shelf)
    for product in products:
        shelf = shelves[product.category]
        shelf.products.append(product)
        last = shelf.cumulative[-1] if shelf.cumulative else 0
        shelf.cumulative.append(last + product.popularity + 5)
    return dict(shelves)


def _can_come(product: ProductSpec, day: date, plan: Plan, placed: datetime) -> bool:
    """Whether the product may come in that slot: its weekdays, lead time and hours."""
    ordered_on = placed.astimezone(HELSINKI).date()
    opens, closes = ALCOHOL_HOURS
    return bool(
        product.weekdays >> day.weekday() & 1
        and (day - ordered_on).days >= product.lead_days
        and (not product.age_limit or (plan.starts >= opens and plan.ends <= closes))
    )


# Share of orders by the hour people place them, midnight first.
_HOURS = (2, 1, 0, 0, 0, 1, 3, 6, 7, 6, 5, 6, 8, 6, 4, 4, 5, 6, 6, 8, 11, 13, 9, 5)


def _placed_at(rng: random.Random, cutoff: datetime) -> datetime:
    """Some time in the four days before the cut-off, the last one most."""
    day = cutoff.astimezone(HELSINKI).date() - timedelta(
        rng.choices((0, 1, 2, 3), (30, 45, 17, 8))[0]
    )
    hour = rng.choices(range(24), _HOURS)[0]
    at = datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)), HELSINKI)
    placed = at.astimezone(UTC)
    if placed >= cutoff:  # an hour of the same day too late: the evening before instead
        placed -= timedelta(days=1)
    return placed


def _state(
    rng: random.Random, now: datetime, cutoff: datetime, starts: datetime, ends: datetime, pays: str
) -> tuple[str, str]:
    """Where the order stands at `now`, and the reason of a cancelled one."""
    luck = rng.random()
    if luck < 0.025:
        return "cancelled", "customer"
    if luck < 0.04 and pays == "stripe":
        return "cancelled", "not_paid"
    if luck < 0.043:
        return "cancelled", "store"
    if cutoff > now:
        return "placed", ""
    if ends <= now:
        return ("returned", "") if luck > 0.992 else ("handed_over", "")
    if starts <= now:
        return rng.choice(("packed", "handed_over")), ""
    return rng.choice(("placed", "packed")), ""


def _amounts(rng: random.Random, products: list[ProductSpec], errand: Errand) -> list[PastLine]:
    return [PastLine(each.sku, _amount(rng, each, errand.hunger)) for each in products]


def _amount(rng: random.Random, product: ProductSpec, hunger: float) -> int:
    """Units or grams that a household takes of it, within step and cap."""
    if product.kind == "weight":
        pieces = max(1, round(rng.gammavariate(3, 1.2) * hunger))
        step = product.step_grams or 100
        grams = pieces * (product.typical_grams or step)
        return max(step, min(product.cap, grams) // step * step)
    usual, spread = UNITS.get(product.category, (1, 2))
    if product.kind == "catch_weight":
        usual, spread = 1, 1
    units = usual + int(rng.random() ** 2 * spread * hunger)
    return max(1, min(product.cap, units))


def _weights(rng: random.Random, product: ProductSpec, quantity: int) -> tuple[int, ...]:
    """What the scale said: units as they are, grams a little off, a weight for each bird."""
    if product.kind == "piece" or not quantity:
        return (quantity,)
    off = min(product.tolerance_percent, 10) / 100
    if product.kind == "weight":
        return (max(1, round(quantity * rng.uniform(1 - off, 1 + off))),)
    typical = product.typical_grams or 1000
    return tuple(max(1, round(typical * rng.uniform(1 - off, 1 + off))) for _ in range(quantity))


def _worth(line: PastLine, product: ProductSpec) -> int:
    """The estimate in cents, without deposits."""
    if product.kind == "piece":
        return product.price_minor * line.ordered
    grams = (
        line.ordered if product.kind == "weight" else line.ordered * (product.typical_grams or 0)
    )
    return product.price_minor * grams // 1000
