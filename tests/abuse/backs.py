"""What of an order's money went away again, by the provider's own books and by our rows."""

from __future__ import annotations

from typing import Any

from punnet.orders.models import Order, OrderRefund


def taken_back(provider: Any, order: Order) -> int:
    """What the customer's bank took, and so is owed again."""
    if order.payment.method != "stripe":
        return 0
    moves = provider.control("GET", "settlement")["stripe"]["moves"]
    mine = [each for each in moves if each["order"] == order.number]
    return -sum(int(each["amount"]) for each in mine if each["type"] == "adjustment")


def still_to_go_back(order: Order) -> int:
    """What was agreed to go back and has not: the provider refused, or it waits."""
    waiting = OrderRefund.objects.filter(order=order).exclude(state="done")
    return sum(each.amount_minor for each in waiting)
