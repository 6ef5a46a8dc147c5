"""Baskets: each call answers with the basket as it stands. The unguessable id opens it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from punnet.api import reading, shown
from punnet.api.answers import answer
from punnet.api.auth import customer_id_of
from punnet.api.schemas import given as g
from punnet.api.schemas import told
from punnet.basket import actions, delivery, queries, vouchers
from punnet.basket.delivery import Door
from punnet.foundation.errors import Invalid
from punnet.foundation.quantity import Amount
from punnet.overviews import goods
from punnet.overviews.basket_view import basket_view, view_of
from punnet.places import queries as places
from punnet.places.errors import AddressUnknown
from punnet.places.queries import Place
from punnet.slots import actions as slots
from punnet.stores import queries as stores
from punnet.stores.errors import NotServed

router = Router(tags=["basket"])


@router.post("/baskets", response={201: told.Basket})
def new_basket(request: HttpRequest, given: g.NewBasket) -> HttpResponse:
    """A new basket; who is signed in gets the one that is there already."""
    store = stores.store(reading.field_id("store", given.store))
    made = actions.create(store_id=store.id, customer_id=customer_id_of(request))
    return _shown(request, made, 201)


@router.get("/baskets/{basket}", response=told.Basket)
def get_basket(request: HttpRequest, basket: str) -> HttpResponse:
    """Re-quotes. Reading agrees to nothing, a second time shows the same changes; as any use of
    the basket, it renews a seat held in its last minutes."""
    basket_id = reading.path_uuid(basket)
    slots.renew_hold(basket_id=basket_id)
    return _shown(request, queries.basket(basket_id))


@router.put("/baskets/{basket}/store", response=told.Basket)
def move_store(request: HttpRequest, basket: str, given: g.StoreChoice) -> HttpResponse:
    """Move to another store. What it lacks stays, with `problem`; the held seat is let go."""
    basket_id = reading.path_uuid(basket)
    changed = actions.set_store(
        basket_id=basket_id, store_id=reading.field_id("store", given.store)
    )
    return _shown(request, changed)


@router.put("/baskets/{basket}/lines/{sku}", response=told.Basket)
def set_line(request: HttpRequest, basket: str, sku: str, given: g.LineIn) -> HttpResponse:
    """Set a line to a number of units or grams; 0 removes it. Refused: `out_of_stock`,
    `over_cap`, with `facts.available`."""
    basket_id = reading.path_uuid(basket)
    own = given.substitution
    if isinstance(own, list):
        must_be_others(sku, own)
    changed = actions.set_line(
        basket_id=basket_id,
        sku=sku,
        quantity=Amount(given.units, given.grams),
        wish=None if isinstance(own, list) else own,
        wish_skus=own if isinstance(own, list) else None,
        note=given.note,
        language=_language(request),
    )
    return answer(shown.basket(view_of(changed, language=_language(request))))


@router.put("/baskets/{basket}/substitution", response=told.Basket)
def set_substitution(request: HttpRequest, basket: str, given: g.SubstitutionIn) -> HttpResponse:
    """What to do when a line without a wish of its own is missing."""
    basket_id = reading.path_uuid(basket)
    changed = actions.set_substitution(basket_id=basket_id, default=given.default)
    return _shown(request, changed)


@router.put("/baskets/{basket}/delivery", response=told.Basket)
def set_delivery(request: HttpRequest, basket: str, given: g.DeliveryIn) -> HttpResponse:
    """Have it delivered, or collect it. Refused: `not_served`, `other_store` (`facts.store`)."""
    basket_id = reading.path_uuid(basket)
    if given.method == "collection":
        if given.address is not None:
            raise Invalid.field("address", "belongs to a delivery: leave it out to collect")
        changed = delivery.collect(basket_id=basket_id)
    else:
        door = Door(given.floor, given.door_code, given.instructions)
        place = place_given(given.address)
        changed = delivery.deliver_to(basket_id=basket_id, place=place, door=door)
    return _shown(request, changed)


@router.put("/baskets/{basket}/slot", response=told.Basket)
def choose_slot(request: HttpRequest, basket: str, given: g.SlotIn) -> HttpResponse:
    """Hold a seat, or move the held one. Refused: `slot_full`, `slot_closed`, `slot_unfit`."""
    basket_id = reading.path_uuid(basket)
    slot_id = reading.field_id("slot", given.slot)
    language = _language(request)
    chosen = delivery.choose_slot(basket_id=basket_id, slot_id=slot_id, language=language)
    return answer(shown.basket(view_of(chosen, language=language)))


@router.delete("/baskets/{basket}/slot", response=told.Basket)
def drop_slot(request: HttpRequest, basket: str) -> HttpResponse:
    """Give the held seat back."""
    basket_id = reading.path_uuid(basket)
    changed = delivery.drop_slot(basket_id=basket_id)
    return _shown(request, changed)


@router.put("/baskets/{basket}/voucher", response=told.Basket)
def set_voucher(request: HttpRequest, basket: str, given: g.VoucherIn) -> HttpResponse:
    """Give a voucher's code; an empty one takes it out. Refused: `voucher_unknown` (also one of
    another store, or not live), `voucher_expired`, `voucher_used_up`, `voucher_limit`,
    `voucher_minimum` (`facts.missing`)."""
    return _with_voucher(request, basket, given.code)


@router.delete("/baskets/{basket}/voucher", response=told.Basket)
def drop_voucher(request: HttpRequest, basket: str) -> HttpResponse:
    """Take the voucher out."""
    return _with_voucher(request, basket, "")


@router.post("/baskets/{basket}/agreement", response=told.Basket)
def agree(request: HttpRequest, basket: str, given: g.AgreementIn) -> HttpResponse:
    """Accept the listed changes. Refused: `total_changed` when they are no longer so."""
    basket_id = reading.path_uuid(basket)
    currency = stores.store(queries.basket(basket_id).store_id).currency
    maximum = given.maximum
    if maximum.currency != currency:
        raise Invalid.field("maximum.currency", f"must be {currency}")
    actions.agree(
        basket_id=basket_id,
        revision=given.revision,
        maximum_minor=maximum.minor,
        language=_language(request),
    )
    return _shown(request, queries.basket(basket_id))


def _with_voucher(request: HttpRequest, basket: str, code: str) -> HttpResponse:
    basket_id, language = reading.path_uuid(basket), _language(request)
    changed = vouchers.set_voucher(basket_id=basket_id, code=code, language=language)
    return answer(shown.basket(view_of(changed, language=language)))


def place_given(address: g.AddressIn | None) -> Place:
    """The address that a call names. Raises Invalid, NotServed."""
    if address is None or (address.id is None and not (address.line or "").strip()):
        raise Invalid.field("address", "is missing: an id, or line, postcode and city")
    if address.id is not None:
        return places.address(reading.field_id("address.id", address.id))
    try:
        return places.verify(address.line or "", address.postcode, address.city)
    except AddressUnknown as unknown:
        alike = unknown.facts.get("suggestions") or []
        if not alike:  # no street of the towns we know: nobody delivers there
            raise NotServed(nearest=None, metres=None) from unknown
        problem = f"is not known; did you mean {'; '.join(alike)}?"
        raise Invalid.field("address.line", problem) from unknown


def _shown(request: HttpRequest, basket: Any, status: int = 200) -> HttpResponse:
    view = basket_view(basket, language=_language(request))
    return answer(shown.basket(view), status)


def _language(request: HttpRequest) -> str:
    return str(getattr(request, "LANGUAGE_CODE", "en"))


def must_be_others(sku: str, wished: list[str]) -> None:
    """A mistyped SKU would leave the line without a substitute, and nobody would know why."""
    known = goods.kinds_of(wished).keys() - {sku}
    if wrong := [each for each in wished if each not in known]:
        raise Invalid.field("substitution", f"names no other product of ours: {', '.join(wrong)}")
