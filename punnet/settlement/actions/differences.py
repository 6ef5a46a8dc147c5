"""Differences: found once however often they are looked for, ended by themselves or by a person.

`record` belongs to the nightly comparison, in its transaction, which holds
the provider's reading; the rest is what people do, each in a transaction of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from punnet.foundation import clock, db
from punnet.foundation.errors import Invalid, NotFound
from punnet.foundation.rows import change, find, insert
from punnet.settlement.errors import DifferenceEnded, DifferenceOpen
from punnet.settlement.match import Finding
from punnet.settlement.models import Difference, DifferenceState, Step

LONGEST_REASON, LONGEST_NOTE = 200, 500
JOB = "job:settlement"
State = DifferenceState


def record(
    gateway: str,
    findings: Sequence[Finding],
    *,
    since: datetime,
    owners: Mapping[int | None, int],
) -> tuple[int, int]:
    """Write what was found, and end what is found no more of what moved since then; how many are
    new (or open again), and how many ended. `owners`: whose work it is to begin with, by store.
    Four SQL statements, however many they are.

    One that a person resolved stays so while both sides say what they said then.
    """
    given = [{**vars(each), "owner_id": owners.get(each.store_id)} for each in findings]
    now, rows = clock.now(), json.dumps(given, default=str)
    new = db.write(FOUND, gateway=gateway, given=rows, now=now)
    ended = db.write(HEAL, gateway=gateway, given=rows, now=now, since=since)
    _steps([row.id for row in new], "found", now)
    _steps([row.id for row in ended], "healed", now)
    return len(new), len(ended)


@db.transaction
def assign(difference_id: int, *, owner_id: int | None, actor: object) -> None:
    """Somebody looks after it; None: nobody. Raises NotFound, DifferenceEnded."""
    row = _open(difference_id)
    if row.owner_id != owner_id:
        change(row, {}, owner_id=owner_id)
        _step(row, "assigned", actor, "" if owner_id is None else f"staff:{owner_id}")


@db.transaction
def note(difference_id: int, *, text: str, actor: object) -> None:
    """Raises NotFound, Invalid for an empty or too long one."""
    _step(_locked(difference_id), "noted", actor, _said("text", text, LONGEST_NOTE))


@db.transaction
def resolve(difference_id: int, *, reason: str, actor: object) -> None:
    """A person has settled it. Raises NotFound, Invalid, DifferenceEnded."""
    said = _said("reason", reason, LONGEST_REASON)
    row = _open(difference_id)
    change(row, {}, state=State.RESOLVED, reason=said, ended_at=clock.now())
    _step(row, "resolved", actor, said)


@db.transaction
def reopen(difference_id: int, *, actor: object) -> None:
    """Undo `resolve`. Raises NotFound, DifferenceOpen for one that no person ended."""
    row = _locked(difference_id)
    if row.state != State.RESOLVED:
        raise DifferenceOpen(state=row.state)
    change(row, {}, state=State.OPEN, reason="", ended_at=None)
    _step(row, "reopened", actor)


def _said(field: str, text: str, longest: int) -> str:
    said = " ".join(text.split())
    if not said:
        raise Invalid.field(field, "is missing")
    if len(said) > longest:
        raise Invalid.field(field, f"takes at most {longest} characters")
    return said


def _locked(difference_id: int) -> Difference:
    found = find(Difference, "WHERE id = %(id)s::bigint FOR UPDATE", id=difference_id)
    if not found:
        raise NotFound(difference=difference_id)
    return found[0]


def _open(difference_id: int) -> Difference:
    row = _locked(difference_id)
    if row.state != State.OPEN:
        raise DifferenceEnded(state=row.state)
    return row


def _step(row: Difference, kind: str, actor: object, text: str = "") -> None:
    insert([Step(difference=row, kind=kind, by=str(actor), text=text, at=clock.now())])


def _steps(ids: Sequence[int], kind: str, now: datetime) -> None:
    insert(Step(difference_id=each, kind=kind, by=JOB, at=now) for each in ids)


FOUND = """
INSERT INTO settlement_difference AS d (gateway, kind, subject, state, owner_id, order_id, store_id,
       there_minor, here_minor, currency, at, found_at, reason)
SELECT %(gateway)s, g.kind, g.subject, 'open', g.owner_id, g.order_id, g.store_id, g.there_minor,
       g.here_minor, g.currency, g.at, %(now)s::timestamptz, ''
  FROM jsonb_to_recordset(%(given)s::jsonb) AS g (
       kind text, subject text, order_id bigint, store_id bigint, there_minor bigint,
       here_minor bigint, currency text, at timestamptz, owner_id bigint)
 ORDER BY g.subject, g.kind
ON CONFLICT (gateway, kind, subject) DO UPDATE
   SET state = 'open', there_minor = excluded.there_minor, here_minor = excluded.here_minor,
       currency = excluded.currency, ended_at = NULL, reason = ''
 WHERE d.state = 'healed'
    OR (d.there_minor, d.here_minor, d.currency) IS DISTINCT FROM
       (excluded.there_minor, excluded.here_minor, excluded.currency)
RETURNING d.id
"""
HEAL = """
UPDATE settlement_difference d SET state = 'healed', ended_at = %(now)s::timestamptz
 WHERE d.gateway = %(gateway)s AND d.state = 'open' AND d.at >= %(since)s::timestamptz
   AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(%(given)s::jsonb)
                              AS g (kind text, subject text)
                    WHERE g.kind = d.kind AND g.subject = d.subject)
RETURNING d.id
"""
