"""Payments and the attempts at them: opened, locked, moved, won."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from punnet.foundation import clock, db
from punnet.foundation.errors import IllegalMove, NotFound
from punnet.foundation.rows import change, find, find_together, insert
from punnet.foundation.states import move
from punnet.orders.models import Order
from punnet.payments.models import Attempt, Payment, Purpose
from punnet.payments.states import (
    ATTEMPT_MOVES,
    COULD_PAY,
    PAYMENT_MOVES,
    AttemptState,
    PaymentState,
)
from punnet.slots.models import Slot

# how long until we look again by ourselves, by how often we looked; the last one holds
ASK_AGAIN_SECONDS = (10, 20, 40, 60, 120, 300)


def open_payment(order: Order, *, method: str, state: PaymentState, maximum_minor: int) -> Payment:
    """The order's one payment, for its maximum less what credit and gift card are to pay."""
    payment = Payment(
        order=order,
        store_id=order.store_id,
        state=state,
        method=method,
        currency=order.currency,
        maximum_minor=maximum_minor,
    )
    insert([payment])
    return payment


def open_attempt(
    payment: Payment,
    *,
    method: str,
    amount_minor: int,
    request: Mapping[str, Any],
    key: UUID,
    purpose: Purpose = Purpose.PAY,
    card: tuple[str, str] = ("", ""),
    keep: bool = False,
) -> Attempt:
    """A new try, with the exact request it will send under `key`. `card`: payer and card, where
    it charges a kept one; `keep`: for next time. Nothing is sent here."""
    now = clock.now()
    attempt = Attempt(
        key=key,
        payment=payment,
        method=method,
        amount_minor=amount_minor,
        request=dict(request),
        purpose=purpose,
        payer_ref=card[0],
        card_ref=card[1],
        keep=keep,
        began_at=now,
        ask_again_at=now + timedelta(seconds=ASK_AGAIN_SECONDS[0]),
    )
    insert([attempt])
    if payment.method != method:
        change(payment, {}, method=method)
    return attempt


def open_for_change(
    payment: Payment,
    amendment_id: int,
    *,
    method: str,
    amount_minor: int,
    request: Mapping[str, Any],
    key: UUID,
) -> Attempt:
    """A new try for a change of the order: it leaves the payment as it is until it wins."""
    now = clock.now()
    attempt = Attempt(
        key=key,
        payment=payment,
        amendment_id=amendment_id,
        method=method,
        amount_minor=amount_minor,
        request=dict(request),
        began_at=now,
        ask_again_at=now + timedelta(seconds=ASK_AGAIN_SECONDS[0]),
    )
    insert([attempt])
    return attempt


def lock_payment(order_id: int) -> Payment:
    """The order's payment, locked until the transaction ends. Raises NotFound."""
    found = find(Payment, "WHERE order_id = %(order)s::bigint FOR UPDATE", order=order_id)
    if not found:
        raise NotFound(order=order_id)
    return found[0]


def lock_attempt(attempt_id: int) -> tuple[Order, Payment, Attempt]:
    """The attempt with its order (and that one's slot) and payment, locked until the transaction
    ends, in the order in which every process takes them. Raises NotFound. One SQL statement."""
    found = find_together(LOCKED, LOCK, FROM_LOCKED, attempt=attempt_id)
    if not found:
        raise NotFound(attempt=attempt_id)
    order, payment, attempt, order.slot = found[0]
    payment.order, attempt.payment = order, payment
    return order, payment, attempt


LOCKED = (("o", Order), ("p", Payment), ("a", Attempt), ("s", Slot))
FROM_LOCKED = "FROM o, p, a, slots_slot s WHERE s.id = o.slot_id"
# each waits for the one before it: a scalar subquery is computed before its row is looked for, and
# a row that changed while we waited is read anew
LOCK = """
WITH o AS MATERIALIZED (
    SELECT * FROM orders_order WHERE id = (
        SELECT p.order_id FROM payments_attempt a JOIN payments_payment p ON p.id = a.payment_id
         WHERE a.id = %(attempt)s::bigint) FOR UPDATE
), p AS MATERIALIZED (
    SELECT * FROM payments_payment WHERE order_id = (SELECT id FROM o) FOR UPDATE
), a AS MATERIALIZED (
    SELECT * FROM payments_attempt
     WHERE id = %(attempt)s::bigint AND payment_id = (SELECT id FROM p) FOR UPDATE
)
"""


def move_payment(payment: Payment, to: PaymentState, **also: Any) -> None:
    """Move, or stay when it is there already."""
    if payment.state == to:
        if also:
            change(payment, {}, **also)
        return
    move(payment, to, PAYMENT_MOVES, **also)


