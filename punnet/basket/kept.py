"""What an order has already, in the draft that changes it: its price never rises.

A draft's line carries what the order has of the SKU, piece by piece, each at the terms it was
agreed at. Of the quantity wanted, the cheapest of them stay; where today's price is lower they
get it; only what is above them costs today's. rule: docs/rules/amending.md#prices
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from punnet.catalogue.queries import Sellable
from punnet.foundation.money import weighed
from punnet.foundation.quantity import Kind


@dataclass(frozen=True)
class Part:
    """So much of a SKU at one price. `line`: of the order, that has it; None for what is added."""

    line: int | None
    quantity: int
    kind: str
    price_minor: int
    typical_grams: int | None
    tolerance_percent: int
    deposit_each_minor: int
    tax_per_mille: int
    age_limit: int

    @property
    def estimate_minor(self) -> int:
        if self.kind == Kind.PIECE:
            return self.price_minor * self.quantity
        return weighed(self.price_minor, self._grams)

    @property
    def maximum_minor(self) -> int:
        """rule: docs/rules/money.md#maximum"""
        if self.kind == Kind.PIECE:
            return self.estimate_minor
        return weighed(self.price_minor, self._grams, over_percent=self.tolerance_percent)

    @property
    def deposit_minor(self) -> int:
        return 0 if self.kind == Kind.WEIGHT else self.deposit_each_minor * self.quantity

    @property
    def _grams(self) -> int:
        each = 1 if self.kind == Kind.WEIGHT else self.typical_grams or 0
        return self.quantity * each

    def like(self, other: Part) -> bool:
        """Whether both cost the same, so that they are one."""
        return self._terms() == other._terms()

    def _terms(self) -> tuple[Any, ...]:
        return (self.price_minor, self.typical_grams, self.tolerance_percent,
                self.deposit_each_minor, self.tax_per_mille)  # fmt: skip


def stored(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """As a basket's line keeps them."""
    return [asdict(part) for part in parts]


def held(kept: Sequence[Mapping[str, Any]] | None) -> int:
    """How much of the SKU the order has."""
    return sum(each["quantity"] for each in kept or ())


def parts_of(
    kept: Sequence[Mapping[str, Any]], product: Sellable | None, quantity: int
) -> tuple[Part, ...]:
    """What `quantity` of a draft's line consists of, the cheapest first."""
    parts: list[Part] = []
    for old in sorted((Part(**each) for each in kept), key=lambda part: part.price_minor):
        if taken := min(quantity, old.quantity):
            _join(parts, _as_today(replace(old, quantity=taken), product))
            quantity -= taken
    if quantity and product is not None:
        _join(parts, added(product, quantity))
    return tuple(parts)


def _as_today(part: Part, product: Sellable | None) -> Part:
    """Lower where today's price is; the tax is by the day of handing over."""
    if product is None:
        return part
    price = min(part.price_minor, product.price_minor)
    return replace(part, price_minor=price, tax_per_mille=product.tax_per_mille)


def added(product: Sellable, quantity: int) -> Part:
    """So much of which the order has nothing yet, at today's price."""
    return Part(
        line=None,
        quantity=quantity,
        kind=product.kind,
        price_minor=product.price_minor,
        typical_grams=product.typical_grams,
        tolerance_percent=product.tolerance_percent,
        deposit_each_minor=product.deposit_each_minor,
        tax_per_mille=product.tax_per_mille,
        age_limit=product.age_limit,
    )


def _join(parts: list[Part], part: Part) -> None:
    if parts and parts[-1].like(part):
        parts[-1] = replace(parts[-1], quantity=parts[-1].quantity + part.quantity)
    else:
        parts.append(part)
