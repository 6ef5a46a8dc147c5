"""The hosted payment page: plain forms, no script, no card number ever shown or kept."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from simulators import web
from simulators.stripe import cards
from simulators.stripe.provider import Provider, Shown
from simulators.stripe.wire import money
from simulators.wire import Json

BANK = re.compile(r"/challenge/(pi_[A-Za-z0-9]+)")
PAY = re.compile(r"/pay/(cs_[A-Za-z0-9_]+)(?:/(challenge|cancel))?")


class Pages:
    """Answers the addresses that a customer's browser opens."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    def answer(self, method: str, path: str, form: Json) -> web.Page:
        if path == "/healthz":
            return 200, b"{}", {"Content-Type": "application/json"}
        if path.startswith("/static/") and (found := web.static_file(path)):
            return found
        if path == "/":
            return web.page("stripe", "home.html", ledger=len(self._provider.ledger()))
        if match := PAY.fullmatch(path):
            session = self._provider.session(match[1])
            if session is not None:
                return self._session_page(method, session, match[2] or "", form)
        if (match := BANK.fullmatch(path)) and (intent := self._provider.asking(match[1])):
            return self._bank(method, intent, form)
        return web.page(
            "stripe",
            "notice.html",
            status=404,
            title="No such page",
            text="This address is not complete, or the payment was forgotten with the demo data.",
            link=None,
            label=None,
        )

    def _bank(self, method: str, intent: Json, form: Json) -> web.Page:
        """The bank's own page, of a kept card that is charged with the customer there."""
        back = intent.get("_return_url") or "/"
        answer = _text(form, "answer")
        if method == "POST" and answer in ("pass", "fail"):
            self._provider.answer_bank(intent["id"], passed=answer == "pass")
            return web.redirect(back)
        return web.page(
            "stripe",
            "challenge.html",
            form_action=_origins(back),
            action=f"/challenge/{intent['id']}",
            status=422 if method == "POST" else 200,
            merchant=self._provider.core.merchant,
            keeps=False,
            hold=intent["capture_method"] == "manual",
            amount=money(intent["amount"], intent["currency"]),
            reference=intent["metadata"].get("order"),
        )

    def _session_page(self, method: str, session: Json, part: str, form: Json) -> web.Page:
        if part == "cancel":
            return self._leave(session)
        if session["status"] != "open" and method != "POST":
            return self._closed(session)
        if part == "challenge":
            return self._challenge(method, session, form)
        if method == "POST":
            return self._pay(session, form)
        attempt = self._provider.attempt(session)
        if attempt and attempt["status"] == "requires_action":
            return web.redirect(_address(session, "challenge"))
        return self._form(session)

    def _pay(self, session: Json, form: Json) -> web.Page:
        """A typed number wins over a chosen test card; the rest of the form may stay empty."""
        number = _text(form, "card_number") or _text(form, "test_card")
        errors = _check(number, form)
        if errors and session["status"] == "open":
            return self._form(session, status=422, errors=errors)
        expiry = _text(form, "expiry")
        return self._after(self._provider.pay(session["id"], number, expiry))

    def _challenge(self, method: str, session: Json, form: Json) -> web.Page:
        if method == "POST":
            answer = _text(form, "answer")
            if answer in ("pass", "fail"):
                shown = self._provider.answer_challenge(session["id"], passed=answer == "pass")
                return self._after(shown)
        attempt = self._provider.attempt(session)
        if not attempt or attempt["status"] != "requires_action":
            return web.redirect(_address(session))
        return web.page(
            "stripe",
            "challenge.html",
            form_action=_form_action(session),
            action=_address(session, "challenge"),
            status=422 if method == "POST" else 200,
            **self._seen(session),
        )

    def _after(self, shown: Shown) -> web.Page:
        session = shown.session
        if shown.outcome == "paid":
            return web.redirect(_return_url(session))
        if shown.outcome == "challenge":
            return web.redirect(_address(session, "challenge"))
        if shown.outcome == "closed":
            return self._closed(session)
        if shown.outcome == "declined":
            return self._form(session, status=402, declined=shown.message)
        return self._form(session, status=422, errors={"card_number": shown.message})

    def _leave(self, session: Json) -> web.Page:
        """Back to the shop without paying; who has paid already is told so."""
        if session["status"] == "complete":
            return web.redirect(_return_url(session))
        return web.redirect(_filled(session["cancel_url"], session) or _address(session))

    def _form(self, session: Json, *, status: int = 200, **about: Any) -> web.Page:
        offered = cards.OFFERED_TO_KEEP if session["mode"] == "setup" else cards.OFFERED
        return web.page(
            "stripe",
            "pay.html",
            status=status,
            form_action=_form_action(session),
            action=_address(session),
            cancel=_address(session, "cancel") if session["cancel_url"] else None,
            offered=[(number, _spaced(number), what, kind) for number, what, kind in offered],
            **{"errors": {}, "declined": "", **about, **self._seen(session)},
        )

    def _seen(self, session: Json) -> Json:
        currency = session["currency"]
        left = session["expires_at"] - self._provider.core.now()
        return {
            "merchant": self._provider.core.merchant,
            "source": "The card",
            "reference": session["client_reference_id"],
            "keeps": session["mode"] == "setup",
            "amount": money(session["amount_total"] or 0, currency),
            "hold": session["_intent"].get("capture_method") == "manual",
            "lines": [
                (item["description"], item["quantity"], money(item["amount_total"], currency))
                for item in session["_line_items"]
            ],
            "left": _duration(left),
        }

    def _closed(self, session: Json) -> web.Page:
        merchant = self._provider.core.merchant
        if session["status"] == "complete":
            return web.page(
                "stripe",
                "notice.html",
                title="This is paid for already"
                if session["mode"] == "payment"
                else "The card is kept",
                text="The card was accepted once, and only once. There is nothing left to do here.",
                link=_return_url(session),
                label=f"Back to {merchant}",
            )
        return web.page(
            "stripe",
            "notice.html",
            status=410,
            title="This payment page has closed",
            text="Its time ran out, or the shop closed it. Nothing was charged here.",
            link=_filled(session["cancel_url"], session),
            label=f"Back to {merchant}",
        )


