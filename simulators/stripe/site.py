"""Stripe's API and pages on the wire: who calls, in form parameters, with which key."""

from __future__ import annotations

import base64

from simulators import web
from simulators.control import Party
from simulators.faults import Fault, interference
from simulators.server import Asked
from simulators.stripe.pages import Pages
from simulators.stripe.provider import Provider
from simulators.stripe.wire import API_VERSION, parse_form
from simulators.webhooks import Sender
from simulators.wire import Answer, Json, Refusal


class StripeSite:
    prefix = ""
    headers = {"Stripe-Version": API_VERSION}

    def __init__(self, provider: Provider, *, key: str, sender: Sender | None) -> None:
        self.provider, self.sender = provider, sender
        self.party = Party("stripe", provider, sender, provider.take_over, provider.scripted)
        self._key, self._pages = key, Pages(provider)

    def is_api(self, path: str) -> bool:
        return path.startswith("/v1/")

    def api(self, asked: Asked, fault: Fault | None) -> Answer:
        if refused := self._unknown_caller(asked):
            return refused.answer()
        try:
            text = asked.body.decode() if asked.method == "POST" else asked.query
            params = parse_form(text)
        except UnicodeDecodeError:
            return Refusal("The body must be UTF-8.").answer()
        except Refusal as refusal:
            return refusal.answer()
        meddling = interference(fault, error_of)
        if isinstance(meddling, Answer):
            return meddling
        key = asked.headers.get("Idempotency-Key")
        return self.provider.call(asked.method, asked.path, params, key=key, interference=meddling)

    def page(self, asked: Asked) -> web.Page:
        try:
            form = parse_form(asked.body.decode()) if asked.method == "POST" else {}
        except UnicodeDecodeError:
            form = {}
        return self._pages.answer(asked.method, asked.path, form)

    def _unknown_caller(self, asked: Asked) -> Refusal | None:
        scheme, _, given = (asked.headers.get("Authorization") or "").partition(" ")
        if scheme == "Basic":
            try:
                given = base64.b64decode(given).decode().partition(":")[0]
            except ValueError:
                given = ""
        if given == self._key:
            return None
        message = (
            f"Invalid API Key provided: {given[:7]}****"
            if given
            else "You did not provide an API key."
        )
        return Refusal(message, status=401)


def error_of(fault: Fault) -> Answer:
    """The error that an `error` fault answers with."""
    type_, code, message = _words(fault.status)
    error: Json = {"type": type_, "message": fault.message or message}
    if fault.code or code:
        error["code"] = fault.code or code
    if fault.decline_code:
        error["decline_code"] = fault.decline_code
    return Answer(fault.status, {"error": error})


def _words(status: int) -> tuple[str, str | None, str]:
    if status >= 500:
        return "api_error", None, "An unknown error occurred (a fault that was asked for)."
    known = {
        402: ("card_error", "card_declined", "Your card was declined."),
        409: ("invalid_request_error", "lock_timeout", "This object cannot be accessed right now "
              "because another API request or Stripe process is currently accessing it."),
        429: ("invalid_request_error", "rate_limit", "Request rate limit exceeded."),
    }  # fmt: skip
    return known.get(status, ("invalid_request_error", None, "Refused (a fault asked for)."))
