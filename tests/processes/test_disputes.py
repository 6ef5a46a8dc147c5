"""The customer's bank takes money back: booked once, answered once, ended as the bank decides, and
nothing is paid twice. The provider is the simulator over HTTP."""

from __future__ import annotations

from functools import partial

import pytest

from punnet.foundation.testing import at_once
from punnet.ledger import queries as ledger
from punnet.ledger.models import Posting
from punnet.ops.audit import audit
from punnet.orders.models import OrderRefund
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.gateways.dispute import Evidence
from punnet.payments.models import Attempt
from punnet.processes import disputes, jobs, refund_failed
from punnet.processes.jobs import AskAgain
from punnet.settlement import queries as settlements
from punnet.settlement.errors import DisputeAnswered, MoneyDisputed
from punnet.settlement.models import Dispute
from tests.processes.test_giving_back import BOSS, a_part, delivered
from tests.processes.test_lapsing import pass_hours
from tests.processes.test_messages import deliver
from tests.processes.test_refund_failed import failed_part, told
from tests.processes.test_settlement import night, paid_out
from tests.words import a_shop, run_jobs

pytestmark = pytest.mark.django_db
ALL, FEE = 4 * 119, 2000
TOLD = Evidence("Handed over at the door.", "Milk", "Receipt", "Ada Virtanen", "2026-11-24")


def opened(provider, minor: int = ALL) -> str:
    charge = Attempt.objects.last().charge_id
    wish = {"payment": charge, "amount": minor, "reason": "product_not_received"}
    return str(provider.control("POST", "disputes", **wish)["id"])


def heard(provider, what: str = "created") -> None:
    deliver(provider, f"charge.dispute.{what}")
    run_jobs("processes.look_at_dispute")


def closed(provider, dispute: str, outcome: str) -> None:
    provider.control("POST", "disputes/close", dispute=dispute, outcome=outcome)


def ended(provider, outcome: str):
    order = delivered(provider)
    run_jobs("invoices.issue")
    dispute = opened(provider)
    heard(provider)
    closed(provider, dispute, outcome)
    heard(provider, "closed")
    return order


def balances() -> list[int]:
    return [
        ledger.balance(each, store_id=a_shop(), currency="EUR")
        for each in ("clearing", "receivable")
    ]


def changes(order) -> list[str]:
    kinds = order.changes.order_by("id").values_list("kind", flat=True)
    return [kind for kind in kinds if kind.startswith("dispute")]


def test_its_message_makes_a_row_and_takes_it_out_of_clearing(provider):
    order = delivered(provider)
    run_jobs("invoices.issue")
    opened(provider)
    heard(provider)
    row = Dispute.objects.get()
    assert (row.order_id, row.store_id, row.state) == (order.pk, a_shop(), "open")
    assert (row.amount_minor, row.reason) == (ALL, "product_not_received")
    assert abs((row.answer_by - row.at).days - 9) <= 1
    assert balances() == [0, ALL] and changes(order) == ["disputed"] and audit() == []


def test_a_message_that_never_came_is_found_within_the_hour(provider):
    delivered(provider)
    opened(provider)
    for _ in range(2):
        jobs.look_for_disputes.func()
    assert Dispute.objects.count() == 1 and balances() == [0, ALL]


def test_won_it_comes_back(provider):
    order = ended(provider, "won")
    assert Dispute.objects.get().state == "won" and balances() == [ALL, 0]
    assert changes(order) == ["disputed", "dispute_won"] and audit() == []
    assert a_part(order)()


def test_lost_the_customer_owes_it(provider):
    order = ended(provider, "lost")
    assert Dispute.objects.get().state == "lost" and balances() == [0, ALL]
    assert changes(order) == ["disputed", "dispute_lost"] and audit() == []


def test_messages_twice_and_in_another_order_end_alike(provider):
    """The last is told first; what the first says is not believed."""
    order = delivered(provider)
    dispute = opened(provider)
    closed(provider, dispute, "won")
    for what in ("closed", "created"):
        heard(provider, what)
    for _ in range(2):
        disputes.look_at("stripe", dispute)
    assert Dispute.objects.get().state == "won" and balances() == [ALL, 0]
    assert changes(order) == ["disputed", "dispute_won"]
    assert not Posting.objects.filter(kind__startswith="dispute").exists()  # nothing is gone


def test_of_a_part_only_that_part_is_gone(provider):
    delivered(provider)
    opened(provider, minor=119)
    heard(provider)
    assert balances() == [ALL - 119, 119]


def test_of_a_payment_we_do_not_know_it_is_kept_too(provider):
    a_shop()
    intent = provider.authorised(5000, payment_intent_data={"capture_method": "manual"})
    provider.stripe.v1.payment_intents.capture(intent.id)
    provider.control("POST", "disputes", payment=intent.id)
    heard(provider)
    row = Dispute.objects.get()
    assert (row.order_id, row.amount_minor) == (None, 5000) and balances() == [-5000, 5000]


