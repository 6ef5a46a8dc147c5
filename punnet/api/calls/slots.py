"""When: the slots of some days, as a basket sees them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from punnet.api import reading, shown
from punnet.api.answers import answer
from punnet.api.schemas import told
from punnet.basket import queries as baskets
from punnet.foundation.errors import Invalid
from punnet.overviews import slot_week
from punnet.places import queries as places

router = Router(tags=["shop"])
# a slot is made some days ahead; a date near the end of time has no week after it
EARLIEST, LATEST = date(2000, 1, 1), date(2999, 12, 1)


@router.get("/slots", response=told.Items[told.Slot])
def slots(
    request: HttpRequest,
    method: Literal["delivery", "collection"],
    store: str | None = None,
    address: Annotated[str | None, Query(description="unfit where it is not served")] = None,
    basket: Annotated[str | None, Query(description="unfit for what is in it")] = None,
    from_day: Annotated[date | None, Query(alias="from", ge=EARLIEST, le=LATEST)] = None,
    days: Annotated[int, Query(ge=1, le=14)] = 7,
) -> HttpResponse:
    """Slots from a day of the store's calendar on (today unless said). With a basket the store
    is the basket's."""
    mine = baskets.basket(reading.path_uuid(basket)) if basket is not None else None
    if mine is None and store is None:
        raise Invalid.field("store", "is missing")
    store_id = reading.field_id("store", store) if store is not None else None
    if store_id is None and mine is not None:
        store_id = mine.store_id
    place = None
    if address is not None:
        place = places.address(reading.field_id("address", address))
    found = slot_week.week(
        store_id=store_id or 0,
        method=method,
        from_day=from_day,
        days=days,
        basket=mine,
        place=place,
    )
    if mine is not None and (mine.store_id != store_id or mine.method not in ("", method)):
        # the basket goes elsewhere: its delivery is changed first
        found = [slot_week.of_another_place(view) for view in found]
    return answer({"items": [shown.slot(view) for view in found]})
