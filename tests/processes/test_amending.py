"""A placed order is changed: goods, seat, voucher, consent and money together, or not at all."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from punnet.basket import actions as baskets
from punnet.basket import delivery, drafts, vouchers
from punnet.basket import queries as basket_queries
from punnet.catalogue.actions import set_selling_price, withdraw
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import NotFound, Refused
from punnet.inventory.models import Reservation, Supply
from punnet.notifications.models import Message
from punnet.ops.audit import audit
from punnet.orders.models import Order, OrderAmendment
from punnet.processes.amend_order import Amending, amend_order, open_draft
from punnet.processes.cancel_order import cancel_order
from punnet.processes.settle_payment import settle
from punnet.promotions.tests.factories import a_voucher, uses
from punnet.slots.models import Seat, Slot
from tests import words
from tests.words import a_basket, a_slot, agreed, goods, past_cutoff, place, the_order

pytestmark = pytest.mark.django_db


def priced_at(sku: str, minor: int) -> None:
    store = words.a_shop()
    set_selling_price(store_id=store, sku=sku, amount_minor=minor, actor=OPERATOR)


def drafted(order: Order, **lines: int) -> Any:
    """A draft of the order with those quantities; its id."""
    draft = open_draft(order.pk, language="en")
    for sku, quantity in lines.items():
        baskets.set_line(basket_id=draft, sku=sku, quantity=quantity)
    return draft


def saving(order: Order, draft: Any, **changes: Any) -> Amending:
    command: dict[str, Any] = {
        "order_id": order.pk,
        "basket_id": draft,
        "agreed": changes.pop("agreed", None) or agreed(draft),
        "tender": order.tender,
        "key": str(uuid4()),
        "fingerprint": "same",
        "by": f"customer:{order.customer_id}",
        "language": "en",
    }
    return Amending(**{**command, **changes})


def amend(order: Order, **lines: int) -> Order:
    """Change the order's quantities and save; the order as it stands then."""
    amend_order(saving(order, drafted(order, **lines)))
    return the_order(order.pk)


def has(order: Order) -> dict[str, list[tuple[int, int]]]:
    """By SKU: (ordered, price) of each line."""
    found: dict[str, list[tuple[int, int]]] = {}
    for line in order.lines.all():
        found.setdefault(line.sku, []).append((line.ordered, line.price_minor))
    return found


def reserved(order: Order) -> dict[str, int]:
    rows = Reservation.objects.filter(key=order.placement_key)
    by_sku: dict[str, int] = {}
    for row in rows:
        by_sku[row.sku] = by_sku.get(row.sku, 0) + row.quantity
    return by_sku


def sums(order: Order) -> tuple[int, int, int]:
    return order.estimate_minor, order.maximum_minor, order.payment.maximum_minor


def paid(provider, order: Order) -> Order:
    attempt = order.payment.attempts.order_by("-id").first()
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    settle(attempt.pk)
    return the_order(order.pk)


def ledger(provider) -> list[tuple[int, str]]:
    return sorted((row["authorised"], row["status"]) for row in provider.ledger())


def by_card(provider, **lines: int) -> Order:
    return paid(provider, place(a_basket(**lines), tender="stripe"))


# --- at once: paid at the door


def test_lines_are_added_removed_and_counted_anew_at_once():
    goods("milk", price=100, units=9)
    goods("bread", price=250, units=9)
    goods("eggs", price=300, units=9)
    order = place(a_basket(milk=2, bread=1))
    kept = words.line_of(order, "milk").pk
    order = amend(order, milk=3, bread=0, eggs=1)
    assert has(order) == {"milk": [(3, 100)], "eggs": [(1, 300)]}
    assert words.line_of(order, "milk").pk == kept
    assert sums(order) == (600, 600, 600)
    assert reserved(order) == {"milk": 3, "eggs": 1}
    assert Supply.objects.get(sku="bread").reserved == 0
    assert (order.agreement, order.payment.state) == (2, "due_on_delivery")
    assert audit() == []


def test_what_was_agreed_before_stays_readable():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    amend(order, milk=3)
    order = amend(order, milk=1)
    first, second = order.agreements.all()
    assert [(each.number, each.terms["maximum_minor"]) for each in (first, second)] == [
        (1, 200),
        (2, 300),
    ]
    assert first.terms["lines"][0]["ordered"] == 2
    assert first.until == second.at and order.agreement == 3
    assert [each.kind for each in order.changes.all()].count("amended") == 2
    assert Message.objects.filter(kind="order_amended").count() == 2


