"""Hot paths as functions, without the web around them, each beside pgbench running its SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import cycle, islice
from typing import Any
from uuid import UUID

from bench.measure import Cost, count, measure, recorded
from bench.scene import Scene
from bench.script import latency, record
from punnet.basket import actions as baskets
from punnet.basket import queries as basket_queries
from punnet.foundation import clock
from punnet.invoices import paper
from punnet.invoices import queries as invoices
from punnet.invoices.models import Invoice
from punnet.ops.postgres import Server
from punnet.overviews import visit
from punnet.overviews.basket_view import basket_view
from punnet.payments.gateways.base import Learned, Outcome
from punnet.payments.models import Attempt
from punnet.processes import place_order, settle_payment

READS = 120
ORDERS = 40
LINES = 20
SIZES = (1, 20, 60)


def every(scene: Scene, server: Server) -> Iterator[Cost]:
    full, sku = scene.basket(LINES), scene.skus[1]
    yield _beside(server, "whose basket (every page)", visit.carried, [full] * READS)
    yield _beside(server, f"basket of {LINES} re-quoted", _basket, [full] * READS)
    change = partial(_set, full, sku)
    presses = list(islice(cycle([1, 2]), READS))
    yield _beside(server, f"change a line of {LINES}", change, presses)
    yield placing(scene, server)
    yield settling(scene, server)
    yield papers()


def placing(scene: Scene, server: Server) -> Cost:
    """The first transaction of placing an order: all of it when paid on delivery."""
    commands = [scene.placing(scene.basket(LINES, start=nth)) for nth in range(ORDERS + 1)]
    return _beside(server, f"place an order of {LINES} lines", place_order._hold, commands)


def settling(scene: Scene, server: Server) -> Cost:
    """The transaction that makes an order PLACED when the card's authorisation is learned."""
    made = [scene.placing(scene.basket(LINES, start=nth), "stripe") for nth in range(ORDERS + 1)]
    attempts = [attempt for command in made if (attempt := place_order._hold(command)[1])]
    learned = [_authorised(attempt) for attempt in Attempt.objects.filter(pk__in=attempts)]
    settle = lambda each: settle_payment.record(*each)  # noqa: E731
    return _beside(server, "settle a card payment", settle, learned)


def papers() -> Cost:
    """The PDFs of past invoices, some fifteen lines each, as the worker makes them."""
    newest = Invoice.objects.order_by("-id").values_list("pk", flat=True)[:READS]
    issued = [invoice for pk in newest if (invoice := invoices.invoice(pk))]
    return measure("an invoice's PDF", paper.made, issued)


def statements_by_size(scene: Scene) -> list[tuple[str, list[int]]]:
    """How many statements for baskets of 1, 20 and 60 lines: the same number, or it grows."""
    found: dict[str, list[int]] = {"re-quote a basket": [], "add a line": [], "place an order": []}
    for size in SIZES:
        basket, new = scene.basket(size), scene.skus[size]
        calls: list[Callable[[], object]] = [
            partial(_basket, basket),
            partial(_set, basket, new, 1),
        ]
        counts = [_count(call) for call in calls]
        command = scene.placing(basket)
        counts.append(_count(lambda: place_order._hold(command)))  # noqa: B023
        for name, number in zip(found, counts, strict=True):
            found[name].append(number)
    return list(found.items())


def _beside(server: Server, name: str, call: Callable[[Any], object], inputs: Any) -> Cost:
    """Measured with all inputs but the last, which is recorded, undone, and run by pgbench."""
    cost = measure(name, call, inputs[:-1])
    return replace(cost, script=latency(server, [record(partial(call, inputs[-1]))]))


def _count(call: Callable[[], object]) -> int:
    with recorded() as statements:
        call()
    return count(statements)


def _set(basket_id: UUID, sku: str, quantity: int) -> None:
    baskets.set_line(basket_id=basket_id, sku=sku, quantity=quantity)


def _basket(basket_id: UUID) -> object:
    return basket_view(basket_queries.basket(basket_id), language="en")


def _authorised(attempt: Attempt) -> tuple[int, Outcome]:
    outcome = Outcome(
        Learned.AUTHORISED,
        amount_minor=attempt.amount_minor,
        currency="EUR",
        charge_id=f"ch_bench_{attempt.pk}",
        capture_before=clock.now() + timedelta(days=7),
    )
    return attempt.pk, outcome
