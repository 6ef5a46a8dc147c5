"""`punnet db`: psql on whatever database is in use."""

import shutil
import signal
import subprocess
from collections.abc import Sequence

from punnet.ops.errors import CannotRun
from punnet.ops.postgres.binaries import find_binaries


def psql(url: str, words: Sequence[str]) -> int:
    """Run psql to its end; Ctrl-C is psql's own business meanwhile."""
    program = _program()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        child = subprocess.Popen([program, *words, "--dbname", url], preexec_fn=_listen_to_ctrl_c)
        return child.wait()
    finally:
        signal.signal(signal.SIGINT, before)


def _program() -> str:
    try:
        return find_binaries()["psql"]
    except CannotRun:
        found = shutil.which("psql")
        if found is None:
            raise
        return found


def _listen_to_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
