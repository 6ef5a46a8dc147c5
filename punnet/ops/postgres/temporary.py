"""A server for tests: own folder, own socket, no care for the disk, gone afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from punnet.ops.postgres.places import place_of
from punnet.ops.postgres.server import Server

FORGETFUL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
}


@contextmanager
def temporary_server(folder: Path | None = None) -> Iterator[Server]:
    """A running server that ends with the block, its data with it (kept when `folder` is given).

    >>> with temporary_server() as server:          # doctest: +SKIP
    ...     server.url("owner"), server.url("app")
    """
    made = folder or Path(tempfile.mkdtemp(prefix="punnet-db-"))
    made.chmod(0o711)  # a fresh folder of ours: the server's user must pass through
    server = Server(place_of(made), FORGETFUL, durable=False)
    try:
        server.use()
        yield server
    finally:
        server.stop()
        if folder is None:
            shutil.rmtree(made, ignore_errors=True)
