"""Cards that a provider keeps: checked while the customer is there, charged by our own call,
forgotten. Every gateway that declares `own_life` promises this."""

from __future__ import annotations

from datetime import timedelta

import pytest

from punnet.foundation import clock
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.base import Learned, Standing
from punnet.payments.models import Operation, Purpose

BAD_WHEN_CHARGED, ASKS_EACH_TIME = "4000000000000341", "4000002760003184"
ASKED_AT_FIRST = "4000002500003155"


# --- checked and kept


def test_begun_twice_it_is_one_page_and_nothing_is_held(keeping):
    attempt = keeping.attempt(purpose=Purpose.VERIFY)
    first, second = keeping.gateway.begin(attempt), keeping.gateway.begin(attempt)
    assert first == second and first.learned == Learned.OPEN
    keeping.agree(keeping.begun(purpose=Purpose.VERIFY))
    assert keeping.world.ledger() == []


def test_agreed_to_the_card_is_known_by_its_ids(keeping):
    attempt = keeping.begun(purpose=Purpose.VERIFY)
    keeping.agree(attempt)
    outcome = keeping.gateway.advance(attempt)
    assert outcome.learned == Learned.VERIFIED and outcome.payer_ref and outcome.card_ref
    assert keeping.gateway.advance(attempt) == outcome
    assert keeping.gateway.close(attempt) == outcome  # too late to close


def test_declined_another_card_may_be_tried_on_the_page(keeping):
    attempt = keeping.begun(purpose=Purpose.VERIFY)
    keeping.decline(attempt)
    assert keeping.gateway.advance(attempt).decline_code
    keeping.agree(attempt)
    assert keeping.gateway.advance(attempt).learned == Learned.VERIFIED


def test_closed_no_card_comes_by_it_any_more(keeping):
    attempt = keeping.begun(purpose=Purpose.VERIFY)
    assert keeping.gateway.close(attempt).learned == Learned.CLOSED
    keeping.agree(attempt)
    assert keeping.gateway.advance(attempt).learned == Learned.CLOSED


def test_a_page_whose_answer_was_lost_is_found_by_our_tag(keeping, impatient):
    attempt = keeping.attempt(purpose=Purpose.VERIFY)
    assert keeping.gateway.was_begun(attempt) is None
    keeping.fault("timeout_after", "begin")
    with pytest.raises(OutcomeUnknown):
        keeping.gateway.begin(attempt)
    assert keeping.gateway.was_begun(attempt).learned == Learned.OPEN


# --- charged by our own call


@pytest.mark.parametrize("card", ["4242424242424242", ASKED_AT_FIRST])
def test_the_money_is_held_exactly_and_for_as_long_as_declared(keeping, card):
    attempt = keeping.charge(6711, card=card)
    outcome = keeping.gateway.advance(attempt)
    assert (outcome.learned, outcome.amount_minor, outcome.currency) == (
        Learned.AUTHORISED, 6711, "EUR")  # fmt: skip
    lives = outcome.capture_before - clock.now()
    assert abs(lives - keeping.gateway.own_life) < timedelta(minutes=1)
    assert keeping.money() == (6711, 0, 0) and keeping.row()["order"] == "7K2M"
    attempt.charge_id = outcome.charge_id
    assert keeping.gateway.standing(attempt).standing == Standing.LIVE
    keeping.gateway.perform(keeping.call(attempt, Operation.CAPTURE, 5042))
    assert keeping.money() == (6711, 5042, 0)


def test_sent_twice_it_is_one_hold(keeping):
    attempt = keeping.charge()
    assert keeping.gateway.begin(attempt) == keeping.gateway.begin(attempt)
    assert keeping.money() == (6710, 0, 0)


def test_timed_out_after_the_work_the_same_bytes_are_one_hold(keeping, impatient):
    attempt = keeping.charge()
    keeping.fault("timeout_after", "charge")
    with pytest.raises(OutcomeUnknown):
        keeping.gateway.begin(attempt)
    assert keeping.gateway.advance(attempt).learned == Learned.AUTHORISED
    assert keeping.money() == (6710, 0, 0)


def test_what_was_begun_is_found_by_our_tag(keeping):
    attempt, other = keeping.charge(), keeping.charge()
    assert keeping.gateway.was_begun(attempt) is None
    keeping.gateway.begin(other)
    assert keeping.gateway.was_begun(attempt) is None
    begun = keeping.gateway.begin(attempt)
    assert keeping.gateway.was_begun(attempt) == begun


@pytest.mark.parametrize(
    ("card", "code"),
    [(BAD_WHEN_CHARGED, "generic_decline"), (ASKS_EACH_TIME, "authentication_required")],
)
def test_declined_it_is_over_and_says_why(keeping, card, code):
    attempt = keeping.charge(card=card)
    outcome = keeping.gateway.advance(attempt)
    assert (outcome.learned, outcome.decline_code) == (Learned.CLOSED, code)
    assert keeping.gateway.advance(attempt).learned == Learned.CLOSED
    assert keeping.gateway.close(attempt).learned == Learned.CLOSED
    assert keeping.money() == (0, 0, 0)


def test_closed_by_not_calling_and_money_that_had_come_is_said(keeping):
    never, held = keeping.charge(), keeping.charge()
    assert keeping.gateway.close(never).learned == Learned.CLOSED
    assert keeping.world.ledger() == []
    keeping.gateway.begin(held)
    assert keeping.gateway.close(held).learned == Learned.AUTHORISED


# --- forgotten


def test_forgotten_it_cannot_be_charged_and_forgetting_twice_is_once(keeping):
    attempt = keeping.charge()
    payer = attempt.request["customer"]
    keeping.gateway.forget(payer)
    keeping.gateway.forget(payer)
    outcome = keeping.gateway.advance(attempt)
    assert (outcome.learned, outcome.decline_code) == (Learned.CLOSED, "resource_missing")
    assert keeping.world.ledger() == []
