"""Attempts by claiming what was delivered: other numbers, other lines, twice, too late, and every
way that gives money back at once."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from punnet.foundation import clock
from punnet.orders.models import OrderClaim, OrderRefund
from tests.abuse.bought import Bought, charged_back, delivered, desk, packed, placed
from tests.abuse.ground import REFUSED, Ground, attempt, attempts
from tests.abuse.orders import TOKENS, token_sent
from tests.abuse.quantities import NO_NUMBERS
from tests.words import run_jobs

MILK = 119


def wish(bought: Bought, sku: str = "milk", **line: Any) -> dict[str, Any]:
    told = {"line": str(bought.line(sku).pk), "problem": "poor", "units": 1, **line}
    return {"lines": [{name: value for name, value in told.items() if value is not None}]}


def asked(bought: Bought, body: Any, *, key: str = "", raw: bytes | None = None) -> Any:
    more: dict[str, Any] = {"Idempotency_Key": key or str(uuid4()), **bought.bearer}
    if raw is not None:
        more["raw"] = raw
    return bought.g.send("POST", f"/orders/{bought.number}/claims", body, **more)


def refused(bought: Bought, body: Any, **more: Any) -> str:
    """And nothing is kept of it; the code."""
    claims, kept = OrderClaim.objects.count(), bought.moved()
    answer = asked(bought, body, **more)
    assert answer.status_code in REFUSED, (answer.status_code, answer.content[:300])
    assert (OrderClaim.objects.count(), bought.moved()) == (claims, kept)
    return str(json.loads(answer.content)["code"])


def back(bought: Bought) -> int:
    """What went back, by the provider's own books."""
    run_jobs("processes.perform_call", patient=True)
    charged = bought.order.payment.captured_minor
    return int(charged - bought.moved())


@attempts("claimed units of", NO_NUMBERS)
def units(g: Ground, written: str) -> None:
    bought = delivered(g, milk=2)
    text = json.dumps(wish(bought, units="HERE")).replace('"HERE"', written)
    refused(bought, None, raw=text.encode())


@attempts("claimed in the wrong measure", ("milk grams", "bananas units", "both", "neither"))
def measure(g: Ground, what: str) -> None:
    bought = delivered(g, milk=2, bananas=1000)
    sku = "bananas" if what == "bananas units" else "milk"
    line: dict[str, Any] = {"milk grams": {"units": None, "grams": 100}, "both": {"grams": 1},
                            "neither": {"units": None}}.get(what, {})  # fmt: skip
    refused(bought, wish(bought, sku, **line))


@attempts(
    "claimed more than was charged:", ("one more", "many", "the rest and one", "in two lines")
)
def more(g: Ground, how: str) -> None:
    bought = delivered(g, milk=2)
    body = wish(bought, units={"one more": 3, "many": 1_000_000}.get(how, 2))
    if how == "the rest and one":
        assert asked(bought, wish(bought)).status_code == 201
    elif how == "in two lines":
        body["lines"] *= 2
    refused(bought, body)
    assert back(bought) == (MILK if how == "the rest and one" else 0)


@attempts("claimed the line", ("of another order", "of a stranger", "0", "-1", "999999999", "",
                               "1 OR 1=1", "null", "milk", "\u0000"))  # fmt: skip
def line(g: Ground, name: str) -> None:
    other = placed(g, "stripe", cheese=1)
    bought = delivered(g, milk=2)
    named = str(other.line("cheese").pk) if name.startswith("of a") else name
    refused(bought, wish(bought, line=named))
    assert back(bought) == 0


@attempts("claimed with a sum of its own:", ("amount", "asked", "refund", "price", "goodwill"))
def priced(g: Ground, name: str) -> None:
    """Refused, or what goes back is what the line cost."""
    bought = delivered(g, milk=2)
    asked(bought, {**wish(bought, **{name: 99_999}), name: 99_999})
    assert back(bought) in (0, MILK)


@attempts("claimed before it is due:", ("placed", "packed", "cancelled"))
def early(g: Ground, state: str) -> None:
    bought = packed(g, milk=2) if state == "packed" else placed(g, "stripe", milk=2)
    if state == "cancelled":
        g.done("POST", f"/orders/{bought.number}/cancellation", **bought.bearer)
    refused(bought, wish(bought))
    clock.reset()


@attempts("claimed days later:", (15, 40, 400))
def late(g: Ground, days: int) -> None:
    bought = delivered(g, milk=2)
    clock.forward(days=days)
    refused(bought, wish(bought))
    clock.reset()


