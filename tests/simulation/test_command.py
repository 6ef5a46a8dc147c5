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
    done = subprocess.run(
        [sys.executable, "-m", "config.cli", "simulate", "--seed", "1", "--only", "1-40"],
        capture_output=True, text=True, check=False,
        env={key: value for key, value in os.environ.items() if key != "PUNNET_DATABASE_ROLE"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 seeds, " in done.stdout and "all is well" in done.stdout
    url = ground.in_database(os.environ["DATABASE_OWNER_URL"], "postgres")
    with psycopg.connect(url) as server:
        left = server.execute(
            "SELECT d.datname FROM pg_database d WHERE d.datname LIKE 'punnet_simulation_%'"
        ).fetchall()
    assert not [name for (name,) in left if not alive(name)]


def alive(name: str) -> bool:
    """Whether the process that made the database still runs."""
    numbers = [part for part in name.split("_") if part.isdecimal()]
    return not numbers or any(os.path.exists(f"/proc/{number}") for number in numbers)


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
