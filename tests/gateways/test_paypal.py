"""What PayPal alone has: our own call for the money, a renewal, a review, a token."""

from __future__ import annotations

import pytest

from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways import paypal_client
from punnet.payments.gateways.base import Learned, Standing
from punnet.payments.models import Operation

RENEW = Operation.RENEW


def test_our_call_for_the_money_whose_answer_never_came_holds_it_once(paypal_bench, impatient):
    attempt = paypal_bench.begun()
    paypal_bench.agree(attempt)
    paypal_bench.fault("timeout_after", "authorise")
    with pytest.raises(OutcomeUnknown):
        paypal_bench.gateway.advance(attempt)
    assert paypal_bench.gateway.advance(attempt).learned == Learned.AUTHORISED
    assert paypal_bench.money() == (6710, 0, 0)


def test_it_is_renewed_once_under_a_new_id_and_no_earlier_than_day_four(paypal_bench):
    attempt = paypal_bench.authorised()
    call = paypal_bench.call(attempt, RENEW)
    paypal_bench.later(days=2.9)
    with pytest.raises(ProviderRefused, match="reauthorization_too_soon"):
        paypal_bench.gateway.perform(call)
    paypal_bench.later(days=0.2)
    renewed = paypal_bench.gateway.perform(call)
    assert renewed != attempt.charge_id
    assert paypal_bench.gateway.was_performed(call) == renewed
    attempt.charge_id = renewed
    held = paypal_bench.gateway.standing(attempt)
    assert held.capture_before - held.authorised_at == paypal_bench.gateway.authorisation_life
    paypal_bench.later(days=3.1)
    with pytest.raises(ProviderRefused):
        paypal_bench.gateway.perform(paypal_bench.call(attempt, RENEW))
    paypal_bench.gateway.perform(paypal_bench.call(attempt, Operation.CAPTURE, 5042))
    assert paypal_bench.money() == (6710, 5042, 0)


def test_a_renewal_whose_answer_never_came_is_found(paypal_bench, impatient):
    call = paypal_bench.call(paypal_bench.authorised(), RENEW)
    paypal_bench.later(days=3.1)
    assert paypal_bench.gateway.was_performed(call) is None
    paypal_bench.fault("timeout_after", "renew")
    with pytest.raises(OutcomeUnknown):
        paypal_bench.gateway.perform(call)
    assert paypal_bench.gateway.was_performed(call) == paypal_bench.gateway.perform(call)


def test_after_29_days_nothing_is_held(paypal_bench):
    attempt = paypal_bench.authorised()
    paypal_bench.later(days=29.1)
    assert paypal_bench.gateway.standing(attempt).standing == Standing.GONE


def test_money_under_review_is_not_yet_held_and_closing_takes_it_back(paypal_bench):
    attempt = paypal_bench.begun()
    paypal_bench.agree(attempt, "review")
    assert paypal_bench.gateway.advance(attempt).learned == Learned.OPEN
    assert paypal_bench.gateway.close(attempt).learned == Learned.CLOSED
    paypal_bench.later(minutes=2)
    assert paypal_bench.gateway.advance(attempt).learned == Learned.CLOSED
    assert paypal_bench.row()["status"] == "VOIDED"


def test_a_review_that_ends_well_is_an_authorisation(paypal_bench):
    attempt = paypal_bench.begun()
    paypal_bench.agree(attempt, "review")
    paypal_bench.gateway.advance(attempt)
    paypal_bench.later(minutes=2)
    assert paypal_bench.gateway.advance(attempt).learned == Learned.AUTHORISED


def test_an_order_that_paypal_forgot_is_over(paypal_bench):
    attempt = paypal_bench.begun()
    paypal_bench.later(hours=3.1)
    assert paypal_bench.gateway.advance(attempt).learned == Learned.CLOSED


def test_a_wrong_account_says_nothing_of_the_money(paypal_bench, settings):
    attempt = paypal_bench.begun()
    settings.PAYPAL_CLIENT_SECRET = "of another account"
    paypal_client.client.cache_clear()
    with pytest.raises(OutcomeUnknown):
        paypal_bench.gateway.advance(attempt)


def test_a_token_that_was_taken_back_is_asked_for_anew(paypal_bench):
    attempt = paypal_bench.begun()
    paypal_bench.fault("error", "begin", status=401, method="GET")
    with pytest.raises(OutcomeUnknown):
        paypal_bench.gateway.advance(attempt)
    assert paypal_bench.gateway.advance(attempt).learned == Learned.OPEN


def test_a_message_that_paypal_cannot_be_asked_about_is_neither_believed_nor_refused(paypal_bench):
    paypal_bench.authorised()
    body, headers = paypal_bench.sent()
    paypal_bench.fault("error", "verify", status=503)
    with pytest.raises(OutcomeUnknown):
        paypal_bench.gateway.message(body, headers)
    assert paypal_bench.gateway.message(body, headers).charge_id


def test_a_message_of_tomorrow_is_refused(paypal_bench):
    paypal_bench.authorised()
    with pytest.raises(ProviderRefused):
        paypal_bench.gateway.message(*paypal_bench.sent(ago=-301))


def test_a_message_cannot_smuggle_another_webhook_into_the_question(paypal_bench):
    paypal_bench.authorised()
    body, headers = paypal_bench.sent(forged=True)
    with pytest.raises(ProviderRefused):
        paypal_bench.gateway.message(body + b', "webhook_id": "OTHER"', headers)
