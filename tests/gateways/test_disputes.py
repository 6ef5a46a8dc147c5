"""What every gateway that tells of disputes promises, whoever the provider is."""

from __future__ import annotations

from datetime import timedelta

import pytest
import stripe

from punnet.foundation import clock
from punnet.payments.errors import OutcomeUnknown, ProviderRefused
from punnet.payments.gateways import stripe_dispute
from punnet.payments.gateways.dispute import Disputed, DisputeState, Evidence, Paper
from punnet.payments.gateways.registry import DISPUTES, GATEWAYS, disputes, reports
from punnet.payments.gateways.report import MoveKind
from punnet.payments.models import Operation

TOLD = Evidence("Handed over at the door.", "Milk", "Milk: 50.42", "Ada Virtanen", "2026-11-24",
                "7K2M", (Paper("FI-7 of 2026", b"%PDF-1.7 an invoice"),))  # fmt: skip
TAKES = (MoveKind.DISPUTE, MoveKind.DISPUTE_WON)


def opened(bench, taken: int = 5042, **wish) -> tuple[str, object]:
    """The customer's bank takes a captured payment back; the dispute's name, and the attempt."""
    attempt = bench.captured(taken=taken)
    wish = {"payment": attempt.charge_id, "provider": bench.name, **wish}
    told = bench.world.control("POST", "disputes", **wish)
    return told.get("dispute_id") or told["id"], attempt


def close(bench, dispute: str, outcome: str) -> None:
    wish = {"dispute": dispute, "outcome": outcome, "provider": bench.name}
    bench.world.control("POST", "disputes/close", **wish)


def read(bench, dispute: str) -> Disputed:
    return disputes(bench.name).read(dispute)


def gone(bench) -> int:
    """By its report: what disputes took, fees aside."""
    now = clock.now()
    moves = reports(bench.name).moves(now - timedelta(days=30), now + timedelta(minutes=1))
    return -sum(move.amount_minor for move in moves if move.kind in TAKES)


def test_every_gateway_tells_of_disputes():
    assert set(DISPUTES) == set(GATEWAYS)


def test_it_says_whose_how_much_why_and_until_when(bench):
    dispute, attempt = opened(bench, amount=4000)
    told = read(bench, dispute)
    assert (told.id, told.state, told.attempt_key) == (dispute, DisputeState.OPEN, str(attempt.key))
    assert (told.amount_minor, told.taken_minor, told.currency) == (4000, 4000, "EUR")
    assert told.reason in ("fraudulent", "product_not_received") and told.charge_id
    assert abs(told.at - clock.now()) < timedelta(minutes=1)
    assert told.answer_by - told.at > timedelta(days=8)
    assert gone(bench) == 4000


def test_it_is_found_without_its_message_and_named_alike(bench):
    dispute, _attempt = opened(bench)
    there = disputes(bench.name)
    assert there.since(clock.now() - there.reaches_back) == [read(bench, dispute)]
    assert there.since(clock.now() + timedelta(minutes=5)) == []


def test_more_than_a_page_of_them_comes_whole_and_oldest_first(bench, monkeypatch):
    monkeypatch.setattr(f"{type(disputes(bench.name)).__module__}.PAGE", 2)
    names = {opened(bench)[0] for _ in range(3)}
    found = disputes(bench.name).since(clock.now() - timedelta(days=1))
    assert {each.id for each in found} == names
    assert [each.at for each in found] == sorted(each.at for each in found)


def test_its_message_names_it_and_the_payment_and_nobody(bench):
    dispute, attempt = opened(bench)
    message = bench.gateway.message(*bench.sent())
    assert message.dispute_id == dispute and not message.may_end
    assert message.attempt_key == str(attempt.key) or message.charge_id == attempt.charge_id
    assert "Payer" not in str(message.body)


def test_no_other_message_names_a_dispute(bench):
    bench.captured()
    assert bench.gateway.message(*bench.sent()).dispute_id == ""


@pytest.mark.parametrize("how", [{"forged": True}, {"ago": 301}])
def test_a_forged_and_an_old_message_of_one_are_refused(bench, how):
    opened(bench)
    with pytest.raises(ProviderRefused):
        bench.gateway.message(*bench.sent(**how))


def test_evidence_is_taken_once(bench):
    dispute, _attempt = opened(bench)
    disputes(bench.name).answer(dispute, TOLD)
    assert read(bench, dispute).state == DisputeState.ANSWERED
    with pytest.raises(ProviderRefused):
        disputes(bench.name).answer(dispute, TOLD)


def test_as_many_words_as_it_declares_are_taken(bench):
    dispute, _attempt = opened(bench)
    words = "ä" * disputes(bench.name).most_words
    disputes(bench.name).answer(dispute, Evidence(words, "x" * 4000, "y" * 20000, "Ada", ""))
    assert read(bench, dispute).state == DisputeState.ANSWERED


def test_nobody_who_answers_in_time_loses(bench):
    dispute, _attempt = opened(bench)
    bench.later(days=11)
    assert read(bench, dispute).state == DisputeState.LOST
    with pytest.raises(ProviderRefused):
        disputes(bench.name).answer(dispute, TOLD)


