"""Money that somebody captured without us (at the provider's own desk): it goes back, and staff are
told. rule: docs/rules/payments.md#stray

give_back: in the caller's transaction, which has read that the money was taken; the refund is a
stored call like any other. give_back_again: a person asks once more where the provider refused it,
or the bank sent it back.
seen: a person has looked into it.
"""

from __future__ import annotations

import structlog

from punnet.foundation import db
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.orders import actions as orders
from punnet.orders.errors import NotInState
from punnet.orders.models import Order
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.models import Attempt, Call, Operation, Payment
from punnet.payments.states import AttemptState
from punnet.processes import later

log = structlog.get_logger(__name__)
ACTOR = "job:stray_money"


def give_back(order: Order, payment: Payment, attempt: Attempt, minor: int) -> None:
    """Store the refund of what was captured; of nothing, when that was given back there too."""
    log.error("payment.captured_elsewhere", order=order.number, attempt=attempt.pk, minor=minor)
    orders.note_change(order, "captured_elsewhere", ACTOR, minor=minor)
    if not minor:
        payments.move_attempt(attempt, AttemptState.CLOSED)
        return
    payments.move_attempt(attempt, AttemptState.VOID_DUE)
    _open(payment, attempt, minor)


def given_back(order: Order, call: Call) -> None:
    """It is back with the customer: the books see it come and go, the payment never had it. Sent
    back by the bank (refund_failed) it is in the books already: then it goes."""
    came = [
        Side(Account.CLEARING, call.amount_minor, tender=call.attempt.method),
        Side(Account.RECEIVABLE, -call.amount_minor, tender=call.attempt.method),
    ]
    posted = [("stray_capture", came), ("stray_refund", ledger.reversed_sides(came))]
    if payment_queries.stray_was_sent_back(call):
        del posted[0]
    for kind, sides in posted:
        ledger.post(
            key=f"{kind}:{call.pk}",
            kind=kind,
            store_id=order.store_id,
            order_id=order.pk,
            currency=order.currency,
            sides=sides,
            actor=ACTOR,
        )
    orders.note_change(order, "stray_refunded", ACTOR, minor=call.amount_minor)


@db.transaction
def give_back_again(order_id: int, actor: object) -> int:
    """A person has a refused one tried once more; the call to perform after the commit.

    Raises NotInState unless the provider refused the last one, or the bank sent it back.
    """
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    refused = payment_queries.refused_stray(payment.pk)
    if refused is None:
        raise NotInState(state=payment.state)
    orders.note_change(order, "refund_retried", actor)
    return _open(payment, refused.attempt, refused.amount_minor)


@db.transaction
def seen(order_id: int, actor: object) -> None:
    """Somebody has looked into it: it leaves the list. Repeating it does nothing."""
    order = orders.lock(order_id)
    payment = payments.lock_payment(order.pk)
    if payments.see_strays(payment):
        orders.note_change(order, "stray_seen", actor)


def _open(payment: Payment, attempt: Attempt, minor: int) -> int:
    call = payments.open_call(
        payment, attempt, Operation.STRAY, amount_minor=minor, reason="captured_elsewhere"
    )
    later.perform_call(call.pk)
    return call.pk
