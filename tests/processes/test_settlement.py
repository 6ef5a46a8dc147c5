"""The settlement report against payments and books: each difference is a row, once, and heals.

The provider is the simulator over HTTP; its report lies where a test has it lie.
"""

from __future__ import annotations

from functools import partial
from unittest import mock

import pytest

from punnet.accounts.models import Role, StaffRole, User
from punnet.foundation import clock
from punnet.foundation.testing import at_once
from punnet.ledger import queries as ledger
from punnet.ledger.models import Entry, Posting
from punnet.ops.audit import audit
from punnet.orders.states import CancelReason
from punnet.payments.errors import OutcomeUnknown
from punnet.payments.models import Attempt, Call
from punnet.processes import jobs, settle_reports
from punnet.processes.cancel_order import cancel_order
from punnet.processes.hand_over import return_order
from punnet.processes.pick_order import claim_order
from punnet.settlement.actions import differences as writing
from punnet.settlement.models import Difference, Payout, Reading, ReportLine, Step
from tests.picking import pack, paid, pick
from tests.processes.test_lapsing import by_card, pass_hours, sweep
from tests.processes.test_paypal import paid as by_paypal
from tests.words import a_shop, goods, past_cutoff, run_jobs, the_order

pytestmark = pytest.mark.django_db
MILK = 119
FEE = 27  # 1.5 % of 1.19 and 25 cents


def bought(provider, units: int = 1):
    """Packed and captured."""
    goods("milk", price=MILK, units=9)
    order = paid(provider, milk=units)
    pick(order, "milk", units=units)
    pack(order)
    run_jobs("invoices.issue")
    return the_order(order.pk)


def night(provider, hours: float = 3) -> tuple[int, int]:
    """Time goes by, and the report is read: how many differences are new, and how many healed."""
    pass_hours(provider, hours)
    return settle_reports.settle_report("stripe")


def paid_out(provider, **wish) -> str:
    [payout] = provider.control("POST", "payouts", all=True, **wish)["payouts"]
    pass_hours(provider, 25)  # it is on its way for a day
    return payout


def lie(provider, **wish) -> None:
    provider.control("POST", "report", payment=Attempt.objects.last().charge_id, **wish)


def found() -> list[tuple[str, str, int | None, int | None]]:
    rows = Difference.objects.order_by("id")
    return [(each.kind, each.state, each.there_minor, each.here_minor) for each in rows]


def books(*accounts: str) -> list[int]:
    return [ledger.balance(each, store_id=a_shop(), currency="EUR") for each in accounts]


def postings() -> set[str]:
    return {row.kind for row in Posting.objects.all()}


# --- the report is read and posted


def test_what_both_sides_know_is_no_difference_and_names_its_order(provider):
    order = bought(provider)
    assert night(provider) == (0, 0)
    [line] = ReportLine.objects.all()
    assert (line.kind, line.amount_minor, line.fee_minor) == ("capture", MILK, FEE)
    assert (line.order_id, line.store_id, line.payout) == (order.pk, a_shop(), None)
    assert "payout" not in postings()


def test_a_payout_moves_clearing_to_bank_and_fees(provider):
    bought(provider)
    assert books("clearing", "bank", "fees") == [MILK, 0, 0]
    paid_out(provider)
    assert night(provider) == (0, 0)
    assert books("clearing", "bank", "fees") == [0, MILK - FEE, FEE]
    [payout] = Payout.objects.all()
    assert payout.posted_at and payout.lines.count() == 1 and audit() == []


def test_read_again_and_again_everything_is_kept_and_posted_once(provider):
    bought(provider)
    paid_out(provider)
    for _ in range(3):
        assert night(provider) == (0, 0)
    assert books("clearing", "bank", "fees") == [0, MILK - FEE, FEE]
    assert (ReportLine.objects.count(), Posting.objects.filter(kind="payout").count()) == (1, 1)


