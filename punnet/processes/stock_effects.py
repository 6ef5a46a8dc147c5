"""What a change of stock did to orders' lines: at risk, or covered again."""

from __future__ import annotations

from punnet.inventory.actions import Effect
from punnet.orders import actions as orders


def tell_orders(effect: Effect) -> None:
    """Mark the lines, inside the caller's transaction."""
    orders.mark_at_risk(effect.at_risk)
    orders.mark_covered(effect.covered)
