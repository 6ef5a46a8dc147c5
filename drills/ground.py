"""What every drill stands on: one running shop with short waits, its goods and slots, its tables.

The shop is opened by `punnet run` in a folder of its own and removed afterwards. Drills buy over
HTTP like anybody; the database is read (never written) to see that nothing is left over.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import psycopg

from punnet.ops.postgres import Server, place_of
from tests.journey.buyer import CONTACT, Json, a_key
from tests.journey.running import Shop, opened, until

WAIT_SECONDS = 20  # of a hold and of a payment
PLENTY = 5000
GOODS = 12
AUDIT_SECONDS = 90


class Failed(Exception):
    """A drill did not show what it should."""


def must(true: object, words: object) -> None:
    if not true:
        raise Failed(str(words))


class Ground:
    """The shop, and where to buy what. `slots` are free ones of different waves; nobody but the
    race for seats looks at `scarce_slot`, so that no hold of another drill lapses in it."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.chance = random.Random(20)
        self._server = Server(place_of(shop.data))
        with self.client() as web:
            self.store = _items(web, "/stores")[0]["id"]
            self.skus = _plain_goods(web, self.store)
            *self.slots, self.scarce_slot = _slots(web, self.store)
        stock = [f"stock set {self.store} {sku} --available {PLENTY}" for sku in self.skus]
        seats = [f"slot set {slot} --free {PLENTY}" for slot in self.slots]
        shop.punnet_lines("drills.plenty", [*stock, *seats])

    def client(self, url: str = "") -> httpx.Client:
        return httpx.Client(base_url=f"{url or self.shop.url}/api/v1", timeout=60)

    def stock(self, sku: str, units: int) -> None:
        self.shop.punnet("stock", "set", self.store, sku, "--available", str(units))

    def address(self, role: str) -> str:
        """Of the shop's database, for that role."""
        return self._server.url(role)

    def rows(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.address("owner")) as connection:
            return connection.execute(sql, values).fetchall()

    def alter(self, sql: str) -> None:
        with psycopg.connect(self.address("owner")) as connection:
            connection.execute(sql)

    def one(self, sql: str, **values: Any) -> Any:
        return self.rows(sql, **values)[0][0]

    def postmaster(self) -> int:
        """The process that PostgreSQL's others are children of; 0 while there is none."""
        running = self._server.running()
        return running.pid if running else 0

    def deadlocks(self) -> int:
        """How many PostgreSQL has ended in this database so far."""
        return int(self.one("SELECT deadlocks FROM pg_stat_database WHERE datname = 'punnet'"))

    def audited(self) -> None:
        """The books are right once nothing is under way."""
        self.shop.punnet("jobs", "wait", "--seconds", str(AUDIT_SECONDS))
        must("all is well" in self.shop.punnet("audit"), "the audit found something")

    def ledger(self) -> dict[str, list[Json]]:
        """The provider's rows by our order number."""
        found: dict[str, list[Json]] = {}
        for row in self.shop.provider.web.get("/_control/ledger", timeout=60).json():
            found.setdefault(row["order"], []).append(row)
        return found

    # --- buying

    def basket(self, web: httpx.Client, skus: list[str], slot: str) -> Json:
        """A basket with one unit of each, to be collected in that slot."""
        made = expect(web.post("/baskets", json={"store": self.store}), 201)
        path = f"/baskets/{made['id']}"
        for sku in skus:
            expect(web.put(f"{path}/lines/{sku}", json={"units": 1}))
        seen = expect(web.put(f"{path}/delivery", json={"method": "collection"}))
        return expect(web.put(f"{path}/slot", json={"slot": slot})) if slot else seen


def place(
    web: httpx.Client, basket: Json, method: str = "on_delivery", key: str = ""
) -> httpx.Response:
    """Send the placing once; whatever is answered."""
    body = {
        "contact": CONTACT,
        "payment": {"method": method},
        "agreed": {"revision": basket["revision"], "maximum": basket["totals"]["maximum"]},
    }
    headers = {"Idempotency-Key": key or a_key()}
    return web.post(f"/baskets/{basket['id']}/orders", json=body, headers=headers)


def order_of(web: httpx.Client, placed: Json) -> Json:
    number, token = placed["order"]["number"], placed["access_token"]
    return expect(web.get(f"/orders/{number}", headers={"Authorization": f"Bearer {token}"}))


def cancel(web: httpx.Client, placed: Json) -> httpx.Response:
    number, token = placed["order"]["number"], placed["access_token"]
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": a_key()}
    return web.post(f"/orders/{number}/cancellation", headers=headers)


def pay_page(web: httpx.Client, placed: Json) -> str:
    """Where the customer pays. A provider that is slow, or asked by too many at once, makes the
    answer "confirming" without a page: the order is asked until it has one, 30 s at most."""
    order, bearer = placed["order"], {"Authorization": f"Bearer {placed['access_token']}"}
    limit = time.monotonic() + 30
    while not order["payment"]["action"]:
        must(time.monotonic() < limit, f"no page to pay on: {order['payment']}")
        time.sleep(0.3)
        order = expect(web.get(f"/orders/{order['number']}", headers=bearer))
    return str(order["payment"]["action"]["url"])


def expect(answer: httpx.Response, status: int = 200) -> Json:
    must(
        answer.status_code == status,
        f"{answer.request.method} {answer.request.url.path}: {outcome(answer)} {answer.text[:400]}",
    )
    made: Json = answer.json()
    return made


def outcome(answer: httpx.Response) -> str:
    """The status, or a refusal's code: `201`, `out_of_stock`."""
    try:
        return str(answer.json().get("code") or answer.status_code)
    except json.JSONDecodeError:
        return str(answer.status_code)


@contextmanager
def running() -> Iterator[Ground]:
    waits = {"PUNNET_HOLD_SECONDS": str(WAIT_SECONDS), "PUNNET_PAYMENT_SECONDS": str(WAIT_SECONDS)}
    with opened(**waits) as shop:
        yield Ground(shop)


def _items(web: httpx.Client, path: str) -> list[Json]:
    found: list[Json] = expect(web.get(path))["items"]
    return found


def _plain_goods(web: httpx.Client, store: str) -> list[str]:
    """Goods sold by the piece to anybody, the dearest first: few of them reach the minimum."""
    found = _items(web, f"/products?store={store}&sort=-price&page_size=100")
    plain = [
        each["sku"]
        for each in found
        if (each["sold_by"], each["age_limit"]) == ("piece", None)
        and each["availability"] == "in_stock"
    ]
    must(len(plain) >= GOODS, "the town has too few goods")
    return plain[:GOODS]


def _slots(web: httpx.Client, store: str) -> list[str]:
    """Slots of different cut-offs, since placings of one wave take turns whatever they hold."""
    week = _items(web, f"/slots?store={store}&method=collection&days=6")
    by_cutoff = {
        each["cutoff_at"]: each["id"]
        for each in week
        if each["state"] == "free" and "stripe" in each["payments"]
    }
    return [by_cutoff[cutoff] for cutoff in sorted(by_cutoff)][2:]


__all__ = ["Failed", "Ground", "Json", "a_key", "cancel", "expect", "must", "order_of", "outcome",
           "place", "running", "until"]  # fmt: skip