def test_a_payout_on_its_way_is_not_in_the_bank_yet(provider):
    bought(provider)
    provider.control("POST", "payouts", all=True)
    night(provider)
    assert books("clearing", "bank", "fees") == [MILK, 0, 0]
    night(provider, hours=22)
    assert books("clearing", "bank", "fees") == [0, MILK - FEE, FEE]


def test_a_payout_that_the_bank_sent_back_is_taken_back_and_told(provider):
    bought(provider)
    payout = paid_out(provider)
    night(provider)
    provider.control("POST", "payouts/bounce", payout=payout)
    for new in (1, 0):
        assert night(provider) == (new, 0)
    assert books("clearing", "bank", "fees") == [MILK, 0, 0]
    assert found() == [("payout_failed", "open", MILK - FEE, MILK - FEE)] and audit() == []


def test_each_store_gets_its_own_of_a_payout(provider):
    bought(provider)
    paid_out(provider)
    settle_reports.read("stripe")
    from punnet.stores.tests.factories import a_store

    other = a_store(slug="other")
    row = ReportLine.objects.get()
    payout = row.payout
    ReportLine.objects.create(
        gateway="stripe", provider_id="txn_other", kind="capture", reference="pi_other",
        charge_id="pi_other", store_id=other, amount_minor=1000, fee_minor=40, currency="EUR",
        at=row.at, payout=payout,
    )  # fmt: skip
    Payout.objects.update(amount_minor=MILK - FEE + 960)
    settle_reports.post_payouts("stripe")
    assert books("clearing", "bank", "fees") == [0, MILK - FEE, FEE]
    theirs = [ledger.balance(each, store_id=other, currency="EUR") for each in ("bank", "fees")]
    assert theirs == [960, 40]


def test_a_silent_provider_is_asked_again_and_nothing_is_compared(provider):
    bought(provider)
    provider.fault("error", "/v1/balance_transactions", method="GET", status=503)
    with pytest.raises(OutcomeUnknown):
        jobs.settle_reports.func()
    assert not Difference.objects.exists() and not ReportLine.objects.exists()


def test_turned_away_for_too_many_calls_it_is_asked_again(provider):
    bought(provider)
    provider.control("PUT", "limits", per_second=1)
    with pytest.raises(OutcomeUnknown):
        for _ in range(5):
            settle_reports.settle_report("stripe")
    provider.control("PUT", "limits", per_second=0)
    assert night(provider) == (0, 0)


# --- what differs


@pytest.mark.parametrize(
    ("told", "kind", "there", "here"),
    [
        ({"amount": 100}, "amount_differs", 100, MILK),
        ({"amount": 1190}, "amount_differs", 1190, MILK),
        ({"currency": "sek"}, "currency_differs", MILK, MILK),
        ({"fee": 37}, "fee_unexpected", 37, 36),
        ({"fee": -1}, "fee_unexpected", -1, 36),
        ({"hidden": True}, "unknown_there", None, MILK),
        ({"twice": True}, "duplicate", MILK, MILK),
    ],
)
def test_a_report_that_differs_is_one_row_however_often_it_is_compared(
    provider, told, kind, there, here
):
    order = bought(provider)
    lie(provider, **told)
    assert night(provider) == (1, 0)
    assert night(provider) == (0, 0)
    assert found() == [(kind, "open", there, here)]
    [row] = Difference.objects.all()
    assert (row.order_id, row.store_id) == (order.pk, a_shop())
    assert [step.kind for step in row.steps.all()] == ["found"]


def test_a_fee_that_our_contract_allows_is_none(provider):
    bought(provider)
    lie(provider, fee=36)
    assert night(provider) == (0, 0)


def test_money_of_nobody_we_know_is_told(provider):
    a_shop()
    intent = provider.authorised(5000, payment_intent_data={"capture_method": "manual"})
    provider.stripe.v1.payment_intents.capture(intent.id)
    assert night(provider) == (1, 0)
    [row] = Difference.objects.all()
    assert (row.kind, row.there_minor, row.order_id, row.store_id) == (
        "unknown_here", 5000, None, None)  # fmt: skip
    paid_out(provider)
    assert night(provider) == (0, 0)
    assert books("clearing") == [-5000]  # the bank has it, and no sale came into clearing


