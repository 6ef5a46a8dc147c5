"""What a visitor's browser keeps for us: two signed cookies, no personal data but the address
line that the visitor typed. What was kept for somebody who was signed in is nobody else's who uses
the browser later. rule: docs/rules/storefront.md#cookies
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
    draft_of: int | None = None  # the user who was signed in when it was begun
    orders: dict[str, str] = field(default_factory=dict)  # number → access token
    opened_by: dict[str, int] = field(
        default_factory=dict
    )  # number → user, where one was signed in

    @classmethod
    def read(cls, request: HttpRequest, user_id: int | None) -> Kept:
        """As far as it is the user's, or of nobody who was signed in. Forged, broken and old
        cookies count as none."""
        mine = _read(request, BASKET, BASKET_DAYS) or {}
        try:
            basket = UUID(mine["b"]) if mine.get("b") else None
            draft = UUID(mine["d"]) if mine.get("d") else None
            kept = cls(basket, mine.get("s"), mine.get("p"), mine.get("l", ""))
        except (TypeError, ValueError):
            kept, draft = cls(), None
        if mine.get("u") in (None, user_id):
            kept.draft, kept.draft_of = draft, mine.get("u")
        for number, value in (_read(request, ORDERS, ORDERS_DAYS) or {}).items():
            token, of = value if isinstance(value, list) else (value, None)
            if of in (None, user_id):
                kept._open(number, token, of)
        return kept

    def may_see(self, number: str, token: str, user_id: int | None) -> None:
        """Remember that this browser may open the order, for that user where one is signed in; the
        oldest is forgotten."""
        self.orders = {each: opens for each, opens in self.orders.items() if each != number}
        self.opened_by = {each: of for each, of in self.opened_by.items() if each != number}
        self._open(number, token, user_id)
        while len(self.orders) > MOST_ORDERS:
            oldest = next(iter(self.orders))
            self.orders.pop(oldest)
            self.opened_by.pop(oldest, None)

    def _open(self, number: str, token: str, user_id: int | None) -> None:
        self.orders[number] = token
        if user_id is not None:
            self.opened_by[number] = user_id

    def write(self, request: HttpRequest, response: HttpResponse, before: Kept) -> None:
        """Set the cookies that changed since `before`."""
        if _basket(self) != _basket(before):
            _write(request, response, BASKET, _basket(self), BASKET_DAYS)
        if _orders(self) != _orders(before):
            _write(request, response, ORDERS, _orders(self), ORDERS_DAYS)


def _basket(kept: Kept) -> dict[str, Any]:
    every = {
        "b": kept.basket and kept.basket.hex,
        "s": kept.store,
        "p": kept.place,
        "l": kept.line,
        "d": kept.draft and kept.draft.hex,
        "u": kept.draft and kept.draft_of,
    }
    return {name: value for name, value in every.items() if value}


def _orders(kept: Kept) -> dict[str, Any]:
    return {
        number: [token, kept.opened_by[number]] if number in kept.opened_by else token
        for number, token in kept.orders.items()
    }


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
