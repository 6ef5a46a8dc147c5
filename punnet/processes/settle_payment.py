"""Settling an attempt: ask the provider where it stands, then write what we learned.

1. No transaction: `gateway.advance` reads the provider's state (or sends the stored request
   again, when we do not know that it arrived).
2. Transaction, order and attempt locked: the money is secured (the order is PLACED), or the card
   was declined, or the page is still open, or nothing can come any more. Money for an order that
   is not waiting for it goes back at once.

The page after placing, the return page, the webhook and the job all call this, in any order, any
number of times. An unknown outcome changes nothing but the time of the next look. An attempt that
holds the money is watched (watch_authorisation). One for a change of the order secures the maximum
of that, and the change is applied (apply_amendment).
"""

from __future__ import annotations

from collections.abc import Callable

import structlog

from punnet.foundation import clock, db
from punnet.orders import actions as orders
from punnet.orders.actions import amending
from punnet.orders.models import Order
from punnet.orders.states import OrderState
from punnet.payments import actions as payments
from punnet.payments import queries as payment_queries
from punnet.payments.actions import Page, Won
from punnet.payments.errors import NotAsked, OutcomeUnknown, ProviderBroke, ProviderRefused
from punnet.payments.gateways.base import Learned, Outcome
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Operation, Payment, Purpose
from punnet.payments.owed import owed as still_due
from punnet.payments.states import COULD_PAY, AttemptState, PaymentState, is_owed
from punnet.processes import (
    apply_amendment,
    far_slots,
    later,
    own_money,
    saved_cards,
    watch_authorisation,
)
from punnet.processes.attempts import attempt_for_change, card_of, new_attempt
from punnet.processes.confirm_order import confirm
from punnet.slots import queries as slots

log = structlog.get_logger(__name__)
ACTOR = "job:settle_payment"
BY_OUR_CALL = (Purpose.CHARGE, Purpose.SAVED)  # closed by not calling


def settle(attempt_id: int) -> None:
    """Bring the attempt as far as it can be brought now. Never raises for a provider's silence."""
    attempt = payment_queries.attempt(attempt_id)
    if watch_authorisation.is_due(attempt):
        watch_authorisation.look(attempt)
    if attempt.state == AttemptState.CLOSED:
        reread_closed(attempt)
    if attempt.state not in COULD_PAY:
        return
    outcome: Outcome | None
    try:
        outcome = gateway(attempt.method).advance(attempt)
    except ProviderBroke:
        outcome = _after_broken(attempt)
    except NotAsked:
        _look_later(attempt_id, payments.ask_soon)
        return
    except OutcomeUnknown as silence:
        log.info("payment.unknown", attempt=attempt.pk, why=str(silence))
        outcome = None
    except ProviderRefused as refusal:
        log.error("payment.request_refused", attempt=attempt.pk, code=refusal.code)
        outcome = None if attempt.page_id else Outcome(Learned.CLOSED, decline_code=refusal.code)
    if outcome is None:
        _look_later(attempt_id, payments.ask_again)
    else:
        record(attempt_id, outcome)


def reread_closed(attempt: Attempt) -> bool:
    """Whether it is known that no money came by an attempt that was closed while a call of ours
    for the money may have been under way; what came goes back. Silence raises nothing."""
    by_page = gateway(attempt.method).authorises_by_call and attempt.page_id
    if not by_page and attempt.purpose not in BY_OUR_CALL:
        return True
    try:
        outcome = gateway(attempt.method).close(attempt)
    except (OutcomeUnknown, ProviderRefused) as silence:
        log.info("payment.reread_unknown", attempt=attempt.pk, why=str(silence))
        return False
    if outcome.learned == Learned.AUTHORISED:
        record(attempt.pk, outcome)
    return True


def _after_broken(attempt: Attempt) -> Outcome | None:
    """A 5xx is kept by the provider for the key: read what there is; when nothing was done, end
    this attempt and make a new one with a key of its own."""
    try:
        found = gateway(attempt.method).was_begun(attempt)
    except (OutcomeUnknown, ProviderRefused):
        return None
    if found is None and not attempt.page_id:
        replacement = _replace(attempt.pk)
        if replacement is not None:
            settle_once(replacement)
        return None
    return found