def switch_to_on_delivery(payment: Payment) -> None:
    """The customer pays at the door instead; open attempts are closed by the process."""
    move_payment(payment, PaymentState.DUE_ON_DELIVERY, method="on_delivery", pay_by=None)


def switch_to_credit(payment: Payment) -> None:
    """Credit and gift card pay all of it; open attempts are closed by the process."""
    move_payment(payment, PaymentState.AUTHORISED, method="credit", authorised_minor=0, pay_by=None)


def agree(payment: Payment, *, maximum_minor: int, method: str | None = None) -> None:
    """Another maximum was agreed to, or another way to pay. The caller has secured it."""
    change(payment, {}, maximum_minor=maximum_minor, method=method or payment.method)


def move_attempt(attempt: Attempt, to: AttemptState, **also: Any) -> None:
    """Move, or stay when it is there already. An attempt known for good is asked no more."""
    if to not in COULD_PAY:
        also["ask_again_at"] = None
    if attempt.state == to:
        if also:
            change(attempt, {}, **also)
        return
    move(attempt, to, ATTEMPT_MOVES, **also)


def opened(payment: Payment, attempt: Attempt, page: Page) -> None:
    """The provider's page is open, and a card may be tried on it: it is looked at again later, and
    the newest attempt's says where the payment stands. One SQL statement."""
    done = db.write(
        OPENED,
        payment=payment.pk,
        attempt=attempt.pk,
        was=attempt.state,
        page=page.id,
        url=page.url,
        at=_next_asking(attempt),
    )
    if not done:
        raise IllegalMove(row=f"attempt:{attempt.pk}", old=attempt.state, new=AttemptState.OPEN)
    if attempt.state == AttemptState.NEW:
        attempt.state, attempt.page_id, attempt.page_url = AttemptState.OPEN, page.id, page.url
    if done[0].awaits:
        payment.state = PaymentState.AWAITING_CUSTOMER


@dataclass(frozen=True)
class Page:
    """The provider's page for an attempt."""

    id: str
    url: str


OPENED = """
WITH a AS (
    UPDATE payments_attempt
       SET state = CASE state WHEN 'new' THEN 'open' ELSE state END,
           page_id = CASE state WHEN 'new' THEN %(page)s ELSE page_id END,
           page_url = CASE state WHEN 'new' THEN %(url)s ELSE page_url END,
           ask_again_at = %(at)s::timestamptz, asked = asked + 1
     WHERE id = %(attempt)s::bigint AND state = %(was)s
 RETURNING id
), p AS (
    UPDATE payments_payment SET state = 'awaiting_customer'
     WHERE id = %(payment)s::bigint AND state = 'confirming' AND NOT EXISTS (
           SELECT 1 FROM payments_attempt x
            WHERE x.payment_id = %(payment)s::bigint AND x.id > %(attempt)s::bigint)
 RETURNING id
)
SELECT EXISTS (SELECT 1 FROM p) AS awaits FROM a
"""


def record_page(attempt: Attempt, *, page_id: str, page_url: str) -> None:
    """The provider made a page for the attempt."""
    if attempt.state == AttemptState.NEW:
        move_attempt(attempt, AttemptState.OPEN, page_id=page_id, page_url=page_url)


def ask_again(attempt: Attempt) -> datetime:
    """Nothing final yet: look again later, ever more seldom; when."""
    at = _next_asking(attempt)
    change(attempt, {}, ask_again_at=at, asked=attempt.asked + 1)
    return at


def ask_soon(attempt: Attempt) -> None:
    """We could not even ask: look again soon, however often we looked before."""
    change(attempt, {}, ask_again_at=clock.now() + timedelta(seconds=ASK_AGAIN_SECONDS[0]))


def _next_asking(attempt: Attempt) -> datetime:
    step = min(attempt.asked, len(ASK_AGAIN_SECONDS) - 1)
    return clock.now() + timedelta(seconds=ASK_AGAIN_SECONDS[step])


def watch(attempt: Attempt, *, before: datetime | None, look_at: datetime | None) -> None:
    """The authorisation dies at `before`, as the provider says now; look again then, or no more."""
    change(attempt, {}, capture_before=before, ask_again_at=look_at, asked=0)


def renewed(attempt: Attempt, *, charge_id: str) -> None:
    """The provider renewed the authorisation under a new id; until when it lives is read next."""
    change(attempt, {}, charge_id=charge_id, ask_again_at=clock.now())


def look_now(attempt: Attempt) -> None:
    """A message says that the authorisation may be over."""
    change(attempt, {"state": AttemptState.AUTHORISED}, ask_again_at=clock.now())


