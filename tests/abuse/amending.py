"""Attempts by changing a placed order: other numbers, an older consent, somebody else's order, too
late, and a dearer change whose money never comes."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from punnet.catalogue.actions import set_selling_price
from punnet.foundation import clock
from punnet.foundation.actors import OPERATOR
from punnet.orders.models import Order, OrderLine
from punnet.payments.models import Attempt
from punnet.slots.models import Slot
from tests import words
from tests.abuse.bought import Bought, charged_back, delivered, packed, pay, placed
from tests.abuse.ground import REFUSED, Ground, attempt, attempts
from tests.abuse.orders import TOKENS, token_sent
from tests.abuse.quantities import NO_NUMBERS
from tests.words import a_slot, past_cutoff, run_jobs

EUR = "EUR"


def body(maximum: Any, *lines: dict[str, Any], coin: Any = EUR, **more: Any) -> dict[str, Any]:
    agreed = {"maximum": {"minor": maximum, "currency": coin}}
    return {"lines": list(lines), "agreed": agreed, **more}


def asked(bought: Bought, wish: Any, *, key: str = "", raw: bytes | None = None) -> Any:
    more: dict[str, Any] = {"Idempotency_Key": key or str(uuid4()), **bought.bearer}
    if raw is not None:
        more["raw"] = raw
    return bought.g.send("POST", f"/orders/{bought.number}/amendments", wish, **more)


def as_it_was(bought: Bought, wish: Any, **more: Any) -> str:
    """Refused, and nothing of the order is another; the code."""
    before = _state(bought)
    answer = asked(bought, wish, **more)
    assert answer.status_code in REFUSED, (answer.status_code, answer.content[:300])
    assert _state(bought) == before
    return str(json.loads(answer.content)["code"])


def _state(bought: Bought) -> Any:
    order = bought.order
    lines = OrderLine.objects.filter(order=order).order_by("id")
    return (order.agreement, order.maximum_minor, order.slot_id, order.charges_minor,
            list(lines.values_list("sku", "ordered", "price_minor")))  # fmt: skip


@attempts("changed to units of", NO_NUMBERS)
def units(g: Ground, written: str) -> None:
    bought = placed(g, cheese=2)
    text = json.dumps(body(1290, {"sku": "cheese", "units": "HERE"})).replace('"HERE"', written)
    as_it_was(bought, None, raw=text.encode())


@attempts("changed to grams of", ("-1", "0.5", "1", "50", "150", '"1000"', "null", "1e2"))
def grams(g: Ground, written: str) -> None:
    bought = placed(g, bananas=1000)
    text = json.dumps(body(1, {"sku": "bananas", "grams": "HERE"})).replace('"HERE"', written)
    as_it_was(bought, None, raw=text.encode())


@attempts("changed in the wrong measure", ("cheese grams", "bananas units", "both"))
def measure(g: Ground, what: str) -> None:
    bought = placed(g, cheese=2, bananas=1000)
    line = {"cheese grams": {"sku": "cheese", "grams": 100}, "both":
            {"sku": "cheese", "units": 1, "grams": 1}, "bananas units":
            {"sku": "bananas", "units": 1}}[what]  # fmt: skip
    as_it_was(bought, body(2700, line))


LOW = (0, 1, -1, 3869, -3870, 3869.5, "3870", True, None, {"minor": 3870}, [3870])


@attempts("a dearer change agreed to for", LOW)
def consent(g: Ground, minor: Any) -> None:
    as_it_was(placed(g, cheese=2), body(minor, {"sku": "cheese", "units": 3}))


@attempts("a dearer change agreed to in", ("SEK", "eur", "", "EUR\u0000", None, 978))
def coin(g: Ground, code: Any) -> None:
    as_it_was(placed(g, cheese=2), body(3870, {"sku": "cheese", "units": 3}, coin=code))


PRICED = ("price", "price_minor", "discount", "charged", "estimate", "deposit", "free")


@attempts("a change with a price of its own:", PRICED)
def priced(g: Ground, name: str) -> None:
    """Refused, or the price is the shop's: `fair` reckons it anew."""
    bought = placed(g, cheese=2)
    asked(bought, body(3870, {"sku": "cheese", "units": 3, name: 1}, **{name: 1}))


@attempts("nothing left of the order by", ("all lines to none", "one line, twice"))
def nothing(g: Ground, how: str) -> None:
    bought = placed(g, cheese=2)
    lines = [{"sku": "cheese", "units": 0}]
    if how == "one line, twice":
        lines.append({"sku": "cheese", "units": 0})
    as_it_was(bought, body(0, *lines))


