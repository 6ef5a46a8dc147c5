"""Setup intents: a card checked and kept, with nothing held on it.

requires_payment_method → (requires_action →) succeeded | canceled
"""

from __future__ import annotations

from dataclasses import asdict

from simulators.stripe import cards, methods
from simulators.stripe.core import Core
from simulators.wire import Json


def new_setup(core: Core, *, customer: str, metadata: dict[str, str], session: str) -> Json:
    id = core.new_id("seti")
    setup: Json = {
        "id": id,
        "object": "setup_intent",
        "cancellation_reason": None,
        "client_secret": f"{id}_secret_{core.token()}",
        "created": core.now(),
        "customer": customer,
        "description": None,
        "last_setup_error": None,
        "latest_attempt": None,
        "livemode": False,
        "mandate": None,
        "metadata": metadata,
        "next_action": None,
        "payment_method": None,
        "payment_method_types": ["card"],
        "status": "requires_payment_method",
        "usage": "off_session",
        "_session": session,
    }
    core.store.add(setup, kind="setup_intent")
    core.emit("setup_intent.created", setup)
    return setup


def check(core: Core, setup: Json, card: cards.Card) -> None:
    """Ask the bank about the card: kept, declined, or first a challenge."""
    if card.needs_challenge:
        setup.update(
            status="requires_action", payment_method=methods.add(core, card), _card=asdict(card),
            next_action={"type": "redirect_to_url",
                         "redirect_to_url": {"url": f"{core.public_url}/pay/{setup['_session']}"}},
        )  # fmt: skip
        core.store.save(setup)
        core.emit("setup_intent.requires_action", setup)
        return
    _decide(core, setup, card, methods.add(core, card))


def answer_challenge(core: Core, setup: Json, *, passed: bool) -> None:
    card = cards.from_note(setup.pop("_card"))
    setup["next_action"] = None
    if passed:
        _decide(core, setup, card, setup["payment_method"])
    else:
        _refuse(core, setup, cards.CHALLENGE_FAILED)


def cancel(core: Core, setup: Json) -> None:
    setup.update(status="canceled", next_action=None, cancellation_reason="abandoned")
    setup.pop("_card", None)
    core.store.save(setup)
    core.emit("setup_intent.canceled", setup)


def _decide(core: Core, setup: Json, card: cards.Card, method: str) -> None:
    decline = cards.EXPIRED if cards.has_expired(card, core.today()) else card.decline
    if decline and not card.keeps:
        _refuse(core, setup, decline)
        return
    methods.keep(core, method, setup["customer"])
    setup.update(status="succeeded", payment_method=method, last_setup_error=None)
    core.store.save(setup)
    core.emit("setup_intent.succeeded", setup)


def _refuse(core: Core, setup: Json, decline: cards.Decline) -> None:
    error = {"type": "card_error", "code": decline.code, "message": decline.message}
    if decline.decline_code:
        error["decline_code"] = decline.decline_code
    setup.update(status="requires_payment_method", payment_method=None, last_setup_error=error)
    core.store.save(setup)
    core.emit("setup_intent.setup_failed", setup)
