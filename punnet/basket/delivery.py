"""Where and when: the basket's address and slot. Writes baskets, as actions.py does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction

from punnet.basket import actions, forgetting
from punnet.basket.errors import OtherStore, SlotUnfit
from punnet.basket.models import Basket, BasketLine, Wish
from punnet.basket.queries import lines_of
from punnet.basket.quote import Offered, Quote, misfits, offered_in, priced, work
from punnet.foundation import crypto, db, ids
from punnet.foundation.errors import Invalid
from punnet.places import queries as places
from punnet.places.queries import Place
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.slots.actions import Work
from punnet.slots.models import Method
from punnet.slots.queries import SlotInfo
from punnet.stores import queries as stores


@dataclass(frozen=True)
class Door:
    """What the driver needs beyond the address. The door code is stored encrypted."""

    floor: str = ""
    door_code: str = ""
    instructions: str = ""


@transaction.atomic
def deliver_to(*, basket_id: UUID, place: Place, door: Door) -> Basket:
    """Have the basket delivered to `place`.

    Raises NotServed, OtherStore (facts.store: the store that serves it; the basket stays as it
    is until the customer moves it). A held seat for collection is let go.
    """
    basket = actions.lock_open(basket_id)
    serving = stores.stores_serving(place.lat, place.lon)
    if not serving:
        raise stores.not_served(place.lat, place.lon)
    if all(store.id != basket.store_id for store in serving):
        raise OtherStore(store=serving[0].id, name=serving[0].name)
    _let_go_of_other_method(basket, Method.DELIVERY)
    basket.method = Method.DELIVERY
    basket.place_id, basket.line = place.id, place.line
    basket.postcode, basket.city = place.postcode, place.city
    basket.lat, basket.lon = place.lat, place.lon
    basket.floor = _short("floor", door.floor, 20)
    basket.door_code = crypto.encrypt(_short("door_code", door.door_code, 20))
    basket.instructions = _short("instructions", door.instructions, 300)
    actions.touch(basket, revise=True)
    return basket


@transaction.atomic
def complete(*, basket_id: UUID, door: Door, default_wish: str) -> None:
    """What checkout asks last: the door's particulars (of a delivery) and the default wish.

    Neither changes a price or what is had, so the revision that the customer saw still holds.
    """
    if default_wish not in (Wish.BEST, Wish.ASK, Wish.NONE):
        raise Invalid.field("default_wish", "takes best, ask or none")
    basket = actions.lock_open(basket_id)
    basket.default_wish = default_wish
    if basket.method == Method.DELIVERY:
        basket.floor = _short("floor", door.floor, 20)
        basket.door_code = crypto.encrypt(_short("door_code", door.door_code, 20))
        basket.instructions = _short("instructions", door.instructions, 300)
    actions.touch(basket, revise=False)


@transaction.atomic
def collect(*, basket_id: UUID) -> Basket:
    """Have the customer come to the store. The address is forgotten."""
    basket = actions.lock_open(basket_id)
    _let_go_of_other_method(basket, Method.COLLECTION)
    basket.method = Method.COLLECTION
    forgetting.empty_address(basket)
    actions.touch(basket, revise=True)
    return basket


@db.transaction
def choose_slot(*, basket_id: UUID, slot_id: int, language: str = "en") -> Quote:
    """Hold a seat of the slot, or move the held one there; the basket priced for it.

    Raises NotFound, SlotFull, SlotClosed, SlotUnfit(reason, skus). A slot of the other method
    changes the basket's method only to collection, which needs no address. Eight SQL statements
    at most; one more for alcohol.
    """
    basket = actions.lock_open(basket_id)
    slot = slot_queries.slot(slot_id)
    lines = lines_of(basket)
    offer = offered_in(basket, [line.sku for line in lines], slot, None, language=language)
    own = slot_queries.seat_of(basket.amends) if basket.amends else None
    if slot_id == own and slot.method == basket.method:
        return _stay(basket, lines, slot, offer)
    _must_fit(basket, slot, offer)
    if slot.method == Method.COLLECTION and not basket.method:
        basket.method = Method.COLLECTION
    until = slots.hold_seat(
        slot_id=slot_id,
        basket_id=basket.id,
        customer_id=basket.customer_id,
        work=Work(*work([(offer.products.get(line.sku), line.quantity) for line in lines])),
    )
    changed = basket.slot_id != slot_id
    basket.slot_id = slot_id
    actions.touch(basket, revise=changed, renew=False)
    return priced(basket, lines, replace(offer, held_until=until))


def _stay(basket: Basket, lines: list[BasketLine], slot: SlotInfo, offer: Offered) -> Quote:
    """A draft stays in its order's own slot, which has the seat."""
    slots.release_hold(basket_id=basket.id)
    changed, basket.slot_id = basket.slot_id != slot.id, slot.id
    actions.touch(basket, revise=changed, renew=False)
    return priced(basket, lines, replace(offer, held_until=slot.cutoff_at))


@transaction.atomic
def drop_slot(*, basket_id: UUID) -> Basket:
    basket = actions.lock_open(basket_id)
    slots.release_hold(basket_id=basket.id)
    had, basket.slot_id = basket.slot_id, None
    actions.touch(basket, revise=had is not None)
    return basket


def place_of(address_id: str) -> Place:
    """The address of an id as the public contract writes it. Raises NotFound."""
    found = ids.of_text(address_id)
    if not found:
        raise Invalid.field("address.id", "is not an address's id")
    return places.address(found)


def unfit_for(basket: Basket, slot: SlotInfo, offer: Offered) -> tuple[str, list[str]]:
    """("", []) when the basket can come in the slot, of which the offer is; else the reason and
    the SKUs behind it."""
    if basket.method and slot.method != basket.method:
        return "area", []
    if slot.store_id != basket.store_id:
        return "area", []
    if late := misfits(list(offer.products.values()), store=offer.store, slot=slot):
        return "lead_time", late
    if offer.out_of_hours:
        return "age_hours", list(offer.out_of_hours)
    return "", []


def _must_fit(basket: Basket, slot: SlotInfo, offer: Offered) -> None:
    reason, skus = unfit_for(basket, slot, offer)
    if reason:
        raise SlotUnfit(reason=reason, skus=skus, slot=str(slot.id))


def _let_go_of_other_method(basket: Basket, method: Method) -> None:
    # a slot chosen before any method is of a delivery: collection brings its own
    if basket.slot_id and (basket.method or Method.DELIVERY) != method:
        slots.release_hold(basket_id=basket.id)
        basket.slot_id = None


def _short(field: str, text: str, most: int) -> str:
    if len(text) > most:
        raise Invalid.field(field, f"is longer than {most} characters")
    return text.strip()
