"""What the provider promises about sessions, cards, captures, voids and refunds."""

from __future__ import annotations

import time

import pytest
import stripe

from simulators.stripe import cards
from simulators.tests.conftest import CHALLENGED, DECLINED, VISA, client, wanted

HOUR = 3600


def refused(call, *args):
    with pytest.raises(stripe.StripeError) as caught:
        call(*args)
    return caught.value


def test_whole_path_authorises_captures_less_and_refunds(world):
    session = world.session()
    assert (session.status, session.payment_intent) == ("open", None)
    assert session.url == f"{world.base}/pay/{session.id}"
    answer = world.pay(session)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"http://127.0.0.1:1/paid?session={session.id}"

    expand = {"expand": ["payment_intent.latest_charge", "line_items"]}
    session = world.stripe.v1.checkout.sessions.retrieve(session.id, expand)
    intent = session.payment_intent
    card = intent.latest_charge.payment_method_details.card
    assert (session.status, session.payment_status) == ("complete", "unpaid")
    assert (intent.status, intent.amount_capturable) == ("requires_capture", 6710)
    assert (card.brand, card.last4) == ("visa", "4242")
    assert abs(card.capture_before - time.time() - 7 * 24 * HOUR) < 10
    assert session.line_items.data[0].amount_total == 6710

    intent = world.stripe.v1.payment_intents.capture(intent.id, {"amount_to_capture": 6000})
    assert (intent.status, intent.amount_received) == ("succeeded", 6000)
    refund = world.stripe.v1.refunds.create({"payment_intent": intent.id, "amount": 1000})
    assert (refund.status, refund.amount) == ("succeeded", 1000)
    assert world.stripe.v1.refunds.retrieve(refund.id).charge == intent.latest_charge
    assert world.stripe.v1.checkout.sessions.retrieve(session.id).payment_status == "paid"
    assert world.ledger() == [
        {"payment_intent": intent.id, "order": "P-1001", "currency": "eur", "authorised": 6710,
         "captured": 6000, "refunded": 1000, "status": "succeeded"}
    ]  # fmt: skip


@pytest.mark.parametrize("number", cards.SUCCESSFUL)
def test_every_good_card_is_authorised(world, number):
    session = world.session()
    assert world.pay(session, number).status_code == 303
    assert world.ledger()[0]["authorised"] == 6710


@pytest.mark.parametrize(("number", "decline"), cards.DECLINING.items())
def test_every_bad_card_is_declined_and_another_may_follow(world, number, decline):
    session = world.session()
    answer = world.pay(session, number)
    assert answer.status_code == 402
    assert "Nothing was charged" in answer.text
    session = world.stripe.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    error = session.payment_intent.last_payment_error
    assert session.status == "open"
    assert session.payment_intent.status == "requires_payment_method"
    assert (error.code, error.to_dict().get("decline_code")) == (decline.code, decline.decline_code)
    assert world.pay(session).status_code == 303
    assert [row["authorised"] for row in world.ledger()] == [6710]


@pytest.mark.parametrize("number", ["4242424242424241", "42", "not a card", ""])
def test_what_is_no_card_number_asks_no_bank(world, number):
    session = world.session()
    assert world.pay(session, number).status_code == 422
    assert world.ledger() == []


def test_a_real_card_is_declined(world):
    answer = world.pay(world.session(), "4111111111111111")
    assert answer.status_code == 402
    assert "test mode" in answer.text


@pytest.mark.parametrize(("answer", "status"), [("pass", "requires_capture"),
                                               ("fail", "requires_payment_method")])  # fmt: skip
def test_three_d_secure(world, answer, status):
    session = world.session()
    page = world.pay(session, CHALLENGED)
    assert (page.status_code, page.headers["location"]) == (303, f"/pay/{session.id}/challenge")
    assert world.ledger()[0]["status"] == "requires_action"
    assert world.web.get(page.headers["location"]).status_code == 200
    after = world.web.post(page.headers["location"], data={"answer": answer})
    assert after.status_code == (303 if answer == "pass" else 402)
    assert world.ledger()[0]["status"] == status
    assert world.ledger()[0]["authorised"] == (6710 if answer == "pass" else 0)


