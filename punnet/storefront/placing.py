"""From the checkout's form to a placed order: one call of the process, and where to go next."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any
from uuid import UUID

from punnet.accounts import actions as accounts
from punnet.accounts.actions import AddressDetails
from punnet.accounts.contact import checked_contact
from punnet.basket import delivery
from punnet.basket import queries as baskets
from punnet.foundation.errors import Invalid
from punnet.orders import queries as orders
from punnet.orders.actions import Contact
from punnet.overviews.basket_view import BasketView
from punnet.overviews.order_view import OrderView, order_view
from punnet.processes.checked_quote import Agreement
from punnet.processes.place_order import Placing, place_order
from punnet.storefront import own_parts
from punnet.storefront.visit import Visit

TYPED = ("name", "email", "phone", "payment", "card", "keep_card", "born_on", "revision",
         "maximum", "credit", "gift_card")  # fmt: skip


def place(visit: Visit, view: BasketView, data: dict[str, Any]) -> OrderView:
    """Place the basket as the form says. A repeat of the form gives the same order.

    Raises what `place_order` does, Invalid for contact fields, BasketInPayment and BasketOrdered
    (with the order's number and token) when another page was quicker.
    """
    if data["gift_card"]:
        own_parts.must_be_no_guessing(visit)
    contact = checked_contact(
        name=data["name"], email=data["email"], phone=data["phone"], country=view.store.country
    )
    door = delivery.Door(data["floor"], data["door_code"], data["instructions"])
    delivery.complete(basket_id=view.id, door=door, default_wish=data["default_wish"])
    address = None if visit.customer_id is None else _address(view.id, door)
    placed = place_order(
        Placing(
            basket_id=view.id,
            agreed=Agreement(data["revision"], data["maximum"]),
            tender=data["payment"],
            contact=Contact(contact.name, contact.email, contact.phone),
            key=data["key"].hex,
            fingerprint=_fingerprint(data),
            language=visit.language,
            born_on=data["born_on"],
            customer_id=visit.customer_id,
            card_id=data["card"],
            keep_card=data["keep_card"],
            own=own_parts.wanted(data),
        )
    )
    if visit.customer_id is not None and address is not None:
        _keep_address(visit.customer_id, address)
    return order_view(orders.whole(placed))


def _fingerprint(data: dict[str, Any]) -> str:
    """What makes two sent forms the same request."""
    typed = {name: data[name] for name in TYPED}
    text = json.dumps(typed, default=_plain, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    assert isinstance(value, date | UUID), value
    return str(value)


def _address(basket_id: UUID, door: delivery.Door) -> AddressDetails | None:
    """Where the basket goes, read before it is placed: an ordered one has forgotten it."""
    basket = baskets.basket(basket_id)
    if basket.method != "delivery":
        return None
    return AddressDetails(
        place_id=basket.place_id, line=basket.line, postcode=basket.postcode, city=basket.city,
        lat=basket.lat, lon=basket.lon, floor=door.floor, door_code=door.door_code,
        instructions=door.instructions,
    )  # fmt: skip


def _keep_address(customer_id: int, details: AddressDetails) -> None:
    """A customer's address is offered again next time."""
    try:
        accounts.add_address(customer_id=customer_id, details=details)
    except Invalid:  # twenty are kept: the order matters, not the list
        return
