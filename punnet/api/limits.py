"""Limits by network address or key, in fixed windows of a minute. Off where every caller is this
machine (`settings.RATE_LIMITS`)."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from punnet.accounts import queries
from punnet.accounts.errors import SignInNeeded
from punnet.api.auth import bearer
from punnet.api.problems import problem
from punnet.basket.vouchers import TRIES
from punnet.foundation import limits
from punnet.foundation.limits import Limit

READS, WRITES, PLACINGS = 600, 180, 30


def count(request: HttpRequest) -> Limit | None:
    """Count this call; None where there are no limits."""
    if not settings.RATE_LIMITS:
        return None
    kind, most = _kind(request)
    return limits.count(kind, _caller(request), most)


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
    if request.path.endswith("/voucher") and request.method == "PUT":
        return "voucher", TRIES
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
