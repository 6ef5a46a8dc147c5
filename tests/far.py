"""An order for a slot too far for a card's authorisation, in the words of its tests: time is moved
here and at the provider."""

from __future__ import annotations

from datetime import timedelta

from punnet.foundation import clock
from punnet.payments.gateways.base import own_reach
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Payment
from punnet.processes import jobs
from tests import words
from tests.processes.test_lapsing import pay, state
from tests.words import VISA, a_basket, a_slot, place, the_order

PAULA = "staff:1"
DAYS = 24
BAD_WHEN_CHARGED, POOR_WHEN_CHARGED = "4000000000000341", "4000008260003178"
ASKS_EACH_TIME = "4000002760003184"
INTENTS = "/v1/payment_intents"


def ordered(*, days: float = 10, milk: int = 1, **changes):
    slot = a_slot(method="collection", price=0, in_hours=days * DAYS)
    return place(a_basket(slot, milk=milk), tender="stripe", **changes)


def verified(far, card: str = VISA, **how):
    """Placed with a card that is checked and kept."""
    order = ordered(**how)
    pay(far, order, card)
    return the_order(order.pk)


def go_to(far, at) -> None:
    """Time goes by here and at the provider."""
    clock.stop(at)
    ahead = (at - clock.datetime.now(clock.UTC)).total_seconds()
    far.control("PUT", "clock", offset_seconds=int(ahead))


def back_to_today(far) -> None:
    clock.reset()
    far.control("PUT", "clock", offset_seconds=0)


def near(order):
    return order.slot.ends_at - own_reach(gateway("stripe"))


def sweep() -> None:
    jobs.sweep_payments.func(timestamp=0)
    words.run_jobs("processes.authorise_near", "processes.follow_attempt", patient=True)
    words.run_jobs("processes.close_attempt", "processes.perform_call", patient=True)


def the_day_is_near(far, order) -> None:
    go_to(far, near(order) + timedelta(minutes=1))
    sweep()


def charges(far) -> list[str]:
    return sorted(row["status"] for row in far.ledger())


def asked(far, card: str = BAD_WHEN_CHARGED):
    """Its card was declined when the day was near."""
    order = verified(far, card)
    the_day_is_near(far, order)
    assert state(order) == ("placed", "lapsed")
    return the_order(order.pk)


def payment_of(order_id: int) -> Payment:
    return Payment.objects.get(order_id=order_id)
