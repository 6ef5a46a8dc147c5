"""What may stand in for a missing product: within the wish, never dearer, never a new allergen.

rule: docs/rules/picking.md#substitutes
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from punnet.basket.models import Wish
from punnet.catalogue.queries import Sellable
from punnet.foundation.errors import Invalid
from punnet.foundation.money import rounded, weighed
from punnet.foundation.quantity import Kind
from punnet.fulfilment.errors import SubstituteNotAllowed, WeightOutOfRange
from punnet.fulfilment.weighing import MOST_WEIGHTS, Given, accepted, one_weight
from punnet.orders.models import OrderLine
from punnet.orders.states import LineState


class Missing(Protocol):
    """What is substituted: a line of an order, or a view of one."""

    @property
    def sku(self) -> str: ...
    @property
    def wish(self) -> str: ...
    @property
    def wish_skus(self) -> Sequence[str]: ...
    @property
    def contains(self) -> Sequence[str]: ...
    @property
    def age_limit(self) -> int: ...


def must_be_allowed(line: Missing, product: Sellable, ordered: Sellable | None) -> None:
    """Raises SubstituteNotAllowed(reason). "Ask" means none until a live question exists.

    `ordered` is the line's own product as the catalogue has it today: traces that the customer
    accepted with it are not new. None where it is gone: then every trace is.
    """
    if line.wish in (Wish.NONE, Wish.ASK):
        raise SubstituteNotAllowed(reason="wish", wish=line.wish)
    if line.wish == Wish.THESE and product.sku not in line.wish_skus:
        raise SubstituteNotAllowed(reason="not_wished", wished=list(line.wish_skus))
    if product.sku == line.sku:
        raise SubstituteNotAllowed(reason="itself")
    traces = set(ordered.may_contain) if ordered else set()
    new = set(product.contains) - set(line.contains)
    new |= set(product.may_contain) - set(line.contains) - traces
    if new:
        raise SubstituteNotAllowed(reason="allergen", allergens=sorted(new))
    if product.age_limit > line.age_limit:
        raise SubstituteNotAllowed(reason="age", age_limit=product.age_limit)


def substitute_line(line: OrderLine, product: Sellable, given: Given) -> OrderLine:
    """An unsaved line of `product` for what is missing of `line`, charged at most what that part
    of it would have cost. Raises Invalid, SubstituteNotAllowed, WeightOutOfRange."""
    units, grams = _measure(product, given)
    ceiling = missing_minor(
        estimate_minor=line.estimate_minor, ordered=line.ordered, picked=line.picked
    )
    # two roundings must not add a cent to what was agreed for the line
    ceiling = min(ceiling, line.maximum_minor - (line.charged_minor or 0))
    price = product.price_minor
    charged = price * units if product.kind == Kind.PIECE else weighed(price, grams)
    missing = max(line.ordered - (line.picked or 0), 0)
    allowed_deposit = line.deposit_each_minor * (0 if line.kind == Kind.WEIGHT else missing)
    deposit = product.deposit_each_minor * units
    if deposit > allowed_deposit:
        raise SubstituteNotAllowed(reason="deposit", deposit_minor=deposit)
    return OrderLine(
        sku=product.sku,
        name=f"{product.name} {product.size}".strip(),
        kind=product.kind,
        ordered=0,
        picked=grams if product.kind == Kind.WEIGHT else units,
        weights=list(given.weights),
        price_minor=price,
        tax_per_mille=product.tax_per_mille,
        typical_grams=product.typical_grams,
        tolerance_percent=product.tolerance_percent,
        deposit_each_minor=product.deposit_each_minor,
        estimate_minor=min(charged, ceiling),
        maximum_minor=ceiling,
        charged_minor=min(charged, ceiling),
        charged_deposit_minor=deposit,
        zone=product.zone,
        age_limit=product.age_limit,
        contains=list(product.contains),
        wish=Wish.NONE,
        state=LineState.PICKED,
    )


def _measure(product: Sellable, given: Given) -> tuple[int, int]:
    if product.kind == Kind.PIECE:
        if not given.units or given.units < 0 or given.weights:
            raise Invalid.field("substitute.units", "must be above zero")
        if given.units > product.cap:
            raise Invalid.field("substitute.units", f"must be at most {product.cap}")
        return given.units, 0
    if not given.weights or min(given.weights) <= 0:
        raise Invalid.field("substitute.weights", "takes whole grams above zero")
    if product.kind == Kind.WEIGHT:
        grams = one_weight(given.weights, "substitute.weights")
        if grams > product.cap:
            raise Invalid.field("substitute.weights", f"must be at most {product.cap} in all")
        return 1, grams
    if len(given.weights) > min(product.cap, MOST_WEIGHTS):
        raise Invalid.field("substitute.weights", f"must be at most {product.cap} in all")
    low, high = accepted(product.kind, 0, product.typical_grams, product.tolerance_percent)
    for grams in given.weights:
        if not low <= grams <= high:
            raise WeightOutOfRange(grams=grams, low=low, high=high)
    return len(given.weights), sum(given.weights)


def missing_minor(*, estimate_minor: int, ordered: int, picked: int | None) -> int:
    """The estimate of the part that was not picked: the most that a substitute costs."""
    missing = max(ordered - (picked or 0), 0)
    return rounded(Fraction(estimate_minor * missing, ordered))
