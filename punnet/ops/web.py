"""`punnet web`: granian with our WSGI application."""

import os
import shutil
import tempfile

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

# A worker that does not end by itself on SIGTERM: shorter than the supervisor's patience.
KILL_AFTER_SECONDS = 4


def serve(*, host: str, port: int, processes: int, threads: int) -> None:
    """Serve until told to end. Each process has `threads` threads, each its own connection."""
    os.environ["PUNNET_WEB_THREADS"] = str(threads)  # its settings divide them
    shared = ""
    if processes > 1 and not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        shared = tempfile.mkdtemp(prefix="punnet-metrics-")
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = shared
    try:
        Granian(
            "config.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=processes,
            blocking_threads=threads,
            # a thread that idles away takes its connection and prepared statements with it
            blocking_threads_idle_timeout=600,
            log_level=LogLevels.warning,
            respawn_failed_workers=True,
            respawn_interval=0.1,
            workers_kill_timeout=KILL_AFTER_SECONDS,
            websockets=False,
        ).serve()
    finally:
        if shared:
            shutil.rmtree(shared, ignore_errors=True)
