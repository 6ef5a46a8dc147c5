"""The life of a claim on an order."""

from __future__ import annotations

from django.db.models import TextChoices


class PickListState(TextChoices):
    CLAIMED = "claimed"
    RELEASED = "released"  # by hand or by 30 idle minutes
    PACKED = "packed"


L = PickListState
PICK_LIST_MOVES: dict[str, set[str]] = {
    L.CLAIMED: {L.RELEASED, L.PACKED},
    L.RELEASED: set(),
    L.PACKED: set(),
}
