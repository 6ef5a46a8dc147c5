"""Days of a shop by their seeds, as `punnet simulate --seeds 1..200` lives them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from config.words import parser
from simulation import command

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("simulation")]
SEEDS = 4  # two or three seconds each on a quiet machine
LEAST_ORDERS = 10 * SEEDS  # fewer, and the script no longer does what it is for


@pytest.fixture(scope="module")
def said(template: str) -> str:
    """What the command says of the seeds, in two processes with sets in another order."""
    options = parser().parse_args(["simulate", "--processes", "2"])
    with pytest.MonkeyPatch.context() as changed:
        lines: list[str] = []
        changed.setattr(command, "say", lines.append)
        changed.setenv("PYTHONHASHSEED", "7")
        command.lived(range(1, SEEDS + 1), options, template)
    return "\n".join(lines)


def test_days_end_with_nothing_pending_and_ledgers_that_agree(said: str) -> None:
    last = said.splitlines()[-1]
    assert last.startswith(f"{SEEDS} seeds, ") and last.endswith("; all is well"), said
    found = re.search(r"(\d+) orders", last)
    assert found and int(found[1]) >= LEAST_ORDERS, said


def test_the_same_seed_gives_the_same_trace_in_another_process(
    said: str, simulate: Callable[..., Any]
) -> None:
    here = simulate(1).trace
    assert here.lines
    assert said.splitlines()[0].endswith(f"sha256 {here.digest}")


def test_each_seed_is_another_day(said: str) -> None:
    digests = re.findall(r"sha256 (\w+)", said)
    assert len(set(digests)) == SEEDS
