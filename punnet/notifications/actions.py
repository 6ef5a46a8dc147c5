"""Every write to messages. A row is written with the change that causes it; a job sends it."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from punnet.foundation import clock, db, ids
from punnet.foundation.errors import NotFound
from punnet.foundation.jobs import defer
from punnet.notifications.models import Message, MessageKind, MessageState


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
    defer("notifications.send", message_id=str(message_id))
    return message_id


ENQUEUE = """
INSERT INTO notifications_message
       (id, at, store_id, customer_id, order_id, kind, channel, language, state)
VALUES (%(id)s, %(at)s, %(store_id)s, %(customer_id)s, %(order_id)s, %(kind)s, 'email',
        %(language)s, 'due')
"""


def note_sent(message: Message, *, problem: str = "") -> None:
    Message.objects.filter(at=message.at, id=message.id).update(
        state=MessageState.SENT, sent_at=clock.now(), tries=message.tries + 1, problem=problem
    )


def note_failure(message: Message, problem: str, *, most: int) -> bool:
    """Count a try; whether the message is parked now."""
    tries = message.tries + 1
    state = MessageState.PARKED if tries >= most else MessageState.DUE
    Message.objects.filter(at=message.at, id=message.id).update(
        state=state, tries=tries, problem=problem[:200]
    )
    return state == MessageState.PARKED


@transaction.atomic
def resend(message_id: UUID) -> None:
    """Send again, from the beginning: by a button, or after the mail server came back.

    Raises NotFound.
    """
    reset = Message.objects.filter(id=message_id).update(
        state=MessageState.DUE, tries=0, problem="", sent_at=None
    )
    if not reset:
        raise NotFound(message=str(message_id))
    defer("notifications.send", message_id=str(message_id))
