"""What stands before the API: its language, its limits, and problems instead of Django's pages."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from punnet.api import limits, problems
from punnet.api.reading import is_clean, language_of

log = structlog.get_logger(__name__)
PREFIX = "/api/"
DOCS = "/api/v1/docs"


class ApiMiddleware:
    """For addresses under /api/ only; everything else passes untouched."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX) or request.path_info == DOCS:
            return self.get_response(request)
        code = language_of(request)
        with translation.override(code):
            request.LANGUAGE_CODE = code
            answer = self._answered(request)
        answer["Content-Language"] = code
        answer["Vary"] = "Accept-Language, Authorization, X-Session-Token"
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    def _answered(self, request: HttpRequest) -> HttpResponse:
        if not is_clean(request.path_info):
            return problems.of_status(404)
        if not all(is_clean(text) for pair in request.GET.lists() for text in (pair[0], *pair[1])):
            facts = {"errors": [{"field": "query", "problem": "has characters that are no text"}]}
            return problems.problem(422, "invalid", facts=facts)
        limit = limits.count(request)
        if limit is not None and not limit.passed:
            answer = limits.refusal(limit)
        else:
            answer = _as_problem(self.get_response(request))
        if limit is not None:
            limits.tell(answer, limit)
        return answer


def _as_problem(answer: HttpResponse) -> HttpResponse:
    """Django's own pages (unknown address, wrong method, too large, a bug) in our shape."""
    if answer.status_code < 400 or answer.headers.get("Content-Type", "").startswith(
        ("application/problem+json", "application/json")
    ):
        return answer
    kept = {name: answer.headers[name] for name in ("Allow",) if name in answer.headers}
    return problems.of_status(answer.status_code, kept)
