"""Days of a shop by their seeds, as `punnet simulate --seeds 1..200` lives them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from config.words import parser
from simulation import command
from simulation.report import Sums

pytestmark = pytest.mark.process
TOGETHER = pytest.mark.xdist_group("simulation")
SEEDS = 4  # two or three seconds each on a quiet machine
EACH = 10  # orders at least of a seed: fewer, and the script no longer does what it is for
CHUNKS = [range(5, 15), range(15, 25)]
# what must have happened to some order of ten seeds
HAPPENED = (
    "substitutions", "short picks", "goods by weight", "catch weight", "vouchers", "deposits",
    "coins rounded", "amendments", "amendments paid anew", "amendments given up or not paid",
    "lines taken out by the store", "claims given back at once", "claims decided by staff",
    "back: refused", "back: containers", "back: claim", "back: part", "back: goodwill",
    "back: returned", "back by provider", "back by door", "back by transfer",
)  # fmt: skip


@pytest.mark.parametrize(
    "seeds", [pytest.param(c, marks=pytest.mark.xdist_group(f"seeds {c[0]}")) for c in CHUNKS]
)
def test_days_of_many_seeds_end_well_and_everything_happens_in_them(
    seeds: range, template: str
) -> None:
    """Each chunk where a worker of the tests is free."""
    options = parser().parse_args(["simulate", "--processes", "1"])
    sums = Sums()
    for seed in seeds:
        result = command.one(seed, options.days, template)
        assert not result.check, f"punnet simulate --seed {seed}: {result.problem}"
        assert result.sums is not None
        sums.add(result.sums)
    assert sums.differ == [] and sums.minor["difference"] == 0
    assert [thing for thing in HAPPENED if not sums.orders[thing]] == []


@pytest.fixture(scope="module")
def said(template: str) -> str:
    """What the command says of the seeds, in two processes with sets in another order."""
    options = parser().parse_args(["simulate", "--processes", "2", "--report"])
    with pytest.MonkeyPatch.context() as changed:
        lines: list[str] = []
        changed.setattr(command, "say", lines.append)
        changed.setenv("PYTHONHASHSEED", "7")
        command.lived(range(1, SEEDS + 1), options, template)
    return "\n".join(lines)


@TOGETHER
def test_days_end_with_nothing_pending_and_ledgers_that_agree(said: str) -> None:
    last = said.splitlines()[-1]
    assert last.startswith(f"{SEEDS} seeds, ") and last.endswith("; all is well"), said
    found = re.search(r"(\d+) orders", last)
    assert found and int(found[1]) >= EACH * SEEDS, said


@TOGETHER
def test_its_report_says_that_nothing_is_missing_to_the_cent(said: str) -> None:
    lines = dict(re.findall(r"^(.*?) {2,}(\S+)$", said, re.M))
    assert lines["difference in total"] == "0.00" and lines["orders that differ"] == "0"
    assert re.search(r"^  delivered lines  +[1-9]", said, re.M)


@TOGETHER
def test_the_same_seed_gives_the_same_trace_in_another_process(
    said: str, simulate: Callable[..., Any]
) -> None:
    here = simulate(1).trace
    assert here.lines
    assert said.splitlines()[0].endswith(f"sha256 {here.digest}")


@TOGETHER
def test_each_seed_is_another_day(said: str) -> None:
    digests = re.findall(r"sha256 (\w+)", said)
    assert len(set(digests)) == SEEDS
