"""Builds the demo town in an empty database: one command, at most a minute, same seed same shop.

    1. law, addresses, stores and their slots
    2. categories, products, places, prices
    3. stock, and the daily plan of fresh goods (an hourly job renews its dated supply)
    4. people and staff
    5. past orders                       (history.py)
    6. pictures, drawn meanwhile         (pictures.py), then everything goes live

Steps 1 to 4 are one transaction: a killed seed leaves nothing or all of it. A second run skips
what is there and goes on.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from demo import assortment, history, pictures, residents, shelves
from demo.catalogue import ProductSpec, build
from demo.people import Person
from demo.town.seed import open_town
from demo.town.stores import STORES
from punnet.catalogue import actions as catalogue
from punnet.foundation import actors, db, ids
from punnet.foundation.actors import Actor
from punnet.inventory import actions as inventory
from punnet.orders.models import Order
from punnet.promotions import actions as promotions
from punnet.promotions.actions import VoucherDetails
from punnet.slots import actions as slots
from punnet.stores import queries as stores

SEED = 20261123
ACTOR = Actor("operator", "seed")
DAYS_AHEAD = 14  # of dated supply and slots; jobs keep renewing both
DAYS_BACK = 60  # of history

Progress = Callable[[str], None]


def seed() -> str:
    """`punnet seed`: builds the town and tells what it does."""
    from punnet.ops.console import say

    return run(say)


def run(
    progress: Progress,
    *,
    products: Sequence[ProductSpec] | None = None,
    orders: int = history.COUNT,
) -> str:
    """Build what is missing of the town; a sentence about it. `progress` gets a line a step.

    Fewer `products` and `orders` make a smaller town, for tests.
    """
    began = time.monotonic()
    products = build() if products is None else products
    ids.seed(SEED)
    gc.disable()  # a million small objects, all still wanted: looking for garbage takes seconds
    try:
        with pictures.being_drawn(products) as drawing:
            if not stores.all_stores():
                open_shop(products)
                progress(f"  {len(products)} products in {len(STORES)} stores, priced and stocked")
            if not Order.objects.exists():
                ids.seed(SEED + 1)  # whatever came before: a repeat tells the provider the same
                count, known = remember(products, orders)
                progress(f"  {count} past orders of {residents.COUNT} customers")
                if not known:
                    progress("  (no payment simulator runs: they cannot be refunded)")
            hang_up(pictures.kept(drawing), products)
            progress(f"  {len(products)} pictures drawn")
    finally:
        gc.enable()
        ids.seed(None)
    return f"The demo town is there: {len(products)} products, in {time.monotonic() - began:.0f} s."


@db.transaction
def open_shop(products: Sequence[ProductSpec]) -> None:
    """Law, town, goods and stock of every store."""
    assortment.lay_down_the_law()
    store_ids = open_town()
    assortment.bring_in(list(products))
    for spec in STORES:
        slug = spec.details.slug
        fill(slug, store_ids[slug], shelves.sold_in(slug, products))
        for plan in spec.slot_plans:
            slots.put_plan(store_ids[slug], plan)
        first = stores.store(store_ids[slug]).today() - timedelta(days=DAYS_BACK)
        slots.ensure_slots(store_id=store_ids[slug], days=DAYS_BACK, from_day=first)
        slots.ensure_slots(store_id=store_ids[slug], days=DAYS_AHEAD)
    give_out_vouchers()


def give_out_vouchers() -> None:
    """Two codes to try, in every store."""
    today = stores.all_stores()[0].today()
    common: dict[str, Any] = {
        "store_id": None,
        "currency": "EUR",
        "valid_from": today - timedelta(days=1),
        "valid_until": today + timedelta(days=365),
    }
    promotions.put_voucher(
        VoucherDetails(
            code="WELCOME", kind="percent", amount_minor=0, percent=10, least_goods_minor=20_00,
            limit_per_customer=1, note="first order", **common,
        )
    )  # fmt: skip
    promotions.put_voucher(
        VoucherDetails(
            code="FIVER", kind="fixed", amount_minor=5_00, percent=0, least_goods_minor=40_00,
            limit_total=500, note="leaflet", **common,
        )
    )  # fmt: skip


def remember(products: Sequence[ProductSpec], count: int) -> tuple[int, bool]:
    """People, staff and the past; see history.py."""
    everybody = residents.residents()
    customers, pickers = move_in(everybody)
    return history.remember(products, everybody, customers, pickers, count=count)


@db.transaction
def move_in(everybody: Sequence[Person]) -> tuple[list[int], list[str]]:
    """Customers by person, and who picks. A repeat finds them."""
    store_ids = {store.slug: store.id for store in stores.all_stores()}
    customers = residents.move_in(everybody)
    staff = residents.hire(store_ids)
    return customers, [str(actors.staff(staff[role])) for role in ("picker", "manager")]


def fill(slug: str, store_id: int, products: Sequence[ProductSpec]) -> None:
    """Places, prices, shelves and what comes in, of one store."""
    catalogue.list_products(store_id, shelves.places(slug, products))
    catalogue.import_prices(store_id, shelves.prices(slug, products))
    inventory.bulk_set_shelf(shelves.stock(slug, store_id, products), actor=ACTOR)
    inventory.bulk_plan_daily(shelves.daily_plans(slug, store_id, products))
    tomorrow = stores.store(store_id).today() + timedelta(days=1)
    inventory.renew_inbound(store_id=store_id, first=tomorrow, days=DAYS_AHEAD)


@db.transaction
def hang_up(drawn: dict[str, str], products: Sequence[ProductSpec]) -> None:
    """Pictures on the products, products on sale, words in the search."""
    catalogue.set_pictures(drawn)
    catalogue.publish([product.sku for product in products], actor=ACTOR)
    catalogue.rebuild_search_words()
