"""The database for one command: the environment's, else the embedded server of this clone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from punnet.ops.postgres import Server, place_of


@contextmanager
def database() -> Iterator[Server | None]:
    """Set DATABASE_URL and DATABASE_OWNER_URL for Django's settings; use the server meanwhile.

    Yields the embedded server, or None where the environment names a database. A server that this
    command started ends with it, unless another has come to use it.
    """
    if os.environ.get("DATABASE_URL"):
        os.environ.setdefault("DATABASE_OWNER_URL", os.environ["DATABASE_URL"])
        yield None
        return
    server = Server(place_of())
    server.use()
    try:
        name_in_environment(server)
        yield server
    finally:
        server.leave()


def learn_statistics() -> None:
    """After filling tables at once: until PostgreSQL's planner knows how much is in them (its own
    vacuum would come a minute later) a list of products takes ten times as long."""
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute("VACUUM (ANALYZE)")


def name_in_environment(server: Server) -> None:
    os.environ["DATABASE_URL"] = server.url("app")
    os.environ["DATABASE_OWNER_URL"] = server.url("owner")
