"""API v1: routers, how refusals are answered, the OpenAPI document."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Swagger
from ninja.errors import AuthenticationError, HttpError, ValidationError

from punnet.accounts.errors import SignInNeeded
from punnet.api import openapi, problems
from punnet.api.calls import (
    amending,
    baskets,
    credit,
    me,
    orders,
    placing,
    shelf,
    slots,
    staff,
    stores,
)
from punnet.api.reading import BodyParser
from punnet.foundation.errors import DomainError, Invalid


class Api(NinjaAPI):
    """Ninja's, with problems and examples written into its document."""

    def get_openapi_schema(self, **kwargs: Any) -> Any:
        return openapi.completed(super().get_openapi_schema(**kwargs))


api = Api(
    title="Punnet",
    version="1",
    description=openapi.INTRODUCTION,
    urls_namespace="api",
    docs=Swagger(settings={"validatorUrl": None}),
    parser=BodyParser(),
)

for router in (stores, shelf, slots, baskets, placing, orders, amending, me, credit, staff):
    api.add_router("", router.router)


@api.exception_handler(DomainError)
def on_refusal(request: HttpRequest, refusal: DomainError) -> HttpResponse:
    return problems.refused(request, refusal)


@api.exception_handler(ValidationError)
def on_invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = [
        {"field": _field(each["loc"]), "problem": _problem(each["msg"])} for each in error.errors
    ]
    return problems.refused(request, Invalid(errors))


@api.exception_handler(HttpError)
def on_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Ninja's own: a body that is no JSON, and nobody who may call."""
    if isinstance(error, AuthenticationError):
        return problems.refused(request, SignInNeeded())
    if isinstance(error.__cause__, DomainError):
        return problems.refused(request, error.__cause__)
    return problems.of_status(error.status_code)


@api.exception_handler(RequestDataTooBig)
def on_too_large(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return problems.of_status(413)


@api.exception_handler(Http404)
def on_unknown(request: HttpRequest, error: Http404) -> HttpResponse:
    return problems.of_status(404)


def _field(loc: tuple[Any, ...]) -> str:
    """ "agreed.maximum.minor" out of ("body", "given", "agreed", "maximum", "minor")."""
    # pydantic names the branch of a union too, "literal['best','ask','none']": no field of ours
    names = [str(each) for each in loc[1:] if "[" not in str(each)]
    if loc[0] == "body" and names[:1] == ["given"]:
        names = names[1:]
    return ".".join(names) or "body"


def _problem(message: str) -> str:
    said = message.removeprefix("Input should ").removeprefix("Value error, ")
    return said[:1].lower() + said[1:]
