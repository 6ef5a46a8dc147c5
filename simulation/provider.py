"""The payment provider in process: the same simulator as over HTTP, under Stripe's own SDK.

The SDK's HTTP client is ours: it hands each request to the simulator, and stands still on the way
there and back. So several calls are under way at once, the provider sees a repeat while the first
is still running, and what was sent by a process that died since is done all the same.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn
from urllib.parse import urlsplit

import stripe
from django.conf import settings

from punnet.foundation import clock
from simulation.tasks import Died, pause, running, stall
from simulation.weather import Fate, Weather
from simulators.faults import Fault, Interference
from simulators.stripe.provider import Provider
from simulators.stripe.site import error_of
from simulators.stripe.wire import parse_form
from simulators.wire import Answer, Json

GIVE_UP_SECONDS = 5.0
LATEST_SECONDS = 600.0
LONGEST_WAY = 4.0  # and then we would give up
HAD_LEFT = 0.5  # of what was being sent when its sender died
ID = re.compile(r"\b(cs_test|pi|ch|re)_\w+(\w{5})\b")
Later = Callable[[float, str, Callable[[], Answer]], None]


def opened(seed: int) -> Provider:
    """An account with nothing in it."""
    provider = Provider(
        clock=lambda: clock.now().timestamp(),
        chance=random.Random(f"{seed} provider"),
        public_url="https://pay.simulation",
    )
    provider.core.store.set("webhooks", {"shuffle": True, "delay_ms": 1500})
    return provider


def client(http: InProcess) -> stripe.StripeClient:
    """As the gateway makes its own, with another way to the provider."""
    return stripe.StripeClient(settings.STRIPE_API_KEY, http_client=http, max_network_retries=0)


class InProcess(stripe.HTTPClient):
    """The way to the provider. `later` has something happen after so many seconds."""

    name = "in process"

    def __init__(self, provider: Provider, weather: Weather, later: Later) -> None:
        super().__init__()
        self._provider, self._weather, self._later = provider, weather, later

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
        task = running()
        chance = task.chance if task else random.Random(url)
        sent = Sent(self._provider, method, parts.path, params, key, chance)
        fate = self._weather.fate(chance)
        if fate in (Fate.LOST, Fate.LATE):
            if fate is Fate.LATE:
                after = GIVE_UP_SECONDS + chance.random() * LATEST_SECONDS
                self._later(after, f"{sent.words} arrives late", sent.arrives)
            sent.unanswered(fate)
        if fate in (Fate.BUSY, Fate.LIMITED):
            pause(0.05, f"{sent.words}: {fate}")
            return _said(_refusal(int(fate)))
        answer = sent.answered(fate, self._later)
        if fate is Fate.SILENT:
            sent.unanswered(fate)
        pause(stall(chance), f"{sent.words}: {answer.status} comes back")
        return _said(answer)

    def close(self) -> None:
        """Nothing is held open."""


class Sent:
    """One request on its way to the provider, by the luck of the call that sends it."""

    def __init__(
        self,
        provider: Provider,
        method: str,
        path: str,
        params: Json,
        key: str | None,
        chance: random.Random,
    ) -> None:
        self._provider, self._method, self._path = provider, method, path
        self._params, self._key, self._chance = params, key, chance
        self.words = f"{method} {short(path)}"

    def arrives(self, interference: Interference = Interference()) -> Answer:
        return self._provider.call(
            self._method, self._path, self._params, key=self._key, interference=interference
        )

    def answered(self, fate: Fate, later: Later) -> Answer:
        """The provider's answer. Whoever dies on the way may have sent it: then it is done."""
        way, waited = 0.05 + min(LONGEST_WAY, stall(self._chance)), False

        def on_the_way() -> None:
            nonlocal waited
            waited = True
            try:
                pause(way, f"{self.words}: {fate}")
            except Died:
                if self._chance.random() < HAD_LEFT:
                    later(way, f"{self.words} of one who died", self.arrives)
                raise

        answer = self.arrives(_interference(fate, on_the_way))
        if not waited:  # a kept answer, or the first is still running: told at once
            pause(way, f"{self.words}: {fate}")
        return answer

    def unanswered(self, fate: Fate) -> NoReturn:
        pause(GIVE_UP_SECONDS, f"{self.words}: {fate}")
        raise stripe.APIConnectionError("timed out")  # type: ignore[no-untyped-call]


def short(words: str) -> str:
    """Without what is long and says nothing: `pi_…k3TqZ`."""
    return ID.sub(r"\1_…\2", words.removeprefix("/v1/"))


def _interference(fate: Fate, on_the_way: Callable[[], None]) -> Interference:
    if fate is Fate.BROKEN:
        return Interference(before=on_the_way, instead=_refusal(500))
    if fate is Fate.BROKEN_AFTER:
        return Interference(before=on_the_way, after=_refusal(500))
    return Interference(before=on_the_way)


def _refusal(status: int) -> Answer:
    """In Stripe's words, as the simulator's own faults are."""
    return error_of(
        Fault(
            0, "*", "/", "error", status, 0, 1, None, "before", True, None, None, None,
            random.Random(0),
        )
    )  # fmt: skip


def _said(answer: Answer) -> tuple[str, int, Mapping[str, str]]:
    return json.dumps(answer.body), answer.status, dict(answer.headers)
