"""PayPal by plain HTTP, for what its SDK has no call for: whose a message is, and disputes."""

from __future__ import annotations

import base64
import http.client
import json
from collections.abc import Container
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from punnet.foundation import db
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.line import line
from punnet.payments.gateways.paypal_client import meaning

CONNECT_SECONDS, READ_SECONDS = 1, 5
JSON = "application/json"
Thing = dict[str, Any]


def ask(
    method: str,
    path: str,
    body: bytes = b"",
    *,
    on: str,
    kind: str = JSON,
    answers: Container[int] = (),
) -> tuple[int, Thing]:
    """One call on the line `on`; statuses from 400 up are errors unless they are `answers`."""
    db.must_be_outside_transaction()
    with line(on).asking():
        status, text = _sent(method, path, body, kind)
        if status >= 400 and status not in answers:
            raise meaning(status, text)
        try:
            read = json.loads(text or b"{}")
        except ValueError as error:
            raise OutcomeUnknown("none of PayPal's words") from error
        return status, read if isinstance(read, dict) else {}


def _sent(method: str, path: str, body: bytes, kind: str) -> tuple[int, bytes]:
    base = urlsplit(settings.PAYPAL_API_BASE)
    secure = base.scheme == "https"
    make = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    account = f"{settings.PAYPAL_CLIENT_ID}:{settings.PAYPAL_CLIENT_SECRET}".encode()
    headers = {
        "Authorization": f"Basic {base64.b64encode(account).decode()}",
        "Content-Type": kind,
    }
    connection = make(base.netloc, timeout=CONNECT_SECONDS)
    try:
        connection.connect()
        connection.sock.settimeout(READ_SECONDS)
        connection.request(method, f"{base.path}{path}", body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException) as error:
        raise OutcomeUnknown(type(error).__name__) from error
    finally:
        connection.close()
