"""Each gateway against its provider's simulator, over real HTTP, with words to use any by."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import httpx
import pytest
from django.conf import settings as django_settings

from punnet.foundation import clock
from punnet.payments.gateways import paypal_client, paypal_http, stripe_client
from punnet.payments.gateways.base import Asked, Gateway, KeptCard, Learned, Outcome
from punnet.payments.gateways.registry import gateway
from punnet.payments.models import Attempt, Call, Operation, Payment, Purpose
from simulators.core import public
from simulators.payments import DEMO_ACCOUNT, DEMO_KEY, DEMO_SECRET
from simulators.paypal import webhooks as paypal_webhooks
from simulators.stripe import webhooks as stripe_webhooks
from simulators.tests.conftest import DECLINED, VISA, World
from simulators.webhooks import Sign


class Bench:
    """One gateway and its provider. Attempts and calls are rows that were never stored."""

    name = ""
    paths: Mapping[str, str] = {}

    def __init__(self, world: World) -> None:
        self.world = world
        self.calls = 0

    @property
    def gateway(self) -> Gateway:
        return gateway(self.name)

    def attempt(
        self, amount: int = 6710, purpose: Purpose = Purpose.PAY, card: KeptCard | None = None
    ) -> Attempt:
        asked = Asked(
            uuid4(),
            "7K2M",
            amount,
            "EUR",
            "fi",
            "Tilaus 7K2M, enintään",
            clock.now(),
            purpose,
            card,
        )
        return Attempt(
            key=asked.key,
            payment=Payment(currency="EUR"),
            method=self.name,
            purpose=purpose,
            amount_minor=amount,
            request=self.gateway.request(asked),
            began_at=asked.at,
        )

    def begun(self, amount: int = 6710, purpose: Purpose = Purpose.PAY) -> Attempt:
        attempt = self.attempt(amount, purpose)
        begun = self.gateway.begin(attempt)
        attempt.page_id, attempt.page_url = begun.page_id, begun.page_url
        return attempt

    def kept(self, **which: str) -> KeptCard:
        """A card that a customer let us keep."""
        attempt = self.begun(purpose=Purpose.VERIFY)
        self.agree(attempt, **which)
        outcome = self.gateway.advance(attempt)
        assert outcome.learned == Learned.VERIFIED
        return KeptCard(outcome.payer_ref, outcome.card_ref)

    def charge(self, amount: int = 6710, **which: str) -> Attempt:
        """Our own call for money on a kept card, not sent yet."""
        return self.attempt(amount, Purpose.CHARGE, self.kept(**which))

    def authorised(self, amount: int = 6710) -> Attempt:
        """An attempt whose money is held."""
        attempt = self.begun(amount)
        self.agree(attempt)
        return self.learn(attempt, self.gateway.advance(attempt))

    def learn(self, attempt: Attempt, outcome: Outcome) -> Attempt:
        attempt.charge_id = outcome.charge_id
        return attempt

    def captured(self, amount: int = 6710, taken: int = 6710) -> Attempt:
        attempt = self.authorised(amount)
        self.gateway.perform(self.call(attempt, Operation.CAPTURE, taken))
        return attempt

    def call(self, attempt: Attempt, operation: Operation, amount: int = 6710) -> Call:
        self.calls += 1
        return Call(
            pk=self.calls,
            key=uuid4(),
            payment=attempt.payment,
            attempt=attempt,
            operation=operation,
            amount_minor=amount,
            made_at=clock.now(),
        )

    def fault(self, fault: str, what: str, **more: Any) -> None:
        self.world.fault(fault, self.paths[what], times=1, **more)

    def later(self, **span: float) -> None:
        clock.forward(**span)
        ahead = (clock.now() - clock.datetime.now(clock.UTC)).total_seconds()
        self.world.control("PUT", "clock", offset_seconds=int(ahead) + 1)

    def row(self) -> dict[str, Any]:
        [row] = self.world.ledger()
        return row

    def money(self) -> tuple[int, int, int]:
        row = self.row()
        return row["authorised"], row["captured"], row["refunded"]

    def sent(self, *, ago: int = 0, forged: bool = False) -> tuple[bytes, Mapping[str, str]]:
        """The provider's newest message, signed so many seconds ago, or by somebody else."""
        core = self.core()
        [event] = core.store.page("event", [], before=None, after=None, limit=1)
        body = json.dumps(public(event)).encode()
        at = int(time.time()) - ago
        return body, httpx.Headers(self.signer()(body, at, forged))

    def agree(self, attempt: Attempt) -> None:
        raise NotImplementedError

    def decline(self, attempt: Attempt) -> None:
        raise NotImplementedError

    def core(self) -> Any:
        raise NotImplementedError

    def signer(self) -> Sign:
        raise NotImplementedError


