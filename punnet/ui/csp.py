"""A strict Content-Security-Policy on every answer: nothing inline, nothing from elsewhere.

A page whose form is answered by a redirect to another site must name that site, since
browsers hold the redirect against `form-action` too: `@form_action(origin)` on the view.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; "
    "img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'{forms}; frame-ancestors 'none'; base-uri 'none'"
)
HEADER = "Content-Security-Policy"


class ContentSecurityPolicyMiddleware:
    """Gives each request `csp_nonce`, and each answer the policy with it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        nonce = secrets.token_urlsafe(16)
        request.csp_nonce = nonce  # type: ignore[attr-defined]
        response = self.get_response(request)
        if HEADER not in response.headers:
            origins = "".join(f" {origin}" for origin in getattr(response, "form_origins", ()))
            response.headers[HEADER] = POLICY.format(nonce=nonce, forms=origins)
        return response


def form_action(
    *origins: str,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Let the forms of this page end at `origins` ("https://pay.example") as well."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = view(request, *args, **kwargs)
            response.form_origins = origins  # type: ignore[attr-defined]
            return response

        return wrapped

    return decorate