def settle_once(attempt_id: int) -> None:
    """Like `settle`, but a broken answer waits for the job: no chain of new attempts."""
    attempt = payment_queries.attempt(attempt_id)
    try:
        outcome = gateway(attempt.method).advance(attempt)
    except (OutcomeUnknown, ProviderRefused) as silence:
        log.info("payment.unknown", attempt=attempt.pk, why=str(silence))
        return
    record(attempt_id, outcome)


@db.transaction
def _replace(attempt_id: int) -> int | None:
    order, payment, attempt = payments.lock_attempt(attempt_id)
    if attempt.state != AttemptState.NEW:
        return None
    payments.move_attempt(attempt, AttemptState.CLOSED)
    if attempt.amendment_id is not None:
        amendment = amending.lock_amendment(attempt.amendment_id)
        if not apply_amendment.waits(order, payment, amendment):
            return None
        return attempt_for_change(order, payment, amendment, amount_minor=attempt.amount_minor).pk
    near = far_slots.is_near(order, payment, attempt)
    if order.state != OrderState.PENDING and not near and not is_owed(order.state, payment.state):
        return None
    return new_attempt(
        order,
        payment,
        amount_minor=attempt.amount_minor,
        purpose=Purpose(attempt.purpose),
        card=card_of(attempt),
        keep=attempt.keep,
    ).pk


@db.transaction
def _look_later(attempt_id: int, when: Callable[[Attempt], object]) -> None:
    _, _, attempt = payments.lock_attempt(attempt_id)
    if attempt.state in COULD_PAY:
        when(attempt)


@db.transaction
def record(attempt_id: int, outcome: Outcome) -> None:
    """Write what the provider said of the attempt."""
    order, payment, attempt = payments.lock_attempt(attempt_id)
    if _came_late(attempt, outcome):
        _give_back(order, attempt, payment, outcome)
    if attempt.state not in COULD_PAY:
        return
    if outcome.learned == Learned.OPEN:
        payments.opened(payment, attempt, Page(outcome.page_id, outcome.page_url))
        return
    if outcome.page_id:
        payments.record_page(attempt, page_id=outcome.page_id, page_url=outcome.page_url)
    if outcome.learned == Learned.AUTHORISED:
        _authorised(order, attempt, payment, outcome)
    elif outcome.learned == Learned.VERIFIED:
        waits = _waits(order, payment)
        far_slots.verified(order, payment, attempt, outcome, waits=waits)
    elif outcome.learned == Learned.DECLINED:
        _declined(order, attempt, payment, outcome)
    else:
        _closed(order, attempt, payment, outcome)


def _closed(order: Order, attempt: Attempt, payment: Payment, outcome: Outcome) -> None:
    code = outcome.decline_code[:60]
    payments.move_attempt(attempt, AttemptState.CLOSED, decline_code=code)
    if attempt.purpose in BY_OUR_CALL or gateway(attempt.method).authorises_by_call:
        later.reread_closed(attempt.pk)
    if attempt.purpose == Purpose.CHARGE:
        far_slots.ask_to_pay(order, payment, order.slot, code=code)
    if code and attempt.page_id:
        orders.note_change(order, "declined", ACTOR, code=code)
    if _waits(order, payment) and payment_queries.is_latest(attempt):
        payments.move_payment(payment, PaymentState.DECLINED)


def _came_late(attempt: Attempt, outcome: Outcome) -> bool:
    """Money that we had not seen when the attempt was closed."""
    came = outcome.learned == Learned.AUTHORISED and attempt.state == AttemptState.CLOSED
    return came and outcome.charge_id != attempt.charge_id


