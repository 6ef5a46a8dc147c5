"""Faults that a test can order, and the control that takes the orders."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import stripe

from simulators.tests.conftest import client


def test_timeout_after_does_the_work_and_never_answers(world):
    world.fault("timeout_after", "/v1/checkout/sessions", times=1)
    with pytest.raises(stripe.APIConnectionError):
        world.session(key="k")
    assert len(world.stripe.v1.checkout.sessions.list().data) == 1
    assert world.session(key="k").last_response.headers["Idempotent-Replayed"] == "true"
    assert len(world.stripe.v1.checkout.sessions.list().data) == 1


def test_reset_drops_the_connection_with_nothing_done(world):
    world.fault("reset", times=1)
    with pytest.raises(stripe.APIConnectionError):
        world.session(key="k")
    assert world.stripe.v1.checkout.sessions.list().data == []


def test_reset_after_the_work(world):
    world.fault("reset", when="after", times=1)
    with pytest.raises(stripe.APIConnectionError):
        world.session(key="k")
    assert len(world.stripe.v1.checkout.sessions.list().data) == 1


def test_delay_waits_and_then_answers(world):
    world.fault("delay", delay_ms=300, times=1)
    start = time.monotonic()
    world.session()
    assert time.monotonic() - start >= 0.3


def test_a_capture_can_be_made_to_decline(world):
    intent = world.authorised()
    world.fault("error", "/v1/payment_intents/*/capture", status=402, times=1,
                decline_code="insufficient_funds")  # fmt: skip
    with pytest.raises(stripe.CardError) as caught:
        world.stripe.v1.payment_intents.capture(intent.id)
    assert caught.value.error.decline_code == "insufficient_funds"
    assert world.stripe.v1.payment_intents.capture(intent.id).status == "succeeded"


def test_faults_hit_only_their_method_and_path_and_are_cleared(world):
    world.fault("error", "/v1/refunds")
    session = world.session()
    world.control("DELETE", "faults")
    world.fault("error", "/v1/checkout/*/expire", times=1)
    assert world.stripe.v1.checkout.sessions.retrieve(session.id).status == "open"
    with pytest.raises(stripe.APIError):
        world.stripe.v1.checkout.sessions.expire(session.id)


def test_the_same_seed_hits_the_same_calls(world):
    def fates(seed):
        world.control("DELETE", "faults")
        world.control("POST", "faults", fault="error", method="GET", path="/v1/balance",
                      rate=0.3, seed=seed)  # fmt: skip
        return [world.web.get("/v1/balance", auth=("sk_test_punnet", "")).status_code
                for _ in range(40)]  # fmt: skip

    assert fates(7) == fates(7) != fates(8)
    assert 3 <= fates(7).count(500) <= 22


@pytest.mark.parametrize(("wish", "field"), [
    ({"fault": "explode"}, "fault"),
    ({"fault": "error", "status": 200}, "status"),
    ({"fault": "error", "rate": 2}, "rate"),
    ({"fault": "error", "path": "/_control/ledger"}, "path"),
    ({"fault": "error", "often": 2}, "often"),
    ({"fault": "timeout_after", "when": "before"}, "when"),
    ([], "fault"),
])  # fmt: skip
def test_a_wrong_order_names_the_field(world, wish, field):
    answer = world.web.post("/_control/faults", json=wish)
    assert (answer.status_code, answer.json()["error"]["param"]) == (400, field)


def test_the_control_answers_no_strange_page(world):
    answer = world.web.post("/_control/reset", headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403


def test_a_large_body_is_refused_unread(world):
    with socket.create_connection(world.server.server_address, timeout=5) as plain:
        plain.sendall(b"POST /v1/refunds HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n")
        assert plain.recv(100).startswith(b"HTTP/1.1 413 ")


def test_two_hundred_clients_at_once_are_served(world):
    with ThreadPoolExecutor(40) as pool:
        ask = lambda _n: client(world.base, timeout=60).v1.balance.retrieve().object  # noqa: E731
        made = list(pool.map(ask, range(200)))
    assert made == ["balance"] * 200
