"""Reads of messages, for the worker and the staff of a store."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from punnet.notifications.models import Message, MessageState


def message(message_id: UUID) -> Message | None:
    """One SQL query over all months: ids are random."""
    return Message.objects.filter(id=message_id).first()


def of_order(order_id: int) -> list[Message]:
    """Oldest first, for the order's story. One SQL query."""
    return list(Message.objects.filter(order_id=order_id).order_by("at", "id"))


def parked(store_ids: Collection[int] | None) -> QuerySet[Message]:
    """What gave up, newest first; None is every store."""
    rows = Message.objects.filter(state=MessageState.PARKED).order_by("-at", "id")
    return rows if store_ids is None else rows.filter(store_id__in=store_ids)
