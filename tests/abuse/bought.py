"""Orders further on, for attempts that come later: paid by card, delivered, charged back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.test import Client

from punnet.backoffice.tests.test_desk import desk as signed_in
from punnet.orders.models import Order
from punnet.payments.models import Attempt
from punnet.processes import disputes
from tests import words
from tests.abuse.ground import Ground
from tests.words import past_cutoff, run_jobs

TOTES = {"totes": {"ambient": 1, "chilled": 1, "frozen": 0}}


@dataclass(frozen=True)
class Bought:
    """An order, its customer's token, and the key of who works there."""

    g: Ground
    order_id: int
    number: str
    bearer: dict[str, str]

    @property
    def order(self) -> Order:
        return Order.objects.get(pk=self.order_id)

    def line(self, sku: str) -> Any:
        return self.order.lines.get(sku=sku)

    def charge(self) -> str:
        return str(Attempt.objects.filter(payment__order_id=self.order_id).last().charge_id)

    def moved(self) -> int:
        """By the provider's own books: what of this order's money is with the shop."""
        moves = self.g.provider.control("GET", "settlement")["stripe"]["moves"]
        return sum(int(each["amount"]) for each in moves if each["order"] == self.number)


def placed(g: Ground, method: str = "on_delivery", **lines: int) -> Bought:
    told = g.ordered(g.basket(**lines), method)
    number = told["order"]["number"]
    bearer = {"Authorization": f"Bearer {told['access_token']}"}
    bought = Bought(g, Order.objects.get(number=number).pk, number, bearer)
    if method == "stripe":
        pay(bought)
    return bought


def pay(bought: Bought, card: str = words.VISA) -> None:
    """On the newest page of the order."""
    wanted = Attempt.objects.filter(payment__order_id=bought.order_id).order_by("id").last()
    bought.g.provider.web.post(f"/pay/{wanted.page_id}", data={"card_number": card})
    run_jobs("processes.follow_attempt", patient=True)


def packed(g: Ground, **lines: int) -> Bought:
    """Paid by card, picked as ordered, charged; the clock stands behind its cut-off."""
    bought = placed(g, "stripe", **lines)
    past_cutoff(bought.order)
    key = g.key_of()
    g.done("POST", f"/staff/orders/{bought.number}/picking", **key)
    for sku, many in lines.items():
        given = {"weights": [many]} if sku == "bananas" else {"units": many}
        g.done("PUT", f"/staff/lines/{bought.line(sku).pk}", given, **key)
    g.done("POST", f"/staff/orders/{bought.number}/packing", TOTES, **key)
    run_jobs("processes.perform_call", patient=True)
    return bought


def delivered(g: Ground, **lines: int) -> Bought:
    bought = packed(g, **lines)
    sent = {"received_by": "Ada"}
    g.done("POST", f"/staff/orders/{bought.number}/handover", sent, **g.key_of())
    return bought


def charged_back(bought: Bought, *, known: bool = True, **wish: Any) -> str:
    """The customer's bank takes the money back."""
    told = bought.g.provider.control("POST", "disputes", payment=bought.charge(), **wish)
    if known:
        assert disputes.look_at("stripe", told["id"])
    return str(told["id"])


def desk(g: Ground, role: str = "manager") -> Client:
    """A browser of somebody who works there."""
    return signed_in(role, int(g.store), f"mia{uuid4().hex[:6]}")
