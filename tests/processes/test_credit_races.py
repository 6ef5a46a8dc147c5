"""Credit and gift cards at once, by real threads; each guard is shown by taking it away."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection

from punnet.credits import actions as credits
from punnet.credits.models import GiftCard
from punnet.foundation.testing import MEET, at_once, meeting, waiting_for_locks
from punnet.ops.audit import audit
from punnet.orders.actions import refunds
from punnet.orders.models import Order
from punnet.payments.models import Payment
from punnet.processes.credit_desk import block_card
from punnet.processes.give_back import give_goodwill
from punnet.processes.hand_over import hand_over
from punnet.processes.own_money import Wanted
from punnet.processes.place_order import place_order
from tests.credits import BOSS, a_card, a_customer, credit, give, on_card
from tests.processes.test_credit import delivered, give_milk, own, packed
from tests.words import a_basket, a_slot, goods, placing, the_order

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture(autouse=True)
def shop():
    goods("milk", price=200, units=900, zone="ambient")


def test_of_two_hundred_redemptions_at_once_a_card_pays_exactly_what_is_on_it():
    code = a_card(2000)  # pays five orders of 4 €
    slot = a_slot(method="collection", price=0, seats=300)
    calls = [partial(_spend, code, slot) for _ in range(200)]
    outcomes = [each for start in range(0, 200, 20) for each in at_once(*calls[start : start + 20])]
    spent = [each for each in outcomes if isinstance(each, int)]
    assert len(spent) == 5 and set(outcomes) - set(spent) == {"gift_card_empty"}
    assert on_card(code) == 0 and audit() == []


def _spend(code: str, slot: int) -> int:
    return place_order(placing(a_basket(slot, milk=2), own=Wanted(0, code), tender="credit"))


def test_credit_spent_from_two_devices_at_once_is_spent_once():
    customer = a_customer(credit=400)
    commands = [placing(a_basket(milk=2), customer_id=customer, own=Wanted(400)) for _ in range(2)]
    outcomes = at_once(*[partial(place_order, each) for each in commands])
    assert sum(isinstance(each, int) for each in outcomes) == 1 and "credit_short" in outcomes
    assert credit(customer) == 0 and audit() == []


def test_credit_taken_by_staff_while_it_is_spent_goes_one_way():
    customer = a_customer(credit=400)
    command = placing(a_basket(milk=2), customer_id=customer, own=Wanted(400))
    outcomes = at_once(partial(place_order, command), partial(give, customer, -400))
    assert outcomes.count("credit_short") == 1 and credit(customer) == 0
    assert audit() == []


def _unlocked(monkeypatch) -> None:
    for name in ("LOCK_ACCOUNT", "LOCK_CARD"):
        sql = getattr(credits, name).replace(
            "FOR UPDATE", f"AND 1 = (SELECT 1 FROM (SELECT {MEET}) x)"
        )
        monkeypatch.setattr(credits, name, sql)


@contextmanager
def without(away: str, back: str) -> Iterator[None]:
    """A guard of the database taken away, and put back."""
    with connection.cursor() as cursor:
        cursor.execute(away)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(back)


TRIGGER = [
    f"ALTER TABLE ledger_entry {so} TRIGGER holder_has_what_is_taken"
    for so in ("DISABLE", "ENABLE")
]
KEY = [
    "ALTER TABLE orders_orderrefund DROP CONSTRAINT orders_orderrefund_key_key",
    "TRUNCATE orders_orderrefund CASCADE;"
    " ALTER TABLE orders_orderrefund ADD CONSTRAINT orders_orderrefund_key_key UNIQUE (key)",
]
WAYS = pytest.mark.parametrize("way", ["credit", "gift card"])


def _two_at_once(way: str) -> tuple[list[object], int]:
    """Two orders of 4 € at once by the same 4 €; what came of them, and what is left."""
    customer = a_customer(credit=400)
    code = a_card(400)
    wanted = Wanted(400) if way == "credit" else Wanted(0, code)
    commands = [placing(a_basket(milk=2), customer_id=customer, own=wanted, tender="credit")
                for _ in range(2)]  # fmt: skip
    outcomes = meeting(*[partial(place_order, each) for each in commands])
    return outcomes, credit(customer) if way == "credit" else on_card(code)


@WAYS
def test_without_its_lock_the_ledger_still_refuses_at_commit(monkeypatch, way):
    """Behind the lock: the deferred trigger. The order that came second is judged anew."""
    _unlocked(monkeypatch)
    outcomes, left = _two_at_once(way)
    refused = {"credit": "credit_short", "gift card": "gift_card_empty"}[way]
    assert outcomes.count(refused) == 1 and left == 0 and audit() == []


@WAYS
def test_without_lock_and_trigger_it_is_spent_twice(monkeypatch, way):
    """The proof that both are needed, and that the audit would tell."""
    _unlocked(monkeypatch)
    with without(*TRIGGER):
        outcomes, left = _two_at_once(way)
    assert all(isinstance(each, int) for each in outcomes) and left == -400
    assert "nobody holds less than nothing" in {finding.check for finding in audit()}


# --- a refund


def by_credit() -> Order:
    """Two milks, all by credit, handed over."""
    order = packed(own(a_customer(credit=400), 400))
    hand_over(order_id=order.pk, actor="staff:5")
    return the_order(order.pk)


def pressed(order: Order):
    """One form, whose button is pressed again and again."""
    return partial(give_goodwill, order_id=order.pk, amount_minor=100, reason="poor",
                   key=uuid4(), actor=BOSS)  # fmt: skip


def test_a_refund_pressed_five_times_at_once_gives_credit_once():
    order = by_credit()
    assert len(set(at_once(*[pressed(order)] * 5))) == 1
    assert credit(order.customer_id) == 100 and audit() == []


def _refunds_unlocked(monkeypatch) -> None:
    """Nobody locks the order, and each has looked for the form's key before one of them goes on."""
    real = refunds.refund_of_key

    def looked(order_id, key):
        found = real(order_id, key)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {MEET}")
        return found

    monkeypatch.setattr(refunds, "refund_of_key", looked)
    monkeypatch.setattr("punnet.processes.give_back.orders.lock", the_order)
    monkeypatch.setattr(
        "punnet.processes.give_back.payments.lock_payment",
        lambda order_id: Payment.objects.get(order_id=order_id),
    )


