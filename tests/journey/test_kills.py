"""Processes that die in the middle of a payment: what was begun is finished, nothing twice.

The thirty kills under load are `make drills`'s; here each process dies where it hurts.
"""

from __future__ import annotations

import threading
from contextlib import suppress

import httpx
import pytest

from tests.journey.buyer import VISA, Api, Buyer, Json, a_key, page_of, placing
from tests.journey.conftest import Town
from tests.journey.running import Shop, answers, until

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


@pytest.fixture
def basket(town: Town, buyer: Buyer, slot: str) -> Json:
    return buyer.basket({town.milk: {"units": 1}}, slot=slot)


def back(shop: Shop, *names: str) -> None:
    """Until the supervisor has them running again."""
    for name in names:
        assert shop.child(name)
    until(lambda: answers(f"{shop.url}/readyz"), 40)


def test_worker_and_web_die_while_the_provider_has_the_customer(
    shop: Shop, buyer: Buyer, basket: Json
) -> None:
    """Paid while nobody was at home: neither message nor browser came through."""
    placed = buyer.place(basket, "stripe")
    with shop.provider.webhooks(mode="drop"):
        shop.kill("worker")
        shop.kill("web")
        assert shop.provider.pay(page_of(placed), VISA).status_code == 303
    back(shop, "web", "worker")
    buyer = Buyer(Api(shop.url), buyer.store)
    until(lambda: buyer.order(placed)["state"] == "placed", 60)
    (row,) = shop.provider.ledger(placed["order"]["number"])
    assert row["authorised"] == placed["order"]["totals"]["maximum"]["minor"]
    shop.audit()
    gone = buyer.cancel(placed)
    assert gone["state"] == "cancelled"


def test_web_dies_while_it_asks_the_provider(shop: Shop, buyer: Buyer, basket: Json) -> None:
    """The order is written, its page is made, nobody was told: the same key gives that order."""
    key, body = a_key(), placing(basket, "stripe")
    path = f"/baskets/{basket['id']}/orders"

    def ask() -> None:
        with suppress(httpx.HTTPError):
            httpx.post(
                f"{shop.url}/api/v1{path}", json=body, headers={"Idempotency-Key": key}, timeout=20
            )

    with shop.provider.fault(
        method="POST", path="/v1/checkout/sessions", fault="delay", delay_ms=3000, times=1,
        when="after",
    ):  # fmt: skip
        asking = threading.Thread(target=ask)
        asking.start()
        until(lambda: Api(shop.url).get(f"/baskets/{basket['id']}")["state"] == "paying", 10)
        shop.kill("web")
        asking.join(30)
        back(shop, "web")
    again = Buyer(Api(shop.url), buyer.store)

    def whole() -> bool:
        answer = again.api.web.post(path, json=body, headers={"Idempotency-Key": key})
        return answer.status_code == 201

    until(whole, 30)
    placed = again.api.post(path, body, status=201, Idempotency_Key=key)
    until(lambda: again.order(placed)["payment"]["state"] == "awaiting_customer", 40)
    order = again.order(placed)
    shop.provider.pay(page_of({"order": order}), VISA)
    until(lambda: again.order(placed)["state"] == "placed", 40)
    assert len(shop.provider.ledger(order["number"])) == 1
    again.cancel(placed)


def test_worker_dies_before_a_capture_is_known(
    shop: Shop, town: Town, buyer: Buyer, own_slot: str
) -> None:
    """The provider took the money, did not say so, and the worker that would ask again dies."""
    basket = buyer.basket({town.milk: {"units": 1}}, slot=own_slot)
    placed = buyer.place(basket, "stripe")
    number = placed["order"]["number"]
    back_at_shop = shop.provider.pay(page_of(placed), VISA)
    httpx.get(back_at_shop.headers["Location"])
    until(lambda: buyer.order(placed)["state"] == "placed", 40)
    shop.punnet("slot", "set", own_slot, "--cutoff", "now")
    key = shop.punnet("key", "make", "--role", "picker", "--store", town.store)
    picker = Api(shop.url, Authorization=f"Bearer {key}")
    order = picker.post(f"/staff/orders/{number}/picking")
    picker.put(f"/staff/lines/{order['lines'][0]['id']}", {"units": 1})
    with shop.provider.fault(
        method="POST", path="/v1/payment_intents/*/capture", fault="timeout_after", times=1
    ):
        packed = picker.post(f"/staff/orders/{number}/packing", {"totes": {"chilled": 1}})
        assert packed["state"] == "packed"
        shop.kill("worker")
    back(shop, "worker")
    until(lambda: buyer.order(placed)["payment"]["state"] == "captured", 60)
    (row,) = shop.provider.ledger(number)
    assert row["captured"] == packed["totals"]["actual"]["minor"]
    shop.audit()
