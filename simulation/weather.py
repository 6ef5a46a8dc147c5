"""What goes wrong between us and the provider, and how much of it there is now."""

from __future__ import annotations

import random
from dataclasses import dataclass
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
    """Shares of calls and of webhooks that meet trouble. `webhooks`: normal, hold or drop."""

    trouble: float = 0.05
    webhooks: str = "normal"

    def fate(self, chance: random.Random) -> Fate:
        return chance.choice(TROUBLE) if chance.random() < self.trouble else Fate.FINE
