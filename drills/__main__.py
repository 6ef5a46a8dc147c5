"""`python -m drills [--small] [NAME…]`: each drill's figures on a line; exit status 1 on failure.

One shop is opened for all of them on free ports, in a folder of its own, and removed afterwards.
"""

from __future__ import annotations

import argparse
import sys
import time

from drills.every import DRILLS, held
from drills.ground import Failed, Ground, running


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m drills", description=__doc__.split("\n")[0])
    parser.add_argument("--small", action="store_true", help="the numbers of the tests")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(DRILLS))
    options = parser.parse_args()
    if unknown := set(options.names) - set(DRILLS):
        parser.error(f"no drill {', '.join(sorted(unknown))}; there are {', '.join(DRILLS)}")
    began, failures = time.monotonic(), 0
    with running() as ground:
        print(f"a shop is open at {ground.shop.url}, {time.monotonic() - began:.0f} s", flush=True)
        for name in options.names or DRILLS:
            failures += not _shown(ground, name, options.small)
    return 1 if failures else 0


def _shown(ground: Ground, name: str, small: bool) -> bool:
    began = time.monotonic()
    try:
        words = held(ground, name, small)
    except (Failed, AssertionError) as problem:
        words = f"FAILED: {problem}"
    print(f"{name:<14} {time.monotonic() - began:6.0f} s  {words}", flush=True)
    return not words.startswith("FAILED")


if __name__ == "__main__":
    sys.exit(main())
