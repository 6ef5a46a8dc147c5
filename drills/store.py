"""The store at work: orders picked, packed and charged; handed over, or they come back."""

from __future__ import annotations

import time
from collections.abc import Callable

import httpx

from drills.ground import Ground, Json, expect, must, order_of

CAPTURED_WITHIN_SECONDS = 600
Send = Callable[[Callable[[], httpx.Response]], Json]  # a call of the staff, until it is done


def staff_of(ground: Ground) -> dict[str, str]:
    key = ground.shop.punnet("key", "make", "--role", "manager", "--store", ground.store)
    return {"Authorization": f"Bearer {key}"}


def once(call: Callable[[], httpx.Response]) -> Json:
    return expect(call())


def handled(
    web: httpx.Client,
    staff: dict[str, str],
    placed: Json,
    *,
    sent_back: bool,
    send: Send = once,
    captured: Callable[[], bool] | None = None,
) -> None:
    """One order, all as ordered. `captured`: asks for the payment in another way than once."""
    path = f"/staff/orders/{placed['order']['number']}"
    order = send(lambda: web.post(f"{path}/picking", headers=staff))
    for line in order["lines"]:
        url = f"/staff/lines/{line['id']}"
        send(lambda url=url: web.put(url, json={"units": 1}, headers=staff))  # type: ignore[misc]
    send(lambda: web.post(f"{path}/packing", json={"totes": {"ambient": 1}}, headers=staff))
    wait_for_money(captured or (lambda: is_captured(order_of(web, placed))), path)
    if sent_back:
        send(lambda: web.post(f"{path}/return", json={"reason": "nobody_home"}, headers=staff))
    else:
        send(lambda: web.post(f"{path}/handover", json={}, headers=staff))


def is_captured(order: Json) -> bool:
    return bool(order["payment"]["state"] == "captured")


def wait_for_money(captured: Callable[[], bool], what: str) -> None:
    limit = time.monotonic() + CAPTURED_WITHIN_SECONDS
    while not captured():
        must(time.monotonic() < limit, f"{what} is not captured")
        time.sleep(0.1)
