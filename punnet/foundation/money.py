"""Money: whole minor units of one currency. The rule of rounding is in docs/rules/money.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from punnet.foundation.errors import DomainError

DIGITS = {"EUR": 2, "SEK": 2, "USD": 2, "JPY": 0, "KWD": 3}


class CurrencyMismatch(DomainError):
    """Two currencies met in one sum: always a bug or an attack."""

    code = "currency_mismatch"


@dataclass(frozen=True, slots=True)
class Money:
    """`Money(249, "EUR")` is 2.49 €. Adds, subtracts and compares only with its own currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"minor units are whole: {self.minor!r}")

    def _same(self, other: Money) -> int:
        if not isinstance(other, Money):
            raise TypeError(f"not money: {other!r}")
        if other.currency != self.currency:
            raise CurrencyMismatch(left=self.currency, right=other.currency)
        return other.minor

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= self._same(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def times(self, factor: int | Fraction | Decimal) -> Money:
        """This amount times `factor`, halves away from zero: the only rounding there is."""
        return Money(rounded(Fraction(self.minor) * Fraction(factor)), self.currency)

    def split(self, weights: Sequence[int]) -> list[Money]:
        """Share out by `weights` so that the parts add up to the whole.

        Largest remainder first, then the earlier part. All-zero weights share alike.
        """
        return [Money(part, self.currency) for part in split_minor(self.minor, weights)]

    def decimal(self) -> Decimal:
        """For display only."""
        return Decimal(self.minor).scaleb(-DIGITS.get(self.currency, 2))


def rounded(value: Fraction) -> int:
    """To a whole unit, halves away from zero."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole


def split_minor(minor: int, weights: Sequence[int]) -> list[int]:
    """`Money.split` on bare minor units of one currency."""
    if any(weight < 0 for weight in weights):
        raise ValueError("weights are not negative")
    shares = list(weights) if sum(weights) else [1] * len(weights)
    total, sign, amount = sum(shares), 1 if minor >= 0 else -1, abs(minor)
    parts = [amount * share // total for share in shares] if total else []
    left = amount - sum(parts)
    by_remainder = sorted(
        range(len(shares)), key=lambda i: (-(amount * shares[i] % total), i) if total else i
    )
    for index in by_remainder[:left]:
        parts[index] += 1
    return [sign * part for part in parts]


def from_text(text: str, currency: str) -> int:
    """Minor units of a sum as people write it: "12.40", "12,4", "12". Raises ValueError for what is
    none, is negative, or has more digits than the currency."""
    digits = DIGITS.get(currency, 2)
    found = re.fullmatch(r"(\d{1,9})(?:[.,](\d+))?", re.sub(r"[\s\u00a0]", "", text), re.ASCII)
    cents = (found[2] or "") if found else ""
    if found is None or len(cents) > digits:
        raise ValueError(f"not a sum of {currency}: {text!r}")
    return int(found[1]) * 10**digits + int(cents.ljust(digits, "0") or 0)


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum, zero of `currency` when there are none."""
    result = Money(0, currency)
    for amount in amounts:
        result = result + amount
    return result


def weighed(price_per_kg_minor: int, grams: int, *, over_percent: int = 0) -> int:
    """Minor units for `grams` at a price per kilogram, `over_percent` on top, rounded once."""
    return rounded(Fraction(price_per_kg_minor * grams * (100 + over_percent), 100_000))


def tax_inside(gross_minor: int, per_mille: int) -> int:
    """The tax contained in a gross amount. rule: docs/rules/money.md#tax"""
    return rounded(Fraction(gross_minor * per_mille, 1000 + per_mille))
