"""`punnet simulate`: its words, its exit status, and that nothing is left behind."""

from __future__ import annotations

import sys

import pytest

from config import cli
from config.words import parser
from punnet.ops.errors import CannotRun
from simulation import command, ground
from simulation.script import written

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("simulation")]


def test_a_seed_leaves_no_database_behind(
    template: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = parser().parse_args(["simulate", "--processes", "1", "--only", "1-40", "--trace"])
    assert command.lived([1], options, template, command._numbers(options.only)) == 0
    assert capsys.readouterr().out.endswith("all is well\n")
    with ground._server() as server:
        left = server.execute(LIKE, {"name": f"{template}%"}).fetchall()
    assert left == [(template,)]


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


def test_without_the_folder_the_command_says_so_and_the_others_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "simulation", None)
    assert cli.main(["simulate"]) == 1
    assert capsys.readouterr().err.startswith("punnet: No simulation here")
