"""The `punnet` command's words."""

import argparse

import pytest

from config import cli
from config.words import parser

TOOLS = {
    "stock set": ["stock", "set", "1", "milk", "--available", "5"],
    "price set": ["price", "set", "1", "milk", "249"],
    "slot set": ["slot", "set", "7", "--free", "0", "--cutoff", "now"],
    "key make": ["key", "make", "--role", "picker", "--store", "1"],
    "jobs wait": ["jobs", "wait"],
    "status": ["status", "--json"],
    "story": ["story", "7K2M", "--kind", "payment"],
}


@pytest.mark.parametrize(("command", "words"), TOOLS.items(), ids=TOOLS.keys())
def test_operators_words_are_understood(command: str, words: list[str]) -> None:
    assert parser().parse_args(words).command == command


def test_every_word_has_a_deed_and_every_deed_a_word() -> None:
    assert commands_in(parser()) == set(cli.COMMANDS)


def test_help_tells_each_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    text = capsys.readouterr().out
    assert ended.value.code == 0
    for command in cli.COMMANDS:
        assert f"    {command.split()[0]} " in text


def test_words_for_psql_and_django_pass_through_untouched() -> None:
    assert cli._split(["db", "--owner", "-c", "select 1"]) == (
        ["db"],
        ["--owner", "-c", "select 1"],
    )
    assert cli._split(["django", "check", "--deploy"]) == (["django"], ["check", "--deploy"])


def commands_in(tree: argparse.ArgumentParser) -> set[str]:
    """What the leaves of the tree are called."""
    groups = [each for each in tree._actions if isinstance(each, argparse._SubParsersAction)]
    found: set[str] = set()
    for group in groups:
        for below in group.choices.values():
            found |= commands_in(below) or {below.get_default("command")}
    return found