def _check(number: str, form: Json) -> dict[str, str]:
    """What is wrong with the form; expiry and security code may be left out here."""
    errors = {}
    try:
        cards.read_card(number, salt="")
    except cards.CardNumberRefused as refused:
        errors["card_number"] = str(refused)
    expiry, cvc = _text(form, "expiry"), _text(form, "cvc")
    if expiry and not re.fullmatch(r"(0[1-9]|1[0-2]) ?/ ?[0-9]{2}", expiry):
        errors["expiry"] = "Write the month and year as on the card: 12/34."
    if cvc and not re.fullmatch(r"[0-9]{3,4}", cvc):
        errors["cvc"] = "The security code has 3 digits, or 4 on American Express."
    return errors


def _text(form: Json, name: str) -> str:
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _address(session: Json, part: str = "") -> str:
    return f"/pay/{session['id']}" + (f"/{part}" if part else "")


def _filled(url: str | None, session: Json) -> str | None:
    return url.replace("{CHECKOUT_SESSION_ID}", session["id"]) if url else None


def _return_url(session: Json) -> str:
    return _filled(session["success_url"], session) or "/"


def _form_action(session: Json) -> str:
    """Browsers hold the redirect after a form to form-action too, so the shop is named."""
    return _origins(session["success_url"], session["cancel_url"])


def _origins(*urls: str | None) -> str:
    origins = []
    for url in urls:
        if url and url != "/":
            parts = urlsplit(url)
            origins.append(f"{parts.scheme}://{parts.netloc}")
    return " ".join(["'self'", *sorted(set(origins))])


def _duration(seconds: int) -> str:
    if seconds >= 2 * 3600:
        return f"{seconds // 3600} hours"
    minutes = max(1, seconds // 60)
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _spaced(number: str) -> str:
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))
