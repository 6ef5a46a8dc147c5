"""Past orders by the thousand: the same tables, constraints and audit as placing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from punnet.foundation.bulk import copy_in
from punnet.orders.models import Order, OrderChange, OrderCharge, OrderContact, OrderLine


@dataclass
class PastOrder:
    """An unsaved order with its parts; their links to it are set here, substitutes' too.

    `substitutes` holds (index of the line it stands in for, line).
    """

    order: Order
    contact: OrderContact
    lines: list[OrderLine]
    charges: list[OrderCharge] = field(default_factory=list)
    changes: list[OrderChange] = field(default_factory=list)
    substitutes: list[tuple[int, OrderLine]] = field(default_factory=list)


def bulk_add(past: Sequence[PastOrder]) -> None:
    """Insert them all, giving orders and lines their ids. Twelve SQL statements."""
    copy_in([each.order for each in past])
    for each in past:
        order_id = each.order.pk
        each.contact.order_id = order_id
        for line in each.lines:
            line.order_id, line.store_id = order_id, each.order.store_id
        for charge in each.charges:
            charge.order_id = order_id
        for change in each.changes:
            change.order_id = order_id
    copy_in([each.contact for each in past])
    copy_in([line for each in past for line in each.lines])
    for each in past:
        for index, line in each.substitutes:
            line.order_id, line.store_id = each.order.pk, each.order.store_id
            line.substitute_for_id = each.lines[index].pk
    copy_in([line for each in past for _, line in each.substitutes])
    copy_in([charge for each in past for charge in each.charges])
    copy_in([change for each in past for change in each.changes])
