"""Where each product stands in each store, what it costs there, how much of it there is."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.catalogue.spec import ProductSpec
from punnet.catalogue.actions import ListingRow, PriceRow
from punnet.foundation import clock
from punnet.inventory.actions import Plan, Shelf

HELSINKI = ZoneInfo("Europe/Helsinki")
ZONES = ("ambient", "chilled", "frozen")  # the order of the walk: what thaws comes last
SHELVES, PLACES = 5, 3  # a bay has five shelves with three places each
SOLD_SINCE_DAYS = 400
REDUCED_SHARE = 0.08
CHANGED_SHARE = 0.15  # of prices, in the last three months
PLANNED_SHARE = 0.02  # of prices, for a day to come
SOLD_OUT_SHARE, LOW_SHARE = 0.012, 0.03
POPULAR = 400  # from here on nothing runs out by chance: the demo's milk is there
SHORT_LIFE_DAYS = 45  # what keeps no longer is brought by plan, so that every slot can have it
KEPT_DAYS = 60  # what keeps longer has no last day that matters for a slot


@dataclass(frozen=True)
class Character:
    """How a store differs from the table."""

    letter: str  # of its aisles
    share: float  # of the assortment; the rarest are left out
    dearer_percent: int
    mirrored: bool  # walks its aisles the other way round
    size: float  # of its stock


CHARACTERS = {
    "kamppi": Character("A", 1.0, 0, mirrored=False, size=1.0),
    "kruununhaka": Character("K", 0.93, 3, mirrored=True, size=0.7),
}


def sold_in(store: str, products: Sequence[ProductSpec]) -> list[ProductSpec]:
    """The store's assortment: all, or all but the least wanted."""
    wanted = sorted(products, key=lambda each: (-each.popularity, each.sku))
    kept = wanted[: round(len(wanted) * CHARACTERS[store].share)]
    return sorted(kept, key=lambda each: each.sku)


def places(store: str, products: Sequence[ProductSpec]) -> list[ListingRow]:
    """Shelf labels as A03-2-15 (aisle, shelf, place) and the order of the walk."""
    character = CHARACTERS[store]
    aisles: dict[tuple[int, str], list[ProductSpec]] = defaultdict(list)
    for product in products:
        aisles[ZONES.index(product.zone), product.aisle].append(product)
    rows = []
    walk = sorted(aisles, key=lambda key: (key[0], key[1]))
    if character.mirrored:
        walk = sorted(aisles, key=lambda key: (key[0], [-ord(letter) for letter in key[1]]))
    for number, key in enumerate(walk, start=1):
        for index, product in enumerate(aisles[key]):
            bay, rest = divmod(index, SHELVES * PLACES)
            shelf, place = rest % SHELVES + 1, bay * PLACES + rest // SHELVES + 1
            label = f"{character.letter}{number:02d}-{shelf}-{place:02d}"
            # along the aisle first, then from the lowest shelf up
            rows.append(ListingRow(product.sku, label, number * 10_000 + place * 10 + shelf))
    return rows


def prices(store: str, products: Sequence[ProductSpec]) -> list[PriceRow]:
    """Regular prices with their history, and reductions before, now and to come."""
    rng = random.Random(f"prices {store}")
    rows: list[PriceRow] = []
    for product in products:
        rows += _history(product, store, rng)
    return rows


