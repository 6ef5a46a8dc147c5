"""What a provider's report says, kept once by the provider's own ids."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from punnet.foundation import clock, db
from punnet.foundation.rows import change, find
from punnet.settlement.models import Payout, PayoutState, Reading


@dataclass(frozen=True)
class NewLine:
    """A row of the report, with whose it is where we know."""

    provider_id: str
    kind: str
    reference: str
    charge_id: str
    order_id: int | None
    store_id: int | None
    amount_minor: int
    fee_minor: int
    currency: str
    at: datetime


@dataclass(frozen=True)
class NewPayout:
    provider_id: str
    state: str
    amount_minor: int
    currency: str
    at: datetime


def begin(gateway: str, since: datetime) -> Reading:
    """How far its report was read; nothing yet: read it from `since` on. Two SQL statements."""
    db.write(BEGIN, gateway=gateway, since=since)
    return find(Reading, "WHERE gateway = %(gateway)s", gateway=gateway)[0]


def lock(gateway: str) -> Reading:
    """Until the transaction ends nobody else compares that provider. One SQL statement."""
    return find(Reading, "WHERE gateway = %(gateway)s FOR UPDATE", gateway=gateway)[0]


def read_until(reading: Reading, until: datetime) -> None:
    """Never back in time: two nights may end in another order. One SQL statement."""
    db.write(READ_UNTIL, id=reading.pk, until=until)


def compared(reading: Reading) -> None:
    change(reading, {}, compared_at=clock.now())


def keep_lines(gateway: str, lines: Sequence[NewLine]) -> None:
    """Each once by its id. One that the provider corrected before it paid it out is corrected here
    too. One SQL statement."""
    if lines:
        db.write(KEEP_LINES, gateway=gateway, given=_json(lines))


def keep_payouts(gateway: str, payouts: Sequence[NewPayout]) -> None:
    """Each once by its id, with its newest state. One SQL statement."""
    if payouts:
        db.write(KEEP_PAYOUTS, gateway=gateway, given=_json(payouts))


def keep_made_of(payout: Payout, line_ids: Sequence[str]) -> None:
    """What it is made of. A line that is in a payout stays there. Two SQL statements."""
    db.write(MADE_OF, payout=payout.pk, gateway=payout.gateway, ids=list(line_ids))
    change(payout, {}, lines_read=True)


def lock_payout(payout_id: int) -> Payout:
    """Until the transaction ends. One SQL statement."""
    return find(Payout, "WHERE id = %(id)s::bigint FOR UPDATE", id=payout_id)[0]


def payout_posted(payout: Payout) -> bool:
    """Whether it is the first time. One SQL statement."""
    if payout.state != PayoutState.PAID or payout.posted_at:
        return False
    return change(payout, {}, posted_at=clock.now())


def payout_reversed(payout: Payout) -> bool:
    """Whether it is the first time that a failed one is taken back. One SQL statement."""
    if payout.state != PayoutState.FAILED or payout.reversed_at:
        return False
    return change(payout, {}, reversed_at=clock.now())


def _json(rows: Sequence[Any]) -> str:
    return json.dumps([vars(row) for row in rows], default=str)


BEGIN = """
INSERT INTO settlement_reading (gateway, since, until)
VALUES (%(gateway)s, %(since)s::timestamptz, %(since)s::timestamptz)
ON CONFLICT (gateway) DO NOTHING
"""
READ_UNTIL = """
UPDATE settlement_reading SET until = greatest(until, %(until)s::timestamptz)
 WHERE id = %(id)s::bigint
"""
KEEP_LINES = """
INSERT INTO settlement_reportline AS l (gateway, provider_id, kind, reference, charge_id, order_id,
       store_id, amount_minor, fee_minor, currency, at)
SELECT %(gateway)s, g.* FROM jsonb_to_recordset(%(given)s::jsonb) AS g (
       provider_id text, kind text, reference text, charge_id text, order_id bigint,
       store_id bigint, amount_minor bigint, fee_minor bigint, currency text, at timestamptz)
 ORDER BY g.at, g.provider_id
ON CONFLICT (gateway, provider_id) DO UPDATE
   SET amount_minor = excluded.amount_minor, fee_minor = excluded.fee_minor,
       currency = excluded.currency, kind = excluded.kind,
       order_id = coalesce(excluded.order_id, l.order_id),
       store_id = coalesce(excluded.store_id, l.store_id)
 WHERE l.payout_id IS NULL
   AND (l.amount_minor, l.fee_minor, l.currency, l.kind, l.order_id, l.store_id) IS DISTINCT FROM
       (excluded.amount_minor, excluded.fee_minor, excluded.currency, excluded.kind,
        coalesce(excluded.order_id, l.order_id), coalesce(excluded.store_id, l.store_id))
"""
KEEP_PAYOUTS = """
INSERT INTO settlement_payout AS p (gateway, provider_id, state, amount_minor, currency, at,
       lines_read)
SELECT %(gateway)s, g.*, false FROM jsonb_to_recordset(%(given)s::jsonb) AS g (
       provider_id text, state text, amount_minor bigint, currency text, at timestamptz)
 ORDER BY g.at, g.provider_id
ON CONFLICT (gateway, provider_id) DO UPDATE SET state = excluded.state
 WHERE p.state <> excluded.state AND p.state <> 'failed'
"""
MADE_OF = """
UPDATE settlement_reportline SET payout_id = %(payout)s::bigint
 WHERE gateway = %(gateway)s AND provider_id = ANY(%(ids)s::text[]) AND payout_id IS NULL
"""
