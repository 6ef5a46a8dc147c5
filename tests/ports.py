"""Ports for what a test starts."""

from __future__ import annotations

import socket
from random import SystemRandom

# below those that Linux gives to clients: one of these could take the port before the shop does
ASKED = range(20_000, 32_768)


def free_ports(number: int) -> list[int]:
    """Different ones that nobody has; taken when the shop opens, a while later."""
    found: list[int] = []
    for port in SystemRandom().sample(ASKED, len(ASKED)):
        if len(found) == number:
            return found
        if _is_free(port):
            found.append(port)
    raise RuntimeError(f"no {number} free ports between {ASKED.start} and {ASKED.stop}")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