def test_what_stays_keeps_its_price_and_what_is_added_costs_todays():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    priced_at("milk", 150)
    order = amend(order, milk=3)
    assert has(order) == {"milk": [(2, 100), (1, 150)]}
    assert sums(order) == (350, 350, 350) and reserved(order) == {"milk": 3}
    order = amend(order, milk=2)  # the cheapest stay
    assert has(order) == {"milk": [(2, 100)]} and sums(order)[0] == 200
    assert audit() == []


def test_a_price_that_fell_is_passed_on():
    goods("milk", price=100, units=9)
    goods("bread", price=200, units=9)
    order = place(a_basket(milk=2))
    priced_at("milk", 80)
    order = amend(order, bread=1)
    assert has(order) == {"milk": [(2, 80)], "bread": [(1, 200)]} and sums(order)[0] == 360


def test_what_is_no_longer_sold_stays_and_nothing_of_it_is_added():
    goods("milk", price=100, units=9)
    goods("bread", price=200, units=9)
    order = place(a_basket(milk=2))
    withdraw("milk", actor=OPERATOR)
    with pytest.raises(NotFound):
        drafted(order, milk=3)
    order = amend(order, bread=1)
    assert has(order) == {"milk": [(2, 100)], "bread": [(1, 200)]}
    assert reserved(order) == {"milk": 2, "bread": 1} and audit() == []


def test_the_last_units_are_the_orders_own_while_it_is_changed():
    goods("milk", price=100, units=3)
    goods("bread", price=100, units=3)
    order = place(a_basket(milk=3))
    with pytest.raises(Refused, match="out_of_stock"):
        drafted(order, milk=4)
    order = amend(order, bread=1)
    assert reserved(order) == {"milk": 3, "bread": 1}


def test_more_than_there_is_by_now_leaves_the_order_as_it_was():
    goods("milk", price=100, units=5)
    order = place(a_basket(milk=2))
    draft = drafted(order, milk=5)
    command = saving(order, draft)
    place(a_basket(milk=1))
    with pytest.raises(Refused) as refusal:
        amend_order(command)
    assert refusal.value.facts["lines"] == [{"sku": "milk", "wanted": 5, "available": 4}]
    assert has(the_order(order.pk)) == {"milk": [(2, 100)]} and reserved(order) == {"milk": 2}
    assert OrderAmendment.objects.count() == 0 and audit() == []


def test_the_same_key_changes_once_and_another_request_is_told():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    command = saving(order, drafted(order, milk=3))
    amend_order(command)
    amend_order(command)
    assert the_order(order.pk).agreement == 2
    with pytest.raises(Refused, match="key_reused"):
        amend_order(Amending(**{**vars(command), "fingerprint": "other"}))


def test_of_two_drafts_the_first_that_is_saved_wins():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    first, second = drafted(order, milk=3), drafted(order, milk=1)
    amend_order(saving(order, first))
    with pytest.raises(Refused, match="order_changed"):
        amend_order(saving(order, second))


def test_a_draft_is_saved_by_its_order_alone_and_never_placed():
    goods("milk", price=100, units=9)
    order, other = place(a_basket(milk=2)), place(a_basket(milk=1))
    draft = drafted(order, milk=3)
    with pytest.raises(NotFound):
        amend_order(saving(other, draft))
    with pytest.raises(Refused, match="basket_amends"):
        place(draft)


def test_what_changes_nothing_is_told_so():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    with pytest.raises(Refused, match="nothing_changed"):
        amend(order)


def test_after_the_cut_off_it_is_too_late():
    goods("milk", price=100, units=9)
    order = place(a_basket(milk=2))
    command = saving(order, drafted(order, milk=3))
    past_cutoff(order)
    with pytest.raises(Refused, match="past_cutoff"):
        amend_order(command)
    with pytest.raises(Refused, match="past_cutoff"):
        open_draft(order.pk, language="en")


def test_minimum_and_small_basket_are_judged_anew():
    goods("milk", price=1000, units=9)
    order = place(a_basket(a_slot(), milk=5))
    assert order.charges_minor == 390
    order = amend(order, milk=4)
    assert (order.charges_minor, order.estimate_minor) == (390 + 490, 4880)
    with pytest.raises(Refused, match="below_minimum"):
        amend(order, milk=2)
    assert audit() == []


# --- seat and address


