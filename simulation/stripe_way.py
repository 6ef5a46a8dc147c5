"""Stripe in process: the same simulator as over HTTP, under its SDK with an HTTP client of ours."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import stripe
from django.conf import settings

from simulation.way import Request, Silence, Way, fault, short
from simulators.faults import Interference
from simulators.stripe.provider import Provider
from simulators.stripe.site import error_of
from simulators.stripe.wire import parse_form
from simulators.wire import Answer


def client(provider: Provider, way: Way) -> stripe.StripeClient:
    """As the gateway makes its own, with another way to the provider."""
    http = InProcess(provider, way)
    return stripe.StripeClient(settings.STRIPE_API_KEY, http_client=http, max_network_retries=0)


class InProcess(stripe.HTTPClient):
    name = "in process"

    def __init__(self, provider: Provider, way: Way) -> None:
        super().__init__()
        self._provider, self._way = provider, way

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None,
        post_data: Any = None,
        *,
        _usage: list[str] | None = None,
    ) -> tuple[str, int, Mapping[str, str]]:
        """Raises APIConnectionError where no answer comes in time."""
        parts, method = urlsplit(url), method.upper()
        params = parse_form((post_data or "") if method == "POST" else parts.query)
        key = (headers or {}).get("Idempotency-Key") if method == "POST" else None

        def arrives(meddling: Interference) -> Answer:
            return self._provider.call(method, parts.path, params, key=key, interference=meddling)

        asked = Request(f"{method} {short(parts.path)}", arrives, lambda n: error_of(fault(n)))
        try:
            answer = self._way.carry(asked)
        except Silence as silence:
            raise stripe.APIConnectionError(str(silence)) from None  # type: ignore[no-untyped-call]
        return json.dumps(answer.body), answer.status, dict(answer.headers)

    def close(self) -> None:
        """Nothing is held open."""