def win(payment: Payment, attempt: Attempt, won: Won) -> list[int]:
    """This attempt secured the money: the payment is authorised, and what was said about letting
    it go unpaid is forgotten. The ids of the payment's other attempts that money could still come
    by. Raises IllegalMove. One SQL statement."""
    for row, moves in ((payment, PAYMENT_MOVES), (attempt, ATTEMPT_MOVES)):
        if AttemptState.AUTHORISED not in moves[row.state]:
            raise IllegalMove(row=f"{row._meta.label_lower}:{row.pk}", old=row.state, new="won")
    [done] = db.write(
        WIN,
        payment=payment.pk,
        attempt=attempt.pk,
        payment_was=payment.state,
        attempt_was=attempt.state,
        amount=won.amount_minor,
        charge=won.charge_id,
        before=won.before,
        look_at=won.look_at,
        could_pay=list(map(str, COULD_PAY)),
    )
    if (done.attempts, done.payments) != (1, 1):
        raise IllegalMove(row=f"attempt:{attempt.pk}", old="changed meanwhile", new="won")
    attempt.state, payment.state = AttemptState.AUTHORISED, PaymentState.AUTHORISED
    attempt.charge_id, attempt.capture_before = won.charge_id, won.before
    payment.authorised_minor = won.amount_minor
    return list(done.others)


@dataclass(frozen=True)
class Won:
    """What the provider authorised; `before`: when it dies; `look_at`: when to look at it again."""

    amount_minor: int
    charge_id: str
    before: datetime | None
    look_at: datetime


WIN = """
WITH a AS (
    UPDATE payments_attempt
       SET state = 'authorised', charge_id = %(charge)s, decline_code = '', asked = 0,
           capture_before = %(before)s::timestamptz, ask_again_at = %(look_at)s::timestamptz
     WHERE id = %(attempt)s::bigint AND state = %(attempt_was)s
 RETURNING 1
), p AS (
    UPDATE payments_payment
       SET state = 'authorised', authorised_minor = %(amount)s::bigint,
           waived_by = '', waived_reason = '', pay_by = NULL
     WHERE id = %(payment)s::bigint AND state = %(payment_was)s
 RETURNING 1
)
SELECT (SELECT count(*) FROM a) AS attempts, (SELECT count(*) FROM p) AS payments,
       ARRAY(SELECT id FROM payments_attempt
              WHERE payment_id = %(payment)s::bigint AND id <> %(attempt)s::bigint
                AND state = ANY(%(could_pay)s::text[]) ORDER BY id) AS others
"""


def note_payer(attempt: Attempt, payer_ref: str) -> None:
    """The provider kept a card by an attempt that came to nothing: to be forgotten there."""
    change(attempt, {}, payer_ref=payer_ref)


def forget_card(attempt: Attempt) -> None:
    """The provider forgot the card that was kept for the order: so do we, wherever it was charged
    too. One SQL statement."""
    db.write(FORGET_CARD, payment=attempt.payment_id, payer=attempt.payer_ref)


FORGET_CARD = """
UPDATE payments_attempt SET payer_ref = '', card_ref = ''
 WHERE payment_id = %(payment)s::bigint AND payer_ref = %(payer)s
"""


def take_at_door(payment: Payment, *, by: str, amount_minor: int, due_minor: int) -> None:
    """Cash or the card reader: DUE_ON_DELIVERY → PAID_ON_DELIVERY. What was taken beside what was
    due: cash may be rounded to coins."""
    move_payment(
        payment,
        PaymentState.PAID_ON_DELIVERY,
        taken_by=by,
        taken_minor=amount_minor,
        rounding_minor=amount_minor - due_minor,
    )


def waive(payment: Payment, *, actor: object, reason: str) -> None:
    """A manager lets goods be picked, or go, that nobody has paid yet."""
    change(payment, {}, waived_by=str(actor), waived_reason=reason)


def promise_back(payment: Payment, minor: int) -> bool:
    """So much of what was captured is to go back; False where less than that is left of it. Tested
    and taken in one SQL statement."""
    done = db.write(PROMISE, payment=payment.pk, minor=minor)
    if done:
        payment.promised_minor = done[0].promised_minor
    return bool(done)


def promise_no_more(payment: Payment, minor: int) -> None:
    """The provider is not to give so much back after all. One SQL statement."""
    change(payment, {}, promised_minor=payment.promised_minor - minor)


# what went back before there were promises counts too
PROMISE = """
UPDATE payments_payment
   SET promised_minor = greatest(promised_minor, refunded_minor) + %(minor)s::bigint
 WHERE id = %(payment)s::bigint
   AND greatest(promised_minor, refunded_minor) + %(minor)s::bigint <= captured_minor
RETURNING promised_minor
"""
