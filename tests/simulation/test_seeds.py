"""Days of a shop by their seeds. All of them: `punnet simulate --seeds 1..200`."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from simulation.command import _begin, one

pytestmark = [pytest.mark.process, pytest.mark.xdist_group("simulation")]
SEEDS = 8  # two or three seconds each on a quiet machine
ORDERS_OF_A_SEED = 8  # fewer, and the script no longer does what it is for


@pytest.mark.parametrize("seed", range(1, SEEDS + 1))
def test_a_day_ends_with_nothing_pending_and_ledgers_that_agree(
    seed: int, day_of: Callable[[int], Any]
) -> None:
    result = day_of(seed)
    assert not result.check, f"{result.problem}\npunnet simulate --seed {seed}"
    assert result.orders >= ORDERS_OF_A_SEED


def test_the_same_seed_gives_the_same_trace_in_another_process(
    day_of: Callable[[int], Any], template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = day_of(1).trace
    monkeypatch.setenv("PYTHONHASHSEED", "7")  # sets are in another order there
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, spawn, _begin) as pool:
        there = pool.submit(one, 1, 1, template).result().trace
    assert there.lines == here.lines
    assert there.digest == here.digest


def test_another_seed_gives_another_day(day_of: Callable[[int], Any]) -> None:
    assert day_of(1).trace.digest != day_of(2).trace.digest
