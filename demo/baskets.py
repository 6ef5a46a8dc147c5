"""Past orders of the demo town: who bought what, when, for which slot, and how it went.

Plain data from product specs, people and slot plans; nothing here touches a database. Same
arguments, same orders. About 6,000 orders of 60 days in two seconds.

Each person has a household, a store, a pace and a handful of favourites. An order is an errand (the
week's shopping, a top-up, a party …): the errand says how many lines, of which categories; most of
them are favourites. Times follow people's days: morning coffee, lunch, and the sofa after nine.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.catalogue.spec import ProductSpec
from demo.errands import ERRANDS, HABITS, Errand
from demo.lines import Mix, PastLine, Varied, amount, amounts, picked, shelves_of, worth
from demo.people import Person
from punnet.slots.actions import PlanDetails

HELSINKI = ZoneInfo("Europe/Helsinki")
FAVOURITES = 28
FAVOURITE_SHARE = 0.65
MINIMUM_MINOR = 3000  # of a delivery; demo/town/stores.py says the same, a test compares
DAYS_AHEAD = 3  # orders that wait for their day
ALCOHOL_HOURS = (time(9), time(21))  # when the law lets it be sold

Hours = Sequence[tuple[time, time]]


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


def past_orders(
    products: Sequence[ProductSpec],
    people: Sequence[Person],
    plans: Mapping[str, Sequence[PlanDetails]],
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
    for index, day in _who_and_when(people, first, days + 1 + DAYS_AHEAD, count, town.rng):
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
    for ahead, share in enumerate((0.7, 0.4, 0.2), start=days - DAYS_AHEAD):
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
        plans: Mapping[str, Sequence[PlanDetails]],
        hours: Mapping[tuple[str, date], Hours],
        now: datetime,
        rng: random.Random,
    ) -> None:
        self.people, self.plans, self.hours, self.now, self.rng = people, plans, hours, now, rng
        self.shelves = shelves_of(products)
        self.errands = {
            name: Mix(errand.categories, self.shelves) for name, errand in ERRANDS.items()
        }
        self.favourites = [self._favourites(person) for person in people]
        self.seats: dict[tuple[str, str, date, time], int] = defaultdict(int)

    def _favourites(self, person: Person) -> list[ProductSpec]:
        mix = self.errands[HABITS[person.household].errands[0][0]]
        liked = Varied(FAVOURITES)
        for _ in range(FAVOURITES * 4):
            liked.offer(mix.pick(self.rng))
        return liked.products

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
        placed = next((at for _ in range(12) if (at := _placed_at(rng, cutoff)) < self.now), None)
        if placed is None:
            return None
        wanted = self._basket(errand, self.errands[name], self.favourites[index])
        sold = [each for each in wanted if _can_come(each, day, plan, placed)]
        lines = amounts(rng, sold, errand)
        if method == "delivery":
            lines = self._up_to_minimum(lines, sold, day, plan, placed)
        self.seats[person.store, method, day, plan.starts] += 1
        ends = datetime.combine(day, plan.ends, HELSINKI).astimezone(UTC)
        state, reason = _state(rng, self.now, cutoff, starts.astimezone(UTC), ends, person.pays)
        if state in ("packed", "handed_over", "returned"):
            lines = picked(rng, self.shelves, lines, sold)
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

    def _plan(
        self, store: str, method: str, day: date, at_home: Sequence[float]
    ) -> PlanDetails | None:
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
        self, errand: Errand, mix: Mix, favourites: Sequence[ProductSpec]
    ) -> list[ProductSpec]:
        rng = self.rng
        size = max(2, round(rng.gauss(errand.lines, errand.lines / 4)))
        liked = round(size * FAVOURITE_SHARE * errand.usual)
        chosen = Varied(size)
        for product in rng.sample(favourites, min(liked, len(favourites))):
            chosen.offer(product)
        for _ in range(size * 4):
            if chosen.full:
                break
            chosen.offer(mix.pick(rng))
        return chosen.products

    def _up_to_minimum(
        self,
        lines: list[PastLine],
        sold: list[ProductSpec],
        day: date,
        plan: PlanDetails,
        placed: datetime,
    ) -> list[PastLine]:
        """Add what is missing to the minimum, as people do. Appends to `sold` alike."""
        value = sum(worth(line, product) for line, product in zip(lines, sold, strict=True))
        known = {product.sku for product in sold}
        while value < MINIMUM_MINOR * 1.05:
            product = self.errands["weekly"].pick(self.rng)
            if product.sku in known or not _can_come(product, day, plan, placed):
                continue
            known.add(product.sku)
            sold.append(product)
            lines.append(PastLine(product.sku, amount(self.rng, product, 1)))
            value += worth(lines[-1], product)
        return lines


def _can_come(product: ProductSpec, day: date, plan: PlanDetails, placed: datetime) -> bool:
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
