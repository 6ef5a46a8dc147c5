"""Disputes at PayPal: heard by webhook or found by asking, booked, refused a refund, ended in part,
paid out and compared. The provider is the simulator over HTTP."""

from __future__ import annotations

import json

import pytest

from punnet.foundation import clock
from punnet.ledger import queries as ledger
from punnet.ops.audit import audit
from punnet.orders.models import OrderRefund
from punnet.payments.gateways.dispute import Evidence
from punnet.payments.models import Attempt, GatewayMessage
from punnet.processes import disputes, jobs, settle_reports
from punnet.processes.hand_over import hand_over
from punnet.processes.pick_order import claim_order
from punnet.processes.receive_message import receive_message
from punnet.settlement.errors import DisputeAnswered, MoneyDisputed
from punnet.settlement.models import Difference, Dispute, ReportLine
from simulators.core import public
from simulators.payments import DEMO_ACCOUNT
from simulators.paypal import webhooks
from tests.picking import pack, pick
from tests.processes.test_giving_back import BOSS, DRIVER, a_part
from tests.processes.test_lapsing import pass_hours
from tests.processes.test_paypal import paid as paid_there
from tests.words import a_shop, goods, past_cutoff, run_jobs, the_order

pytestmark = pytest.mark.django_db
MILK, FEE, CHARGEBACK_FEE = 119, 39, 1600
TOLD = Evidence("Handed over at the door.", "Milk", "Receipt", "Ada Virtanen", "2026-11-24")


def delivered(provider, units: int = 1):
    goods("milk", price=MILK, units=50)
    order = paid_there(provider)
    past_cutoff(order)
    claim_order(order_id=order.pk, picker="staff:1")
    pick(order, "milk", units=units)
    pack(order)
    hand_over(order_id=order.pk, actor=DRIVER)
    run_jobs("invoices.issue")
    return the_order(order.pk)


def opened(provider, **wish) -> str:
    charge = Attempt.objects.order_by("id").last().charge_id
    wish = {"payment": charge, "provider": "paypal", **wish}
    return str(provider.control("POST", "disputes", **wish)["dispute_id"])


def closed(provider, dispute: str, outcome: str, **wish) -> None:
    wish = {"dispute": dispute, "outcome": outcome, "provider": "paypal", **wish}
    provider.control("POST", "disputes/close", **wish)


def heard(provider) -> bool:
    """PayPal's newest message reaches us, signed as it signs them."""
    core = provider.paypal.core
    [event] = core.store.page("event", [], before=None, after=None, limit=1)
    body = json.dumps(public(event)).encode()
    sign = webhooks.signer(
        DEMO_ACCOUNT.secret, webhook_id=DEMO_ACCOUNT.webhook_id, cert_url="https://paypal.example"
    )
    signed = sign(body, int(clock.now().timestamp()), False)
    headers = {name.title(): value for name, value in signed.items()}
    new = receive_message(provider="paypal", body=body, headers=headers)
    run_jobs("processes.look_at_dispute")
    return new


def balances() -> list[int]:
    return [
        ledger.balance(each, store_id=a_shop(), currency="EUR")
        for each in ("clearing", "receivable")
    ]


def night(provider, hours: float = 5) -> tuple[int, int]:
    pass_hours(provider, hours)
    return settle_reports.settle_report("paypal")


def test_its_message_makes_a_row_and_takes_it_out_of_clearing(provider):
    order = delivered(provider)
    dispute = opened(provider)
    assert heard(provider) and not heard(provider)
    row = Dispute.objects.get()
    assert (row.gateway, row.provider_id, row.order_id) == ("paypal", dispute, order.pk)
    assert (row.amount_minor, row.taken_minor, row.reason) == (MILK, MILK, "product_not_received")
    assert balances() == [0, MILK] and audit() == []
    kept = str(GatewayMessage.objects.filter(kind="CUSTOMER.DISPUTE.CREATED").get().body)
    assert dispute in kept and "Payer" not in kept


