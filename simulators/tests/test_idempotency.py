"""Idempotency keys: the first answer is kept, even an error, and belongs to one request."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
import stripe

from simulators.tests.conftest import client, wanted


def create(world, params, key):
    return world.stripe.v1.checkout.sessions.create(params, {"idempotency_key": key})


def test_the_same_bytes_again_get_the_first_answer(world):
    first, again = (world.session(key="k") for _ in range(2))
    assert first.to_dict() == again.to_dict()
    assert "idempotent-replayed" not in {n.lower() for n in first.last_response.headers}
    assert again.last_response.headers["Idempotent-Replayed"] == "true"
    assert len(world.stripe.v1.checkout.sessions.list().data) == 1


def test_a_capture_sent_again_is_the_same_capture(world):
    intent = world.authorised()
    options = {"idempotency_key": "capture"}
    for _ in range(3):
        captured = world.stripe.v1.payment_intents.capture(
            intent.id, {"amount_to_capture": 6000}, options
        )
        assert captured.amount_received == 6000


def test_a_refund_sent_five_times_at_once_is_one(world):
    intent = world.authorised()
    world.stripe.v1.payment_intents.capture(intent.id)
    outcomes = []

    def refund():
        try:
            outcomes.append(world.stripe.v1.refunds.create(
                {"payment_intent": intent.id, "amount": 500}, {"idempotency_key": "r"}).id
            )  # fmt: skip
        except stripe.APIError as error:
            outcomes.append(error.http_status)

    threads = [threading.Thread(target=refund) for _ in range(5)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert len(set(outcomes) - {409}) == 1
    assert world.ledger()[0]["refunded"] == 500


def test_another_request_under_the_key_is_refused(world):
    session = world.session(key="k")
    with pytest.raises(stripe.IdempotencyError):
        create(world, wanted(999), "k")
    with pytest.raises(stripe.IdempotencyError):
        world.stripe.v1.checkout.sessions.expire(session.id, {}, {"idempotency_key": "k"})


def test_an_error_before_the_work_is_kept_and_nothing_was_done(world):
    world.fault("error", status=500, times=1)
    for _ in range(3):
        with pytest.raises(stripe.APIError) as caught:
            world.session(key="k")
        assert caught.value.http_status == 500
    assert world.stripe.v1.checkout.sessions.list().data == []
    assert world.session(key="another").status == "open"


def test_an_error_after_the_work_is_kept_and_the_work_was_done(world):
    intent = world.authorised()
    world.fault("error", status=503, when="after", times=1)
    for _ in range(2):
        with pytest.raises(stripe.APIError):
            world.stripe.v1.payment_intents.capture(intent.id, {}, {"idempotency_key": "k"})
    assert world.stripe.v1.payment_intents.retrieve(intent.id).status == "succeeded"


def test_an_error_may_be_asked_not_to_be_kept(world):
    world.fault("error", status=502, times=1, keep=False)
    with pytest.raises(stripe.APIError):
        world.session(key="k")
    assert world.session(key="k").status == "open"


@pytest.mark.parametrize(("status", "kind"), [(429, stripe.RateLimitError),
                                              (409, stripe.APIError)])  # fmt: skip
def test_turned_away_at_the_door_is_not_kept(world, status, kind):
    world.fault("error", status=status, times=1)
    with pytest.raises(kind):
        world.session(key="k")
    assert world.session(key="k").status == "open"


def test_wrong_parameters_are_not_kept(world):
    with pytest.raises(stripe.InvalidRequestError):
        create(world, wanted(mode="never"), "k")
    assert world.session(key="k").status == "open"


def test_a_refusal_by_state_is_kept(world):
    session = world.session()
    world.pay(session)
    for _ in range(2):
        with pytest.raises(stripe.InvalidRequestError) as caught:
            world.stripe.v1.checkout.sessions.expire(session.id, {}, {"idempotency_key": "e"})
    assert caught.value.headers["Idempotent-Replayed"] == "true"


def test_while_the_first_runs_the_second_gets_409(world, monkeypatch):
    begun, go_on, first = threading.Event(), threading.Event(), []

    def delay(_seconds):
        begun.set()
        go_on.wait(timeout=30)

    monkeypatch.setattr("simulators.faults.time", SimpleNamespace(sleep=delay))
    world.fault("delay", delay_ms=1, times=1)
    patient = client(world.base, timeout=60).v1.checkout.sessions
    thread = threading.Thread(
        target=lambda: first.append(patient.create(wanted(), {"idempotency_key": "k"}))
    )
    thread.start()
    assert begun.wait(timeout=30)
    with pytest.raises(stripe.APIError) as caught:
        world.session(key="k")
    assert (caught.value.http_status, caught.value.error.code) == (409, "idempotency_key_in_use")
    go_on.set()
    thread.join()
    assert world.session(key="k").id == first[0].id


def test_a_key_is_forgotten_after_a_day(world):
    first = world.session(key="k")
    world.control("PUT", "clock", offset_seconds=24 * 3600 + 1)
    assert world.session(key="k").id != first.id
