"""At login: what the guest had chosen joins the account's basket. Writes baskets, as actions.py
does."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from punnet.basket import actions, delivery, forgetting
from punnet.basket.errors import NoBasket
from punnet.basket.models import Basket, BasketState
from punnet.basket.queries import lines_of
from punnet.basket.quote import offered_in
from punnet.catalogue import queries as catalogue
from punnet.foundation import db
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.slots.errors import SlotClosed, SlotFull
from punnet.stores import queries as stores


@dataclass(frozen=True)
class Left:
    """Units or grams that a merge could not take over because of the product's cap."""

    sku: str
    quantity: int


@db.transaction
def give_to_customer(
    *, basket_id: UUID, customer_id: int, language: str
) -> tuple[Basket, list[Left]]:
    """At login: a guest's basket becomes the customer's, or its lines join the one there is.

    Units add up to the product's cap; what is above is returned, to be shown. The guest's seat
    goes along when the account's basket has no slot and everything can come in it; the guest's
    voucher when that has none.

    Where either is in payment, it is given back and both stay as they are, for a later time.
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
    held = {line.sku: line.quantity for line in lines_of(own)}
    together = {line.sku: line.quantity + held.get(line.sku, 0) for line in lines_of(guest)}
    sold = catalogue.sellable(
        own.store_id, list(together), on=stores.store(own.store_id).today(), language=language
    )
    fits = {sku: min(n, sold[sku].cap) if sku in sold else n for sku, n in together.items()}
    db.write(
        MOVE_LINES, guest=guest.id, own=own.id, skus=list(fits), quantities=list(fits.values())
    )
    if not own.method and guest.method and own.store_id == guest.store_id:
        for name in DELIVERY_COLUMNS:
            setattr(own, name, getattr(guest, name))
    own.voucher_code = own.voucher_code or guest.voucher_code
    _take_seat_over(guest, own, list({**held, **fits}), language)
    forgetting.empty_address(guest)
    guest.state = BasketState.MERGED
    actions.touch(guest, revise=False)
    actions.touch(own, revise=True)
    return [Left(sku, n - fits[sku]) for sku, n in together.items() if n > fits[sku]]


def _take_seat_over(guest: Basket, own: Basket, skus: list[str], language: str) -> None:
    """The guest's seat becomes the account's, where that has no slot and all can come in it."""
    slots.release_hold(basket_id=guest.id)
    if guest.slot_id is None or own.slot_id is not None:
        return
    slot = slot_queries.slot(guest.slot_id)
    reason, _skus = delivery.unfit_for(
        own, slot, offered_in(own, skus, slot, None, language=language)
    )
    if reason:
        return
    with suppress(SlotClosed, SlotFull):  # lapsed, and taken meanwhile
        slots.hold_seat(slot_id=slot.id, basket_id=own.id, customer_id=own.customer_id)
        own.slot_id = slot.id


# `own`'s line stays where there is one, with its own wish and note
MOVE_LINES = """
WITH went AS (
    DELETE FROM basket_basketline WHERE basket_id = %(guest)s::uuid RETURNING *
)
INSERT INTO basket_basketline (basket_id, sku, quantity, agreed_price_minor, wish, wish_skus,
                               note, added_at)
SELECT %(own)s::uuid, w.sku, f.quantity, w.agreed_price_minor, w.wish, w.wish_skus, w.note,
       w.added_at
  FROM went w
  JOIN unnest(%(skus)s::text[], %(quantities)s::int[]) AS f (sku, quantity) ON f.sku = w.sku
 ORDER BY w.id
ON CONFLICT (basket_id, sku) DO UPDATE SET quantity = excluded.quantity
"""


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
