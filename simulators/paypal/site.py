"""PayPal's API and approval page on the wire: tokens, request ids, signatures of webhooks."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from simulators import web
from simulators.control import Party
from simulators.faults import Fault, Interference, interference
from simulators.paypal import webhooks
from simulators.paypal.pages import Pages
from simulators.paypal.provider import Provider
from simulators.paypal.wire import Problem, malformed
from simulators.server import Asked
from simulators.webhooks import Sender
from simulators.wire import Answer, Json

TOKEN_SECONDS = 9 * 3600  # by the real clock, as the caller counts them


@dataclass(frozen=True)
class Account:
    """What the shop was given when it was registered."""

    client_id: str
    secret: str
    webhook_id: str


class PayPalSite:
    prefix = "/paypal"

    def __init__(self, provider: Provider, account: Account, *, sender: Sender | None) -> None:
        self.provider, self.account, self.sender = provider, account, sender
        self.party = Party("paypal", provider, sender, scripted=provider.scripted)
        self.headers: dict[str, str] = {}
        self._pages = Pages(provider)

    def is_api(self, path: str) -> bool:
        return path.startswith(("/v1/", "/v2/"))

    def api(self, asked: Asked, fault: Fault | None) -> Answer:
        meddling = interference(fault, error_of)
        return meddling if isinstance(meddling, Answer) else self.answered(asked, meddling)

    def answered(self, asked: Asked, meddling: Interference) -> Answer:
        """The answer to one call; asked in process too."""
        try:
            if asked.path == "/v1/oauth2/token":
                return meddling.instead or self._token(asked)
            self._must_be_known(asked)
            body = _body(asked) if asked.body else dict(parse_qsl(asked.query))
            if asked.path == "/v1/notifications/verify-webhook-signature":
                return meddling.instead or self._verified(body)
        except Problem as problem:
            return problem.answer()
        return self.provider.call(
            asked.method,
            asked.path,
            body,
            request_id=asked.headers.get("PayPal-Request-Id"),
            whole=asked.headers.get("Prefer") == "return=representation",
            interference=meddling,
        )

    def page(self, asked: Asked) -> web.Page:
        form = dict(parse_qsl(asked.body.decode(errors="replace"))) if asked.body else {}
        return self._pages.answer(asked.method, asked.path, dict(parse_qsl(asked.query)), form)

    def _token(self, asked: Asked) -> Answer:
        if not hmac.compare_digest(self._basic(), asked.headers.get("Authorization") or ""):
            error = {"error": "invalid_client", "error_description": "Client Authentication failed"}
            return Answer(401, error)
        until = int(time.time()) + TOKEN_SECONDS
        token = f"A21.{until}.{self._seal(until)}"
        known = {"access_token": token, "token_type": "Bearer", "expires_in": TOKEN_SECONDS}
        return Answer(200, {**known, "scope": "openid", "app_id": "APP-80W284485P519543T"})

    def _basic(self) -> str:
        given = f"{self.account.client_id}:{self.account.secret}".encode()
        return "Basic " + base64.b64encode(given).decode()

    def _seal(self, until: int) -> str:
        text = f"{self.account.client_id}|{until}".encode()
        return hmac.new(self.account.secret.encode(), text, hashlib.sha256).hexdigest()

    def _must_be_known(self, asked: Asked) -> None:
        if hmac.compare_digest(self._basic(), asked.headers.get("Authorization") or ""):
            return
        scheme, _, token = (asked.headers.get("Authorization") or "").partition(" ")
        _, _, rest = token.partition(".")
        until, _, seal = rest.partition(".")
        fresh = until.isdigit() and int(until) > time.time()
        if scheme == "Bearer" and fresh and hmac.compare_digest(seal, self._seal(int(until))):
            return
        raise Problem("INVALID_TOKEN", "The token is missing, wrong or over.", status=401)

    def _verified(self, told: Json) -> Answer:
        if lacking := [name for name in webhooks.NAMES if not told.get(name)]:
            raise malformed(f"/{lacking[0]}", "MISSING_REQUIRED_PARAMETER")
        known = webhooks.is_ours(self.account.secret, webhook_id=self.account.webhook_id, told=told)
        return Answer(200, {"verification_status": "SUCCESS" if known else "FAILURE"})


def _body(asked: Asked) -> Json:
    """JSON, or the `input` of a form with files, which are named beside it."""
    kind = asked.headers.get("Content-Type") or ""
    if not kind.startswith("multipart/"):
        return _json(asked.body)
    read = BytesParser(policy=HTTP).parsebytes(
        f"Content-Type: {kind}\r\n\r\n".encode() + asked.body
    )
    parts = [part for part in read.iter_parts()] if read.is_multipart() else []
    named = {part.get_param("name", header="Content-Disposition"): part for part in parts}
    if "input" not in named:
        raise malformed("/input", "MISSING_REQUIRED_PARAMETER")
    files = [
        {"name": part.get_filename(), "type": part.get_content_type(),
         "size": len(part.get_payload(decode=True))}
        for part in parts if part.get_filename()
    ]  # fmt: skip
    return {**_json(bytes(named["input"].get_content() or b"")), "_files": files}


def _json(body: bytes) -> Json:
    try:
        read = json.loads(body) if body.strip() else {}
    except ValueError:
        raise malformed("/", "MALFORMED_REQUEST_JSON") from None
    if not isinstance(read, dict):
        raise malformed("/", "MALFORMED_REQUEST_JSON")
    return read


def error_of(fault: Fault) -> Answer:
    """The error that an `error` fault answers with."""
    issue = fault.code or ("INTERNAL_SERVER_ERROR" if fault.status >= 500 else "FAULT_ASKED_FOR")
    text = fault.message or "A fault that was asked for."
    return Problem(issue, text, status=fault.status).answer()
