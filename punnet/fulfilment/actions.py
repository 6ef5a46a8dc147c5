"""Every write to pick lists, picks and totes. Called by processes, inside their transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from punnet.foundation import clock
from punnet.foundation.bulk import copy_in
from punnet.foundation.states import move
from punnet.fulfilment.errors import Claimed, NotClaimed
from punnet.fulfilment.models import Pick, PickList, Tote
from punnet.fulfilment.states import PICK_LIST_MOVES, PickListState

# rule: docs/rules/picking.md#claims
IDLE = timedelta(minutes=30)


def live_claim(order_id: int) -> PickList | None:
    """The claim on the order, locked, if there is one (it may have idled out)."""
    return (
        PickList.objects.select_for_update()
        .filter(order_id=order_id, state=PickListState.CLAIMED)
        .first()
    )


def claim(*, order_id: int, store_id: int, picker: str) -> PickList:
    """Claim the order, or keep one's own claim; an idle one is taken over.

    Raises Claimed. The unique index one_claim_per_order decides between two.
    """
    now, held = clock.now(), live_claim(order_id)
    if held is not None:
        if held.picker == picker:
            return touch(held)
        if not idle(held):
            raise Claimed(by=held.picker, since=held.claimed_at.isoformat())
        release(held)
    return PickList.objects.create(
        order_id=order_id, store_id=store_id, picker=picker, claimed_at=now, active_at=now
    )


def must_hold(order_id: int, picker: str) -> PickList:
    """The picker's own live claim, touched. Raises Claimed, NotClaimed."""
    held = live_claim(order_id)
    if held is None:
        raise NotClaimed()
    if held.picker != picker:
        raise Claimed(by=held.picker, since=held.claimed_at.isoformat())
    return touch(held)


def idle(held: PickList, *, at: datetime | None = None) -> bool:
    return held.active_at + IDLE <= (at or clock.now())


def touch(held: PickList) -> PickList:
    """The picker is at work."""
    held.active_at = clock.now()
    PickList.objects.filter(pk=held.pk).update(active_at=held.active_at)
    return held


def release(held: PickList) -> None:
    move(held, PickListState.RELEASED, PICK_LIST_MOVES, ended_at=clock.now())


def end(held: PickList) -> None:
    move(held, PickListState.PACKED, PICK_LIST_MOVES, ended_at=clock.now())


def note_pick(
    *,
    line_id: int,
    by: str,
    quantity: int,
    weights: Sequence[int],
    short_reason: str,
    substitute_sku: str,
) -> None:
    """One more step in the line's story."""
    Pick.objects.create(
        line_id=line_id,
        at=clock.now(),
        by=by,
        quantity=quantity,
        weights=list(weights),
        short_reason=short_reason,
        substitute_sku=substitute_sku,
    )


def make_totes(*, order_id: int, store_id: int, number: str, counts: Mapping[str, int]) -> None:
    """The totes the order travels in; their codes are on the labels ("7K2M9QXA4T-C1")."""
    Tote.objects.bulk_create(
        Tote(
            order_id=order_id,
            store_id=store_id,
            zone=zone,
            number=n,
            code=f"{number}-{zone[0].upper()}{n}",
        )
        for zone, count in counts.items()
        for n in range(1, count + 1)
    )


def bulk_add(lists: Sequence[PickList], picks: Sequence[Pick], totes: Sequence[Tote]) -> None:
    """Past picking, for the seed: unsaved rows that name their order or line. Six statements."""
    copy_in(lists)
    copy_in(picks)
    copy_in(totes)
