"""Operations that migrations share: roles and grants, partitions, append-only tables."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import migrations

from punnet.foundation import clock
from punnet.foundation import partitions as by_month


def _nothing(_apps: Any, _schema_editor: Any) -> None:
    """Undoing takes the table away, and with it what was said of it."""


def grant_app(_apps: Any, schema_editor: Any) -> None:
    """Give the application's role data, and only data, in every table there is and will be.

    One role for both (a developer's own database) needs no grant.
    """
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        owner, app = cursor.fetchone()[0], str(settings.APP_ROLE)
        if app in ("", owner):
            return
        quoted = schema_editor.quote_name(app)
        for what in (
            "SELECT, INSERT, UPDATE, DELETE ON TABLES",
            "USAGE, SELECT, UPDATE ON SEQUENCES",
            "EXECUTE ON FUNCTIONS",
        ):
            cursor.execute(f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {what} TO {quoted}")
            rights, kind = what.split(" ON ")
            cursor.execute(f"GRANT {rights} ON ALL {kind} IN SCHEMA public TO {quoted}")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {quoted}")


def append_only(table: str) -> migrations.RunPython:
    """The application's role may insert into `table` and read it; the owner's too, by habit."""

    def revoke(_apps: Any, schema_editor: Any) -> None:
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            if str(settings.APP_ROLE) in ("", cursor.fetchone()[0]):
                return
            app = schema_editor.quote_name(str(settings.APP_ROLE))
            cursor.execute(
                "SELECT c.relname FROM pg_class c WHERE c.oid = %s::regclass OR c.oid IN"
                " (SELECT inhrelid FROM pg_inherits WHERE inhparent = %s::regclass)",
                [table, table],
            )
            for (name,) in cursor.fetchall():
                quoted = schema_editor.quote_name(name)
                cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {quoted} FROM {app}")

    return migrations.RunPython(revoke, _nothing)


def partitions(table: str) -> migrations.RunPython:
    """The months around the day of migrating; `punnet migrate` adds later ones."""

    def make(_apps: Any, schema_editor: Any) -> None:
        with schema_editor.connection.cursor() as cursor:
            by_month.make(cursor, table, clock.now().date())

    return migrations.RunPython(make, _nothing)


def index_by_month(table: str, name: str, on: str) -> migrations.RunPython:
    """An index of all months of `table`, made while rows are written; a later month gets it when
    it is made. For a migration that is not atomic; one that was interrupted is run again."""

    def make(_apps: Any, schema_editor: Any) -> None:
        whole = f"{table}_{name}"
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(f'CREATE INDEX IF NOT EXISTS "{whole}" ON ONLY "{table}" {on}')
            cursor.execute(MONTHS, [table])
            for (month,) in cursor.fetchall():
                part = f"{month}_{name}"
                cursor.execute(HALF_MADE, [part])
                if cursor.fetchone():
                    cursor.execute(f'DROP INDEX CONCURRENTLY "{part}"')
                cursor.execute(
                    f'CREATE INDEX CONCURRENTLY IF NOT EXISTS "{part}" ON "{month}" {on}'
                )
                cursor.execute(f'ALTER INDEX "{whole}" ATTACH PARTITION "{part}"')

    def drop(_apps: Any, schema_editor: Any) -> None:
        schema_editor.execute(f'DROP INDEX IF EXISTS "{table}_{name}"')

    return migrations.RunPython(make, drop)


MONTHS = """
SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
 WHERE i.inhparent = %s::regclass ORDER BY c.relname
"""

HALF_MADE = "SELECT 1 FROM pg_index WHERE indexrelid = to_regclass(%s) AND NOT indisvalid"
