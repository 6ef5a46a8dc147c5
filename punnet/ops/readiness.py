"""Whether this installation may get customers: each check says "ok" or what is missing."""

import os
import urllib.error
import urllib.request

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from punnet.foundation import db
from punnet.ops import marks

# Workers write every 2 s (jobs.py); three missed ones are a dead worker.
WORKER_IS_FRESH_FOR = 10
COMPANION_TIMEOUT = 1.0

# The code of a process does not change: what is applied once stays so.
_all_applied: list[bool] = []

HEARTBEAT = """
    SELECT EXTRACT(EPOCH FROM clock_timestamp() - max(last_heartbeat)) AS age
      FROM procrastinate_workers
"""


def checks() -> dict[str, str]:
    """Name of each check and its outcome. Later ones are not asked without a database."""
    answers = {"database": _database()}
    if answers["database"] != "ok":
        return answers
    answers["migrations"] = _migrations()
    if answers["migrations"] != "ok":
        return answers
    answers["seed"] = _seed()
    answers["worker"] = _worker()
    for url in os.environ.get("PUNNET_COMPANIONS", "").split():
        answers[url] = _companion(url)
    return answers


def _database() -> str:
    try:
        db.read_one("SELECT 1 AS one")
    except DatabaseError:
        return "not reachable"
    return "ok"


def _migrations() -> str:
    if _all_applied:
        return "ok"
    loader = MigrationLoader(connection)
    missing = set(loader.disk_migrations or {}) - set(loader.applied_migrations or {})
    missing -= _replaced(loader)
    if missing:
        return "missing: " + ", ".join(".".join(key) for key in sorted(missing)[:3])
    _all_applied.append(True)
    return "ok"


def _replaced(loader: MigrationLoader) -> set[tuple[str, str]]:
    """A squash is applied when what it replaces is."""
    applied = set(loader.applied_migrations or {})
    return {key for key, squash in loader.replacements.items() if set(squash.replaces) <= applied}


def _seed() -> str:
    if marks.seeding():
        return "being made"
    if os.environ.get("PUNNET_EXPECTS_SEED") and not marks.seeded():
        return "missing"
    return "ok"


def _worker() -> str:
    row = db.read_one(HEARTBEAT)
    if row is None or row.age is None:
        return "none has started"
    return "ok" if row.age <= WORKER_IS_FRESH_FOR else f"silent for {row.age:.0f} s"


def _companion(url: str) -> str:
    try:
        # the address comes from `punnet run`
        with urllib.request.urlopen(url, timeout=COMPANION_TIMEOUT):  # noqa: S310
            return "ok"
    except urllib.error.HTTPError as answer:
        return "ok" if answer.code < 500 else f"answers {answer.code}"
    except OSError:
        return "does not answer"