def _authorised(order: Order, attempt: Attempt, payment: Payment, outcome: Outcome) -> None:
    exact = (outcome.amount_minor, outcome.currency) == (attempt.amount_minor, payment.currency)
    if attempt.amendment_id is not None:
        _pays_for_change(order, attempt, payment, outcome, exact=exact)
        return
    owed = is_owed(order.state, payment.state)
    wanted = owed or _waits(order, payment) or far_slots.is_near(order, payment, attempt)
    if not exact or not wanted or payment.method != attempt.method:
        _give_back(order, attempt, payment, outcome)
        return
    if owed and (dead := payment_queries.winner(payment.pk)):
        let_go_of(payment, dead, amount_minor=payment.authorised_minor, reason="replaced")
    before = outcome.capture_before
    look_at = watch_authorisation.next_look(order.slot, before, clock.now())
    saved_cards.keep(order, attempt, outcome)
    won = Won(outcome.amount_minor, outcome.charge_id, before, look_at)
    for other in payments.win(payment, attempt, won):
        later.close_attempt(other)
    if order.state in (OrderState.PACKED, OrderState.HANDED_OVER):
        due = still_due(order.pk)
        call = payments.open_call(payment, attempt, Operation.CAPTURE, amount_minor=due)
        later.perform_call(call.pk)
    elif order.state == OrderState.PENDING:
        confirm(order, actor=f"customer:{order.customer_id}")
    elif attempt.purpose == Purpose.CHARGE:
        orders.note_change(order, "authorised", far_slots.ACTOR)
    else:
        orders.note_change(order, "paid_again", f"customer:{order.customer_id}")


def _pays_for_change(
    order: Order, attempt: Attempt, payment: Payment, outcome: Outcome, *, exact: bool
) -> None:
    """The dearer maximum is secured: in one transaction the order is as the change says, and the
    old money is let go of after it."""
    assert attempt.amendment_id is not None
    amendment = amending.lock_amendment(attempt.amendment_id)
    if not exact or not apply_amendment.waits(order, payment, amendment):
        _give_back(order, attempt, payment, outcome)
        return
    if old := payment_queries.winner(payment.pk):
        let_go_of(payment, old, amount_minor=payment.authorised_minor, reason="replaced")
    rest = own_money.replan(order, payment, amendment)
    apply_amendment.apply(order, amendment)
    payments.agree(payment, maximum_minor=rest, method=attempt.method)
    slot, before = slots.slot(order.slot_id), outcome.capture_before
    look_at = watch_authorisation.next_look(slot, before, clock.now())
    won = Won(outcome.amount_minor, outcome.charge_id, before, look_at)
    for other in payments.win(payment, attempt, won):
        later.close_attempt(other)


def _give_back(order: Order, attempt: Attempt, payment: Payment, outcome: Outcome) -> None:
    """Money that nobody waits for: void it at once."""
    log.warning("payment.not_wanted", order=order.number, attempt=attempt.pk)
    attempt.charge_id = outcome.charge_id
    if attempt.keep and outcome.payer_ref:
        payments.note_payer(attempt, outcome.payer_ref)
    let_go_of(payment, attempt, amount_minor=outcome.amount_minor, reason="not_wanted")


def let_go_of(payment: Payment, attempt: Attempt, *, amount_minor: int, reason: str) -> None:
    """Void an attempt's money after the commit."""
    payments.move_attempt(attempt, AttemptState.VOID_DUE, charge_id=attempt.charge_id)
    call = payments.open_call(
        payment, attempt, Operation.VOID, amount_minor=amount_minor, reason=reason
    )
    later.perform_call(call.pk)


def _declined(order: Order, attempt: Attempt, payment: Payment, outcome: Outcome) -> None:
    code = outcome.decline_code[:60]
    first = (attempt.state, attempt.decline_code) != (AttemptState.DECLINED, code)
    payments.move_attempt(
        attempt, AttemptState.DECLINED, decline_code=code, charge_id=outcome.charge_id
    )
    payments.ask_again(attempt)
    if _waits(order, payment) and payment_queries.is_latest(attempt):
        payments.move_payment(payment, PaymentState.DECLINED)
    if first:
        orders.note_change(order, "declined", ACTOR, code=code)


def _waits(order: Order, payment: Payment) -> bool:
    waiting = (PaymentState.CONFIRMING, PaymentState.AWAITING_CUSTOMER, PaymentState.DECLINED)
    return order.state == OrderState.PENDING and payment.state in waiting