def test_another_slot_takes_its_seat_and_gives_the_old_one_back():
    goods("milk", price=100, units=9)
    first, second = (a_slot(method="collection", price=0, in_hours=n) for n in (26, 50))
    order = place(a_basket(first, milk=2))
    draft = drafted(order)
    delivery.choose_slot(basket_id=draft, slot_id=second)
    amend_order(saving(order, draft))
    order = the_order(order.pk)
    assert order.slot_id == second
    assert [Slot.objects.get(pk=each).booked for each in (first, second)] == [0, 1]
    assert Seat.objects.get(key=order.placement_key).slot_id == second
    assert Reservation.objects.get(key=order.placement_key).pick_on == order.slot.wave.pick_on
    assert audit() == []


def test_a_full_slot_is_ones_own():
    goods("milk", price=100, units=9)
    slot = a_slot(method="collection", price=0, seats=1)
    order = amend(place(a_basket(slot, milk=2)), milk=1)
    assert order.agreement == 2 and Slot.objects.get(pk=slot).booked == 1 and audit() == []


def test_back_to_the_own_slot_lets_the_other_go():
    goods("milk", price=100, units=9)
    first, second = (a_slot(method="collection", price=0, in_hours=n) for n in (26, 50))
    order = place(a_basket(first, milk=2))
    draft = drafted(order, milk=3)
    delivery.choose_slot(basket_id=draft, slot_id=second)
    delivery.choose_slot(basket_id=draft, slot_id=first)
    amend_order(saving(order, draft))
    assert [Slot.objects.get(pk=each).booked for each in (first, second)] == [1, 0]
    assert audit() == []


def test_another_address_and_a_note_reach_the_contact_and_the_line():
    goods("milk", price=2000, units=9)
    order = place(a_basket(a_slot(), milk=2))
    draft = drafted(order)
    door = delivery.Door("3", "1234", "Ring twice")
    delivery.deliver_to(basket_id=draft, place=words.HOME, door=door)
    baskets.set_wish(basket_id=draft, sku="milk", wish="none", note="cold ones")
    amend_order(saving(order, draft))
    order = the_order(order.pk)
    assert (order.contact.floor, order.contact.instructions) == ("3", "Ring twice")
    line = words.line_of(order, "milk")
    assert (line.wish, line.note) == ("none", "cold ones")
    empty = basket_queries.basket(draft)
    assert (empty.state, empty.line) == ("ordered", "")


def test_left_unchanged_nothing_is_left_of_the_draft():
    goods("milk", price=100, units=9)
    first, second = (a_slot(method="collection", price=0, in_hours=n) for n in (26, 50))
    order = place(a_basket(first, milk=2))
    draft = drafted(order, milk=5)
    delivery.choose_slot(basket_id=draft, slot_id=second)
    drafts.give_up(draft)
    drafts.give_up(draft)
    assert Slot.objects.get(pk=second).booked == 0 and reserved(order) == {"milk": 2}
    assert audit() == []


# --- vouchers


def test_a_voucher_is_given_changed_and_left_with_its_uses():
    goods("milk", price=100, units=9)
    a_voucher("WELCOME", percent=10, limit_total=1)
    order = place(a_basket(milk=4))
    draft = drafted(order)
    vouchers.set_voucher(basket_id=draft, code="WELCOME", language="en")
    amend_order(saving(order, draft))
    order = the_order(order.pk)
    assert (order.discounts_minor, order.maximum_minor, uses()) == (40, 360, (1, 1))
    order = amend(order, milk=5)  # its own use is no use too many
    assert (order.discounts_minor, uses()) == (50, (1, 1))
    draft = drafted(order)
    vouchers.set_voucher(basket_id=draft, code="", language="en")
    amend_order(saving(order, draft))
    order = the_order(order.pk)
    assert (order.discounts_minor, order.maximum_minor, uses()) == (0, 500, (0, 0))
    draft = drafted(order)
    vouchers.set_voucher(basket_id=draft, code="WELCOME", language="en")
    amend_order(saving(order, draft))
    assert uses() == (1, 1) and audit() == []
    cancel_order(order_id=order.pk, reason="customer", actor="customer:1")
    assert uses() == (0, 0) and audit() == []


def test_below_its_least_the_voucher_goes():
    goods("milk", price=100, units=9)
    a_voucher("WELCOME", amount=150, least=300)
    basket = a_basket(milk=4)
    vouchers.set_voucher(basket_id=basket, code="WELCOME", language="en")
    order = place(basket)
    order = amend(order, milk=2)
    assert (order.maximum_minor, order.discounts_minor, uses()) == (200, 0, (0, 0))
    assert audit() == []
