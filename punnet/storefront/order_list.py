"""The list of orders: the account's, or those a guest's browser may open."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from punnet.foundation.money import Money
from punnet.orders import queries as orders
from punnet.overviews.order_view import OrderView, order_view
from punnet.storefront.order_parts import sentence
from punnet.storefront.visit import Visit
from punnet.ui.formats import slot_time

NEWEST = 30


def orders_shown(visit: Visit, most: int = NEWEST) -> dict[str, Any]:
    """The newest first. Six SQL queries, however many."""
    if visit.customer_id is not None:
        mine = orders.orders_of_customer(visit.customer_id)
        found = orders.with_everything(mine, most)
    else:
        newest = list(reversed(visit.kept.orders.items()))[:most]
        found = orders.orders_for_tokens(dict(newest))
    return {"rows": [_row(order_view(each)) for each in found]}


def _row(view: OrderView) -> dict[str, Any]:
    minor = view.estimate_minor if view.actual_minor is None else view.actual_minor
    return {
        "number": view.number,
        "url": reverse("order_page", args=[view.number]),
        "sentence": sentence(view),
        "when": slot_time(view.slot.starts_at, view.slot.ends_at, view.store.time_zone),
        "amount": Money(minor, view.currency),
        "live": view.state in ("pending", "placed", "picking", "packed"),
    }
