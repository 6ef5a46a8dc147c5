"""What no page can be asked: PostgreSQL takes no NUL, so none reaches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
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


class NoNulInFormsMiddleware:
    """A form or query with a NUL is a bad request: no keyboard makes one.

    Stands after Django's CSRF middleware, which has read the form by then; views exempt from that
    take no forms.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_: object) -> None:
        if getattr(view, "csrf_exempt", False):
            return
        sent = request.POST.lists() if request.method == "POST" else ()
        if any("\x00" in text for _, texts in (*request.GET.lists(), *sent) for text in texts):
            raise BadRequest("a NUL in a form")
