"""What was changed by hand on a slot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SlotCapacitySet:
    capacity: int
    was: int


@dataclass(frozen=True, slots=True)
class SlotCutoffSet:
    cutoff_at: str
    was: str
