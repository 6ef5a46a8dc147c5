"""How goods are counted: whole units or whole grams. The kind fixes the measure."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import TextChoices

from punnet.foundation.errors import Invalid


class Kind(TextChoices):
    PIECE = "piece"  # ordered, stocked and picked in units; priced each
    WEIGHT = "weight"  # ordered, stocked and picked in grams; priced per kg
    CATCH_WEIGHT = "catch_weight"  # ordered and stocked in units; one weight per unit; per kg

    @property
    def ordered_in(self) -> str:
        """ "units" or "grams"."""
        return "grams" if self is Kind.WEIGHT else "units"

    @property
    def priced_per(self) -> str:
        """ "piece" or "kg"."""
        return "piece" if self is Kind.PIECE else "kg"


class OfKind:
    """What has a `kind`, in the words of the public contract. For dataclasses to inherit."""

    __slots__ = ()
    kind: str

    @property
    def order_in(self) -> str:
        """ "units" or "grams"."""
        return Kind(self.kind).ordered_in

    @property
    def price_per(self) -> str:
        """ "piece" or "kg"."""
        return Kind(self.kind).priced_per


@dataclass(frozen=True, slots=True)
class Amount:
    """Units or grams as somebody gave them, before the product's measure is known."""

    units: int | None = None
    grams: int | None = None

    def of(self, kind: str) -> int:
        """In the measure of `kind`. Raises Invalid naming the field."""
        return measured(kind, units=self.units, grams=self.grams)


def measured(kind: str, *, units: int | None, grams: int | None) -> int:
    """The one quantity given, in the measure of `kind`. Raises Invalid naming the field."""
    wanted = Kind(kind).ordered_in
    given = {"units": units, "grams": grams}
    other = "grams" if wanted == "units" else "units"
    if given[other] is not None:
        raise Invalid.field(other, f"this product is ordered in {wanted}")
    value = given[wanted]
    if value is None:
        raise Invalid.field(wanted, "is missing")
    if value < 0:
        raise Invalid.field(wanted, "must not be negative")
    return value


def as_dict(kind: str, quantity: int) -> dict[str, int]:
    """{"units": 2} or {"grams": 750}, as the public contract writes it."""
    return {Kind(kind).ordered_in: quantity}
