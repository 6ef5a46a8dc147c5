"""How much memory a web process takes once it has shown every category and some searches."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 3
LIMIT = 60.0


def of_web_process(paths: Sequence[str]) -> float:
    """Megabytes, of a `punnet web` of its own that has answered all paths several times."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    web = subprocess.Popen(
        [sys.executable, "-m", "config.cli", "web"],
        env={**os.environ, "PUNNET_PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        shop = f"http://127.0.0.1:{port}"
        _wait_for(f"{shop}/healthz")
        for path in [*paths] * ROUNDS:
            with urllib.request.urlopen(shop + path) as answer:
                answer.read()
        children = Path(f"/proc/{web.pid}/task/{web.pid}/children").read_text().split()
        return max(_resident(child) for child in children)
    finally:
        web.terminate()
        web.wait(timeout=20)


def _wait_for(url: str) -> None:
    limit = time.monotonic() + LIMIT
    while True:
        try:
            with urllib.request.urlopen(url, timeout=3) as answer:
                answer.read()
                return
        except OSError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.1)


def _resident(pid: str) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0
