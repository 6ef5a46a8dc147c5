"""The operators' tools of the `punnet` command, each by the ordinary actions of the domains."""

import json
import time
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from punnet.foundation import clock, db, partitions

DUE = """
    SELECT count(*) AS number
      FROM procrastinate_jobs
     WHERE (status = 'doing'
            OR status = 'todo' AND COALESCE(scheduled_at <= clock_timestamp(), true))
       AND NOT task_name = ANY (%(housekeeping)s)
"""
PARTITIONED = """
    SELECT c.relname AS name, count(i.inhrelid) AS parts
      FROM pg_partitioned_table p
      JOIN pg_class c ON c.oid = p.partrelid
      LEFT JOIN pg_inherits i ON i.inhparent = c.oid
     WHERE c.relnamespace = 'public'::regnamespace
     GROUP BY 1
     ORDER BY 1
"""
# A new month gets the rights of every new table; one of an append-only table must lose some.
TOO_FREE = """
    SELECT part.relname AS name
      FROM pg_inherits i
      JOIN pg_class part ON part.oid = i.inhrelid
     WHERE i.inhparent = %(table)s::regclass
       AND has_table_privilege(%(role)s, part.oid, 'UPDATE')
       AND NOT has_table_privilege(%(role)s, i.inhparent, 'UPDATE')
     ORDER BY 1
"""
# Jobs that come by the clock are no work that somebody waits for.
HOUSEKEEPING = ("ops.retry_stalled_jobs",)


def migrate() -> str:
    """Bring tables and rights up to date; says how many migrations ran."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    call_command("migrate", interactive=False, verbosity=0)
    months = add_months()
    return f"{len(plan)} migrations, {months} months" if plan or months else "up to date"


def add_months() -> int:
    """Make the coming months of every partitioned table; how many were missing."""
    before = sum(row.parts for row in db.read(PARTITIONED))
    for table in [row.name for row in db.read(PARTITIONED)]:
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in partitions.statements(table, clock.now().date()):
                cursor.execute(statement)
            for row in db.read(TOO_FREE, table=table, role=settings.APP_ROLE):
                name, app = map(connection.ops.quote_name, (row.name, settings.APP_ROLE))
                cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {name} FROM {app}")
    return sum(row.parts for row in db.read(PARTITIONED)) - before


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
