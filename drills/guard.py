"""`last-units` once more, with its guard taken away: the drill must then fail."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from drills.ground import Ground, must, outcome, until
from drills.races import UNITS, give_back, race_for_units
from punnet.ops import processes
from punnet.ops.postgres.places import CLONE
from tests.journey.running import answers as up
from tests.ports import free_ports

CHECK = "reserved_within_quantity"


def guard_removed(ground: Ground, small: bool) -> str:
    """Without the row lock and the CHECK more is sold than there is; with them it is not.

    The lock is missing in a web process of this drill only, the CHECK in its throwaway database.
    """
    buyers = 40 if small else 100
    told = {}
    with unchecked(ground):
        for guard in ("kept", "removed"):
            with web_process(ground, guard) as url:
                answers = race_for_units(ground, buyers, url)
            told[guard] = Counter(map(outcome, answers))
            give_back(ground, answers)
    kept, removed = told["kept"], told["removed"]
    must(kept == {"201": UNITS, "out_of_stock": buyers - UNITS}, f"with the lock: {dict(kept)}")
    must(set(removed) <= {"201", "out_of_stock"}, f"without the lock: {dict(removed)}")
    must(removed["201"] > UNITS, f"without the lock still {UNITS} sold")
    return f"{buyers} buyers, {UNITS} units: {removed['201']} sold without the guard"


@contextmanager
def unchecked(ground: Ground) -> Iterator[None]:
    """The table of supply without its CHECK for a while."""
    written = ground.one(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %(name)s", name=CHECK
    )
    ground.alter(f"ALTER TABLE inventory_supply DROP CONSTRAINT {CHECK}")
    try:
        yield
    finally:
        ground.alter(f"ALTER TABLE inventory_supply ADD CONSTRAINT {CHECK} {written}")


@contextmanager
def web_process(ground: Ground, guard: str) -> Iterator[str]:
    """A second web process on the same shop, of `drills.unguarded`; its address."""
    port = free_ports(1)[0]
    env = {
        **ground.shop.env,
        "DRILL_GUARD": guard,
        "DATABASE_URL": ground.address("app"),
        "DATABASE_OWNER_URL": ground.address("owner"),
    }
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port)),
        *("--blocking-threads", "8", "--log-level", "warning", "drills.unguarded:application"),
    ]
    with (ground.shop.data / "unguarded.log").open("a") as log:
        web = subprocess.Popen(
            command, cwd=CLONE, env=env, stdout=log, stderr=log, start_new_session=True
        )
    try:
        url = f"http://127.0.0.1:{port}"
        until(lambda: up(f"{url}/healthz"), 40)
        yield url
    finally:
        if web.poll() is None:
            os.killpg(web.pid, signal.SIGTERM)
        try:
            web.wait(timeout=10)
        except subprocess.TimeoutExpired:
            processes.send_group(web.pid, signal.SIGKILL)
            web.wait()
