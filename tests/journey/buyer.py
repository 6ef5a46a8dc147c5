"""A program that buys over the API, knowing nothing but the contract."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

import httpx

from tests import cards

Json = dict[str, Any]
CONTACT = {"name": "Ada Virtanen", "email": "ada@example.com", "phone": "040 123 4567"}
VISA, DECLINED, POOR, CHALLENGED = (
    "4242424242424242",
    "4000000000000002",
    "4000000000009995",
    "4000002500003155",
)


class Api:
    """Calls of one program: `api.put("/baskets/…", {…}, status=409)` gives the JSON.

    Every answer is held to its kind: JSON, or a problem with all its members.
    """

    def __init__(self, shop_url: str, **headers: str) -> None:
        self.web = httpx.Client(base_url=f"{shop_url}/api/v1", headers=headers, timeout=30)
        self.last: httpx.Response

    def __call__(
        self, method: str, path: str, body: Any = None, *, status: int = 200, **headers: str
    ) -> Any:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.last = answer = self.web.request(method, path, json=body, headers=named)
        assert answer.status_code == status, (method, path, answer.status_code, answer.text[:1500])
        return told(answer)

    def get(self, path: str, **options: Any) -> Any:
        return self("GET", path, **options)

    def put(self, path: str, body: Any, **options: Any) -> Any:
        return self("PUT", path, body, **options)

    def post(self, path: str, body: Any = None, **options: Any) -> Any:
        return self("POST", path, body, **options)

    def delete(self, path: str, **options: Any) -> Any:
        return self("DELETE", path, **options)


def told(answer: httpx.Response) -> Any:
    """The JSON of an answer. A refusal has the members of a problem, nothing less."""
    assert cards.found_in(answer.text) == []
    body = answer.json()
    if answer.status_code < 400:
        assert answer.headers["Content-Type"].startswith("application/json")
        return body
    assert answer.headers["Content-Type"].startswith("application/problem+json"), answer.headers
    assert set(body) == {"type", "title", "status", "detail", "code", "facts"}, body
    assert body["status"] == answer.status_code
    assert body["detail"] and isinstance(body["facts"], dict)
    return body


class Buyer:
    """One customer's way through the shop, by the contract."""

    def __init__(self, api: Api, store: str) -> None:
        self.api, self.store = api, store

    def basket(
        self, lines: dict[str, Json], *, slot: str, method: str = "collection", **where: Any
    ) -> Json:
        """A basket that only waits to be placed."""
        made = self.api.post("/baskets", {"store": self.store}, status=201)
        path = f"/baskets/{made['id']}"
        for sku, quantity in lines.items():
            self.api.put(f"{path}/lines/{sku}", quantity)
        self.api.put(f"{path}/delivery", {"method": method, **where})
        return self.api.put(f"{path}/slot", {"slot": slot})

    def place(
        self, basket: Json, tender: str = "on_delivery", *, key: str = "", status: int = 201,
        **more: Any,
    ) -> Json:  # fmt: skip
        return self.api.post(
            f"/baskets/{basket['id']}/orders",
            placing(basket, tender, **more),
            status=status,
            Idempotency_Key=key or a_key(),
        )

    def order(self, placed: Json) -> Json:
        return self.api.get(f"/orders/{placed['order']['number']}", **bearer(placed))

    def cancel(self, placed: Json, *, status: int = 200) -> Json:
        number = placed["order"]["number"]
        return self.api.post(f"/orders/{number}/cancellation", status=status, **bearer(placed))


def placing(basket: Json, tender: str = "on_delivery", **more: Any) -> Json:
    """The body that places the basket as it was just seen."""
    return {
        "contact": CONTACT,
        "payment": {"method": tender},
        "agreed": {"revision": basket["revision"], "maximum": basket["totals"]["maximum"]},
        **more,
    }


def bearer(placed: Json) -> dict[str, str]:
    return {"Authorization": f"Bearer {placed['access_token']}"}


def a_key() -> str:
    return str(uuid4())


def page_of(placed: Json) -> str:
    """Where the customer pays."""
    return str(placed["order"]["payment"]["action"]["url"])


def at_once(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """Their results, in order; they begin together, each on its own thread."""
    gate = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def one(place: int, call: Callable[[], Any]) -> None:
        gate.wait()
        try:
            results[place] = call()
        except Exception as problem:
            results[place] = problem

    threads = [threading.Thread(target=one, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results
