"""Addresses that no page can have: PostgreSQL takes no NUL, so none is asked about one."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound


class NoNulMiddleware:
    """A page's path with a NUL is not found; the API refuses its own, as a problem."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info
        if "\x00" in path and not path.startswith("/api/"):
            return HttpResponseNotFound("Not found.", content_type="text/plain")
        return self.get_response(request)
