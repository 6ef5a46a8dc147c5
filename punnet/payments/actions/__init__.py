"""Every write to payments, attempts, calls and gateway messages. Called by processes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from punnet.foundation import clock, db, ids
from punnet.foundation.errors import IllegalMove, NotFound
from punnet.foundation.rows import insert
from punnet.foundation.states import move
from punnet.orders.models import Order
from punnet.payments.models import Attempt, Call, Operation, Payment
from punnet.payments.states import (
    ATTEMPT_MOVES,
    COULD_PAY,
    PAYMENT_MOVES,
    AttemptState,
    CallState,
    PaymentState,
)

# how long until we look again by ourselves, by how often we looked; the last one holds
ASK_AGAIN_SECONDS = (10, 20, 40, 60, 120, 300)


def open_payment(order: Order, *, method: str, state: PaymentState) -> Payment:
    """The order's one payment, for its maximum."""
    payment = Payment(
        order=order,
        store_id=order.store_id,
        state=state,
        method=method,
        currency=order.currency,
        maximum_minor=order.maximum_minor,
    )
    insert([payment])
    return payment


def open_attempt(
    payment: Payment, *, method: str, amount_minor: int, request: Mapping[str, Any], key: UUID
) -> Attempt:
    """A new try, with the exact request it will send under `key`. Nothing is sent here."""
    now = clock.now()
    attempt = Attempt.objects.create(
        key=key,
        payment=payment,
        method=method,
        amount_minor=amount_minor,
        request=dict(request),
        began_at=now,
        ask_again_at=now + timedelta(seconds=ASK_AGAIN_SECONDS[0]),
    )
    Payment.objects.filter(pk=payment.pk).update(method=method)
    return attempt


def lock_payment(order_id: int) -> Payment:
    return Payment.objects.select_for_update().get(order_id=order_id)


def lock_attempt(attempt_id: int) -> Attempt:
    """The attempt's row, locked until the transaction ends. Raises NotFound."""
    attempt = Attempt.objects.select_for_update(of=("self",)).filter(pk=attempt_id).first()
    if attempt is None:
        raise NotFound(attempt=attempt_id)
    return attempt


def move_payment(payment: Payment, to: PaymentState, **also: Any) -> None:
    """Move, or stay when it is there already."""
    if payment.state == to:
        if also:
            Payment.objects.filter(pk=payment.pk).update(**also)
        return
    move(payment, to, PAYMENT_MOVES, **also)


def switch_to_on_delivery(payment: Payment) -> None:
    """The customer pays at the door instead; open attempts are closed by the process."""
    move_payment(payment, PaymentState.DUE_ON_DELIVERY, method="on_delivery")


def move_attempt(attempt: Attempt, to: AttemptState, **also: Any) -> None:
    """Move, or stay when it is there already. An attempt known for good is asked no more."""
    if to not in COULD_PAY:
        also["ask_again_at"] = None
    if attempt.state == to:
        if also:
            Attempt.objects.filter(pk=attempt.pk).update(**also)
        return
    move(attempt, to, ATTEMPT_MOVES, **also)


def record_page(attempt: Attempt, *, page_id: str, page_url: str) -> None:
    """The provider made a page for the attempt."""
    if attempt.state == AttemptState.NEW:
        move_attempt(attempt, AttemptState.OPEN, page_id=page_id, page_url=page_url)


def ask_again(attempt: Attempt) -> datetime:
    """Nothing final yet: look again later, ever more seldom; when."""
    step = min(attempt.asked, len(ASK_AGAIN_SECONDS) - 1)
    at = clock.now() + timedelta(seconds=ASK_AGAIN_SECONDS[step])
    Attempt.objects.filter(pk=attempt.pk).update(ask_again_at=at, asked=attempt.asked + 1)
    return at


def win(
    payment: Payment, attempt: Attempt, *, amount_minor: int, charge_id: str, before: Any
) -> None:
    """This attempt secured the money: the payment is authorised."""
    move_attempt(
        attempt,
        AttemptState.AUTHORISED,
        charge_id=charge_id,
        capture_before=before,
        decline_code="",
    )
    move_payment(payment, PaymentState.AUTHORISED, authorised_minor=amount_minor)


# --- calls: captures, voids, refunds


def open_call(
    payment: Payment, attempt: Attempt, operation: Operation, *, amount_minor: int, reason: str = ""
) -> Call:
    """Store what the provider must do; sending comes after the commit."""
    return Call.objects.create(
        key=ids.new(),
        payment=payment,
        attempt=attempt,
        operation=operation,
        amount_minor=amount_minor,
        reason=reason,
        made_at=clock.now(),
    )


def lock_call(call_id: int) -> Call:
    return Call.objects.select_for_update(of=("self",)).get(pk=call_id)


def end_call(call: Call, state: CallState, *, provider_ref: str = "", problem: str = "") -> None:
    """DUE → DONE or REFUSED, once. Raises IllegalMove for one that has ended."""
    ended = Call.objects.filter(pk=call.pk, state=CallState.DUE).update(
        state=state, provider_ref=provider_ref, problem=problem[:200], ended_at=clock.now()
    )
    if not ended:
        raise IllegalMove(row=f"call:{call.pk}", old=call.state, new=state)
    call.state = state


def renew_call_key(call: Call) -> None:
    """The provider keeps a broken answer for the old key; we read that nothing was done."""
    Call.objects.filter(pk=call.pk, state=CallState.DUE).update(key=ids.new())


def count_asking(call: Call) -> None:
    Call.objects.filter(pk=call.pk).update(asked=call.asked + 1)


def take_at_door(payment: Payment, *, by: str, amount_minor: int) -> None:
    """Cash or the card reader: DUE_ON_DELIVERY → PAID_ON_DELIVERY."""
    move_payment(payment, PaymentState.PAID_ON_DELIVERY, taken_by=by, taken_minor=amount_minor)


def waive(payment: Payment, *, actor: object, reason: str) -> None:
    """A manager lets goods go whose capture was refused."""
    Payment.objects.filter(pk=payment.pk).update(waived_by=str(actor), waived_reason=reason)
    payment.waived_by = str(actor)


# --- messages of providers


def store_message(
    *, gateway: str, message_id: str, kind: str, sent_at: datetime, body: Mapping[str, Any]
) -> bool:
    """Keep a verified message once; whether it is new. One SQL statement."""
    new = db.write(
        STORE_MESSAGE,
        gateway=gateway,
        message_id=message_id,
        kind=kind,
        sent_at=sent_at,
        body=json.dumps(body),
        now=clock.now(),
    )
    return bool(new)


STORE_MESSAGE = """
INSERT INTO payments_gatewaymessage (sent_at, gateway, message_id, kind, body, received_at)
VALUES (%(sent_at)s, %(gateway)s, %(message_id)s, %(kind)s, %(body)s::jsonb, %(now)s)
ON CONFLICT DO NOTHING
RETURNING 1
"""
