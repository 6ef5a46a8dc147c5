"""A voucher through an order's life: taken at placing, followed by the scale, given back once."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from punnet.accounts.actions import create_guest
from punnet.basket import actions as baskets
from punnet.basket import queries as basket_queries
from punnet.basket import vouchers
from punnet.basket.quote import quote
from punnet.foundation import clock
from punnet.foundation.errors import Refused
from punnet.foundation.testing import at_once
from punnet.inventory.models import Supply
from punnet.invoices.actions import issue
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.orders import queries as orders
from punnet.orders.actions import Contact
from punnet.orders.models import Order
from punnet.overviews.order_view import order_view
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import Paid, hand_over, return_order
from punnet.processes.pick_order import claim_order
from punnet.processes.place_order import place_order
from punnet.promotions import actions as promotions
from punnet.promotions.models import VoucherUse
from punnet.promotions.tests.factories import a_voucher, details, uses
from punnet.slots.models import Slot
from tests import words
from tests.picking import PAULA, pack, pick
from tests.words import a_basket, a_slot, goods, past_cutoff, place, placing, the_order

pytestmark = pytest.mark.django_db


def with_voucher(code: str = "WELCOME", **lines: int):
    basket = a_basket(**lines)
    vouchers.set_voucher(basket_id=basket, code=code, language="en")
    return basket


def priced(basket):
    return quote(basket_queries.basket(basket), language="en")


def claimed(order: Order) -> Order:
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    return order


def sums(order: Order) -> tuple[int, int, int | None]:
    """(taken off, estimate or actual, at most), as the order's page says."""
    view = order_view(orders.whole(order.pk))
    total = view.estimate_minor if view.actual_minor is None else view.actual_minor
    return view.discounts_minor, total, view.maximum_minor


# --- the quote


def test_estimate_and_maximum_are_lowered_each_by_its_own_goods():
    goods("milk", price=100, units=9, deposit_container="can", deposit_count=1)
    goods("chicken", price=1000, units=5, kind="catch_weight", typical_grams=1000,
          tolerance_percent=10)  # fmt: skip
    a_voucher(percent=10)
    now = priced(with_voucher(milk=2, chicken=1))
    assert (now.goods_minor, now.discounts_minor, now.deposits_minor) == (1200, 120, 30)
    assert (now.estimate_minor, now.maximum_minor) == (1110, 1300 - 130 + 30)
    assert sum(now.tax.values()) > 0


def test_goods_with_an_age_limit_stay_outside_and_do_not_reach_the_least():
    goods("milk", price=100, units=9)
    goods("beer", price=300, units=9, age_limit=18)
    a_voucher("HALF", percent=50, least=200)
    with pytest.raises(Refused) as refusal:
        with_voucher("HALF", milk=1, beer=2)
    assert (refusal.value.code, refusal.value.facts["missing_minor"]) == ("voucher_minimum", 100)
    assert priced(with_voucher("HALF", milk=2, beer=2)).discounts_minor == 100


def test_a_basket_of_beer_alone_is_lowered_by_nothing_and_takes_no_use():
    goods("beer", price=300, units=9, age_limit=18)
    a_voucher(percent=50)
    basket = with_voucher(beer=2)
    assert priced(basket).voucher.problem == "voucher_nothing"
    order = place(basket, born_on=clock.now().date() - timedelta(days=9000))
    assert (order.discounts_minor, order.estimate_minor, uses()) == (0, 600, (0, 0))


def test_a_fixed_voucher_never_makes_goods_negative():
    goods("milk", price=100, units=9)
    a_voucher(amount=500)
    now = priced(with_voucher(milk=2))
    assert (now.discounts_minor, now.estimate_minor, now.maximum_minor) == (200, 0, 0)


def test_what_stops_holding_stays_with_its_problem_and_comes_back():
    goods("milk", price=100, units=9)
    a_voucher(amount=50, least=200)
    basket = with_voucher(milk=2)
    before = priced(basket)
    baskets.set_line(basket_id=basket, sku="milk", quantity=1)
    now = priced(basket)
    assert (now.voucher.problem, now.voucher.missing_minor) == ("voucher_minimum", 100)
    assert (now.discounts_minor, now.maximum_minor) == (0, 100)
    baskets.set_line(basket_id=basket, sku="milk", quantity=2)
    assert priced(basket).maximum_minor == before.maximum_minor == 150


