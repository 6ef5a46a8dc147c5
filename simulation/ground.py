"""The databases of a simulation: one filled once, a copy of it for each run, none left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from punnet.ops.errors import CannotRun

# nothing here outlives the run, so that no commit need wait for the disk; and tables have few rows,
# so that a statement asked often is planned once
FAST = "-c synchronous_commit=off -c plan_cache_mode=force_generic_plan -c jit=off"
LEAVE_SECONDS = 10.0
ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL")


@contextmanager
def template(days: int = 1) -> Iterator[str]:
    """The name of a database with tables and the scene, for so many days; Django's settings will
    find it.

    Call before Django is set up. The database is dropped afterwards.
    """
    name = f"punnet_simulation_{os.getpid()}"
    before = {key: os.environ[key] for key in ADDRESSES}
    os.environ["PGOPTIONS"] = FAST
    with _server() as server:
        _create(server, name)
        try:
            os.environ.update({key: in_database(url, name) for key, url in before.items()})
            _fill(months_ahead=days // 28 + 1)
            yield name
        finally:
            os.environ.update(before)
            _drop(server, name)


@contextmanager
def copy(of: str) -> Iterator[None]:
    """Django's connection in a copy of the template, which is dropped afterwards."""
    from django.db import connection

    name = f"{of}_{os.getpid()}"
    with _server() as server:
        connection.close()
        _drop(server, name)
        _create(server, name, of)
        before, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], name
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
            _drop(server, name)


def in_database(url: str, name: str) -> str:
    """The address of another database of the same server."""
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def _fill(*, months_ahead: int) -> None:
    """As the owner of the tables, who is not the role that runs the shop."""
    done = subprocess.run(
        [sys.executable, "-m", "simulation.scene", str(months_ahead)],
        env={**os.environ, "PUNNET_DATABASE_ROLE": "owner"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotRun(f"the simulation's database was not made: {done.stderr.strip()[-2000:]}")


@contextmanager
def _server() -> Iterator[psycopg.Connection]:
    """The owner, in a database that is not being copied."""
    url = os.environ["DATABASE_OWNER_URL"]
    try:
        with psycopg.connect(in_database(url, "postgres"), autocommit=True) as server:
            yield server
    except psycopg.errors.InsufficientPrivilege as refused:
        raise CannotRun(
            f"the owner in DATABASE_OWNER_URL may not make databases (CREATEDB): {refused}"
        ) from refused


def _create(server: psycopg.Connection, name: str, of: str = "template1") -> None:
    order = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _patiently(server, order.format(sql.Identifier(name), sql.Identifier(of)))


def _drop(server: psycopg.Connection, name: str) -> None:
    _patiently(server, sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def _patiently(server: psycopg.Connection, order: sql.Composed) -> None:
    """A session that was closed takes a moment to leave its database."""
    limit = time.monotonic() + LEAVE_SECONDS
    while True:
        try:
            server.execute(order)
            return
        except psycopg.errors.ObjectInUse:
            if time.monotonic() > limit:
                raise
            time.sleep(0.005)
