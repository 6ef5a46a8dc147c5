"""Kept answers: the first 2xx of a key and path is given again. rule: docs/rules/idempotency.md

    claim = begin(scope=…, key=…, body=…)      # or a kept answer, or a refusal
    … the command …
    keep(claim, status, body)                  # 2xx
    forget(claim)                              # a refusal: the key may try again
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from punnet.foundation import clock, db
from punnet.requests.errors import KeyReused, StillRunning
from punnet.requests.models import Answer

KEPT = timedelta(hours=24)
# the caller's process died: after that the key may run again (the command itself is idempotent)
ABANDONED_SECONDS = 30


@dataclass(frozen=True)
class Claim:
    """The right to answer for a key; only its holder may keep or forget."""

    scope: str
    key: str
    fingerprint: str


@dataclass(frozen=True)
class Kept:
    """The first answer."""

    status: int
    body: str


def begin(*, scope: str, key: str, body: bytes) -> Claim | Kept:
    """Claim the key, or the kept answer. Raises KeyReused, StillRunning. At most two statements.

    Runs in a transaction of its own statement: the claim is seen by others at once.
    """
    fingerprint = hashlib.sha256(body).hexdigest()
    now = clock.now()
    claimed = db.write(
        CLAIM,
        scope=scope,
        key=key,
        fingerprint=fingerprint,
        now=now,
        abandoned=now - timedelta(seconds=ABANDONED_SECONDS),
    )
    if claimed:
        return Claim(scope, key, fingerprint)
    answer = Answer.objects.filter(scope=scope, key=key).first()
    if answer is None:  # forgotten between the two statements
        return begin(scope=scope, key=key, body=body)
    if answer.fingerprint != fingerprint:
        raise KeyReused()
    if answer.status is None:
        raise StillRunning()
    return Kept(answer.status, answer.body)


def keep(claim: Claim, *, status: int, body: str, subject: str = "", for_ever: bool = False) -> None:
    """Keep the answer for 24 hours, or with the order it made."""
    Answer.objects.filter(
        scope=claim.scope, key=claim.key, fingerprint=claim.fingerprint, status=None
    ).update(
        status=status,
        body=body,
        subject=subject,
        expires_at=None if for_ever else clock.now() + KEPT,
    )


def forget(claim: Claim) -> None:
    """A refusal is not kept."""
    Answer.objects.filter(
        scope=claim.scope, key=claim.key, fingerprint=claim.fingerprint, status=None
    ).delete()


def sweep() -> int:
    """Delete answers past their time; how many."""
    return Answer.objects.filter(expires_at__lte=clock.now()).delete()[0]


CLAIM = """
INSERT INTO requests_answer (scope, key, fingerprint, status, body, subject, started_at)
VALUES (%(scope)s, %(key)s, %(fingerprint)s, NULL, '', '', %(now)s)
ON CONFLICT (scope, key) DO UPDATE SET started_at = excluded.started_at, status = NULL,
       body = '', expires_at = NULL, fingerprint = excluded.fingerprint
 WHERE (requests_answer.status IS NULL AND requests_answer.started_at < %(abandoned)s
        AND requests_answer.fingerprint = excluded.fingerprint)
    OR requests_answer.expires_at <= %(now)s
RETURNING id
"""
