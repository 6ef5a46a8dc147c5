"""What the locks of a change are for: without them who comes at the same moment breaks the order.

The thread that changes the order reads it, and its payment, without their locks; it goes on when
the other is done. Where the locks are, each of these ends well: test_amending_races.py.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any
from unittest import mock

import pytest
from django.db import IntegrityError

from punnet.foundation.testing import at_once
from punnet.inventory.models import Supply
from punnet.ops.audit import audit
from punnet.orders import actions as orders
from punnet.orders.actions import amending
from punnet.orders.models import Order, OrderAmendment
from punnet.payments import actions as payments
from punnet.payments.models import Attempt, Payment
from punnet.processes.amend_order import amend_order
from punnet.processes.cancel_order import cancel_order
from punnet.processes.pick_order import claim_order
from punnet.processes.settle_payment import settle
from punnet.processes.take_out_lines import take_out_lines
from tests import words
from tests.processes.test_amending import amend, by_card, drafted, has, ledger, saving
from tests.processes.test_picking import PAULA
from tests.words import a_basket, goods, past_cutoff, place, the_order

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
PATIENCE = 30


def without_locks(
    changes: Callable[[], Any], other: Callable[[], Any], *, change: bool = True
) -> list[Any]:
    """`changes` with nothing locked, `other` done whole between its reading and its writing; the
    outcomes, where the database's own refusal is one as well. `change`: nor is the row of a change
    that waits for its money."""
    blind, has_read, is_done = threading.local(), threading.Event(), threading.Event()
    lock, lock_payment = orders.lock, payments.lock_payment
    lock_attempt, lock_amendment = payments.lock_attempt, amending.lock_amendment

    def read(order_id: int) -> Order:
        if not hasattr(blind, "on"):
            return lock(order_id)
        row = Order.objects.get(pk=order_id)
        blind.payment = Payment.objects.get(order_id=order_id)
        has_read.set()
        assert is_done.wait(PATIENCE)
        return row

    def read_payment(order_id: int) -> Payment:
        return blind.payment if hasattr(blind, "payment") else lock_payment(order_id)

    def read_attempt(attempt_id: int) -> tuple[Order, Payment, Attempt]:
        if not hasattr(blind, "on") or is_done.is_set():
            return lock_attempt(attempt_id)
        attempt = Attempt.objects.select_related("payment__order__slot").get(pk=attempt_id)
        blind.amendment = OrderAmendment.objects.get(pk=attempt.amendment_id)
        has_read.set()
        assert is_done.wait(PATIENCE)
        return attempt.payment.order, attempt.payment, attempt

    def read_amendment(amendment_id: int) -> OrderAmendment:
        known = change and hasattr(blind, "amendment")
        return blind.amendment if known else lock_amendment(amendment_id)

    def first() -> Any:
        blind.on = True
        try:
            return changes()
        except IntegrityError as refusal:
            return f"database: {refusal}"

    def second() -> Any:
        assert has_read.wait(PATIENCE)
        try:
            return other()
        finally:
            is_done.set()

    with (
        mock.patch.object(orders, "lock", read),
        mock.patch.object(payments, "lock_payment", read_payment),
        mock.patch.object(payments, "lock_attempt", read_attempt),
        mock.patch.object(amending, "lock_amendment", read_amendment),
    ):
        return at_once(first, second)


def test_a_cancelled_order_would_be_changed_and_hold_goods_for_ever():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    save = partial(amend_order, saving(order, drafted(order, milk=4)))
    cancel = partial(cancel_order, order_id=order.pk, reason="customer", actor="customer:1")
    assert without_locks(save, cancel) == [None, None]
    assert the_order(order.pk).state == "cancelled"
    assert Supply.objects.get(sku="milk").reserved > 0 and audit() != []


def test_what_the_store_took_out_would_be_sold_again():
    goods("milk", price=100, units=9)
    goods("bread", price=200, units=9)
    order = place(a_basket(milk=2, bread=1))
    save = partial(amend_order, saving(order, drafted(order, milk=3)))
    bread = words.line_of(order, "bread").pk
    out = partial(take_out_lines, order_id=order.pk, line_ids=[bread], actor="staff:1",
                  words="Sold out")  # fmt: skip
    [saved, taken_out] = without_locks(save, out)
    assert taken_out is None and "agreement_once" in saved  # the database stands behind
    assert has(the_order(order.pk)) == {"milk": [(2, 100)]} and audit() == []


def test_two_drafts_saved_at_once_would_both_be_the_order():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    first, second = (saving(order, drafted(order, milk=many)) for many in (3, 5))
    [late, early] = without_locks(partial(amend_order, first), partial(amend_order, second))
    assert early is None and "agreement_once" in late
    assert has(the_order(order.pk)) == {"milk": [(5, 100)]} and audit() == []


@pytest.mark.parametrize(("change", "said"), [(False, None), (True, "illegal_move")])
def test_money_that_comes_late_is_kept_out_by_the_changes_own_row_and_by_its_move(
    provider, change, said
):
    """The picker has begun, and the order's lock is not there: the change's row tells that it was
    dropped; without that lock too, its conditional move refuses, and the job looks again."""
    goods("milk", price=100, units=9)
    order = amend(by_card(provider, milk=2), milk=5)
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    past_cutoff(order)
    claim = partial(claim_order, order_id=order.pk, picker=PAULA)
    assert without_locks(partial(settle, attempt.pk), claim, change=change) == [said, None]
    order = the_order(order.pk)
    assert (order.state, has(order)) == ("picking", {"milk": [(2, 100)]})
    settle(attempt.pk)
    words.run_jobs("processes.perform_call", "processes.close_attempt", patient=True)
    held = [minor for minor, status in ledger(provider) if status == "requires_capture"]
    assert held == [200] and audit() == []
