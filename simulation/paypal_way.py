"""PayPal in process: the same simulator as over HTTP, under its official SDK with a session of
ours, and under the plain HTTP that asks whose a message is."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.utils.datastructures import CaseInsensitiveMapping
from paypalserversdk.configuration import Configuration, Environment, Server
from paypalserversdk.http.auth.o_auth_2 import ClientCredentialsAuthCredentials
from paypalserversdk.paypal_serversdk_client import PaypalServersdkClient

from simulation.way import Request, Silence, Way, fault, short
from simulators.faults import Interference
from simulators.paypal.provider import Provider
from simulators.paypal.site import Account, PayPalSite, error_of
from simulators.server import Asked
from simulators.wire import Answer


def account() -> Account:
    """Ours, as the gateway knows it."""
    return Account(
        settings.PAYPAL_CLIENT_ID, settings.PAYPAL_CLIENT_SECRET, settings.PAYPAL_WEBHOOK_ID
    )


class Door:
    """Where requests reach the simulator, whoever sends them."""

    def __init__(self, provider: Provider, way: Way) -> None:
        self._site, self._way = PayPalSite(provider, account(), sender=None), way

    def ask(self, method: str, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Raises Silence."""
        parts = urlsplit(url)
        path = parts.path.removeprefix(urlsplit(settings.PAYPAL_API_BASE).path)
        asked = Asked(method, path, parts.query, body, CaseInsensitiveMapping(headers))

        def arrives(meddling: Interference) -> Answer:
            return self._site.answered(asked, meddling)

        words = f"{method} {short(path)}"
        return self._way.carry(Request(words, arrives, lambda n: error_of(fault(n))))


class Clients:
    """What the gateway calls for its client: ours, made anew where it dropped it."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.cache_clear()

    def __call__(self) -> PaypalServersdkClient:
        return self._made

    def cache_clear(self) -> None:
        """A new one, which has no token yet."""
        Configuration.environments[Environment.PRODUCTION] = {
            Server.DEFAULT: settings.PAYPAL_API_BASE
        }
        self._made = PaypalServersdkClient(
            http_client_instance=_Session(self._door),
            environment=Environment.PRODUCTION,
            client_credentials_auth_credentials=ClientCredentialsAuthCredentials(
                settings.PAYPAL_CLIENT_ID, settings.PAYPAL_CLIENT_SECRET
            ),
            max_retries=0,
        )


class _Session:
    """What the SDK asks of a session of `requests`."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.adapters: dict[str, Any] = {}

    @property
    def session(self) -> _Session:
        return self

    def request(
        self, method: str, url: str, *, headers: Mapping[str, str], params: Any, data: Any, **_: Any
    ) -> SimpleNamespace:
        """Raises TimeoutError."""
        if params:
            url = f"{url}?{urlencode(params)}"
        body = data or "" if isinstance(data, str | None) else urlencode(data)
        try:
            answer = self._door.ask(method, url, headers, body.encode())
        except Silence as silence:
            raise TimeoutError(str(silence)) from None
        return SimpleNamespace(
            status_code=answer.status,
            reason="",
            headers=CaseInsensitiveMapping(answer.headers),
            text=_text(answer).decode(),
        )


def plain(door: Door) -> SimpleNamespace:
    """Stands for the module `http` where a message is verified."""

    class Connection:
        """One request and its answer."""

        def __init__(self, netloc: str, timeout: float) -> None:
            self.sock = SimpleNamespace(settimeout=lambda _seconds: None)

        def connect(self) -> None:
            """Where nobody is, is found out when nobody answers."""

        def request(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> None:
            self._asked = (method, path, headers, body)

        def getresponse(self) -> Any:
            try:
                answer = door.ask(*self._asked)
            except Silence as silence:
                raise TimeoutError(str(silence)) from None
            return SimpleNamespace(status=answer.status, read=lambda: _text(answer))

        def close(self) -> None:
            """Nothing is held open."""

    known = {"HTTPConnection": Connection, "HTTPSConnection": Connection}
    return SimpleNamespace(client=SimpleNamespace(**known, HTTPException=http.client.HTTPException))


def _text(answer: Answer) -> bytes:
    return b"" if answer.body is None else json.dumps(answer.body).encode()
