"""The shelf turns out to hold something else: goods came in, were counted, or were thrown away.

Each verb is one transaction: stock changes, and the lines of orders that it puts at risk, latest
slot first, or covers again, oldest slot first, are marked with it.
"""

from __future__ import annotations

from punnet.foundation import db
from punnet.inventory import actions as inventory
from punnet.processes.stock_effects import tell_orders


@db.transaction
def receive_goods(*, store_id: int, sku: str, quantity: int, actor: object) -> None:
    """Goods in. Raises Invalid."""
    tell_orders(inventory.receive(store_id=store_id, sku=sku, quantity=quantity, actor=actor))


@db.transaction
def count_stock(*, store_id: int, sku: str, counted: int, actor: object) -> None:
    """The shelf was counted. Less than is reserved succeeds. Raises Invalid."""
    tell_orders(inventory.count(store_id=store_id, sku=sku, counted=counted, actor=actor))


@db.transaction
def waste_goods(*, store_id: int, sku: str, quantity: int, actor: object) -> None:
    """Thrown away: expired or damaged. Raises Invalid."""
    tell_orders(inventory.waste(store_id=store_id, sku=sku, quantity=quantity, actor=actor))


@db.transaction
def set_available(*, store_id: int, sku: str, available: int, actor: object) -> None:
    """What can be promised of a SKU, for every day (the operators' tool). Raises Invalid."""
    tell_orders(
        inventory.set_available(store_id=store_id, sku=sku, available=available, actor=actor)
    )
