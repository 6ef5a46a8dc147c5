"""What a discount takes off goods. Pure sums. rule: docs/rules/vouchers.md#amount"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from punnet.foundation.money import rounded
from punnet.promotions.models import Off


@dataclass(frozen=True)
class Terms:
    """A fixed amount in minor units, or a whole percent."""

    kind: str
    amount_minor: int
    percent: int

    def off(self, goods_minor: int) -> int:
        """Taken off these goods: never more than they cost, and for one unit more of goods at most
        one unit more."""
        if self.kind == Off.FIXED:
            return min(self.amount_minor, goods_minor)
        return rounded(Fraction(goods_minor * self.percent, 100))
