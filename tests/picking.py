"""An order picked and packed, in the words of its tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from punnet.basket import actions as baskets
from punnet.fulfilment.weighing import Given
from punnet.inventory.models import Supply
from punnet.payments.errors import ProviderRefused
from punnet.payments.gateways.stripe import Stripe
from punnet.payments.models import Attempt
from punnet.processes.hand_over import return_order
from punnet.processes.pack_order import pack_order
from punnet.processes.pick_order import (
    claim_order,
    pick_line,
)
from tests import words
from tests.words import (
    a_basket,
    a_slot,
    goods,
    line_of,
    past_cutoff,
    place,
    the_order,
)

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


def refuse_captures(provider) -> None:
    """As when the bank has let the authorisation go: the intent is cancelled behind our back."""
    for row in provider.ledger():
        provider.stripe.v1.payment_intents.cancel(row["payment_intent"])
