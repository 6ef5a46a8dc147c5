"""Payment intents made by calls alone: by a kept card, with the customer there or away,
or by one of Stripe's ready-made `pm_card_…`.
"""

from __future__ import annotations

from dataclasses import replace

from simulators.stripe import cards, intents, methods
from simulators.stripe.core import Core
from simulators.stripe.wire import Params, check_amount
from simulators.wire import Json, bad_param


def create(core: Core, p: Params) -> Json:
    """POST /v1/payment_intents: for calls without a page, by Stripe's ready-made `pm_card_…`."""
    amount, currency = p.whole("amount", required=True), p.currency("currency")
    assert amount is not None
    check_amount(amount, currency, "amount")
    details = {
        "capture_method": p.choice("capture_method", intents.CAPTURE_METHODS, "automatic_async"),
        "description": p.text("description"),
        "metadata": p.metadata(),
    }
    confirm = p.choice("confirm", ("true", "false")) == "true"
    payer = p.text("customer")
    if payer:
        methods.customer(core, payer)
    method = _kept_method(core, p, payer)
    card = None if method else _test_method(core, p, required=confirm)
    away = p.choice("off_session", ("true", "false")) == "true"
    if away and not confirm:
        raise bad_param("off_session is for a PaymentIntent that is confirmed.", "off_session")
    back = p.url("return_url")
    p.texts("payment_method_types")
    p.texts("expand")
    p.ignore("automatic_payment_methods", "receipt_email", "statement_descriptor_suffix",
             "statement_descriptor", "setup_future_usage",
             "confirmation_method")  # fmt: skip
    p.done()
    intent = intents.new_intent(core, amount, currency, {**details, "customer": payer})
    intent["_return_url"] = back
    if confirm and method:
        charge_kept(core, intent, method, away=away)
        intents.refuse_if_declined(intent)
    elif confirm and card:
        intents.charge(core, intent, card)
        intents.refuse_if_declined(intent)
    return intent


def _kept_method(core: Core, p: Params, payer: str | None) -> Json | None:
    """The card of the customer that the call names, unless it is a ready-made one."""
    name = p.text("payment_method")
    if name is None or name in cards.TEST_METHODS:
        return None
    return methods.kept(core, name, payer)


def charge_kept(core: Core, intent: Json, method: Json, *, away: bool) -> None:
    """Try a kept card. A bank that wants to ask the customer who is away declines."""
    card = methods.card_of(method)
    intent["payment_method"], intent["_away"] = method["id"], away
    if cards.has_expired(card, core.today()):
        card = replace(card, decline=cards.EXPIRED)
    agreed = (method["_set_up"] and not card.always_asks) or (away and card.never_asks_away)
    if card.needs_challenge and not agreed:
        if not away:
            intents.ask(core, intent, card)
            return
        card = replace(card, decline=cards.AUTHENTICATION_REQUIRED)
    intents.charge(core, intent, card, challenged=True)


def confirm(core: Core, id: str, p: Params) -> Json:
    card = _test_method(core, p, required=True)
    p.texts("expand")
    p.ignore("return_url", "off_session")
    p.done()
    intent = core.get("payment_intent", id, "intent")
    if intent["status"] not in ("requires_payment_method", "requires_confirmation"):
        raise intents.unexpected(intent, "confirmed")
    assert card is not None
    intents.charge(core, intent, card)
    intents.refuse_if_declined(intent)
    return intent


def _test_method(core: Core, p: Params, *, required: bool) -> cards.Card | None:
    name = p.text("payment_method", required=required)
    if name is None:
        return None
    if name not in cards.TEST_METHODS:
        raise bad_param(f"No such PaymentMethod: '{name}'", "payment_method", "resource_missing")
    return cards.read_card(cards.TEST_METHODS[name], salt=core.fingerprint_salt)
