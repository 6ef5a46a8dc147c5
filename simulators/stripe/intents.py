"""Payment intents: created, confirmed by a card, captured once, or cancelled.

requires_payment_method → (requires_action →) requires_capture → succeeded | canceled
A capture takes at most what was authorised and releases the rest.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from simulators.stripe import balance, cards, methods
from simulators.stripe.core import Core, charge_body
from simulators.stripe.wire import Params, money
from simulators.wire import Json, Refusal

CANCEL_REASONS = ("abandoned", "duplicate", "fraudulent", "requested_by_customer")
CAPTURE_METHODS = ("automatic", "automatic_async", "manual")
CANCELLABLE = ("requires_payment_method", "requires_confirmation", "requires_action",
               "requires_capture")  # fmt: skip


def new_intent(core: Core, amount: int, currency: str, details: Json) -> Json:
    id = core.new_id("pi")
    intent = {
        "id": id,
        "object": "payment_intent",
        "amount": amount,
        "amount_capturable": 0,
        "amount_received": 0,
        "automatic_payment_methods": None,
        "canceled_at": None,
        "cancellation_reason": None,
        "capture_method": details["capture_method"],
        "client_secret": f"{id}_secret_{core.token()}",
        "confirmation_method": "automatic",
        "created": core.now(),
        "currency": currency,
        "customer": details.get("customer"),
        "description": details["description"],
        "last_payment_error": None,
        "latest_charge": None,
        "livemode": False,
        "metadata": details["metadata"],
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "processing": None,
        "receipt_email": None,
        "setup_future_usage": details.get("setup_future_usage"),
        "status": "requires_payment_method",
    }
    core.store.add(intent, kind="payment_intent")
    return intent


def charge(core: Core, intent: Json, card: cards.Card, *, challenged: bool = False) -> None:
    """Try the card: authorised (or paid at once), declined, or first a challenge."""
    method = intent["payment_method"] if challenged else methods.add(core, card)
    intent["payment_method"] = method
    if card.needs_challenge and not challenged:
        ask(core, intent, card)
        return
    intent["next_action"] = None
    intent.pop("_card", None)
    if card.decline:
        _fail(core, intent, card, method)
    else:
        _authorise(core, intent, card, method)


def ask(core: Core, intent: Json, card: cards.Card) -> None:
    """The bank's own page first."""
    intent["status"] = "requires_action"
    intent["next_action"] = {
        "type": "redirect_to_url",
        "redirect_to_url": {"url": f"{core.public_url}/challenge/{intent['id']}"},
    }
    intent["_card"] = asdict(card)
    core.store.save(intent)
    core.emit("payment_intent.requires_action", intent)


def answer_challenge(core: Core, intent: Json, *, passed: bool) -> None:
    """The customer came back from 3-D Secure."""
    card = cards.from_note(intent["_card"])
    if passed:
        charge(core, intent, card, challenged=True)
        return
    intent["next_action"] = None
    intent.pop("_card")
    _refuse(core, intent, cards.CHALLENGE_FAILED, card, charge_id=None)


def _authorise(core: Core, intent: Json, card: cards.Card, method: str) -> None:
    made = charge_body(core, intent, card, method=method, failed=False)
    core.store.add(made, kind="charge", parent=intent["id"])
    core.enter(intent, "authorise", intent["amount"])
    intent.update(latest_charge=made["id"], last_payment_error=None)
    if intent["capture_method"] == "manual":
        intent.update(status="requires_capture", amount_capturable=intent["amount"])
        until = made["payment_method_details"]["card"]["capture_before"]
        core.store.save(intent, due=until)
        core.emit("charge.succeeded", made)
        core.emit("payment_intent.amount_capturable_updated", intent)
    else:
        _take(core, intent, made, intent["amount"])
        core.emit("charge.succeeded", made)
        core.emit("payment_intent.succeeded", intent)


def _fail(core: Core, intent: Json, card: cards.Card, method: str) -> None:
    made = charge_body(core, intent, card, method=method, failed=True)
    core.store.add(made, kind="charge", parent=intent["id"])
    assert card.decline is not None
    core.emit("charge.failed", made)
    _refuse(core, intent, card.decline, card, charge_id=made["id"])


def _refuse(
    core: Core, intent: Json, decline: cards.Decline, card: cards.Card, *, charge_id: str | None
) -> None:
    error = {
        "type": "card_error",
        "code": decline.code,
        "message": decline.message,
        "payment_method": core.store.find(intent["payment_method"]),
    }
    if charge_id:
        error["charge"] = charge_id
    if decline.decline_code:
        error["decline_code"] = decline.decline_code
    intent.update(status="requires_payment_method", payment_method=None, last_payment_error=error)
    intent["latest_charge"] = charge_id or intent["latest_charge"]
    core.store.save(intent)
    core.emit("payment_intent.payment_failed", intent)


