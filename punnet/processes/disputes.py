"""A dispute: the customer's bank took money back. Read, booked, answered with evidence, ended.

look_at: 1. No transaction: the provider says how it stands; its message only makes us ask, and a
   job asks for all of the last months, for messages that never came. 2. Transaction (order, then
   the dispute): the row is kept once and moves; what was taken back leaves clearing and the
   customer owes it; won, it is the other way round. The fee is posted with its payout.
answer: 1. No transaction: the evidence goes to the provider. 2. The row says who gave it.
refuse_if_disputed: nothing is paid back of what the bank took back.
rule: docs/rules/disputes.md
"""

from __future__ import annotations

from datetime import timedelta

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
from punnet.settlement import actions as settlement
from punnet.settlement import queries as settlements
from punnet.settlement.actions.disputes import NewDispute
from punnet.settlement.errors import DisputeAnswered
from punnet.settlement.models import Dispute, DisputeState
from punnet.stores import queries as stores

log = structlog.get_logger(__name__)
ACTOR = "job:disputes"
LOOKED_BACK = timedelta(days=120)  # a bank decides within some three months
TOLD_BY = "charge.dispute."
Evidence = told.Evidence  # for faces, which know no gateway


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
    """Once an hour, for messages that never came. Raises OutcomeUnknown."""
    for name in sorted(DISPUTES):
        if gateway(name).offered:
            for found in disputes(name).since(clock.now() - LOOKED_BACK):
                record(name, found)


@db.transaction
def record(name: str, found: told.Disputed) -> None:
    """Write what the provider said of it; a repeat, or what is older than we know, does nothing."""
    whose = money_moved.whose(
        name,
        keys={found.attempt_key} if found.attempt_key else set(),
        charges={found.charge_id},
        references=set(),
    )
    mine = whose.get(found.charge_id) or whose.get(found.attempt_key)
    order = orders.lock(mine.order_id) if mine else None
    new = NewDispute(
        provider_id=found.id,
        charge_id=found.charge_id,
        order_id=order.pk if order else None,
        store_id=order.store_id if order else None,
        state=str(found.state),
        reason=found.reason,
        amount_minor=found.amount_minor,
        currency=found.currency,
        at=found.at,
        answer_by=found.answer_by,
    )
    row, is_new = settlement.keep_dispute(name, new)
    if is_new:
        log.error("dispute.opened", gateway=name, order=order.number if order else "")
        _post(row, order, "dispute", sign=1)
        _note(order, "disputed", row)
    if settlement.move_dispute(row, str(found.state)):
        if row.state == DisputeState.WON:
            _post(row, order, "dispute_won", sign=-1)
        if row.state in (DisputeState.WON, DisputeState.LOST):
            _note(order, f"dispute_{row.state}", row)


def _note(order: Order | None, kind: str, row: Dispute) -> None:
    if order is not None:
        orders.note_change(order, kind, ACTOR, minor=row.amount_minor)


def _post(row: Dispute, order: Order | None, kind: str, *, sign: int) -> None:
    """Of an order of nobody we know, in the company's first store: the money is gone all the
    same."""
    minor = sign * row.amount_minor
    ledger.post(
        key=f"{kind}:{row.pk}",
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


def answer(*, dispute_id: int, evidence: told.Evidence, actor: object) -> None:
    """Give the provider our evidence, once.

    Raises NotFound, DisputeAnswered when it is late or was done, OutcomeUnknown where the provider
    is silent: then try again.
    """
    row = settlements.dispute(dispute_id)
    if row.state != DisputeState.OPEN:
        raise DisputeAnswered(state=row.state)
    try:
        disputes(row.gateway).answer(row.provider_id, evidence)
    except ProviderRefused as refusal:
        look_at(row.gateway, row.provider_id)  # somebody was quicker, or it is decided
        raise DisputeAnswered(state=refusal.code) from refusal
    _answered(dispute_id, actor)


@db.transaction
def _answered(dispute_id: int, actor: object) -> None:
    found = settlements.dispute(dispute_id)
    order = orders.lock(found.order_id) if found.order_id else None
    row = settlement.lock_dispute(dispute_id)
    if row.answered_at is None:
        settlement.answered(row, actor)
        if order is not None:
            orders.note_change(order, "dispute_answered", actor)
