"""Sending messages. A row may be sent twice when a worker dies between SMTP and the commit: both
carry the same Message-ID."""

from __future__ import annotations

import smtplib
from uuid import UUID

import structlog
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.foundation import db
from punnet.notifications import actions, queries
from punnet.notifications.mails import compose

log = structlog.get_logger(__name__)
TRIES = 8
PATIENT = RetryStrategy(max_attempts=TRIES, exponential_wait=3)


class NotSent(Exception):
    """The mail server did not take it: the worker tries again later."""


@app.task(name="notifications.send", retry=PATIENT)
def send(message_id: str) -> None:
    deliver(UUID(message_id))


def deliver(message_id: UUID) -> None:
    """Send a message that is due; nothing when it was sent. Raises NotSent, parks after TRIES."""
    message = queries.message(message_id)
    if message is None or message.state != "due":
        return
    db.must_be_outside_transaction()
    try:
        mail = compose(message)
        if mail is not None:
            mail.send()
    except Exception as problem:
        if not isinstance(problem, (OSError, smtplib.SMTPException)):
            log.exception("message.broken", message=str(message.id), kind=message.kind)
        # whatever it was, the row must end where people see it, not wait for ever
        parked = actions.note_failure(message, type(problem).__name__, most=TRIES)
        log.warning("message.not_sent", message=str(message.id), kind=message.kind, parked=parked)
        if not parked:
            raise NotSent(type(problem).__name__) from problem
        return
    actions.note_sent(message, problem="" if mail else "nobody to send it to")
