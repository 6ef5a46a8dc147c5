"""What every gateway promises the processes, whoever the provider is. A new one joins by a bench in
conftest.py."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from punnet.foundation import clock
from punnet.payments.errors import OutcomeUnknown, ProviderBroke, ProviderRefused
from punnet.payments.gateways.base import MARGIN, Learned, Standing, own_reach, reach
from punnet.payments.models import Call, Operation

CAPTURE, VOID, REFUND = Operation.CAPTURE, Operation.VOID, Operation.REFUND


# --- the page


def test_begun_again_under_the_same_key_it_is_the_same_page(bench):
    attempt = bench.attempt()
    first, second = bench.gateway.begin(attempt), bench.gateway.begin(attempt)
    assert first == second
    assert first.learned == Learned.OPEN
    assert first.page_url.startswith(bench.world.base)


def test_a_page_that_nobody_used_is_open_and_holds_nothing(bench):
    assert bench.gateway.advance(bench.begun()).learned == Learned.OPEN
    assert bench.world.ledger() == []


def test_declined_it_holds_nothing_and_says_why(bench):
    attempt = bench.begun()
    bench.decline(attempt)
    outcome = bench.gateway.advance(attempt)
    assert outcome.learned in (Learned.DECLINED, Learned.CLOSED)
    assert outcome.decline_code
    assert [row["authorised"] for row in bench.world.ledger()] in ([], [0])


def test_agreed_to_it_is_authorised_exactly(bench):
    attempt = bench.begun(amount=6711)
    bench.agree(attempt)
    outcome = bench.gateway.advance(attempt)
    assert (outcome.learned, outcome.amount_minor, outcome.currency) == (
        Learned.AUTHORISED, 6711, "EUR")  # fmt: skip
    assert outcome.charge_id == bench.row()["payment_intent"]
    assert bench.row()["order"] == "7K2M"
    lives = outcome.capture_before - clock.now()
    assert abs(lives - bench.gateway.authorisation_life) < timedelta(minutes=1)
    assert bench.gateway.advance(attempt) == outcome
    assert bench.money() == (6711, 0, 0)


def test_it_declares_how_long_what_it_holds_lives(bench):
    whole = bench.gateway.authorisation_life * (1 + bench.gateway.renewals)
    assert reach(bench.gateway) == whole - MARGIN
    assert bench.gateway.page_life >= timedelta(minutes=30)
    assert bench.gateway.page_origin in bench.begun().page_url


def test_it_declares_what_may_be_done_with_what_it_holds(bench):
    assert bench.gateway.captures_part and not bench.gateway.increases
    assert own_reach(bench.gateway) == max(
        (bench.gateway.own_life or MARGIN) - MARGIN, timedelta(0)
    )


# --- closing


def test_closed_nothing_comes_by_it_any_more(bench):
    attempt = bench.begun()
    assert bench.gateway.close(attempt).learned == Learned.CLOSED
    bench.agree(attempt)
    assert bench.gateway.close(attempt).learned == Learned.CLOSED
    assert [row["authorised"] for row in bench.world.ledger()] in ([], [0])


def test_closing_says_that_the_money_had_come(bench):
    attempt = bench.authorised()
    outcome = bench.gateway.close(attempt)
    assert (outcome.learned, outcome.charge_id) == (Learned.AUTHORISED, attempt.charge_id)


# --- captures and voids


def test_captured_for_less_the_rest_is_let_go(bench):
    attempt = bench.authorised()
    assert bench.gateway.standing(attempt).standing == Standing.LIVE
    assert bench.gateway.perform(bench.call(attempt, CAPTURE, 5042))
    held = bench.gateway.standing(attempt)
    assert (held.standing, held.taken_minor) == (Standing.TAKEN, 5042)
    assert bench.money() == (6710, 5042, 0)
    with pytest.raises(ProviderRefused):
        bench.gateway.perform(bench.call(attempt, CAPTURE, 100))


def test_captured_twice_under_one_key_it_is_captured_once(bench):
    call = bench.call(bench.authorised(), CAPTURE, 5042)
    assert bench.gateway.was_performed(call) is None
    reference = bench.gateway.perform(call)
    assert bench.gateway.perform(call) == reference
    assert bench.gateway.was_performed(call) == reference
    assert bench.money() == (6710, 5042, 0)


def test_a_capture_of_another_amount_is_not_ours(bench):
    attempt = bench.captured(taken=5042)
    assert bench.gateway.was_performed(bench.call(attempt, CAPTURE, 5041)) is None


def test_more_than_was_authorised_is_refused(bench):
    with pytest.raises(ProviderRefused):
        bench.gateway.perform(bench.call(bench.authorised(), CAPTURE, 6711))
    assert bench.money() == (6710, 0, 0)


def test_voided_it_is_gone(bench):
    attempt = bench.authorised()
    call = bench.call(attempt, VOID)
    assert bench.gateway.was_performed(call) is None
    bench.gateway.perform(call)
    bench.gateway.perform(call)
    assert bench.gateway.was_performed(call)
    assert bench.gateway.standing(attempt).standing == Standing.GONE
    with pytest.raises(ProviderRefused):
        bench.gateway.perform(bench.call(attempt, CAPTURE, 100))
    assert bench.money() == (6710, 0, 0)


def test_a_void_after_the_capture_is_refused_and_the_money_stays_taken(bench):
    attempt = bench.captured()
    with pytest.raises(ProviderRefused):
        bench.gateway.perform(bench.call(attempt, VOID))
    held = bench.gateway.standing(attempt)
    assert (held.standing, held.taken_minor) == (Standing.TAKEN, 6710)


# --- refunds


def test_refunded_in_part_then_the_rest_and_no_more(bench):
    attempt = bench.captured(taken=5000)
    part = bench.call(attempt, REFUND, 1250)
    reference = bench.gateway.perform(part)
    assert bench.gateway.perform(part) == reference
    assert bench.gateway.was_performed(part) == reference
    assert bench.gateway.standing(attempt).taken_minor == 3750
    beyond = bench.call(attempt, REFUND, 3751)
    with pytest.raises(ProviderRefused):
        bench.gateway.perform(beyond)
    assert bench.gateway.was_performed(beyond) is None
    bench.gateway.perform(bench.call(attempt, REFUND, 3750))
    assert bench.money() == (6710, 5000, 5000)


def test_two_equal_refunds_are_told_apart(bench):
    attempt = bench.captured(taken=5000)
    first, second = bench.call(attempt, REFUND, 500), bench.call(attempt, REFUND, 500)
    bench.gateway.perform(first)
    assert bench.gateway.was_performed(second) is None


# --- a bad network


def again(bench, call: Call) -> str:
    """As the process goes on after an unknown outcome: read, then the same or a new key."""
    with pytest.raises(OutcomeUnknown) as unknown:
        bench.gateway.perform(call)
    if isinstance(unknown.value, ProviderBroke):
        assert bench.gateway.was_performed(call) is None
        call.key = uuid4()
    return bench.gateway.perform(call)


def test_an_answer_that_never_came_is_found_again(bench, impatient):
    call = bench.call(bench.authorised(), CAPTURE, 5042)
    bench.fault("timeout_after", "capture")
    with pytest.raises(OutcomeUnknown):
        bench.gateway.perform(call)
    reference = bench.gateway.was_performed(call)
    assert reference
    assert bench.gateway.perform(call) == reference
    assert bench.money() == (6710, 5042, 0)


def test_a_refund_whose_answer_never_came_is_made_once(bench, impatient):
    call = bench.call(bench.captured(), REFUND, 700)
    bench.fault("timeout_after", "refund")
    with pytest.raises(OutcomeUnknown):
        bench.gateway.perform(call)
    assert bench.gateway.was_performed(call) == bench.gateway.perform(call)
    assert bench.money() == (6710, 6710, 700)


def test_a_refund_that_was_made_is_not_made_again_when_its_key_is_forgotten(bench, impatient):
    """The worker was down for a day: the bytes are the same, the provider knows the key no more."""
    call = bench.call(bench.captured(), REFUND, 700)
    bench.fault("timeout_after", "refund")
    with pytest.raises(OutcomeUnknown):
        bench.gateway.perform(call)
    bench.later(hours=25)
    assert bench.gateway.perform(call) == bench.gateway.was_performed(call)
    assert bench.money() == (6710, 6710, 700)


def test_a_refund_that_was_never_made_is_made_however_late(bench):
    call = bench.call(bench.captured(), REFUND, 700)
    bench.later(hours=25)
    assert bench.gateway.perform(call)
    assert bench.money() == (6710, 6710, 700)


def test_a_page_whose_answer_never_came_is_the_same_page(bench, impatient):
    attempt = bench.attempt()
    bench.fault("timeout_after", "begin")
    with pytest.raises(OutcomeUnknown):
        bench.gateway.begin(attempt)
    found = bench.gateway.was_begun(attempt)
    begun = bench.gateway.begin(attempt)
    assert found is None or found.page_id == begun.page_id
    assert begun.learned == Learned.OPEN


@pytest.mark.parametrize("status", [500, 503])
def test_broken_before_the_work_it_is_done_at_the_next_try(bench, status):
    call = bench.call(bench.authorised(), CAPTURE, 5042)
    bench.fault("error", "capture", status=status)
    assert again(bench, call)
    assert bench.money() == (6710, 5042, 0)


@pytest.mark.parametrize("status", [409, 429])
def test_turned_away_at_the_door_the_same_key_is_tried_again(bench, status):
    call = bench.call(bench.authorised(), VOID)
    bench.fault("error", "void", status=status)
    with pytest.raises(OutcomeUnknown) as unknown:
        bench.gateway.perform(call)
    assert not isinstance(unknown.value, ProviderBroke)
    assert bench.gateway.perform(call)


def test_a_broken_connection_says_nothing(bench):
    call = bench.call(bench.captured(), REFUND, 700)
    bench.fault("reset", "refund")
    assert again(bench, call)
    assert bench.money() == (6710, 6710, 700)


def test_what_the_provider_never_saw_is_refused(bench):
    attempt = bench.begun()
    attempt.charge_id = "XNOBODYSCHARGE"
    with pytest.raises(ProviderRefused):
        bench.gateway.standing(attempt)


# --- messages


def test_its_own_message_is_read_and_names_the_attempt(bench):
    attempt = bench.authorised()
    body, headers = bench.sent()
    told = bench.gateway.message(body, headers)
    assert told.attempt_key == str(attempt.key) or told.page_id == attempt.page_id
    assert told.charge_id == attempt.charge_id
    assert abs(told.sent_at - clock.now()) < timedelta(minutes=1)


@pytest.mark.parametrize("how", [{"forged": True}, {"ago": 301}])
def test_a_forged_and_an_old_message_are_refused(bench, how):
    bench.authorised()
    body, headers = bench.sent(**how)
    with pytest.raises(ProviderRefused):
        bench.gateway.message(body, headers)


def test_a_message_that_was_changed_on_its_way_is_refused(bench):
    attempt = bench.authorised()
    body, headers = bench.sent()
    with pytest.raises(ProviderRefused):
        bench.gateway.message(body.replace(attempt.charge_id.encode(), b"ANOTHER"), headers)


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"null", b"\xff", b'{"id": 1}'])
def test_what_is_no_message_is_refused(bench, body):
    bench.authorised()
    _, headers = bench.sent()
    for given in ({}, headers):
        with pytest.raises(ProviderRefused):
            bench.gateway.message(body, given)


def test_nothing_that_names_the_payer_is_kept_of_a_message(bench):
    attempt = bench.begun()
    bench.agree(attempt)
    body, headers = bench.sent()
    kept = str(bench.gateway.message(body, headers).body)
    assert not any(word in kept for word in ("payer@", "Test", "last4", "billing", "email"))
