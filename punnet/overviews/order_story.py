"""An order's whole story for the manager's desk: every row that any domain keeps of it.

Eleven SQL queries at most beside those of the order itself, whatever it holds. Who may see it is
the caller's fetch (`orders.queries.order_of_stores`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from punnet.events.models import Event
from punnet.events.record import of
from punnet.foundation import db
from punnet.fulfilment.models import Pick, PickList, Tote
from punnet.inventory.models import StockMovement
from punnet.ledger.models import Posting
from punnet.notifications import queries as notifications
from punnet.notifications.models import Message
from punnet.orders.models import Order
from punnet.overviews.order_view import OrderView, order_view
from punnet.payments.models import Attempt, Call

# a provider speaks of a payment until it is refunded, which ends with its own window
GATEWAY_DAYS = 180


@dataclass(frozen=True)
class OrderStory:
    order: OrderView
    changes: tuple[Any, ...]
    attempts: tuple[Attempt, ...]
    calls: tuple[Call, ...]
    gateway_messages: tuple[Any, ...]  # sent_at, kind, message_id, received_at
    postings: tuple[Posting, ...]  # with entries
    pick_lists: tuple[PickList, ...]
    picks: tuple[Pick, ...]  # with their line
    totes: tuple[Tote, ...]
    movements: tuple[StockMovement, ...]
    messages: tuple[Message, ...]
    events: tuple[Event, ...]


def order_story(order: Order) -> OrderStory:
    """Of an order that was fetched whole. Eleven SQL queries at most."""
    attempts = list(Attempt.objects.filter(payment__order=order).order_by("id"))
    return OrderStory(
        order=order_view(order),
        changes=tuple(order.changes.all()),
        attempts=tuple(attempts),
        calls=tuple(Call.objects.filter(payment__order=order).order_by("id")),
        gateway_messages=tuple(_gateway_messages(order, attempts)),
        postings=tuple(
            Posting.objects.filter(order_id=order.pk).prefetch_related("entries").order_by("id")
        ),
        pick_lists=tuple(PickList.objects.filter(order=order).order_by("id")),
        picks=tuple(Pick.objects.filter(line__order=order).select_related("line").order_by("id")),
        totes=tuple(Tote.objects.filter(order=order).order_by("id")),
        movements=tuple(
            StockMovement.objects.filter(subject=of("order", order.pk), at__gte=order.created_at)
            .order_by("at", "id")
        ),
        messages=tuple(notifications.of_order(order.pk)),
        events=tuple(
            Event.objects.filter(subject=of("order", order.pk), at__gte=order.created_at)
            .order_by("at", "id")
        ),
    )  # fmt: skip


def _gateway_messages(order: Order, attempts: list[Attempt]) -> list[Any]:
    """What providers said of the order's attempts, by the ids that they gave us and by our tags."""
    if not attempts:
        return []
    known = {each for a in attempts for each in (a.page_id, a.charge_id, str(a.key)) if each}
    ours = sorted(known)
    until = order.created_at + timedelta(days=GATEWAY_DAYS)
    return db.read(GATEWAY_MESSAGES, ours=ours, since=order.created_at, until=until)


# a provider dates by whole seconds: its first message may seem a second older than the order
GATEWAY_MESSAGES = """
SELECT sent_at, kind, message_id, received_at
  FROM payments_gatewaymessage
 WHERE sent_at BETWEEN %(since)s::timestamptz - interval '2 seconds' AND %(until)s::timestamptz
   AND (body #>> '{data,object,id}' = ANY(%(ours)s::text[])
        OR body #>> '{data,object,payment_intent}' = ANY(%(ours)s::text[])
        OR split_part(body #>> '{resource,custom_id}', ':', 1) = ANY(%(ours)s::text[]))
 ORDER BY sent_at, message_id
"""
