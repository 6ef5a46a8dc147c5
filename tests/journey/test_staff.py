"""The shop's side by the contract: claimed, picked, weighed, packed, handed over, brought back.

The whole of an order's money is followed in the provider's ledger.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import httpx
import pytest

from tests.journey.buyer import VISA, Api, Buyer, Json, at_once, page_of
from tests.journey.conftest import Town
from tests.journey.running import Shop, until

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("journey")]


@dataclass
class Shift:
    """Orders of one slot past its cut-off, and who works on them."""

    slot: str
    picker: Api
    driver: Api
    manager: Api
    card: Json  # milk, bananas, two chickens: paid by card
    door: Json  # milk and beer, to be paid at the door
    short: Json  # milk, bananas: paid by card
    back: Json  # bananas, paid by card, brought back


@pytest.fixture(scope="module")
def shift(shop: Shop, town: Town) -> Shift:
    buyer, slot = Buyer(Api(shop.url), town.store), town.collections.pop(0)
    milk, bananas = {town.milk: {"units": 2}}, {town.bananas: {"grams": 1000}}
    chicken = {town.chicken: {"units": 2}}

    def paid(lines: dict[str, Json]) -> Json:
        placed = buyer.place(buyer.basket(lines, slot=slot), "stripe")
        back = shop.provider.pay(page_of(placed), VISA)
        assert httpx.get(back.headers["Location"]).status_code == 303
        until(lambda: buyer.order(placed)["state"] == "placed")
        return placed

    def by(role: str) -> Api:
        key = shop.punnet("key", "make", "--role", role, "--store", town.store)
        return Api(shop.url, Authorization=f"Bearer {key}")

    made = Shift(
        slot,
        *at_once([partial(by, role) for role in ("picker", "driver", "manager")]),
        card=paid(milk | bananas | chicken),
        door=buyer.place(
            buyer.basket({**milk, town.beer: {"units": 1}}, slot=slot), born_on="1990-01-01"
        ),
        short=paid(milk | bananas),
        back=paid(bananas),
    )
    early = made.picker.post(f"/staff/orders/{number_of(made.card)}/picking", status=409)
    assert early["code"] == "before_cutoff"
    shop.punnet("slot", "set", slot, "--cutoff", "now")
    return made


def number_of(placed: Json) -> str:
    return str(placed["order"]["number"])


def line_of(order: Json, sku: str) -> str:
    return next(str(line["id"]) for line in order["lines"] if line["sku"] == sku)


def test_past_the_cutoff_nobody_cancels(buyer: Buyer, shift: Shift) -> None:
    assert buyer.cancel(shift.card, status=409)["code"] == "past_cutoff"
    assert buyer.order(shift.card)["can"] == []


def test_orders_of_the_slot(shift: Shift, town: Town) -> None:
    path = f"/staff/orders?store={town.store}&slot={shift.slot}"
    listed = shift.picker.get(f"{path}&state=placed")
    mine = {number_of(each) for each in (shift.card, shift.door, shift.short, shift.back)}
    assert mine <= {each["number"] for each in listed["items"]}
    page = shift.picker.get(f"{path}&page_size=1")
    assert (len(page["items"]), bool(page["next"])) == (1, True)
    assert shift.picker.get(f"/staff/orders?store={town.other_store}", status=403)
    assert shift.picker.get(f"{path}&state=lost", status=422)["facts"]["errors"]
    customer = Api(str(shift.picker.web.base_url).removesuffix("/api/v1/"))
    token = {"Authorization": f"Bearer {shift.card['access_token']}"}
    assert customer.get(path, status=401, **token)["code"] == "sign_in"


def test_weighed_packed_captured_to_the_cent_and_handed_over(
    shop: Shop, town: Town, buyer: Buyer, shift: Shift
) -> None:
    number, picker = number_of(shift.card), shift.picker
    path = f"/staff/orders/{number}"
    assert shift.driver.post(f"{path}/picking", status=403)["code"] == "not_allowed"
    order = picker.post(f"{path}/picking")
    assert order["state"] == "picking" and picker.post(f"{path}/picking") == order
    assert shift.manager.post(f"{path}/picking", status=409)["code"] == "claimed"
    for line in order["lines"]:
        assert {"sold_by", "typical_grams", "zone", "place", "gtins", "substitution"} <= set(line)
    zones = [line["zone"] for line in order["lines"]]
    assert zones == sorted(zones, key=["ambient", "chilled", "frozen"].index)
    milk, bananas, chicken = (
        line_of(order, sku) for sku in (town.milk, town.bananas, town.chicken)
    )
    by_sku = {line["sku"]: line for line in order["lines"]}
    typical = by_sku[town.chicken]["typical_grams"]
    most = typical * (100 + by_sku[town.chicken]["tolerance_percent"]) // 100

    unfinished = picker.post(f"{path}/packing", {"totes": {"ambient": 1}}, status=409)
    assert unfinished["code"]
    for line, wrong in (
        (bananas, {"weights": [1101]}),
        (bananas, {"weights": [1]}),
        (chicken, {"weights": [most + 1, typical]}),
    ):
        refused = picker.put(f"/staff/lines/{line}", wrong, status=409)
        assert refused["code"] == "weight_out_of_range", wrong
    for line, wrong in (
        (milk, {"weights": [1000]}),
        (milk, {"units": 3}),
        (milk, {}),
        (milk, {"units": 0}),
        (bananas, {"units": 2}),
        (bananas, {"weights": []}),
        (chicken, {"weights": [typical] * 3}),
        (chicken, {"weights": [0, typical]}),
    ):
        answer = picker.web.put(f"/staff/lines/{line}", json=wrong)
        assert answer.status_code in (409, 422), (wrong, answer.text)
    assert picker.put("/staff/lines/999999999", {"units": 1}, status=404)["code"] == "not_found"

    picker.put(f"/staff/lines/{milk}", {"units": 1, "short_reason": "damaged"})
    picker.put(f"/staff/lines/{milk}", {"units": 2})
    picker.put(f"/staff/lines/{bananas}", {"weights": [1037]})
    order = picker.put(f"/staff/lines/{chicken}", {"weights": [typical, most]})
    for totes in ({}, {"ambient": -1}, {"ambient": 99}):
        assert picker.post(f"{path}/packing", {"totes": totes}, status=422), totes
    packed = picker.post(f"{path}/packing", {"totes": {"ambient": 1, "chilled": 1, "frozen": 0}})
    actual = packed["totals"]["actual"]["minor"]
    prices = {line["sku"]: line["price"]["minor"] for line in buyer_lines(shop, town)}
    exact = (
        2 * prices[town.milk]
        + half_up(1037 * prices[town.bananas], 1000)
        + half_up(typical * prices[town.chicken], 1000)
        + half_up(most * prices[town.chicken], 1000)
    )
    assert abs(actual - exact) <= 1  # two chickens are rounded as one line
    until(lambda: buyer.order(shift.card)["payment"]["state"] == "captured")
    seen = buyer.order(shift.card)
    assert (seen["state"], seen["payment"]["captured"]["minor"]) == ("packed", actual)
    (row,) = shop.provider.ledger(number)
    assert (row["captured"], row["status"]) == (actual, "succeeded")
    assert row["authorised"] == seen["totals"]["maximum"]["minor"] >= actual
    assert picker.put(f"/staff/lines/{milk}", {"units": 1}, status=409)["code"]

    handed = shift.driver.post(f"{path}/handover", {"received_by": "Ada"})
    assert handed["state"] == "handed_over"
    assert shift.driver.post(f"{path}/handover", {})["state"] == "handed_over"
    assert shop.mails("ada@example.com")


def buyer_lines(shop: Shop, town: Town) -> list[Json]:
    api = Api(shop.url)
    return [
        api.get(f"/products/{sku}?store={town.store}")
        for sku in (town.milk, town.bananas, town.chicken)
    ]


def half_up(amount: int, by: int) -> int:
    return (2 * amount + by) // (2 * by)


def test_money_and_age_at_the_door(town: Town, buyer: Buyer, shift: Shift) -> None:
    path, picker = f"/staff/orders/{number_of(shift.door)}", shift.picker
    order = picker.post(f"{path}/picking")
    picker.put(f"/staff/lines/{line_of(order, town.milk)}", {"units": 2})
    picker.put(f"/staff/lines/{line_of(order, town.beer)}", {"units": 1})
    assert shift.driver.post(f"{path}/handover", {}, status=409)["code"]
    packed = picker.post(f"{path}/packing", {"totes": {"chilled": 1}})
    due = packed["payment"]["due"]
    assert due == packed["totals"]["actual"]
    paid = {"by": "cash", "amount": due}
    refused = shift.driver.post(f"{path}/handover", {"paid": paid}, status=409)
    assert refused["code"] == "age_check_needed"
    seen = {"age_checked": True}
    less = {"by": "cash", "amount": {**due, "minor": due["minor"] - 5}}  # nor rounded to coins
    for wrong in ({**seen, "paid": less}, seen):
        refused = shift.driver.post(f"{path}/handover", wrong, status=409)
        assert (refused["code"], refused["facts"]["due"]) == ("amount_differs", due)
    done = shift.driver.post(f"{path}/handover", {**seen, "paid": paid})
    assert (done["state"], done["payment"]["state"]) == ("handed_over", "paid_on_delivery")
    assert buyer.order(shift.door)["payment"]["due"] is None


def test_short_and_substituted(shop: Shop, town: Town, buyer: Buyer, shift: Shift) -> None:
    number, picker = number_of(shift.short), shift.picker
    path = f"/staff/orders/{number}"
    order = picker.post(f"{path}/picking")
    milk = line_of(order, town.milk)
    products = picker.get(f"/products?store={town.store}&q=milk&page_size=100")["items"]
    price = next(each["price"]["minor"] for each in products if each["sku"] == town.milk)
    short = {"units": 0, "short_reason": "sold_out"}
    for wrong in (
        {"sku": town.beer, "units": 2},
        {"sku": town.milk, "units": 2},
        {"sku": "nothing", "units": 2},
    ):
        refused = picker.put(f"/staff/lines/{milk}", {**short, "substitute": wrong}, status=409)
        assert refused["code"] == "substitute_not_allowed", wrong
    other = next(each for each in products if each["sku"] != town.milk and like(each))
    order = picker.put(
        f"/staff/lines/{milk}", {**short, "substitute": {"sku": other["sku"], "units": 2}}
    )
    lines = {line["sku"]: line for line in order["lines"]}
    assert (lines[town.milk]["state"], lines[town.milk]["picked"]) == ("substituted", {"units": 0})
    assert lines[other["sku"]]["substitute_for"] == milk
    assert lines[other["sku"]]["charged"]["minor"] <= 2 * price
    picker.put(f"/staff/lines/{line_of(order, town.bananas)}", short)
    packed = picker.post(f"{path}/packing", {"totes": {"chilled": 1}})
    actual = packed["totals"]["actual"]["minor"]
    assert actual == lines[other["sku"]]["charged"]["minor"]
    until(lambda: buyer.order(shift.short)["payment"]["state"] == "captured")
    (row,) = shop.provider.ledger(number)
    assert row["captured"] == actual
    assert shift.driver.post(f"{path}/handover", {})["state"] == "handed_over"
    # the shelf believes the picker; others still want to buy here
    gone = picker.get(f"/products/{town.milk}?store={town.store}&slot={shift.slot}")
    assert gone["availability"] == "sold_out"
    stock = partial(shop.punnet, "stock", "set", town.store)
    at_once(
        [
            partial(stock, town.milk, "--available", "300"),
            partial(stock, town.bananas, "--available", "90000"),
        ]
    )


def like(product: Json) -> bool:
    """Another milk, nothing in it that is not in milk."""
    return product["sold_by"] == "piece" and product["allergens"]["contains"] in ([], ["milk"])


def test_brought_back_and_refunded(shop: Shop, town: Town, buyer: Buyer, shift: Shift) -> None:
    number, picker = number_of(shift.back), shift.picker
    path = f"/staff/orders/{number}"
    two = at_once(
        [
            partial(picker.web.post, f"/staff/orders/{number}/picking"),
            partial(shift.manager.web.post, f"/staff/orders/{number}/picking"),
        ]
    )
    assert sorted(each.status_code for each in two) == [200, 409]
    mine = picker if two[0].status_code == 200 else shift.manager
    order = mine.get(path)
    mine.put(f"/staff/lines/{line_of(order, town.bananas)}", {"weights": [980]})
    packed = mine.post(f"{path}/packing", {"totes": {"ambient": 1}})
    until(lambda: buyer.order(shift.back)["payment"]["state"] == "captured")
    assert shift.driver.post(f"{path}/return", {"reason": "boredom"}, status=422)
    back = shift.driver.post(f"{path}/return", {"reason": "not_collected"})
    assert (back["state"], back["reason"]) == ("returned", "not_collected")
    until(lambda: buyer.order(shift.back)["payment"]["state"] == "refunded")
    (row,) = shop.provider.ledger(number)
    assert row["refunded"] == row["captured"] == packed["totals"]["actual"]["minor"]


def test_the_books_are_right(shop: Shop) -> None:
    shop.audit()
