"""An authorisation is watched from the day it is made: one that died, or will die before the order
can be packed, is said so while there is time to pay again. rule: docs/rules/payments.md#dead

1. No transaction: read what has become of it at the provider; a renewal not known to be done is
   asked for first, since it decides what there is to read.
2. Transaction, order and attempt locked, only while it still holds the money: it lives, and is
   looked at again later; too short for the slot, it is renewed where the provider renews (a stored
   call, sent after the commit); it is gone, or too short and a new one would do better: the payment
   LAPSED, the customer asked; somebody captured it: that goes back, and staff are told.

The sweep calls it by `ask_again_at`, a message of the provider at once. Silence changes nothing but
the time of the next look: the claim judges the hour by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog

from punnet.foundation import clock, db
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.errors import NotAsked, OutcomeUnknown, ProviderRefused
from punnet.payments.gateways.base import Held, Standing
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Operation, Payment
from punnet.payments.states import AttemptState, PaymentState
from punnet.processes import later, perform_call, stray_money
from punnet.processes.confirm_order import tell
from punnet.slots.models import Slot
from punnet.slots.queries import SlotInfo

log = structlog.get_logger(__name__)
ACTOR = "job:watch_authorisation"
# packed at the latest when the slot ends; a late one, and a capture asked again, need some more
HANDLING = timedelta(hours=2)
SOON = timedelta(minutes=1)
PATIENCE = timedelta(hours=1)  # with a provider that does not say whether it renewed
LOOK_EVERY = timedelta(hours=6)  # a message of the provider comes sooner; this is for a lost one


def is_due(attempt: Attempt) -> bool:
    at = attempt.ask_again_at
    return attempt.state == AttemptState.AUTHORISED and at is not None and at <= clock.now()


def look(attempt: Attempt) -> None:
    """Look at an attempt that holds the money. Never raises for a provider's silence."""
    if not _renewal_known(attempt):
        return
    try:
        held = gateway(attempt.method).standing(attempt)
    except NotAsked:
        _look_later(attempt.pk, payments.ask_soon)
        return
    except OutcomeUnknown as silence:
        log.info("payment.standing_unknown", attempt=attempt.pk, why=str(silence))
        _look_later(attempt.pk, payments.ask_again)
        return
    except ProviderRefused as refusal:
        log.error("payment.standing_refused", attempt=attempt.pk, code=refusal.code)
        held = Held(Standing.LIVE)  # as far as its own hour says
    renewal = _judge(attempt, held)
    if renewal is not None:
        perform_call.perform(renewal)


def _renewal_known(attempt: Attempt) -> bool:
    """Whether no renewal is under way; one whose end is learned now is looked at in a moment."""
    if not gateway(attempt.method).renewals:
        return True
    renewal = payment_queries.due_renewal(attempt.pk)
    if renewal is None:
        return True
    if not perform_call.perform(renewal):
        _wait_for_renewal(attempt.pk)
    return False


@db.transaction
def _wait_for_renewal(attempt_id: int) -> None:
    """The provider is silent: the customer is asked while there is time, whatever it says later."""
    order, payment, attempt = payments.lock_attempt(attempt_id)
    if attempt.state != AttemptState.AUTHORISED:
        return
    payments.ask_again(attempt)
    before = attempt.capture_before
    if order.state == OrderState.PLACED and before and clock.now() >= before + PATIENCE:
        _lapse(order, payment)


def next_look(slot: Slot | SlotInfo, before: datetime | None, made: datetime) -> datetime:
    """When to look again at an authorisation that was made then and dies at `before`."""
    now = clock.now()
    turns = [slot.cutoff_at, now + LOOK_EVERY]
    if before is not None:
        turns += [before, _renewable(slot, before, made)]
    return min(turn for turn in turns if turn > now)


@db.transaction
def _look_later(attempt_id: int, when: Callable[[Attempt], object]) -> None:
    _, _, attempt = payments.lock_attempt(attempt_id)
    if attempt.state == AttemptState.AUTHORISED:
        when(attempt)


@db.transaction
def _judge(seen: Attempt, held: Held) -> int | None:
    """The renewal to perform after the commit, if one is due."""
    order, payment, attempt = payments.lock_attempt(seen.pk)
    if attempt.state != AttemptState.AUTHORISED or _overtaken(seen, attempt):
        return None
    before = held.capture_before or attempt.capture_before
    if held.standing == Standing.LIVE and before and _renews(order, attempt, before):
        now, renewable = clock.now(), _made(held) + gateway(attempt.method).renewable_after
        if now >= renewable:
            payments.watch(attempt, before=before, look_at=now + SOON)
            return _renew(payment, attempt)
        if now < before:
            payments.watch(attempt, before=before, look_at=min(renewable, now + LOOK_EVERY))
            return None
    if order.state != OrderState.PLACED or held.standing == Standing.LIVE:
        looks = order.state in (OrderState.PLACED, OrderState.PICKING)
        at = next_look(order.slot, before, _made(held)) if looks else None
        payments.watch(attempt, before=before, look_at=at)
    if order.state != OrderState.PLACED:
        return None  # its picker has it, and may put it back; once packed the capture tells
    if held.standing == Standing.TAKEN:
        stray_money.give_back(order, payment, attempt, held.taken_minor)
    elif held.standing == Standing.GONE:
        payments.move_attempt(attempt, AttemptState.CLOSED)
    elif before is None or clock.now() < min(before, _renewable(order.slot, before, _made(held))):
        return None
    _lapse(order, payment)
    return None


def _overtaken(seen: Attempt, attempt: Attempt) -> bool:
    """Somebody renewed it while we read: what we read is of the old one."""
    if not gateway(attempt.method).renewals:
        return False
    due = payment_queries.due_renewal(attempt.pk) is not None
    return due or attempt.charge_id != seen.charge_id


def _renews(order: Order, attempt: Attempt, before: datetime) -> bool:
    """Whether it dies too early, and the provider lets it be renewed."""
    if order.state not in (OrderState.PLACED, OrderState.PICKING):
        return False
    times = gateway(attempt.method).renewals
    short = before < order.slot.ends_at + HANDLING
    return bool(times) and short and payment_queries.renewals(attempt.pk) < times


def _renew(payment: Payment, attempt: Attempt) -> int:
    call = payments.open_call(
        payment, attempt, Operation.RENEW, amount_minor=payment.authorised_minor, reason="slot"
    )
    later.perform_call(call.pk)
    return call.pk


def _lapse(order: Order, payment: Payment) -> None:
    if payment.state != PaymentState.AUTHORISED:
        return  # it was said before
    log.warning("payment.lapsed", order=order.number)
    payments.move_payment(payment, PaymentState.LAPSED)
    orders.note_change(order, "lapsed", ACTOR)
    tell(order, MessageKind.PAY_AGAIN)


def _made(held: Held) -> datetime:
    return held.authorised_at or clock.now()


def _renewable(slot: Slot | SlotInfo, before: datetime, made: datetime) -> datetime:
    """From when on a new authorisation of the same length would live until the goods are packed;
    never, where this one does."""
    needed = slot.ends_at + HANDLING
    return needed - (before - made) if before < needed else NEVER


NEVER = datetime.max.replace(tzinfo=UTC)
