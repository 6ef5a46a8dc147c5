"""Attempts by vouchers: none that holds, two at once, the least and then fewer goods, last uses."""

from __future__ import annotations

from typing import Any

from punnet.orders.models import Order
from punnet.promotions.models import Voucher
from punnet.promotions.tests.factories import a_voucher, uses
from tests.abuse.ground import CONTACT, Ground, attempt, attempts

NONE_HOLDS = (
    "PASTONE", "FUTURE", "ASLEEP", "NEVERMADE", "FIVEOFF", "TENPER,FIVEOFF", "TENPER TENPER",
    "TENPER\u0000", "ＴＥＮＰＥＲ", "TEN\u200bPER", "TENPER'--", "%", "*", "TEN_ER", "TENPE_",
    "x" * 33,
)  # fmt: skip
NO_CODES: tuple[Any, ...] = (None, 0, ["TENPER", "LASTONE"], {"code": "TENPER"}, True, "x" * 201)


@attempts("a code that does not hold", NONE_HOLDS)
def does_not_hold(g: Ground, code: str) -> None:
    g.vouchers()
    basket = g.basket(cheese=1)
    g.refused("PUT", f"/baskets/{basket['id']}/voucher", {"code": code})
    assert g.ordered(g.seen(basket))["order"]["totals"]["discounts"]["minor"] == 0


@attempts("a code that is no text", NO_CODES)
def no_text(g: Ground, code: Any) -> None:
    g.vouchers()
    basket = g.basket(cheese=1)
    g.refused("PUT", f"/baskets/{basket['id']}/voucher", {"code": code})


@attempt("one code after another: the last counts, alone")
def stacked(g: Ground) -> None:
    g.vouchers()
    basket = g.basket(cheese=2)
    for code in ("TENPER", "LASTONE", "FIVEOFF", "FIVEOFF"):
        seen = _given(g, basket, code)
    assert seen["totals"]["discounts"]["minor"] == 500
    g.ordered(seen)
    assert uses("TENPER") == uses("LASTONE") == (0, 0)


@attempt("the least reached, then goods taken out")
def least(g: Ground) -> None:
    g.vouchers()
    basket = g.basket(cheese=2)
    agreed = _given(g, basket, "FIVEOFF")
    g.done("PUT", f"/baskets/{basket['id']}/lines/cheese", {"units": 1})
    g.not_placed(basket, g.wish(agreed))
    seen = g.seen(basket)
    assert seen["totals"]["discounts"]["minor"] == 0
    g.ordered(seen)


@attempts("the last use", ("in two baskets", "after it was cancelled", "for the same basket again"))
def last_use(g: Ground, how: str) -> None:
    g.vouchers()
    one, two = g.basket(cheese=1), g.basket(cheese=1)
    one, two = _given(g, one, "LASTONE"), _given(g, two, "LASTONE")
    placed = g.ordered(one)
    if how == "after it was cancelled":
        bearer = {"Authorization": f"Bearer {placed['access_token']}"}
        g.done("POST", f"/orders/{placed['order']['number']}/cancellation", **bearer)
        g.ordered(g.seen(two))
        g.refused("PUT", f"/baskets/{g.basket(milk=1)['id']}/voucher", {"code": "LASTONE"})
    elif how == "in two baskets":
        g.not_placed(two)
        g.ordered(g.seen(two))
    else:
        g.not_placed(one)
    assert uses("LASTONE") == (1, 1)


MAILS = ("ada@example.com", "ADA@example.com", "Ada@Example.COM", " ada@example.com")


@attempts("once for each customer, who writes", MAILS)
def once_each(g: Ground, mail: str) -> None:
    g.vouchers()
    assert g.place(_given(g, g.basket(cheese=1), "ONCEEACH")).status_code == 201
    again = _given(g, g.basket(cheese=1), "ONCEEACH")
    g.not_placed(again, {**g.wish(again), "contact": {**CONTACT, "email": mail}})


@attempt("a code that was ended after agreeing")
def ended(g: Ground) -> None:
    g.vouchers()
    basket = _given(g, g.basket(cheese=1), "TENPER")
    Voucher.objects.filter(code="TENPER").update(live=False)
    g.not_placed(basket)


@attempts("a voucher of more than the goods", (1, 1289, 1290, 1291, 999_999))
def more_than_goods(g: Ground, amount: int) -> None:
    """What is left is the deposit and the delivery; never below."""
    a_voucher("RICHONE", amount=amount)
    basket = g.basket(cheese=1, cola=2, delivery=True)
    seen = _given(g, basket, "RICHONE")
    assert seen["totals"]["maximum"]["minor"] >= 30 + 390
    g.ordered(seen)


@attempts("a discount of the whole by", ("percent", "placing body"))
def whole(g: Ground, how: str) -> None:
    g.vouchers()
    basket = g.basket(cheese=1)
    body = {**g.wish(basket), "voucher": "LASTONE", "code": "LASTONE", "percent": 100}
    assert g.place(basket, body).status_code == 201
    assert Order.objects.get().discounts_minor == 0


@attempts("a voucher typed at the checkout", ("PASTONE", "LASTONE,TENPER", "ＬＡＳＴＯＮＥ", "'"))
def at_checkout(g: Ground, code: str) -> None:
    """The button gives the code and orders nothing; the order then costs what was shown."""
    g.vouchers()
    shopper = g.browser(cheese=2)
    shopper.web.post("/checkout", {**shopper.form(), "voucher": code, "apply": "1"})
    if not Order.objects.exists():
        assert shopper.order().status_code == 302
    assert Order.objects.get().discounts_minor == 0


def _given(g: Ground, basket: dict[str, Any], code: str) -> dict[str, Any]:
    return g.done("PUT", f"/baskets/{basket['id']}/voucher", {"code": code})
