"""What every staff page shares: who is asking, for which store, and how a refusal is answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from punnet.accounts import queries as people
from punnet.accounts.guards import staff_may
from punnet.accounts.queries import StaffActor
from punnet.foundation.errors import DomainError, NotAllowed, NotFound
from punnet.overviews import picking
from punnet.overviews.picking import Walk
from punnet.staff.words import said_of
from punnet.stores import queries as stores
from punnet.stores.queries import Store

View = Callable[..., HttpResponse]
TOLD = "staff"  # marks our notices
STORE = "staff_store"  # of the session: where this phone works today


def page(permission: str, *methods: str) -> Callable[[View], View]:
    """A staff page: needs the permission, allows the methods (GET), is never cached; what is not
    there, or is another store's, is 404."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                return view(request, *args, **kwargs)
            except NotFound as missing:
                raise Http404(str(missing)) from None
            except NotAllowed as refusal:
                raise PermissionDenied(str(refusal)) from None

        return staff_may(permission)(
            never_cache(require_http_methods(list(methods or ("GET",)))(answered))
        )

    return decorate


def staff_of(request: HttpRequest) -> StaffActor:
    """Whom `page` let in."""
    staff: StaffActor = request.staff  # type: ignore[attr-defined]
    return staff


def me(request: HttpRequest) -> str:
    """The actor's name as claims and stories keep it: "staff:7"."""
    return str(staff_of(request).actor)


def stores_of(request: HttpRequest) -> list[Store]:
    """The stores that the staff member works for. One SQL query."""
    mine = staff_of(request).stores_where("orders.see")
    return [store for store in stores.all_stores() if mine is None or store.id in mine]


def store_of(request: HttpRequest) -> Store | None:
    """Where this phone works: the only store, or the one chosen; None asks to choose."""
    mine = stores_of(request)
    if len(mine) == 1:
        return mine[0]
    chosen = request.session.get(STORE)
    return next((store for store in mine if store.id == chosen), None)


def language() -> str:
    return get_language() or "en"


def walk(request: HttpRequest, number: str, permission: str = "orders.see") -> Walk:
    """The order, if it is of a store where the staff member may do that. Raises NotFound."""
    mine = people.stores_where(staff_of(request), permission)
    return picking.walk(mine, number.upper(), language=language())


def walk_of_line(request: HttpRequest, line_id: int) -> Walk:
    """The order of a line that the staff member may pick. Raises NotFound."""
    mine = people.stores_where(staff_of(request), "orders.pick")
    return picking.walk_of_line(mine, line_id, language=language())


def may(request: HttpRequest, permission: str, walk: Walk) -> bool:
    return staff_of(request).may(permission, walk.store_id)


def show(request: HttpRequest, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    # others' notices ("signed in as …") are read off and not shown
    told = [each for each in messages.get_messages(request) if TOLD in each.tags]
    notices = [(str(each), each.level_tag) for each in told]
    may_stock = staff_of(request).may("stock.change")
    context = {"notices": notices, "me": me(request), "may_stock": may_stock, **context}
    return render(request, f"staff/{template}.html", context, status=status)


def refused(request: HttpRequest, refusal: DomainError, to: str, *args: Any) -> HttpResponse:
    """Say why not, on the page that shows how things stand."""
    messages.error(request, said_of(refusal), extra_tags=TOLD)
    return redirect(to, *args)


def told(request: HttpRequest, text: str) -> None:
    """Say on the next page what was done."""
    messages.success(request, text, extra_tags=TOLD)


def status_of(refusal: DomainError) -> int:
    return 422 if refusal.code == "invalid" else 409