def test_captured_at_the_providers_desk_after_handing_over(provider):
    """The order is paid another way; an authorisation that we had let go of was captured."""
    order = by_card(provider)
    attempt = Attempt.objects.get()
    provider.stripe.v1.payment_intents.capture(attempt.charge_id)
    assert night(provider) == (1, 0)
    [row] = Difference.objects.all()
    assert (row.kind, row.order_id) == ("captured_elsewhere", order.pk)


def test_captured_elsewhere_and_given_back_by_us_is_none(provider):
    order = by_card(provider)
    provider.stripe.v1.payment_intents.capture(Attempt.objects.get().charge_id)
    cancel_order(order_id=order.pk, reason=CancelReason.CUSTOMER, actor="customer:1")
    sweep()
    assert Call.objects.get(operation="stray").state == "done"
    assert night(provider) == (0, 0) and ReportLine.objects.count() == 2


def test_refunded_at_the_providers_desk_is_told(provider):
    order = bought(provider)
    charge = Attempt.objects.get().charge_id
    provider.stripe.v1.refunds.create({"payment_intent": charge, "amount": 50})
    assert night(provider) == (1, 0)
    assert found() == [("unknown_here", "open", -50, None)]
    assert Difference.objects.get().order_id == order.pk


def test_our_own_refund_is_none(provider):
    order = bought(provider)
    return_order(order_id=order.pk, reason="nobody_home", actor="staff:1")
    assert night(provider) == (0, 0)
    assert sorted(ReportLine.objects.values_list("kind", "amount_minor")) == [
        ("capture", MILK), ("refund", -MILK)]  # fmt: skip


def test_books_that_say_another_thing_are_told_and_heal(provider):
    bought(provider)
    Entry.objects.filter(account="clearing").update(amount_minor=100)
    assert night(provider) == (1, 0)
    assert found() == [("books_differ", "open", 100, MILK)]
    Entry.objects.filter(account="clearing").update(amount_minor=MILK)
    assert night(provider) == (0, 1)
    assert found()[0][:2] == ("books_differ", "healed")


def test_a_payout_that_says_less_than_its_lines_is_told(provider):
    bought(provider)
    paid_out(provider, short=10)
    assert night(provider) == (1, 0)
    assert found() == [("payout_sum", "open", MILK - FEE - 10, MILK - FEE)]
    assert books("clearing", "bank", "fees") == [10, MILK - FEE - 10, FEE]  # what the bank got


def test_what_moved_this_hour_is_not_judged_yet(provider):
    bought(provider)
    lie(provider, hidden=True)
    assert night(provider, hours=0.5) == (0, 0)
    assert night(provider, hours=1) == (1, 0)


# --- how it ends


def test_it_heals_when_the_report_is_put_right_and_opens_again_when_it_is_not(provider):
    bought(provider)
    lie(provider, amount=100)
    night(provider)
    lie(provider, amount=MILK)
    assert night(provider) == (0, 1)
    assert found() == [("amount_differs", "healed", 100, MILK)]
    lie(provider, amount=90)
    assert night(provider) == (1, 0)
    assert found() == [("amount_differs", "open", 90, MILK)]
    steps = Difference.objects.get().steps.order_by("id")
    assert [step.kind for step in steps] == ["found", "healed", "found"]


def test_what_a_person_resolved_stays_so_until_the_amounts_change(provider):
    bought(provider)
    lie(provider, amount=100)
    night(provider)
    row = Difference.objects.get()
    writing.resolve(row.pk, reason="The provider rounds", actor="staff:9")
    assert night(provider) == (0, 0)
    assert found()[0][1] == "resolved"
    lie(provider, amount=101)
    assert night(provider) == (1, 0)
    assert found() == [("amount_differs", "open", 101, MILK)]


