"""The operators' tools of the `punnet` command, each by the ordinary actions of the domains."""

import json
import time
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from punnet.accounts import actions as accounts
from punnet.catalogue.actions import set_selling_price
from punnet.foundation import clock, db, partitions
from punnet.foundation.actors import OPERATOR
from punnet.foundation.errors import Invalid, NotFound
from punnet.processes import change_stock
from punnet.slots import actions as slots
from punnet.slots import queries as slot_queries
from punnet.stores import queries as store_queries

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
LISTED = """
    SELECT 1 AS one
      FROM catalogue_listing l
      JOIN catalogue_product p ON p.id = l.product_id
     WHERE l.store_id = %(store)s AND p.sku = %(sku)s
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
            partitions.make(cursor, table, clock.now().date())
            for row in db.read(TOO_FREE, table=table, role=settings.APP_ROLE):
                name, app = map(connection.ops.quote_name, (row.name, settings.APP_ROLE))
                cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {name} FROM {app}")
    return int(sum(row.parts for row in db.read(PARTITIONED)) - before)


def wait_for_jobs(*, seconds: float) -> int:
    """Wait until no job is due or at work; how many still are when the time is over."""
    limit = time.monotonic() + seconds
    while (left := _due()) and time.monotonic() < limit:
        time.sleep(0.05)
    return left


def stores() -> list[dict[str, Any]]:
    """With the ids of the API, where they are text."""
    return [
        {"id": str(store.id), "slug": store.slug, "name": store.name}
        for store in store_queries.all_stores()
    ]


def set_stock(*, store: str, sku: str, available: int) -> str:
    """What can be promised of a SKU, for every day. Raises Invalid, NotFound."""
    store_id = store_of(store)
    _must_be_listed(store_id, sku)
    change_stock.set_available(store_id=store_id, sku=sku, available=available, actor=OPERATOR)
    return f"{sku}: {available} available"


def set_price(*, store: str, sku: str, minor: int) -> str:
    """The price charged from now on, whatever was reduced. Raises Invalid, NotFound."""
    set_selling_price(store_id=store_of(store), sku=sku, amount_minor=minor, actor=OPERATOR)
    return f"{sku}: {minor}"


def set_slot(*, slot: str, free: int | None, cutoff: str | None) -> str:
    """Free seats, cut-off or both, or neither: all or nothing. Raises Invalid, NotFound."""
    if free is None and cutoff is None:
        raise Invalid.field("slot", "give --free, --cutoff or both")
    slot_id = _number("slot", slot)
    at = _instant(cutoff) if cutoff else None

    @db.transaction
    def set_it() -> None:
        if at is not None:
            slots.set_cutoff(slot_id, at, actor=OPERATOR)
        if free is not None:
            slots.set_free(slot_id, free, actor=OPERATOR)

    set_it()
    found = slot_queries.slot(slot_id)
    return f"slot {slot_id}: cut-off {found.cutoff_at.isoformat()}, {found.free} free"


def make_key(*, role: str, store: str) -> str:
    """A staff key, in clear for this once: only its hash is kept. Raises Invalid, NotFound."""
    return str(accounts.make_key(role=role, store_id=store_of(store), actor=OPERATOR))


def store_of(word: str) -> int:
    """A store's id from the API's id or from its short name. Raises NotFound."""
    if word.isdigit():
        return store_queries.store(int(word)).id
    return store_queries.store_by_slug(word).id


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


def _must_be_listed(store_id: int, sku: str) -> None:
    """Stock of a mistyped SKU would lie there unseen."""
    if db.read_one(LISTED, store=store_id, sku=sku) is None:
        raise NotFound(store=store_id, sku=sku)


def _number(field: str, word: str) -> int:
    if not word.isdigit():
        raise Invalid.field(field, f"is {word!r}: it takes the number that the API shows")
    return int(word)


def _instant(word: str) -> datetime:
    if word == "now":
        return clock.now()
    try:
        return datetime.fromisoformat(word)
    except ValueError:
        raise Invalid.field("cutoff", "takes now, or as 2026-11-23T18:00:00+02:00") from None
