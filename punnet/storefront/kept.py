"""What a visitor's browser keeps for us: two signed cookies, no personal data but the address
line that the visitor typed. rule: docs/rules/storefront.md#cookies
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse

BASKET, ORDERS = "basket", "orders"
BASKET_DAYS, ORDERS_DAYS = 60, 60
MOST_ORDERS = 12
DAY = 60 * 60 * 24


@dataclass
class Kept:
    """`basket` is a guest's; a customer's is found by the session. `place` is the last address,
    for the next basket; `store` the one that serves it. `draft` goes before any basket."""

    basket: UUID | None = None
    store: int | None = None
    place: int | None = None
    line: str = ""
    draft: UUID | None = None  # with which an order is being changed
    orders: dict[str, str] = field(default_factory=dict)  # number → access token

    @classmethod
    def read(cls, request: HttpRequest) -> Kept:
        """Forged, broken and old cookies count as none."""
        mine = _read(request, BASKET, BASKET_DAYS) or {}
        try:
            basket = UUID(mine["b"]) if mine.get("b") else None
            draft = UUID(mine["d"]) if mine.get("d") else None
            kept = cls(basket, mine.get("s"), mine.get("p"), mine.get("l", ""), draft)
        except (TypeError, ValueError):
            kept = cls()
        kept.orders = dict(_read(request, ORDERS, ORDERS_DAYS) or {})
        return kept

    def may_see(self, number: str, token: str) -> None:
        """Remember that this browser may open the order; the oldest is forgotten."""
        self.orders = {**{k: v for k, v in self.orders.items() if k != number}, number: token}
        while len(self.orders) > MOST_ORDERS:
            self.orders.pop(next(iter(self.orders)))

    def write(self, request: HttpRequest, response: HttpResponse, before: Kept) -> None:
        """Set the cookies that changed since `before`."""
        if _basket(self) != _basket(before):
            _write(request, response, BASKET, _basket(self), BASKET_DAYS)
        if self.orders != before.orders:
            _write(request, response, ORDERS, self.orders, ORDERS_DAYS)


def _basket(kept: Kept) -> dict[str, Any]:
    every = {
        "b": kept.basket and kept.basket.hex,
        "s": kept.store,
        "p": kept.place,
        "l": kept.line,
        "d": kept.draft and kept.draft.hex,
    }
    return {name: value for name, value in every.items() if value}


def _read(request: HttpRequest, name: str, days: int) -> dict[str, Any] | None:
    text = request.COOKIES.get(name, "")
    try:
        found = signing.loads(text, salt=f"storefront.{name}", max_age=days * DAY)
    except signing.BadSignature:
        return None
    return found if isinstance(found, dict) else None


def _write(
    request: HttpRequest, response: HttpResponse, name: str, value: dict[str, Any], days: int
) -> None:
    response.set_cookie(
        name,
        signing.dumps(value, salt=f"storefront.{name}"),
        max_age=days * DAY,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
