"""Attempts by the provider's side: a cheaper payment replayed, forged messages, pages left open."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import Any

import httpx
from django.conf import settings

from punnet.foundation import clock
from punnet.orders.models import Order
from punnet.payments.models import Attempt
from tests import words
from tests.abuse.ground import Ground, attempt, attempts
from tests.words import run_jobs


def _pending(g: Ground, **lines: int) -> tuple[Order, Attempt]:
    placed = g.ordered(g.basket(**lines), "stripe")
    order = Order.objects.get(number=placed["order"]["number"])
    return order, Attempt.objects.get(payment__order=order)


def _pay(g: Ground, attempt: Attempt, card: str = words.VISA, **more: str) -> httpx.Response:
    path = f"/pay/{attempt.page_id}"
    answer: httpx.Response = g.provider.web.post(path, data={"card_number": card, **more})
    return answer


def _settled(g: Ground, order: Order) -> str:
    run_jobs("processes.follow_attempt", patient=True)
    return str(Order.objects.get(pk=order.pk).state)


def _message(attempt_key: str, page_id: str, charge_id: str, *, secret: str) -> tuple[bytes, str]:
    stamp = int(time.time())
    thing = {"id": page_id, "object": "checkout.session", "payment_intent": charge_id,
             "status": "complete", "payment_status": "paid", "amount_total": 999999,
             "metadata": {"attempt": attempt_key}}  # fmt: skip
    event = {"id": f"evt_{attempt_key}", "object": "event", "created": stamp,
             "type": "checkout.session.completed", "data": {"object": thing}}  # fmt: skip
    body = json.dumps(event).encode()
    code = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    return body, f"t={stamp},v1={code}"


def sent_by_stripe(g: Ground, kind: str, thing: dict[str, Any]) -> int:
    """A message signed with the provider's secret, whatever it says; what it is answered."""
    stamp = int(clock.now().timestamp())
    event = {"id": f"evt_{thing['id']}_{kind}", "object": "event", "created": stamp, "type": kind,
             "data": {"object": thing}}  # fmt: skip
    body = json.dumps(event).encode()
    signed = f"{int(time.time())}".encode() + b"." + body
    code = hmac.new(settings.STRIPE_WEBHOOK_SECRET.encode(), signed, hashlib.sha256).hexdigest()
    headers = {"Stripe-Signature": f"t={int(time.time())},v1={code}"}
    answer = g.web.post("/webhooks/stripe", body, content_type="application/json", headers=headers)
    return answer.status_code


@attempts("a message that the dear order is paid", (
    "signed by nobody", "signed by a guess", "signed, with the cheap payment's id",
    "signed, with the cheap page's id", "signed, alone", "of the cheap order, sent twice",
))  # fmt: skip
def message(g: Ground, how: str) -> None:
    dear, wanted = _pending(g, cheese=9)
    cheap, paid = _pending(g, milk=1)
    _pay(g, paid)
    assert _settled(g, cheap) == "placed"
    paid.refresh_from_db()
    secret = "guess" if how == "signed by a guess" else settings.STRIPE_WEBHOOK_SECRET
    page = paid.page_id if "page" in how or "cheap order" in how else wanted.page_id
    charge = paid.charge_id if "cheap" in how else "pi_made_up"
    key = paid.key if "cheap order" in how else wanted.key
    for _ in range(2):
        body, signature = _message(str(key), page, charge, secret=secret)
        answer = g.web.post(
            "/webhooks/stripe", body, content_type="application/json",
            headers={"Stripe-Signature": "" if "nobody" in how else signature},
        )  # fmt: skip
        assert answer.status_code == (
            400 if how in ("signed by nobody", "signed by a guess") else 200
        )
    assert _settled(g, dear) == "pending"


@attempts("the way back of the dear order", (
    "unpaid", "with the cheap payment's session", "with success said", "after a declined card",
    "after an empty purse", "after leaving 3-D Secure",
))  # fmt: skip
def way_back(g: Ground, how: str) -> None:
    dear, wanted = _pending(g, cheese=9)
    _cheap, paid = _pending(g, milk=1)
    _pay(g, paid)
    cards = {"after a declined card": words.DECLINED, "after an empty purse": words.POOR,
             "after leaving 3-D Secure": words.CHALLENGED}  # fmt: skip
    if how in cards:
        _pay(g, wanted, cards[how])
    query = {"with the cheap payment's session": f"?session_id={paid.page_id}",
             "with success said": "?status=complete&redirect_status=succeeded&paid=1"}  # fmt: skip
    answer = g.web.get(f"/payment/{wanted.key}/return{query.get(how, '')}")
    assert answer.status_code < 500
    assert _settled(g, dear) == "pending"


FIELDS = ("amount=1", "amount_total=1", "amount_to_capture=1", "currency=sek", "price=0",
          "line_items[0][amount]=1", "discount=100", "coupon=FREE")  # fmt: skip


@attempts("the provider's page with", FIELDS)
def page(g: Ground, more: str) -> None:
    """Whatever the page is told: the order is placed with its maximum held, or not at all."""
    order, wanted = _pending(g, cheese=2)
    name, _, value = more.partition("=")
    _pay(g, wanted, **{name: value})
    _settled(g, order)


@attempt("one page paid twice")
def twice(g: Ground) -> None:
    order, wanted = _pending(g, cheese=2)
    _pay(g, wanted)
    _pay(g, wanted)
    assert _settled(g, order) == "placed"


@attempts("a payment that the provider says is", ("a cent less", "one cent", "in kronor"))
def less(g: Ground, what: str) -> None:
    """As if somebody had got another page made under our order's attempt."""
    order, wanted = _pending(g, cheese=2)
    sum_, coin = {"a cent less": (2579, "eur"), "one cent": (50, "eur")}.get(what, (2580, "sek"))
    request = json.loads(json.dumps(wanted.request))
    request["line_items"][0]["price_data"].update(unit_amount=sum_, currency=coin)
    other: Any = g.provider.stripe.v1.checkout.sessions.create(request)
    Attempt.objects.filter(pk=wanted.pk).update(page_id=other.id, page_url=other.url)
    wanted.refresh_from_db()
    _pay(g, wanted)
    assert _settled(g, order) == "pending"


@attempts("paying by card, then", ("on delivery instead", "by card twice"))
def anew(g: Ground, how: str) -> None:
    placed = g.ordered(g.basket(cheese=2), "stripe")
    bearer = {"Authorization": f"Bearer {placed['access_token']}"}
    method = "on_delivery" if "instead" in how else "stripe"
    body = {"method": method, "amount": {"minor": 1, "currency": "EUR"}, "maximum": 1}
    g.send("POST", f"/orders/{placed['order']['number']}/payments", body, **bearer)


@attempt("a page left open, paid after the order was cancelled")
def cancelled(g: Ground) -> None:
    placed = g.ordered(g.basket(cheese=2), "stripe")
    bearer = {"Authorization": f"Bearer {placed['access_token']}"}
    g.send("POST", f"/orders/{placed['order']['number']}/cancellation", **bearer)
    _pay(g, Attempt.objects.get())
    run_jobs(patient=True)
    rows = [row for row in g.provider.ledger() if row["order"] == placed["order"]["number"]]
    assert not Order.objects.filter(state="placed").exists()
    assert not any(row["status"] == "succeeded" for row in rows)


@attempt("nothing paid until the deadline")
def deadline(g: Ground) -> None:
    order, _wanted = _pending(g, cheese=2)
    clock.forward(minutes=16)
    run_jobs("processes.expire_payment", patient=True)
    assert Order.objects.get(pk=order.pk).state == "cancelled"
