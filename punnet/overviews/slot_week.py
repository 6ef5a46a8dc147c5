"""The slots of some days as a basket sees them: free, full, closed, or unfit with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from punnet.basket.age import alcoholic, allows, rule_for
from punnet.basket.models import Basket
from punnet.basket.queries import lines_of
from punnet.basket.quote import misfits
from punnet.catalogue import queries as catalogue
from punnet.catalogue.queries import Restriction, Sellable
from punnet.places.queries import Place
from punnet.slots import queries as slots
from punnet.slots.queries import SlotInfo
from punnet.stores import queries as stores
from punnet.stores.models import Method
from punnet.stores.queries import Store


@dataclass(frozen=True)
class SlotView:
    """`state`: free, full, closed, unfit; an unfit one has a reason (age_hours, lead_time, area)
    and the SKUs behind it."""

    slot: SlotInfo
    state: str
    reason: str = ""
    skus: tuple[str, ...] = ()


def week(
    *,
    store_id: int,
    method: str,
    from_day: date | None = None,
    days: int = 7,
    basket: Basket | None = None,
    place: Place | None = None,
) -> list[SlotView]:
    """The slots that start on those days, from today on the store's wall clock unless said.

    With a basket: what it holds must be ready by then and lawful to hand over; with a place: the
    store must deliver there. Seven SQL queries at most, whatever the basket holds.
    """
    store = stores.store(store_id)
    found = slots.week(
        store_id=store_id, method=method, from_day=from_day or store.today(), days=days
    )
    if place is not None and method == Method.DELIVERY:
        serving = stores.stores_serving(place.lat, place.lon)
        if all(each.id != store_id for each in serving):
            return [of_another_place(SlotView(slot, slot.state)) for slot in found]
    products = _products(basket, found) if basket is not None else []
    rules = _rules(store, products, found)
    return [_seen(slot, store, products, rules) for slot in found]


def nearest(slot_id: int, limit: int = 3) -> list[SlotView]:
    """Free slots of the same store and method nearest to a lost one. One SQL query."""
    return [SlotView(slot, slot.state) for slot in slots.nearest_free(slot_id, limit)]


def of_another_place(view: SlotView) -> SlotView:
    """Unfit because of where the basket goes; a closed one stays closed."""
    return view if view.state == "closed" else SlotView(view.slot, "unfit", "area")


def _products(basket: Basket, found: Sequence[SlotInfo]) -> list[Sellable]:
    skus = [line.sku for line in lines_of(basket)]
    if not skus or not found:
        return []
    # what a product asks of a slot (lead time, weekdays, age) does not depend on the day
    day = found[0].pick_on
    return list(catalogue.sellable(found[0].store_id, skus, on=day, language="en").values())


def _rules(
    store: Store, products: Sequence[Sellable], found: Sequence[SlotInfo]
) -> tuple[Restriction | None, Restriction | None]:
    """The hours of sale on the first and the last day; none without alcohol."""
    if not found or not alcoholic(products):
        return None, None
    first = rule_for(store.country, found[0].pick_on)
    last = rule_for(store.country, found[-1].pick_on + timedelta(days=1))
    return first, last


def _seen(
    slot: SlotInfo,
    store: Store,
    products: Sequence[Sellable],
    rules: tuple[Restriction | None, Restriction | None],
) -> SlotView:
    if slot.state == "closed":
        return SlotView(slot, "closed")
    if late := misfits(products, store=store, slot=slot):
        return SlotView(slot, "unfit", "lead_time", tuple(late))
    alcohol = alcoholic(products)
    if alcohol and not _lawful(slot, store, rules):
        return SlotView(slot, "unfit", "age_hours", tuple(alcohol))
    return SlotView(slot, slot.state)


def _lawful(
    slot: SlotInfo, store: Store, rules: tuple[Restriction | None, Restriction | None]
) -> bool:
    first, last = rules
    rule = first
    if first != last:  # the law changes within these days: ask for the slot's own
        rule = rule_for(store.country, slot.pick_on)
    return allows(rule, store.local(slot.starts_at).time(), store.local(slot.ends_at).time())
