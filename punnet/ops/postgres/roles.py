"""The database `punnet` and its roles: `owner` migrates, `app` works with data.

Which tables `app` may write is granted by migrating, not here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from punnet.ops.postgres.server import Server

DATABASE = "punnet"
# owner may make databases: the tests make their own.
ROLES = {"owner": "LOGIN CREATEDB", "app": "LOGIN"}


def prepare(server: Server) -> None:
    """Make roles and database once per data folder; killed in between, the next start goes on."""
    stamp = server.data / "punnet-roles"
    if stamp.exists():
        return
    with psycopg.connect(server.url("postgres", "postgres"), autocommit=True) as connection:
        for role, rights in ROLES.items():
            if not _exists(connection, "pg_roles", "rolname", role):
                connection.execute(sql.SQL("CREATE ROLE {} " + rights).format(sql.Identifier(role)))
        if not _exists(connection, "pg_database", "datname", DATABASE):
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER owner").format(sql.Identifier(DATABASE))
            )
    stamp.touch()


def _exists(
    connection: psycopg.Connection[tuple[object, ...]], table: str, column: str, name: str
) -> bool:
    query = sql.SQL("SELECT 1 FROM {} WHERE {} = %s").format(
        sql.Identifier(table), sql.Identifier(column)
    )
    return connection.execute(query, [name]).fetchone() is not None
