"""The worker's part of accounts."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from punnet.accounts import mails
from punnet.accounts.sessions import SessionStore

PATIENT = RetryStrategy(max_attempts=8, exponential_wait=3)


@app.task(name="accounts.send_mail", retry=PATIENT)
def send_mail(sealed: str) -> None:
    """Send a mail about an account by SMTP."""
    mails.send_now(sealed)


@app.periodic(cron="41 3 * * *")
@app.task(name="accounts.clear_sessions", queueing_lock="accounts.clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Expired sessions go at night."""
    SessionStore.clear_expired()
