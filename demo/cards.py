"""The money of past orders: payments, attempts, calls, postings, and the provider's own ledger.

The provider's simulator is told of past card payments over HTTP, as any control of it. Where it
does not run, ids are made up: those payments look right, but cannot be refunded.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen
from zlib import crc32

from django.conf import settings

from punnet.foundation import db, ids
from punnet.foundation.tax import gross_by_rate
from punnet.ledger import actions as ledger
from punnet.ledger.models import Account
from punnet.orders.models import Order, OrderLine
from punnet.orders.states import OrderState
from punnet.payments.models import Attempt, Call, Operation, Payment
from punnet.payments.states import AttemptState, CallState, PaymentState
from punnet.stores.cash import in_cash

__all__ = ["Call", "Charges", "Paid", "books", "hand_over", "payment"]

HELD = timedelta(days=7)  # as the simulator holds an authorisation
JOB = "job:payments"
IMPORT_SECONDS = 30
PACKED = (OrderState.PACKED, OrderState.HANDED_OVER, OrderState.RETURNED)


@dataclass(frozen=True)
class Charges:
    """The provider's payment ids by order number; `known`: whether the provider knows them."""

    ids: Mapping[str, str]
    known: bool


@dataclass
class Paid:
    payment: Payment
    attempt: Attempt | None = None
    calls: list[Call] = field(default_factory=list)


def hand_over(orders: Sequence[Order]) -> Charges:
    """Tell the payment simulator of the card payments among `orders`; a repeat changes nothing."""
    rows = [_row(order) for order in orders if order.tender == "stripe" and order.placed_at]
    numbers = [str(row["order"]) for row in rows]
    db.must_be_outside_transaction()
    try:
        found = _post(f"{settings.STRIPE_API_BASE}/_control/import", rows)["payment_intents"]
    except (URLError, OSError, ValueError, KeyError):
        return Charges({number: f"pi_past_{number}" for number in numbers}, known=False)
    return Charges(dict(zip(numbers, found, strict=True)), known=True)


def _row(order: Order) -> dict[str, Any]:
    assert order.placed_at is not None
    captured = order.actual_minor if order.state in PACKED else 0
    return {
        "order": order.number,
        "amount": order.maximum_minor,
        "captured": captured,
        "refunded": captured if order.state == OrderState.RETURNED else 0,
        "at": order.placed_at.isoformat(),
        "currency": order.currency.lower(),
        "voided": order.state == OrderState.CANCELLED,
    }


def _post(address: str, rows: Sequence[Mapping[str, Any]]) -> Any:
    request = Request(  # noqa: S310  our own setting, http or https
        address, json.dumps(rows).encode(), {"Content-Type": "application/json"}, method="POST"
    )
    with urlopen(request, timeout=IMPORT_SECONDS) as answer:  # noqa: S310
        return json.load(answer)


def payment(order: Order, charges: Charges) -> Paid:
    """The order's payment with what became of it; the order has its id."""
    paid = Paid(
        Payment(
            order_id=order.pk,
            store_id=order.store_id,
            state=_state(order),
            method=order.tender,
            currency=order.currency,
            maximum_minor=order.maximum_minor,
        )
    )
    if order.tender == "stripe":
        _by_card(paid, order, charges)
    elif order.state == OrderState.HANDED_OVER:
        _at_door(paid.payment, order.number, order.actual_minor or 0)
    return paid


def _at_door(payment: Payment, number: str, due: int) -> None:
    payment.taken_minor, payment.taken_by = due, "card"
    if crc32(number.encode()) % 3 == 0:
        coins = in_cash(due, country="FI", currency=payment.currency)
        payment.taken_minor, payment.taken_by, payment.rounding_minor = coins, "cash", coins - due


def _state(order: Order) -> PaymentState:
    if order.state == OrderState.CANCELLED:
        return PaymentState.VOIDED
    if order.tender == "stripe":
        return {
            OrderState.PLACED: PaymentState.AUTHORISED,
            OrderState.RETURNED: PaymentState.REFUNDED,
        }.get(OrderState(order.state), PaymentState.CAPTURED)
    return {
        OrderState.HANDED_OVER: PaymentState.PAID_ON_DELIVERY,
        OrderState.RETURNED: PaymentState.VOIDED,
    }.get(OrderState(order.state), PaymentState.DUE_ON_DELIVERY)


def _by_card(paid: Paid, order: Order, charges: Charges) -> None:
    state = {OrderState.PLACED: AttemptState.AUTHORISED, OrderState.CANCELLED: AttemptState.CLOSED}
    key = ids.new()
    attempt = paid.attempt = Attempt(
        key=key,
        method="stripe",
        state=state.get(OrderState(order.state), AttemptState.CAPTURED),
        amount_minor=order.maximum_minor,
        request={"metadata": {"order": order.number, "attempt": str(key)}},
        began_at=order.created_at,
        charge_id=charges.ids.get(order.number, ""),
    )
    if order.placed_at is None:
        return
    attempt.capture_before = order.placed_at + HELD
    if attempt.state == AttemptState.AUTHORISED:
        attempt.ask_again_at = attempt.capture_before
    paid.payment.authorised_minor = order.maximum_minor
    if order.state == OrderState.CANCELLED:
        _call(paid, Operation.VOID, order.maximum_minor, order.created_at, str(order.reason))
    if order.packed_at and order.actual_minor:
        paid.payment.captured_minor = order.actual_minor
        _call(paid, Operation.CAPTURE, order.actual_minor, order.packed_at)
        if order.state == OrderState.RETURNED:
            paid.payment.refunded_minor = order.actual_minor
            _call(paid, Operation.REFUND, order.actual_minor, order.packed_at, "nobody_home")


def _call(paid: Paid, operation: Operation, minor: int, at: datetime, reason: str = "") -> None:
    paid.calls.append(
        Call(
            key=ids.new(),
            operation=operation,
            amount_minor=minor,
            reason=reason,
            state=CallState.DONE,
            made_at=at,
            ended_at=at + timedelta(seconds=1),
        )
    )


def books(order: Order, lines: Sequence[OrderLine], paid: Paid) -> Iterator[ledger.PastPosting]:
    """What was captured, given back or taken at the door, as the processes post it."""
    goods = [(line.tax_per_mille, line.charged_minor or 0) for line in lines]
    deposits = sum(line.charged_deposit_minor or 0 for line in lines)
    sold = ledger.Sold(gross_by_rate(goods, order.charges_minor), deposits)
    if paid.payment.taken_minor and order.handed_over_at:
        by = paid.payment.taken_by
        into = Account.CASH if by == "cash" else Account.CLEARING
        came = paid.payment.taken_minor
        sides = ledger.sale_sides(sold, into=into, tender=by, came_minor=came)
        yield _posting(f"door:{order.pk}", "paid_at_door", order, sides, order.handed_over_at)
    for call in paid.calls:
        sides = ledger.sale_sides(sold, into=Account.CLEARING, tender=paid.payment.method)
        if call.operation == Operation.REFUND:
            sides = ledger.reversed_sides(sides)
        if call.operation != Operation.VOID:
            key = f"{call.operation}:{call.pk}"
            yield _posting(key, str(call.operation), order, sides, call.made_at)


def _posting(
    key: str, kind: str, order: Order, sides: Sequence[ledger.Side], at: datetime
) -> ledger.PastPosting:
    return ledger.PastPosting(
        key=key,
        kind=kind,
        store_id=order.store_id,
        order_id=order.pk,
        currency=order.currency,
        sides=sides,
        actor=JOB,
        at=at,
    )