def test_a_message_that_never_came_is_found_within_the_hour(provider):
    delivered(provider)
    dispute = opened(provider)
    for _ in range(2):
        jobs.look_for_disputes.func()
    assert Dispute.objects.count() == 1 and balances() == [0, MILK]
    closed(provider, dispute, "won")
    jobs.look_for_disputes.func()
    assert Dispute.objects.get().state == "won" and balances() == [MILK, 0] and audit() == []


def test_one_silent_provider_does_not_hide_the_others_disputes(provider):
    delivered(provider)
    opened(provider)
    provider.fault("error", "/v1/disputes", method="GET", status=503, times=1, keep=False)
    with pytest.raises(disputes.OutcomeUnknown):
        jobs.look_for_disputes.func()
    assert Dispute.objects.get().gateway == "paypal"


def test_nothing_is_paid_back_of_what_paypal_holds(provider):
    order = delivered(provider)
    opened(provider)
    heard(provider)
    with pytest.raises(MoneyDisputed):
        a_part(order)()
    assert not OrderRefund.objects.exists()


def test_before_we_know_of_it_paypal_refuses(provider):
    order = delivered(provider)
    opened(provider)
    a_part(order)()
    assert OrderRefund.objects.get().state == "refused"
    assert provider.ledger()[0]["refunded"] == 0 and audit() == []


def test_evidence_is_given_once(provider):
    delivered(provider)
    opened(provider)
    heard(provider)
    row = Dispute.objects.get()
    disputes.answer(dispute_id=row.pk, evidence=TOLD, actor=BOSS)
    with pytest.raises(DisputeAnswered):
        disputes.answer(dispute_id=row.pk, evidence=TOLD, actor=BOSS)
    row.refresh_from_db()
    assert (row.state, row.answered_by) == ("answered", BOSS)


def test_accepted_it_is_lost_and_says_who_let_it_go(provider):
    order = delivered(provider)
    opened(provider)
    heard(provider)
    disputes.accept(dispute_id=Dispute.objects.get().pk, actor=BOSS)
    row = Dispute.objects.get()
    assert (row.state, row.answered_by, row.taken_minor) == ("lost", BOSS, MILK)
    kinds = list(order.changes.order_by("id").values_list("kind", flat=True))
    assert kinds[-3:] == ["disputed", "dispute_accepted", "dispute_lost"]
    assert balances() == [0, MILK] and audit() == []


def test_lost_in_part_the_rest_comes_again(provider):
    delivered(provider)
    dispute = opened(provider)
    heard(provider)
    closed(provider, dispute, "lost", amount=19)
    assert heard(provider)
    row = Dispute.objects.get()
    assert (row.state, row.amount_minor, row.taken_minor) == ("lost", MILK, 19)
    assert balances() == [MILK - 19, 19] and audit() == []
    assert night(provider) == (0, 0)


# --- its rows in the report


@pytest.mark.parametrize("outcome", ["", "won", "lost"])
@pytest.mark.parametrize("channel", ["INTERNAL", "EXTERNAL"])
def test_its_rows_and_its_fee_agree_and_are_posted_with_their_payout(provider, channel, outcome):
    order = delivered(provider)
    dispute = opened(provider, channel=channel, amount=60)
    heard(provider)
    if outcome:
        closed(provider, dispute, outcome)
        heard(provider)
    kept = MILK - (0 if outcome == "won" else 60)
    fee = CHARGEBACK_FEE if channel == "EXTERNAL" else 0
    assert night(provider) == (0, 0) and found() == []
    fees = sum(ReportLine.objects.values_list("fee_minor", flat=True))
    assert fees == fee + FEE and {row.order_id for row in ReportLine.objects.all()} >= {order.pk}
    # more was captured, so that there is something to pay out
    provider.control("POST", "report", provider="paypal", payment=page(order), amount=9119)
    ReportLine.objects.all().delete()
    provider.control("POST", "payouts", provider="paypal", all=True)
    night(provider)
    bank = ledger.balance("bank", store_id=a_shop(), currency="EUR")
    assert bank == kept + 9000 - fees and audit() == []


def page(order) -> str:
    return str(Attempt.objects.get(payment__order=order).page_id)


def found() -> list[tuple[str, int | None, int | None]]:
    rows = Difference.objects.order_by("id")
    return [(each.kind, each.there_minor, each.here_minor) for each in rows]
