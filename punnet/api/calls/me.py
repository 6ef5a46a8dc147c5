"""Who is signed in: the person, its orders, its addresses."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from punnet.accounts import queries as accounts
from punnet.api import answers, auth, shown
from punnet.api.answers import answer
from punnet.api.auth import own_customer_id
from punnet.api.schemas import told
from punnet.foundation import crypto
from punnet.orders import queries as orders
from punnet.overviews.order_view import order_view

router = Router(tags=["me"], auth=auth.CUSTOMER)


@router.get("/me", response=told.Me)
def me(request: Any) -> HttpResponse:
    """The person who is signed in."""
    person = request.auth
    return answer(
        {
            "email": person.email,
            "name": person.name,
            "phone": person.phone,
            "language": person.language,
        }
    )


@router.get("/me/orders", response=told.Page[told.Order])
def my_orders(
    request: Any,
    page_size: Annotated[int, Query(ge=1, le=100)] = 48,
    cursor: Annotated[str | None, Query(max_length=100)] = None,
) -> HttpResponse:
    """Newest first, with the orders of guests that were claimed."""
    mine = orders.orders_of_customer(own_customer_id(request.auth))
    before = answers.after(cursor)
    rest = mine.filter(pk__lt=before) if before is not None else mine
    found = orders.with_everything(rest.order_by("-id"), page_size + 1)
    items = [shown.order(order_view(order)) for order in found[:page_size]]
    following = answers.cursor_of(found[page_size - 1].pk) if len(found) > page_size else None
    return answer(shown.page(items, next=following, total=mine.count()))


@router.get("/me/addresses", response=told.Page[told.OwnAddress])
def my_addresses(request: HttpRequest) -> HttpResponse:
    """Last used first; `id` is that of GET /addresses."""
    kept = accounts.addresses_of(own_customer_id(request.auth))  # type: ignore[attr-defined]
    items = [
        {
            "id": str(each.place_id) if each.place_id else None,
            "label": each.label,
            "line": each.line,
            "postcode": each.postcode,
            "city": each.city,
            "floor": each.floor,
            "door_code": crypto.decrypt(each.door_code),
            "instructions": each.instructions,
        }
        for each in kept
    ]
    return answer(shown.page(items))
