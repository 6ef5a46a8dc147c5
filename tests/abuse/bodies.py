"""Attempts by the body that places: another maximum, currency, revision, and broken writing."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from punnet.orders.models import Order
from tests.abuse.ground import CONTACT, Ground, attempt, attempts


def _with(g: Ground, **agreed: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    basket = g.basket(cheese=2, milk=1)
    body = g.wish(basket)
    body["agreed"] = {**body["agreed"], **agreed}
    return basket, body


@attempts("agreed to a maximum of", (0, 1, -1, -2699, 2698, 2698.5, 2699.0000001, "2699", "2,699",
                                     True, None, [2699], {"minor": 2699}, 10**13))  # fmt: skip
def maximum(g: Ground, minor: Any) -> None:
    basket, body = _with(g, maximum={"minor": minor, "currency": "EUR"})
    assert basket["totals"]["maximum"]["minor"] == 2699
    g.not_placed(basket, body)


CODES = ("SEK", "USD", "JPY", "eur", "EU", "", "EUR ", "€", "EUR\u0000", "\u0395UR", None, 978)


@attempts("agreed to the sum in", CODES)
def currency(g: Ground, code: Any) -> None:
    basket, body = _with(g, maximum={"minor": 2699, "currency": code})
    g.not_placed(basket, body)


@attempts("agreed to revision", (-1, 0, 1, 999, 4.5, "5", True, None, 10**20))
def revision(g: Ground, number: Any) -> None:
    basket, body = _with(g, revision=number)
    assert basket["revision"] not in (1, 999)
    g.not_placed(basket, body)


@attempts("a field that nobody asked for", (
    "price", "total", "amount", "discount", "discounts", "lines", "charges", "currency", "voucher",
    "tender", "state", "paid", "store", "slot", "customer_id", "estimate_minor", "payment_state",
))  # fmt: skip
def extra(g: Ground, name: str) -> None:
    """Not read: the order costs what it costs."""
    basket = g.basket(cheese=1, milk=1, delivery=True)
    body = {**g.wish(basket), name: {"minor": 1, "currency": "EUR"}}
    body["payment"] = {**body["payment"], name: 0, "amount": {"minor": 1, "currency": "EUR"}}
    body["agreed"] = {**body["agreed"], name: 0}
    assert g.place(basket, body).status_code == 201


@attempts("paying by", ("free", "voucher", "cash", "gift_card", "store_credit", "ON_DELIVERY",
                        "on_delivery\u0000", "", None, ["stripe", "on_delivery"], 0))  # fmt: skip
def method(g: Ground, how: Any) -> None:
    basket = g.basket(cheese=1)
    g.not_placed(basket, {**g.wish(basket), "payment": {"method": how}})


@attempts("a lower sum said twice", ("first", "last"))
def twice(g: Ground, where: str) -> None:
    """Whichever of two equal keys is read: only the true sum places."""
    basket = g.basket(cheese=2, milk=1)
    honest, low = '"minor": 2699', '"minor": 1'
    pair = f"{low}, {honest}" if where == "first" else f"{honest}, {low}"
    text = json.dumps(g.wish(basket)).replace(honest, pair)
    assert pair in text
    answer = g.place(basket, raw=text.encode())
    assert answer.status_code in (201, 400, 409, 422)


WRITINGS = {
    "nothing": lambda body: b"",
    "no JSON": lambda body: b"minor=1",
    "a list": lambda body: b"[" + body + b"]",
    "a text": lambda body: json.dumps(body.decode()).encode(),
    "null": lambda body: b"null",
    "cut short": lambda body: body[:-9],
    "a comma too many": lambda body: body[:-1] + b",}",
    "a comment": lambda body: b"/* 1 */" + body,
    "two bodies": lambda body: body + body,
    "NUL in the midst": lambda body: body.replace(b"Ada", b"A\\u0000da"),
    "a raw NUL": lambda body: body.replace(b"Ada", b"A\0da"),
    "half a surrogate": lambda body: body.replace(b"Ada", b"A\\ud800da"),
    "no UTF-8": lambda body: body.replace(b"Ada", b"A\xff\xfeda"),
    "deeper than anybody": lambda body: b'{"a":' * 3000 + body + b"}" * 3000,
}


@attempts("a body written as", WRITINGS)
def writing(g: Ground, how: str) -> None:
    basket = g.basket(cheese=1)
    g.not_placed(basket, raw=WRITINGS[how](json.dumps(g.wish(basket)).encode()))


KINDS = ("text/plain", "application/xml", "", "multipart/form-data",
         "application/x-www-form-urlencoded", "application/json; charset=x")  # fmt: skip


@attempts("a body sent as", KINDS)
def sent_as(g: Ground, kind: str) -> None:
    """Read as JSON or not at all: a form's fields are no wish."""
    basket = g.basket(cheese=1)
    flat = {"method": "on_delivery", "maximum": 1, "revision": basket["revision"], **CONTACT}
    g.not_placed(basket, raw=urlencode(flat).encode(), kind=kind)


@attempts("the checkout's form with", (
    "maximum=1", "maximum=0", "maximum=-1", "maximum=2579.5", "maximum=", "maximum=１",
    "maximum=1e9", "revision=0", "revision=-1", "revision=1", "revision=x", "payment=free",
    "payment=", "consent=", "basket=", "basket=00000000-0000-0000-0000-000000000000", "key=",
    "key=x",
))  # fmt: skip
def form(g: Ground, change: str) -> None:
    shopper = g.browser(cheese=2)
    name, _, value = change.partition("=")
    sent = {**shopper.form(), name: value}
    assert "2580" in sent["maximum"] or name == "maximum"
    shopper.web.post("/checkout", sent)
    assert Order.objects.count() == 0


@attempts("the checkout's form with one more field", ("price=1", "total=1", "currency=SEK",
                                                      "discount=2580", "state=placed"))  # fmt: skip
def form_extra(g: Ground, more: str) -> None:
    shopper = g.browser(cheese=2)
    name, _, value = more.partition("=")
    assert shopper.order(**{name: value}).status_code == 302


@attempt("a stranger's form for the basket of somebody else")
def stranger(g: Ground) -> None:
    sent = g.browser(cheese=1).form()
    other = g.browser(milk=1)
    other.web.post("/checkout", {**sent, "key": str(uuid4())})


@attempt("the form without its CSRF token")
def token(g: Ground) -> None:
    from django.test import Client

    shopper = g.browser(cheese=1)
    sent = shopper.form()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = shopper.web.cookies
    assert strict.post("/checkout", sent).status_code == 403
    assert Order.objects.count() == 0
