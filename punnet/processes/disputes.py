"""A dispute: the customer's bank took money back. Read, booked, answered with evidence, ended.

look_at: 1. No transaction: the provider says how it stands; its message only makes us ask, and a
   job asks for all of the last months, for messages that never came. 2. Transaction (order, then
   the dispute): the row is kept once and moves; what was taken back leaves clearing and the
   customer owes it; what comes back, it is the other way round. The fee is posted with its payout.
answer, accept: 1. No transaction: the evidence goes to the provider, or our word that the customer
   may have it. 2. The row says who gave it.
rule: docs/rules/disputes.md
"""

from __future__ import annotations

from collections.abc import Callable

import structlog

from punnet.foundation import clock, db
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.orders import actions as orders
from punnet.orders.models import Order
from punnet.overviews import money_moved
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways import dispute as told
from punnet.payments.gateways.registry import DISPUTES, disputes, gateway
from punnet.processes import write_off
from punnet.settlement import actions as settlement
from punnet.settlement import queries as settlements
from punnet.settlement.actions.disputes import OVER, NewDispute
from punnet.settlement.errors import DisputeAnswered
from punnet.settlement.models import Dispute, DisputeState
from punnet.stores import queries as stores

log = structlog.get_logger(__name__)
ACTOR = "job:disputes"
# for faces, which know no gateway
Evidence, Paper = told.Evidence, told.Paper


def most_words(name: str) -> int:
    """Of the evidence that the provider takes."""
    return disputes(name).most_words


def look_at(name: str, dispute_id: str) -> bool:
    """Ask how it stands and write it down; whether it is known. Silence raises nothing."""
    try:
        found = disputes(name).read(dispute_id)
    except (OutcomeUnknown, ProviderRefused) as silence:
        log.info("dispute.unknown", gateway=name, dispute=dispute_id, why=str(silence))
        return False
    record(name, found)
    return True


def look_for_all() -> None:
    """Once an hour, for messages that never came. Raises OutcomeUnknown for a silent provider, when
    the others are done."""
    silent: Exception | None = None
    for name in sorted(DISPUTES):
        if not gateway(name).offered:
            continue
        try:
            for found in disputes(name).since(clock.now() - disputes(name).reaches_back):
                record(name, found)
        except OutcomeUnknown as silence:
            silent = silence
    if silent is not None:
        raise silent


@db.transaction
def record(name: str, found: told.Disputed) -> None:
    """Write what the provider said of it; a repeat, or what is older than we know, does nothing."""
    order = _order_of(name, found)
    new = NewDispute(
        provider_id=found.id,
        charge_id=found.charge_id,
        order_id=order.pk if order else None,
        store_id=order.store_id if order else None,
        state=str(found.state),
        reason=found.reason,
        amount_minor=found.amount_minor,
        taken_minor=found.taken_minor,
        currency=found.currency,
        at=found.at,
        answer_by=found.answer_by,
    )
    row, is_new = settlement.keep_dispute(name, new)
    if is_new:
        log.error("dispute.opened", gateway=name, order=order.number if order else "")
        _note(order, "disputed", row)
    before = row.state
    _move(row, order, found)
    if row.state != before and row.state in OVER:
        _note(order, f"dispute_{row.state}", row)


def _order_of(name: str, found: told.Disputed) -> Order | None:
    """Locked. By our tag, by the payment, or by the capture that the provider names."""
    whose = money_moved.whose(
        name,
        keys={found.attempt_key} if found.attempt_key else set(),
        charges={found.charge_id},
        references={found.charge_id},
    )
    mine = whose.get(found.charge_id) or whose.get(found.attempt_key)
    return orders.lock(mine.order_id) if mine else None


def _move(row: Dispute, order: Order | None, found: told.Disputed) -> None:
    had, given_up = row.taken_minor, row.written_off_minor
    if not settlement.move_dispute(row, str(found.state), taken_minor=found.taken_minor):
        return
    if given_up:
        write_off.post(row, -given_up, "write_off_undone", ACTOR)
    if row.taken_minor != had:
        _post(row, order, row.taken_minor - had)


def _post(row: Dispute, order: Order | None, minor: int) -> None:
    """What was taken, or (less than nothing) came again. Of an order of nobody we know, in the
    company's first store: the money is gone all the same."""
    kind = "dispute" if minor > 0 else "dispute_won"
    ledger.post(
        key=f"{kind}:{row.pk}:{row.moves}",
        kind=kind,
        store_id=order.store_id if order else stores.all_stores()[0].id,
        order_id=order.pk if order else None,
        currency=row.currency,
        sides=[
            Side(Account.RECEIVABLE, minor, tender=row.gateway),
            Side(Account.CLEARING, -minor, tender=row.gateway),
        ],
        actor=ACTOR,
    )


def _note(order: Order | None, kind: str, row: Dispute) -> None:
    if order is not None:
        orders.note_change(order, kind, ACTOR, minor=row.amount_minor)


def answer(*, dispute_id: int, evidence: told.Evidence, actor: object) -> None:
    """Give the provider our evidence, once.

    Raises NotFound, DisputeAnswered when it is late or was done, OutcomeUnknown where the provider
    is silent: then try again.
    """
    row = _waiting(dispute_id)
    _ask(row, lambda there: there.answer(row.provider_id, evidence))
    _answered(dispute_id, actor, "dispute_answered")


def accept(*, dispute_id: int, actor: object) -> None:
    """Let the customer have it, instead of answering. Raises as `answer` does."""
    row = _waiting(dispute_id)
    _ask(row, lambda there: there.accept(row.provider_id))
    _answered(dispute_id, actor, "dispute_accepted")
    look_at(row.gateway, row.provider_id)


def _waiting(dispute_id: int) -> Dispute:
    row = settlements.dispute(dispute_id)
    if row.state != DisputeState.OPEN:
        raise DisputeAnswered(state=row.state)
    return row


def _ask(row: Dispute, act: Callable[[told.Disputes], None]) -> None:
    try:
        act(disputes(row.gateway))
    except ProviderRefused as refusal:
        look_at(row.gateway, row.provider_id)  # somebody was quicker, or it is decided
        raise DisputeAnswered(state=refusal.code) from refusal


@db.transaction
def _answered(dispute_id: int, actor: object, kind: str) -> None:
    found = settlements.dispute(dispute_id)
    order = orders.lock(found.order_id) if found.order_id else None
    row = settlement.lock_dispute(dispute_id)
    if row.answered_at is None:
        settlement.answered(row, actor)
        if order is not None:
            orders.note_change(order, kind, actor)
