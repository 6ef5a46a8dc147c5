"""Sessions in the database with `user_id` beside the data; one SQL reads session and user.

rule: docs/decisions/0005-sessions.md
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.middleware import SessionMiddleware as DjangoSessionMiddleware

from punnet.accounts.models import Session
from punnet.foundation import clock


class SessionStore(DatabaseStore):
    """Django's database sessions in our table."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = super().create_model_instance(data)
        row.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        row.created_at = clock.now()
        return row


class SessionMiddleware(DjangoSessionMiddleware):
    """Django's own; a session is read only when somebody touches it."""
