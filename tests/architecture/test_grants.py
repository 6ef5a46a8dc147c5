"""What the application's role may do: tried over a connection of its own.

The tests' database belongs to `owner`; this connects to the same one as the role of DATABASE_URL.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import errors

from punnet.foundation import clock
from punnet.ops import tools

pytestmark = pytest.mark.django_db(transaction=True)

APPEND_ONLY = (
    "events_event",
    "inventory_stockmovement",
    "invoices_invoice",
    "invoices_invoicefile",
    "ledger_posting",
    "ledger_entry",
    "orders_orderagreement",
    "payments_gatewaymessage",
)


@pytest.fixture
def app() -> Iterator[psycopg.Connection]:
    """The application's own connection to the test's database."""
    own = connection.get_connection_params()
    app_role = str(settings.APP_ROLE)
    if app_role in ("", own["user"]):
        pytest.fail(
            "DATABASE_URL and DATABASE_OWNER_URL name one role: the test needs both roles."
            " `make test` has them; with a database of your own, create a role `app`."
        )
    from config import env

    named = env.database("DATABASE_URL")
    parameters = {
        "dbname": own["dbname"],
        "user": app_role,
        "password": named["PASSWORD"] or None,
        "host": named["HOST"] or None,
        "port": named["PORT"] or None,
    }
    with psycopg.connect(**parameters, autocommit=True) as opened:
        yield opened


def all_of(table: str) -> list[str]:
    """The table and its partitions."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c WHERE c.oid = %s::regclass OR c.oid IN"
            " (SELECT inhrelid FROM pg_inherits WHERE inhparent = %s::regclass) ORDER BY 1",
            [table, table],
        )
        return [name for (name,) in cursor.fetchall()]


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_what_was_written_once_stays(app: psycopg.Connection, table: str):
    for each in all_of(table):
        first = app.execute(f'SELECT * FROM "{each}" LIMIT 0').description[-1].name
        for sql in (
            f'UPDATE "{each}" SET "{first}" = "{first}"',
            f'DELETE FROM "{each}"',
            f'TRUNCATE "{each}"',
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                app.execute(sql)


def test_months_made_later_are_closed_as_well(app: psycopg.Connection):
    tables = [*APPEND_ONLY, "notifications_message"]
    before = {table: set(all_of(table)) for table in tables}
    clock.stop(clock.now() + timedelta(days=70))
    try:
        assert tools.add_months() > 0
        for table in APPEND_ONLY:
            for made in set(all_of(table)) - before[table]:
                with pytest.raises(errors.InsufficientPrivilege):
                    app.execute(f'DELETE FROM "{made}"')
    finally:
        with connection.cursor() as cursor:
            for table in tables:
                for each in set(all_of(table)) - before[table]:
                    cursor.execute(f'DROP TABLE "{each}"')


@pytest.mark.parametrize("table", ["events_event", "inventory_stockmovement",
                                   "payments_gatewaymessage"])  # fmt: skip
def test_the_large_ones_are_cut_by_month(table: str):
    assert len(all_of(table)) > 12


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE mine (id int)",
        "DROP TABLE events_event",
        "ALTER TABLE accounts_user ADD COLUMN extra int",
        "CREATE INDEX mine ON orders_order (id)",
        "CREATE ROLE mine",
        "ALTER TABLE inventory_supply DROP CONSTRAINT reserved_within_quantity",
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
    ],
)
def test_the_application_cannot_change_the_schema(app: psycopg.Connection, sql: str):
    with pytest.raises(errors.InsufficientPrivilege):
        app.execute(sql)


def test_it_can_read_every_table_and_write_the_ordinary_ones(app: psycopg.Connection):
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [name for (name,) in cursor.fetchall()]
    closed = {each for table in APPEND_ONLY for each in all_of(table)}
    for table in tables:
        app.execute(f'SELECT count(*) FROM "{table}" WHERE false')
        if table not in closed:
            app.execute(f'DELETE FROM "{table}" WHERE false')


def test_it_writes_a_row_with_its_sequence_and_adds_to_the_append_only(app: psycopg.Connection):
    from django.db import transaction

    with app.transaction(force_rollback=True):
        app.execute("INSERT INTO accounts_customer (created_at) VALUES ('2026-11-23T08:00Z')")
        app.execute(
            "INSERT INTO events_event (at, txid, kind, version, subject, actor, facts)"
            " VALUES ('2026-11-23T08:00Z', 1, 'tried', 1, 'test:1', 'test:1', '{}')"
        )
    assert not transaction.get_connection().in_atomic_block


def test_history_written_by_the_database_reaches_the_applications_changes(app: psycopg.Connection):
    """Triggers of pghistory run as the application: it must be able to write their rows."""
    from punnet.stores.tests.factories import a_store

    a_store()
    with app.transaction(force_rollback=True):
        app.execute("UPDATE stores_store SET name = 'Other'")
        count = app.execute("SELECT count(*) FROM stores_storeevent WHERE name = 'Other'")
        assert count.fetchone() == (1,)
