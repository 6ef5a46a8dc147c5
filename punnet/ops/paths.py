"""Addresses that no page can have: PostgreSQL takes no NUL, so none is asked about one."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound


class NoNulMiddleware:
    """A path with a NUL is not found, whatever view it would have reached."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info:
            return HttpResponseNotFound("Not found.", content_type="text/plain")
        return self.get_response(request)
