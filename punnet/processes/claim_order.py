"""A customer says that lines were missing, damaged, poor or wrong.

1. No transaction: photos are checked and stored.
2. Transaction (order, payment, then the claimer locked): the claim with what it comes to; within
   the rules refunded in the same breath, else it waits for staff.
3. No transaction: the provider gives the money back; silence leaves it to the job.
rule: docs/rules/claims.md
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from punnet.foundation import clock, db, ids
from punnet.foundation.errors import DomainError, Invalid, NotFound
from punnet.notifications.models import MessageKind
from punnet.orders import actions as orders
from punnet.orders import claim_queries, photos, queries
from punnet.orders.actions import claims
from punnet.orders.actions.claims import ClaimedLine
from punnet.orders.actions.refunds import Why
from punnet.orders.claims import CLAIMED_WITHIN, ClaimState
from punnet.orders.errors import AlreadyClaimed, ClaimTooLate, NotInState
from punnet.orders.given_back import RefundKind
from punnet.orders.models import Order, OrderClaim
from punnet.orders.parts_back import Back, Part, reckon
from punnet.payments import actions as payments
from punnet.payments.models import Payment
from punnet.processes import claim_rules, give_back, perform_call
from punnet.processes.confirm_order import tell
from punnet.processes.give_back import Stored

MOST_NOTE = 300
JUDGE = "job:claim_rules"


def claim_order(
    *,
    order_id: int,
    lines: Sequence[ClaimedLine],
    key: str,
    actor: object,
    photographs: Sequence[bytes] = (),
) -> int:
    """Claim lines of an order; the claim's id. The same `key` again is the same claim.

    Raises NotInState (not handed over), NotPaid, ClaimTooLate, Invalid, MoreThanLeft, NothingLeft,
    AlreadyClaimed, PictureUnfit.
    """
    _check(lines)
    kept = photos.keep(photographs, of=f"{order_id}:{key}")
    try:
        claim_id, stored = _claim(order_id, lines, key, actor, kept)
    except DomainError:
        photos.drop(claim_queries.without_claim(kept))
        raise
    photos.drop(claim_queries.without_claim(kept))  # of a repeat that brought others
    if stored is not None and stored.call_id is not None:
        perform_call.perform(stored.call_id)
    return claim_id


def _check(lines: Sequence[ClaimedLine]) -> None:
    if not lines:
        raise Invalid.field("lines", "names none")
    if any(len(line.note) > MOST_NOTE for line in lines):
        raise Invalid.field("lines.note", f"must be {MOST_NOTE} characters at most")


@db.transaction
def _claim(
    order_id: int, lines: Sequence[ClaimedLine], key: str, actor: object, kept: Sequence[str]
) -> tuple[int, Stored | None]:
    order, payment = orders.lock(order_id), payments.lock_payment(order_id)
    if (earlier := claims.claim_of_key(order.pk, key)) is not None:
        return earlier.pk, None
    give_back.must_be_paid(order, payment)
    must_be_in_time(order)
    waiting = claim_queries.waiting_lines(order.pk)
    if twice := [line.line_id for line in lines if line.line_id in waiting]:
        raise AlreadyClaimed(line=twice[0])
    parts = [Part(line.line_id, line.quantity) for line in lines]
    back = reckon(order, parts, queries.by_rates(order.pk))
    worth = {each.line_id: each.goods_minor + each.deposit_minor for each in back.lines}
    lines = [replace(line, asked_minor=worth[line.line_id]) for line in lines]
    waits = _waits_for(order, lines, back)
    claim = claims.make_claim(
        order, key=key, lines=lines, photos=kept, waits_for=waits, actor=actor
    )
    orders.note_change(order, "claimed", actor, minor=claim.asked_minor)
    if waits:
        tell(order, MessageKind.CLAIM_RECEIVED)
        return claim.pk, None
    return claim.pk, _refund(order, payment, claim, back, by=JUDGE)


def must_be_in_time(order: Order) -> None:
    """Raises ClaimTooLate."""
    assert order.handed_over_at is not None  # in that state
    until = order.handed_over_at + CLAIMED_WITHIN
    if clock.now() > until:
        raise ClaimTooLate(until=until.isoformat())


def _waits_for(order: Order, lines: Sequence[ClaimedLine], back: Back) -> str:
    claims.lock_claimers(claim_queries.claimers(order.pk))
    limited = {line.pk for line in order.lines.all() if line.age_limit}
    return claim_rules.waits_for(
        claim_queries.history(order.pk),
        back.amount_minor,
        order.currency,
        age_limited=any(line.line_id in limited for line in lines),
    )


def _refund(
    order: Order, payment: Payment, claim: OrderClaim, back: Back, *, by: object, answer: str = ""
) -> Stored:
    problem = claim.lines.order_by("id").values_list("problem", flat=True)[0]
    why = Why(RefundKind.CLAIM, problem, ids.new(), by, answer)
    stored = give_back.store_part(order, payment, why, back)
    all_of_it = back.amount_minor >= claim.asked_minor
    state = ClaimState.REFUNDED if all_of_it else ClaimState.PART
    claims.decide_claim(claim, state, by=by, answer=answer, refund_id=stored.refund_id)
    tell(order, MessageKind.CLAIM_DECIDED)
    return stored


def decide(
    *,
    order_id: int,
    claim_id: int,
    parts: Sequence[Part],
    actor: object,
    words: str = "",
    most_minor: int | None = None,
) -> None:
    """Staff give back `parts` of what was claimed, or (none) decline with words.

    Raises NotFound, NotInState (decided meanwhile), Invalid, MoreThanLeft, NothingLeft, AboveLimit.
    """
    stored = _decide(order_id, claim_id, parts, actor, give_back.checked_words(words), most_minor)
    if stored is not None and stored.call_id is not None:
        perform_call.perform(stored.call_id)


@db.transaction
def _decide(
    order_id: int,
    claim_id: int,
    parts: Sequence[Part],
    actor: object,
    words: str,
    most_minor: int | None,
) -> Stored | None:
    order, payment = orders.lock(order_id), payments.lock_payment(order_id)
    claim = claims.lock_claim(claim_id)
    if claim.order_id != order.pk:
        raise NotFound(claim=claim_id)
    if claim.state != ClaimState.OPEN:
        raise NotInState(state=claim.state)
    if not parts:
        if not words:
            raise Invalid.field("words", "say why: the customer reads it")
        claims.decide_claim(claim, ClaimState.DECLINED, by=actor, answer=words)
        orders.note_change(order, "claim_declined", actor)
        tell(order, MessageKind.CLAIM_DECIDED)
        return None
    asked = {line.line_id: line.quantity for line in claim.lines.all()}
    for part in parts:
        if part.quantity > asked.get(part.line_id, 0) or part.line_id not in asked:
            raise Invalid.field("lines", "is more than was claimed")
    back = reckon(order, parts, queries.by_rates(order.pk))
    give_back.must_be_within(back.amount_minor, most_minor, order.currency)
    return _refund(order, payment, claim, back, by=actor, answer=words)
