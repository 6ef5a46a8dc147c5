"""Structured logs: one line an event, with the request's id and without personal data.

JSON in production, readable in development. What Django, procrastinate and other libraries log
passes through the same processors. A log line never holds a query string, a body or a header; what
somebody passes by mistake is dropped by its key, and e-mail addresses are masked where they stand.
"""

import logging
import logging.config
import re
import sys
import time
from collections.abc import Callable
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse

from punnet.foundation import ids

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
# fmt: off
DROPPED = frozenset({
    "access_token", "address", "answer", "api_key", "authorization", "body", "card",
    "card_number", "city", "contact", "cookie", "cookies", "customer_name", "data", "door_code",
    "email", "first_name", "floor", "instructions", "last_name", "line", "name", "note",
    "password", "phone", "postcode", "query", "query_string", "received_by", "recipient",
    "secret", "session", "session_key", "to", "token",
})
# fmt: on
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
# PostgreSQL's DETAIL quotes the row that was refused.
DETAIL = re.compile(r"^DETAIL: .*$", re.MULTILINE)
QUERY = re.compile(r"(?<=[\w/])\?[\w%.~+-]+=\S*")

log = structlog.get_logger("punnet.request")


def without_personal_data(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Drop values by key and mask what looks like an e-mail address or a query string."""
    kept = {key: value for key, value in event.items() if key not in DROPPED}
    for key, value in kept.items():
        if isinstance(value, str):
            kept[key] = masked(value)
    return kept


def masked(text: str) -> str:
    if "@" in text:
        text = EMAIL.sub("[email]", text)
    if "DETAIL:" in text:
        text = DETAIL.sub("DETAIL: [left out]", text)
    return QUERY.sub("?[left out]", text) if "?" in text else text


def configure(settings: dict[str, Any]) -> None:
    """Django's LOGGING_CONFIG: called once with LOGGING, `{"json": bool, "level": "INFO"}`."""
    before: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    render: list[Any] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        without_personal_data,
        structlog.processors.JSONRenderer(sort_keys=True, default=str)
        if settings.get("json")
        else structlog.dev.ConsoleRenderer(colors=False),
    ]
    structlog.configure(
        processors=[
            *before,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(_standard_library(before, render, settings.get("level", "INFO")))


def _standard_library(before: list[Any], render: list[Any], level: str) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "structured": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": before,
                "processors": render,
            }
        },
        "handlers": {"stderr": {"()": ToErrorStream, "formatter": "structured"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # our own line a request says the same and more
            "django.request": {"level": "ERROR"},
            "django.server": {"level": "ERROR"},
            # a line for each job begun and ended is metrics' work
            "procrastinate": {"level": "WARNING"},
            # each call to a provider is a row of ours; its addresses carry the customer's session
            "httpx": {"level": "WARNING"},
        },
    }


class ToErrorStream(logging.StreamHandler):  # type: ignore[type-arg]
    """Writes to whatever the error stream is now: tests and supervisors exchange it."""

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


class RequestIdMiddleware:
    """Give each request an id, the caller's own where it looks like one, and log how it ended.

    The id is in every log line of the request and in the answer's X-Request-ID.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        request_id = given if REQUEST_ID.fullmatch(given) else ids.new().hex
        request.request_id = request_id  # type: ignore[attr-defined]
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        began = time.perf_counter()
        response = self.get_response(request)
        response["X-Request-ID"] = request_id
        log.info(
            "request",
            method=request.method,
            route=route_of(request),
            status=response.status_code,
            ms=round((time.perf_counter() - began) * 1000, 1),
        )
        return response


def route_of(request: HttpRequest) -> str:
    """The pattern of the URL, not the URL: an order's address or a search is nobody's business."""
    match = request.resolver_match
    return f"/{match.route}" if match else "(none)"
