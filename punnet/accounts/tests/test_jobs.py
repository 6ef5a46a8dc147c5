"""The worker's part of accounts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.accounts import jobs
from punnet.accounts.models import Session
from punnet.accounts.sessions import SessionStore
from punnet.foundation import clock

pytestmark = pytest.mark.django_db


def test_expired_sessions_go_and_others_stay():
    lasting, over = SessionStore(), SessionStore()
    for session in (lasting, over):
        session["basket"] = "b"
        session.save()
    Session.objects.filter(session_key=over.session_key).update(
        expire_date=clock.now() - timedelta(minutes=1)
    )
    jobs.clear_sessions(timestamp=0)
    assert list(Session.objects.values_list("session_key", flat=True)) == [lasting.session_key]
