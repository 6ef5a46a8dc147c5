"""Sessions in the database with `user_id` beside the data; one SQL reads session and user.

rule: docs/decisions/0005-sessions.md
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.middleware import AuthenticationMiddleware as DjangoAuthentication
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.middleware import SessionMiddleware as DjangoSessionMiddleware
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from punnet.accounts.models import Session, User
from punnet.foundation import clock, db


class SessionStore(DatabaseStore):
    """Django's database sessions in our table. `person` is the user as read with the session."""

    person: User | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row: Any = super().create_model_instance(data)
        user_id = data.get(auth.SESSION_KEY)
        row.user_id = int(user_id) if user_id is not None else None
        row.created_at = clock.now()
        made: Session = row
        return made

    def _get_session_from_db(self) -> Any:
        key = self.session_key or ""
        row = db.read_one(SESSION_AND_USER, key=key, now=clock.now()) if _plain(key) else None
        if row is None:
            self._session_key = None
            return None
        values = row._asdict()
        del values["session_data"]
        if values["id"] is not None:
            self.person = User.from_db(db.PRIMARY, list(values), list(values.values()))
        return row


class SessionMiddleware(DjangoSessionMiddleware):
    """Django's own; a session is read only when somebody touches it."""


class AuthenticationMiddleware(DjangoAuthentication):
    """`request.user` out of the session's own SQL."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user(request))  # type: ignore[assignment]


def _user(request: HttpRequest) -> Any:
    if not hasattr(request, "_cached_user"):
        request._cached_user = _session_user(request) or auth.get_user(request)  # type: ignore[attr-defined]
    return request._cached_user  # type: ignore[attr-defined]


def _session_user(request: HttpRequest) -> User | None:
    """The user that came with the session, checked as Django checks; None: let Django decide."""
    session = request.session
    user_id = session.get(auth.SESSION_KEY)  # reads the session
    user = getattr(session, "person", None)
    good = (
        user is not None
        and user.is_active
        and user_id == str(user.pk)
        and session.get(auth.BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS
        and constant_time_compare(
            session.get(auth.HASH_SESSION_KEY, ""), user.get_session_auth_hash()
        )
    )
    return user if good else None


def _plain(key: str) -> bool:
    """Whatever a cookie holds that is no key of ours finds nothing, and asks nothing."""
    return key.isascii() and key.isalnum() and len(key) <= 40


_FIELDS = [field.attname for field in User._meta.concrete_fields]
SESSION_AND_USER = f"""
SELECT s.session_data, {", ".join(f"u.{name}" for name in _FIELDS)}
  FROM accounts_session s LEFT JOIN accounts_user u ON u.id = s.user_id
 WHERE s.session_key = %(key)s AND s.expire_date > %(now)s
"""  # noqa: S608  only our own columns
