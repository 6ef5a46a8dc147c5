"""At login: what the guest had chosen joins the account's basket. Writes baskets, as actions.py
does."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from punnet.basket import actions, forgetting
from punnet.basket.errors import NoBasket
from punnet.basket.models import Basket, BasketState
from punnet.basket.queries import lines_of
from punnet.catalogue import queries as catalogue
from punnet.slots import actions as slots
from punnet.slots.errors import SlotClosed, SlotFull
from punnet.stores import queries as stores


@dataclass(frozen=True)
class Left:
    """Units or grams that a merge could not take over because of the product's cap."""

    sku: str
    quantity: int


@transaction.atomic
def give_to_customer(
    *, basket_id: UUID, customer_id: int, language: str
) -> tuple[Basket, list[Left]]:
    """At login: a guest's basket becomes the customer's, or its lines join the one there is.

    Units add up to the product's cap; what is above is returned, to be shown. The guest's held
    seat goes along when the account's basket holds none. A basket in payment stays as it is.
    """
    guest = Basket.objects.select_for_update().filter(pk=basket_id).first()
    if guest is None or guest.customer_id == customer_id or guest.state != BasketState.OPEN:
        return guest or actions.create(
            store_id=stores.all_stores()[0].id, customer_id=customer_id
        ), []
    if guest.customer_id is not None:
        raise NoBasket(basket=str(basket_id))
    own = (
        Basket.objects.select_for_update()
        .filter(customer_id=customer_id, state__in=[BasketState.OPEN, BasketState.PAYING])
        .first()
    )
    if own is None:
        guest.customer_id = customer_id
        slots.move_hold_to_customer(basket_id=guest.id, customer_id=customer_id)
        actions.touch(guest, revise=False)
        return guest, []
    if own.state == BasketState.PAYING:
        return own, []
    return own, _merge(guest, own, language)


def _merge(guest: Basket, own: Basket, language: str) -> list[Left]:
    theirs = lines_of(guest)
    caps = catalogue.sellable(
        own.store_id,
        [line.sku for line in theirs],
        on=stores.store(own.store_id).today(),
        language=language,
    )
    left: list[Left] = []
    held = {line.sku: line for line in own.lines.all()}
    for row in theirs:
        there = held.get(row.sku)
        together = row.quantity + (there.quantity if there else 0)
        cap = caps[row.sku].cap if row.sku in caps else together
        if together > cap:
            left.append(Left(row.sku, together - cap))
        quantity = min(together, cap)
        if there:
            own.lines.filter(pk=there.pk).update(quantity=quantity, agreed_quantity=quantity)
        else:
            guest.lines.filter(pk=row.pk).update(
                basket=own, quantity=quantity, agreed_quantity=quantity
            )
    if not own.method and guest.method and own.store_id == guest.store_id:
        for name in DELIVERY_COLUMNS:
            setattr(own, name, getattr(guest, name))
    _take_seat_over(guest, own)
    guest.lines.all().delete()
    forgetting.empty_address(guest)
    guest.state = BasketState.MERGED
    actions.touch(guest, revise=False)
    actions.touch(own, revise=True)
    return left


def _take_seat_over(guest: Basket, own: Basket) -> None:
    """The guest's seat becomes the account's, where that holds none and the slot suits it."""
    slot_id, fits = guest.slot_id, (own.store_id, own.method) == (guest.store_id, guest.method)
    slots.release_hold(basket_id=guest.id)
    if slot_id is None or own.slot_id is not None or not fits:
        return
    with suppress(SlotClosed, SlotFull):  # lapsed, and taken meanwhile
        slots.hold_seat(slot_id=slot_id, basket_id=own.id, customer_id=own.customer_id)
        own.slot_id = slot_id


DELIVERY_COLUMNS = (
    "method",
    "place_id",
    "line",
    "postcode",
    "city",
    "lat",
    "lon",
    "floor",
    "door_code",
    "instructions",
)
