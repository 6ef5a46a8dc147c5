"""Reads of picking, for the staff of the store."""

from __future__ import annotations

from collections.abc import Iterable

from punnet.fulfilment.models import PickList, Tote
from punnet.fulfilment.states import PickListState


def claims(order_ids: Iterable[int]) -> dict[int, PickList]:
    """Live claims by order. One SQL query."""
    live = PickList.objects.filter(order_id__in=list(order_ids), state=PickListState.CLAIMED)
    return {claim.order_id: claim for claim in live}


def totes(order_id: int) -> list[Tote]:
    """The order's totes, ambient first. One SQL query."""
    rank = {"ambient": 0, "chilled": 1, "frozen": 2}
    found = Tote.objects.filter(order_id=order_id)
    return sorted(found, key=lambda tote: (rank.get(tote.zone, 9), tote.number))
