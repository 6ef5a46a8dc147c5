"""Every address of the program says who may open it: a guard on the view, or a line below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from punnet.accounts.permissions import MAY, roles_with
from punnet.api.api import api

# pages for everybody; a page that only shows what its unguessable address opens is one of them
PUBLIC = {
    # health and metrics: a proxy keeps strangers from them
    "healthz", "readyz", "metrics",
    # the design language
    "ui_living", "ui_theme", "ui_language",
    # providers: a signature, an unguessable key
    "webhook_stripe", "webhook_paypal", "payment_return",
    "api_unknown",
    # the shop: everybody shops; a basket and a guest's order are opened by what the browser keeps
    "home", "again", "departments", "category", "search", "suggestions", "product", "picture",
    "basket", "basket_panel", "basket_agreement", "basket_line", "basket_wish", "basket_voucher",
    "address", "address_suggestions", "address_collection", "slots", "checkout",
    "gift_card",  # what is on a card, for who has its code
    # they answer a stranger with the page of signing in (punnet/storefront/tests)
    "orders", "order_page", "order_state", "order_payments", "order_cancellation", "account",
    "order_invoice", "order_paper", "order_draft", "order_changes", "order_give_up",
    "order_claim", "order_claim_photo",
}  # fmt: skip
# whole trees that guard themselves: Django's admin by role, allauth's pages and its calls
TREES = ("admin/", "account/", "_allauth/", "api/v1/")
# calls of the API for everybody; a basket is opened by its unguessable id
PUBLIC_CALLS = {
    "list_stores", "find_addresses", "categories", "products", "product", "suggestions", "slots",
    "new_basket", "get_basket", "move_store", "set_line", "set_substitution", "set_delivery",
    "choose_slot", "drop_slot", "set_voucher", "drop_voucher", "agree", "place",
    "gift_card",  # for who has its code
}  # fmt: skip


def test_every_address_says_who_may_open_it():
    unguarded = [
        address
        for address, view, name in _views(get_resolver().url_patterns)
        if not address.startswith(TREES) and name not in PUBLIC and not hasattr(view, "permission")
    ]
    assert unguarded == []


def test_every_call_of_the_api_says_who_may_make_it():
    calls = {
        operation.view_func.__name__: operation
        for router in api._get_bound_routers()
        for view in router.path_operations.values()
        for operation in view.operations
    }
    assert len(calls) > 25
    for name, operation in calls.items():
        guarded = bool(operation.auth_callbacks)
        assert guarded != (name in PUBLIC_CALLS), name
        if "staff" in operation.path:
            assert operation.view_func.permission in MAY, name


def test_every_permission_is_somebodys():
    for permission in MAY:
        assert roles_with(permission), permission


def _views(patterns: list[Any], before: str = "") -> Iterator[tuple[str, Any, str | None]]:
    for each in patterns:
        address = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _views(each.url_patterns, address)
        elif isinstance(each, URLPattern):
            yield address, each.callback, each.name
