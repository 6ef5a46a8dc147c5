"""Somebody else comes at the same moment: real threads, and what every sequence must leave."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import Any
from unittest import mock

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from punnet.basket import actions as baskets
from punnet.basket import delivery, vouchers
from punnet.foundation.errors import DomainError
from punnet.foundation.testing import at_once, waiting_for_locks
from punnet.inventory.models import Reservation, Supply
from punnet.ops.audit import audit
from punnet.orders.models import OrderAmendment
from punnet.processes import amend_order as amending
from punnet.processes.amend_order import amend_order, open_draft
from punnet.processes.cancel_order import cancel_order
from punnet.processes.give_up_amendment import give_up_amendment
from punnet.processes.pick_order import claim_order
from punnet.processes.settle_payment import settle
from punnet.processes.take_out_lines import take_out_lines
from punnet.promotions.models import Voucher
from punnet.promotions.tests.factories import a_voucher, uses
from punnet.slots.models import Slot
from tests import words
from tests.processes.test_amending import amend, by_card, drafted, has, ledger, reserved, saving
from tests.processes.test_picking import PAULA
from tests.processes.test_vouchers import with_voucher
from tests.words import a_basket, a_slot, goods, past_cutoff, place, the_order

BUYERS = 5


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
class TestRaces:
    def test_the_same_save_pressed_many_times_changes_once(self):
        goods("milk", price=100, units=9)
        order = place(a_basket(milk=2))
        command = saving(order, drafted(order, milk=4))
        outcomes = at_once(*[partial(amend_order, command) for _ in range(BUYERS)])
        assert outcomes == [None] * BUYERS
        assert the_order(order.pk).agreement == 2 and reserved(order) == {"milk": 4}
        assert audit() == []

    def test_without_the_look_at_the_key_the_database_refuses_the_second(self):
        goods("milk", price=100, units=9)
        order = place(a_basket(milk=2))
        command = saving(order, drafted(order, milk=4))
        amend_order(command)
        blind = mock.patch.object(amending, "made_with", return_value=False)
        late = mock.patch.object(amending, "_must_be_of")
        with blind, late, pytest.raises(IntegrityError, match="amended_once_per_order_and_key"):
            amend_order(command)
        assert the_order(order.pk).agreement == 2 and audit() == []

    def test_amending_and_cancelling_end_in_one_of_the_two(self):
        goods("milk", price=100, units=9)
        order = place(a_basket(milk=2))
        save = partial(amend_order, saving(order, drafted(order, milk=4)))
        cancel = partial(cancel_order, order_id=order.pk, reason="customer", actor="customer:1")
        outcomes = at_once(save, cancel)
        order = the_order(order.pk)
        assert outcomes[1] is None and order.state == "cancelled"
        assert outcomes[0] in (None, "order_state")
        assert order.agreement == (2 if outcomes[0] is None else 1)
        assert Supply.objects.get(sku="milk").reserved == 0 and audit() == []

    def test_the_last_unit_is_for_one_change_of_many(self):
        goods("milk", price=100, units=BUYERS + 1)
        slot = a_slot(method="collection", price=0, seats=BUYERS)
        orders = [place(a_basket(slot, milk=1)) for _ in range(BUYERS)]
        commands = [saving(order, drafted(order, milk=2)) for order in orders]
        outcomes = at_once(*[partial(amend_order, command) for command in commands])
        assert sorted(map(str, outcomes)).count("out_of_stock") == BUYERS - 1
        assert Supply.objects.get(sku="milk").reserved == BUYERS + 1 and audit() == []

    def test_the_last_seat_is_for_one_change_of_many(self):
        goods("milk", price=100, units=50)
        near = a_slot(method="collection", price=0, seats=BUYERS)
        wished = a_slot(method="collection", price=0, seats=BUYERS, in_hours=50)
        orders = [place(a_basket(near, milk=1)) for _ in range(BUYERS)]
        drafts = [drafted(order) for order in orders]
        for draft in drafts:
            delivery.choose_slot(basket_id=draft, slot_id=wished)
        commands = [saving(*each) for each in zip(orders, drafts, strict=True)]
        for draft in drafts:
            delivery.slots.release_hold(basket_id=draft)
        Slot.objects.filter(pk=wished).update(capacity=1)
        outcomes = at_once(*[partial(amend_order, command) for command in commands])
        assert sorted(map(str, outcomes)).count("hold_expired") == BUYERS - 1, outcomes
        assert Slot.objects.get(pk=wished).booked == 1
        assert Slot.objects.get(pk=near).booked == BUYERS - 1 and audit() == []

    def test_the_old_voucher_is_locked_before_the_goods_that_others_wait_for(self):
        """Who places with it has the voucher and waits for the goods: the other way round both
        would wait for ever."""
        goods("milk", price=100, units=9)
        a_voucher("WELCOME", percent=10)
        order = place(with_voucher(milk=2))
        draft = drafted(order, milk=3)
        vouchers.set_voucher(basket_id=draft, code="", language="en")
        command = saving(order, draft)

        def holding_the_goods() -> bool:
            with transaction.atomic():
                Supply.objects.select_for_update().get(sku="milk")
                has_them.set()
                waiting_for_locks(1)
                free = Voucher.objects.select_for_update(skip_locked=True)
                return free.filter(code="WELCOME").exists()

        def save() -> None:
            has_them.wait(timeout=30)
            amend_order(command)

        has_them = Event()
        assert at_once(holding_the_goods, save) == [False, None]
        assert uses("WELCOME") == (0, 0) and audit() == []

    def test_the_last_use_of_a_voucher_is_for_one_change_of_many(self):
        goods("milk", price=100, units=50)
        a_voucher("WELCOME", percent=10, limit_total=1)
        slot = a_slot(method="collection", price=0, seats=BUYERS)
        commands = []
        for _ in range(BUYERS):
            order = place(a_basket(slot, milk=2))
            draft = drafted(order)
            vouchers.set_voucher(basket_id=draft, code="WELCOME", language="en")
            commands.append(saving(order, draft))
        outcomes = at_once(*[partial(amend_order, command) for command in commands])
        assert outcomes.count("voucher_used_up") == BUYERS - 1
        assert uses() == (1, 1) and audit() == []

    def test_paid_and_given_up_at_once_ends_in_one_of_the_two(self, provider):
        goods("milk", price=100, units=9)
        order = amend(by_card(provider, milk=2), milk=5)
        attempt = order.payment.attempts.order_by("-id").first()
        pay = partial(
            provider.web.post, f"/pay/{attempt.page_id}", data={"card_number": words.VISA}
        )
        at_once(pay, partial(give_up_amendment, order_id=order.pk, actor="customer:1"))
        _to_rest(attempt.pk)
        order = the_order(order.pk)
        held = [each for each in ledger(provider) if each[1] == "requires_capture"]
        assert (order.agreement, held) in [
            (2, [(500, "requires_capture")]),
            (1, [(200, "requires_capture")]),
        ]
        assert order.amending_id is None and audit() == []

    def test_settled_by_page_webhook_and_job_at_once_it_is_applied_once(self, provider):
        goods("milk", price=100, units=9)
        order = amend(by_card(provider, milk=2), milk=5)
        attempt = order.payment.attempts.order_by("-id").first()
        provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
        at_once(*[partial(settle, attempt.pk) for _ in range(BUYERS)])
        _to_rest(attempt.pk)
        order = the_order(order.pk)
        assert order.changes.filter(kind="amended").count() == 1
        assert ledger(provider) == [(200, "canceled"), (500, "requires_capture")]
        assert audit() == []

    def test_the_picker_and_the_money_at_once_end_in_one_of_the_two(self, provider):
        goods("milk", price=100, units=9)
        order = amend(by_card(provider, milk=2), milk=5)
        attempt = order.payment.attempts.order_by("-id").first()
        provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
        past_cutoff(order)
        claim = partial(claim_order, order_id=order.pk, picker=PAULA)
        at_once(partial(settle, attempt.pk), claim)
        _to_rest(attempt.pk)
        order = the_order(order.pk)
        assert order.state == "picking" and order.amending_id is None
        wanted = 5 if order.agreement == 2 else 2
        assert reserved(order) == {"milk": wanted} and has(order) == {"milk": [(wanted, 100)]}
        held = [minor for minor, status in ledger(provider) if status == "requires_capture"]
        assert held == [wanted * 100] and audit() == []

    def test_the_store_takes_out_while_the_customer_saves(self):
        goods("milk", price=100, units=9)
        goods("bread", price=200, units=9)
        order = place(a_basket(milk=2, bread=1))
        save = partial(amend_order, saving(order, drafted(order, milk=3)))
        bread = words.line_of(order, "bread").pk
        out = partial(take_out_lines, order_id=order.pk, line_ids=[bread], actor="staff:1",
                      words="Sold out")  # fmt: skip
        outcomes = at_once(save, out)
        order = the_order(order.pk)
        assert outcomes[1] is None and "bread" not in has(order)
        assert outcomes[0] in (None, "order_changed") and audit() == []


def _to_rest(attempt_id: int) -> None:
    settle(attempt_id)
    for _ in range(2):
        words.run_jobs("processes.perform_call", "processes.close_attempt", patient=True)


WISH = st.tuples(st.sampled_from(["milk", "bread", "eggs"]), st.integers(0, 6))
STEP = st.tuples(st.lists(WISH, max_size=3), st.booleans(), st.sampled_from(["", "WELCOME", None]))


@pytest.mark.django_db
class TestAnySequence(TestCase):
    """After any changes, goods, seats and money are what the last agreement says."""

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(STEP, min_size=1, max_size=5))
    def test_supply_seats_and_sums_are_what_was_agreed_last(self, steps: list[Any]):
        for sku, price in (("milk", 100), ("bread", 250), ("eggs", 320)):
            goods(sku, price=price, units=8)
        a_voucher("WELCOME", percent=15, limit_total=1)
        slots = [a_slot(method="collection", price=0, in_hours=n) for n in (26, 50)]
        order = place(a_basket(slots[0], milk=2))
        other = place(a_basket(slots[1], milk=1, bread=2))
        for wishes, moves, code in steps:
            _change(order, wishes, slots if moves else [], code)
        order = the_order(order.pk)
        lines = {sku: sum(n for n, _ in parts) for sku, parts in has(order).items()}
        assert reserved(order) == lines and audit() == []
        assert order.payment.maximum_minor == order.maximum_minor
        assert Slot.objects.get(pk=order.slot_id).seats.filter(key=order.placement_key).exists()
        assert sum(Slot.objects.get(pk=each).booked for each in slots) == 2
        cancel_order(order_id=order.pk, reason="customer", actor="customer:1")
        left = Reservation.objects.exclude(key=other.placement_key)
        assert not left.exists() and uses() == (0, 0) and audit() == []
        assert not OrderAmendment.objects.filter(state="pending").exists()


def _change(order: Any, wishes: Any, slots: list[int], code: str | None) -> None:
    """One change as wished; a refusal must leave the order as it was, which the end checks."""
    draft = open_draft(order.pk, language="en")
    try:
        if slots:
            now = the_order(order.pk).slot_id
            delivery.choose_slot(basket_id=draft, slot_id=next(s for s in slots if s != now))
        for sku, quantity in wishes:
            baskets.set_line(basket_id=draft, sku=sku, quantity=quantity)
        if code is not None:
            vouchers.set_voucher(basket_id=draft, code=code, language="en")
        amend_order(saving(the_order(order.pk), draft))
    except DomainError:
        amending.drafts.give_up(draft)
