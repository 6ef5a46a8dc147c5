"""Words to the person at the terminal."""

import sys
from contextlib import suppress


def say(text: str) -> None:
    """One line at once; a reader that went away (`make run | head`) is no reason to fall over."""
    with suppress(BrokenPipeError, ValueError):
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