def refuse_if_declined(intent: Json) -> None:
    """A call that confirms answers 402 when the bank said no; the intent stays."""
    error = intent["last_payment_error"]
    if error and intent["status"] == "requires_payment_method":
        known = {name: value for name, value in error.items() if name not in ("type", "message")}
        raise Refusal(
            error["message"], status=402, type="card_error", payment_intent=intent, **known
        )


def _take(core: Core, intent: Json, made: Json, amount: int) -> None:
    """Capture `amount` of the authorisation and release what is left of it."""
    left = intent["amount"] - amount
    core.enter(intent, "capture", amount)
    core.enter(intent, "release", left)
    # A released remainder counts as refunded on the charge, never on the payment intent.
    made.update(captured=True, amount_captured=amount, amount_refunded=left)
    made["balance_transaction"] = balance.charged(core, intent, made, amount)
    intent.update(status="succeeded", amount_capturable=0, amount_received=amount)
    core.store.save(made)
    core.store.save(intent)


def capture(core: Core, id: str, p: Params) -> Json:
    amount = p.whole("amount_to_capture", least=1)
    metadata = p.metadata()
    p.choice("final_capture", ("true",))
    p.texts("expand")
    p.ignore("statement_descriptor", "statement_descriptor_suffix")
    p.done()
    intent = core.get("payment_intent", id, "intent")
    if intent["status"] != "requires_capture":
        raise unexpected(intent, "captured", " (it has already been captured)")
    most = intent["amount_capturable"]
    if amount is not None and amount > most:
        raise Refusal(
            f"The amount_to_capture of {money(amount, intent['currency'])} is greater than the "
            f"capturable amount of {money(most, intent['currency'])}.",
            code="amount_too_large",
            param="amount_to_capture",
        )
    intent["metadata"].update(metadata)
    made = core.get("charge", intent["latest_charge"])
    _take(core, intent, made, most if amount is None else amount)
    core.emit("charge.captured", made)
    core.emit("payment_intent.succeeded", intent)
    return intent


def cancel(core: Core, id: str, p: Params) -> Json:
    reason = p.choice("cancellation_reason", CANCEL_REASONS)
    p.texts("expand")
    p.done()
    intent = core.get("payment_intent", id, "intent")
    if intent["status"] not in CANCELLABLE:
        raise unexpected(intent, "canceled")
    session = intent.get("_session")
    if session and core.get("checkout.session", session)["status"] == "open":
        raise unexpected(
            intent, "canceled", f"; expire its Checkout Session {session} instead", checkout=True
        )
    return void(core, intent, reason)


def void(core: Core, intent: Json, reason: str | None) -> Json:
    """Give the authorisation back, and close the intent for good."""
    held = intent["amount_capturable"]
    intent.update(
        status="canceled",
        amount_capturable=0,
        canceled_at=core.now(),
        cancellation_reason=reason,
        next_action=None,
    )
    intent.pop("_card", None)
    core.store.save(intent)
    if held:
        core.enter(intent, "release", held)
        made = core.get("charge", intent["latest_charge"])
        made.update(refunded=True, amount_refunded=made["amount"])
        core.store.save(made)
        core.emit("charge.refunded", made)
    core.emit("payment_intent.canceled", intent)
    return intent


def unexpected(intent: Json, verb: str, why: str = "", *, checkout: bool = False) -> Refusal:
    """Stripe's refusal by state, which carries the whole intent."""
    tail = why if checkout or intent["status"] == "succeeded" else ""
    return Refusal(
        f"This PaymentIntent could not be {verb} because it has a status of "
        f"{intent['status']}{tail}.",
        code="payment_intent_unexpected_state",
        payment_intent=intent,
    )


def update(core: Core, id: str, p: Params) -> Json:
    """POST /v1/payment_intents/:id: only what describes it may change."""
    metadata, description = p.metadata(), p.text("description")
    p.texts("expand")
    p.done()
    intent = core.get("payment_intent", id, "intent")
    merged = {**intent["metadata"], **metadata}
    intent["metadata"] = {name: value for name, value in merged.items() if value}
    intent["description"] = description or intent["description"]
    due: Any = None
    if intent["status"] == "requires_capture":
        made = core.get("charge", intent["latest_charge"])
        due = made["payment_method_details"]["card"]["capture_before"]
    core.store.save(intent, due=due)
    return intent
