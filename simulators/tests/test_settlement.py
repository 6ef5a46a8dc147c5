"""What Stripe reports of money that moved: balance transactions, payouts, late refunds, limits."""

from __future__ import annotations

import pytest
import stripe

from simulators.limits import Limits

DAY = 24 * 3600
FEE = 126  # 1.5 % of 67.10 and 25 cents


def captured(world, amount: int = 6710):
    intent = world.authorised(amount)
    return world.stripe.v1.payment_intents.capture(intent.id)


def moves(world, **wish):
    listed = world.stripe.v1.balance_transactions.list({"limit": 100, **wish})
    return list(listed.auto_paging_iter())


def pass_days(world, days: float) -> None:
    world.control("PUT", "clock", offset_seconds=int(days * DAY))


def test_a_capture_comes_in_less_its_fee_and_names_its_charge(world):
    intent = captured(world)
    [move] = moves(world, expand=["data.source"])
    assert (move.type, move.amount, move.fee, move.net) == ("charge", 6710, FEE, 6710 - FEE)
    assert move.source.payment_intent == intent.id
    assert move.source.metadata["order"] == "P-1001"
    charge = world.stripe.v1.charges.retrieve(intent.latest_charge)
    assert charge.balance_transaction == move.id


def test_what_was_only_held_moves_nothing(world):
    world.authorised()
    assert moves(world) == []


def test_a_refund_goes_out_and_its_fee_stays(world):
    intent = captured(world)
    refund = world.stripe.v1.refunds.create({"payment_intent": intent.id, "amount": 1000})
    back, _ = moves(world)
    assert (back.id, back.amount, back.fee) == (refund.balance_transaction, -1000, 0)


def test_a_payout_takes_what_is_available_and_sums_to_it(world):
    captured(world)
    assert world.control("POST", "payouts")["payouts"] == []
    pass_days(world, 3)
    captured(world, 1000)
    [id] = world.control("POST", "payouts")["payouts"]
    payout = world.stripe.v1.payouts.retrieve(id)
    assert (payout.amount, payout.status) == (6710 - FEE, "in_transit")
    charges = [each for each in moves(world, payout=id) if each.type == "charge"]
    assert [each.amount for each in charges] == [6710]
    pass_days(world, 4.1)
    assert world.stripe.v1.payouts.retrieve(id).status == "paid"
    assert world.control("POST", "payouts")["payouts"] == []  # the second is not available yet


def test_what_comes_daily_comes_once_a_day(world):
    captured(world)
    world.control("PUT", "payouts", daily=True)
    for hours in (50, 51, 52):
        world.control("PUT", "clock", offset_seconds=hours * 3600)
    assert len(world.stripe.v1.payouts.list().data) == 1


def test_a_payout_that_the_bank_sends_back_is_in_the_balance_again(world):
    captured(world)
    [id] = world.control("POST", "payouts", all=True)["payouts"]
    world.control("POST", "payouts/bounce", payout=id)
    assert world.stripe.v1.payouts.retrieve(id).status == "failed"
    newest = moves(world)[0]
    assert (newest.type, newest.amount) == ("payout_failure", 6710 - FEE)


def test_a_refund_fails_days_later_and_the_money_is_back(world):
    intent = captured(world)
    world.control("PUT", "refunds", outcome="fails", after_seconds=3 * DAY)
    refund = world.stripe.v1.refunds.create({"payment_intent": intent.id})
    pass_days(world, 2.9)
    assert world.ledger()[0]["refunded"] == 6710
    pass_days(world, 3.1)
    failed = world.stripe.v1.refunds.retrieve(refund.id)
    assert (failed.status, failed.failure_reason) == ("failed", "expired_or_canceled_card")
    assert [each.type for each in moves(world)] == ["refund_failure", "refund", "charge"]
    assert world.ledger()[0]["refunded"] == 0


def test_a_refund_stays_pending_as_long_as_it_is_told(world):
    intent = captured(world)
    world.control("PUT", "refunds", outcome="pending", after_seconds=5 * DAY)
    refund = world.stripe.v1.refunds.create({"payment_intent": intent.id})
    pass_days(world, 4.9)
    assert world.stripe.v1.refunds.retrieve(refund.id).status == "pending"
    pass_days(world, 5.1)
    assert world.stripe.v1.refunds.retrieve(refund.id).status == "succeeded"


def test_the_report_lies_as_it_is_told(world):
    intent = captured(world)
    world.control("POST", "report", payment=intent.id, amount=6700, fee=700, currency="sek")
    [move] = moves(world)
    assert (move.amount, move.fee, move.net, move.currency) == (6700, 700, 6000, "sek")
    world.control("POST", "report", payment=intent.id, hidden=True)
    assert moves(world) == []
    world.control("POST", "report", payment=intent.id, hidden=False)
    world.control("POST", "report", payment=intent.id, twice=True)
    assert len(moves(world)) == 2


def test_the_moves_sum_to_the_ledger(world):
    intent = captured(world)
    world.stripe.v1.refunds.create({"payment_intent": intent.id, "amount": 710})
    told = world.control("GET", "settlement")["stripe"]["moves"]
    [row] = world.ledger()
    assert sum(each["amount"] for each in told) == row["captured"] - row["refunded"] == 6000


def test_past_payments_have_their_moves(world):
    past = {"order": "OLD1", "amount": 900, "captured": 800, "refunded": 300, "at": 1_700_000_000}
    world.web.post("/_control/import", json=[past]).raise_for_status()
    told = world.control("GET", "settlement")["stripe"]["moves"]
    assert [(each["amount"], each["order"], each["created"]) for each in told] == [
        (800, "OLD1", 1_700_000_000), (-300, "OLD1", 1_700_000_000)]  # fmt: skip


# --- rate limits


def test_one_call_too_many_is_turned_away(world):
    world.control("PUT", "limits", per_second=1)
    world.stripe.v1.balance.retrieve()
    with pytest.raises(stripe.RateLimitError):
        for _ in range(20):
            world.stripe.v1.balance.retrieve()
    assert world.control("GET", "limits")["refused"] == 1
    world.control("PUT", "limits", per_second=0)
    world.stripe.v1.balance.retrieve()


def test_a_limit_fills_again_evenly():
    now = [0.0]
    limits = Limits(clock=lambda: now[0])
    limits.order({"per_second": 2})
    strikes = [bool(limits.strike("GET", "/v1/balance")) for _ in range(3)]
    now[0] += 0.5
    strikes += [bool(limits.strike("GET", "/v1/balance")) for _ in range(2)]
    assert strikes == [False, False, True, False, True]
