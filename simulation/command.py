"""`punnet simulate`: seeds one after another or side by side, and what one of them found."""

from __future__ import annotations

import argparse
import gc
import importlib
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from typing import TYPE_CHECKING

from punnet.ops.errors import CannotRun
from simulation import ground, report
from simulation.report import Sums

if TYPE_CHECKING:  # they need Django's settings, which need the database
    from simulation.run import Result
    from simulation.script import Step

FAILED = 3  # as of `punnet audit`
GARBAGE = 20_000  # objects more than before; Python's own limit of 700 costs a tenth of the time
LIFE_DAYS = 3  # the longest life of steps in any order


def main(options: argparse.Namespace) -> int:
    """Simulate what the options ask for; the exit status."""
    seeds = _seeds(options)
    only = _numbers(options.only) if options.only else None
    if only is not None and len(seeds) > 1:
        raise CannotRun("--only names steps of one seed: give --seed")
    if options.days < 1 or options.processes < 1:
        raise CannotRun("--days and --processes are 1 or more")
    if not all(map(find_spec, ("greenlet", "hypothesis"))):
        raise CannotRun(
            "No greenlet or hypothesis here: they come with what the tests need (make setup-dev)"
        )
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # its databases go even so
    days = max(options.days, LIFE_DAYS) if options.any_order else options.days
    with ground.template(days) as template:
        _begin()
        if options.any_order:
            from simulation import machine

            return machine.lived(template, options.any_order, LIFE_DAYS)
        return lived(seeds, options, template, only)


def lived(
    seeds: Sequence[int],
    options: argparse.Namespace,
    template: str,
    only: set[int] | None = None,
) -> int:
    """A line of each seed, all there is to say of one that failed; the exit status."""
    began, orders, failed, unsummed = time.monotonic(), 0, 0, 0
    sums = Sums()
    for result in _results(seeds, options, template, only):
        orders += result.orders
        failed += bool(result.check)
        if result.sums is None:
            unsummed += result.orders
        else:
            sums.add(result.sums)
        if options.trace:
            say("\n".join(result.trace.lines))
        say(_line(result))
        if result.check and not options.trace:
            _explain(result, options, template)
    if options.report:
        say(report.told(sums))
        if unsummed:
            say(f"not among them: {unsummed} orders of seeds that failed")
    each_minute = orders / (time.monotonic() - began) * 60
    how = f"{failed} FAILED" if failed else "all is well"
    say(f"{len(seeds)} seeds, {orders} orders, {each_minute:.0f} a minute; {how}")
    return FAILED if failed else 0


def _results(
    seeds: Sequence[int], options: argparse.Namespace, template: str, only: set[int] | None
) -> Iterator[Result]:
    processes = min(options.processes, len(seeds))
    if processes < 2:
        yield from (one(seed, options.days, template, only) for seed in seeds)
        return
    spawn = multiprocessing.get_context("spawn")  # each with a connection of its own
    with ProcessPoolExecutor(processes, spawn, _begin) as pool:
        tasks = [pool.submit(one, seed, options.days, template, only) for seed in seeds]
        for task in tasks:
            yield task.result()


def _begin() -> None:
    """A process that lives seeds. What it has loaded stays: only a run's own is looked through for
    what nobody needs any more, and seldom."""
    import django

    django.setup()
    importlib.import_module("simulation.run")
    gc.freeze()
    gc.set_threshold(GARBAGE)


def one(seed: int, days: int, template: str, only: set[int] | None = None) -> Result:
    """One run of a seed, or of these steps of it."""
    from simulation.run import simulate
    from simulation.script import written

    return simulate(seed, days, template, written(seed, days, only))


def _explain(result: Result, options: argparse.Namespace, template: str) -> None:
    """What was not true, the shortest steps found, and how to see it again."""
    from simulation.run import simulate
    from simulation.script import written
    from simulation.shrink import shortest

    seed, days, runs = result.seed, options.days, 0

    def fails(steps: Sequence[Step]) -> bool:
        nonlocal runs
        runs += 1
        return simulate(seed, days, template, steps).check == result.check

    only = _numbers(options.only) if options.only else None
    steps = [step for step in written(seed, days, only) if step.at <= result.seconds]
    limit = options.shrink_seconds
    found = shortest(steps, fails, seconds=limit, suspects=result.actors)
    again = simulate(seed, days, template, found)
    say(f"\n{again.problem or result.problem}\n")
    say(f"The shortest steps found, {len(found)} of {len(steps)}, in {runs} runs:")
    say("\n".join(f"  {step}" for step in found))
    say("\nWhat happens in them:")
    say("\n".join(again.trace.lines))
    say(f"\nAgain: punnet simulate --seed {seed} --days {days} --only {_ranges(found)} --trace\n")


def _line(result: Result) -> str:
    how = f"FAILED: {result.check}" if result.check else "all is well"
    told = f"{result.orders} orders, {len(result.trace.lines)} turns"
    return f"seed {result.seed}: {told}, {how}, sha256 {result.trace.digest}"


def _seeds(options: argparse.Namespace) -> Sequence[int]:
    if not options.seeds:
        return [options.seed]
    first, _, last = options.seeds.partition("..")
    if not (first.isdecimal() and last.isdecimal() and int(first) <= int(last)):
        raise CannotRun("--seeds takes first..last, as 1..200")
    return range(int(first), int(last) + 1)


def _numbers(text: str) -> set[int]:
    found: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        if not first.isdecimal() or (last and not last.isdecimal()):
            raise CannotRun("--only takes numbers of steps, as 3,17-21")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def _ranges(steps: Sequence[Step]) -> str:
    """`3,17-21`: what --only takes."""
    found: list[list[int]] = []
    for number in (step.number for step in steps):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ",".join(f"{a}" if a == b else f"{a}-{b}" for a, b in found)


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
