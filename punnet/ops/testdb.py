"""Run a command with a PostgreSQL of its own: `python -m punnet.ops.testdb pytest`.

Where DATABASE_URL is set that database is used. The server ends with the command.
"""

import os
import signal
import subprocess
import sys

from punnet.ops.errors import CannotRun
from punnet.ops.ground import name_in_environment
from punnet.ops.postgres import temporary_server


def main(command: list[str]) -> int:
    """The command's exit status."""
    if os.environ.get("DATABASE_URL"):
        return subprocess.call(command)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with temporary_server() as server:
        name_in_environment(server)
        try:
            return subprocess.call(command)
        except KeyboardInterrupt:
            return 130


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotRun as problem:
        sys.stderr.write(f"punnet: {problem}\n")
        sys.exit(1)
