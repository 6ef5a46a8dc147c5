"""The last units and the last seats, wanted by many at once over HTTP."""

from __future__ import annotations

from collections import Counter

import httpx

from drills.crowd import crowd
from drills.ground import Ground, Json, cancel, expect, must, outcome, place

UNITS, SEATS = 10, 20


def last_units(ground: Ground, small: bool) -> str:
    """500 buyers race for 10 units: 10 win, all others are told `out_of_stock`."""
    buyers = 80 if small else 500
    answers = race_for_units(ground, buyers)
    told = Counter(map(outcome, answers))
    must(told == {"201": UNITS, "out_of_stock": buyers - UNITS}, dict(told))
    reserved = ground.one(RESERVED, sku=ground.skus[0])
    must(reserved == UNITS, f"{reserved} reserved")
    give_back(ground, answers)
    return f"{buyers} buyers, {UNITS} units: {told['201']} sold, {told['out_of_stock']} refused"


def race_for_units(ground: Ground, buyers: int, url: str = "") -> list[httpx.Response]:
    """Everybody has a basket in a wave of his own choice; then all place at once."""
    sku = ground.skus[0]
    ground.stock(sku, 5000)
    wishes = [ground.slots[n % len(ground.slots)] for n in range(buyers)]
    baskets = crowd(ground, lambda web, slot: ground.basket(web, [sku], slot), wishes, threads=8)
    ground.stock(sku, UNITS)
    return crowd(ground, place, baskets, url=url)


def give_back(ground: Ground, answers: list[httpx.Response]) -> None:
    """Cancel what was sold; the shelf is full again."""
    sold = [answer.json() for answer in answers if answer.status_code == 201]
    crowd(ground, lambda web, placed: expect(cancel(web, placed)), sold, threads=8)
    for sku in ground.skus[:1]:
        left = ground.one(RESERVED, sku=sku)
        must(left == 0, f"{left} still reserved")
        ground.stock(sku, 5000)


def last_seats(ground: Ground, small: bool) -> str:
    """300 race for 20 seats: 20 hold one and place, all others are told `slot_full`."""
    buyers = 60 if small else 300
    slot = ground.scarce_slot

    def wants(web: httpx.Client, basket: Json) -> httpx.Response:
        held = web.put(f"/baskets/{basket['id']}/slot", json={"slot": slot})
        return place(web, held.json()) if held.status_code == 200 else held

    baskets = crowd(
        ground,
        lambda web, _: ground.basket(web, ground.skus[1:2], ""),
        range(buyers),
        threads=8,
    )
    ground.shop.punnet("slot", "set", slot, "--free", str(SEATS))
    answers = crowd(ground, wants, baskets)
    told = Counter(map(outcome, answers))
    must(told == {"201": SEATS, "slot_full": buyers - SEATS}, dict(told))
    give_back(ground, answers)
    return f"{buyers} buyers, {SEATS} seats: {told['201']} ordered, {told['slot_full']} refused"


RESERVED = "SELECT coalesce(sum(quantity), 0) FROM inventory_reservation WHERE sku = %(sku)s"
