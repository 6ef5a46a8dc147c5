"""The drills by name, in the order in which they are held."""

from __future__ import annotations

from collections.abc import Callable

from drills.deadline import deadline
from drills.ground import Ground
from drills.guard import guard_removed
from drills.hostile import hostile
from drills.kills import kills, postmaster
from drills.overlap import overlap
from drills.races import last_seats, last_units
from drills.refunds import whole_refunds
from drills.repeats import repeats

DRILLS: dict[str, Callable[[Ground, bool], str]] = {
    "last-units": last_units,
    "last-seats": last_seats,
    "guard-removed": guard_removed,
    "overlap": overlap,
    "repeats": repeats,
    "deadline": deadline,
    "hostile": hostile,
    "kills": kills,
    "postmaster": postmaster,
}


# these need no shop
ALONE: dict[str, Callable[[bool], str]] = {"whole-refunds": whole_refunds}


def held(ground: Ground, name: str, small: bool) -> str:
    """Hold one drill, then audit; its figures. Raises Failed."""
    figures = DRILLS[name](ground, small)
    ground.audited()
    return f"{figures}; audit clean"
