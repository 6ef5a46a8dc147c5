"""Attempts where goods change hands: staff's calls without the right, and other sums than due."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from punnet.accounts.models import ApiKey
from punnet.foundation import clock
from punnet.orders.models import Order
from punnet.stores.tests.factories import a_store
from tests.abuse.ground import Ground, attempts
from tests.words import past_cutoff

TOTES = {"totes": {"ambient": 1, "chilled": 1, "frozen": 0}}
CALLS = {
    "claim": ("POST", "orders/{n}/picking", None),
    "release": ("DELETE", "orders/{n}/picking", None),
    "pick": ("PUT", "lines/{line}", {"units": 1}),
    "undo": ("DELETE", "lines/{line}", None),
    "pack": ("POST", "orders/{n}/packing", TOTES),
    "hand over": ("POST", "orders/{n}/handover", {"received_by": "Eve"}),
    "return": ("POST", "orders/{n}/return", {"reason": "refused"}),
    "list": ("GET", "orders", None),
}
NOBODY = ("nobody", "the customer's token", "a made-up key", "a key that was ended",
          "a key of another store")  # fmt: skip


@attempts("staff's call by", [f"{who}: {what}" for who in NOBODY for what in CALLS])
def staff_call(g: Ground, who_what: str) -> None:
    who, _, what = who_what.partition(": ")
    placed, order = _to_pick(g)
    headers: dict[str, str] = {}
    if who == "the customer's token":
        headers = {"Authorization": f"Bearer {placed['access_token']}"}
    elif who == "a made-up key":
        headers = {"Authorization": f"Bearer pk_{uuid4().hex}"}
    elif who == "a key that was ended":
        headers = g.key_of("manager")
        ApiKey.objects.update(revoked_at=clock.now())
    elif who == "a key of another store":
        headers = g.key_of("manager", a_store("there", minimum=0, charge=0, below=0))
    verb, path, body = CALLS[what]
    path = path.format(n=order.number, line=order.lines.first().pk)
    before = list(Order.objects.values())
    answer = g.send(verb, f"/staff/{path}", body, **headers)
    if what == "list" and who == "a key of another store":
        assert order.number not in answer.content.decode()
    else:
        assert answer.status_code in (401, 403, 404), answer.content[:300]
    assert list(Order.objects.values()) == before
    clock.reset()


PAGES = ("claim", "packing", "handover", "return", "cancel", "unpaid", "refund", "capture")


@attempts("staff's page by a customer", PAGES)
def staff_page(g: Ground, what: str) -> None:
    _placed, order = _to_pick(g)
    shopper = g.browser(milk=1)
    sent = {"paid_by": "cash", "cash": "0", "waived_reason": "mine", "reason": "mine"}
    answer = shopper.web.post(f"/staff/orders/{order.number}/{what}", sent)
    assert answer.status_code in (302, 403, 404) and "/staff/" not in answer.get("Location", "")[:7]
    assert Order.objects.get(pk=order.pk).state == "placed"
    clock.reset()


SUMS: dict[str, Any] = {
    "nothing": None,
    "a cent less": {"minor": 2579, "currency": "EUR"},
    "one cent": {"minor": 1, "currency": "EUR"},
    "zero": {"minor": 0, "currency": "EUR"},
    "less than zero": {"minor": -2580, "currency": "EUR"},
    "half a cent less": {"minor": 2579.5, "currency": "EUR"},
    "kronor": {"minor": 2580, "currency": "SEK"},
    "small letters": {"minor": 2580, "currency": "eur"},
    "a text": {"minor": "2580", "currency": "EUR"},
    "true": {"minor": True, "currency": "EUR"},
    "a number alone": 2580,
}
BY = ("card", "cash")


@attempts("paid at the door by", [f"{by}: {sum_}" for by in BY for sum_ in SUMS])
def door(g: Ground, by_sum: str) -> None:
    by, _, name = by_sum.partition(": ")
    order, key = _packed(g)
    sent: dict[str, Any] = {"received_by": "Eve"}
    if SUMS[name] is not None:
        sent["paid"] = {"by": by, "amount": SUMS[name]}
    _stays_packed(g, order, sent, key)


@attempts("paid at the door by something else:", ("voucher", "gift_card", "store_credit", "waived",
                                                  "", None, "CASH"))  # fmt: skip
def something_else(g: Ground, by: Any) -> None:
    order, key = _packed(g)
    paid = {"by": by, "amount": {"minor": 2580, "currency": "EUR"}}
    _stays_packed(g, order, {"paid": paid}, key)


@attempts("handed over with a word that it is paid:", ("waived_reason", "paid_before", "state",
                                                       "captured", "unpaid"))  # fmt: skip
def word(g: Ground, name: str) -> None:
    order, key = _packed(g)
    _stays_packed(g, order, {name: "yes, believe me"}, key)


PICKS = ('{"units": -1}', '{"units": 0}', '{"units": 1.5}', '{"units": 3}', '{"units": "2"}',
         '{"weights": [-1]}', '{"weights": [100]}', '{"units": 1, "weights": [0]}',
         '{"units": 1}', '{"units": null}',
         '{"units": 0, "substitute": {"sku": "milk", "units": 1}}',
         '{"units": 0, "short_reason": "sold_out", "substitute": {"sku": "milk", "units": 9}}',
         '{"units": 2, "price": 1}', '{"units": 2, "charged": 0}')  # fmt: skip


@attempts("picked as", PICKS)
def picked(g: Ground, written: str) -> None:
    """Refused, or what is charged is what was picked, by its price."""
    _placed, order = _to_pick(g)
    key = g.key_of()
    g.done("POST", f"/staff/orders/{order.number}/picking", **key)
    line = order.lines.first()
    g.send("PUT", f"/staff/lines/{line.pk}", raw=written.encode(), **key)
    line.refresh_from_db()
    if line.picked is not None:
        assert line.charged_minor == line.picked * g.prices["cheese"]
    for each in order.lines.filter(substitute_for__isnull=False):
        assert each.charged_minor == (each.picked or 0) * g.prices[each.sku]
    clock.reset()


def _to_pick(g: Ground) -> tuple[dict[str, Any], Order]:
    placed = g.ordered(g.basket(cheese=2))
    order = Order.objects.get(number=placed["order"]["number"])
    past_cutoff(order)
    return placed, order


def _packed(g: Ground) -> tuple[Order, dict[str, str]]:
    """Two cheeses in a tote: 25.80 is due."""
    _placed, order = _to_pick(g)
    key = g.key_of()
    g.done("POST", f"/staff/orders/{order.number}/picking", **key)
    g.done("PUT", f"/staff/lines/{order.lines.first().pk}", {"units": 2}, **key)
    g.done("POST", f"/staff/orders/{order.number}/packing", TOTES, **key)
    return order, key


def _stays_packed(g: Ground, order: Order, sent: dict[str, Any], key: dict[str, str]) -> None:
    g.refused("POST", f"/staff/orders/{order.number}/handover", sent, **key)
    assert Order.objects.get(pk=order.pk).state == "packed"
    honest = {"by": "card", "amount": {"minor": 2580, "currency": "EUR"}}
    g.done("POST", f"/staff/orders/{order.number}/handover", {"paid": honest}, **key)
    clock.reset()
