"""What an order came to: goods, charges, deposits, and tax by rate. Pure sums over its rows."""

from __future__ import annotations

from punnet.foundation.tax import gross_by_rate
from punnet.ledger.actions import Sold
from punnet.orders.models import Order


def goods_minor(order: Order) -> int:
    """What was picked, without deposits."""
    return sum(line.charged_minor or 0 for line in order.lines.all())


def deposits_minor(order: Order) -> int:
    return sum(line.charged_deposit_minor or 0 for line in order.lines.all())


def actual_minor(order: Order) -> int:
    """The exact total: lines + deposits + charges − discounts; nothing when nothing was picked.

    Charges were judged at placing and stay, whatever the picking came to.
    """
    goods = goods_minor(order)
    if not goods:
        return 0
    return goods + deposits_minor(order) + order.charges_minor - order.discounts_minor


def sold(order: Order) -> Sold:
    """The order's money as the ledger wants it: gross by rate, deposits beside."""
    goods = [(line.tax_per_mille, line.charged_minor or 0) for line in order.lines.all()]
    charges = order.charges_minor - order.discounts_minor
    return Sold(gross_by_rate(goods, charges), deposits_minor(order))