def test_the_revision_grows_with_the_voucher():
    goods("milk", price=100, units=9)
    a_voucher()
    basket = a_basket(milk=1)
    set_to = partial(vouchers.set_voucher, basket_id=basket, language="en")
    seen = [priced(basket).basket.revision]
    seen += [set_to(code=code).basket.revision for code in ("welcome", "WELCOME", "", "")]
    first = seen[0]
    assert seen == [first, first + 1, first + 1, first + 2, first + 2]


# --- placing


def test_placing_copies_the_terms_and_takes_one_use():
    goods("milk", price=119, units=9)
    a_voucher(percent=10, limit_total=1)
    order = place(with_voucher(milk=2))
    assert sums(order) == (24, 214, 214) and uses() == (1, 1)
    promotions.put_voucher(details(percent=10, live=False, limit_total=1),
                           voucher_id=VoucherUse.objects.get().voucher_id)  # fmt: skip
    assert sums(order) == (24, 214, 214) and audit() == []


def test_a_voucher_that_ended_after_it_was_agreed_is_said_so_with_nothing_held():
    goods("milk", price=100, units=9)
    voucher = a_voucher(percent=10)
    basket = with_voucher(milk=2)
    command = placing(basket)
    promotions.put_voucher(details(percent=10, live=False), voucher_id=voucher)
    with pytest.raises(Refused, match="voucher_unknown"):
        place_order(command)
    assert Order.objects.count() == 0 and Supply.objects.get(sku="milk").reserved == 0
    order = place(basket)  # the sum without it was seen and agreed to
    assert (order.estimate_minor, order.discounts_minor, uses()) == (200, 0, (0, 0))


def test_a_replay_takes_no_second_use():
    goods("milk", price=100, units=9)
    a_voucher()
    command = placing(with_voucher(milk=2))
    assert place_order(command) == place_order(command)
    assert uses() == (1, 1)


def test_a_guest_is_counted_by_the_address_and_an_account_by_itself():
    goods("milk", price=100, units=99)
    a_voucher(limit_per_customer=1)
    first, second, third = (with_voucher(milk=2) for _ in range(3))
    place(first)
    shouting = Contact("A", "ADA@Example.com ", "+358401234567")
    with pytest.raises(Refused, match="voucher_limit"):
        place(second, contact=shouting)
    place(third, contact=Contact("Eve", "eve@example.com", "+358401234567"))
    account = create_guest().pk
    place(with_voucher(milk=2), customer_id=account)
    with pytest.raises(Refused, match="voucher_limit"):
        place(with_voucher(milk=2), customer_id=account, contact=Contact("E", "x@example.com", "1"))
    assert uses() == (3, 3) and audit() == []


# --- picking


def test_a_percent_follows_the_scale_and_a_lighter_bird_costs_less():
    goods("chicken", price=1000, units=5, kind="catch_weight", typical_grams=1000,
          tolerance_percent=10)  # fmt: skip
    a_voucher(percent=15)
    order = claimed(place(with_voucher(chicken=1)))
    assert sums(order) == (150, 850, 935)
    pick(order, "chicken", 913)
    order = pack(order)
    assert sums(order) == (137, 776, 935)
    assert (order.discounts_minor, order.discounts.get().actual_minor) == (150, 137)
    hand_over(order_id=order.pk, actor="staff:5", paid=Paid("cash", 776, "EUR"))
    assert sum(entry.amount_minor for entry in Entry.objects.all()) == 0 and audit() == []
    invoice = issue(f"door:{order.pk}")
    assert (invoice.facts["discounts_minor"], invoice.gross_minor) == (137, 776)
    assert audit() == []


def test_a_short_pick_below_the_least_keeps_the_voucher():
    goods("milk", price=100, units=9)
    a_voucher(amount=150, least=300)
    order = claimed(place(with_voucher(milk=3)))
    pick(order, "milk", units=2, why="sold_out")
    assert sums(pack(order)) == (150, 50, 150)
    assert audit() == []


def test_what_the_voucher_pays_for_wholly_is_handed_over_without_money():
    goods("milk", price=100, units=9)
    a_voucher(amount=500)
    order = claimed(place(with_voucher(milk=2)))
    pick(order, "milk", units=2)
    order = pack(order)
    assert (order.state, order.actual_minor, order.payment.state) == ("packed", 0, "voided")
    hand_over(order_id=order.pk, actor="staff:5")
    assert the_order(order.pk).state == "handed_over" and audit() == []