def test_three_d_secure_can_pass_and_the_bank_still_decline(world):
    session = world.session()
    page = world.pay(session, "4000008260003178")
    after = world.web.post(page.headers["location"], data={"answer": "pass"})
    assert after.status_code == 402
    assert "insufficient funds" in after.text


def test_capture_never_exceeds_what_was_authorised(world):
    intent = world.authorised(5000)
    error = refused(world.stripe.v1.payment_intents.capture, intent.id, {"amount_to_capture": 5001})
    assert (error.http_status, error.code) == (400, "amount_too_large")
    error = refused(world.stripe.v1.payment_intents.capture, intent.id, {"amount_to_capture": 0})
    assert error.param == "amount_to_capture"
    assert world.ledger()[0]["captured"] == 0


def test_capture_happens_once(world):
    intent = world.authorised(5000)
    world.stripe.v1.payment_intents.capture(intent.id)
    error = refused(world.stripe.v1.payment_intents.capture, intent.id)
    assert error.code == "payment_intent_unexpected_state"
    assert error.error.payment_intent.status == "succeeded"
    assert world.ledger()[0]["captured"] == 5000


def test_cancel_gives_the_authorisation_back_for_good(world):
    intent = world.authorised(5000)
    voided = world.stripe.v1.payment_intents.cancel(
        intent.id, {"cancellation_reason": "requested_by_customer"}
    )
    assert (voided.status, voided.amount_capturable) == ("canceled", 0)
    assert refused(world.stripe.v1.payment_intents.capture, intent.id).http_status == 400
    assert refused(world.stripe.v1.payment_intents.cancel, intent.id).http_status == 400
    assert world.ledger()[0]["captured"] == 0


def test_captured_money_cannot_be_cancelled(world):
    intent = world.authorised()
    world.stripe.v1.payment_intents.capture(intent.id)
    error = refused(world.stripe.v1.payment_intents.cancel, intent.id)
    assert error.code == "payment_intent_unexpected_state"


def test_refunds_never_exceed_the_capture(world):
    intent = world.authorised(5000)
    refund = world.stripe.v1.refunds.create
    before = refused(refund, {"payment_intent": intent.id})
    assert before.code == "payment_intent_unexpected_state"
    world.stripe.v1.payment_intents.capture(intent.id, {"amount_to_capture": 4000})
    assert refused(refund, {"payment_intent": intent.id, "amount": 4001}).param == "amount"
    refund({"payment_intent": intent.id, "amount": 1500})
    assert refused(refund, {"payment_intent": intent.id, "amount": 2501}).param == "amount"
    assert refund({"charge": intent.latest_charge}).amount == 2500
    assert refused(refund, {"payment_intent": intent.id}).code == "charge_already_refunded"
    assert world.ledger()[0]["refunded"] == 4000
    charge = world.stripe.v1.charges.retrieve(intent.latest_charge)
    assert (charge.amount_captured, charge.refunded) == (4000, True)


def test_late_refunds_settle_or_come_back(world):
    for number, status in (("4000000000007726", "succeeded"), ("4000000000005126", "failed")):
        session = world.session()
        world.pay(session, number)
        intent = world.stripe.v1.checkout.sessions.retrieve(session.id).payment_intent
        world.stripe.v1.payment_intents.capture(intent)
        refund = world.stripe.v1.refunds.create({"payment_intent": intent})
        world.control("PUT", "clock", offset_seconds=120)
        assert world.stripe.v1.refunds.retrieve(refund.id).status == status
        world.control("PUT", "clock", offset_seconds=0)
    assert [row["refunded"] for row in world.ledger()] == [6710, 0]


def test_an_expired_session_takes_no_money(world):
    session = world.session()
    assert world.stripe.v1.checkout.sessions.expire(session.id).status == "expired"
    answer = world.pay(session)
    assert answer.status_code == 410
    assert "Nothing was charged" in answer.text
    assert world.ledger() == []
    assert refused(world.stripe.v1.checkout.sessions.expire, session.id).http_status == 400


