"""A connection that PostgreSQL has ended is noticed before a request uses it."""

from __future__ import annotations

import psycopg
import pytest
from django.core.signals import request_started
from django.db import OperationalError, connection

from punnet.foundation import db

pytestmark = pytest.mark.django_db(transaction=True)
PID = "SELECT pg_backend_pid() AS pid"


def ended() -> int:
    """This thread's connection, ended by the server; its process."""
    pid: int = db.read(PID)[0].pid
    with psycopg.connect(connection.connection.info.dsn, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    return pid


def test_a_request_begins_with_a_connection_that_lives():
    pid = ended()
    request_started.send(sender=None)
    assert db.read(PID)[0].pid != pid


def test_without_a_look_the_first_statement_would_fail():
    ended()
    with pytest.raises(OperationalError):
        db.read(PID)
    connection.close()


def test_a_living_connection_is_kept():
    pid = db.read(PID)[0].pid
    request_started.send(sender=None)
    assert db.read(PID)[0].pid == pid