def test_a_card_is_let_go_when_the_voucher_pays_for_what_was_picked(provider):
    goods("milk", price=100, units=9)
    a_voucher(amount=200)
    order = place(with_voucher(milk=3), tender="stripe")
    pay(provider, order)
    claimed(order)
    pick(order, "milk", units=1, why="sold_out")
    order = pack(order)
    assert (order.state, order.actual_minor, order.payment.state) == ("packed", 0, "voided")
    assert provider.ledger()[0]["status"] == "canceled" and audit() == []
    hand_over(order_id=order.pk, actor="staff:5")
    assert audit() == []


def pay(provider, order: Order) -> None:
    attempt = order.payment.attempts.get()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs("processes.follow_attempt")


def test_captured_is_the_lowered_sum_and_all_of_it_goes_back(provider):
    goods("milk", price=119, units=9, zone="ambient")
    a_voucher(percent=10, limit_total=1)
    order = place(with_voucher(milk=2), tender="stripe")
    pay(provider, order)
    claimed(order)
    pick(order, "milk", units=2)
    pack(order)
    assert provider.ledger()[0]["captured"] == 214
    for _ in range(2):
        return_order(order_id=order.pk, reason="refused", actor="staff:5")
    assert provider.ledger()[0]["refunded"] == 214
    assert uses() == (0, 0) and audit() == []


# --- given back


def test_a_cancelled_order_gives_its_use_back_once():
    goods("milk", price=100, units=9)
    a_voucher(limit_total=1, limit_per_customer=1)
    order = place(with_voucher(milk=2))
    for _ in range(2):
        cancel_order(order_id=order.pk, reason="customer", actor="customer:1")
    assert uses() == (0, 0) and audit() == []
    again = place(with_voucher(milk=2))
    assert again.discounts_minor == 20 and uses() == (1, 1) and audit() == []


def test_an_order_that_nobody_paid_gives_its_use_back_and_the_basket_keeps_its_code(provider):
    goods("milk", price=100, units=9)
    a_voucher(limit_total=1)
    basket = with_voucher(milk=2)
    order = place(basket, tender="stripe")
    paying = priced(basket)
    assert (paying.discounts_minor, paying.voucher.problem) == (20, "")  # the order has the use
    clock.forward(minutes=16)
    words.run_jobs("processes.expire_payment")
    assert the_order(order.pk).state == "cancelled" and uses() == (0, 0)
    assert priced(basket).discounts_minor == 20 and audit() == []


def test_an_order_of_which_nothing_was_picked_gives_its_use_back():
    goods("milk", price=100, units=9)
    a_voucher(limit_total=1)
    order = claimed(place(with_voucher(milk=2)))
    pick(order, "milk", units=0, why="sold_out")
    assert pack(order).state == "cancelled"
    assert uses() == (0, 0) and audit() == []


# --- races


class TestRaces:
    pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]

    def test_the_last_use_is_for_one_of_many_and_the_others_hold_nothing(self):
        goods("milk", price=100, units=99)
        a_voucher(limit_total=1)
        slot = a_slot(seats=20, method="collection", price=0)
        commands = [placing(self._basket(slot)) for _ in range(8)]
        outcomes = at_once(*[partial(place_order, command) for command in commands])
        assert outcomes.count("voucher_used_up") == 7
        assert Order.objects.count() == 1 and uses() == (1, 1)
        assert Supply.objects.get(sku="milk").reserved == 2
        assert Slot.objects.get(pk=slot).seats.filter(until=None).count() == 1
        assert audit() == []

    def test_one_guest_in_many_windows_has_it_once(self):
        goods("milk", price=100, units=99)
        a_voucher(limit_per_customer=1)
        slot = a_slot(seats=20, method="collection", price=0)
        commands = [placing(self._basket(slot)) for _ in range(6)]
        outcomes = at_once(*[partial(place_order, command) for command in commands])
        assert outcomes.count("voucher_limit") == 5
        assert uses() == (1, 1) and audit() == []

    def test_five_cancels_and_a_new_buyer_at_once(self):
        goods("milk", price=100, units=99)
        a_voucher(limit_total=2)
        slot = a_slot(seats=20, method="collection", price=0)
        order = place(self._basket(slot))
        cancel = partial(cancel_order, order_id=order.pk, reason="customer", actor="customer:1")
        buy = partial(place_order, placing(self._basket(slot)))
        at_once(*[cancel] * 5, buy)
        assert uses() == (1, 1) and audit() == []

    @staticmethod
    def _basket(slot: int):
        basket = a_basket(slot, milk=2)
        vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
        return basket
