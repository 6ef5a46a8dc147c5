"""A whole checkout over the API, to the order: what web and PostgreSQL spend on it. The job that
it leaves to the worker, a mail, is deferred and not sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import uuid4

from bench.measure import WARM_UP, Cost, measure
from bench.pages import bare
from bench.scene import ADA, Scene
from bench.script import latency, record
from bench.web import Web
from punnet.foundation import clock
from punnet.ops.postgres import Server
from punnet.orders.states import Tender
from punnet.payments.gateways.base import Learned, Outcome
from punnet.payments.gateways.registry import GATEWAYS
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt
from punnet.processes.settle_payment import settle

CHECKOUT_LINES = 6
CHECKOUTS = 40


def checkouts(scene: Scene, server: Server) -> Iterator[Cost]:
    """Six products, an address, a slot and an order over the API, to be paid on delivery; and by
    card, where the provider answers at once and costs nothing."""
    web = Web()
    with provider_left_out():
        for name, pay in (
            ("API: checkout, on delivery", "on_delivery"),
            ("API: checkout, by card", "stripe"),
        ):
            check_out = partial(_check_out, web, scene, pay)
            cost = measure(name, check_out, range(CHECKOUTS + WARM_UP + 1))
            alone = latency(server, [record(partial(check_out, CHECKOUTS))])
            yield replace(cost, script=alone, bare=bare(b""))


def _check_out(web: Web, scene: Scene, pay: str, nth: int) -> None:
    basket = web.api("POST", "/baskets", {"store": str(scene.store.id)})["id"]
    here = f"/baskets/{basket}"
    for each in range(CHECKOUT_LINES):
        sku = scene.skus[(nth + each) % len(scene.skus)]
        web.api("PUT", f"{here}/lines/{sku}", {"units": 2})
    door = {"method": "delivery", "address": {"id": str(scene.home.id)}}
    web.api("PUT", f"{here}/delivery", door)
    web.api("GET", f"/slots?store={scene.store.id}&method=delivery&basket={basket}")
    seen = web.api("PUT", f"{here}/slot", {"slot": str(scene.slot_id)})
    order = {
        "contact": {"name": ADA.name, "email": ADA.email, "phone": ADA.phone},
        "payment": {"method": pay},
        "agreed": {"revision": seen["revision"], "maximum": seen["totals"]["maximum"]},
    }
    placed = web.api("POST", f"{here}/orders", order, HTTP_IDEMPOTENCY_KEY=str(uuid4()))
    if pay == "stripe":  # what the provider's message or the customer's return sets off
        number = placed["order"]["number"]
        settle(Attempt.objects.get(payment__order__number=number).pk)


@contextmanager
def provider_left_out() -> Iterator[None]:
    """Every page is opened, and every card authorised, at once and without a call."""
    real = GATEWAYS[Tender.STRIPE]
    GATEWAYS[Tender.STRIPE] = AtOnce()
    try:
        yield
    finally:
        GATEWAYS[Tender.STRIPE] = real


class AtOnce(Stripe):
    def begin(self, attempt: Attempt) -> Outcome:
        page = f"cs_bench_{attempt.pk}"
        return Outcome(Learned.OPEN, page_id=page, page_url=f"https://pay.example/{page}")

    def advance(self, attempt: Attempt) -> Outcome:
        if not attempt.page_id:
            return self.begin(attempt)
        return Outcome(
            Learned.AUTHORISED,
            page_id=attempt.page_id,
            charge_id=f"pi_bench_{attempt.pk}",
            amount_minor=attempt.amount_minor,
            currency="EUR",
            capture_before=clock.now() + timedelta(days=7),
        )
