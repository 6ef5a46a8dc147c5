"""Making an attempt, and the jobs that go on with it, in the transaction that needs it."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext

from punnet.foundation import clock, ids
from punnet.foundation.money import Money
from punnet.orders.models import Order, OrderAmendment
from punnet.payments import actions as payments
from punnet.payments.gateways.base import Asked, KeptCard
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Payment, Purpose
from punnet.processes import later
from punnet.ui.formats import money


def new_attempt(
    order: Order,
    payment: Payment,
    *,
    amount_minor: int,
    purpose: Purpose = Purpose.PAY,
    card: KeptCard | None = None,
    keep: bool = False,
) -> Attempt:
    """Store a try with its exact request, and the jobs that go on with it if we die. `card`: the
    kept one to charge; `keep`: for next time."""
    key = ids.new()
    asked = Asked(
        key=key,
        number=order.number,
        amount_minor=amount_minor,
        currency=order.currency,
        language=order.language,
        title=_title(order, amount_minor, purpose),
        at=clock.now(),
        purpose=purpose,
        card=card,
        keep=keep,
    )
    attempt = payments.open_attempt(
        payment,
        method=order.tender,
        amount_minor=amount_minor,
        request=gateway(order.tender).request(asked),
        key=key,
        purpose=purpose,
        card=(card.payer_ref, card.card_ref) if card else ("", ""),
        keep=keep,
    )
    if order.pay_before:
        later.follow_order(attempt.pk, order.pk, deadline=order.pay_before)
    else:
        later.follow_attempt(attempt.pk)
    return attempt


def attempt_for_change(
    order: Order, payment: Payment, change: OrderAmendment, *, amount_minor: int
) -> Attempt:
    """A try for what a change of the order leaves to be paid, by a way of its own, and its first
    look. Its deadline is the change's."""
    key, amount = ids.new(), amount_minor
    asked = Asked(
        key=key,
        number=order.number,
        amount_minor=amount,
        currency=order.currency,
        language=order.language,
        title=_title(order, amount, Purpose.PAY),
        at=clock.now(),
    )
    attempt = payments.open_for_change(
        payment,
        change.pk,
        method=change.tender,
        amount_minor=amount,
        request=gateway(change.tender).request(asked),
        key=key,
    )
    later.follow_attempt(attempt.pk)
    return attempt


def card_of(attempt: Attempt) -> KeptCard | None:
    """The card that the attempt checked and kept, or charges."""
    return KeptCard(attempt.payer_ref, attempt.card_ref) if attempt.card_ref else None


def _title(order: Order, amount_minor: int, purpose: Purpose) -> str:
    """What the provider's page says that is agreed to."""
    with translation.override(order.language):
        if purpose != Purpose.VERIFY:
            return gettext("Order %(number)s, at most") % {"number": order.number}
        most = money(Money(amount_minor, order.currency))
        said = gettext("Order %(number)s: at most %(amount)s is set aside when the day is near.")
        return said % {"number": order.number, "amount": most}
