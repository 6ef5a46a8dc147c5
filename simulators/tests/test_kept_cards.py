"""Cards kept at the provider: setup pages, customers, charges while the customer is away."""

from __future__ import annotations

import pytest
import stripe

from simulators.tests.conftest import CHALLENGED, DECLINED, VISA

SETUP = {"mode": "setup", "currency": "eur", "customer_creation": "always",
         "payment_intent_data": None, "line_items": None}  # fmt: skip
EXPANDED = {"expand": ["setup_intent"]}


def page(world, **changes):
    wish = {name: value for name, value in {**SETUP, **changes}.items() if value is not None}
    return world.stripe.v1.checkout.sessions.create(
        {"success_url": "http://127.0.0.1:1/kept", "metadata": {"order": "P-1"},
         "setup_intent_data": {"metadata": {"order": "P-1"}}, **wish}
    )  # fmt: skip


def kept(world, number: str = VISA, **form: str):
    """(customer, payment method) of a card that was kept."""
    session = page(world)
    world.web.post(f"/pay/{session.id}", data={"card_number": number, **form})
    world.web.post(f"/pay/{session.id}/challenge", data={"answer": "pass"})
    read = world.stripe.v1.checkout.sessions.retrieve(session.id, EXPANDED)
    assert (read.status, read.setup_intent.status) == ("complete", "succeeded")
    return read.customer, read.setup_intent.payment_method


def charge(world, payer, method, **changes):
    return world.stripe.v1.payment_intents.create(
        {"amount": 6710, "currency": "eur", "customer": payer, "payment_method": method,
         "capture_method": "manual", "confirm": True, "off_session": True, **changes}
    )  # fmt: skip


def declined(world, payer, method, **changes):
    with pytest.raises(stripe.CardError) as refusal:
        charge(world, payer, method, **changes)
    return refusal.value.error


def test_a_setup_page_keeps_the_card_and_holds_nothing(world):
    session = page(world)
    assert session.payment_intent is None and session.setup_intent.startswith("seti_")
    assert "Check and keep the card" in world.web.get(f"/pay/{session.id}").text
    assert world.pay(session).headers["Location"] == "http://127.0.0.1:1/kept"
    read = world.stripe.v1.checkout.sessions.retrieve(session.id, EXPANDED)
    assert (read.payment_status, read.amount_total) == ("no_payment_required", None)
    method = world.stripe.v1.payment_methods.retrieve(read.setup_intent.payment_method)
    assert (method.customer, method.card.last4) == (read.customer, "4242")
    assert world.ledger() == []


def test_its_number_is_kept_nowhere(world):
    kept(world)
    rows = world.provider.core.store.db.execute("SELECT body FROM objects").fetchall()
    assert not any(VISA in row["body"] for row in rows)


def test_declined_the_page_stays_open_for_another(world):
    session = page(world)
    assert world.pay(session, DECLINED).status_code == 402
    read = world.stripe.v1.checkout.sessions.retrieve(session.id, EXPANDED)
    assert read.setup_intent.last_setup_error.decline_code == "generic_decline"
    assert world.pay(session).status_code == 303


def test_refused_at_3_d_secure_it_is_not_kept(world):
    session = page(world)
    world.pay(session, CHALLENGED)
    world.web.post(f"/pay/{session.id}/challenge", data={"answer": "fail"})
    read = world.stripe.v1.checkout.sessions.retrieve(session.id, EXPANDED)
    assert read.setup_intent.last_setup_error.code == "payment_intent_authentication_failure"
    assert world.stripe.v1.customers.payment_methods.list(read.customer).data == []


def test_expired_it_keeps_nothing(world):
    session = page(world)
    world.stripe.v1.checkout.sessions.expire(session.id)
    assert world.pay(session).status_code == 410
    assert world.stripe.v1.setup_intents.retrieve(session.setup_intent).status == "canceled"


@pytest.mark.parametrize("foreign", ["line_items", "payment_intent_data"])
def test_what_belongs_to_a_payment_is_refused(world, foreign):
    with pytest.raises(stripe.InvalidRequestError):
        page(world, **{foreign: {"metadata": {"a": "b"}}})


def test_charged_away_it_is_held_for_as_long_as_visa_lets(world):
    intent = charge(world, *kept(world), expand=["latest_charge"])
    assert intent.status == "requires_capture"
    until = intent.latest_charge.payment_method_details.card.capture_before
    assert until - intent.latest_charge.created == (4 * 24 + 18) * 3600


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("4000000000000341", "generic_decline"),
        ("4000008260003178", "insufficient_funds"),
        ("4000002760003184", "authentication_required"),
    ],
)
def test_cards_that_decline_when_charged(world, number, code):
    error = declined(world, *kept(world, number))
    assert error.decline_code == code
    assert error.payment_intent.status == "requires_payment_method"
    assert [row["authorised"] for row in world.ledger()] == [0]


def test_one_that_was_asked_for_when_kept_is_not_asked_again(world):
    assert charge(world, *kept(world, CHALLENGED)).status == "requires_capture"


def test_while_the_customer_is_there_the_bank_may_ask(world):
    payer, method = kept(world, "4000002760003184")
    intent = charge(world, payer, method, off_session=False)
    assert intent.status == "requires_action"
    assert intent.next_action.redirect_to_url.url.startswith(world.base)


def test_a_card_whose_month_is_over_has_expired(world):
    now = world.provider.core.today()
    payer, method = kept(world, expiry=f"{now:%m/%y}")
    world.control("PUT", "clock", offset_seconds=40 * 24 * 3600)
    assert declined(world, payer, method).code == "expired_card"


def test_only_the_customers_own_card_is_charged(world):
    payer, _ = kept(world)
    _, other = kept(world)
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        charge(world, payer, other)
    assert refusal.value.code == "resource_missing"


def test_a_card_that_was_let_go_is_charged_no_more(world):
    payer, method = kept(world)
    assert world.stripe.v1.payment_methods.detach(method).customer is None
    with pytest.raises(stripe.InvalidRequestError):
        charge(world, payer, method)


def test_a_deleted_customer_takes_its_cards_along(world):
    payer, method = kept(world)
    assert world.stripe.v1.customers.delete(payer).deleted
    assert world.stripe.v1.payment_methods.retrieve(method).customer is None
    with pytest.raises(stripe.InvalidRequestError) as refusal:
        charge(world, payer, method)
    assert refusal.value.code == "resource_missing"
    with pytest.raises(stripe.InvalidRequestError):
        world.stripe.v1.customers.delete(payer)


def test_a_paying_page_keeps_the_card_where_the_customer_agreed(world):
    payer = world.stripe.v1.customers.create({"metadata": {"account": "7"}}).id
    session = world.session(
        customer=payer,
        payment_intent_data={"capture_method": "manual", "setup_future_usage": "off_session"},
    )
    world.pay(session)
    [method] = world.stripe.v1.customers.payment_methods.list(payer).data
    assert charge(world, payer, method.id).status == "requires_capture"


def test_without_a_customer_no_paying_page_keeps_a_card(world):
    with pytest.raises(stripe.InvalidRequestError):
        world.session(payment_intent_data={"setup_future_usage": "off_session"})
