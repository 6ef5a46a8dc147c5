"""A slot further away than an authorisation lives: its card is checked and kept when the order is
placed, and the money held when the day is near. rule: docs/rules/payments.md#far

What settle_payment learned of such an attempt is written here, in its transaction. The job that
asks for the money: authorise_near. What happens when nobody pays: lose_slot.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

import structlog

from punnet.foundation import clock
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.gateways.base import Outcome
from punnet.payments.models import Attempt, Payment, Purpose
from punnet.payments.states import AttemptState, PaymentState
from punnet.processes import later, saved_cards
from punnet.processes.confirm_order import confirm, tell

log = structlog.get_logger(__name__)
ACTOR = "job:authorise_near"
# the seat is free again while others may still book it
LOST_BEFORE_CUTOFF = timedelta(hours=2)
# found out later than that, the customer has at least so long, but never beyond the cut-off
LEAST_TO_PAY = timedelta(hours=1)


class CutsOff(Protocol):
    @property
    def cutoff_at(self) -> datetime: ...


def verified(
    order: Order, payment: Payment, attempt: Attempt, outcome: Outcome, *, waits: bool
) -> None:
    """The card is checked and kept: the order is placed. One that nobody waits for is closed, and
    its card forgotten by the night's job."""
    wanted = waits and payment.method == attempt.method
    payments.move_attempt(
        attempt,
        AttemptState.VERIFIED if wanted else AttemptState.CLOSED,
        charge_id=outcome.charge_id,
        payer_ref=outcome.payer_ref,
        card_ref=outcome.card_ref,
        decline_code="",
    )
    if not wanted:
        log.warning("payment.card_not_wanted", order=order.number, attempt=attempt.pk)
        return
    saved_cards.keep(order, attempt, outcome)
    payments.move_payment(payment, PaymentState.VERIFIED)
    for other in payment_queries.open_attempts(order.pk):
        later.close_attempt(other.pk)
    confirm(order, actor=f"customer:{order.customer_id}")


def is_near(order: Order, payment: Payment, attempt: Attempt) -> bool:
    """Whether the attempt is our own call for the money of a placed order that still waits for it,
    and for what it comes to now."""
    ours = attempt.purpose == Purpose.CHARGE and payment.state == PaymentState.VERIFIED
    placed = order.state == OrderState.PLACED
    return ours and placed and attempt.amount_minor == payment.maximum_minor


def ask_to_pay(order: Order, payment: Payment, slot: CutsOff, *, code: str) -> None:
    """The bank said no, or nothing at all: the customer pays by a stated time, or loses the slot.
    Asked once."""
    if payment.state != PaymentState.VERIFIED or order.state != OrderState.PLACED:
        return
    log.warning("payment.not_authorised", order=order.number, code=code)
    payments.move_payment(payment, PaymentState.LAPSED, pay_by=pay_by(slot))
    orders.note_change(order, "not_authorised", ACTOR, code=code)
    tell(order, MessageKind.PAY_AGAIN)


def pay_by(slot: CutsOff) -> datetime | None:
    """Until when the customer pays or loses the slot; None after the cut-off, when the store
    decides, as of any payment that lapsed."""
    now = clock.now()
    usual = slot.cutoff_at - LOST_BEFORE_CUTOFF
    if usual >= now + LEAST_TO_PAY:
        return usual
    return slot.cutoff_at if slot.cutoff_at > now else None
