"""What the paths are measured on: goods without end, a slot with room, baskets of n lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from punnet.basket import actions as baskets
from punnet.basket import delivery
from punnet.basket import queries as basket_queries
from punnet.basket.quote import quote
from punnet.catalogue import queries as catalogue
from punnet.catalogue.queries import Sellable
from punnet.foundation import db
from punnet.foundation.actors import Actor
from punnet.inventory import actions as inventory
from punnet.orders.actions import Contact
from punnet.overviews import shelf
from punnet.places import queries as places
from punnet.places.queries import Place
from punnet.processes.checked_quote import Agreement
from punnet.processes.place_order import Placing
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.stores import queries as stores
from punnet.stores.queries import Store

ADA = Contact("Ada Virtanen", "ada@example.com", "+358401234567")
ACTOR = Actor("operator", "bench")
PLENTY = 100_000
MOST_LINES = 60
FEW = 5
EVERY_DAY = 0b1111111


@dataclass(frozen=True)
class Scene:
    """The first store, its goods by popularity, a slot in two days and an address it serves."""

    store: Store
    skus: list[str]
    cap: int  # of the first
    slot_id: int
    home: Place

    def basket(self, lines: int, start: int = 0) -> UUID:
        """A basket of so many different products, ready to be placed."""
        basket = baskets.create(store_id=self.store.id)
        for nth in range(lines):
            sku = self.skus[(start + nth) % len(self.skus)]
            # as much as may be had of few things, so that the delivery's minimum is reached
            baskets.set_line(basket_id=basket.id, sku=sku, quantity=1 if lines > FEW else self.cap)
        delivery.deliver_to(basket_id=basket.id, place=self.home, door=delivery.Door())
        delivery.choose_slot(basket_id=basket.id, slot_id=self.slot_id)
        return basket.id

    def placing(self, basket_id: UUID, tender: str = "on_delivery") -> Placing:
        """The command to place it, agreeing to what it costs now."""
        now = quote(basket_queries.basket(basket_id), language="en")
        return Placing(
            basket_id=basket_id,
            agreed=Agreement(now.basket.revision, now.maximum_minor),
            tender=tender,
            contact=ADA,
            key=str(uuid4()),
            fingerprint="bench",
            language="en",
            born_on=None,
        )


def set_scene() -> Scene:
    store = stores.all_stores()[0]
    goods = _goods(store)
    skus = [each.sku for each in goods]
    give_plenty(store.id, skus)
    return Scene(store, skus, goods[0].cap, _slot(store), _home(store))


def _goods(store: Store) -> list[Sellable]:
    """Pieces for everybody on any day, twice as many as the largest basket, the dearest first."""
    on = store.today() + timedelta(days=2)
    goods: list[Sellable] = []
    cursor = None
    while len(goods) < 2 * MOST_LINES:
        page = shelf.listing(store.id, language="en", page_size=100, cursor=cursor)
        skus = [card.sku for card in page.items]
        sold = catalogue.sellable(store.id, skus, on=on, language="en")
        goods += [each for each in sold.values() if _easy(each)]
        cursor = page.next
        if cursor is None:
            break
    return sorted(goods, key=lambda each: (-each.price_minor * each.cap, each.sku))


def _easy(product: Sellable) -> bool:
    plain = product.kind == "piece" and not product.age_limit and not product.lead_days
    return plain and product.weekdays == EVERY_DAY


@db.transaction
def give_plenty(store_id: int, skus: list[str]) -> None:
    for sku in sorted(skus):
        inventory.set_available(store_id=store_id, sku=sku, available=PLENTY, actor=ACTOR)


def _slot(store: Store) -> int:
    week = slot_queries.week(
        store_id=store.id, method="delivery", from_day=store.today() + timedelta(days=2), days=1
    )
    slots.set_free(week[0].id, 5_000, actor=ACTOR)
    return week[0].id


def _home(store: Store) -> Place:
    """An address that the store delivers to: the first in its own street."""
    for place in places.find_addresses(store.address_line.rstrip("0123456789 ab"), limit=20):
        if any(each.id == store.id for each in stores.stores_serving(place.lat, place.lon)):
            return place
    raise LookupError(f"no address near {store.name}")
