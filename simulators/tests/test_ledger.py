"""The ledger: adds up, takes over the past, and survives the process."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import httpx
import pytest

from simulators.stripe.provider import Provider
from simulators.tests.conftest import DECLINED, VISA, client, wanted


def past(order: str, **changes):
    return {"order": order, "amount": 5000, "captured": 4800, "refunded": 0,
            "at": "2026-10-01T10:00:00+03:00", **changes}  # fmt: skip


def test_past_payments_are_taken_over_and_can_be_refunded(world):
    rows = [past("A"), past("B", refunded=300), past("C", captured=0, voided=True),
            past("D", captured=0, at=int(time.time()))]  # fmt: skip
    ids = world.web.post("/_control/import", json=rows).json()["payment_intents"]
    world.stripe.v1.refunds.create({"payment_intent": ids[1], "amount": 4500})
    world.stripe.v1.payment_intents.capture(ids[3], {"amount_to_capture": 10})
    seen = [(r["order"], r["captured"], r["refunded"], r["status"]) for r in world.ledger()]
    assert seen == [("A", 4800, 0, "succeeded"), ("B", 4800, 4800, "succeeded"),
                    ("C", 0, 0, "canceled"), ("D", 10, 0, "succeeded")]  # fmt: skip
    again = world.web.post("/_control/import", json=rows).json()["payment_intents"]
    assert again == ids
    assert len(world.ledger()) == 4


def test_five_thousand_past_payments_take_under_two_seconds(world):
    rows = [past(f"P{n}", refunded=100 if n % 9 == 0 else 0) for n in range(5000)]
    start = time.process_time()
    answer = world.web.post("/_control/import", json=rows, timeout=30)
    assert len(answer.json()["payment_intents"]) == 5000
    assert time.process_time() - start < 2
    assert len(world.ledger()) == 5000


@pytest.mark.parametrize("change", [
    {"captured": 5001}, {"refunded": 4801}, {"amount": "12"}, {"amount": 12.5}, {"at": "Monday"},
    {"at": "2026-10-01T10:00:00"}, {"voided": True}, {"tip": 3},
])  # fmt: skip
def test_an_impossible_past_is_refused_whole(world, change):
    answer = world.web.post("/_control/import", json=[past("A"), past("B", **change)])
    assert (answer.status_code, "rows[1]" in answer.text) == (400, True)
    assert world.ledger() == []


def test_reset_forgets_everything(world):
    intent = world.authorised(key="k")
    world.fault("error")
    world.control("POST", "reset")
    assert world.ledger() == []
    assert world.control("GET", "faults") == []
    assert world.session(key="k").payment_intent is None
    assert world.web.get(f"/v1/payment_intents/{intent.id}",
                         auth=("sk_test_punnet", "")).status_code == 404  # fmt: skip


@pytest.mark.process
def test_kill_nine_loses_nothing_that_was_answered(tmp_path):
    def start():
        running = subprocess.Popen(
            [sys.executable, "-m", "simulators.payments", "--port", "0", "--data", str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert running.stdout is not None
        return running, running.stdout.readline().split()[1]

    running, base = start()
    session = client(base).v1.checkout.sessions.create(wanted(), {"idempotency_key": "k"})
    httpx.post(session.url, data={"card_number": VISA})
    ledger = httpx.get(f"{base}/_control/ledger").json()
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    running, base = start()
    try:
        assert httpx.get(f"{base}/_control/ledger").json() == ledger
        assert ledger[0]["authorised"] == 6710
        again = client(base).v1.checkout.sessions.create(wanted(), {"idempotency_key": "k"})
        assert again.id == session.id
    finally:
        running.terminate()
        assert running.wait(timeout=5) == 0


ACTS = ("open", "pay", "capture", "cancel", "refund", "expire")


class Clock:
    now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


def a_random_day(seed: int) -> tuple[Provider, list]:
    """Some hundred calls in process, chosen by a seed; returns the provider and the trace."""
    clock, chance = Clock(), random.Random(seed)
    provider = Provider(clock=clock, chance=random.Random(seed + 1))
    sessions, trace = [], []
    for step in range(300):
        clock.now += chance.randrange(200)
        act = chance.choices(ACTS, weights=(3, 4, 4, 1, 4, 1))[0]
        rows = provider.ledger()[-6:]
        intent = chance.choice(rows)["payment_intent"] if rows else "pi_none"
        session = chance.choice(sessions[-6:]) if sessions else "cs_none"
        if act == "open":
            params = flat(wanted(chance.randrange(50, 9000), order=f"S{step}"))
            answer = provider.call("POST", "/v1/checkout/sessions", params, key=f"k{step}")
            sessions.append(answer.body["id"])
        elif act == "pay" and sessions:
            shown = provider.pay(session, chance.choice([VISA, VISA, DECLINED]))
            trace.append((step, shown.outcome))
            continue
        elif act == "expire":
            answer = provider.call("POST", f"/v1/checkout/sessions/{session}/expire", {})
        elif act == "refund":
            params = {"payment_intent": intent, "amount": str(chance.randrange(1, 3000))}
            answer = provider.call("POST", "/v1/refunds", params)
        else:
            amount = {"amount_to_capture": str(chance.randrange(1, 6000))}
            params = amount if act == "capture" else {}
            answer = provider.call("POST", f"/v1/payment_intents/{intent}/{act}", params)
        trace.append((step, act, answer.status, answer.body))
    return provider, trace


def flat(value):
    """As it would come off the wire: dicts of strings."""
    if isinstance(value, dict):
        return {name: flat(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return {str(place): flat(inner) for place, inner in enumerate(value)}
    return str(value)


@pytest.mark.parametrize("seed", range(5))
def test_totals_agree_whatever_happens(seed):
    provider, _ = a_random_day(seed)
    core = provider.core
    rows = provider.ledger()
    assert any(row["refunded"] for row in rows)
    for row in rows:
        assert row["authorised"] >= row["captured"] >= row["refunded"] >= 0
        intent = core.get("payment_intent", row["payment_intent"])
        released = core.store.total(intent["id"], "release")
        assert intent["amount_received"] == row["captured"]
        assert intent["amount_capturable"] == row["authorised"] - row["captured"] - released
        refunds = core.store.children(intent["id"], "refund")
        assert sum(refund["amount"] for refund in refunds) == row["refunded"]


def test_the_same_seed_makes_the_same_day_byte_for_byte():
    assert a_random_day(3)[1] == a_random_day(3)[1] != a_random_day(4)[1]
