"""Coins: to what a payment in cash is rounded, by country. rule: docs/rules/money.md#cash"""

from __future__ import annotations

from fractions import Fraction

from punnet.foundation.money import rounded

# minor units of the smallest coin that is in use; a currency that is not here is paid exactly
STEPS = {
    ("FI", "EUR"): 5,  # act 890/2000: to the nearest five cents
    ("SE", "SEK"): 100,  # act 1970:1029: to the nearest krona
}


def in_cash(minor: int, *, country: str, currency: str) -> int:
    """What is taken, or given back, in coins for an exact sum: the nearest there is, halves away
    from zero."""
    step = STEPS.get((country, currency), 1)
    return step * rounded(Fraction(minor, step))
