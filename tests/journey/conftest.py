"""One running shop for all journeys, opened by `punnet run` as an operator does.

Tests share it: who moves a slot's cut-off or its seats takes one of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from punnet.foundation import clock
from tests.journey.buyer import Api, Buyer
from tests.journey.running import Shop, opened
from tests.journey.windows import Browse, a_browser, window

SHARED = 8
NOT_CLOSING = timedelta(hours=1)  # a slot that takes orders until the journeys are over


@dataclass
class Town:
    """What the tests buy, and when: SKUs of the demo town that they need to know by kind."""

    milk: str
    bananas: str
    chicken: str  # catch weight
    beer: str
    store: str
    other_store: str
    address: str
    turns: Iterator[str]  # over the collection slots that all may use
    collections: list[str]  # ids of free slots that nobody uses yet
    deliveries: list[str]


@pytest.fixture(scope="session")
def shop() -> Iterator[Shop]:
    with opened() as shop:
        yield shop


@pytest.fixture
def api(shop: Shop) -> Api:
    return Api(shop.url)


@pytest.fixture(scope="session")
def town(shop: Shop) -> Town:
    api = Api(shop.url)
    address = api.get("/addresses?q=Mannerheimintie 1")["items"][0]["id"]
    store = api.get(f"/stores?address={address}")["items"][0]["id"]
    others = [each["id"] for each in api.get("/stores")["items"] if each["id"] != store]

    def first(words: str, kind: str, **facts: object) -> str:
        found = api.get(f"/products?store={store}&q={words}&page_size=100")["items"]
        for product in found:
            if product["sold_by"] == kind and all(product[n] == v for n, v in facts.items()):
                return str(product["sku"])
        raise AssertionError(f"no {words} of kind {kind}")

    def free(method: str) -> list[str]:
        week = api.get(f"/slots?store={store}&method={method}&days=6")["items"]
        return [
            each["id"]
            for each in week
            if each["state"] == "free"
            and "stripe" in each["payments"]
            and datetime.fromisoformat(each["cutoff_at"]) > clock.now() + NOT_CLOSING
        ]

    collections = free("collection")
    return Town(
        milk=first("milk", "piece", age_limit=None, deposit=None),
        bananas=first("bananas", "weight"),
        chicken=first("chicken", "catch_weight"),
        beer=first("lager", "piece", age_limit=18),
        store=store,
        other_store=others[0],
        address=address,
        turns=cycle(collections[-SHARED:]),
        collections=collections[:-SHARED],
        deliveries=free("delivery"),
    )


@pytest.fixture
def slot(town: Town) -> str:
    """A collection slot that is left as it is; the late ones in turn, far from their cut-off."""
    return next(town.turns)


@pytest.fixture
def own_slot(town: Town) -> str:
    """A collection slot that no other test uses, to be changed at will."""
    return town.collections.pop()


@pytest.fixture
def buyer(api: Api, town: Town) -> Buyer:
    return Buyer(api, town.store)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with a_browser() as browser:
        yield browser


@pytest.fixture
def browse(chromium: Browser, shop: Shop) -> Iterator[Browse]:
    """`browse()` opens a window of somebody new; all are closed after the test."""
    pages: list[Page] = []

    def open_window(**options: Any) -> Page:
        pages.append(window(chromium, shop, **options))
        return pages[-1]

    yield open_window
    for page in pages:
        page.context.close()