def test_it_is_somebodys_work_from_the_first(provider):
    """A manager of the store before an owner; of nobody's store, an owner."""
    a_shop()
    boss, manager = (
        User.objects.create(email=f"{each}@example.com", date_joined=clock.now())
        for each in ("o", "m")
    )
    StaffRole.objects.create(user=boss, role=Role.OWNER)
    StaffRole.objects.create(user=manager, role=Role.MANAGER, store_id=a_shop())
    bought(provider)
    lie(provider, amount=100)
    intent = provider.authorised(5000, payment_intent_data={"capture_method": "manual"})
    provider.stripe.v1.payment_intents.capture(intent.id)
    night(provider)
    owners = dict(Difference.objects.values_list("kind", "owner__email"))
    assert owners == {"amount_differs": "m@example.com", "unknown_here": "o@example.com"}


# --- races


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_compared_by_two_at_once_it_is_one_row_and_one_posting(provider):
    bought(provider)
    lie(provider, amount=100)
    paid_out(provider, short=1)
    once = partial(settle_reports.settle_report, "stripe")
    outcomes = at_once(*[once] * 4)
    assert sum(new for new, _ in outcomes) == 2
    assert sorted(kind for kind, *_ in found()) == ["amount_differs", "payout_sum"]
    assert Step.objects.count() == 2
    assert Posting.objects.filter(kind="payout").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_comparisons_without_the_lock_still_write_one_row(provider):
    """The unique index behind it: what the second finds is there already."""
    bought(provider)
    lie(provider, amount=100)
    settle_reports.read("stripe")
    clock.forward(hours=2)

    def unlocked(name: str) -> Reading:
        return Reading.objects.get(gateway=name)

    with mock.patch.object(settle_reports.settlement, "lock", unlocked):
        at_once(*[partial(settle_reports.compare, "stripe")] * 4)
    assert Difference.objects.count() == 1


def test_a_comparison_costs_the_same_however_many_lines_there_are(
    provider, django_assert_max_num_queries
):
    bought(provider)
    for nth in range(30):
        ReportLine.objects.create(
            gateway="stripe", provider_id=f"txn_{nth}", kind="capture", reference=f"pi_{nth}",
            charge_id=f"pi_{nth}", store_id=a_shop(), amount_minor=100, fee_minor=1,
            currency="EUR", at=clock.now(),
        )  # fmt: skip
    night(provider)
    assert Difference.objects.count() == 30
    with django_assert_max_num_queries(12):
        settle_reports.compare("stripe")


def test_the_job_leaves_out_whom_the_shop_has_no_account_with(provider, settings):
    settings.PAYPAL_CLIENT_ID = ""
    bought(provider)
    pass_hours(provider, 2)
    jobs.settle_reports.func()
    assert set(ReportLine.objects.values_list("gateway", flat=True)) == {"stripe"}


# --- PayPal


def test_paypal_is_read_posted_and_compared_as_well(provider):
    goods("milk", price=MILK, units=9)
    order = by_paypal(provider)
    past_cutoff(order)
    claim_order(order_id=order.pk, picker="staff:1")
    pick(order, "milk", units=1)
    pack(order)
    run_jobs("invoices.issue")
    provider.control("POST", "payouts", provider="paypal", all=True)
    pass_hours(provider, 5)
    assert settle_reports.settle_report("paypal") == (0, 0)
    [line] = ReportLine.objects.all()
    assert (line.gateway, line.order_id, line.amount_minor) == ("paypal", order.pk, MILK)
    fee = line.fee_minor
    assert books("clearing", "bank", "fees") == [0, MILK - fee, fee] and audit() == []
    provider.control("POST", "report", provider="paypal", payment=page_of(order), amount=50)
    Payout.objects.update(lines_read=False)
    ReportLine.objects.update(payout=None)
    pass_hours(provider, 5)
    assert settle_reports.settle_report("paypal") == (2, 0)
    assert {kind for kind, *_ in found()} == {"amount_differs", "payout_sum"}


def page_of(order) -> str:
    return str(Attempt.objects.get(payment__order=order).page_id)
