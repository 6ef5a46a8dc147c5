"""Limits by network address or key, in fixed windows of a minute. Off where every caller is this
machine (`settings.RATE_LIMITS`)."""

from __future__ import annotations

import time
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from punnet.accounts import queries
from punnet.accounts.errors import SignInNeeded
from punnet.api.auth import bearer
from punnet.api.problems import problem

WINDOW_SECONDS = 60
READS, WRITES, PLACINGS = 600, 180, 30


@dataclass(frozen=True)
class Limit:
    """`left` calls in the `seconds` that the window still lasts."""

    most: int
    left: int
    seconds: int

    @property
    def passed(self) -> bool:
        return self.left >= 0


def count(request: HttpRequest) -> Limit | None:
    """Count this call; None where there are no limits."""
    if not settings.RATE_LIMITS:
        return None
    kind, most = _kind(request)
    now = int(time.time())
    window = now // WINDOW_SECONDS
    name = f"limit:{kind}:{_caller(request)}:{window}"
    cache.add(name, 0, timeout=2 * WINDOW_SECONDS)
    try:
        used = cache.incr(name)
    except ValueError:  # gone between the two
        used = 1
    return Limit(most, most - used, (window + 1) * WINDOW_SECONDS - now)


def refusal(limit: Limit) -> HttpResponse:
    answer = problem(429, "rate_limited", facts={"retry_after": limit.seconds})
    answer["Retry-After"] = str(limit.seconds)
    return answer


def tell(answer: HttpResponse, limit: Limit) -> None:
    """The RateLimit header: what is left of the window."""
    answer["RateLimit"] = (
        f"limit={limit.most}, remaining={max(limit.left, 0)}, reset={limit.seconds}"
    )


def _kind(request: HttpRequest) -> tuple[str, int]:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return "read", READS
    if request.path.endswith(("/orders", "/payments")):
        return "place", PLACINGS
    return "write", WRITES


def _caller(request: HttpRequest) -> str:
    """A known key's id, else the address: an invented token must not open a window of its own."""
    token = bearer(request)
    try:
        return str(queries.key_of(token).actor) if token else _address(request)
    except SignInNeeded:
        return _address(request)


def _address(request: HttpRequest) -> str:
    address: str = get_adapter().get_client_ip(request)
    return address
