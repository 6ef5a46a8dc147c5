"""Who is calling: a customer's session, an order's token, a key or session of staff.

Each is tried in turn; when none fits the answer is 401 `sign_in`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, get_type_hints

from django.http import HttpRequest, HttpResponse

from punnet.accounts import actions as accounts
from punnet.accounts import queries
from punnet.accounts.errors import SignInNeeded
from punnet.accounts.permissions import roles_with
from punnet.accounts.queries import SignedIn, StaffActor
from punnet.foundation.errors import NotAllowed

SESSION_HEADER = "X-Session-Token"
BEARER = {"type": "http", "scheme": "bearer"}
SESSION = {"type": "apiKey", "in": "header", "name": SESSION_HEADER}


@dataclass(frozen=True)
class ByToken:
    """The bearer of an order's access token."""

    token: str


class CustomerSession:
    """The token that signing in gave (`/_allauth/app/v1/auth/…`)."""

    openapi_security_schema = SESSION

    def __call__(self, request: HttpRequest) -> SignedIn | None:
        return session_of(request)


class OrderToken:
    """The `access_token` that placing gave: opens one order."""

    openapi_security_schema = BEARER

    def __call__(self, request: HttpRequest) -> ByToken | None:
        token = bearer(request)
        return ByToken(token) if token else None


class StaffKey:
    """A key of a role at a store (`punnet key make`)."""

    openapi_security_schema = BEARER

    def __call__(self, request: HttpRequest) -> StaffActor | None:
        token = bearer(request)
        try:
            return queries.key_of(token) if token else None
        except SignInNeeded:
            return None


class StaffSession:
    """The session of one of the staff. A customer's session is told that it may not."""

    openapi_security_schema = SESSION

    def __call__(self, request: HttpRequest) -> StaffActor | None:
        person = session_of(request)
        if person is None:
            return None
        staff = queries.staff_of(person.user_id)
        if staff is None:
            raise NotAllowed()
        return staff


ORDER = [OrderToken(), CustomerSession()]
CUSTOMER = [CustomerSession()]
STAFF = [StaffKey(), StaffSession()]


def staff_call(
    permission: str,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Only for staff with the permission somewhere; the store is a matter of the fetch."""
    roles_with(permission)  # an unknown permission fails when the program starts

    def decorate(call: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(call)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            request.auth.must(permission)
            return call(request, *args, **kwargs)

        # ninja reads annotations in the module of what it is given: give it resolved ones
        hints, signature = get_type_hints(call, include_extras=True), inspect.signature(call)
        named = [
            each.replace(annotation=hints.get(name, each.annotation))
            for name, each in signature.parameters.items()
        ]
        guarded.__signature__ = signature.replace(parameters=named)  # type: ignore[attr-defined]
        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def bearer(request: HttpRequest) -> str:
    """The token of `Authorization: Bearer …`, or nothing."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and token.isascii() else ""


def session_of(request: HttpRequest) -> SignedIn | None:
    """Whose session the header names; None without a header or for one that is over."""
    try:
        return queries.signed_in(request.headers[SESSION_HEADER])
    except (KeyError, SignInNeeded):
        return None


def customer_id_of(request: HttpRequest) -> int | None:
    """The customer who is signed in, if one is. Raises SignInNeeded for a session that is over:
    an order must not silently become a guest's."""
    token = request.headers.get(SESSION_HEADER)
    return own_customer_id(queries.signed_in(token)) if token is not None else None


def own_customer_id(person: SignedIn) -> int:
    """The customer that the person is; made for staff who never bought."""
    if person.customer_id is not None:
        return person.customer_id
    return accounts.customer_of_id(person.user_id).pk


def origins_of(request: HttpRequest) -> tuple[str, ...]:
    """Where a partner's key lets payments return to."""
    token = bearer(request)
    try:
        return queries.key_of(token).return_origins if token else ()
    except SignInNeeded:
        return ()
