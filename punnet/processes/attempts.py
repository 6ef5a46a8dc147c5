"""Making an attempt, and the jobs that go on with it, in the transaction that needs it."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext

from punnet.foundation import clock, ids
from punnet.orders.models import Order
from punnet.payments import actions as payments
from punnet.payments.gateways.base import Asked
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Payment
from punnet.processes import later


def new_attempt(order: Order, payment: Payment, *, amount_minor: int) -> Attempt:
    """Store a try with its exact request, and the jobs that go on with it if we die."""
    key = ids.new()
    with translation.override(order.language):
        title = gettext("Order %(number)s, at most") % {"number": order.number}
    asked = Asked(
        key=key,
        number=order.number,
        amount_minor=amount_minor,
        currency=order.currency,
        language=order.language,
        title=title,
        at=clock.now(),
    )
    attempt = payments.open_attempt(
        payment,
        method=order.tender,
        amount_minor=amount_minor,
        request=gateway(order.tender).request(asked),
        key=key,
    )
    if order.pay_before:
        later.follow_order(attempt.pk, order.pk, deadline=order.pay_before)
    else:
        later.follow_attempt(attempt.pk)
    return attempt
