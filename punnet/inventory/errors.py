"""Refusals of inventory.

Refused
└── OutOfStock     facts.lines: [{sku, wanted, available}], every line that lacks something
"""

from __future__ import annotations

from punnet.foundation.errors import Refused


class OutOfStock(Refused):
    """There is less than wanted for that day; nothing was reserved."""

    code = "out_of_stock"