class StripeBench(Bench):
    name = "stripe"
    paths = {
        "begin": "/v1/checkout/sessions",
        "charge": "/v1/payment_intents",
        "capture": "/v1/payment_intents/*/capture",
        "void": "/v1/payment_intents/*/cancel",
        "refund": "/v1/refunds",
        "report": "/v1/balance_transactions",
        "dispute": "/v1/disputes",
    }

    def agree(self, attempt: Attempt, card: str = VISA) -> None:
        self.world.web.post(f"/pay/{attempt.page_id}", data={"card_number": card})
        self.world.web.post(f"/pay/{attempt.page_id}/challenge", data={"answer": "pass"})

    def decline(self, attempt: Attempt) -> None:
        self.world.web.post(f"/pay/{attempt.page_id}", data={"card_number": DECLINED})

    def core(self) -> Any:
        return self.world.provider.core

    def signer(self) -> Sign:
        return stripe_webhooks.signer(django_settings.STRIPE_WEBHOOK_SECRET)


class PayPalBench(Bench):
    name = "paypal"
    paths = {
        "begin": "/paypal/v2/checkout/orders",
        "authorise": "/paypal/v2/checkout/orders/*/authorize",
        "capture": "/paypal/v2/payments/authorizations/*/capture",
        "void": "/paypal/v2/payments/authorizations/*/void",
        "refund": "/paypal/v2/payments/captures/*/refund",
        "renew": "/paypal/v2/payments/authorizations/*/reauthorize",
        "verify": "/paypal/v1/notifications/*",
        "report": "/paypal/v1/reporting/*",
        "dispute": "/paypal/v1/customer/disputes*",
    }

    def agree(self, attempt: Attempt, funding: str = "balance") -> None:
        self.world.agree(attempt.page_id, funding)

    def decline(self, attempt: Attempt) -> None:
        self.agree(attempt, "declined")

    def core(self) -> Any:
        return self.world.paypal.core

    def signer(self) -> Sign:
        return paypal_webhooks.signer(
            DEMO_ACCOUNT.secret,
            webhook_id=DEMO_ACCOUNT.webhook_id,
            cert_url="https://paypal.example",
        )


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[World]:
    world = World(tmp_path_factory.mktemp("providers"))
    yield world
    world.stop()


@pytest.fixture
def world(running, settings) -> Iterator[World]:
    """The providers as on their first day."""
    running.control("POST", "reset")
    settings.STRIPE_API_BASE, settings.STRIPE_API_KEY = running.base, DEMO_KEY
    settings.STRIPE_WEBHOOK_SECRET = DEMO_SECRET
    running.let_in(settings)
    _anew()
    yield running
    _anew()
    clock.reset()


def _anew() -> None:
    for client in (stripe_client.client, paypal_client.client):
        client.cache_clear()


@pytest.fixture
def impatient(world, monkeypatch) -> None:
    """For tests of an answer that never comes."""
    for module in (stripe_client, paypal_client, paypal_http):
        monkeypatch.setattr(module, "READ_SECONDS", 1)


@pytest.fixture(params=[StripeBench, PayPalBench], ids=["stripe", "paypal"])
def bench(request, world) -> Bench:
    return request.param(world)


@pytest.fixture
def keeping(bench) -> Bench:
    """Those that keep cards; the others are asked for none."""
    if bench.gateway.own_life is None:
        pytest.skip(f"{bench.name} keeps no cards")
    return bench


@pytest.fixture
def paypal_bench(world) -> PayPalBench:
    return PayPalBench(world)
