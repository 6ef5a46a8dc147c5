"""How many orders a minute the simulation lives through, with every check after every turn."""

from __future__ import annotations

import subprocess
import sys

SEEDS = "1..12"


def orders_a_minute() -> str:
    """The simulation's own last line, one process, its database made beforehand."""
    words = ["simulate", "--seeds", SEEDS, "--processes", "1"]
    done = subprocess.run(
        [sys.executable, "-m", "config.cli", *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        return f"simulation: {(done.stderr or done.stdout).strip()}"
    return f"simulation: {done.stdout.splitlines()[-1]}"
