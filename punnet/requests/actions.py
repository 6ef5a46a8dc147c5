"""Kept answers: the first 2xx of a key and path is given again. rule: docs/rules/idempotency.md

    with begin(scope=…, key=…, body=…) as claim:   # raises KeyReused, StillRunning
        if claim.kept: …                           # the first answer, to be given again
        … the command …
        claim.keep(status, text)                   # a 2xx; anything else is forgotten

Who runs a key holds an advisory lock of its database session: when the process dies, the lock
dies with it, and the next call may run at once (the command itself is idempotent).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from punnet.foundation import clock, db
from punnet.requests.errors import KeyReused, StillRunning
from punnet.requests.models import Answer

KEPT = timedelta(hours=24)


@dataclass(frozen=True)
class Kept:
    """The first answer."""

    status: int
    body: str
    subject: str


@dataclass
class Claim:
    """The right to answer for a key, or (`kept`) the answer that was given already."""

    scope: str
    key: str
    kept: Kept | None = None
    answered: bool = False

    def keep(self, *, status: int, body: str, subject: str = "", for_ever: bool = False) -> None:
        """Keep the answer for 24 hours, or with the order it made, and free the key's lock.
        One SQL statement."""
        db.write(
            KEEP,
            scope=self.scope,
            key=self.key,
            status=status,
            body=body,
            subject=subject,
            expires=None if for_ever else clock.now() + KEPT,
            lock=_lock_of(self.scope, self.key),
        )
        self.answered = True


@contextmanager
def begin(*, scope: str, key: str, fingerprint: str) -> Iterator[Claim]:
    """Claim the key while the block runs. Raises KeyReused, StillRunning.

    Runs outside a transaction, so that others see the claim at once. Leaving the block without
    `keep` forgets the key: a refusal may be tried again. Two SQL statements, one for a replay.
    """
    lock = _lock_of(scope, key)
    row = db.write(
        CLAIM, scope=scope, key=key, fingerprint=fingerprint, lock=lock, now=clock.now()
    )[0]
    if not row.claimed:
        try:
            kept = _kept(scope, key, fingerprint)
        finally:
            if row.locked:
                db.write(UNLOCK, lock=lock)
        yield Claim(scope, key, kept=kept)
        return
    claim = Claim(scope, key)
    try:
        yield claim
    finally:
        if not claim.answered:
            Answer.objects.filter(scope=scope, key=key, status=None).delete()
            db.write(UNLOCK, lock=lock)


def _kept(scope: str, key: str, fingerprint: str) -> Kept:
    answer = Answer.objects.filter(scope=scope, key=key).first()
    if answer is not None and answer.fingerprint != fingerprint:
        raise KeyReused()
    if answer is None or answer.status is None:
        raise StillRunning()
    return Kept(answer.status, answer.body, answer.subject)


def fingerprint_of(body: bytes) -> str:
    """What is compared: SHA-256 in hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def _lock_of(scope: str, key: str) -> int:
    digest = hashlib.sha256(f"{scope}\0{key}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def forget(subjects: Sequence[str]) -> None:
    """Delete the answers about what was erased. One SQL statement."""
    Answer.objects.filter(subject__in=subjects).delete()


def sweep() -> int:
    """Delete answers past their time; how many."""
    return Answer.objects.filter(expires_at__lte=clock.now()).delete()[0]


# a claim without answer whose lock is free belonged to a process that died
CLAIM = """
WITH lock AS MATERIALIZED (SELECT pg_try_advisory_lock(%(lock)s::bigint) AS mine),
claimed AS (
    INSERT INTO requests_answer AS a (scope, key, fingerprint, status, body, subject, started_at)
    SELECT %(scope)s, %(key)s, %(fingerprint)s, NULL, '', '', %(now)s FROM lock WHERE mine
    ON CONFLICT (scope, key) DO UPDATE
       SET started_at = excluded.started_at, status = NULL, body = '', subject = '',
           expires_at = NULL, fingerprint = excluded.fingerprint
     WHERE a.expires_at <= %(now)s
        OR a.status IS NULL AND a.fingerprint = excluded.fingerprint
    RETURNING id
)
SELECT lock.mine AS locked, EXISTS (SELECT FROM claimed) AS claimed FROM lock
"""

KEEP = """
WITH kept AS (
    UPDATE requests_answer
       SET status = %(status)s::int, body = %(body)s, subject = %(subject)s,
           expires_at = %(expires)s::timestamptz
     WHERE scope = %(scope)s AND key = %(key)s AND status IS NULL
    RETURNING id
)
SELECT pg_advisory_unlock(%(lock)s::bigint), (SELECT count(*) FROM kept)
"""

UNLOCK = "SELECT pg_advisory_unlock(%(lock)s::bigint)"
