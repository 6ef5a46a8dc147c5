"""What the worker calls for processes. Every job may run twice: it looks first.

Each asks again by itself when the provider was silent; `sweep` finds what a killed worker left.
"""

from __future__ import annotations

from collections.abc import Callable

import structlog
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.orders.queries import overdue, overdue_amendments
from punnet.payments import queries as payments
from punnet.payments.states import COULD_PAY, AttemptState
from punnet.processes import (
    authorise_near,
    cancel_order,
    disputes,
    give_up_amendment,
    later,
    lose_slot,
    perform_call,
    refund_failed,
    saved_cards,
    settle_payment,
)
from punnet.processes import claim_guests as claiming
from punnet.processes import erase_contacts as erasing
from punnet.processes import forget_cards as forgetting
from punnet.processes import settle_reports as settling
from punnet.processes.cancel_order import StillPaying
from punnet.processes.fresh_goods import renew_fresh_goods
from punnet.stores.queries import all_stores

log = structlog.get_logger(__name__)
PATIENT = RetryStrategy(max_attempts=12, exponential_wait=2, linear_wait=1)


class AskAgain(Exception):
    """The provider was silent: the worker repeats the job after a growing wait."""


@app.task(name="processes.follow_attempt", pass_context=False)
def follow_attempt(attempt_id: int) -> None:
    settle_payment.settle(attempt_id)


@app.task(name="processes.expire_payment", retry=PATIENT)
def expire_payment(order_id: int) -> None:
    cancel_order.expire_payment(order_id)


@app.task(name="processes.expire_amendment", retry=PATIENT)
def expire_amendment(amendment_id: int) -> None:
    give_up_amendment.expire_amendment(amendment_id)


@app.task(name="processes.perform_call", retry=PATIENT)
def do_call(call_id: int) -> None:
    if not perform_call.perform(call_id):
        raise AskAgain(call_id)


@app.task(name="processes.check_refunds", retry=PATIENT)
def check_refunds(payment_id: int) -> None:
    """How refunds ended, which the bank may have sent back."""
    if not refund_failed.look(payment_id):
        raise AskAgain(payment_id)


@app.task(name="processes.look_at_dispute", retry=PATIENT)
def look_at_dispute(gateway: str, dispute_id: str) -> None:
    """How a dispute stands that a message told of."""
    if not disputes.look_at(gateway, dispute_id):
        raise AskAgain(dispute_id)


@app.task(name="processes.close_attempt", retry=PATIENT)
def close_attempt(attempt_id: int) -> None:
    attempt = payments.attempt(attempt_id)
    if attempt.state not in COULD_PAY:
        return
    cancel_order.close_attempt(attempt)
    if payments.attempt(attempt_id).state in COULD_PAY:
        raise AskAgain(attempt_id)


@app.task(name="processes.authorise_near", pass_context=False)
def hold_near(order_id: int) -> None:
    authorise_near.authorise(order_id)


@app.task(name="processes.reread_closed", retry=PATIENT)
def reread_closed(attempt_id: int) -> None:
    attempt = payments.attempt(attempt_id)
    if attempt.state == AttemptState.CLOSED and not settle_payment.reread_closed(attempt):
        raise AskAgain(attempt_id)


@app.task(name="processes.claim_guests", retry=PATIENT)
def claim_guests(user_id: int) -> None:
    """Guests' orders become the customer's, once its address is verified."""
    claiming.claim_guests(user_id)


@app.periodic(cron="* * * * *")
@app.task(name="processes.sweep_payments", queueing_lock="sweep_payments")
def sweep_payments(timestamp: int) -> None:
    """Once a minute: whatever money is not yet known, looked at again.

    One that fails is logged and left for the next minute: it must not keep the others waiting.
    """
    for attempt_id in payments.due_attempts():
        later.follow_attempt(attempt_id, seconds=0)
    for order_id in authorise_near.due():
        later.authorise_near(order_id)
    for order_id in overdue():
        _try(cancel_order.expire_payment, order_id)
    for order_id in payments.lost_orders():
        _try(lose_slot.lose_slot, order_id)
    for amendment_id in overdue_amendments():
        _try(give_up_amendment.expire_amendment, amendment_id)
    for call_id in payments.due_calls():
        _try(perform_call.perform, call_id)


def _try(step: Callable[[int], object], row_id: int) -> None:
    try:
        step(row_id)
    except StillPaying:
        pass  # the provider is silent, and it was said where that was found
    except Exception:
        log.exception("sweep.failed", step=step.__name__, row=row_id)


@app.periodic(cron="5 * * * *")
@app.task(name="processes.fresh_goods", queueing_lock="fresh_goods", retry=PATIENT)
def fresh_goods(timestamp: int = 0) -> None:
    """Once an hour, since each store has a morning of its own."""
    for store in all_stores():
        renew_fresh_goods(store)


@app.periodic(cron="30 3 * * *")
@app.task(name="processes.erase_contacts", queueing_lock="erase_contacts", retry=PATIENT)
def erase_contacts(timestamp: int = 0) -> None:
    """Once a night: whom orders were for, when their time to be kept is over."""
    erasing.erase_contacts()


@app.periodic(cron="50 3 * * *")
@app.task(name="processes.forget_cards", queueing_lock="forget_cards", retry=PATIENT)
def forget_cards(timestamp: int = 0) -> None:
    """Once a night: cards kept for orders that are over, or for accounts that are."""
    forgetting.forget_cards()
    saved_cards.forget_removed()


@app.task(name="processes.forget_saved_cards", retry=PATIENT, pass_context=False)
def forget_saved_cards() -> None:
    if not saved_cards.forget_removed():
        raise AskAgain()


@app.periodic(cron="10 4 * * *")
@app.task(name="processes.settle_reports", queueing_lock="settle_reports", retry=PATIENT)
def settle_reports(timestamp: int = 0) -> None:
    """Once a night: what providers say of our money, posted and compared with what we know."""
    settling.settle_reports()


@app.periodic(cron="20 * * * *")
@app.task(name="processes.look_for_disputes", queueing_lock="look_for_disputes", retry=PATIENT)
def look_for_disputes(timestamp: int = 0) -> None:
    """Once an hour: disputes whose messages never came."""
    disputes.look_for_all()
