"""Another way to pay was begun and left: the money came by the first one, and payment, books and
what goes back say so. The providers are the simulators over HTTP."""

from __future__ import annotations

import pytest

from punnet.foundation import ids
from punnet.ledger.models import Account, Entry
from punnet.ops.audit import audit
from punnet.orders.parts_back import Part
from punnet.payments.errors import PaymentUnfit
from punnet.payments.models import Attempt
from punnet.processes.give_back import give_part
from punnet.processes.hand_over import hand_over
from punnet.processes.pack_order import retry_capture
from punnet.processes.pay_again import pay_again
from tests.picking import pack, paid, pick, refusing
from tests.processes.test_lapsing import BOSS, by_card, pass_hours, pick_and_pack, state, sweep
from tests.words import goods, line_of, the_order

pytestmark = pytest.mark.django_db
ADA = "customer:1"


def ways(order) -> tuple[str, str, dict[str, int]]:
    """How the order and its payment say that it is paid, and by tender what the books have at
    providers."""
    sums: dict[str, int] = {}
    for entry in Entry.objects.filter(account=Account.CLEARING):
        sums[entry.tender] = sums.get(entry.tender, 0) + entry.amount_minor
    now = the_order(order.pk)
    return now.tender, now.payment.method, sums


def test_what_was_captured_of_the_old_card_is_the_cards(provider):
    order = by_card(provider, hours=27.5, slot_in=26)
    pass_hours(provider, 3)
    assert state(order) == ("placed", "lapsed")
    pay_again(order_id=order.pk, tender="paypal", actor=ADA)
    pick_and_pack(order)
    sweep()
    assert state(order) == ("packed", "captured")
    assert ways(order) == ("stripe", "stripe", {"stripe": 119})
    hand_over(order_id=order.pk, actor=BOSS)
    half = [Part(line_of(order, "milk").pk, minor=60)]
    give_part(order_id=order.pk, parts=half, reason="poor", key=ids.new(), actor=BOSS)
    assert ways(order) == ("stripe", "stripe", {"stripe": 59})
    assert audit() == []


def test_a_capture_that_was_tried_again_is_of_the_card_that_gave_it(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    with refusing("card_declined"):
        pack(order)
    assert state(order) == ("packed", "capture_failed")
    pay_again(order_id=order.pk, tender="paypal", actor=ADA)
    retry_capture(order_id=order.pk, actor=BOSS)
    assert ways(order) == ("stripe", "stripe", {"stripe": 119})
    assert audit() == []


def test_so_little_is_asked_for_only_by_who_takes_so_little(provider):
    """Stripe refuses less than 50 cents: its page would only say no."""
    goods("milk", price=30, units=5)
    order = paid(provider, milk=2)
    pick(order, "milk", units=1, why="sold_out")
    with refusing("card_declined"):
        pack(order)
    assert state(order) == ("packed", "capture_failed")
    with pytest.raises(PaymentUnfit) as refusal:
        pay_again(order_id=order.pk, tender="stripe", actor=ADA)
    assert refusal.value.facts == {"methods": ["paypal"]}
    assert the_order(order.pk).tender == "stripe"
    pay_again(order_id=order.pk, tender="paypal", actor=ADA)
    assert Attempt.objects.last().amount_minor == 30
