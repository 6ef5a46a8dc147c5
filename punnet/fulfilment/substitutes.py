"""What may stand in for a missing product: within the wish, never dearer, never a new allergen.

rule: docs/rules/picking.md#substitutes
"""

from __future__ import annotations

from fractions import Fraction

from punnet.basket.models import Wish
from punnet.catalogue.queries import Sellable
from punnet.foundation.errors import Invalid
from punnet.foundation.money import rounded, weighed
from punnet.foundation.quantity import Kind
from punnet.fulfilment.errors import SubstituteNotAllowed, WeightOutOfRange
from punnet.fulfilment.weighing import Given
from punnet.orders.models import OrderLine
from punnet.orders.states import LineState


def must_be_allowed(line: OrderLine, product: Sellable) -> None:
    """Raises SubstituteNotAllowed(reason). "Ask" means none until a live question exists."""
    if line.wish in (Wish.NONE, Wish.ASK):
        raise SubstituteNotAllowed(reason="wish", wish=line.wish)
    if line.wish == Wish.THESE and product.sku not in line.wish_skus:
        raise SubstituteNotAllowed(reason="not_wished", wished=list(line.wish_skus))
    if product.sku == line.sku:
        raise SubstituteNotAllowed(reason="itself")
    new = sorted((set(product.contains) | set(product.may_contain)) - set(line.contains))
    if new:
        raise SubstituteNotAllowed(reason="allergen", allergens=new)
    if product.age_limit > line.age_limit:
        raise SubstituteNotAllowed(reason="age", age_limit=product.age_limit)


def substitute_line(line: OrderLine, product: Sellable, given: Given) -> OrderLine:
    """An unsaved line of `product` for what is missing of `line`, charged at most what that part
    of it would have cost. Raises Invalid, SubstituteNotAllowed, WeightOutOfRange."""
    units, grams = _measure(product, given)
    ceiling = _missing_minor(line)
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
    if product.kind == Kind.CATCH_WEIGHT:
        typical = product.typical_grams or 0
        spread = typical * product.tolerance_percent // 100
        for grams in given.weights:
            if not typical - spread <= grams <= typical + spread:
                raise WeightOutOfRange(grams=grams, low=typical - spread, high=typical + spread)
        return len(given.weights), sum(given.weights)
    return 1, sum(given.weights)


def _missing_minor(line: OrderLine) -> int:
    """The estimate of the part that was not picked, in minor units."""
    missing = max(line.ordered - (line.picked or 0), 0)
    return rounded(Fraction(line.estimate_minor * missing, line.ordered))
