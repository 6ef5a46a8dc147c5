"""The operators' tools of the `punnet` command, each by the ordinary actions of the domains."""

import json
import time
from collections.abc import Mapping
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from punnet.foundation import db

DUE = """
    SELECT count(*) AS number
      FROM procrastinate_jobs
     WHERE (status = 'doing'
            OR status = 'todo' AND COALESCE(scheduled_at <= clock_timestamp(), true))
       AND NOT task_name = ANY (%(housekeeping)s)
"""
# Jobs that come by the clock are no work that somebody waits for.
HOUSEKEEPING = ("ops.retry_stalled_jobs",)


def migrate() -> str:
    """Bring tables and rights up to date; says how many migrations ran."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    call_command("migrate", interactive=False, verbosity=0)
    return f"{len(plan)} migrations" if plan else "up to date"


def wait_for_jobs(*, seconds: float) -> int:
    """Wait until no job is due or at work; how many still are when the time is over."""
    limit = time.monotonic() + seconds
    while (left := _due()) and time.monotonic() < limit:
        time.sleep(0.05)
    return left


def stores() -> list[dict[str, Any]]:
    from punnet.stores import queries

    return [{"id": store.id, "name": store.name} for store in queries.all_stores()]


def as_json(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, indent=2, default=str, ensure_ascii=False)


def as_text(facts: Mapping[str, Any]) -> str:
    lines = [f"{name:<10} {address}" for name, address in facts["addresses"].items()]
    lines += ["", "stores"]
    lines += [f"  {store['id']:<10} {store['name']}" for store in facts["stores"]]
    lines += ["", "logins"]
    lines += ["  " + "  ".join(str(word) for word in login.values()) for login in facts["logins"]]
    return "\n".join(lines)


def _due() -> int:
    row = db.read_one(DUE, housekeeping=list(HOUSEKEEPING))
    return int(row.number) if row else 0
