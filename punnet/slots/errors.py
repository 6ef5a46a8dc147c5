"""Refusals of slots; `facts.slot` is the slot's id.

Refused
├── SlotFull       no seat is left
├── SlotClosed     its cut-off is past
└── HoldExpired    the basket's seat is gone and there is no other to take
"""

from __future__ import annotations

from punnet.foundation.errors import Refused


class SlotFull(Refused):
    code = "slot_full"


class SlotClosed(Refused):
    code = "slot_closed"


class HoldExpired(Refused):
    code = "hold_expired"
