"""What an order came to: goods, charges, deposits, discounts, and tax by rate. Pure sums over its
rows."""

from __future__ import annotations

from collections.abc import Iterable

from punnet.foundation.money import split_minor
from punnet.foundation.tax import gross_by_rate, shared
from punnet.ledger.actions import Sold
from punnet.orders.models import Order, OrderDiscount, OrderLine
from punnet.promotions.discounts import Terms


def goods_minor(order: Order) -> int:
    """What was picked, without deposits and before discounts."""
    return sum(line.charged_minor or 0 for line in order.lines.all())


def deposits_minor(order: Order) -> int:
    return sum(line.charged_deposit_minor or 0 for line in order.lines.all())


def discounts(order: Order) -> list[tuple[OrderDiscount, int]]:
    """Each discount and what it takes off what is charged: by its terms as agreed, whatever the
    picking came to. rule: docs/rules/vouchers.md#picking"""
    if not order.discounts_minor:
        return []
    goods = sum(line.charged_minor or 0 for line in order.lines.all() if not line.age_limit)
    return [
        (each, Terms(each.off, each.amount_minor, each.percent).off(goods))
        for each in order.discounts.all()
    ]


def discounts_minor(order: Order) -> int:
    return sum(minor for _, minor in discounts(order))


def actual_minor(order: Order) -> int:
    """The exact total: lines + deposits + charges − discounts; nothing when nothing was picked.

    Charges were judged at placing and stay, whatever the picking came to.
    """
    goods = goods_minor(order)
    if not goods:
        return 0
    return goods + deposits_minor(order) + order.charges_minor - discounts_minor(order)


def estimated_by_rate(order: Order) -> dict[int, int]:
    """Gross by tax rate (per mille) of what was agreed, as estimated."""
    ordered = [(each, each.estimate_minor) for each in order.lines.all() if each.ordered]
    return _by_rate(order, ordered, order.discounts_minor)


def charged_by_rate(order: Order) -> dict[int, int]:
    """Gross by tax rate (per mille) of what is charged."""
    charged = [(each, each.charged_minor or 0) for each in order.lines.all()]
    return _by_rate(order, charged, discounts_minor(order))


def nets(order: Order) -> dict[int, int]:
    """What each line came to, by its id: as charged, without deposit, less its share of the
    discounts. Shared over the rates first, as the ledger does, then over the lines of each: so the
    lines of a rate add up to what was posted of it. rule: docs/rules/returns.md#parts"""
    came = {line.pk: line.charged_minor or 0 for line in order.lines.all()}
    if not order.discounts_minor:
        return came
    lowered = [line for line in order.lines.all() if line.charged_minor and not line.age_limit]
    rated = [(line.tax_per_mille, line.charged_minor or 0) for line in lowered]
    for rate, off in shared(discounts_minor(order), rated).items():
        alike = [line for line in lowered if line.tax_per_mille == rate]
        parts = split_minor(off, [line.charged_minor or 0 for line in alike])
        for line, part in zip(alike, parts, strict=True):
            came[line.pk] -= part
    return came


def sold(order: Order) -> Sold:
    """The order's money as the ledger wants it: gross by rate, deposits beside."""
    return Sold(charged_by_rate(order), deposits_minor(order))


def _by_rate(order: Order, goods: Iterable[tuple[OrderLine, int]], off: int) -> dict[int, int]:
    rated = [(line, line.tax_per_mille, minor) for line, minor in goods]
    return gross_by_rate(
        [(rate, minor) for _, rate, minor in rated],
        order.charges_minor,
        discount_minor=off,
        discounted=[(rate, minor) for line, rate, minor in rated if not line.age_limit],
    )
