"""What the benchmark prints: ratios of one run, and the milliseconds they are made of."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence

from bench.measure import Cost
from bench.tops import STATEMENTS_OF_AN_UPDATE, Update

HEAD = (
    f"{'':34}{'SQL':>5}{'python':>9}{'postgres':>9}{'p50':>8}{'p99':>8}"
    f"{'× bare view':>13}{'× pgbench':>11}"
)


def machine() -> str:
    """Processors, Python, and how busy others keep it."""
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} processors, Python {platform.python_version()}, load {load:.1f}"


def line(cost: Cost) -> str:
    """`× bare view`: processor time beside a Django without middleware that gives out as much.
    `× pgbench`: the median on the clock beside pgbench running the same statements."""
    bare = f"{cost.processor / cost.bare:.0f}" if cost.bare else "–"
    script = f"{cost.p50 / cost.script:.1f}" if cost.script else "–"
    return (
        f"{cost.name:34}{cost.statements:>5}{cost.python:>9.2f}{cost.postgres:>9.2f}"
        f"{cost.p50:>8.1f}{cost.p99:>8.1f}{bare:>13}{script:>11}"
    )


def capacity(placing: Cost, update: Update) -> str:
    """Statements a second of placing orders as a share of pgbench's, one client each."""
    ours = (placing.statements + 2) * 1000 / placing.p50  # with BEGIN and COMMIT, as pgbench's
    share = ours / update.statements_per_second
    return (
        f"placing runs {ours:,.0f} statements a second, pgbench's simple update"
        f" ({STATEMENTS_OF_AN_UPDATE} statements in {update.ms:.2f} ms)"
        f" {update.statements_per_second:,.0f}: {share:.0%}"
    )


def sizes(found: Sequence[tuple[str, list[int]]], lines: Sequence[int]) -> list[str]:
    head = f"{'SQL statements by lines':34}" + "".join(f"{size:>6}" for size in lines)
    return [head, *(f"{name:34}" + "".join(f"{n:>6}" for n in counts) for name, counts in found)]


def seeding(steps: Sequence[tuple[str, float]]) -> list[str]:
    whole = sum(seconds for _, seconds in steps)
    return [f"{seconds:6.1f} s {seconds / whole:>5.0%}  {name}" for name, seconds in steps]
