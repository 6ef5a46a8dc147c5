"""Orders: created by the shop, approved by the payer on PayPal's page, authorised by the shop.

PAYER_ACTION_REQUIRED → APPROVED → COMPLETED; not approved in three hours it is forgotten. No call
cancels an order: without the shop's authorise, nothing is ever held.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from simulators.core import public
from simulators.paypal import payments
from simulators.paypal.core import APPROVAL_SECONDS, Core
from simulators.paypal.wire import Problem, instant, link, malformed, minor_of
from simulators.wire import Json

# What the approval page offers to pay with: value, what happens, what PayPal would call it.
FUNDING = [
    ("balance", "Approved, and the money is held", "PayPal balance"),
    ("declined", "Approved, then declined by the bank", "A card without cover"),
    ("review", "Approved, then looked into for a minute", "A new bank account"),
    ("runs_dry", "Held for three days; a renewal is refused", "A balance soon spent"),
]
PAYER: Json = {
    "name": {"given_name": "Test", "surname": "Payer"},
    "email_address": "payer@paypal.example",
    "payer_id": "TESTPAYER0001",
}


def create(core: Core, body: Json) -> Json:
    """POST /v2/checkout/orders: one purchase unit, to be authorised."""
    if body.get("intent") != "AUTHORIZE":
        raise malformed("/intent", "INVALID_PARAMETER_VALUE")
    units = body.get("purchase_units")
    if not isinstance(units, list) or len(units) != 1 or not isinstance(units[0], dict):
        raise malformed("/purchase_units", "INVALID_ARRAY_LENGTH")
    minor_of(units[0].get("amount"), "/purchase_units/0/amount")
    wishes = _context(body)
    now = core.now()
    kept = ("reference_id", "description", "custom_id", "invoice_id", "amount")
    order: Json = {
        "id": core.new_id(),
        "intent": "AUTHORIZE",
        "status": "PAYER_ACTION_REQUIRED",
        "purchase_units": [{name: units[0][name] for name in kept if name in units[0]}],
        "payment_source": {"paypal": {}},
        "create_time": instant(now),
        "update_time": instant(now),
        "_created": now,
        "_return": _url(wishes, "return_url"),
        "_cancel": _url(wishes, "cancel_url"),
        "_funding": "",
        "_authorization": None,
    }
    core.store.add(order, kind="order", due=now + APPROVAL_SECONDS)
    return order


def _context(body: Json) -> Json:
    source = body.get("payment_source")
    paypal = source.get("paypal") if isinstance(source, dict) else None
    context = paypal.get("experience_context") if isinstance(paypal, dict) else None
    if not isinstance(context, dict):
        where = "/payment_source/paypal/experience_context"
        raise malformed(where, "MISSING_REQUIRED_PARAMETER")
    return context


def _url(wishes: Json, name: str) -> str:
    url: Any = wishes.get(name)
    parts = urlsplit(url if isinstance(url, str) else "")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise malformed(f"/payment_source/paypal/experience_context/{name}")
    return str(url)


def shown(core: Core, order: Json) -> Json:
    """The order as the API tells it: with its payments, and where the payer goes."""
    seen = public(order)
    made = {
        kind + "s": [public(each) for each in core.store.children(order["id"], kind)]
        for kind in ("authorization", "capture", "refund")
    }
    if any(made.values()):
        unit = {**seen["purchase_units"][0], "payments": {k: v for k, v in made.items() if v}}
        seen["purchase_units"] = [unit]
    here = core.url(f"/v2/checkout/orders/{order['id']}")
    seen["links"] = [link(here, "self")]
    if order["status"] == "PAYER_ACTION_REQUIRED":
        page = core.url(f"/checkoutnow?token={order['id']}")
        seen["links"].append(link(page, "payer-action"))
    elif order["status"] == "APPROVED":
        seen["links"].append(link(f"{here}/authorize", "authorize", "POST"))
    return seen


def read(core: Core, id: str, body: Json) -> Json:
    return core.get("order", id)


def approve(core: Core, order: Json, funding: str) -> None:
    """The payer agreed on the page, to pay by `funding`; a second press changes nothing."""
    order.update(status="APPROVED", payer=PAYER, _funding=funding)
    core.touch(order, due=core.now() + APPROVAL_SECONDS)
    core.emit("CHECKOUT.ORDER.APPROVED", "checkout-order", order)


def authorize(core: Core, id: str, body: Json) -> Json:
    """POST …/authorize: the money is held, if the payer approved and the bank lets it be."""
    order = core.get("order", id)
    if order["status"] == "COMPLETED":
        raise Problem("ORDER_ALREADY_AUTHORIZED", "Order already authorized.")
    if order["status"] != "APPROVED":
        raise Problem("ORDER_NOT_APPROVED", "Payer has not yet approved the Order for payment.")
    if order["_funding"] == "declined":
        text = "The instrument presented was either declined by the processor or bank."
        raise Problem("INSTRUMENT_DECLINED", text)
    made = payments.hold(core, order)
    order.update(status="COMPLETED", _authorization=made["id"])
    core.touch(order)
    return order


def forget(core: Core, order: Json) -> None:
    order["_forgotten"] = True
    core.touch(order)
