"""Customers, and the cards kept for them. A card's number is nowhere: what is kept of it is its
brand, last four digits and how the test bank treats it.
"""

from __future__ import annotations

from dataclasses import asdict

from simulators.stripe import cards
from simulators.stripe.core import Core, card_body, listing
from simulators.stripe.wire import Params
from simulators.wire import Json, Refusal, bad_param


def create_customer(core: Core, p: Params) -> Json:
    """POST /v1/customers."""
    email, name = p.text("email", longest=512), p.text("name", longest=256)
    metadata, description = p.metadata(), p.text("description")
    p.texts("expand")
    p.ignore("phone", "preferred_locales")
    p.done()
    return new_customer(core, email=email, name=name, metadata=metadata, description=description)


def new_customer(core: Core, **facts: object) -> Json:
    customer: Json = {
        "id": core.new_id("cus", 14),
        "object": "customer",
        "created": core.now(),
        "currency": None,
        "default_source": None,
        "description": None,
        "email": None,
        "livemode": False,
        "metadata": {},
        "name": None,
        **facts,
    }
    core.store.add(customer, kind="customer")
    core.emit("customer.created", customer)
    return customer


def customer(core: Core, id: str, param: str = "customer") -> Json:
    """A live one. A deleted one is refused, as is one that never was."""
    found = core.store.find(id, "customer")
    if found is None or found.get("deleted"):
        raise bad_param(f"No such customer: '{id}'", param, "resource_missing")
    return found


def delete_customer(core: Core, id: str, p: Params) -> Json:
    """DELETE /v1/customers/:id: its cards go with it, at once and for good."""
    p.done()
    found = core.store.find(id, "customer")
    if found is None or found.get("deleted"):
        raise Refusal(f"No such customer: '{id}'", status=404, code="resource_missing", param="id")
    for method in kept_for(core, id):
        _let_go(core, method)
    gone = {"id": id, "object": "customer", "created": found["created"], "deleted": True}
    core.store.save(gone)
    core.emit("customer.deleted", found)
    return gone


def kept_for(core: Core, customer_id: str) -> list[Json]:
    """Its cards, newest first."""
    where = [("json_extract(body, '$.customer') = ?", customer_id)]
    return core.store.page("payment_method", where, before=None, after=None, limit=100)


def listed(core: Core, id: str, p: Params) -> Json:
    """GET /v1/customers/:id/payment_methods."""
    p.choice("type", ("card",))
    p.whole("limit", least=1)
    p.texts("expand")
    p.done()
    customer(core, id)
    return listing(f"/v1/customers/{id}/payment_methods", kept_for(core, id), False)


def add(core: Core, card: cards.Card) -> str:
    """A card that was used; kept by nobody yet."""
    method: Json = {
        "id": core.new_id("pm"),
        "object": "payment_method",
        "card": card_body(card),
        "created": core.now(),
        "customer": None,
        "livemode": False,
        "metadata": {},
        "type": "card",
        "_card": asdict(card),
        "_set_up": False,
    }
    core.store.add(method, kind="payment_method")
    return str(method["id"])


def keep(core: Core, id: str, customer_id: str) -> None:
    """The customer agreed that it is charged while away."""
    method = core.get("payment_method", id)
    method.update(customer=customer_id, _set_up=True)
    core.store.save(method)
    core.emit("payment_method.attached", method)


def detach(core: Core, id: str, p: Params) -> Json:
    """POST /v1/payment_methods/:id/detach."""
    p.texts("expand")
    p.done()
    method = core.get("payment_method", id, "payment_method")
    if method["customer"] is None:
        raise bad_param(
            "The payment method you provided is not attached to a customer so detachment is "
            "impossible.",
            "payment_method",
        )
    return _let_go(core, method)


def _let_go(core: Core, method: Json) -> Json:
    method.update(customer=None, _set_up=False)
    core.store.save(method)
    core.emit("payment_method.detached", method)
    return method


def kept(core: Core, id: str, customer_id: str | None) -> Json:
    """The kept card to charge. Refused unless it is this customer's."""
    method = core.store.find(id, "payment_method")
    if method is None:
        raise bad_param(f"No such PaymentMethod: '{id}'", "payment_method", "resource_missing")
    if customer_id is None or method["customer"] != customer_id:
        raise bad_param(
            f"The customer does not have a payment method with the ID {id}. The payment method "
            "must be attached to the customer.",
            "payment_method",
            "resource_missing",
        )
    return method


def card_of(method: Json) -> cards.Card:
    return cards.from_note(method["_card"])
