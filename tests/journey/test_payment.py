"""Paying on the provider's page, and a provider that is slow, silent, repeating or mistaken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import httpx
import pytest

from punnet.foundation import clock
from tests.journey.buyer import (
    CHALLENGED,
    DECLINED,
    POOR,
    VISA,
    Api,
    Buyer,
    Json,
    a_key,
    at_once,
    bearer,
    page_of,
    placing,
)
from tests.journey.conftest import Town
from tests.journey.running import PAYMENT_SECONDS, Shop, until

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


@pytest.fixture
def basket(town: Town, buyer: Buyer, slot: str) -> Json:
    """Milk and bananas, to be collected."""
    return buyer.basket({town.milk: {"units": 2}, town.bananas: {"grams": 1000}}, slot=slot)


def come_back(answer: httpx.Response) -> str:
    """From the provider to the shop; where the shop sends us then."""
    assert answer.status_code == 303, answer.text[:500]
    # 2 s is promised on a quiet machine; this one runs beside other tests
    back = httpx.get(answer.headers["Location"], timeout=10)
    assert back.status_code == 303
    return back.headers["Location"]


def settled(buyer: Buyer, placed: Json, state: str, seconds: float = 20) -> Json:
    """The order, once it is in this state."""
    seen: Json = {}

    def there() -> bool:
        seen.update(buyer.order(placed))
        return seen["state"] == state

    until(there, seconds, f"not {state}: {seen.get('state')}, {seen.get('payment')}")
    return seen


def test_paid_confirmed_mailed_and_cancelled_before_the_cutoff(
    shop: Shop, buyer: Buyer, basket: Json
) -> None:
    who = {"name": "Bo Ek", "email": f"{a_key()}@journey.example", "phone": "+358 40 123 4567"}
    placed = buyer.place(basket, "stripe", contact=who)
    order = placed["order"]
    assert (order["state"], order["payment"]["state"]) == ("pending", "awaiting_customer")
    assert order["payment"]["action"]["type"] == "redirect"
    assert order["can"] == ["pay", "cancel"] and order["pay_before"]
    where = come_back(shop.provider.pay(page_of(placed), VISA))
    assert order["number"] in where
    order = settled(buyer, placed, "placed")  # the way back waits for it, but not for ever
    assert order["payment"]["state"] == "authorised"
    assert (order["payment"]["authorised"], order["can"]) == (
        order["totals"]["maximum"],
        ["cancel", "amend"],
    )
    (row,) = shop.provider.ledger(order["number"])
    assert row["authorised"] == order["totals"]["maximum"]["minor"]
    assert shop.mails(who["email"])
    gone = buyer.cancel(placed)
    assert (gone["state"], gone["payment"]["state"]) == ("cancelled", "voided")
    (row,) = shop.provider.ledger(order["number"])
    assert (row["status"], row["captured"]) == ("canceled", 0)
    assert buyer.cancel(placed)["state"] == "cancelled"
    assert len(shop.mails(who["email"], 2)) == 2


def test_declined_then_another_card_by_the_same_page(
    shop: Shop, buyer: Buyer, basket: Json
) -> None:
    placed = buyer.place(basket, "stripe")
    assert shop.provider.pay(page_of(placed), DECLINED).status_code == 402
    until(lambda: buyer.order(placed)["payment"]["state"] == "declined")
    order = buyer.order(placed)
    assert order["payment"]["attempts"][-1]["decline_code"] == "generic_decline"
    come_back(shop.provider.pay(page_of({"order": order}), VISA))
    assert settled(buyer, placed, "placed")["payment"]["state"] == "authorised"
    buyer.cancel(placed)


def test_declined_then_another_payment(shop: Shop, buyer: Buyer, basket: Json) -> None:
    placed = buyer.place(basket, "stripe")
    number = placed["order"]["number"]
    assert shop.provider.pay(page_of(placed), POOR).status_code == 402
    key, body = a_key(), {"method": "stripe"}
    again = buyer.api.post(
        f"/orders/{number}/payments", body, status=201, Idempotency_Key=key, **bearer(placed)
    )
    replay = buyer.api.post(
        f"/orders/{number}/payments", body, status=201, Idempotency_Key=key, **bearer(placed)
    )
    assert replay == again
    come_back(shop.provider.pay(page_of(again), VISA))
    order = settled(buyer, placed, "placed")
    rows = [row for row in shop.provider.ledger(number) if row["authorised"]]
    assert len(rows) == 1
    refused = buyer.api.post(f"/orders/{number}/payments", body, status=409, **bearer(placed))
    assert refused["code"]
    assert order["payment"]["authorised"] == order["totals"]["maximum"]
    buyer.cancel(placed)


def test_declined_then_on_delivery_closes_the_page(shop: Shop, buyer: Buyer, basket: Json) -> None:
    placed = buyer.place(basket, "stripe")
    number = placed["order"]["number"]
    shop.provider.pay(page_of(placed), DECLINED)
    paid = buyer.api.post(
        f"/orders/{number}/payments", {"method": "on_delivery"}, status=201, **bearer(placed)
    )
    assert (paid["order"]["state"], paid["order"]["payment"]["state"]) == (
        "placed",
        "due_on_delivery",
    )
    assert paid["access_token"] == placed["access_token"]
    # the old page is closed in a moment; whoever is quicker has the money let go
    shop.provider.pay(page_of(placed), VISA)
    until(lambda: {row["status"] for row in shop.provider.ledger(number)} == {"canceled"})
    buyer.cancel(placed)


def test_three_d_secure(shop: Shop, buyer: Buyer, basket: Json) -> None:
    placed = buyer.place(basket, "stripe")
    asked = shop.provider.pay(page_of(placed), CHALLENGED)
    assert shop.provider.challenge(asked, "fail").status_code == 402
    until(lambda: buyer.order(placed)["payment"]["state"] == "declined")
    asked = shop.provider.pay(page_of(placed), CHALLENGED)
    come_back(shop.provider.challenge(asked, "pass"))
    assert settled(buyer, placed, "placed")["payment"]["state"] == "authorised"
    buyer.cancel(placed)


def test_a_basket_in_payment_is_shut_and_cancelling_opens_it(
    shop: Shop, buyer: Buyer, town: Town, basket: Json
) -> None:
    path = f"/baskets/{basket['id']}"
    placed = buyer.place(basket, "stripe")
    facts = {"number": placed["order"]["number"], "access_token": placed["access_token"]}
    for refused in (
        buyer.place(basket, "stripe", status=409),
        buyer.api.put(f"{path}/lines/{town.milk}", {"units": 1}, status=409),
        buyer.api.delete(f"{path}/slot", status=409),
        buyer.api.put(f"{path}/delivery", {"method": "collection"}, status=409),
    ):
        assert (refused["code"], refused["facts"]) == ("basket_in_payment", facts)
    assert buyer.api.get(path)["state"] == "paying"
    gone = buyer.cancel(placed)
    assert gone["state"] == "cancelled"
    assert shop.provider.pay(page_of(placed), VISA).status_code == 410
    reopened = buyer.api.get(path)
    assert (reopened["state"], len(reopened["lines"])) == ("open", 2)
    assert (reopened["slot"]["id"], reopened["slot"]["held_until"]) == (basket["slot"]["id"], None)
    buyer.cancel(buyer.place(reopened))


def test_an_abandoned_page_gives_everything_back(shop: Shop, town: Town, own_slot: str) -> None:
    shop.punnet("slot", "set", own_slot, "--free", "1")
    with shop.late() as url:
        buyer = Buyer(Api(url), town.store)
        basket = buyer.basket({town.milk: {"units": 1}}, slot=own_slot)
        placed = buyer.place(basket, "stripe")
        deadline = datetime.fromisoformat(placed["order"]["pay_before"])
        assert (deadline - clock.now()).total_seconds() < PAYMENT_SECONDS + 1
        order = settled(buyer, placed, "cancelled", PAYMENT_SECONDS + 60)
        assert (order["reason"], order["payment"]["state"]) == ("not_paid", "voided")
        assert shop.provider.pay(page_of(placed), VISA).status_code == 410
        reopened = buyer.api.get(f"/baskets/{basket['id']}")
        assert reopened["state"] == "open"
        other = buyer.basket({town.milk: {"units": 1}}, slot=own_slot)
        buyer.cancel(buyer.place(other))


def test_a_provider_that_does_the_work_and_never_says_so(
    shop: Shop, buyer: Buyer, basket: Json
) -> None:
    key, body = a_key(), placing(basket, "stripe")
    path = f"/baskets/{basket['id']}/orders"
    with shop.provider.fault(
        method="POST", path="/v1/checkout/sessions", fault="timeout_after", times=1
    ):
        placed = buyer.api.post(path, body, status=201, Idempotency_Key=key)
        payment = placed["order"]["payment"]
        assert (placed["order"]["state"], payment["state"]) == ("pending", "confirming")
        assert payment["action"] is None
        until(lambda: buyer.order(placed)["payment"]["state"] == "awaiting_customer", 30)
    order = buyer.order(placed)
    come_back(shop.provider.pay(page_of({"order": order}), VISA))
    settled(buyer, placed, "placed")
    assert len(shop.provider.ledger(order["number"])) == 1
    buyer.cancel(placed)


def test_webhooks_lost_and_the_customer_too(shop: Shop, buyer: Buyer, basket: Json) -> None:
    """Paid, but neither the browser nor a message came: the poll finds out."""
    with shop.provider.webhooks(mode="drop"):
        placed = buyer.place(basket, "stripe")
        assert shop.provider.pay(page_of(placed), VISA).status_code == 303
        order = settled(buyer, placed, "placed", 40)
    assert order["payment"]["state"] == "authorised"
    buyer.cancel(placed)


def test_webhooks_twice_and_out_of_order(shop: Shop, buyer: Buyer, basket: Json) -> None:
    with shop.provider.webhooks(mode="hold", copies=3, shuffle=True):
        placed = buyer.place(basket, "stripe")
        shop.provider.pay(page_of(placed), DECLINED)
        answer = shop.provider.pay(page_of(placed), VISA)
        shop.provider.web.post("/_control/webhooks/send")
        come_back(answer)
    order = settled(buyer, placed, "placed")
    assert order["payment"]["state"] == "authorised"
    kinds = [each["kind"] for each in order["timeline"]]
    assert kinds.count("order_placed") <= 1, kinds
    buyer.cancel(placed)


def test_a_provider_that_fails_once_is_asked_again(shop: Shop, buyer: Buyer, basket: Json) -> None:
    with shop.provider.fault(method="POST", path="/v1/checkout/sessions", fault="error", times=1):
        placed = buyer.place(basket, "stripe")
        order = placed["order"]
        assert order["state"] == "pending"
        until(lambda: buyer.order(placed)["payment"]["state"] == "awaiting_customer", 30)
    page = page_of({"order": buyer.order(placed)})
    come_back(shop.provider.pay(page, VISA))
    settled(buyer, placed, "placed")
    assert len([r for r in shop.provider.ledger(order["number"]) if r["authorised"]]) == 1
    buyer.cancel(placed)


# --- everything at once


def test_eight_times_the_same_placing_is_one_order_and_one_page(
    shop: Shop, buyer: Buyer, basket: Json
) -> None:
    body, key = placing(basket, "stripe"), a_key()

    def place() -> httpx.Response:
        return httpx.post(
            f"{shop.url}/api/v1/baskets/{basket['id']}/orders",
            json=body,
            headers={"Idempotency-Key": key},
            timeout=60,
        )

    answers = at_once([place] * 8)
    good = [each.json() for each in answers if each.status_code == 201]
    assert good, [each.text for each in answers]
    assert len({each["order"]["number"] for each in good}) == 1
    for answer in answers:
        if answer.status_code != 201:
            assert (answer.status_code, answer.json()["code"]) == (409, "still_running")
            assert answer.headers["Retry-After"] == "1"
    placed = buyer.api.post(
        f"/baskets/{basket['id']}/orders", body, status=201, Idempotency_Key=key
    )
    assert {page_of(each) for each in good} == {page_of(placed)}
    buyer.cancel(placed)


def test_eight_keys_for_one_basket_are_one_order(shop: Shop, buyer: Buyer, basket: Json) -> None:
    body = placing(basket, "on_delivery")

    def place() -> httpx.Response:
        return httpx.post(
            f"{shop.url}/api/v1/baskets/{basket['id']}/orders",
            json=body,
            headers={"Idempotency-Key": a_key()},
            timeout=60,
        )

    answers = at_once([place] * 8)
    assert sorted(each.status_code for each in answers) == [201] + [409] * 7
    assert {each.json()["code"] for each in answers if each.status_code == 409} <= {
        "basket_ordered",
        "basket_in_payment",
    }
    buyer.cancel(next(each.json() for each in answers if each.status_code == 201))


def test_cancelling_while_paying_is_one_or_the_other(
    shop: Shop, town: Town, buyer: Buyer, slot: str
) -> None:
    def one() -> None:
        basket = buyer.basket({town.milk: {"units": 1}}, slot=slot)
        placed = buyer.place(basket, "stripe")
        other = Buyer(Api(shop.url), town.store)
        calls: list[Callable[[], object]] = [
            partial(shop.provider.pay, page_of(placed), VISA),
            partial(other.cancel, placed),
        ]
        at_once(calls)
        until(lambda: buyer.order(placed)["state"] in ("placed", "cancelled"))
        order = buyer.order(placed)
        # what a paid page still brings is let go at once: never both, never neither
        if order["state"] == "cancelled":
            until(
                lambda: (
                    not [
                        row
                        for row in shop.provider.ledger(order["number"])
                        if row["status"] == "requires_capture"
                    ]
                )
            )
        else:
            assert order["payment"]["state"] == "authorised"
            buyer.cancel(placed)

    for _ in range(4):
        one()