@attempts("a change that names", ("milk%00", "MILK", "no such sku", "", "cheese;milk", "another's"))
def named(g: Ground, sku: str) -> None:
    bought = placed(g, cheese=2)
    theirs = placed(g, milk=1)
    line: dict[str, Any] = {"sku": sku, "units": 1}
    if sku == "another's":  # an id of another order's line is no name of goods
        line["sku"] = str(theirs.line("milk").pk)
    as_it_was(bought, body(9999, line))


@attempts("changing a stranger's order with a token:", TOKENS)
def stranger(g: Ground, which: str) -> None:
    theirs, own = placed(g, "stripe", cheese=2), placed(g, milk=1)
    query, headers = token_sent(which, theirs.number, theirs.bearer, own.bearer)
    before = _state(theirs)
    wish = body(1290, {"sku": "cheese", "units": 1})
    g.refused("POST", f"/orders/{theirs.number}/amendments{query}", wish, **headers)
    g.refused("DELETE", f"/orders/{theirs.number}/amendments{query}", **headers)
    assert _state(theirs) == before


@attempts("an older consent after", ("the price rose", "a charge was added", "it was changed"))
def older(g: Ground, what: str) -> None:
    """The sum that was agreed to then does not buy what it costs now."""
    bought = placed(g, cheese=2)
    wish = body(3870, {"sku": "cheese", "units": 3})
    if what == "the price rose":
        set_selling_price(store_id=int(g.store), sku="milk", amount_minor=990, actor=OPERATOR)
        g.prices["milk"] = 990
        wish = body(2580 + 119, {"sku": "milk", "units": 1})
    elif what == "a charge was added":
        wish.update(slot=g.delivery_slot, delivery={"method": "delivery",
                                                    "address": {"id": g.address()}})  # fmt: skip
    else:
        g.prices["cheese"] = 1290
        assert asked(bought, body(5160, {"sku": "cheese", "units": 4})).status_code == 201
        wish = body(3870, {"sku": "cheese", "units": 5})
    as_it_was(bought, wish)


@attempts("the key of a cheaper change for", ("more goods", "a lower sum", "another order"))
def replayed(g: Ground, what: str) -> None:
    bought, key = placed(g, cheese=2), str(uuid4())
    cheap = body(1290, {"sku": "cheese", "units": 1})
    assert asked(bought, cheap, key=key).status_code == 201
    agreement = bought.order.agreement
    if what == "another order":
        other = placed(g, cheese=3)
        answer = asked(other, body(1290, {"sku": "cheese", "units": 3}), key=key)
    else:
        sum_ = 1 if what == "a lower sum" else 1290
        answer = asked(bought, body(sum_, {"sku": "cheese", "units": 9}), key=key)
    assert answer.status_code in REFUSED and bought.order.agreement == agreement


@attempts("changed after", ("the cut-off", "it was cancelled", "it was packed", "it was delivered",
                            "a chargeback"))  # fmt: skip
def late(g: Ground, when: str) -> None:
    make = {"it was packed": packed, "it was delivered": delivered, "a chargeback": delivered}
    bought = make.get(when, placed)(g, cheese=2)
    if when == "a chargeback":
        charged_back(bought)
    elif when == "the cut-off":
        past_cutoff(bought.order)
    elif when == "it was cancelled":
        g.done("POST", f"/orders/{bought.number}/cancellation", **bought.bearer)
    as_it_was(bought, body(1290, {"sku": "cheese", "units": 1}))
    clock.reset()


NONE_HOLDS = (
    "PASTONE", "FUTURE", "ASLEEP", "NEVERMADE", "LASTONE used up", "FIVEOFF below its least",
)  # fmt: skip


@attempts("a voucher put into a placed order:", NONE_HOLDS)
def voucher(g: Ground, what: str) -> None:
    g.vouchers()
    code = what.split()[0]
    if code == "LASTONE":
        first = g.basket(cheese=1)
        g.done("PUT", f"/baskets/{first['id']}/voucher", {"code": code})
        g.ordered(g.seen(first))
    as_it_was(placed(g, cheese=1), body(1290, voucher=code))


