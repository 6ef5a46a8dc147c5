"""Attempts by other ids: somebody else's basket, slot, token, key, order; and by changing late."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from punnet.catalogue.actions import set_selling_price
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.orders.models import Order
from punnet.slots.models import Slot
from punnet.stores.tests.factories import a_store
from tests.abuse.ground import Ground, attempt, attempts
from tests.words import a_slot, past_cutoff

SLOTS = ("-1", "0", "999999999", "1 OR 1=1", "1;2", "１", "", "1.0", "0x1", "\u0000", "null")


@attempts("a slot called", SLOTS)
def slot_called(g: Ground, name: str) -> None:
    basket = g.basket(milk=1)
    g.refused("PUT", f"/baskets/{basket['id']}/slot", {"slot": name})


@attempt("the free slot of a collection for a delivery")
def free_slot(g: Ground) -> None:
    basket = g.basket(cheese=1)
    where = {"method": "delivery", "address": {"id": g.address()}}
    seen = g.done("PUT", f"/baskets/{basket['id']}/delivery", where)
    g.send("PUT", f"/baskets/{basket['id']}/slot", {"slot": g.slot})
    g.not_placed(basket)
    g.not_placed(basket, g.wish(g.seen(seen)))


@attempt("agreed without delivery, placed with it")
def delivered(g: Ground) -> None:
    basket = g.basket(cheese=1)
    where = {"method": "delivery", "address": {"id": g.address()}}
    g.done("PUT", f"/baskets/{basket['id']}/delivery", where)
    g.done("PUT", f"/baskets/{basket['id']}/slot", {"slot": g.delivery_slot})
    g.not_placed(basket)
    g.not_placed(basket, {**g.wish(basket), "agreed": {
        **g.wish(basket)["agreed"], "revision": g.seen(basket)["revision"]}})  # fmt: skip


@attempt("the slot of another store")
def other_store(g: Ground) -> None:
    there = a_store("there", minimum=0, charge=0, below=0)
    basket, theirs = g.basket(milk=1), Slot.objects.get(pk=a_slot(method="collection", price=0))
    theirs.wave.pk, theirs.wave.store_id = None, there
    theirs.wave.save()
    Slot.objects.filter(pk=theirs.pk).update(store_id=there, wave_id=theirs.wave.pk)
    g.refused("PUT", f"/baskets/{basket['id']}/slot", {"slot": str(theirs.pk)})


@attempt("a slot whose cut-off is over")
def late(g: Ground) -> None:
    basket = g.basket(milk=1)
    gone = a_slot(method="collection", price=0, in_hours=3)
    g.refused("PUT", f"/baskets/{basket['id']}/slot", {"slot": str(gone)})


@attempt("a slot that became dearer after agreeing")
def dearer_slot(g: Ground) -> None:
    basket = g.basket(cheese=1, delivery=True)
    Slot.objects.filter(pk=g.delivery_slot).update(price_minor=990)
    g.not_placed(basket)
    Slot.objects.filter(pk=g.delivery_slot).update(price_minor=390)


BASKETS = ("", "0", "1", "-1", "null", "%00", "00000000-0000-0000-0000-000000000000", "../stores",
           "{id}%20", "{id}'", "{id}/../{id}")  # fmt: skip


@attempts("placing the basket", BASKETS)
def basket_called(g: Ground, name: str) -> None:
    basket = g.basket(milk=1)
    path = f"/baskets/{name.replace('{id}', basket['id'])}/orders"
    answer = g.send("POST", path, g.wish(basket), Idempotency_Key=str(uuid4()))
    assert answer.status_code in (301, 400, 404, 405, 422) and not Order.objects.exists()


@attempt("a cheap basket's agreement for a dear basket")
def cheap_agreement(g: Ground) -> None:
    cheap, dear = g.basket(milk=1), g.basket(cheese=9)
    g.not_placed(dear, g.wish(cheap))


@attempts("more goods after agreeing", ("old revision", "new revision", "old maximum twice"))
def more_goods(g: Ground, how: str) -> None:
    basket = g.basket(milk=1)
    g.done("PUT", f"/baskets/{basket['id']}/lines/cheese", {"units": 9})
    body = g.wish(basket)
    if how != "old revision":
        body["agreed"]["revision"] = g.seen(basket)["revision"]
    g.not_placed(basket, body)
    if how == "old maximum twice":
        g.not_placed(basket, body)


@attempts("a price that rose after", ("adding", "agreeing"))
def price_rose(g: Ground, when: str) -> None:
    basket = g.basket(cheese=2)
    set_selling_price(store_id=int(g.store), sku="cheese", amount_minor=1990, actor=OPERATOR)
    g.prices["cheese"] = 1990
    g.not_placed(basket)
    seen = g.seen(basket)
    agreed = {"revision": seen["revision"], "maximum": seen["totals"]["maximum"]}
    if when == "agreeing":
        g.done("POST", f"/baskets/{basket['id']}/agreement", agreed)
        g.ordered(g.seen(basket))


@attempts("agreeing to", ("less", "nothing", "another currency", "an old revision"))
def agreement(g: Ground, what: str) -> None:
    basket = g.basket(cheese=2)
    agreed: dict[str, Any] = g.wish(basket)["agreed"]
    low = {"less": 2579, "nothing": 0}.get(what, 2580)
    coin = "SEK" if what == "another currency" else "EUR"
    number = agreed["revision"] - (what == "an old revision")
    wanted = {"revision": number, "maximum": {"minor": low, "currency": coin}}
    g.refused("POST", f"/baskets/{basket['id']}/agreement", wanted)


@attempts("the same key with", ("fewer goods", "another basket", "a lower sum", "another tender",
                                "another name"))  # fmt: skip
def same_key(g: Ground, what: str) -> None:
    """The first answer, or refused; never a second order for it, and never a cheaper one."""
    basket, key = g.basket(cheese=2), str(uuid4())
    body = g.wish(basket)
    assert g.place(basket, body, key=key).status_code == 201
    if what == "another basket":
        other = g.basket(milk=1)
        answer = g.place(other, body, key=key)  # an order of its own: what it costs was agreed
        assert answer.status_code in (201, 409)
        return
    changed = json.loads(json.dumps(body))
    if what == "fewer goods":
        g.send("PUT", f"/baskets/{basket['id']}/lines/cheese", {"units": 1})
    elif what == "a lower sum":
        changed["agreed"]["maximum"]["minor"] = 1
    elif what == "another tender":
        changed["payment"]["method"] = "stripe"
    else:
        changed["contact"]["name"] = "Eve"
    answer = g.place(basket, changed, key=key)
    assert answer.status_code == (201 if changed == body else 422)
    assert Order.objects.count() == 1


@attempts("no proper key", ("", "short", "x" * 129, "with space!", "ключ-ключ", "k" * 8 + "\x7f"))
def no_key(g: Ground, key: str) -> None:
    basket = g.basket(milk=1)
    path = f"/baskets/{basket['id']}/orders"
    g.refused("POST", path, g.wish(basket), Idempotency_Key=key.encode().decode("latin-1"))


LATE = {
    "a line more": ("PUT", "lines/cheese", {"units": 9}),
    "a line less": ("PUT", "lines/cheese", {"units": 0}),
    "the slot": ("PUT", "slot", {"slot": "{delivery}"}),
    "no slot": ("DELETE", "slot", None),
    "the voucher": ("PUT", "voucher", {"code": "TENPER"}),
    "the store": ("PUT", "store", {"store": "{store}"}),
    "delivery": ("PUT", "delivery", {"method": "delivery", "address": {"id": "{address}"}}),
    "agreement": ("POST", "agreement", {"revision": 1, "maximum": {"minor": 1, "currency": "EUR"}}),
}


@attempts("changing while it is paid", LATE)
def while_paying(g: Ground, what: str) -> None:
    _changed(g, what, "stripe")


@attempts("changing after it is ordered", LATE)
def after_ordering(g: Ground, what: str) -> None:
    _changed(g, what, "on_delivery")


def _changed(g: Ground, what: str, method: str) -> None:
    g.vouchers()
    basket = g.basket(cheese=1)
    g.ordered(basket, method)
    before = list(Order.objects.values())
    verb, path, body = LATE[what]
    text = json.dumps(body).replace("{delivery}", g.delivery_slot).replace("{store}", g.store)
    text = text.replace("{address}", g.address())
    answer = g.send(verb, f"/baskets/{basket['id']}/{path}", raw=text.encode() if body else b"")
    assert answer.status_code in (400, 404, 409, 422), answer.content
    assert list(Order.objects.values()) == before


TOKENS = ("none", "empty", "somebody's own", "cut", "upper", "longer", "basic", "of the number",
          "in the query", "half unicode")  # fmt: skip


@attempts("cancelling a stranger's order with a token:", TOKENS)
def cancel_others(g: Ground, which: str) -> None:
    _with_token(g, which, "cancellation", None)


@attempts("paying a stranger's order anew with a token:", TOKENS)
def pay_others(g: Ground, which: str) -> None:
    _with_token(g, which, "payments", {"method": "on_delivery"})


def _with_token(g: Ground, which: str, path: str, body: Any) -> None:
    theirs, own = g.ordered(g.basket(cheese=1), "stripe"), g.ordered(g.basket(milk=1))
    number = theirs["order"]["number"]
    bearers = [{"Authorization": f"Bearer {each['access_token']}"} for each in (theirs, own)]
    query, headers = token_sent(which, number, *bearers)
    before = list(Order.objects.values())
    g.refused("POST", f"/orders/{number}/{path}{query}", body, **headers)
    assert list(Order.objects.values()) == before


def token_sent(
    which: str, number: str, theirs: dict[str, str], own: dict[str, str]
) -> tuple[str, dict[str, str]]:
    """What stands in the address and what in the headers of who has no right to that order."""
    token = theirs["Authorization"].removeprefix("Bearer ")
    sent = {
        "none": None, "empty": "Bearer ", "somebody's own": own["Authorization"],
        "cut": f"Bearer {token[:-1]}", "upper": f"Bearer {token.swapcase()}",
        "longer": f"Bearer {token}A", "basic": f"Basic {token}",
        "of the number": f"Bearer {number}", "in the query": None,
        "half unicode": f"Bearer {token[:-2]}\xe9\xe9",
    }[which]  # fmt: skip
    query = f"?access_token={token}&token={token}" if which == "in the query" else ""
    return query, {"Authorization": sent} if sent is not None else {}


@attempt("cancelling after the cut-off to keep the goods")
def cancel_late(g: Ground) -> None:
    placed = g.ordered(g.basket(cheese=1))
    past_cutoff(Order.objects.get())
    bearer = {"Authorization": f"Bearer {placed['access_token']}"}
    g.refused("POST", f"/orders/{placed['order']['number']}/cancellation", **bearer)
    clock.reset()


@attempt("a second order of one basket by another key")
def second(g: Ground) -> None:
    basket = g.basket(cheese=1)
    g.ordered(basket)
    g.not_placed(basket)
