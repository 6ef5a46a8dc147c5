"""The approval page: plain forms, no script, test funding sources instead of an account."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from simulators import web
from simulators.paypal.core import APPROVAL_SECONDS
from simulators.paypal.orders import FUNDING, PAYER
from simulators.paypal.provider import Provider
from simulators.paypal.wire import minor_of
from simulators.stripe.wire import money
from simulators.wire import Json

PAGE, CANCEL = "/checkoutnow", "/checkoutnow/cancel"


class Pages:
    """Answers the addresses that a payer's browser opens."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    def answer(self, method: str, path: str, query: Json, form: Json) -> web.Page:
        order = self._provider.order(query.get("token", "")) if path in (PAGE, CANCEL) else None
        if order is None:
            return web.page(
                "paypal",
                "notice.html",
                status=404,
                title="No such page",
                text="This address is not complete, or the payment has timed out. Nothing was"
                " charged here.",
                link=None,
                label=None,
            )
        if path == CANCEL:
            return web.redirect(_with(order["_cancel"], token=order["id"]))
        if order["status"] != "PAYER_ACTION_REQUIRED":
            return web.redirect(_back(order))
        if method == "POST":
            return self._approve(order, form.get("funding", ""))
        return self._form(order)

    def _approve(self, order: Json, funding: str) -> web.Page:
        if funding not in [value for value, _, _ in FUNDING]:
            return self._form(order, status=422, problem="Choose what to pay with.")
        self._provider.approve(order["id"], funding)
        return web.redirect(_back(order))

    def _form(self, order: Json, *, status: int = 200, problem: str = "") -> web.Page:
        unit, merchant = order["purchase_units"][0], self._provider.core.merchant
        minor, currency = minor_of(unit["amount"], "")
        amount = money(minor, currency.lower())
        origins = {_origin(order["_return"]), _origin(order["_cancel"])}
        left = order["_created"] + APPROVAL_SECONDS - self._provider.core.now()
        own = urlsplit(self._provider.core.public_url).path
        return web.page(
            "paypal",
            "approve.html",
            status=status,
            form_action=" ".join(["'self'", *sorted(origins)]),
            action=f"{own}{PAGE}?token={order['id']}",
            cancel=f"{own}{CANCEL}?token={order['id']}",
            merchant=merchant,
            source="Your account",
            reference=unit.get("reference_id"),
            amount=amount,
            hold=True,
            lines=[(unit.get("description", ""), 1, amount)],
            funding=FUNDING,
            problem=problem,
            left=f"{max(1, left // 60)} minutes",
        )


def _back(order: Json) -> str:
    return _with(order["_return"], token=order["id"], PayerID=PAYER["payer_id"])


def _with(url: str, **more: str) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}{urlencode(more)}"


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