@attempt("a voucher kept while its least goes")
def least(g: Ground) -> None:
    g.vouchers()
    basket = g.basket(cheese=2)
    g.done("PUT", f"/baskets/{basket['id']}/voucher", {"code": "FIVEOFF"})
    told = g.ordered(g.seen(basket))
    number, token = told["order"]["number"], told["access_token"]
    order = Order.objects.get(number=number)
    bought = Bought(g, order.pk, number, {"Authorization": f"Bearer {token}"})
    as_it_was(bought, body(790, {"sku": "cheese", "units": 1}))
    assert asked(bought, body(1290, {"sku": "cheese", "units": 1})).status_code == 201
    assert bought.order.discounts_minor == 0


@attempts("a change to a slot", ("that is full", "of the past", "of another store", "made free"))
def slot(g: Ground, which: str) -> None:
    bought = placed(g, cheese=2)
    taken = a_slot(method="collection", price=0, in_hours=3 if which == "of the past" else 60)
    if which == "that is full":
        Slot.objects.filter(pk=taken).update(booked=Slot.objects.get(pk=taken).capacity)
    elif which == "of another store":
        taken = 999999999
    wish = body(2580, slot=str(taken))
    if which == "made free":  # brought home for nothing, in a slot where people collect
        wish = body(2580, slot=g.slot, delivery={"method": "delivery",
                                                 "address": {"id": g.address()}})  # fmt: skip
    as_it_was(bought, wish)
    if which == "that is full":
        Slot.objects.filter(pk=taken).update(booked=0)


# --- a dearer change by card: the money first


def _dearer(g: Ground) -> tuple[Bought, Attempt]:
    bought = placed(g, "stripe", cheese=1)
    assert asked(bought, body(9 * 1290, {"sku": "cheese", "units": 9})).status_code == 201
    wanted = Attempt.objects.filter(payment__order_id=bought.order_id).order_by("id").last()
    assert wanted is not None
    return bought, wanted


def _still_cheap(bought: Bought) -> None:
    run_jobs("processes.follow_attempt", "processes.perform_call", patient=True)
    order = bought.order
    assert order.agreement == 1 and order.maximum_minor == 1290
    assert list(OrderLine.objects.filter(order=order).values_list("ordered", flat=True)) == [1]


@attempts("a dearer change whose card", ("is declined", "is empty", "leaves 3-D Secure", "is none"))
def card(g: Ground, how: str) -> None:
    bought, wanted = _dearer(g)
    cards = {"is declined": words.DECLINED, "is empty": words.POOR,
             "leaves 3-D Secure": words.CHALLENGED}  # fmt: skip
    if how in cards:
        g.provider.web.post(f"/pay/{wanted.page_id}", data={"card_number": cards[how]})
    g.web.get(f"/payment/{wanted.key}/return?status=complete")
    _still_cheap(bought)


@attempt("a dearer change that nobody pays, until its deadline")
def deadline(g: Ground) -> None:
    bought, _wanted = _dearer(g)
    clock.forward(minutes=16)
    run_jobs("processes.expire_amendment", patient=True)
    _still_cheap(bought)
    assert bought.order.amending_id is None


@attempts("a dearer change paid with", ("a cent less", "fifty cents", "kronor"))
def less(g: Ground, what: str) -> None:
    """As if another page had been made under the change's attempt."""
    bought, wanted = _dearer(g)
    sums = {"a cent less": (11_609, "eur"), "fifty cents": (50, "eur"), "kronor": (11_610, "sek")}
    sum_, coin_ = sums[what]
    request = json.loads(json.dumps(wanted.request))
    request["line_items"][0]["price_data"].update(unit_amount=sum_, currency=coin_)
    other: Any = g.provider.stripe.v1.checkout.sessions.create(request)
    Attempt.objects.filter(pk=wanted.pk).update(page_id=other.id, page_url=other.url)
    pay(bought)
    _still_cheap(bought)


@attempt("a dearer change by the page that paid the first, pressed again")
def first_page(g: Ground) -> None:
    bought, wanted = _dearer(g)
    first = Attempt.objects.filter(payment__order_id=bought.order_id).order_by("id").first()
    assert first is not None and first.pk != wanted.pk
    g.provider.web.post(f"/pay/{first.page_id}", data={"card_number": words.VISA})
    _still_cheap(bought)


@attempt("a dearer change given up while its goods are held, then asked for again and again")
def held(g: Ground) -> None:
    bought, _wanted = _dearer(g)
    for _ in range(3):
        g.done("DELETE", f"/orders/{bought.number}/amendments", **bought.bearer)
        wish = body(9 * 1290, {"sku": "cheese", "units": 9})
        assert asked(bought, wish).status_code == 201
    g.done("DELETE", f"/orders/{bought.number}/amendments", **bought.bearer)
    _still_cheap(bought)