def test_a_paid_session_cannot_be_expired(world):
    session = world.session()
    world.pay(session)
    error = refused(world.stripe.v1.checkout.sessions.expire, session.id)
    assert "`complete`" in str(error)
    assert world.ledger()[0]["authorised"] == 6710


def test_a_session_expires_by_itself_with_its_declined_try(world):
    session = world.session(expires_at=int(time.time()) + HOUR)
    world.pay(session, DECLINED)
    world.control("PUT", "clock", offset_seconds=HOUR + 1)
    assert world.stripe.v1.checkout.sessions.retrieve(session.id).status == "expired"
    assert world.ledger()[0]["status"] == "canceled"


def test_an_authorisation_dies_after_seven_days(world):
    intent = world.authorised()
    world.control("PUT", "clock", offset_seconds=7 * 24 * HOUR + 1)
    error = refused(world.stripe.v1.payment_intents.capture, intent.id)
    assert error.error.payment_intent.status == "canceled"


@pytest.mark.parametrize("seconds", [HOUR // 2 - 5, 24 * HOUR + 5])
def test_expires_at_is_between_half_an_hour_and_a_day(world, seconds):
    with pytest.raises(stripe.InvalidRequestError) as caught:
        world.session(expires_at=int(time.time()) + seconds)
    assert caught.value.param == "expires_at"


@pytest.mark.parametrize(("change", "param"), [
    ({"mode": "subscription"}, "mode"),
    ({"success_url": "/paid"}, "success_url"),
    ({"line_items": []}, "line_items"),
    ({"payment_intent_data": {"capture_method": "later"}}, "payment_intent_data[capture_method]"),
    ({"payment_method_types": ["card", "cash"]}, "payment_method_types[1]"),
    ({"metadata": {"long": "x" * 501}}, "metadata[long]"),
    ({"succes_url": "http://127.0.0.1:1/"}, "succes_url"),
])  # fmt: skip
def test_wrong_parameters_are_named(world, change, param):
    with pytest.raises(stripe.InvalidRequestError) as caught:
        world.stripe.v1.checkout.sessions.create(wanted(**change))
    assert (caught.value.http_status, caught.value.param) == (400, param)


def test_an_amount_too_small_for_a_card_is_refused(world):
    with pytest.raises(stripe.InvalidRequestError) as caught:
        world.session(49)
    assert caught.value.code == "amount_too_small"


def test_a_stranger_is_turned_away(world):
    error = refused(client(world.base, "sk_test_guess").v1.payment_intents.retrieve, "pi_1")
    assert isinstance(error, stripe.AuthenticationError)
    assert "sk_test_guess" not in str(error)


def test_what_does_not_exist_is_missing(world):
    error = refused(world.stripe.v1.payment_intents.retrieve, "pi_none")
    assert (error.http_status, error.code) == (404, "resource_missing")
    assert error.request_id.startswith("req_")


def test_a_call_without_a_page_authorises_by_a_ready_made_card(world):
    create = world.stripe.v1.payment_intents.create
    wish = {"amount": 900, "currency": "eur", "capture_method": "manual", "confirm": True}
    intent = create({**wish, "payment_method": "pm_card_visa"})
    assert intent.status == "requires_capture"
    error = refused(create, {**wish, "payment_method": "pm_card_chargeDeclinedInsufficientFunds"})
    assert isinstance(error, stripe.CardError)
    assert error.error.decline_code == "insufficient_funds"
    assert error.error.payment_intent.status == "requires_payment_method"


def test_no_card_number_reaches_the_disk(world, tmp_path):
    for number in (VISA, DECLINED, CHALLENGED, "4111111111111111"):
        world.pay(world.session(), number)
    written = b"".join(path.read_bytes() for path in tmp_path.glob("stripe.sqlite3*"))
    assert b"4242" in written  # the last four digits may be kept, so the files were read
    for number in (VISA, DECLINED, CHALLENGED, "4111111111111111"):
        assert number.encode() not in written
