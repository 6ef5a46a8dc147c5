"""What a basket's voucher takes off it: once of the estimate, once of the maximum.

Goods with an age limit stay outside. rule: docs/rules/vouchers.md#goods
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from punnet.basket.models import Basket
from punnet.promotions import queries as promotions
from punnet.promotions.discounts import Terms
from punnet.promotions.errors import VoucherMinimum
from punnet.promotions.queries import Found, Where, who_account
from punnet.stores.queries import Store

NOTHING = "voucher_nothing"  # a problem, no refusal: nothing in the basket that codes may lower


@dataclass(frozen=True)
class Goods:
    """A line as a voucher sees it."""

    tax_per_mille: int
    age_limit: int
    estimate_minor: int
    maximum_minor: int


@dataclass(frozen=True)
class Reduction:
    """A voucher in a basket. With a `problem` (a refusal's code, or NOTHING) it takes off nothing
    and stays where it is; `terms` is None where the code is unknown here."""

    code: str
    voucher_id: int | None
    terms: Terms | None
    problem: str
    missing_minor: int  # to the least goods it asks for
    off_estimate_minor: int
    off_maximum_minor: int
    shared_by: tuple[tuple[int, int], ...]  # the goods it is taken off: (tax per mille, estimate)


def voucher_of(basket: Basket, store: Store) -> Found | None:
    """What the basket's code is in that store today. One SQL query, none without a code."""
    if not basket.voucher_code:
        return None
    who = who_account(basket.customer_id)
    return promotions.look(basket.voucher_code, where(store), who=who, key=basket.amends)


def where(store: Store) -> Where:
    """The store as vouchers see it: its day is that of placing, whatever the slot's."""
    return Where(store.id, store.currency, store.today())


def reduction(found: Found, goods: Sequence[Goods], *, held: bool) -> Reduction:
    """What the voucher comes to. `held`: an order has the use, so that limits, days and the least
    were judged for good."""
    lowered = [each for each in goods if not each.age_limit]
    estimate = sum(each.estimate_minor for each in lowered)
    missing = 0 if held else max(0, found.least_goods_minor - estimate)
    problem = "" if held and found.terms else found.problem
    if missing and not problem:
        problem = VoucherMinimum.code
    off = found.terms.off(estimate) if found.terms and not problem else 0
    if goods and not off and not problem:
        problem = NOTHING
    maximum = sum(each.maximum_minor for each in lowered)
    return Reduction(
        code=found.code,
        voucher_id=found.id,
        terms=found.terms,
        problem=problem,
        missing_minor=missing,
        off_estimate_minor=off,
        off_maximum_minor=found.terms.off(maximum) if found.terms and off else 0,
        shared_by=tuple((each.tax_per_mille, each.estimate_minor) for each in lowered),
    )
