"""Kept answers: one run a key, the first answer again, a death that frees the key at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event

import pytest
from django.db import connection, connections

from punnet.foundation import clock
from punnet.foundation.testing import at_once
from punnet.requests import actions
from punnet.requests.actions import begin
from punnet.requests.errors import KeyReused, StillRunning
from punnet.requests.models import Answer

LOCKS_HERE = """
SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
 WHERE l.locktype = 'advisory' AND d.datname = current_database()
"""
one = partial(begin, scope="POST /x", key="12345678", fingerprint="a")


def answer(status: int = 201, body: str = "{}", **options: object) -> None:
    with one() as claim:
        claim.keep(status=status, body=body, **options)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_the_first_answer_is_given_again_and_another_body_refused():
    answer(body='{"n": 1}', subject="order:7")
    with one() as claim:
        assert claim.kept is not None
        assert (claim.kept.status, claim.kept.body, claim.kept.subject) == (
            201,
            '{"n": 1}',
            "order:7",
        )
    with pytest.raises(KeyReused), one(fingerprint="b"):
        pass
    with one(scope="POST /y", fingerprint="b") as elsewhere:
        assert elsewhere.kept is None


@pytest.mark.django_db
def test_a_refusal_frees_the_key_for_any_body():
    with pytest.raises(ZeroDivisionError), one():
        raise ZeroDivisionError
    with one(fingerprint="b") as claim:
        assert claim.kept is None
    assert Answer.objects.count() == 0


@pytest.mark.django_db
def test_answers_go_after_a_day_but_those_of_orders_stay():
    answer()
    with one(key="for-ever-1") as claim:
        claim.keep(status=201, body="{}", for_ever=True)
    clock.forward(hours=23)
    assert actions.sweep() == 0
    clock.forward(hours=2)
    assert actions.sweep() == 1
    assert Answer.objects.get().key == "for-ever-1"


@pytest.mark.django_db
def test_an_answer_past_its_day_is_no_answer_even_before_it_is_swept():
    answer()
    clock.forward(hours=25)
    with one(fingerprint="b") as claim:
        assert claim.kept is None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_of_calls_sent_at_once_one_runs():
    ran: list[int] = []
    other_was_told = Event()

    def call(number: int) -> str:
        with one() as claim:
            if claim.kept:
                return "kept"
            ran.append(number)
            assert other_was_told.wait(timeout=10)
            claim.keep(status=201, body="{}")
            return "ran"

    def told_then_freed(number: int) -> str:
        try:
            return call(number)
        except StillRunning as running:
            other_was_told.set()
            return running.code

    outcomes = at_once(*[partial(told_then_freed, n) for n in range(2)])
    assert len(ran) == 1
    assert sorted(outcomes) == ["ran", "still_running"]
    with one() as claim:
        assert claim.kept is not None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_death_frees_the_key_at_once():
    claimed, told = Event(), Event()

    def dies() -> None:
        context = one()
        context.__enter__()
        claimed.set()
        told.wait(timeout=10)
        connections.close_all()  # as a killed process: no answer, no unlocking

    with ThreadPoolExecutor(1) as pool:
        dying = pool.submit(dies)
        assert claimed.wait(timeout=10)
        with pytest.raises(StillRunning), one():
            pass
        with pytest.raises(KeyReused), one(fingerprint="b"):
            pass
        told.set()
        dying.result(timeout=10)
    with one() as claim:
        assert claim.kept is None
        claim.keep(status=200, body="{}")
    with connection.cursor() as cursor:
        cursor.execute(LOCKS_HERE)
        assert cursor.fetchone() == (0,)
