"""Who may open a view. Every view has one of these, or stands in the list of public pages
(`tests/test_permissions.py` walks all addresses and fails for one that has neither)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from punnet.accounts import queries
from punnet.accounts.permissions import roles_with

View = Callable[..., HttpResponse]


def staff_may(permission: str) -> Callable[[View], View]:
    """Only staff with a role that has the permission (at any store) get in; `request.staff` is
    the StaffActor. The store is a matter of the fetch: `queries.stores_where(staff, permission)`.
    """
    roles_with(permission)  # an unknown permission fails here, when the program starts

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            staff = queries.staff_actor_of(request)
            if staff is None or not staff.may(permission):
                raise PermissionDenied
            request.staff = staff  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def signed_in(view: View) -> View:
    """Only who is signed in; others go to the page of signing in and come back."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    guarded.permission = "signed_in"  # type: ignore[attr-defined]
    return guarded
