"""`python -m drills [--small] [NAME…]`: each drill's figures on a line; exit status 1 on failure.

One shop is opened for all that need one on free ports, in a folder of its own, and removed
afterwards.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial

from drills.every import ALONE, DRILLS, held
from drills.ground import Failed, running


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m drills", description=__doc__.split("\n")[0])
    parser.add_argument("--small", action="store_true", help="the numbers of the tests")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join([*ALONE, *DRILLS]))
    options = parser.parse_args()
    there = [*ALONE, *DRILLS]
    if unknown := set(options.names) - set(there):
        parser.error(f"no drill {', '.join(sorted(unknown))}; there are {', '.join(there)}")
    names, failures = options.names or there, 0
    for name in (name for name in names if name in ALONE):
        failures += not _shown(name, partial(ALONE[name], options.small))
    if in_shop := [name for name in names if name in DRILLS]:
        began = time.monotonic()
        with running() as ground:
            took = time.monotonic() - began
            print(f"a shop is open at {ground.shop.url}, {took:.0f} s", flush=True)
            for name in in_shop:
                failures += not _shown(name, partial(held, ground, name, options.small))
    return 1 if failures else 0


def _shown(name: str, hold: Callable[[], str]) -> bool:
    began = time.monotonic()
    try:
        words = hold()
    except (Failed, AssertionError) as problem:
        words = f"FAILED: {problem}"
    print(f"{name:<14} {time.monotonic() - began:6.0f} s  {words}", flush=True)
    return not words.startswith("FAILED")


if __name__ == "__main__":
    sys.exit(main())