@attempts("claiming a stranger's order with a token:", TOKENS)
def stranger(g: Ground, which: str) -> None:
    own, theirs = placed(g, milk=1), delivered(g, milk=2)
    query, headers = token_sent(which, theirs.number, theirs.bearer, own.bearer)
    g.refused("POST", f"/orders/{theirs.number}/claims{query}", wish(theirs), **headers)
    assert back(theirs) == 0


@attempts("the same key with", ("another line", "more units", "the same body"))
def same_key(g: Ground, what: str) -> None:
    bought, key = delivered(g, milk=2, cola=2), str(uuid4())
    assert asked(bought, wish(bought), key=key).status_code == 201
    body = {"another line": wish(bought, "cola"), "more units": wish(bought, units=2)}.get(
        what, wish(bought)
    )
    answer = asked(bought, body, key=key)
    assert answer.status_code == 201 if what == "the same body" else answer.status_code in REFUSED
    assert back(bought) == MILK and OrderClaim.objects.count() == 1


TIMES = ("claim, claim", "claim, part", "part, claim", "goodwill, claim", "claim, goodwill",
         "lowered price, claim", "claim, lowered price")  # fmt: skip


@attempts("all of it back twice by", TIMES)
def twice(g: Ground, how: str) -> None:
    """Whatever follows what: never more than was paid, and of a line never more than it cost."""
    bought = delivered(g, milk=2)
    ways = {"claim": _claim_all, "part": _part_all, "goodwill": _goodwill_all,
            "lowered price": _lowered_all}  # fmt: skip
    for way in how.split(", ") * 2:
        ways[way](bought)
    assert 0 < back(bought) <= 2 * MILK


def _claim_all(bought: Bought) -> None:
    asked(bought, wish(bought, units=2))


def _part_all(bought: Bought) -> None:
    _at_the_desk(bought, **{f"quantity_{bought.line('milk').pk}": "2"})


def _lowered_all(bought: Bought) -> None:
    _at_the_desk(bought, **{f"minor_{bought.line('milk').pk}": "2.38"})


def _goodwill_all(bought: Bought) -> None:
    _at_the_desk(bought, what="goodwill", amount="2.38")


def _at_the_desk(bought: Bought, **form: str) -> None:
    sent = {"reason": "poor", "key": str(uuid4()), **form}
    desk(bought.g, "owner").post(f"/staff/orders/{bought.number}/back", sent)


@attempts("claim, refund and chargeback together, in the order", (
    "claim part bank", "claim bank part", "bank claim part", "part bank claim",
))  # fmt: skip
def together(g: Ground, how: str) -> None:
    """Of three milks one is claimed, one given back at the desk, and the bank takes what is left:
    each once, nothing after it, and the shop never pays above what was paid."""
    bought = delivered(g, milk=3)
    for each in how.split() * 2:
        if each == "claim":
            asked(bought, wish(bought))
        elif each == "part":
            _at_the_desk(bought, **{f"quantity_{bought.line('milk').pk}": "1"})
        elif not bought.order.disputes.exists():
            charged_back(bought, amount=bought.moved())
    assert back(bought) == 3 * MILK and bought.moved() == 0
    assert all(each.amount_minor <= MILK for each in OrderRefund.objects.all())


@attempt("claimed again and again by the unit, until there is none and beyond")
def again(g: Ground) -> None:
    bought = delivered(g, milk=2)
    for _ in range(5):
        asked(bought, wish(bought))
    assert back(bought) <= 2 * MILK


DECIDED = ("more than was claimed", "another line", "twice", "more than a manager may")


@attempts("a claim that waits for staff, decided for", DECIDED)
def decided(g: Ground, what: str) -> None:
    bought = delivered(g, cheese=19 if what == "more than a manager may" else 3, milk=2)
    units_ = 19 if what == "more than a manager may" else 2
    assert asked(bought, wish(bought, "cheese", units=units_)).status_code == 201
    [claim] = bought.order.claims.all()
    line_ = bought.line("milk" if what == "another line" else "cheese").pk
    many = {"more than was claimed": 3, "another line": 1}.get(what, units_)
    page, sent = f"/staff/claims/{claim.pk}", {f"quantity_{line_}": str(many)}
    for _ in range(2):
        desk(g).post(page, sent)
    assert back(bought) == (2 * 1290 if what == "twice" else 0)
