"""Reading requests: ids, addresses to return to, JSON bodies that PostgreSQL can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import trans_real
from ninja.parser import Parser

from punnet.foundation.errors import Invalid, NotFound

# bigint has 19 digits; one less is always inside
_ID = re.compile(r"[0-9]{1,18}")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_UNFIT = re.compile("[\x00\ud800-\udfff]")
LONGEST_ADDRESS = 500


def field_id(name: str, text: str) -> int:
    """An id in a query or body. Raises Invalid naming the field."""
    if not _ID.fullmatch(text):
        raise Invalid.field(name, "is not an id of ours")
    return int(text)


def path_id(text: str) -> int:
    """An id in a path. Raises NotFound: there is no such thing."""
    if not _ID.fullmatch(text):
        raise NotFound()
    return int(text)


def path_uuid(text: str) -> UUID:
    """Raises NotFound."""
    if not _UUID.fullmatch(text):
        raise NotFound()
    return UUID(text)


def order_number(text: str) -> str:
    """As stored: capitals, without dashes. Raises NotFound for what is no number."""
    number = text.replace("-", "").upper()
    if not (number.isascii() and number.isalnum() and len(number) <= 12):
        raise NotFound()
    return number


def return_address(url: str | None, origins: Collection[str]) -> str:
    """Where the customer goes after paying: our own site, or an origin of the caller's key.

    Raises Invalid for another one: a payment must not send people to strangers.
    """
    if not url:
        return ""
    allowed = {settings.SITE_URL, *origins}
    parts = urlsplit(url) if url.isprintable() and "\\" not in url else urlsplit("")
    origin = f"{parts.scheme}://{parts.netloc}"
    if len(url) > LONGEST_ADDRESS or origin not in allowed:
        raise Invalid.field(
            "payment.return_url", "is neither on this site nor on the list of your key"
        )
    return url


def language_of(request: HttpRequest) -> str:
    """The best of our languages by Accept-Language alone: the API knows no cookies."""
    known = dict(settings.LANGUAGES)
    for code, _ in trans_real.parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        short = code.partition("-")[0]
        if short in known:
            return short
    return settings.LANGUAGE_CODE


class BodyParser(Parser):
    """JSON only; no NaN, no text that a database cannot hold, no endless nesting."""

    def parse_body(self, request: HttpRequest) -> Any:
        try:
            body = json.loads(request.body, parse_constant=_no_constant)
            _must_be_text(body)
        except (ValueError, RecursionError) as error:
            raise Invalid.field("body", "is not JSON that we can read") from error
        return body


def canonical(body: bytes) -> bytes:
    """The same for the same JSON, however it is spaced and ordered."""
    try:
        return json.dumps(json.loads(body), sort_keys=True).encode()
    except (ValueError, RecursionError):
        return body


def is_clean(text: str) -> bool:
    """Whether a text can go to the database: no NUL, no half of a surrogate pair."""
    return not _UNFIT.search(text)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _must_be_text(value: Any) -> None:
    if isinstance(value, str) and not is_clean(value):
        raise ValueError("a text that cannot be stored")
    if isinstance(value, dict):
        for key, each in value.items():
            _must_be_text(key)
            _must_be_text(each)
    elif isinstance(value, list):
        for each in value:
            _must_be_text(each)
