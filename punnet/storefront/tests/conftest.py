"""A shop with milk and bananas, and a browser without scripts to walk through it."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from punnet.accounts.actions import customer_of
from punnet.foundation import clock
from punnet.places.actions import AddressRow, import_addresses
from punnet.places.queries import find_addresses
from tests.words import a_shop, a_slot, goods

PASSWORD = "a long enough secret"


class Shopper:
    """Somebody with a browser: presses steppers, fills forms, follows links."""

    def __init__(self, **defaults: Any) -> None:
        self.web = Client(**defaults)

    def page(self, path: str, status: int = 200) -> str:
        response = self.web.get(path, follow=True)
        assert response.status_code == status, (path, response.status_code)
        return response.content.decode()

    def set(self, sku: str, to: int, *, seen: int = 0, measure: str = "units", **headers: Any):
        sent = {"seen": seen, "to": to, "key": f"card-{sku}"}
        if measure == "grams":
            sent = {"seen": seen, "grams": to, "key": f"card-{sku}"}
        return self.web.post(f"/basket/lines/{sku}", sent, headers=headers)

    def collect(self, slot: int | None = None) -> int:
        """Come to the store, in a slot of tomorrow."""
        slot = slot or a_slot(method="collection", price=0)
        self.web.post("/address/collection", {"store": a_shop()})
        self.web.post("/slots?method=collection", {"slot": slot})
        return slot

    def log_in(self, user: Any) -> None:
        sent = {"login": user.email, "password": PASSWORD}
        assert self.web.post("/account/login/", sent).status_code == 302

    def form(self) -> dict[str, str]:
        """Checkout as it is shown, filled in and agreed to."""
        page = self.page("/checkout")
        hidden = {
            name: re.search(rf'name="{name}" value="([^"]*)"', page)[1]
            for name in ("basket", "key", "revision", "maximum")
        }
        return {
            **hidden,
            "name": "Ada Virtanen",
            "email": "ada@example.com",
            "phone": "040 123 4567",
            "default_wish": "best",
            "payment": "on_delivery",
            "consent": "on",
        }

    def order(self, **changes: str):
        return self.web.post("/checkout", {**self.form(), **changes})


@pytest.fixture
def shop(db) -> int:
    goods("milk", price=119, units=20)
    goods("bananas", price=199, grams=9000, kind="weight")
    return a_shop()


@pytest.fixture
def shopper(shop) -> Shopper:
    return Shopper()


@pytest.fixture
def stranger(shop) -> Shopper:
    return Shopper()


@pytest.fixture
def customer(db, django_user_model) -> Any:
    user = django_user_model.objects.create(email="eve@example.com", date_joined=clock.now())
    user.set_password(PASSWORD)
    user.save()
    customer_of(user)
    return user


def an_address(street: str, lat: float, lon: float) -> int:
    """House 1 of a street that there was not before; its id."""
    where = {"lat": lat, "lon": lon, "postcode": "00100", "city": "Helsinki", "country": "FI"}
    import_addresses([AddressRow(street=street, street_also="", city_also="", number="1", **where)])
    return find_addresses(f"{street} 1")[0].id


def a_key() -> str:
    return str(uuid4())
