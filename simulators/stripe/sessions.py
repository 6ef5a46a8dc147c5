"""Checkout sessions: the hosted payment page's state.

open → complete (a card was accepted) | expired (by call, or by its time). One session pays at
most once; its payment intent exists only from the customer's first try.
"""

from __future__ import annotations

from simulators.stripe import cards, intents, methods, setups
from simulators.stripe.core import Core
from simulators.stripe.wire import Params, check_amount
from simulators.wire import Json, Refusal, bad_param

SHORTEST_SECONDS, LONGEST_SECONDS = 30 * 60, 24 * 3600
HARMLESS = (
    "locale", "submit_type", "billing_address_collection", "phone_number_collection",
    "custom_text", "adaptive_pricing", "allow_promotion_codes",
    "payment_method_options", "automatic_tax", "consent_collection", "branding_settings",
    "integration_identifier", "origin_context", "wallet_options", "shipping_address_collection",
    "tax_id_collection", "name_collection", "payment_method_collection",
)  # fmt: skip


def create(core: Core, p: Params) -> Json:
    """POST /v1/checkout/sessions, by redirect: `payment`, or `setup`, which keeps a card."""
    mode = p.choice("mode", ("payment", "setup"))
    if mode is None:
        raise bad_param("Missing required param: mode.", "mode", "parameter_missing")
    ui_mode = p.choice("ui_mode", ("hosted", "hosted_page"), "hosted_page")
    for index, kind in enumerate(p.texts("payment_method_types")):
        if kind != "card":
            raise bad_param(f"Unsupported payment method: {kind}", f"payment_method_types[{index}]")
    success_url, cancel_url = p.url("success_url", required=True), p.url("cancel_url")
    items, currency, details = (_paying if mode == "payment" else _keeping)(p)
    payer = _customer(core, p, details)
    total = sum(item["amount_total"] for item in items)
    if mode == "payment":
        check_amount(total, currency, "line_items")
    expires_at = _expires_at(core, p)
    reference = p.text("client_reference_id", longest=200)
    email, metadata = p.text("customer_email", longest=512), p.metadata()
    p.texts("expand")
    p.ignore(*HARMLESS)
    p.done()
    session = _body(core, items, currency, total)
    if mode == "setup":
        payer = payer or methods.new_customer(core)["id"]
        setup = setups.new_setup(
            core, customer=payer, metadata=details["metadata"], session=session["id"]
        )
        session.update(setup_intent=setup["id"], amount_subtotal=None, amount_total=None,
                       payment_status="no_payment_required")  # fmt: skip
    session.update(
        mode=mode, customer=payer,
        cancel_url=cancel_url, success_url=success_url, client_reference_id=reference,
        customer_email=email, customer_details={"email": email} if email else None,
        expires_at=expires_at, metadata=metadata, ui_mode=ui_mode,
        _intent=details, _line_items=items,
    )  # fmt: skip
    core.store.add(session, kind="checkout.session", due=expires_at)
    return session


def _paying(p: Params) -> tuple[list[Json], str, Json]:
    items, currency = _line_items(p)
    return items, currency, _intent_details(p.group("payment_intent_data"))


def _keeping(p: Params) -> tuple[list[Json], str, Json]:
    """Mode `setup`: nothing is sold, and no payment intent can come of it."""
    for foreign in ("line_items", "payment_intent_data"):
        if p.has(foreign):
            raise bad_param(f"You can not pass `{foreign}` in `setup` mode.", foreign)
    about = p.group("setup_intent_data")
    details = {"metadata": about.metadata(), "description": about.text("description")}
    about.done()
    return [], p.currency("currency"), details


def _customer(core: Core, p: Params, details: Json) -> str | None:
    """The customer that the page is for, made now where the call wishes one."""
    given, wish = p.text("customer"), p.choice("customer_creation", ("always", "if_required"))
    if given and wish:
        raise bad_param("You may only specify one of: customer, customer_creation.", "customer")
    if given:
        return str(methods.customer(core, given)["id"])
    if details.get("setup_future_usage") and wish is None:
        raise bad_param("setup_future_usage needs a customer to keep the card for.", "customer")
    return str(methods.new_customer(core)["id"]) if wish == "always" else None


def _expires_at(core: Core, p: Params) -> int:
    now = core.now()
    chosen = p.whole("expires_at")
    if chosen is None:
        return now + LONGEST_SECONDS
    if chosen < now + SHORTEST_SECONDS:
        raise bad_param(
            "The `expires_at` timestamp must be at least 30 minutes from Checkout Session "
            "creation.",
            "expires_at",
        )
    if chosen > now + LONGEST_SECONDS:
        raise bad_param(
            "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
            "expires_at",
        )
    return chosen


