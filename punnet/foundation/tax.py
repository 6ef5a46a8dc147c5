"""Tax by rate: charges and discounts share the goods' rates. rule: docs/rules/money.md#tax"""

from __future__ import annotations

from collections.abc import Iterable

from punnet.foundation.money import split_minor, tax_inside

# the rate of charges where there are no goods to share the rates of
GENERAL_PER_MILLE = 255

Rated = Iterable[tuple[int, int]]  # (rate per mille, gross minor units)


def gross_by_rate(
    goods: Rated, charges_minor: int, *, discount_minor: int = 0, discounted: Rated = ()
) -> dict[int, int]:
    """(rate per mille, gross minor units) of the goods, with the charges shared out by weight.

    The discount is taken from the rates of the goods it is given on, `discounted`, which are among
    the goods and cost no less than it.
    """
    by_rate = _by_rate(goods)
    if not by_rate:
        return {GENERAL_PER_MILLE: charges_minor} if charges_minor else {}
    charges, off = shared(charges_minor, by_rate.items()), shared(discount_minor, discounted)
    sums = {
        rate: gross + charges.get(rate, 0) - off.get(rate, 0) for rate, gross in by_rate.items()
    }
    return {rate: gross for rate, gross in sums.items() if gross}


def _by_rate(goods: Rated) -> dict[int, int]:
    sums: dict[int, int] = {}
    for per_mille, gross in goods:
        sums[per_mille] = sums.get(per_mille, 0) + gross
    return {rate: gross for rate, gross in sorted(sums.items()) if gross}


def shared(minor: int, goods: Rated) -> dict[int, int]:
    """An amount shared out over the rates of goods, by what they cost; empty where it is none."""
    by_rate = _by_rate(goods)
    if not minor or not by_rate:
        return {}
    return dict(zip(by_rate, split_minor(minor, list(by_rate.values())), strict=True))


def tax_by_rate(by_rate: dict[int, int]) -> dict[int, int]:
    """The tax contained, per rate, each rounded once."""
    return {rate: tax_inside(gross, rate) for rate, gross in by_rate.items()}