def _history(product: ProductSpec, store: str, rng: random.Random) -> Iterator[PriceRow]:
    price = _priced(product.price_minor, CHARACTERS[store].dearer_percent, rng)
    luck = rng.random()
    start, reduced = _midnight(-SOLD_SINCE_DAYS), rng.random() < REDUCED_SHARE
    if luck < CHANGED_SHARE:
        changed = _midnight(-rng.randint(3, 90))
        yield PriceRow(product.sku, _shifted(price, rng, 3, 7), start, changed)
        start = changed
    if luck > 1 - PLANNED_SHARE and not reduced:
        change = _midnight(rng.randint(2, 12))
        yield PriceRow(product.sku, price, start, change)
        yield PriceRow(product.sku, _shifted(price, rng, 2, 6), change)
    else:
        yield PriceRow(product.sku, price, start)
    if reduced:
        lower = _shifted(price, rng, -33, -12)
        yield PriceRow(
            product.sku,
            lower,
            _midnight(-rng.randint(0, 6)),
            _midnight(rng.randint(1, 12)),
            "reduced",
        )
    elif rng.random() < REDUCED_SHARE:
        began = rng.randint(30, 200)
        lower = _shifted(price, rng, -33, -12)
        yield PriceRow(
            product.sku, lower, _midnight(-began), _midnight(-began + rng.randint(5, 14)), "reduced"
        )


def _priced(minor: int, dearer_percent: int, rng: random.Random) -> int:
    if not dearer_percent or rng.random() < 0.6:  # most prices are the company's
        return minor
    return _ending(minor * (100 + rng.randint(-2, dearer_percent * 2)) / 100)


def _shifted(minor: int, rng: random.Random, low: int, high: int) -> int:
    """Some percent up or down, never the same price."""
    shifted = _ending(minor * (100 + rng.randint(low, high)) / 100)
    step = 5 if high > 0 else -5
    return shifted if (shifted - minor) * step > 0 else max(5, minor + step)


def _ending(minor: float) -> int:
    """Prices end on 5 or 9 as shops like it."""
    return max(5, round(minor / 5) * 5 - (1 if round(minor / 5) % 2 == 0 and minor > 50 else 0))


def _midnight(days: int) -> datetime:
    day = clock.now().astimezone(HELSINKI).date() + timedelta(days=days)
    return datetime.combine(day, time(), HELSINKI)


def stock(store: str, store_id: int, products: Sequence[ProductSpec]) -> list[Shelf]:
    """What stands there this morning. A few are sold out, some nearly; popular goods are not."""
    rng = random.Random(f"stock {store}")
    today = clock.now().astimezone(HELSINKI).date()
    return [
        Shelf(
            store_id,
            product.sku,
            _on_shelf(product, CHARACTERS[store].size, rng),
            _good_until(product, today, rng),
            safety_stock=_measure(product, rng.choice((0, 0, 1, 2))),
        )
        for product in products
    ]


def _on_shelf(product: ProductSpec, size: float, rng: random.Random) -> int:
    luck = 1.0 if product.popularity >= POPULAR else rng.random()
    if luck < SOLD_OUT_SHARE:
        return 0
    if luck < SOLD_OUT_SHARE + LOW_SHARE:
        return _measure(product, rng.randint(3, 6))
    return _measure(product, max(9, round(_sold_a_day(product) * rng.uniform(2, 4) * size)))


def _sold_a_day(product: ProductSpec) -> float:
    return 4 + product.popularity / 20


def _measure(product: ProductSpec, units: int) -> int:
    """Units, or the grams of as many typical pieces."""
    return units * (product.typical_grams or 1) if product.kind == "weight" else units


def _good_until(product: ProductSpec, today: date, rng: random.Random) -> date | None:
    """At least the promised days are left today; None where no slot is that far."""
    if product.life_days > KEPT_DAYS:
        return None
    left = max(product.min_life_days + 1, round(product.life_days * rng.uniform(0.7, 1)))
    return today + timedelta(days=left)


def daily_plans(store: str, store_id: int, products: Sequence[ProductSpec]) -> list[Plan]:
    """What comes in fresh and by when: every day it is sold, or three days a week."""
    size = CHARACTERS[store].size
    return [
        Plan(
            store_id,
            product.sku,
            product.weekdays if product.fresh else product.weekdays & 0b0010101 or product.weekdays,
            _measure(
                product, max(4, round(_sold_a_day(product) * size * (1 if product.fresh else 2)))
            ),
            product.life_days,
        )
        for product in products
        if product.fresh or product.life_days <= SHORT_LIFE_DAYS
    ]
