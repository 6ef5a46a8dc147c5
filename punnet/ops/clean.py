"""`make clean`: stop this clone's own PostgreSQL and remove what the program wrote.

A database that DATABASE_URL names is left alone. Only what the program makes is removed, so that a
PUNNET_DATA that holds something else loses nothing else.
"""

import shutil
import sys

from punnet.ops.children import Folders, end_leftovers
from punnet.ops.console import say
from punnet.ops.errors import CannotRun
from punnet.ops.postgres import Server, place_of
from punnet.ops.run import notes_of_running

MADE = ["postgres", "companions", "generated", "log", "media", "processes", "stamps", "static"]
MADE += ["run.lock", "database-folder"]


def main() -> int:
    place = place_of()
    running = notes_of_running(place.root)
    if running is not None:
        raise CannotRun(
            f"A shop runs here (process {running.get('pid', 'unknown')}): stop it first."
        )
    end_leftovers(Folders.under(place.root))
    Server(place).stop()
    shutil.rmtree(place.home, ignore_errors=True)
    for name in MADE:
        path = place.root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    say(f"  removed the demo data in {place.root}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CannotRun as problem:
        sys.stderr.write(f"punnet: {problem}\n")
        sys.exit(1)
