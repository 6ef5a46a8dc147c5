"""What goes wrong between us and the provider, and how much of it there is now."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import StrEnum


class Fate(StrEnum):
    """Of one call to the provider."""

    FINE = "fine"
    LOST = "never arrives"
    LATE = "arrives after we gave up"
    SILENT = "done, and no answer"
    BROKEN = "500, nothing done"
    BROKEN_AFTER = "500 after it was done"
    BUSY = "409"
    LIMITED = "429"


TROUBLE = [each for each in Fate if each is not Fate.FINE]


@dataclass
class Weather:
    """The share of calls that meet trouble: as usual, or as bad as the worst that is on now."""

    usual: float = 0.06
    bad: list[float] = field(default_factory=list)

    @property
    def trouble(self) -> float:
        return max([self.usual, *self.bad])

    def fate(self, chance: random.Random) -> Fate:
        return chance.choice(TROUBLE) if chance.random() < self.trouble else Fate.FINE