def test_without_the_orders_lock_the_forms_key_still_gives_once(monkeypatch):
    order = by_credit()
    _refunds_unlocked(monkeypatch)
    with pytest.raises(IntegrityError, match="orders_orderrefund_key"):
        meeting(*[pressed(order)] * 5)
    assert credit(order.customer_id) == 100


def test_without_lock_and_key_credit_is_given_five_times(monkeypatch):
    order = by_credit()
    _refunds_unlocked(monkeypatch)
    with without(*KEY):
        assert len(set(meeting(*[pressed(order)] * 5))) == 5
        assert credit(order.customer_id) == 500


def test_two_refunds_at_once_give_credit_back_once(provider):
    order = delivered(provider)
    at_once(*[partial(give_milk, order) for _ in range(2)])
    assert credit(order.customer_id) == 150 and audit() == []


# --- a card blocked while it is spent


def _blocked_while_spent(monkeypatch) -> tuple[int, int]:
    """What was on the card when blocking it was said to be done, and what was in the end: an order
    was being placed by it, which had looked at it already."""
    code, read, done = a_card(400), Event(), Event()
    real = credits.set_aside

    def slowly(*args, **more):
        read.set()
        while not done.is_set() and not _somebody_waits():
            time.sleep(0.01)
        real(*args, **more)

    def block() -> int:
        read.wait(timeout=30)
        block_card(card_id=GiftCard.objects.get().pk, why="Lost", actor=BOSS)
        left = on_card(code)
        done.set()
        return left

    monkeypatch.setattr(credits, "set_aside", slowly)
    command = placing(a_basket(milk=2), own=Wanted(0, code), tender="credit")
    _, when_blocked = at_once(partial(place_order, command), block)
    return when_blocked, on_card(code)


def _somebody_waits() -> bool:
    try:
        waiting_for_locks(1, seconds=0.05)
    except TimeoutError:
        return False
    return True


def test_a_card_that_is_blocked_pays_nothing_afterwards(monkeypatch):
    assert _blocked_while_spent(monkeypatch) == (0, 0)  # it waited for the order
    assert audit() == []


def test_without_the_cards_lock_it_pays_after_it_was_blocked(monkeypatch):
    loose = credits.LOCK_CARD.replace("FOR UPDATE", "")
    monkeypatch.setattr(credits, "LOCK_CARD", loose)
    assert _blocked_while_spent(monkeypatch) == (400, 0)
