"""Giving answers: JSON as the contract has it, and calls that happen once per Idempotency-Key."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from punnet.api import reading
from punnet.foundation.errors import Invalid, NotFound
from punnet.requests import actions as requests

HEADER = "Idempotency-Key"
REPLAY = "Idempotent-Replay"
LONGEST_SCOPE = 200
# stands in kept answers for the order's access token, which is never stored
TOKEN = "{access_token}"  # noqa: S105
_KEY = re.compile(r"[\x21-\x7e]{8,128}")


@dataclass(frozen=True)
class Done:
    """What a call did. `token` opens the order that a body with `TOKEN` speaks of; `subject`
    names it, so that a replay can make the token again."""

    status: int
    body: Any
    subject: str = ""
    token: str = ""


def answer(body: Any, status: int = 200) -> HttpResponse:
    return _text(json.dumps(body, ensure_ascii=False, separators=(",", ":")), status)


def once(
    request: HttpRequest,
    run: Callable[[str], Done],
    *,
    token_of: Callable[[str], str] | None = None,
    required: bool = False,
    for_ever: bool = False,
) -> HttpResponse:
    """Run the call, or give its first answer again. `run` gets the key ("" without one);
    `token_of` makes the access token of a kept answer's subject.

    Raises Invalid, KeyReused, StillRunning, and whatever `run` raises.
    """
    key = request.headers.get(HEADER)
    if key is None:
        if required:
            raise Invalid.field(HEADER, "is missing: send a new one with each new order")
        return _finished(run(""))
    if not _KEY.fullmatch(key):
        raise Invalid.field(HEADER, "takes 8 to 128 visible ASCII characters")
    scope = f"{request.method} {request.path}"
    if len(scope) > LONGEST_SCOPE:
        raise NotFound()
    fingerprint = fingerprint_of(request)
    with requests.begin(scope=scope, key=key, fingerprint=fingerprint) as claim:
        if claim.kept is not None:
            body = claim.kept.body
            if token_of is not None and TOKEN in body:
                body = body.replace(TOKEN, token_of(claim.kept.subject))
            replay = _text(body, claim.kept.status)
            replay[REPLAY] = "true"
            return replay
        done = run(key)
        claim.keep(
            status=done.status, body=_dump(done.body), subject=done.subject, for_ever=for_ever
        )
        return _finished(done)


def fingerprint_of(request: HttpRequest) -> str:
    """What tells one body from another under the same key."""
    return requests.fingerprint_of(reading.canonical(request.body))


def _finished(done: Done) -> HttpResponse:
    body = _dump(done.body)
    return _text(body.replace(TOKEN, done.token) if done.token else body, done.status)


def _dump(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _text(text: str, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="application/json")


# --- cursors of lists that are ordered by id


def cursor_of(last_id: int) -> str:
    return base64.urlsafe_b64encode(f"after:{last_id}".encode()).decode().rstrip("=")


def after(cursor: str | None) -> int | None:
    """The id that a cursor stands for. Raises Invalid."""
    if not cursor:
        return None
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, ValueError) as error:
        raise _not_ours() from error
    word, _, last_id = text.partition(":")
    if word != "after":
        raise _not_ours()
    return reading.field_id("cursor", last_id)


def _not_ours() -> Invalid:
    return Invalid.field("cursor", "is not one of ours: begin without it")
