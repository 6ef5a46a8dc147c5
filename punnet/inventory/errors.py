"""Refusals of inventory.

Refused
├── OutOfStock     facts.lines: [{sku, wanted, available}], every line that lacks something
└── CannotUndo     facts.why: counted (since), gone (the goods have left the shelf)
"""

from __future__ import annotations

from punnet.foundation.errors import Refused


class OutOfStock(Refused):
    """There is less than wanted for that day; nothing was reserved."""

    code = "out_of_stock"


class CannotUndo(Refused):
    """What was booked by hand cannot be taken back any more: a count says how things stand."""

    code = "cannot_undo"
