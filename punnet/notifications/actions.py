"""Every write to messages. A row is written with the change that causes it; a job sends it."""

from __future__ import annotations

from uuid import UUID

from procrastinate.contrib.django import app

from punnet.foundation import clock, db, ids
from punnet.notifications.models import MessageKind


def enqueue(
    *, store_id: int, customer_id: int, order_id: int, kind: MessageKind, language: str
) -> UUID:
    """A message to the customer about an order, sent by the worker after the commit.

    Two SQL statements: the row and its job; both exist or neither.
    """
    message_id, at = ids.new(), clock.now()
    db.write(
        ENQUEUE,
        id=message_id,
        at=at,
        store_id=store_id,
        customer_id=customer_id,
        order_id=order_id,
        kind=str(kind),
        language=language,
    )
    app.configure_task("notifications.send").defer(message_id=str(message_id))
    return message_id


ENQUEUE = """
INSERT INTO notifications_message
       (id, at, store_id, customer_id, order_id, kind, channel, language, state)
VALUES (%(id)s, %(at)s, %(store_id)s, %(customer_id)s, %(order_id)s, %(kind)s, 'email',
        %(language)s, 'due')
"""