def _line_items(p: Params) -> tuple[list[Json], str]:
    found, currencies = [], set()
    for item in p.groups("line_items"):
        if item.text("price"):
            raise bad_param(
                f"No such price: '{item.text('price')}'", item.name("price"), "resource_missing"
            )
        price = item.group("price_data")
        currency = price.currency("currency")
        unit = price.whole("unit_amount", required=True)
        product = price.group("product_data")
        name = product.text("name", required=True)
        product.text("description")
        product.metadata()
        product.ignore("images", "tax_code")
        quantity = item.whole("quantity", required=True, least=1)
        price.ignore("tax_behavior")
        for part in (item, price, product):
            part.done()
        assert unit is not None and quantity is not None
        currencies.add(currency)
        found.append(
            {
                "object": "item",
                "amount_subtotal": unit * quantity,
                "amount_total": unit * quantity,
                "currency": currency,
                "description": name,
                "quantity": quantity,
            }
        )
    if not found:
        raise bad_param("Missing required param: line_items.", "line_items", "parameter_missing")
    if len(found) > 100:
        raise bad_param("A Checkout Session has at most 100 line items.", "line_items")
    if len(currencies) > 1:
        raise bad_param("All line items must have the same currency.", "line_items")
    return found, currencies.pop()


def _intent_details(p: Params) -> Json:
    details = {
        "capture_method": p.choice("capture_method", intents.CAPTURE_METHODS, "automatic_async"),
        "description": p.text("description"),
        "metadata": p.metadata(),
        "setup_future_usage": p.choice("setup_future_usage", ("off_session", "on_session")),
    }
    p.ignore("receipt_email", "statement_descriptor", "statement_descriptor_suffix",
             "shipping")  # fmt: skip
    p.done()
    return details


def _body(core: Core, items: list[Json], currency: str, total: int) -> Json:
    id = core.new_id("cs_test", 58)
    for item in items:
        item["id"] = core.new_id("li", 24)
    return {
        "id": id,
        "object": "checkout.session",
        "amount_subtotal": total,
        "amount_total": total,
        "automatic_tax": {"enabled": False, "status": None},
        "created": core.now(),
        "currency": currency,
        "custom_fields": [],
        "custom_text": {},
        "customer": None,
        "livemode": False,
        "locale": None,
        "mode": "payment",
        "payment_intent": None,
        "payment_method_types": ["card"],
        "payment_status": "unpaid",
        "setup_intent": None,
        "shipping_options": [],
        "status": "open",
        "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
        "url": f"{core.public_url}/pay/{id}",
    }


def expire(core: Core, id: str, p: Params) -> Json:
    """POST /v1/checkout/sessions/:id/expire."""
    p.texts("expand")
    p.done()
    session = core.get("checkout.session", id, "session")
    if session["status"] != "open":
        raise Refusal(
            'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout '
            f"Session has a status of `{session['status']}`."
        )
    return close(core, session)


def close(core: Core, session: Json) -> Json:
    """Expire an open session: nothing can be paid through it any more."""
    session.update(status="expired", url=None)
    core.store.save(session)
    if session["payment_intent"]:
        intent = core.get("payment_intent", session["payment_intent"])
        if intent["status"] in intents.CANCELLABLE:
            intents.void(core, intent, "automatic")
    if session["setup_intent"]:
        setups.cancel(core, core.get("setup_intent", session["setup_intent"]))
    core.emit("checkout.session.expired", session)
    return session


def pay(core: Core, session: Json, card: cards.Card) -> Json:
    """The customer pressed Pay on an open session; returns its intent as it stands."""
    if session["mode"] == "setup":
        setup = core.get("setup_intent", session["setup_intent"])
        setups.check(core, setup, card)
        complete_if_paid(core, session, setup)
        return setup
    if session["payment_intent"]:
        intent = core.get("payment_intent", session["payment_intent"])
    else:
        intent = intents.new_intent(
            core, session["amount_total"], session["currency"],
            {**session["_intent"], "customer": session["customer"]},
        )  # fmt: skip
        intent["_session"] = session["id"]
        core.store.save(intent)
        core.emit("payment_intent.created", intent)
        session["payment_intent"] = intent["id"]
        core.store.save(session, due=session["expires_at"])
    intents.charge(core, intent, card)
    complete_if_paid(core, session, intent)
    return intent


def complete_if_paid(core: Core, session: Json, intent: Json) -> None:
    """Close the session once its intent holds money, or the card is kept. Manual capture stays
    `unpaid` till then."""
    if intent["status"] not in ("requires_capture", "succeeded"):
        return
    session.update(status="complete", url=None)
    if session["mode"] == "payment":
        session["payment_status"] = "paid" if intent["status"] == "succeeded" else "unpaid"
        if session["_intent"].get("setup_future_usage"):
            methods.keep(core, intent["payment_method"], session["customer"])
    core.store.save(session)
    core.emit("checkout.session.completed", session)


def now_shown(core: Core, session: Json) -> Json:
    """The session with the payment status of this moment: a later capture makes it `paid`."""
    if session["status"] == "complete" and session["mode"] == "payment":
        intent = core.get("payment_intent", session["payment_intent"])
        session["payment_status"] = "paid" if intent["status"] == "succeeded" else "unpaid"
    return session
