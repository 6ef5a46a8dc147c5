"""Attempts by how much: negative, zero, fractional, huge, and numbers that only look like ones."""

from __future__ import annotations

from typing import Any

from tests.abuse.ground import PRICES, Ground, attempt, attempts

# as JSON, since some of them no serialiser would write
NO_NUMBERS = (
    "-1", "-1000", "-2147483649", "-9223372036854775809", "1.5", "0.5", "0.0001", "1e-7", "-0.5",
    "1e2", "1e308", "NaN", "Infinity", "-Infinity", "1000001", "99999999999999999999999",
    '"1"', '"-1"', '"１"', '"١"', '"½"', '"0x10"', '" 1"', '"1\\u0000"', '""', "true", "[1]",
    '{"minor": 1}', "null",
)  # fmt: skip
TYPED = ("-1", "-0", "1.5", "0,5", "1e3", "１２", "١", "1 000", "0x2", "--1", "", " ", "NaN",
         "99999999999999999999", "2;DROP", "1\u200b")  # fmt: skip


def _stays(g: Ground, sku: str, written: str, *, field: str) -> None:
    """Refused at the line, and the basket is placed at its price as it was before."""
    many = 1000 if sku == "bananas" else 2
    basket = g.basket(**{sku: many})
    path = f"/baskets/{basket['id']}/lines/{sku}"
    g.refused("PUT", path, raw=f'{{"{field}": {written}}}'.encode())
    assert g.seen(basket)["totals"] == basket["totals"]
    g.ordered(g.seen(basket))


@attempts("units of milk over the API", NO_NUMBERS)
def units(g: Ground, written: str) -> None:
    _stays(g, "milk", written, field="units")


@attempts("grams of bananas over the API", (*NO_NUMBERS[:6], "1", "50", "99", "150"))
def grams(g: Ground, written: str) -> None:
    _stays(g, "bananas", written, field="grams")


@attempts("units of a chicken", ("-1", "0.001", '"1"', "1.2", "25", "1000000"))
def catch_weight(g: Ground, written: str) -> None:
    _stays(g, "chicken", written, field="units")


@attempts("the wrong measure", ("milk grams", "bananas units", "chicken grams"))
def measure(g: Ground, what: str) -> None:
    sku, field = what.split()
    _stays(g, sku, "1", field=field)


@attempts("both measures of", ("milk", "bananas"))
def both(g: Ground, sku: str) -> None:
    basket = g.basket(milk=1)
    g.refused("PUT", f"/baskets/{basket['id']}/lines/{sku}", {"units": 1, "grams": 100})


@attempts("stepper of a browser", TYPED)
def stepper(g: Ground, typed: str) -> None:
    """What is refused stays; what is read as a number costs as that number."""
    shopper = g.browser(milk=2)
    shopper.web.post("/basket/lines/milk", {"seen": "2", "to": typed, "key": "card-milk"})
    if "empty" not in shopper.page("/basket"):  # "-0" takes the line out
        assert shopper.order().status_code in (302, 422)


@attempts("grams in a browser", ("-100", "0.5", "1", "99", "1e2", "１００", "٥٠٠"))
def typed_grams(g: Ground, typed: str) -> None:
    shopper = g.browser(bananas=1000)
    form = {"seen": "1000", "grams": typed, "key": "card-bananas"}
    shopper.web.post("/basket/lines/bananas", form)
    assert shopper.order().status_code in (302, 422)


@attempts("a SKU that is almost one", ("MILK", "ｍilk", "milk%00", "milk ", "milk%2f..%2fcola",
                                      "milk'--", "cheese;milk", "-1", "%F0%9F%A5%9B"))  # fmt: skip
def almost(g: Ground, sku: str) -> None:
    basket = g.basket(milk=1)
    g.refused("PUT", f"/baskets/{basket['id']}/lines/{sku}", {"units": 1})


@attempt("nothing at all in the basket")
def nothing(g: Ground) -> None:
    basket = g.basket(milk=1)
    g.done("PUT", f"/baskets/{basket['id']}/lines/milk", {"units": 0})
    assert g.not_placed(basket, g.wish(g.seen(basket)))


@attempt("more than the cap of a customer in two steps")
def cap(g: Ground) -> None:
    basket = g.basket(milk=24)
    g.refused("PUT", f"/baskets/{basket['id']}/lines/milk", {"units": 25})


SENT_ALONG = ("price", "price_minor", "unit_price", "agreed_price_minor", "discount", "deposit",
              "currency", "estimate")  # fmt: skip


@attempts("a price sent with the line", SENT_ALONG)
def priced(g: Ground, name: str) -> None:
    basket = g.basket(cola=1)
    body: dict[str, Any] = {"units": 2, name: 1}
    seen = g.done("PUT", f"/baskets/{basket['id']}/lines/cola", body)
    assert seen["totals"]["goods"]["minor"] == 2 * PRICES["cola"]
    g.ordered(seen)
