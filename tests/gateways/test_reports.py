"""What every provider's settlement report promises, whoever the provider is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.registry import reports
from punnet.payments.gateways.report import MoveKind, PayoutState
from punnet.payments.models import Operation

CAPTURE, REFUND = Operation.CAPTURE, Operation.REFUND


def moves(bench, days: float = 2):
    now = clock.now()
    return reports(bench.name).moves(now - timedelta(days=days), now + timedelta(minutes=1))


def payouts(bench):
    return reports(bench.name).payouts(clock.now() - timedelta(days=9))


def pay_out(bench, **wish) -> None:
    bench.world.control("POST", "payouts", provider=bench.name, all=True, **wish)


def test_a_capture_is_told_by_the_name_that_capturing_gave_it(bench):
    attempt = bench.authorised()
    reference = bench.gateway.perform(bench.call(attempt, CAPTURE, 5042))
    [move] = moves(bench)
    assert (move.kind, move.reference, move.amount_minor) == (MoveKind.CAPTURE, reference, 5042)
    assert (move.attempt_key, move.currency) == (str(attempt.key), "EUR")
    assert 0 < move.fee_minor <= reports(bench.name).greatest_fee(5042, "EUR")
    assert abs(move.at - clock.now()) < timedelta(minutes=1)


def test_what_is_only_held_or_was_let_go_is_not_told(bench):
    bench.authorised()
    bench.gateway.perform(bench.call(bench.authorised(), Operation.VOID))
    assert moves(bench) == []


def test_refunds_are_told_each_by_its_own_name(bench):
    attempt = bench.captured()
    names = [bench.gateway.perform(bench.call(attempt, REFUND, minor)) for minor in (700, 300)]
    told = {move.reference: move for move in moves(bench) if move.kind == MoveKind.REFUND}
    assert sorted(told) == sorted(names)
    assert [told[name].amount_minor for name in names] == [-700, -300]


def test_only_of_the_span_that_was_asked_for(bench):
    bench.captured()
    now = clock.now()
    told = reports(bench.name)
    assert told.moves(now - timedelta(days=3), now - timedelta(days=1)) == []


def test_more_than_a_page_comes_whole_and_oldest_first(bench, monkeypatch):
    told = reports(bench.name)
    monkeypatch.setattr(f"{type(told).__module__}.PAGE", 2)
    attempt = bench.captured()
    for _ in range(5):
        bench.gateway.perform(bench.call(attempt, REFUND, 10))
    found = moves(bench)
    assert len({move.id for move in found}) == 6
    assert [move.at for move in found] == sorted(move.at for move in found)


def test_a_payout_is_made_of_its_moves_less_their_fees(bench):
    attempt = bench.captured()
    bench.gateway.perform(bench.call(attempt, REFUND, 700))
    before = moves(bench)
    pay_out(bench)
    [payout] = payouts(bench)
    assert payout.amount_minor == sum(move.amount_minor - move.fee_minor for move in before)
    assert reports(bench.name).moves_of(payout) == sorted(move.id for move in before)
    assert [move.id for move in moves(bench)] == [move.id for move in before]


def test_a_second_payout_has_what_came_since(bench):
    bench.captured()
    pay_out(bench)
    bench.later(hours=1)
    attempt = bench.captured()
    bench.gateway.perform(bench.call(attempt, REFUND, 700))
    pay_out(bench)
    first, second = payouts(bench)
    told = reports(bench.name)
    both = told.moves_of(first) + told.moves_of(second)
    assert (len(both), len(set(both)), len(told.moves_of(second))) == (3, 3, 2)


def test_a_payout_arrives(bench):
    bench.captured()
    pay_out(bench)
    bench.later(hours=25)
    assert [each.state for each in payouts(bench)] == [PayoutState.PAID]


@pytest.mark.parametrize("status", [429, 503])
def test_a_provider_that_does_not_answer_is_to_be_asked_again(bench, status):
    bench.captured()
    bench.fault("error", "report", status=status, method="GET")
    with pytest.raises(OutcomeUnknown):
        moves(bench)


# --- refunds that come back


def refund_that(bench, outcome: str):
    attempt = bench.captured()
    wish = {"outcome": outcome, "after_seconds": 3 * 24 * 3600}
    bench.world.control("PUT", "refunds", provider=bench.name, **wish)
    call = bench.call(attempt, REFUND, 700)
    call.provider_ref = bench.gateway.perform(call)
    return call


def test_a_refund_that_stands_has_no_problem(bench):
    assert reports(bench.name).refund_problem(refund_that(bench, "at_once")) is None


def test_one_that_pends_has_none_yet_and_none_when_it_is_done(bench):
    call = refund_that(bench, "pending")
    assert reports(bench.name).refund_problem(call) is None
    bench.later(hours=73)
    assert reports(bench.name).refund_problem(call) is None
    assert bench.money() == (6710, 6710, 700)


def test_one_that_the_bank_sends_back_days_later_says_why_and_is_in_the_report(bench):
    call = refund_that(bench, "fails")
    assert reports(bench.name).refund_problem(call) is None
    bench.later(hours=73)
    assert reports(bench.name).refund_problem(call)
    assert bench.money() == (6710, 6710, 0)
    [back] = [move for move in moves(bench, days=4) if move.kind == MoveKind.REFUND_FAILED]
    assert (back.reference, back.amount_minor) == (call.provider_ref, 700)
    again = bench.call(call.attempt, REFUND, 6710)
    assert bench.gateway.perform(again)
