"""How long `make run` takes in a fresh clone: the first time, and the second."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

CLONE = Path(__file__).resolve().parent.parent
PORTS = ("PUNNET_PORT", "PUNNET_PAY_PORT", "PUNNET_SMTP_PORT", "PUNNET_INBOX_PORT")
LIMIT = 600.0


def main() -> int:
    """Clone what is committed, open the shop twice, remove everything."""
    folder = Path(tempfile.mkdtemp(prefix="punnet-start-"))
    folder.chmod(0o755)
    try:
        clone = folder / "punnet"
        subprocess.run(["git", "clone", "-q", str(CLONE), str(clone)], check=True)
        for name in ("first", "second"):
            print(f"make run, the {name} time", flush=True)
            print(f"ready after {_open_and_close(clone):.1f} s\n", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _open_and_close(clone: Path) -> float:
    """Seconds from `make run` to its last line; its own lines are shown meanwhile."""
    apart = ("DATABASE_URL", "DATABASE_OWNER_URL", "PUNNET_DATA", "VIRTUAL_ENV")
    env = {name: value for name, value in os.environ.items() if name not in apart}
    env.update({name: str(port) for name, port in zip(PORTS, _free_ports(), strict=True)})
    began = time.monotonic()
    shop = subprocess.Popen(
        ["make", "run"], cwd=clone, env=env, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    try:
        assert shop.stdout is not None
        for line in shop.stdout:
            print(f"  {time.monotonic() - began:6.1f}  {line.rstrip()}", flush=True)
            if line.startswith("ready "):
                return time.monotonic() - began
            if time.monotonic() - began > LIMIT:
                break
        raise RuntimeError("the shop did not open")
    finally:
        os.killpg(shop.pid, signal.SIGINT)
        try:
            shop.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(shop.pid, signal.SIGKILL)


def _free_ports() -> list[int]:
    """Different ones: each is held until all are found."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in PORTS]
    try:
        return [each.getsockname()[1] for each in held]
    finally:
        for each in held:
            each.close()
