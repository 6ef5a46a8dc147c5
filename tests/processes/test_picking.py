"""Picking and packing: the promises the processes make, one test each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import pytest

from punnet.basket import actions as baskets
from punnet.foundation import clock
from punnet.foundation.errors import Invalid
from punnet.foundation.testing import at_once
from punnet.fulfilment.errors import (
    BeforeCutoff,
    Claimed,
    LinesOpen,
    NotClaimed,
    SubstituteNotAllowed,
    WeightOutOfRange,
)
from punnet.fulfilment.weighing import Given
from punnet.inventory.models import Supply
from punnet.ledger.models import Entry
from punnet.ops.audit import audit
from punnet.orders.errors import NotInState
from punnet.overviews.order_stamp import stamp
from punnet.payments.errors import NotPaid, ProviderRefused
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt, Call
from punnet.processes.change_stock import count_stock
from punnet.processes.hand_over import return_order
from punnet.processes.pack_order import pack_order, retry_capture
from punnet.processes.pay_again import pay_again
from punnet.processes.pick_order import (
    Instead,
    claim_order,
    pick_line,
    put_back_order,
    undo_line,
)
from tests import words
from tests.words import (
    a_basket,
    a_shop,
    a_slot,
    available,
    goods,
    line_of,
    past_cutoff,
    place,
    the_order,
)

pytestmark = pytest.mark.django_db
PAULA, KALLE = "staff:1", "staff:2"
TOTES = {"ambient": 0, "chilled": 1, "frozen": 0}


def an_order(*, wish: str = "none", tender: str = "on_delivery", **lines: int):
    """Placed, past its cut-off, claimed by Paula."""
    basket = a_basket(a_slot(method="collection", price=0), **lines)
    baskets.set_substitution(basket_id=basket, default=wish)
    order = place(basket, tender=tender)
    past_cutoff(order)
    if tender == "on_delivery":
        claim_order(order_id=order.pk, picker=PAULA)
    return order


def paid(provider, **lines: int):
    """Placed and authorised by card, past its cut-off, claimed by Paula."""
    order = place(a_basket(**lines), tender="stripe")
    attempt = Attempt.objects.get(payment__order=order)
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs("processes.follow_attempt")
    past_cutoff(order)
    claim_order(order_id=order.pk, picker=PAULA)
    return order


def pick(order, sku: str, *grams: int, units: int | None = None, why: str = "", instead=None):
    given = Given(units=units, weights=grams)
    line = line_of(order, sku)
    pick_line(line_id=line.pk, picker=PAULA, given=given, short_reason=why, instead=instead)
    return line_of(order, sku)


def pack(order):
    pack_order(order_id=order.pk, picker=PAULA, totes=TOTES)
    return the_order(order.pk)


@contextmanager
def refusing(code: str) -> Iterator[None]:
    """The provider says no to what it is asked to do, for good, and has done nothing of it."""
    with (
        mock.patch.object(Stripe, "perform", side_effect=ProviderRefused(code)),
        mock.patch.object(Stripe, "was_performed", return_value=None),
    ):
        yield


def kept(provider):
    """An order that came back; the provider would not give its money back."""
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    with refusing("balance_insufficient"):
        return_order(order_id=order.pk, reason="nobody_home", actor="staff:5")
    return the_order(order.pk)


def shelf(sku: str) -> int:
    return Supply.objects.get(sku=sku, source="shelf").quantity


# --- claims


def test_nothing_starts_before_the_cutoff():
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    with pytest.raises(BeforeCutoff):
        claim_order(order_id=order.pk, picker=PAULA)


def test_one_picker_an_order_until_it_lies_idle():
    goods("milk", units=5)
    order = an_order(milk=1)
    with pytest.raises(Claimed) as refusal:
        claim_order(order_id=order.pk, picker=KALLE)
    assert refusal.value.facts["by"] == PAULA
    clock.forward(minutes=30)
    claim_order(order_id=order.pk, picker=KALLE)
    with pytest.raises(Claimed):
        pick(order, "milk", units=1)


def test_put_back_keeps_what_was_picked_for_the_next_one():
    goods("milk", units=5)
    goods("oats", units=5)
    order = an_order(milk=1, oats=1)
    pick(order, "milk", units=1)
    put_back_order(order_id=order.pk, picker=PAULA)
    assert the_order(order.pk).state == "placed"
    with pytest.raises(NotClaimed):
        pick(order, "oats", units=1)
    claim_order(order_id=order.pk, picker=KALLE)
    assert line_of(order, "milk").picked == 1


def test_an_authorisation_that_lapses_is_not_picked_on(provider):
    goods("milk", units=5)
    order = paid(provider, milk=1)
    put_back_order(order_id=order.pk, picker=PAULA)
    Attempt.objects.update(capture_before=clock.now())
    with pytest.raises(NotPaid):
        claim_order(order_id=order.pk, picker=KALLE)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_six_pickers_one_has_the_order():
    goods("milk", units=5)
    order = place(a_basket(milk=1))
    past_cutoff(order)
    calls = [lambda n=n: claim_order(order_id=order.pk, picker=f"staff:{n}") for n in range(10, 16)]
    outcomes = at_once(*calls)
    assert outcomes.count(None) == 1 and outcomes.count("claimed") == 5


# --- weights and units


def test_loose_goods_cost_exactly_what_they_weigh():
    goods("bananas", price=199, grams=5000, kind="weight")
    order = an_order(bananas=500)
    assert pick(order, "bananas", 512).charged_minor == 102  # 1.99 × 0.512 = 1.01888
    assert shelf("bananas") == 4488


@pytest.mark.parametrize("grams", [449, 551])
def test_a_weight_outside_the_tolerance_is_refused(grams):
    goods("bananas", price=199, grams=5000, kind="weight")
    order = an_order(bananas=500)
    with pytest.raises(WeightOutOfRange) as refusal:
        pick(order, "bananas", grams)
    assert refusal.value.facts == {"grams": grams, "low": 450, "high": 550}


def test_too_light_goes_with_a_reason_and_too_heavy_never():
    goods("bananas", price=199, grams=5000, kind="weight")
    order = an_order(bananas=500)
    assert pick(order, "bananas", 300, why="sold_out").state == "short"
    with pytest.raises(WeightOutOfRange):
        pick(order, "bananas", 551, why="sold_out")


def test_loose_goods_are_weighed_once():
    goods("bananas", price=199, grams=5000, kind="weight")
    goods("apples", price=199, grams=5000, kind="weight")
    order = an_order(wish="best", bananas=1000)
    with pytest.raises(Invalid) as refusal:
        pick(order, "bananas", 500, 500)
    assert refusal.value.facts["errors"][0]["field"] == "weights"
    with pytest.raises(Invalid) as refusal:
        two = Instead("apples", Given(weights=[500, 500]))
        pick(order, "bananas", units=0, why="sold_out", instead=two)
    assert refusal.value.facts["errors"][0]["field"] == "substitute.weights"
    assert (line_of(order, "bananas").state, shelf("apples")) == ("open", 5000)


def test_catch_weight_is_charged_to_the_cent_and_rounded_once():
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(chicken=2)
    line = pick(order, "chicken", 1181, 1249)
    assert (line.picked, line.charged_minor) == (2, 2185)  # 8.99 × 2.430 = 21.8457
    assert shelf("chicken") == 3


def test_no_unit_of_catch_weight_is_heavier_than_agreed():
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(chicken=2)
    with pytest.raises(WeightOutOfRange):
        pick(order, "chicken", 1020, 1381)
    line = pick(order, "chicken", 1380, 1380)
    assert line.charged_minor <= line.maximum_minor


def test_more_than_ordered_is_refused():
    goods("milk", units=5)
    goods("chicken", price=899, units=5, kind="catch_weight")
    order = an_order(milk=2, chicken=1)
    with pytest.raises(Invalid):
        pick(order, "milk", units=3)
    with pytest.raises(Invalid):
        pick(order, "chicken", 1200, 1200)


def test_short_needs_a_reason():
    goods("milk", units=5)
    order = an_order(milk=2)
    with pytest.raises(Invalid):
        pick(order, "milk", units=1)
    assert pick(order, "milk", units=1, why="damaged").state == "short"


def test_a_later_pick_overwrites_and_undo_puts_back():
    goods("milk", units=5)
    order = an_order(milk=3)
    pick(order, "milk", units=3)
    assert shelf("milk") == 2
    pick(order, "milk", units=2, why="damaged")
    assert shelf("milk") == 2  # one came back and went into the waste
    undo_line(line_id=line_of(order, "milk").pk, picker=PAULA)
    assert (line_of(order, "milk").state, shelf("milk")) == ("open", 5)
    assert available("milk") == 2 and audit() == []  # the three are reserved again


def test_each_pick_of_a_line_changes_the_stamp_that_its_page_refreshes_by():
    goods("bananas", price=199, grams=5000, kind="weight")
    goods("cheap", price=99, units=5)
    goods("other", price=99, units=5)
    goods("milk", price=119, units=5)
    order = an_order(wish="best", bananas=1000, milk=1)
    seen = [stamp(order.number).text]
    for grams in (1000, 950):
        pick(order, "bananas", grams)
        seen.append(stamp(order.number).text)
    for sku in ("cheap", "other"):
        pick(order, "milk", units=0, why="sold_out", instead=instead(sku, 1))
        seen.append(stamp(order.number).text)
    assert len(set(seen)) == 5
    assert stamp(order.number).text == seen[-1]


def test_goods_that_the_books_did_not_know_are_found():
    goods("milk", units=5)
    order = an_order(milk=3)
    count_stock(store_id=a_shop(), sku="milk", counted=1, actor=PAULA)
    assert line_of(order, "milk").at_risk
    pick(order, "milk", units=3)
    assert (line_of(order, "milk").picked, shelf("milk")) == (3, 0)
    assert audit() == []


# --- substitutes


def a_missing_milk(wish: str = "best", **changes):
    goods("milk", price=119, units=5, **{"contains": ["milk"], **changes})
    return an_order(wish=wish, milk=2)


def instead(sku: str, units: int = 2) -> Instead:
    return Instead(sku, Given(units=units))


def test_a_cheaper_substitute_costs_its_own_price():
    goods("cheap", price=99, units=5)
    order = a_missing_milk()
    line = pick(order, "milk", units=0, why="sold_out", instead=instead("cheap"))
    substitute = order.lines.get(sku="cheap")
    assert (line.state, line.charged_minor) == ("substituted", 0)
    assert (substitute.charged_minor, shelf("cheap"), shelf("milk")) == (198, 3, 0)
    assert audit() == []


def test_a_dearer_substitute_costs_what_was_ordered():
    goods("dear", price=299, units=5)
    order = a_missing_milk()
    pick(order, "milk", units=1, why="sold_out", instead=instead("dear", 1))
    assert order.lines.get(sku="dear").charged_minor == 119


def test_a_new_allergen_is_refused_and_a_trace_that_was_there_is_not():
    goods("nutty", price=99, units=5, contains=["milk", "nuts"])
    goods("traces", price=99, units=5, contains=["milk"], may_contain=["soy"])
    order = a_missing_milk(may_contain=["soy"])
    with pytest.raises(SubstituteNotAllowed) as refusal:
        pick(order, "milk", units=0, why="sold_out", instead=instead("nutty"))
    assert refusal.value.facts == {"reason": "allergen", "allergens": ["nuts"]}
    pick(order, "milk", units=0, why="sold_out", instead=instead("traces"))
    assert order.lines.filter(sku="traces").exists()


@pytest.mark.parametrize("wish", ["none", "ask"])
def test_the_wish_may_be_nothing_and_ask_is_nothing_yet(wish):
    goods("cheap", price=99, units=5)
    order = a_missing_milk(wish)
    with pytest.raises(SubstituteNotAllowed):
        pick(order, "milk", units=0, why="sold_out", instead=instead("cheap"))
    assert line_of(order, "milk").state == "open" and shelf("cheap") == 5


def test_a_substitute_never_brings_an_age_limit():
    goods("shandy", price=99, units=5, age_limit=18, alcohol_per_mille=20)
    order = a_missing_milk()
    with pytest.raises(SubstituteNotAllowed) as refusal:
        pick(order, "milk", units=0, why="sold_out", instead=instead("shandy"))
    assert refusal.value.facts["reason"] == "age"


def test_undo_takes_the_substitute_back():
    goods("cheap", price=99, units=5)
    order = a_missing_milk()
    pick(order, "milk", units=0, why="sold_out", instead=instead("cheap"))
    undo_line(line_id=line_of(order, "milk").pk, picker=PAULA)
    assert not order.lines.filter(sku="cheap").exists() and shelf("cheap") == 5


# --- packing and the exact charge


def test_open_lines_are_not_packed():
    goods("milk", units=5)
    order = an_order(milk=1)
    with pytest.raises(LinesOpen):
        pack(order)


def test_packing_captures_exactly_what_is_in_the_totes(provider):
    goods("bananas", price=199, grams=5000, kind="weight")
    goods("milk", price=119, units=5)
    order = paid(provider, bananas=500, milk=2)
    pick(order, "bananas", 512)
    pick(order, "milk", units=1, why="damaged")
    packed = pack(order)
    assert (packed.state, packed.actual_minor) == ("packed", 102 + 119)
    row = provider.ledger()[0]
    assert (row["captured"], row["status"]) == (221, "succeeded")
    assert row["authorised"] == packed.maximum_minor
    assert packed.payment.state == "captured" and packed.payment.captured_minor == 221
    assert sum(entry.amount_minor for entry in Entry.objects.all()) == 0
    assert available("milk") == 3  # one in the tote, one in the waste
    assert audit() == []


def test_packing_twice_charges_once(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    pack(order)
    pack(order)
    words.run_jobs("processes.perform_call")
    assert Call.objects.count() == 1 and provider.ledger()[0]["captured"] == 119


def test_an_order_of_nothing_is_cancelled_and_voided(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=0, why="sold_out")
    cancelled = pack(order)
    assert (cancelled.state, cancelled.reason) == ("cancelled", "store")
    assert (cancelled.payment.state, provider.ledger()[0]["status"]) == ("voided", "canceled")
    assert not Entry.objects.exists()


def test_a_silent_bank_is_asked_again_by_the_job(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    provider.fault("timeout_after", "/v1/payment_intents", times=1)
    assert pack(order).payment.state == "authorised"
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "captured"
    assert provider.ledger()[0]["captured"] == 119


def refuse_captures(provider) -> None:
    """As when the bank has let the authorisation go: the intent is cancelled behind our back."""
    for row in provider.ledger():
        provider.stripe.v1.payment_intents.cancel(row["payment_intent"])


def test_a_refused_capture_leaves_the_order_packed_and_unpaid(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    packed = pack(order)
    assert (packed.state, packed.payment.state) == ("packed", "capture_failed")
    assert not Entry.objects.exists()
    retry_capture(order_id=order.pk, actor="staff:9")
    assert the_order(order.pk).payment.state == "capture_failed"
    assert Call.objects.filter(operation="capture", state="refused").count() == 2


def test_the_customer_pays_again_after_a_refused_capture(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    pay_again(order_id=order.pk, tender="stripe", actor="customer:1")
    attempt = Attempt.objects.order_by("-id").first()
    assert attempt.amount_minor == 119
    provider.web.post(f"/pay/{attempt.page_id}", data={"card_number": words.VISA})
    words.run_jobs()
    words.run_jobs("processes.perform_call")
    assert the_order(order.pk).payment.state == "captured"
    assert sum(row["captured"] for row in provider.ledger()) == 119
    assert audit() == []


def test_a_retry_while_the_bank_is_silent_is_not_tried_twice(provider):
    goods("milk", price=119, units=5)
    order = paid(provider, milk=1)
    pick(order, "milk", units=1)
    refuse_captures(provider)
    pack(order)
    provider.fault("reset", "/v1/", times=3)
    retry_capture(order_id=order.pk, actor="staff:9")
    with pytest.raises(NotInState):
        retry_capture(order_id=order.pk, actor="staff:9")
    assert Call.objects.filter(operation="capture", state="due").count() == 1
