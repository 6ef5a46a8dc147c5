"""Mails about accounts (verify, reset) and other work after signing up, left to the worker.

The job's row is sealed: it holds an address and a link that opens an account.
"""

from __future__ import annotations

import json

from django.core.mail import EmailMessage, EmailMultiAlternatives
from procrastinate.contrib.django import app

from punnet.foundation import crypto


def send_later(message: EmailMessage) -> None:
    """Defer sending, in the caller's transaction where there is one."""
    html = next((str(body) for body, kind in _alternatives(message) if kind == "text/html"), "")
    letter = {
        "to": message.to,
        "subject": str(message.subject),
        "text": message.body,
        "html": html,
        "from": message.from_email,
    }
    app.configure_task("accounts.send_mail").defer(sealed=crypto.encrypt(json.dumps(letter)))


def send_now(sealed: str) -> None:
    """Open the letter and send it by SMTP. Called by the worker."""
    letter = json.loads(crypto.decrypt(sealed))
    message = EmailMultiAlternatives(
        letter["subject"], letter["text"], letter["from"], letter["to"]
    )
    if letter["html"]:
        message.attach_alternative(letter["html"], "text/html")
    message.send()


def claim_guests_later(user_id: int) -> None:
    """The orders that guests made with the user's verified addresses become its own
    (`processes/claim_guests.py`)."""
    app.configure_task("processes.claim_guests").defer(user_id=user_id)


def _alternatives(message: EmailMessage) -> list[tuple[object, object]]:
    return [(part[0], part[1]) for part in getattr(message, "alternatives", ())]
