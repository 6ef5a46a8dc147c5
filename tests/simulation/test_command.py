"""`punnet simulate`: its words, its exit status, and that nothing is left behind."""

from __future__ import annotations

import os
import subprocess
import sys

import psycopg
import pytest

from config.words import parser
from punnet.ops.errors import CannotRun
from simulation import command, ground
from simulation.script import written

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("simulation")]


def test_a_seed_from_the_command_line_leaves_no_database_behind() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "config.cli", "simulate", "--seed", "1", "--only", "1-40"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={key: value for key, value in os.environ.items() if key != "PUNNET_DATABASE_ROLE"},
    ) as run:  # fmt: skip
        said, _ = run.communicate(timeout=300)
    assert run.returncode == 0, said
    assert said.splitlines()[-1].startswith("1 seeds, ") and said.endswith("all is well\n"), said
    url = ground.in_database(os.environ["DATABASE_OWNER_URL"], "postgres")
    with psycopg.connect(url) as server:
        named = f"punnet_simulation_{run.pid}%"
        assert not server.execute(LIKE, {"name": named}).fetchall()


LIKE = "SELECT datname FROM pg_database WHERE datname LIKE %(name)s"


@pytest.mark.parametrize(
    "words",
    [["--seeds", "3"], ["--seeds", "3..1"], ["--only", "a"], ["--seeds", "1..2", "--only", "1"]],
)
def test_words_that_mean_nothing_are_refused(words: list[str]) -> None:
    with pytest.raises(CannotRun):
        command.main(parser().parse_args(["simulate", *words]))


def test_steps_are_named_as_they_are_read() -> None:
    numbers = {3, 4, 5, 9, 11, 12}
    text = command._ranges(written(1, 1, numbers))
    assert text == "3-5,9,11-12"
    assert command._numbers(text) == numbers
