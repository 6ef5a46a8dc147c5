"""Several of the operators' commands in one process, a line each on standard input.

A drill sets the stock of every product and the seats of every slot; a process for each takes two
seconds.
"""

from __future__ import annotations

import sys

from config.cli import main

if __name__ == "__main__":
    sys.exit(max((main(line.split()) for line in sys.stdin), default=0))
