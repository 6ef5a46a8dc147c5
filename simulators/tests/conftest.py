"""A running payment provider, a shop that takes its webhooks, and words to use them by."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
import stripe

from simulators.payments import DEMO_ACCOUNT, DEMO_KEY, DEMO_SECRET, arguments, build

VISA, DECLINED, CHALLENGED = "4242424242424242", "4000000000000002", "4000002500003155"


class Shop:
    """The shop's end: takes webhooks, and answers them as it was told."""

    def __init__(self) -> None:
        self.received: list[dict[str, Any]] = []
        self.raw: list[tuple[bytes, Any]] = []  # as they came, whoever signed them
        self.answers: list[int] = []  # statuses to answer first; afterwards 200
        shop = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                shop.raw.append((body, self.headers))
                signed = self.headers["Stripe-Signature"] or ""
                status = shop.answers.pop(0) if shop.answers else 200
                try:
                    event = stripe.Webhook.construct_event(body, signed, DEMO_SECRET)
                    shop.received.append({"event": event, "status": status, "at": time.time()})
                except stripe.SignatureVerificationError:
                    status = 400
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args: Any) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/webhooks/stripe"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def types(self) -> list[str]:
        return [taken["event"].type for taken in self.received if taken["status"] == 200]

    def wait_for(self, count: int, seconds: float = 8) -> list[str]:
        until(lambda: len(self.types()) >= count, seconds)
        return self.types()


def until(true: Callable[[], Any], seconds: float = 8) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


class World:
    """The provider over HTTP, as the shop's SDK and a customer's browser see it."""

    def __init__(self, folder: Any, webhook_url: str = "", *, paypal_webhook_url: str = "") -> None:
        options = ["--port", "0", "--data", str(folder)]
        options += ["--webhook-url", webhook_url] if webhook_url else []
        options += ["--paypal-webhook-url", paypal_webhook_url] if paypal_webhook_url else []
        self.server = build(arguments(options))
        self.provider, self.paypal = (site.provider for site in self.server.sites)
        self.base = self.provider.core.public_url
        for sender in self.server.senders:
            sender.start()
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.web = httpx.Client(base_url=self.base, timeout=10)
        self.stripe = client(self.base)

    def stop(self) -> None:
        for sender in self.server.senders:
            sender.stop()
        self.server.shutdown()
        self.server.server_close()
        self.web.close()

    def session(self, amount: int = 6710, *, key: str | None = None, **changes: Any) -> Any:
        options = {"idempotency_key": key} if key else {}
        return self.stripe.v1.checkout.sessions.create(wanted(amount, **changes), options)

    def pay(self, session: Any, number: str = VISA) -> httpx.Response:
        return self.web.post(f"/pay/{session.id}", data={"card_number": number})

    def agree(self, order_id: str, funding: str = "balance") -> httpx.Response:
        """The payer's press on PayPal's page."""
        return self.web.post(f"/paypal/checkoutnow?token={order_id}", data={"funding": funding})

    def let_in(self, settings: Any) -> None:
        """The shop has the account at PayPal that the simulator knows."""
        settings.PAYPAL_API_BASE, settings.PAYPAL_PAGE_ORIGIN = f"{self.base}/paypal", self.base
        settings.STRIPE_PAGE_ORIGIN = self.base
        settings.PAYPAL_CLIENT_ID = DEMO_ACCOUNT.client_id
        settings.PAYPAL_CLIENT_SECRET = DEMO_ACCOUNT.secret
        settings.PAYPAL_WEBHOOK_ID = DEMO_ACCOUNT.webhook_id

    def authorised(self, amount: int = 6710, **changes: Any) -> Any:
        """A payment intent that holds `amount`, by way of the page."""
        session = self.session(amount, **changes)
        assert self.pay(session).status_code == 303
        read = self.stripe.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
        return read.payment_intent

    def control(self, method: str, path: str, /, **wish: Any) -> Any:
        answer = self.web.request(method, f"/_control/{path}", json=wish or None)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def fault(self, fault: str, path: str = "/v1/", **more: Any) -> Any:
        return self.control("POST", "faults", **{"method": "POST", **more}, fault=fault, path=path)

    def ledger(self) -> list[dict[str, Any]]:
        return self.control("GET", "ledger")


def client(base: str, key: str = DEMO_KEY, timeout: float = 2) -> Any:
    """As the shop makes it: no repeats of the SDK's own, short time-outs."""
    http = stripe.HTTPXClient(timeout=timeout, allow_sync_methods=True)
    return stripe.StripeClient(
        key, base_addresses={"api": base}, max_network_retries=0, http_client=http
    )


def wanted(amount: int = 6710, order: str = "P-1001", **changes: Any) -> dict[str, Any]:
    """The parameters of a checkout session, as the shop sends them."""
    return {
        "mode": "payment",
        "payment_method_types": ["card"],
        "client_reference_id": order,
        "metadata": {"order": order},
        "success_url": "http://127.0.0.1:1/paid?session={CHECKOUT_SESSION_ID}",
        "cancel_url": "http://127.0.0.1:1/cancelled?session={CHECKOUT_SESSION_ID}",
        "payment_intent_data": {"capture_method": "manual", "metadata": {"order": order}},
        "line_items": [
            {
                "quantity": 1,
                "price_data": {
                    "currency": "eur",
                    "unit_amount": amount,
                    "product_data": {"name": f"Order {order}"},
                },
            }
        ],
        **changes,
    }


@pytest.fixture
def world(tmp_path) -> Iterator[World]:
    running = World(tmp_path)
    yield running
    running.stop()


@pytest.fixture
def shop() -> Iterator[Shop]:
    running = Shop()
    yield running
    running.server.shutdown()
    running.server.server_close()


@pytest.fixture
def world_with_shop(tmp_path, shop) -> Iterator[World]:
    running = World(tmp_path, shop.url)
    yield running
    running.stop()