# --- our answer


def test_evidence_is_given_once(provider):
    order = delivered(provider)
    dispute = opened(provider)
    heard(provider)
    row = Dispute.objects.get()
    disputes.answer(dispute_id=row.pk, evidence=TOLD, actor=BOSS)
    row.refresh_from_db()
    assert (row.state, row.answered_by) == ("answered", BOSS)
    there = provider.stripe.v1.disputes.retrieve(dispute)
    assert (there.status, there.evidence["customer_name"]) == ("under_review", "Ada Virtanen")
    with pytest.raises(DisputeAnswered):
        disputes.answer(dispute_id=row.pk, evidence=TOLD, actor=BOSS)
    assert changes(order) == ["disputed", "dispute_answered"]


def test_too_late_it_is_lost_and_says_so(provider):
    delivered(provider)
    opened(provider)
    heard(provider)
    pass_hours(provider, 10 * 24)
    with pytest.raises(DisputeAnswered):
        disputes.answer(dispute_id=Dispute.objects.get().pk, evidence=TOLD, actor=BOSS)
    assert Dispute.objects.get().state == "lost"


def test_a_silent_provider_leaves_it_open_to_be_tried_again(provider):
    delivered(provider)
    dispute = opened(provider)
    heard(provider)
    row = Dispute.objects.get()
    provider.fault("error", "/v1/disputes", method="POST", status=503, keep=False, times=1)
    with pytest.raises(OutcomeUnknown):
        disputes.answer(dispute_id=row.pk, evidence=TOLD, actor=BOSS)
    disputes.answer(dispute_id=row.pk, evidence=TOLD, actor=BOSS)
    provider.fault("error", "/v1/disputes", method="GET", status=503, times=1)
    with pytest.raises(AskAgain):
        jobs.look_at_dispute.func("stripe", dispute)


# --- never twice


@pytest.mark.parametrize("outcome", ["", "lost"])
def test_nothing_is_paid_back_of_what_the_bank_took(provider, outcome):
    order = delivered(provider)
    dispute = opened(provider)
    heard(provider)
    if outcome:
        closed(provider, dispute, outcome)
        heard(provider, "closed")
    with pytest.raises(MoneyDisputed):
        a_part(order)()
    assert not OrderRefund.objects.exists()
    assert provider.ledger()[0]["refunded"] == 0 and balances() == [0, ALL]


def test_while_the_bank_only_asks_the_money_may_go_back(provider):
    order = delivered(provider)
    opened(provider)
    heard(provider)
    assert settlements.is_disputed(order.pk)
    Dispute.objects.update(taken_minor=0)  # as an inquiry has it: tests/gateways
    assert not settlements.is_disputed(order.pk)


def test_before_we_know_of_it_the_provider_refuses(provider):
    order = delivered(provider)
    opened(provider)
    a_part(order)()
    assert OrderRefund.objects.get().state == "refused"
    assert provider.ledger()[0]["refunded"] == 0
    heard(provider)
    with pytest.raises(MoneyDisputed):
        refund_failed.by_transfer(order_id=order.pk, actor=BOSS)


def test_a_refund_that_failed_is_not_paid_by_transfer_after_it(provider):
    order = failed_part(provider)
    told(provider)
    opened(provider)
    heard(provider)
    with pytest.raises(MoneyDisputed):
        refund_failed.by_transfer(order_id=order.pk, actor=BOSS)


def test_with_its_fee_it_stands_in_the_payout_and_agrees(provider):
    delivered(provider)
    run_jobs("invoices.issue")
    provider.authorised(9000)
    opened(provider, minor=100)
    heard(provider)
    other = provider.stripe.v1.payment_intents.list().data[0]
    provider.stripe.v1.payment_intents.capture(other.id)  # so that there is something to pay
    paid_out(provider)
    assert night(provider) == (1, 0)  # of the payment that is nobody's, and no other
    fees = ledger.balance("fees", store_id=a_shop(), currency="EUR")
    assert fees > FEE and balances()[1] == 100 and audit() == []


# --- races


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_told_of_five_times_at_once_it_is_one_row_and_one_posting(provider):
    delivered(provider)
    dispute = opened(provider)
    at_once(*[partial(disputes.look_at, "stripe", dispute)] * 5)
    assert (Dispute.objects.count(), balances()) == (1, [0, ALL])


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_refund_and_a_dispute_at_once_never_pay_twice(provider):
    order = delivered(provider)
    dispute = opened(provider)
    at_once(a_part(order), partial(disputes.look_at, "stripe", dispute))
    assert provider.ledger()[0]["refunded"] == 0
    assert not OrderRefund.objects.filter(state="done").exists()
