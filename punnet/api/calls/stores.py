"""Where the shop is: stores and addresses."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from punnet.api import reading
from punnet.api.answers import answer
from punnet.api.schemas import told
from punnet.api.shown import Json, amount, page
from punnet.foundation.errors import Invalid
from punnet.foundation.money import Money
from punnet.places import queries as places
from punnet.places.queries import Place
from punnet.stores import queries as stores
from punnet.stores.queries import Charges, Store

router = Router(tags=["shop"])


@router.get("/stores", response=told.Page[told.Store])
def list_stores(
    request: HttpRequest,
    address: str | None = None,
    lat: Annotated[float | None, Query(ge=-90, le=90)] = None,
    lon: Annotated[float | None, Query(ge=-180, le=180)] = None,
) -> HttpResponse:
    """Stores that deliver to the address or point, nearest first; all of them without either."""
    if (lat is None) != (lon is None):
        raise Invalid.field("lon" if lon is None else "lat", "is missing: they come together")
    if address is not None:
        place = places.address(reading.field_id("address", address))
        found = stores.stores_serving(place.lat, place.lon)
    elif lat is not None and lon is not None:
        found = stores.stores_serving(lat, lon)
    else:
        found = stores.all_stores()
    return answer(page([_store(each) for each in found]))


@router.get("/addresses", response=told.Page[told.Address])
def find_addresses(request: HttpRequest, q: Annotated[str, Query(max_length=200)]) -> HttpResponse:
    """Known addresses that begin like `q`, slips of the finger forgiven. © OpenStreetMap
    contributors."""
    return answer(page([_address(place) for place in places.find_addresses(q)]))


def _store(store: Store) -> Json:
    methods = [_method(store.charges[method]) for method in store.methods]
    return {"id": str(store.id), "name": store.name, "methods": methods}


def _method(terms: Charges) -> Json:
    charges = []
    if terms.small_basket:
        below = terms.small_basket_below
        charges.append(_charge("small_basket", terms.small_basket, below))
    if terms.bag:
        charges.append(_charge("bag", terms.bag, None))
    minimum = amount(terms.minimum.minor, terms.minimum.currency)
    return {"method": terms.method, "charges": charges, "minimum": minimum}


def _charge(kind: str, charge: Money, below: Money | None) -> Json:
    limit = amount(below.minor, below.currency) if below else None
    return {"kind": kind, "amount": amount(charge.minor, charge.currency), "below": limit}


def _address(place: Place) -> Json:
    return {
        "id": str(place.id),
        "line": place.line,
        "postcode": place.postcode,
        "city": place.city,
        "lat": place.lat,
        "lon": place.lon,
    }
