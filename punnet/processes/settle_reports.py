"""A provider's settlement report: read, posted by payout, compared with payments and ledger.

1. No transaction: moves since the last reading (with an overlap, for late ones), payouts, and what
   each new payout is made of.
2. Transaction, the provider's reading locked: lines and payouts are kept once by their ids.
3. One transaction a payout: once it is in the bank, CLEARING goes to BANK and FEES, by store; a
   payout that the bank sent back is taken back. Refunds that the report says came back are asked
   after (refund_failed).
4. Transaction, the reading locked: the three sides are compared and each difference is a row with
   an owner, once; one that is found no more has healed.
rule: docs/rules/settlement.md
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from punnet.accounts import queries as people
from punnet.foundation import clock, db
from punnet.ledger import actions as ledger
from punnet.ledger.actions import Side
from punnet.ledger.models import Account
from punnet.overviews import money_moved
from punnet.payments.gateways.registry import REPORTS, gateway, reports
from punnet.payments.gateways.report import Move, PaidOut, PayoutState
from punnet.processes import refund_failed
from punnet.settlement import actions as settlement
from punnet.settlement import match
from punnet.settlement import queries as settlements
from punnet.settlement.actions import NewLine, NewPayout
from punnet.settlement.match import Finding, Span
from punnet.settlement.models import DifferenceKind, Payout
from punnet.stores import queries as stores

log = structlog.get_logger(__name__)
ACTOR = "job:settle_reports"
FIRST = timedelta(days=45)  # of the past, at the first reading
OVERLAP = timedelta(days=7)  # a report may still change so far back
LOOKED_BACK = timedelta(days=62)  # what is older was compared, or is a row already
# at the beginning of the span one side may begin before the other
EDGE = timedelta(days=7)
# a capture is told of by its provider while we are still writing it down
FRESH = timedelta(hours=1)


def settle_reports() -> None:
    """Every provider that this shop has an account with. Raises OutcomeUnknown for a silent one,
    when the others are done."""
    silent: Exception | None = None
    for name in sorted(REPORTS):
        if not gateway(name).offered:
            continue
        try:
            settle_report(name)
        except Exception as error:
            log.warning("settlement.failed", gateway=name, why=type(error).__name__)
            silent = error
    if silent is not None:
        raise silent


def settle_report(name: str) -> tuple[int, int]:
    """Read one provider's report and compare; how many differences are new, and how many healed.

    Safe to repeat, and two at once. Raises OutcomeUnknown, ProviderRefused: then nothing was
    compared.
    """
    read(name)
    post_payouts(name)
    for call_id in money_moved.failed_refunds(name, since=clock.now() - LOOKED_BACK):
        refund_failed.look_at(call_id)
    return compare(name)


def read(name: str) -> None:
    """Keep what its report says since it was read last."""
    told, now = reports(name), clock.now()
    reading = settlement.begin(name, now - FIRST)
    since = max(reading.since, reading.until - OVERLAP)
    moves, paid = told.moves(since, now), told.payouts(since)
    _keep(name, moves, paid, until=now)
    for payout in settlements.payouts_to_read(name, until=now - told.lag):
        made_of = told.moves_of(_as_told(payout))
        _keep_made_of(payout, made_of)


@db.transaction
def _keep(name: str, moves: Sequence[Move], paid: Sequence[PaidOut], *, until: datetime) -> None:
    reading = settlement.lock(name)
    settlement.keep_lines(name, _lines(name, moves))
    settlement.keep_payouts(
        name,
        [NewPayout(p.id, str(p.state), p.amount_minor, p.currency, p.at) for p in paid],
    )
    settlement.read_until(reading, until)


def _lines(name: str, moves: Sequence[Move]) -> list[NewLine]:
    known = money_moved.whose(
        name,
        keys={move.attempt_key for move in moves if _is_key(move.attempt_key)},
        charges={move.charge_id for move in moves},
        references={move.reference for move in moves},
    )
    lines = []
    for move in moves:
        names = (move.reference, move.charge_id, move.attempt_key)
        whose = next((known[each] for each in names if each in known), None)
        lines.append(
            NewLine(
                provider_id=move.id,
                kind=str(move.kind),
                reference=move.reference,
                charge_id=move.charge_id,
                order_id=whose.order_id if whose else None,
                store_id=whose.store_id if whose else None,
                amount_minor=move.amount_minor,
                fee_minor=move.fee_minor,
                currency=move.currency,
                at=move.at,
            )
        )
    return lines


def _is_key(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _as_told(payout: Payout) -> PaidOut:
    state = PayoutState(payout.state)
    return PaidOut(payout.provider_id, payout.amount_minor, payout.currency, state, payout.at)


@db.transaction
def _keep_made_of(payout: Payout, made_of: Sequence[str]) -> None:
    settlement.keep_made_of(settlement.lock_payout(payout.pk), made_of)


def post_payouts(name: str) -> None:
    """Put payouts that arrived into the ledger, and take back those that the bank sent back."""
    for payout_id in settlements.payouts_to_post(name):
        _post(payout_id)


@db.transaction
def _post(payout_id: int) -> None:
    payout = settlement.lock_payout(payout_id)
    if settlement.payout_posted(payout):
        _enter(payout, "payout", sign=1)
    elif settlement.payout_reversed(payout):
        _enter(payout, "payout_failed", sign=-1)


def _enter(payout: Payout, kind: str, *, sign: int) -> None:
    """A posting a store: the bank gets its lines less their fees. What is of nobody we know, and
    what the payout says more or less than its lines, goes to the company's first store: a
    difference tells of it."""
    shares = settlements.shares(payout.pk)
    first = stores.all_stores()[0].id
    fees: dict[int, int] = {}
    bank: dict[int, int] = {}
    for share in shares:
        store = share.store_id or first
        fees[store] = fees.get(store, 0) + share.fee_minor
        bank[store] = bank.get(store, 0) + share.amount_minor - share.fee_minor
    off = payout.amount_minor - sum(bank.values())
    if off:
        bank[first] = bank.get(first, 0) + off
    for store in sorted(bank):
        kept = fees.get(store, 0)
        sides = [
            Side(Account.BANK, sign * bank[store], tender=payout.gateway),
            Side(Account.FEES, sign * kept, tender=payout.gateway),
            Side(Account.CLEARING, -sign * (bank[store] + kept), tender=payout.gateway),
        ]
        ledger.post(
            key=f"{kind}:{payout.pk}:{store}",
            kind=kind,
            store_id=store,
            order_id=None,  # a payout is of many orders
            currency=payout.currency,
            sides=sides,
            actor=ACTOR,
        )


@db.transaction
def compare(name: str) -> tuple[int, int]:
    """Find what the report, the payments and the ledger do not agree on; how many differences are
    new, and how many have healed. Thirteen SQL statements, however many lines there are."""
    reading = settlement.lock(name)
    told, now = reports(name), clock.now()
    since = max(reading.since, now - LOOKED_BACK)
    span = Span(since + EDGE, min(reading.until, now) - max(told.lag, FRESH))
    found = match.differences(
        settlements.lines(name, since=since, until=now),
        money_moved.deeds(name, since=since, until=now),
        span=span,
        greatest_fee=told.greatest_fee,
    )
    found += match.of_disputes(
        settlements.cases(name, since=span.since),
        known_since=reading.since + EDGE,
        span=span,
        greatest_fee=told.greatest_dispute_fee,
    )
    found += _of_payouts(name, span)
    owners = people.answerable({each.store_id for each in found})
    new, healed = settlement.record(name, found, since=span.since, owners=owners)
    settlement.compared(reading)
    if new:
        log.error("settlement.differences", gateway=name, new=new)
    return new, healed


def _of_payouts(name: str, span: Span) -> list[Finding]:
    found = []
    for each in settlements.payout_sums(name, since=span.since):
        failed = each.state == PayoutState.FAILED
        if each.amount_minor == each.net_minor and not failed:
            continue
        kind = DifferenceKind.PAYOUT_FAILED if failed else DifferenceKind.PAYOUT_SUM
        subject = f"payout:{each.provider_id}"
        minor = (each.amount_minor, each.net_minor)
        found.append(Finding(kind, subject, None, None, *minor, each.currency, each.at))
    return found
