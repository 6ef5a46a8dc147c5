"""A demo town whose making was cut short is gone on with; a shop that is there is left alone."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from punnet.ops.postgres import Server, place_of
from punnet.ops.postgres.places import CLONE
from punnet.ops.postgres.temporary import FORGETFUL

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("process")]

# A seed of the tests' own: what the demo town's does is its own tests' matter.
SEED = """
import sys, types
from config import cli
made = types.ModuleType("demo.seed")
def seed():
    from punnet.accounts import actions
    actions.create_guest()
    if {fails}:
        raise SystemExit(9)
    return "one guest more"
made.seed = seed
sys.modules["demo.seed"] = made
sys.exit(cli.main({words}))
"""


@pytest.fixture
def server() -> Iterator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="pt-"))
    folder.chmod(0o755)
    made = Server(place_of(folder), FORGETFUL, durable=False)
    made.use()
    yield made
    made.stop()
    shutil.rmtree(folder)


def punnet(server: Server, *words: str, fails: bool = False) -> "subprocess.CompletedProcess[str]":
    env = {
        **os.environ,
        "DATABASE_URL": server.url("app"),
        "DATABASE_OWNER_URL": server.url("owner"),
        "PUNNET_DATA": str(server.place.root),
        "PUNNET_DATABASE_ROLE": "app",
    }
    command = [sys.executable, "-c", SEED.format(fails=fails, words=list(words))]
    return subprocess.run(command, cwd=CLONE, env=env, capture_output=True, text=True, check=False)


def guests(server: Server) -> int:
    with psycopg.connect(server.url("app")) as connection:
        row = connection.execute("SELECT count(*) FROM accounts_customer").fetchone()
    return int(row[0]) if row else 0


def test_half_made_town_is_gone_on_with_and_a_whole_one_left_alone(server: Server) -> None:
    assert punnet(server, "migrate").returncode == 0
    assert punnet(server, "seed", fails=True).returncode == 9
    assert guests(server) == 1
    again = punnet(server, "seed", "--if-empty")
    assert again.returncode == 0, again.stderr
    assert again.stdout == "one guest more\n"
    assert guests(server) == 2
    assert punnet(server, "seed", "--if-empty").stdout == ""
    refused = punnet(server, "seed")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert guests(server) == 2
