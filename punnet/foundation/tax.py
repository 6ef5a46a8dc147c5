"""Tax by rate: charges share the goods' rates. rule: docs/rules/money.md#tax"""

from __future__ import annotations

from collections.abc import Iterable

from punnet.foundation.money import split_minor, tax_inside

# the rate of charges where there are no goods to share the rates of
GENERAL_PER_MILLE = 255


def gross_by_rate(goods: Iterable[tuple[int, int]], charges_minor: int) -> dict[int, int]:
    """(rate per mille, gross minor units) of the goods, with the charges shared out by weight."""
    by_rate: dict[int, int] = {}
    for per_mille, gross in goods:
        by_rate[per_mille] = by_rate.get(per_mille, 0) + gross
    by_rate = {rate: gross for rate, gross in sorted(by_rate.items()) if gross}
    if not charges_minor:
        return by_rate
    if not by_rate:
        return {GENERAL_PER_MILLE: charges_minor}
    shares = split_minor(charges_minor, list(by_rate.values()))
    return {
        rate: gross + share for (rate, gross), share in zip(by_rate.items(), shares, strict=True)
    }


def tax_by_rate(by_rate: dict[int, int]) -> dict[int, int]:
    """The tax contained, per rate, each rounded once."""
    return {rate: tax_inside(gross, rate) for rate, gross in by_rate.items()}
