"""A change that waits for its payment comes to nothing: given up, or not paid by its deadline.

1. No transaction: make its payment impossible at the provider, attempt by attempt. "Already paid"
   applies the change instead; silence keeps all held, and the job tries again.
2. Transaction: only with every attempt closed, give back what was held for it. The order stands.
"""

from __future__ import annotations

import structlog

from punnet.foundation import clock, db
from punnet.orders import actions as orders
from punnet.orders import queries as order_queries
from punnet.orders.actions import amending
from punnet.orders.states import AmendmentState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.processes import apply_amendment
from punnet.processes.cancel_order import StillPaying, close_attempt

log = structlog.get_logger(__name__)


def give_up_amendment(*, order_id: int, actor: object) -> None:
    """Leave the order as it was; nothing where no change waits. Raises StillPaying when the
    provider is silent."""
    amendment_id = order_queries.pending_amendment(order_id)
    if amendment_id is not None:
        _close(order_id, amendment_id)
        _drop(order_id, amendment_id, why="given_up", actor=actor)


def expire_amendment(amendment_id: int) -> None:
    """At the deadline: drop a change that nobody paid for. Safe to repeat."""
    amendment = order_queries.amendment(amendment_id)
    if amendment.state != AmendmentState.PENDING or not amendment.pay_before:
        return
    if amendment.pay_before > clock.now():
        return
    _close(amendment.order_id, amendment.pk)
    try:
        _drop(amendment.order_id, amendment.pk, why="not_paid", actor="job:expire_amendment")
    except StillPaying:
        log.warning("amendment.expiry_waits", amendment=amendment.pk)
        raise


def _close(order_id: int, amendment_id: int) -> None:
    for attempt in payment_queries.open_attempts(order_id):
        if attempt.amendment_id == amendment_id:
            close_attempt(attempt)


@db.transaction
def _drop(order_id: int, amendment_id: int, *, why: str, actor: object) -> None:
    order = orders.lock(order_id)
    payments.lock_payment(order.pk)
    amendment = amending.lock_amendment(amendment_id)
    if amendment.state != AmendmentState.PENDING:
        return  # paid meanwhile, or overtaken
    still = payment_queries.open_attempts(order.pk)
    if any(attempt.amendment_id == amendment.pk for attempt in still):
        raise StillPaying(state=order.state)
    apply_amendment.drop(order, amendment, why=why, actor=actor)
