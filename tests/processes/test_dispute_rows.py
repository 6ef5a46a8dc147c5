"""Rows of disputes in the settlement report, against what we know of disputes and what the books
have of them: each difference is a row with an owner, and heals. Both providers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from punnet.accounts.models import Role, StaffRole, User
from punnet.foundation import clock
from punnet.ledger.actions import Side, post
from punnet.ledger.models import Account
from punnet.payments.models import Attempt
from punnet.processes import settle_reports
from punnet.settlement import match
from punnet.settlement.match import Case, Span
from punnet.settlement.models import Difference, Dispute
from tests.processes import test_disputes, test_disputes_paypal
from tests.processes.test_giving_back import delivered
from tests.processes.test_lapsing import pass_hours
from tests.words import a_shop, run_jobs

pytestmark = pytest.mark.django_db
TOOK = {"stripe": "adjustment", "paypal": "T1110"}


@pytest.fixture(params=["stripe", "paypal"])
def where(request, provider) -> str:
    """A delivered order whose payment its customer disputes there, and we know it."""
    if request.param == "stripe":
        delivered(provider)
        run_jobs("invoices.issue")
        test_disputes.opened(provider)
        test_disputes.heard(provider)
    else:
        test_disputes_paypal.delivered(provider)
        test_disputes_paypal.opened(provider)
        test_disputes_paypal.heard(provider)
    return str(request.param)


def lie(provider, where: str, **wish) -> None:
    last = Attempt.objects.order_by("id").last()
    payment = last.charge_id if where == "stripe" else last.page_id
    wish = {"payment": payment, "type": TOOK[where], "provider": where, **wish}
    provider.control("POST", "report", **wish)


def night(provider, where: str) -> tuple[int, int]:
    pass_hours(provider, 5)
    return settle_reports.settle_report(where)


def found() -> list[tuple[str, str, int | None, int | None]]:
    rows = Difference.objects.order_by("id")
    return [(each.kind, each.state, each.there_minor, each.here_minor) for each in rows]


def test_what_both_sides_know_is_no_difference(provider, where):
    assert night(provider, where) == (0, 0) and found() == []


def test_a_dispute_that_the_report_does_not_have_is_told_once_and_heals(provider, where):
    lie(provider, where, hidden=True)
    gone = -Dispute.objects.get().amount_minor
    for new in (1, 0):
        assert night(provider, where) == (new, 0)
    assert found() == [("unknown_there", "open", None, gone)]
    lie(provider, where, hidden=False)
    assert night(provider, where) == (0, 1) and found()[0][1] == "healed"


def test_another_sum_is_told_with_its_order_and_an_owner(provider, where):
    mia = User.objects.create(email="mia@example.com", date_joined=clock.now())
    StaffRole.objects.create(user=mia, store_id=a_shop(), role=Role.MANAGER)
    lie(provider, where, amount=-50)
    assert night(provider, where) == (1, 0)
    row, dispute = Difference.objects.get(), Dispute.objects.get()
    assert (row.kind, row.there_minor) == ("amount_differs", -50)
    assert row.here_minor == -dispute.amount_minor
    assert (row.order_id, row.store_id, row.owner) == (dispute.order_id, a_shop(), mia)


def test_money_taken_by_a_dispute_that_we_do_not_know_is_told(provider, where):
    """As if its message and every asking had failed."""
    Dispute.objects.all().delete()
    night(provider, where)
    kinds = {kind for kind, *_ in found()}
    assert "unknown_here" in kinds and kinds <= {"unknown_here", "fee_unexpected"}


def test_a_fee_beyond_the_contract_is_told(provider, where):
    lie(provider, where, fee=4001)
    assert night(provider, where) == (1, 0)
    assert found() == [("fee_unexpected", "open", 4001, 4000 if where == "stripe" else 2800)]


def test_books_that_say_another_sum_are_told(provider, where):
    row = Dispute.objects.get()
    post(
        key=f"dispute_won:{row.pk}:{row.moves}",
        kind="dispute_won",
        store_id=row.store_id,
        order_id=row.order_id,
        currency="EUR",
        sides=[Side(Account.RECEIVABLE, -7), Side(Account.CLEARING, 7)],
        actor="job:test",
    )
    assert night(provider, where) == (1, 0)
    assert found() == [("books_differ", "open", 7 - row.amount_minor, -row.amount_minor)]


def test_comparing_costs_the_same_whatever_there_is(provider, where):
    night(provider, where)
    costs = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as seen:
            settle_reports.compare(where)
        costs.append(len([each for each in seen if "SAVEPOINT" not in each["sql"]]))
        first = Dispute.objects.order_by("id").first()
        for nth in range(5):
            first.pk, first.provider_id = None, f"another_{len(costs)}_{nth}"
            first.charge_id, first.order_id, first.amount_minor = f"x{nth}", None, 100
            first.taken_minor = 0
            first.save(force_insert=True)
    assert costs[0] == costs[1] <= 13, costs


NOON = clock.datetime(2026, 11, 20, 12, tzinfo=clock.UTC)
A_CASE = Case("7", 7, 1, "EUR", -500, 20, 1, 500, -500, NOON, NOON)


def judged(**facts) -> list[str]:
    case = Case(**{**vars(A_CASE), **facts})
    span = Span(NOON - timedelta(days=30), NOON + timedelta(hours=1))
    told = match.of_disputes(
        [case], known_since=NOON - timedelta(days=38), span=span, greatest_fee=lambda _coin: 20
    )
    return [str(each.kind) for each in told]


@pytest.mark.parametrize(
    ("facts", "kinds"),
    [
        ({}, []),
        ({"told_minor": 0, "taken_minor": 0, "booked_minor": 0}, []),  # won: it came and went
        ({"told_minor": None, "taken_minor": 0, "booked_minor": 0}, []),  # an inquiry
        ({"told_minor": -499}, ["amount_differs"]),
        ({"told_minor": None}, ["unknown_there"]),
        ({"taken_minor": None, "booked_minor": 0, "disputes": 0},
         ["fee_unexpected", "unknown_here"]),
        ({"booked_minor": 0}, ["books_differ"]),
        ({"fee_minor": 21}, ["fee_unexpected"]),
        ({"fee_minor": 40, "disputes": 2}, []),
        ({"fee_minor": -1}, ["fee_unexpected"]),
        ({"told_minor": None, "began": NOON - timedelta(days=39)}, []),  # before what we read
        ({"told_minor": None, "moved": NOON + timedelta(hours=2)}, []),  # the report may be late
    ],
)  # fmt: skip
def test_a_payments_disputes_are_judged_by_their_sums(facts, kinds):
    assert judged(**facts) == kinds
