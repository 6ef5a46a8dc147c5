"""What a pick comes to in money, and whether its weight is acceptable. rule: docs/rules/picking.md

Never above the line's maximum, so no order is ever charged above what was agreed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from punnet.foundation.errors import Invalid
from punnet.foundation.money import weighed
from punnet.foundation.quantity import Kind
from punnet.fulfilment.errors import WeightOutOfRange
from punnet.orders.actions import Picked
from punnet.orders.models import OrderLine
from punnet.orders.states import LineState, ShortReason

MOST_WEIGHTS = 99


@dataclass(frozen=True)
class Given:
    """What the picker says of a line: units, or one weight per unit (weight goods: one in all)."""

    units: int | None = None
    weights: Sequence[int] = ()


def picked(line: OrderLine, given: Given, *, short_reason: str) -> Picked:
    """The pick of a line in its own measure, with what it costs.

    Raises Invalid (fields), WeightOutOfRange (too heavy, or too light without a reason).
    """
    kind = Kind(line.kind)
    if short_reason and short_reason not in ShortReason.values:
        raise Invalid.field("short_reason", f"takes one of {', '.join(ShortReason.values)}")
    if given.units == 0 and not given.weights:
        return _none(short_reason)
    if kind == Kind.PIECE:
        return _pieces(line, given, short_reason)
    if given.units is not None and not given.weights:
        raise Invalid.field("weights", "this product is weighed: give grams")
    if not 0 < len(given.weights) <= MOST_WEIGHTS or min(given.weights) <= 0:
        raise Invalid.field("weights", "takes whole grams above zero")
    if kind == Kind.WEIGHT:
        return _loose(line, one_weight(given.weights, "weights"), short_reason)
    return _caught(line, list(given.weights), short_reason)


def one_weight(weights: Sequence[int], field: str) -> int:
    """Weight goods are put on the scale once: two weights could mean the second replaces the
    first. Raises Invalid."""
    if len(weights) != 1:
        raise Invalid.field(field, "takes one weight in all: this product is ordered by weight")
    return weights[0]


def limits(line: OrderLine) -> tuple[int, int]:
    """(least, most) grams: of the whole line for weight goods, of one unit for catch weight."""
    return accepted(line.kind, line.ordered, line.typical_grams, line.tolerance_percent)


def accepted(kind: str, ordered: int, typical: int | None, tolerance: int) -> tuple[int, int]:
    """The same of bare facts; whole grams inside the tolerance."""
    grams = ordered if kind == Kind.WEIGHT else typical or 0
    spread = grams * tolerance // 100
    return grams - spread, grams + spread


def _none(short_reason: str) -> Picked:
    if not short_reason:
        raise Invalid.field("short_reason", "say why there is none")
    return Picked(0, (), 0, 0, LineState.SHORT, short_reason)


def _pieces(line: OrderLine, given: Given, short_reason: str) -> Picked:
    if given.weights:
        raise Invalid.field("weights", "this product is counted: give units")
    units = given.units
    if units is None or not 0 < units <= line.ordered:
        raise Invalid.field("units", f"must be from 0 to {line.ordered}")
    short = _short(units < line.ordered, short_reason)
    deposit = line.deposit_each_minor * units
    return Picked(units, (), line.price_minor * units, deposit, *short)


def _loose(line: OrderLine, grams: int, short_reason: str) -> Picked:
    least, most = limits(line)
    if grams > most or (grams < least and not short_reason):
        raise WeightOutOfRange(grams=grams, low=least, high=most)
    short = _short(grams < least, short_reason)
    charged = min(weighed(line.price_minor, grams), line.maximum_minor)
    return Picked(grams, (grams,), charged, 0, *short)


def _caught(line: OrderLine, weights: list[int], short_reason: str) -> Picked:
    least, most = limits(line)
    if len(weights) > line.ordered:
        raise Invalid.field("weights", f"takes at most {line.ordered} weights, one per unit")
    for grams in weights:
        if not least <= grams <= most:
            raise WeightOutOfRange(grams=grams, low=least, high=most)
    short = _short(len(weights) < line.ordered, short_reason)
    # rounded once for the line: each label's own rounding could exceed the maximum by a cent
    charged = min(weighed(line.price_minor, sum(weights)), line.maximum_minor)
    deposit = line.deposit_each_minor * len(weights)
    return Picked(len(weights), tuple(weights), charged, deposit, *short)


def _short(is_short: bool, reason: str) -> tuple[LineState, str]:
    if not is_short:
        return LineState.PICKED, ""
    if not reason:
        raise Invalid.field("short_reason", "say why there is less than ordered")
    return LineState.SHORT, reason