@pytest.mark.parametrize(("outcome", "kept"), [("won", 0), ("lost", 5042)])
def test_decided_it_says_what_is_gone_as_its_report_does(bench, outcome, kept):
    dispute, _attempt = opened(bench)
    disputes(bench.name).answer(dispute, TOLD)
    close(bench, dispute, outcome)
    told = read(bench, dispute)
    assert (told.state, told.taken_minor, gone(bench)) == (DisputeState(outcome), kept, kept)


def test_accepted_it_is_lost(bench):
    dispute, _attempt = opened(bench)
    disputes(bench.name).accept(dispute)
    assert read(bench, dispute).state == DisputeState.LOST and gone(bench) == 5042
    with pytest.raises(ProviderRefused):
        disputes(bench.name).accept(dispute)


def test_won_after_it_was_lost_the_money_is_there_again(bench):
    dispute, _attempt = opened(bench)
    for outcome in ("lost", "won"):
        close(bench, dispute, outcome)
    assert (read(bench, dispute).taken_minor, gone(bench)) == (0, 0)


@pytest.mark.parametrize("outcome", ["", "lost"])
def test_what_was_taken_back_is_not_refunded_besides(bench, outcome):
    dispute, attempt = opened(bench)
    if outcome:
        close(bench, dispute, outcome)
    with pytest.raises(ProviderRefused):
        bench.gateway.perform(bench.call(attempt, Operation.REFUND, 100))
    assert bench.money()[2] == 0


def test_once_it_is_won_a_refund_is_made(bench):
    dispute, attempt = opened(bench)
    close(bench, dispute, "won")
    bench.gateway.perform(bench.call(attempt, Operation.REFUND, 100))
    assert bench.money()[2] == 100


def test_a_fee_of_it_is_within_the_contract(bench):
    opened(bench, **({"channel": "EXTERNAL"} if bench.name == "paypal" else {}))
    now, told = clock.now(), reports(bench.name)
    moves = told.moves(now - timedelta(days=1), now + timedelta(minutes=1))
    fees = [move.fee_minor for move in moves if move.kind in (*TAKES, MoveKind.DISPUTE_FEE)]
    assert 0 < sum(fees) <= told.greatest_dispute_fee("EUR")


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("what", ["read", "since", "answer", "accept"])
def test_a_provider_that_does_not_answer_is_to_be_asked_again(bench, status, what):
    dispute, _attempt = opened(bench)
    there = disputes(bench.name)
    ask = {
        "read": lambda: there.read(dispute),
        "since": lambda: there.since(clock.now() - timedelta(days=1)),
        "answer": lambda: there.answer(dispute, TOLD),
        "accept": lambda: there.accept(dispute),
    }[what]
    bench.fault("error", "dispute", status=status, method="*", keep=False)
    with pytest.raises(OutcomeUnknown):
        ask()
    ask()


def test_what_the_provider_never_saw_is_refused(bench):
    with pytest.raises(ProviderRefused):
        read(bench, "dp_nobodys")


# --- PayPal's own


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("RESOLVED_BUYER_FAVOUR", "lost"), ("ACCEPTED", "lost"), ("RESOLVED_SELLER_FAVOUR", "won"),
        ("RESOLVED_WITH_PAYOUT", "won"), ("CANCELED_BY_BUYER", "won"), ("DENIED", "won"),
        ("NONE", "won"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("channel", ["INTERNAL", "EXTERNAL"])
def test_each_end_that_paypal_has_is_one_of_two(paypal_bench, code, state, channel):
    dispute, _attempt = opened(paypal_bench, channel=channel)
    close(paypal_bench, dispute, code)
    told = read(paypal_bench, dispute)
    assert told.state == state and told.taken_minor == gone(paypal_bench)


def test_the_payer_may_get_a_part(paypal_bench):
    dispute, _attempt = opened(paypal_bench)
    wish = {"dispute": dispute, "outcome": "lost", "amount": 1000, "provider": "paypal"}
    paypal_bench.world.control("POST", "disputes/close", **wish)
    told = read(paypal_bench, dispute)
    assert (told.state, told.amount_minor, told.taken_minor) == ("lost", 5042, 1000)
    assert gone(paypal_bench) == 1000


def test_the_invoices_go_with_the_words_as_what_paypal_asked_for(paypal_bench):
    dispute, _attempt = opened(paypal_bench)
    disputes("paypal").answer(dispute, TOLD)
    core = paypal_bench.core()
    asked, given = core.store.find(dispute)["evidences"]
    assert given["evidence_type"] == asked["evidence_type"] == "PROOF_OF_FULFILLMENT"
    assert given["evidence_info"]["tracking_info"][0]["tracking_number"] == "7K2M"
    assert given["notes"].startswith(TOLD.words) and "Ada Virtanen" in given["notes"]
    assert given["documents"] == [{"name": "FI-7-of-2026.pdf"}]


def test_a_bank_that_only_asks_has_taken_nothing():
    told = {"id": "dp_1", "payment_intent": "pi_1", "metadata": {}, "reason": "general",
            "amount": 500, "currency": "eur", "created": 1_790_000_000,
            "evidence_details": {"due_by": None}}  # fmt: skip
    taken = {}
    for status in ("warning_needs_response", "warning_closed", "needs_response", "won", "lost"):
        thing = stripe.Dispute.construct_from({**told, "status": status}, "sk")
        taken[status] = stripe_dispute._told(thing).taken_minor
    assert taken == {"warning_needs_response": 0, "warning_closed": 0, "needs_response": 500,
                     "won": 0, "lost": 500}  # fmt: skip
