"""Real servers in folders of their own, which let the server's user pass where root runs this."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from punnet.ops.postgres import Server, place_of
from punnet.ops.postgres.places import CLONE

FAST = {"shared_buffers": "32MB"}


def _debian() -> Path | None:
    program = shutil.which("pg_config")
    if program is None:
        return None
    folder = subprocess.run([program, "--bindir"], capture_output=True, text=True, check=True)
    found = Path(folder.stdout.strip())
    return found if (found / "postgres").exists() else None


KINDS = ["wheel", "debian"] if _debian() else ["wheel"]


@pytest.fixture(params=KINDS)
def binaries(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The suite runs on the wheel's server and, where the machine has one, on Debian's."""
    if request.param == "debian":
        monkeypatch.setenv("PUNNET_PG_BIN", str(_debian()))
    return str(request.param)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path that others may pass through, as a clone's `var` is."""
    made = Path(tempfile.mkdtemp(prefix="pt-"))
    made.chmod(0o755)
    yield made
    if (made / "postgres").is_dir():
        Server(place_of(made)).stop()
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def server(binaries: str, folder: Path) -> Iterator[Server]:
    """In use by this process."""
    made = Server(place_of(folder), FAST)
    made.use()
    yield made
    made.stop()


def supervisor(folder: Path, then: str) -> "subprocess.Popen[str]":
    """Another process that uses the server in `folder`, prints how, and goes on with `then`."""
    script = (
        "import os, signal, sys, time\n"
        "from pathlib import Path\n"
        "from punnet.ops.postgres import Server, place_of\n"
        f"server = Server(place_of(Path({str(folder)!r})), {FAST!r})\n"
        "print(server.use(), flush=True)\n" + then
    )
    return subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=CLONE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
