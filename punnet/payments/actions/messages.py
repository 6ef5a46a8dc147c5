"""Messages of providers: added, never changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from punnet.foundation import clock, db


def store_message(
    *, gateway: str, message_id: str, kind: str, sent_at: datetime, body: Mapping[str, Any]
) -> bool:
    """Keep a verified message once; whether it is new. One SQL statement."""
    new = db.write(
        STORE_MESSAGE,
        gateway=gateway,
        message_id=message_id,
        kind=kind,
        sent_at=sent_at,
        body=json.dumps(body),
        now=clock.now(),
    )
    return bool(new)


STORE_MESSAGE = """
INSERT INTO payments_gatewaymessage (sent_at, gateway, message_id, kind, body, received_at)
VALUES (%(sent_at)s, %(gateway)s, %(message_id)s, %(kind)s, %(body)s::jsonb, %(now)s)
ON CONFLICT DO NOTHING
RETURNING 1
"""
