"""The hot paths as functions, without the web around them: each measured beside its own SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice
from typing import Any
from uuid import UUID

from django.db import transaction

from bench.measure import Cost, Spent, Statement, count, measure, recorded
from bench.scene import Scene
from bench.tops import Raw
from punnet.basket import actions as baskets
from punnet.basket import queries as basket_queries
from punnet.foundation import clock
from punnet.overviews import shelf, visit
from punnet.overviews.basket_view import basket_view
from punnet.payments.gateways.base import Learned, Outcome
from punnet.payments.models import Attempt
from punnet.processes import place_order, settle_payment
from punnet.slots import queries as slots

READS = 120
ORDERS = 40
LINES = 20
SIZES = (1, 20, 60)
WORDS = ("milk", "bread", "coffee", "organic oat drink", "tomato")
TYPOS = ("mlik", "bredd", "cofee", "bananna", "tomatto")
BEGINNINGS = ("mi", "bre", "cof", "org", "tom")


def reads(scene: Scene, raw: Raw) -> Iterator[Cost]:
    """What changes nothing: the same call again and again, over a handful of inputs."""
    store, keys = scene.store.id, _categories(scene)
    full = scene.basket(LINES)
    calls: list[tuple[str, Callable[[Any], object], Any]] = [
        ("list of 48 with filter counts", partial(_list, store), keys),
        ("the same, nothing kept", _anew(partial(_list, store)), keys),
        ("search", lambda q: shelf.listing(store, language="en", q=q), WORDS),
        (
            "the same, nothing kept",
            _anew(lambda q: shelf.listing(store, language="en", q=q)),
            WORDS,
        ),
        ("search with a slip", lambda q: shelf.listing(store, language="en", q=q), TYPOS),
        ("suggestions", lambda q: shelf.suggestions(store, q, language="en"), BEGINNINGS),
        (
            "the same, nothing kept",
            _anew(lambda q: shelf.suggestions(store, q, language="en")),
            BEGINNINGS,
        ),
        ("product", lambda sku: shelf.product(store, sku, language="en"), scene.skus[:5]),
        ("slots of a week", partial(_week, store), [scene.store.today()]),
        ("whose basket (every page)", visit.carried, [full]),
        (f"basket of {LINES} re-quoted", _basket, [full]),
    ]
    for name, call, inputs in calls:
        for each in inputs:
            call(each)  # so that what is kept sends as little when it is recorded as when measured
        alone = cycle([raw.player(_statements(call, each)) for each in inputs])
        some = list(islice(cycle(inputs), READS))
        yield measure(name, call, some, partial(_next, alone))


def basket_change(scene: Scene, raw: Raw) -> Cost:
    """One more of a product in a basket of twenty lines, then one fewer."""
    basket, sku = scene.basket(LINES), scene.skus[1]

    def change(quantity: int) -> None:
        baskets.set_line(basket_id=basket, sku=sku, quantity=quantity)

    wanted = list(islice(cycle([1, 2]), READS))
    alone = raw.player(_statements(change, 2))
    return measure(f"change a line of {LINES}", change, wanted, alone)


def placing(scene: Scene, raw: Raw) -> Cost:
    """The one transaction of placing an order that is paid on delivery."""
    commands = [scene.placing(scene.basket(LINES, start=nth)) for nth in range(ORDERS + 1)]
    alone = _alone(lambda: _inside(place_order._hold)(commands[0]), raw)
    return measure(f"place an order of {LINES} lines", place_order._hold, commands[1:], alone)


def settling(scene: Scene, raw: Raw) -> Cost:
    """The transaction that makes an order PLACED when the card's authorisation is learned."""
    made = [scene.placing(scene.basket(LINES, start=nth), "stripe") for nth in range(ORDERS + 1)]
    attempts = [attempt for command in made if (attempt := place_order._hold(command)[1])]
    learned = [_authorised(attempt) for attempt in Attempt.objects.filter(pk__in=attempts)]
    alone = _alone(lambda: _inside(settle_payment.record)(*learned[0]), raw)
    settle = lambda each: settle_payment.record(*each)  # noqa: E731
    return measure("settle a card payment", settle, learned[1:], alone)


def statements_by_size(scene: Scene) -> list[tuple[str, list[int]]]:
    """How many statements for baskets of 1, 20 and 60 lines: the same number, or it grows."""
    found: dict[str, list[int]] = {"re-quote a basket": [], "add a line": [], "place an order": []}
    for size in SIZES:
        basket = scene.basket(size)
        new = scene.skus[size]
        calls: list[Callable[[Any], object]] = [
            _basket,
            partial(_add, new),
        ]
        counts = [count(_statements(call, basket)) for call in calls]
        counts.append(count(_statements(place_order._hold, scene.placing(basket))))
        for name, number in zip(found, counts, strict=True):
            found[name].append(number)
    return list(found.items())


def _next(alone: Iterator[Callable[[], Spent]]) -> Spent:
    return next(alone)()


def _add(sku: str, basket_id: UUID) -> None:
    baskets.set_line(basket_id=basket_id, sku=sku, quantity=1)


def _statements(call: Callable[[Any], object], given: Any) -> list[Statement]:
    with recorded() as statements:
        call(given)
    return statements


def _anew(call: Callable[[Any], object]) -> Callable[[Any], object]:
    """As the first in fifteen seconds finds it."""

    def asked(given: Any) -> object:
        shelf.forget()
        return call(given)

    return asked


def _list(store: int, category: str) -> object:
    return shelf.listing(store, language="en", category=category)


def _week(store: int, first: date) -> object:
    return slots.week(store_id=store, method="delivery", from_day=first, days=7)


def _basket(basket_id: UUID) -> object:
    return basket_view(basket_queries.basket(basket_id), language="en")


def _categories(scene: Scene) -> list[str]:
    """The departments with the most products: their lists fill a page of 48."""
    tree = shelf.categories(scene.store.id, language="en")
    return [each.key for each in sorted(tree, key=lambda each: -each.count)[:5]]


def _authorised(attempt: Attempt) -> tuple[int, Outcome]:
    outcome = Outcome(
        Learned.AUTHORISED,
        amount_minor=attempt.amount_minor,
        currency="EUR",
        charge_id=f"ch_bench_{attempt.pk}",
        capture_before=clock.now() + timedelta(days=7),
    )
    return attempt.pk, outcome


def _inside(process: Any) -> Callable[..., object]:
    """The process without its own durable transaction, to run in one that is rolled back."""
    return process.__wrapped__  # type: ignore[no-any-return]


def _alone(call: Callable[[], object], raw: Raw) -> Callable[[], Spent]:
    """A replay of the call's statements: recorded while it runs and is undone."""
    before = raw.sequences()
    with transaction.atomic(), recorded() as statements:
        call()
        transaction.set_rollback(True)
    moved = [name for name, at in raw.sequences().items() if at != before.get(name)]
    return raw.player(statements, {name: before[name] for name in moved})
